// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/mission_details.h"

#include "models/items/calendar/mission_words.h"
#include "models/items/common/needs.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/mission_look.h"
#include "ui/editors/attachment_chips.h"
#include "ui/editors/state_lines.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

QLabel *wrapped(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QList<Record> ranked(QList<Record> legs)
{
    std::stable_sort(legs.begin(), legs.end(), [](const Record &a, const Record &b) {
        return a.get(fields::leg::rank) < b.get(fields::leg::rank);
    });
    return legs;
}

} // namespace

MissionDetails::MissionDetails(Workspace &workspace, const QString &readersZone, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
    , m_readersZone(readersZone)
    , m_attachments(new AttachmentChips(workspace, this))
{
    setObjectName(u"missionDetails"_s);
    setAccessibleName(tr("Mission"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    keepAttachments();
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        // the mission itself comes with its row; this is for what hangs on it
        if (!m_row.mission.isNull() && !changes.touches(m_row.mission.id()))
            rebuild();
    });
}

void MissionDetails::showOccurrence(const OccurrenceRow &row)
{
    if (row == m_row && widget())
        return;
    const bool same = row.mission.id() == m_row.mission.id();
    m_row = row;
    rebuild();
    if (!same)
        verticalScrollBar()->setValue(0);
}

void MissionDetails::clear()
{
    m_row = {};
    keepAttachments();
    delete takeWidget();
}

void MissionDetails::keepAttachments()
{
    m_attachments->setParent(this);
    m_attachments->hide();
    m_attachments->setRecord({});
}

void MissionDetails::rebuild()
{
    const int scroll = verticalScrollBar()->value();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::wide, metrics::gap, metrics::gap, metrics::wide);
    layout->setSpacing(metrics::unit);
    addHead(layout);
    addWhen(layout);
    addLegs(layout);
    addParticipants(layout);
    addText(layout, tr("Objectives"), m_row.mission.get(field::objectives), u"objectives"_s);
    addText(layout, tr("Outcome"), m_row.mission.get(field::outcome), u"outcome"_s);
    addText(layout, tr("Remarks"), m_row.mission.get(field::note), u"remarks"_s);
    addNeeds(layout);
    addLinks(layout);
    addAttachments(layout);
    layout->addStretch(1);
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(page);
    page->setAutoFillBackground(false); // the panel's own ground
    verticalScrollBar()->setValue(scroll);
}

void MissionDetails::addHead(QVBoxLayout *layout)
{
    const QString kind = m_row.mission.get(field::missionKind);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::unit);
    auto *icon = new QLabel;
    const QColor colour = missionlook::colour(kind, theme::tones(this).surface.lightness() < 128);
    icon->setPixmap(icons::pixmap(missionlook::icon(kind), metrics::icon, colour, devicePixelRatioF()));
    line->addWidget(icon);
    line->addWidget(form::caption(missionwords::kindName(kind)), 1);
    auto *edit = form::iconButton(u"pencil"_s, tr("Edit"), u"editMission"_s);
    auto *remove = form::iconButton(u"trash-2"_s, tr("Delete"), u"deleteMission"_s);
    edit->setEnabled(!m_workspace.isReadOnly());
    remove->setEnabled(!m_workspace.isReadOnly());
    connect(edit, &QToolButton::clicked, this, &MissionDetails::editRequested);
    connect(remove, &QToolButton::clicked, this, &MissionDetails::removeRequested);
    line->addWidget(edit);
    line->addWidget(remove);
    layout->addLayout(line);
    QLabel *title = wrapped(m_row.title(), u"missionTitle"_s);
    title->setFont(theme::headingFont());
    layout->addWidget(title);
}

void MissionDetails::addFact(QVBoxLayout *layout, const QString &icon, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::unit + metrics::tight);
    auto *sign = new QLabel;
    sign->setPixmap(icons::pixmap(icon, 16, theme::tones(this).muted, devicePixelRatioF()));
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(wrapped(text, icon), 1);
    layout->addLayout(line);
}

