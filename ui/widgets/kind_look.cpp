// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/kind_look.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Look
{
    Kind kind;
    const char *icon;
    const char *name;
    const char *plural;
};

// clang-format off
constexpr Look looks[] = {
    {Kind::Jurisdiction, "globe", QT_TRANSLATE_NOOP("KindLook", "Jurisdiction"), QT_TRANSLATE_NOOP("KindLook", "Jurisdictions")},
    {Kind::JurisdictionName, "languages", QT_TRANSLATE_NOOP("KindLook", "Jurisdiction name"), QT_TRANSLATE_NOOP("KindLook", "Jurisdiction names")},
    {Kind::StatusNote, "info", QT_TRANSLATE_NOOP("KindLook", "Status note"), QT_TRANSLATE_NOOP("KindLook", "Status notes")},
    {Kind::Region, "layers", QT_TRANSLATE_NOOP("KindLook", "Region"), QT_TRANSLATE_NOOP("KindLook", "Regions")},
    {Kind::RegionMember, "layers", QT_TRANSLATE_NOOP("KindLook", "Region member"), QT_TRANSLATE_NOOP("KindLook", "Region members")},
    {Kind::Source, "book-open", QT_TRANSLATE_NOOP("KindLook", "Source"), QT_TRANSLATE_NOOP("KindLook", "Sources")},
    {Kind::Passage, "quote", QT_TRANSLATE_NOOP("KindLook", "Passage"), QT_TRANSLATE_NOOP("KindLook", "Passages")},
    {Kind::Scheme, "list-checks", QT_TRANSLATE_NOOP("KindLook", "Scheme"), QT_TRANSLATE_NOOP("KindLook", "Schemes")},
    {Kind::Term, "tag", QT_TRANSLATE_NOOP("KindLook", "Term"), QT_TRANSLATE_NOOP("KindLook", "Terms")},
    {Kind::TermMapping, "link", QT_TRANSLATE_NOOP("KindLook", "Term mapping"), QT_TRANSLATE_NOOP("KindLook", "Term mappings")},
    {Kind::Classification, "scale", QT_TRANSLATE_NOOP("KindLook", "Classification"), QT_TRANSLATE_NOOP("KindLook", "Classifications")},
    {Kind::ActTreatment, "gavel", QT_TRANSLATE_NOOP("KindLook", "Treatment of an act"), QT_TRANSLATE_NOOP("KindLook", "Treatments of acts")},
    {Kind::Provision, "book-text", QT_TRANSLATE_NOOP("KindLook", "Provision"), QT_TRANSLATE_NOOP("KindLook", "Provisions")},
    {Kind::DatedStep, "milestone", QT_TRANSLATE_NOOP("KindLook", "Dated step"), QT_TRANSLATE_NOOP("KindLook", "Dated steps")},
    {Kind::ConflictNote, "split", QT_TRANSLATE_NOOP("KindLook", "Note on a conflict"), QT_TRANSLATE_NOOP("KindLook", "Notes on conflicts")},
    {Kind::Instrument, "landmark", QT_TRANSLATE_NOOP("KindLook", "Instrument"), QT_TRANSLATE_NOOP("KindLook", "Instruments")},
    {Kind::Participation, "handshake", QT_TRANSLATE_NOOP("KindLook", "Participation"), QT_TRANSLATE_NOOP("KindLook", "Participations")},
    {Kind::Mission, "calendar-days", QT_TRANSLATE_NOOP("KindLook", "Mission"), QT_TRANSLATE_NOOP("KindLook", "Missions")},
    {Kind::Leg, "map-pin", QT_TRANSLATE_NOOP("KindLook", "Leg"), QT_TRANSLATE_NOOP("KindLook", "Legs")},
    {Kind::Participant, "users", QT_TRANSLATE_NOOP("KindLook", "Participant"), QT_TRANSLATE_NOOP("KindLook", "Participants")},
    {Kind::OccurrenceOverride, "repeat", QT_TRANSLATE_NOOP("KindLook", "Changed occurrence"), QT_TRANSLATE_NOOP("KindLook", "Changed occurrences")},
    {Kind::Organisation, "building-2", QT_TRANSLATE_NOOP("KindLook", "Organisation"), QT_TRANSLATE_NOOP("KindLook", "Organisations")},
    {Kind::Office, "briefcase-business", QT_TRANSLATE_NOOP("KindLook", "Office"), QT_TRANSLATE_NOOP("KindLook", "Offices")},
    {Kind::Person, "user-round", QT_TRANSLATE_NOOP("KindLook", "Person"), QT_TRANSLATE_NOOP("KindLook", "Persons")},
    {Kind::Tenure, "clock", QT_TRANSLATE_NOOP("KindLook", "Tenure"), QT_TRANSLATE_NOOP("KindLook", "Tenures")},
    {Kind::ContactPoint, "mail", QT_TRANSLATE_NOOP("KindLook", "Contact point"), QT_TRANSLATE_NOOP("KindLook", "Contact points")},
    {Kind::NameVariant, "languages", QT_TRANSLATE_NOOP("KindLook", "Other name"), QT_TRANSLATE_NOOP("KindLook", "Other names")},
    {Kind::Note, "notebook-pen", QT_TRANSLATE_NOOP("KindLook", "Note"), QT_TRANSLATE_NOOP("KindLook", "Notes")},
    {Kind::ActionItem, "square-check-big", QT_TRANSLATE_NOOP("KindLook", "Action item"), QT_TRANSLATE_NOOP("KindLook", "Action items")},
    {Kind::Recommendation, "flag", QT_TRANSLATE_NOOP("KindLook", "Recommendation"), QT_TRANSLATE_NOOP("KindLook", "Recommendations")},
    {Kind::Project, "target", QT_TRANSLATE_NOOP("KindLook", "Project"), QT_TRANSLATE_NOOP("KindLook", "Projects")},
    {Kind::Statistic, "chart-column", QT_TRANSLATE_NOOP("KindLook", "Figure"), QT_TRANSLATE_NOOP("KindLook", "Figures")},
    {Kind::Need, "life-buoy", QT_TRANSLATE_NOOP("KindLook", "Need"), QT_TRANSLATE_NOOP("KindLook", "Needs")},
    {Kind::Link, "link", QT_TRANSLATE_NOOP("KindLook", "Link"), QT_TRANSLATE_NOOP("KindLook", "Links")},
    {Kind::Tag, "tag", QT_TRANSLATE_NOOP("KindLook", "Tag"), QT_TRANSLATE_NOOP("KindLook", "Tags")},
    {Kind::Tagging, "tags", QT_TRANSLATE_NOOP("KindLook", "Tagging"), QT_TRANSLATE_NOOP("KindLook", "Taggings")},
    {Kind::Attachment, "paperclip", QT_TRANSLATE_NOOP("KindLook", "Attachment"), QT_TRANSLATE_NOOP("KindLook", "Attachments")},
};
// clang-format on

const Look *find(Kind kind)
{
    for (const Look &look : looks) {
        if (look.kind == kind)
            return &look;
    }
    return nullptr;
}

} // namespace

QString kindIcon(Kind kind)
{
    const Look *look = find(kind);
    return look ? QLatin1StringView(look->icon) : u"circle"_s;
}

QString kindName(Kind kind)
{
    const Look *look = find(kind);
    return look ? QCoreApplication::translate("KindLook", look->name) : QString();
}

QString kindPluralName(Kind kind)
{
    const Look *look = find(kind);
    return look ? QCoreApplication::translate("KindLook", look->plural) : QString();
}

} // namespace chancery
