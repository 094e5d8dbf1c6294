// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "models/store/edit.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery {

class AttachmentChips;
class ChipList;
class LinkChips;
class RecordHistory;
class SectionHeader;
class TagChips;

//! What stands beside a contact's form: missions, offices and parts, links, tags, history.
class ContactAside : public QWidget
{
    Q_OBJECT

public:
    explicit ContactAside(Workspace &workspace, QWidget *parent = nullptr);

    //! Null while the contact is not in the file.
    void setRecord(const RecordRef &ref);
    AttachmentChips *attachments() const { return m_attachments; }

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void newNoteRequested();
    void removed(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

private:
    //! Chips that follow from other records and cannot be removed here.
    struct Section
    {
        SectionHeader *header;
        ChipList *chips;
    };
    Section addSection(const QString &title, const QString &name, const QString &accessibleName);
    void show(const Section &section, const QList<RecordRef> &refs);
    void refresh();
    QList<RecordRef> countries() const;
    RecordIds officeCountries() const;
    QList<RecordRef> parts() const;

    Workspace &m_workspace;
    CountryNames m_countries;
    RecordRef m_ref;
    QVBoxLayout *m_layout;
    Section m_country, m_missions, m_parts;
    LinkChips *m_links;
    TagChips *m_tags;
    AttachmentChips *m_attachments;
    RecordHistory *m_history;
};

} // namespace chancery
