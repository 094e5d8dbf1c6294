// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "ui/editors/contact_editor.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace chancery {

class AttachmentChips;
class ContactAside;

//! The page of one contact: who it is, the form of its kind, and beside it (below it, where it is narrow) what it is
//! connected with.
class ContactPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactPage(Workspace &workspace, const SharedGazetteer &places = SharedGazetteer(),
                         QWidget *parent = nullptr);

    bool open(const RecordRef &ref);
    void openNew(const Record &record);
    void close();
    void flush();
    void commit();
    RecordRef ref() const; //!< null when nothing is shown
    bool isNew() const;
    void focusName();
    QString asText() const;
    AttachmentChips *attachments() const;

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void conflictActivated(const chancery::RecordRef &record, int atom);
    void newNoteRequested();
    void failed(const chancery::Error &error);
    void removed(const QString &what, qint64 batch);
    void created(const chancery::RecordRef &ref);
    void gone();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    void addEditor(ContactEditor *editor);
    ContactEditor *editorOf(Kind kind) const;
    void show(ContactEditor *editor);
    void updateHead();
    void updatePicture();

    Workspace &m_workspace;
    CountryNames m_countries;
    QList<ContactEditor *> m_editors;
    ContactEditor *m_editor = nullptr; //!< the one in use
    QLabel *m_picture;
    QLabel *m_name;
    QLabel *m_subtitle;
    QWidget *m_warning = nullptr;
    QWidget *m_forms;
    QBoxLayout *m_body = nullptr;
    ContactAside *m_aside;
};

} // namespace chancery
