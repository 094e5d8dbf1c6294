// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "models/records/change_set.h"
#include "models/store/edit.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace chancery {

class ChipList;
class RecordPicker;
class Workspace;

//! What a record is linked to, as chips, and a line that finds another record to link it to.
class LinkChips : public QWidget
{
    Q_OBJECT

public:
    //! \a kinds can be linked to; links to others are shown too.
    LinkChips(Workspace &workspace, const QList<Kind> &kinds, QWidget *parent = nullptr);

    //! Null: nothing is shown or can be added.
    void setRecord(const RecordRef &ref);
    RecordPicker *picker() const { return m_picker; }
    ChipList *chipList() const { return m_chips; }
    //! Called before a link is made, so that a record which is not in the file yet can be written; false: no link.
    void setPrepare(std::function<bool()> prepare) { m_prepare = std::move(prepare); }

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void removed(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

private:
    void refresh();
    void add(const RecordRef &other);
    void remove(int row);

    Workspace &m_workspace;
    CountryNames m_countries;
    RecordRef m_ref;
    ChipList *m_chips;
    RecordPicker *m_picker;
    std::function<bool()> m_prepare;
};

//! The tags of a record as chips, and a line for another one that completes those in use.
class TagChips : public QWidget
{
    Q_OBJECT

public:
    explicit TagChips(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(const RecordRef &ref);
    QLineEdit *line() const { return m_line; }
    ChipList *chipList() const { return m_chips; }
    void setPrepare(std::function<bool()> prepare) { m_prepare = std::move(prepare); }

signals:
    void failed(const chancery::Error &error);

private:
    void refresh();
    void add();
    void offerTags();

    Workspace &m_workspace;
    RecordRef m_ref;
    ChipList *m_chips;
    QLineEdit *m_line;
    std::function<bool()> m_prepare;
};

} // namespace chancery