void MissionDetails::addWhen(QVBoxLayout *layout)
{
    const Record &mission = m_row.mission;
    const Occurrence &when = m_row.when;
    const bool within = m_row.schedule.exactness == Exactness::WithinParent;
    addFact(layout, u"calendar"_s, capitalised(missionwords::dates(when.start, when.end, within)));
    addFact(layout, u"clock"_s,
            missionwords::times(when.start, when.end, when.startZone, when.endZone, m_readersZone));
    const QString country = m_countries.name(mission.get(field::jurisdiction));
    QStringList place{m_row.place(), m_row.place() == country ? QString() : country};
    place.removeAll(QString());
    addFact(layout, u"map-pin"_s, place.join(u", "_s));
    const QString status = m_row.isCancelled() ? u"cancelled"_s : mission.get(field::status);
    addFact(layout, status == u"cancelled" ? u"x"_s : u"circle-check"_s, missionwords::statusName(status));
    if (m_row.recurs())
        addFact(layout, u"repeat"_s, tr("One of several times"));
    const QString series = mission.get(field::series);
    const qint64 ordinal = mission.get(field::ordinal);
    if (!series.isEmpty())
        addFact(layout, u"list-ordered"_s,
                ordinal > 0 ? tr("No. %1 of the series: %2").arg(ordinal).arg(series) : series);
    addFact(layout, u"shield"_s, missionwords::sensitivityName(mission.get(field::sensitivity)));
    QList<RecordRef> countries;
    if (!mission.get(field::jurisdiction).isNull())
        countries.append({Kind::Jurisdiction, mission.get(field::jurisdiction)});
    for (const Record &leg : ranked(m_workspace.children(Kind::Leg, mission.id()))) {
        const RecordRef ref{Kind::Jurisdiction, leg.get(fields::leg::jurisdiction)};
        if (!ref.isNull() && !countries.contains(ref))
            countries.append(ref);
    }
    addChips(layout, tr("Countries"), u"countries"_s, countries);
}

void MissionDetails::addLegs(QVBoxLayout *layout)
{
    const QList<Record> legs = ranked(m_workspace.children(Kind::Leg, m_row.mission.id()));
    if (legs.isEmpty())
        return;
    layout->addWidget(new SectionHeader(tr("Legs")));
    for (const Record &leg : legs) {
        QStringList parts{leg.get(fields::leg::place), m_countries.name(leg.get(fields::leg::jurisdiction))};
        parts.removeAll(QString());
        const PartialDate start = leg.get(fields::leg::start);
        const PartialDate end = leg.get(fields::leg::end);
        const QString dates = start.isEmpty() && end.isEmpty() ? tr("dates not stated")
                                                               : missionwords::dates(start, end, false);
        layout->addWidget(wrapped(parts.join(u", "_s) + u" — "_s + dates, u"leg"_s));
    }
}

void MissionDetails::addParticipants(QVBoxLayout *layout)
{
    namespace who = fields::participant;
    QMap<int, QList<ChipList::Chip>> byRole;
    const QList<QByteArray> roles = missionwords::tokens(Kind::Participant, who::role.index);
    for (const Record &participant : m_workspace.children(Kind::Participant, m_row.mission.id())) {
        RecordRef ref;
        for (const auto &[kind, id] : {std::pair(Kind::Person, participant.get(who::person)),
                                       std::pair(Kind::Office, participant.get(who::office)),
                                       std::pair(Kind::Organisation, participant.get(who::organisation))})
        {
            if (ref.isNull() && !id.isNull())
                ref = {kind, id};
        }
        QString name = ref.isNull() ? participant.get(who::groupName) : m_workspace.titleOf(ref);
        if (const qint64 count = participant.get(who::count); count > 0)
            name += u" ("_s + QLocale().toString(count) + u")"_s;
        const int role = int(roles.indexOf(participant.get(who::role).toLatin1()));
        byRole[role < 0 ? int(roles.size()) : role].append(
            {name, ref.isNull() ? u"users"_s : kindIcon(ref.kind), ref, false});
    }
    for (auto it = byRole.cbegin(); it != byRole.cend(); ++it) {
        const QString heading = it.key() < roles.size()
                                    ? missionwords::roleName(QString::fromLatin1(roles[it.key()]))
                                    : tr("Taking part");
        layout->addWidget(new SectionHeader(heading));
        auto *chips = new ChipList(u"participants"_s, heading);
        chips->setChips(*it);
        connect(chips, &ChipList::activated, this, [this, chips](int row) {
            if (const RecordRef ref = chips->chips().value(row).ref; !ref.isNull())
                emit recordActivated(ref);
        });
        layout->addWidget(chips);
    }
}

