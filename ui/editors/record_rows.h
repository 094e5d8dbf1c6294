// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"
#include "models/store/edit.h"

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace chancery {

class OwnedTableModel;
class RecordRow;
class Workspace;

//! A section of a page: the child records of one record, a RecordRow each, in the order of the model, and a button for
//! another one. A row that is begun and not in the file yet stands last; half-typed ones survive as drafts.
class RecordRows : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString add; //!< of the button: "Add a contact point"
        QString none; //!< while there is no row
    };
    using MakeRow = std::function<RecordRow *(QWidget *parent)>;

    //! \a model outlives the section; \a ownerField is the field of a new record that names the owner.
    RecordRows(Workspace &workspace, OwnedTableModel &model, const Field<RecordId> &ownerField,
               const Words &words, QWidget *parent = nullptr);

    void setRowMaker(MakeRow make) { m_make = std::move(make); }
    //! Called for each new record, which knows its owner already: for its rank and the like.
    void setPrepare(std::function<void(Record &)> prepare) { m_prepare = std::move(prepare); }
    //! Commits or drafts what is typed in the rows, then shows those of \a owner. Null: none, and none can be added.
    void setOwner(const RecordRef &owner);
    const QList<RecordRow *> &rows() const { return m_rows; }

    void commit();
    void flush();

public slots:
    void addRow();

signals:
    void failed(const chancery::Error &error);
    void removed(const QString &what, qint64 batch);
    void recordActivated(const chancery::RecordRef &ref);

private:
    void follow();
    RecordRow *makeRow();
    void startNew(const RecordId &id);
    void resumeUnfinished();
    void keepOwner(RecordRow *row);
    void removeRow(RecordRow *row);
    void dropRow(RecordRow *row);
    void arrange();

    Workspace &m_workspace;
    OwnedTableModel &m_model;
    const Field<RecordId> m_ownerField;
    Words m_words;
    MakeRow m_make;
    std::function<void(Record &)> m_prepare;
    RecordRef m_owner;
    QList<RecordRow *> m_rows;
    QVBoxLayout *m_layout;
    QLabel *m_none;
    QToolButton *m_add;
};

} // namespace chancery
