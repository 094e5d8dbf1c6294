// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contact_aside.h"

#include "models/items/contacts/directory_words.h"
#include "models/records/directory_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/attachment_chips.h"
#include "ui/editors/link_chips.h"
#include "ui/editors/record_history.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QList<Kind> &linkedKinds()
{
    static const QList<Kind> kinds{Kind::Mission, Kind::Note,         Kind::Project,     Kind::Person,
                                   Kind::Office,  Kind::Organisation, Kind::Jurisdiction};
    return kinds;
}

} // namespace

ContactAside::ContactAside(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
    , m_layout(new QVBoxLayout(this))
    , m_country(addSection(tr("Country"), u"country"_s, tr("Country")))
    , m_missions(addSection(tr("Took part in"), u"missions"_s, tr("Missions")))
    , m_parts(addSection(tr("Offices and parts"), u"parts"_s, tr("Offices and parts")))
    , m_links(new LinkChips(workspace, linkedKinds(), this))
    , m_tags(new TagChips(workspace, this))
    , m_attachments(new AttachmentChips(workspace, this))
    , m_history(new RecordHistory(workspace, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::unit);
    auto *links = new SectionHeader(tr("Notes and links"), this);
    connect(links->addButton(u"newNote"_s, u"notebook-pen"_s, tr("New note about this contact")),
            &QToolButton::clicked, this, &ContactAside::newNoteRequested);
    m_layout->addWidget(links);
    m_layout->addWidget(m_links);
    m_layout->addWidget(new SectionHeader(tr("Tags"), this));
    m_layout->addWidget(m_tags);
    m_layout->addWidget(new SectionHeader(tr("Attachments"), this));
    m_layout->addWidget(m_attachments);
    m_layout->addWidget(m_history);
    m_layout->addStretch();
    connect(m_links, &LinkChips::recordActivated, this, &ContactAside::recordActivated);
    connect(m_links, &LinkChips::removed, this, &ContactAside::removed);
    connect(m_links, &LinkChips::failed, this, &ContactAside::failed);
    connect(m_tags, &TagChips::failed, this, &ContactAside::failed);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        constexpr Kind shown[] = {Kind::Participant, Kind::Mission,      Kind::Office,      Kind::Tenure,
                                  Kind::Person,      Kind::Organisation, Kind::Jurisdiction};
        if (std::any_of(std::begin(shown), std::end(shown), [&](Kind kind) { return changes.touches(kind); }))
            refresh();
    });
}

void ContactAside::setRecord(const RecordRef &ref)
{
    m_ref = ref;
    m_links->setRecord(ref);
    m_tags->setRecord(ref);
    m_attachments->setRecord(ref);
    m_history->setRecord(ref);
    setEnabled(!ref.isNull());
    refresh();
}

ContactAside::Section ContactAside::addSection(const QString &title, const QString &name,
                                               const QString &accessibleName)
{
    const Section section{new SectionHeader(title, this), new ChipList(name, accessibleName, this)};
    m_layout->addWidget(section.header);
    m_layout->addWidget(section.chips);
    connect(section.chips, &ChipList::activated, this,
            [this, chips = section.chips](int row) { emit recordActivated(chips->chips()[row].ref); });
    return section;
}

void ContactAside::show(const Section &section, const QList<RecordRef> &refs)
{
    QList<ChipList::Chip> chips;
    for (const RecordRef &ref : refs) {
        const bool isCountry = ref.kind == Kind::Jurisdiction;
        chips.append({isCountry ? m_countries.name(ref.id) : m_workspace.titleOf(ref), kindIcon(ref.kind),
                      ref, false});
    }
    section.chips->setChips(chips);
    section.header->setVisible(!chips.isEmpty());
    section.chips->setVisible(!chips.isEmpty());
}

void ContactAside::refresh()
{
    const bool known = !m_ref.isNull();
    show(m_country, known ? countries() : QList<RecordRef>());
    show(m_missions, known ? directory::missionsOf(m_workspace, m_ref) : QList<RecordRef>());
    show(m_parts, known ? parts() : QList<RecordRef>());
}

QList<RecordRef> ContactAside::countries() const
{
    RecordIds ids;
    const Record record = m_workspace.record(m_ref);
    if (record.kind() == Kind::Organisation)
        ids = {record.get(fields::organisation::jurisdiction), record.get(fields::organisation::locatedIn)};
    else if (record.kind() == Kind::Office)
        ids = {record.get(fields::office::jurisdiction)};
    else if (record.kind() == Kind::Person)
        ids = officeCountries();
    QList<RecordRef> refs;
    for (const RecordId &id : std::as_const(ids)) {
        const RecordRef ref{Kind::Jurisdiction, id};
        if (!m_workspace.record(ref).isNull() && !refs.contains(ref))
            refs.append(ref);
    }
    return refs;
}

//! Of the offices that a person holds or held.
RecordIds ContactAside::officeCountries() const
{
    RecordIds ids;
    for (const Record &tenure : directory::tenuresOf(m_workspace, m_ref)) {
        const Record office = m_workspace.record(Kind::Office, tenure.get(fields::tenure::office));
        if (!office.isNull())
            ids.append(office.get(fields::office::jurisdiction));
    }
    return ids;
}

QList<RecordRef> ContactAside::parts() const
{
    QList<RecordRef> refs;
    if (m_ref.kind != Kind::Organisation)
        return refs;
    for (const Record &office : m_workspace.referring(fields::office::organisation, m_ref.id))
        refs.append({Kind::Office, office.id()});
    for (const Record &part : m_workspace.referring(fields::organisation::parent, m_ref.id))
        refs.append({Kind::Organisation, part.id()});
    return refs;
}

} // namespace chancery