void MissionDetails::addText(QVBoxLayout *layout, const QString &heading, const QString &markdown,
                             const QString &name)
{
    if (markdown.isEmpty())
        return;
    layout->addWidget(new SectionHeader(heading));
    QLabel *label = wrapped(markdown, name);
    label->setTextFormat(Qt::MarkdownText);
    layout->addWidget(label);
}

void MissionDetails::addNeeds(QVBoxLayout *layout)
{
    const QList<StateLine> found = needs::foundOn(m_workspace, mission(), QLocale());
    const bool editable = !m_workspace.isReadOnly();
    // a law is passed, and finds nothing
    const bool visit = m_row.mission.get(field::missionKind) != u"milestone"_s;
    if (found.isEmpty() && !(editable && visit))
        return;
    auto *header = new SectionHeader(tr("Needs found"));
    layout->addWidget(header);
    if (editable)
        connect(header->addButton(u"addNeed"_s, u"plus"_s, tr("Add a need found on this mission")),
                &QToolButton::clicked, this, &MissionDetails::needRequested);
    if (found.isEmpty()) {
        layout->addWidget(form::caption(tr("No need was recorded on this mission.")));
        return;
    }
    auto *lines = new StateLines(m_workspace, u"need"_s, found);
    connect(lines, &StateLines::recordActivated, this, &MissionDetails::needActivated);
    connect(lines, &StateLines::changedInPlace, this, &MissionDetails::needChanged);
    connect(lines, &StateLines::failed, this, &MissionDetails::failed);
    layout->addWidget(lines);
}

void MissionDetails::addLinks(QVBoxLayout *layout)
{
    const Record &mission = m_row.mission;
    QList<RecordRef> related;
    for (const RecordRef &ref : {RecordRef{Kind::Mission, mission.get(field::parent)},
                                 RecordRef{Kind::Project, mission.get(field::project)}})
    {
        if (!ref.isNull())
            related.append(ref);
    }
    QList<RecordRef> notes;
    for (const RecordRef &ref : m_workspace.linked({Kind::Mission, mission.id()}))
        (ref.kind == Kind::Note ? notes : related).append(ref);
    addChips(layout, tr("Notes"), u"notes"_s, notes);
    addChips(layout, tr("Belongs to"), u"links"_s, related);
    const Record passage = m_workspace.record(Kind::Passage, mission.get(field::passage));
    if (passage.isNull())
        return;
    layout->addWidget(new SectionHeader(tr("Source")));
    const QString source = m_workspace.titleOf({Kind::Source, passage.owner()});
    QStringList parts{source, passage.get(fields::passage::locator)};
    parts.removeAll(QString());
    layout->addWidget(form::caption(parts.join(u", "_s)));
    if (const QString quote = passage.get(fields::passage::quote); !quote.isEmpty())
        layout->addWidget(wrapped(u"“"_s + quote + u"”"_s, u"quote"_s));
}

void MissionDetails::addAttachments(QVBoxLayout *layout)
{
    m_attachments->setRecord({Kind::Mission, mission()});
    const bool shown = !m_workspace.isReadOnly() || !m_attachments->chipList()->chips().isEmpty();
    if (shown)
        layout->addWidget(new SectionHeader(tr("Attachments")));
    layout->addWidget(m_attachments);
    m_attachments->setVisible(shown);
}

void MissionDetails::addChips(QVBoxLayout *layout, const QString &heading, const QString &name,
                              const QList<RecordRef> &refs)
{
    QList<ChipList::Chip> chips;
    for (const RecordRef &ref : refs) {
        const QString title =
            ref.kind == Kind::Jurisdiction ? m_countries.name(ref.id) : m_workspace.titleOf(ref);
        if (!title.isEmpty())
            chips.append({title, kindIcon(ref.kind), ref, false});
    }
    if (chips.isEmpty())
        return;
    layout->addWidget(new SectionHeader(heading));
    auto *list = new ChipList(name, heading);
    list->setChips(chips);
    connect(list, &ChipList::activated, this,
            [this, list](int row) { emit recordActivated(list->chips().value(row).ref); });
    layout->addWidget(list);
}

} // namespace chancery
