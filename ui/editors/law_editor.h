// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/law_remarks.h"
#include "ui/editors/record_form.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery {

class LawControls;
class LawLinks;
class LinkChips;
class RecordRows;
struct LawSection;

//! The form of one record of law, made from its LawSections: fields, rows of child records, and what is to be said about
//! it while it is typed. Writes by itself, see RecordForm.
class LawEditor : public QWidget
{
    Q_OBJECT

public:
    LawEditor(Workspace &workspace, Kind kind, QWidget *parent = nullptr);
    ~LawEditor() override;

    RecordForm &form() { return m_form; }
    const RecordForm &form() const { return m_form; }
    //! False: there is no such record.
    bool open(const RecordId &id);
    //! A new record, begun as \a record says; what was typed of it before comes back.
    void openNew(const Record &record);
    void close();
    void commit();
    void flush();
    void focusFirst();
    const QList<LawRemark> &remarks() const { return m_remarks; }
    //! Adds a child record of \a kind, if the form has rows of it.
    void addRow(Kind kind);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    //! The form of a new child record, begun.
    void newRequested(const chancery::Record &record);
    void conflictActivated(const chancery::RecordRef &record, int atom);
    void failed(const chancery::Error &error);
    //! A row went to the bin; \a batch can be undone.
    void removed(const QString &what, qint64 batch);
    //! The record became one of the file.
    void created(const chancery::RecordRef &ref);

private:
    void addSection(const LawSection &section);
    void addRows(const LawSection &section);
    void addLinks(const LawSection &section);
    void addLinked(const LawSection &section);
    void showRows();
    void showLinked();
    void updateRemarks();

    Workspace &m_workspace;
    const Kind m_kind;
    QVBoxLayout *m_page;
    QVBoxLayout *m_notes;
    QList<LawRemark> m_remarks;
    QTimer m_remarkTimer;
    QList<std::pair<Kind, RecordRows *>> m_rows;
    QList<LawLinks *> m_links;
    LinkChips *m_linked = nullptr;
    RecordForm m_form; // last: it goes before what it is bound to
    LawControls *m_controls;
};

} // namespace chancery
