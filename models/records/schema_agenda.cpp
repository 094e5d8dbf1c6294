// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/schema_builder.h"

namespace chancery::schema {

namespace {

KindSpec missionSpec()
{
    using namespace chancery::fields::mission;
    KindBuilder k(Kind::Mission, "mission");
    k.atom(1, "title").text(title);
    k.atom(2, "kind").token(missionKind, {"mission", "expert-meeting", "training", "seminar", "conference",
                                          "side-event", "session", "milestone", "meeting", "other"});
    k.atom(3, "schedule")
        .plain(start)
        .plain(end)
        .text(startZone)
        .text(endZone)
        .plain(allDay)
        .plain(withinParent)
        .verbatim(recurrence);
    k.atom(4, "status").token(status, {"tentative", "confirmed", "cancelled", "done"});
    k.atom(5, "place").text(place).reference(jurisdiction, Kind::Jurisdiction);
    k.atom(6, "objectives").longText(objectives);
    k.atom(7, "series").text(series).plain(ordinal).reference(parent, Kind::Mission);
    k.atom(8, "project").reference(project, Kind::Project);
    k.atom(9, "outcome").longText(outcome);
    k.atom(10, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.atom(11, "evidence").reference(passage, Kind::Passage).longText(note);
    k.atom(12, "ical").verbatim(icalUid).plain(icalSequence).verbatim(icalExtra);
    k.titledBy(title);
    return k.spec();
}

KindSpec legSpec()
{
    using namespace chancery::fields::leg;
    KindBuilder k(Kind::Leg, "leg");
    k.atom(1, "owner").owner(mission, Kind::Mission);
    k.atom(2, "leg")
        .reference(jurisdiction, Kind::Jurisdiction)
        .text(place)
        .plain(start)
        .plain(end)
        .plain(rank);
    k.atom(3, "note").longText(note);
    k.titledBy(place);
    return k.spec();
}

KindSpec participantSpec()
{
    using namespace chancery::fields::participant;
    KindBuilder k(Kind::Participant, "participant");
    k.atom(1, "owner").owner(mission, Kind::Mission);
    k.atom(2, "who")
        .reference(person, Kind::Person)
        .reference(office, Kind::Office)
        .reference(organisation, Kind::Organisation)
        .text(groupName);
    k.atom(3, "role").token(role, {"organiser", "host", "opening", "speaker", "coordinator", "expert",
                                   "participant", "audience", "travel-companion"});
    k.atom(4, "count").plain(count).text(sector);
    k.atom(5, "note").longText(note);
    k.titledBy(groupName);
    return k.spec();
}

KindSpec occurrenceOverrideSpec()
{
    using namespace chancery::fields::occurrenceOverride;
    KindBuilder k(Kind::OccurrenceOverride, "occurrence-override");
    k.atom(1, "owner").owner(mission, Kind::Mission).verbatim(recurrenceId);
    k.atom(2, "schedule")
        .plain(start)
        .plain(end)
        .text(startZone)
        .text(endZone)
        .plain(allDay)
        .plain(cancelled);
    k.atom(3, "title").text(title).text(place);
    k.atom(4, "note").longText(note).verbatim(icalExtra);
    k.titledBy(title);
    return k.spec();
}

} // namespace

QList<KindSpec> agendaKinds()
{
    return {missionSpec(), legSpec(), participantSpec(), occurrenceOverrideSpec()};
}

} // namespace chancery::schema
