// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/record_form.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSplitter;
class QVBoxLayout;

namespace chancery {

class AttachmentChips;
class LinkChips;
class MarkdownEdit;
class MarkdownPreview;
class PartialDateEdit;
class RecordHistory;
class TagChips;

//! A note: its title, its text in Markdown beside the text as it reads, and at the side date, sensitivity, links, tags.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Write, SideBySide, Read };

    explicit NoteEditor(Workspace &workspace, QWidget *parent = nullptr);

    RecordForm &form() { return m_form; }
    const RecordForm &form() const { return m_form; }
    //! False: there is no such note.
    bool open(const RecordId &id);
    //! A new note of today, or one that was begun and of which only drafts exist.
    void openNew(const RecordId &id);
    void close();
    AttachmentChips *attachments() const { return m_attachments; }

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool detailsShown() const;
    void setDetailsShown(bool shown);
    void focusText();
    void focusTitle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void conflictActivated(const chancery::RecordRef &record, int atom);
    void failed(const chancery::Error &error);
    void removed(const QString &what, qint64 batch);
    //! The note became one of the file.
    void created(const chancery::RecordRef &ref);
    void statusMessage(const QString &text);

private:
    QWidget *makePage();
    QWidget *makeTools();
    QWidget *makeDetails();
    void connectForm();
    void alignHead();
    void shownChanged();
    void updatePreview();
    bool writeNew();

    Workspace &m_workspace;
    Mode m_mode = Mode::Write;
    QLineEdit *m_title;
    QVBoxLayout *m_head = nullptr;
    QWidget *m_tools = nullptr;
    QLabel *m_words;
    QSplitter *m_texts;
    MarkdownEdit *m_edit;
    MarkdownPreview *m_preview;
    QWidget *m_details = nullptr;
    PartialDateEdit *m_date;
    QComboBox *m_sensitivity;
    LinkChips *m_links;
    TagChips *m_tags;
    AttachmentChips *m_attachments;
    RecordHistory *m_history;
    QTimer m_previewTimer;
    RecordForm m_form; // last: it goes before what it is bound to
};

} // namespace chancery
