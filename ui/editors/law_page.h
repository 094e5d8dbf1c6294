// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"
#include "models/records/result.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace chancery {

class AttachmentChips;
class LawEditor;
class RecordHistory;
class SectionHeader;
class Workspace;

//! A column with the form of one record of law: what it is, back to what was shown before, delete, its form, and who
//! changed it. One form at a time: the one before writes what was typed in it.
class LawPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit LawPage(Workspace &workspace, QWidget *parent = nullptr);
    ~LawPage() override;

    //! False: the kind has no form here, or there is no such record.
    bool open(const RecordRef &ref);
    void openNew(const Record &record);
    void close();
    void flush();
    //! What is edited, or begun; null while nothing is.
    RecordRef ref() const;
    bool isNew() const;
    LawEditor *editor() const { return m_editor; }
    //! Shown for kinds that papers belong to: the text of a law, the file behind a source.
    AttachmentChips *attachments() const { return m_attachments; }
    void focusFirst();

    //! The new records of law of which only drafts exist.
    static QList<RecordRef> unfinished(const Workspace &workspace);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void newRequested(const chancery::Record &record);
    void conflictActivated(const chancery::RecordRef &record, int atom);
    void failed(const chancery::Error &error);
    void removed(const QString &what, qint64 batch);
    void created(const chancery::RecordRef &ref);
    //! Back was asked for, or the record is gone.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void makeEditor(Kind kind);
    void updateHead();
    void showBelow(const RecordRef &ref);
    void remove();

    Workspace &m_workspace;
    LawEditor *m_editor = nullptr;
    QLabel *m_kind;
    QLabel *m_title;
    QToolButton *m_delete = nullptr;
    QVBoxLayout *m_body = nullptr;
    SectionHeader *m_files;
    AttachmentChips *m_attachments;
    RecordHistory *m_history;
};

} // namespace chancery
