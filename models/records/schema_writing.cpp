// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/schema_builder.h"
#include "models/records/writing_fields.h"

namespace chancery::schema {

namespace {

KindSpec noteSpec()
{
    using namespace chancery::fields::note;
    KindBuilder k(Kind::Note, "note");
    k.atom(1, "title").text(title);
    k.atom(2, "body").longText(body);
    k.atom(3, "date").plain(date);
    k.atom(4, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.titledBy(title);
    return k.spec();
}

KindSpec actionItemSpec()
{
    using namespace chancery::fields::actionItem;
    KindBuilder k(Kind::ActionItem, "action-item");
    k.atom(1, "text").longText(text);
    k.atom(2, "who").reference(addressee, Kind::Any).reference(owner, Kind::Any).text(addresseeText);
    k.atom(3, "due").plain(due);
    k.atom(4, "state").token(state, {"open", "in-progress", "done", "dropped"});
    k.atom(5, "origin").reference(origin, Kind::Any).reference(carriedOverTo, Kind::Mission);
    k.atom(6, "note").longText(note);
    k.atom(7, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.titledBy(text);
    return k.spec();
}

KindSpec recommendationSpec()
{
    using namespace chancery::fields::recommendation;
    KindBuilder k(Kind::Recommendation, "recommendation");
    k.atom(1, "text").longText(text);
    k.atom(2, "who").reference(addressee, Kind::Any).reference(owner, Kind::Any).text(addresseeText);
    k.atom(3, "due").plain(due);
    k.atom(4, "state").token(state, {"open", "in-progress", "done", "dropped"});
    k.atom(5, "origin").reference(origin, Kind::Any).reference(carriedOverTo, Kind::Mission);
    k.atom(6, "note").longText(note);
    k.atom(7, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.titledBy(text);
    return k.spec();
}

KindSpec projectSpec()
{
    using namespace chancery::fields::project;
    KindBuilder k(Kind::Project, "project");
    k.atom(1, "title").text(title);
    k.atom(2, "parties").reference(funder, Kind::Organisation).reference(lead, Kind::Organisation);
    k.atom(3, "amount").plain(amount).text(currency);
    k.atom(4, "period").plain(start).plain(end);
    k.atom(5, "state")
        .token(state, {"idea", "planned", "running", "findings-presented", "completed", "cancelled"});
    k.atom(6, "description").longText(description).reference(passage, Kind::Passage);
    k.titledBy(title);
    return k.spec();
}

KindSpec statisticSpec()
{
    using namespace chancery::fields::statistic;
    KindBuilder k(Kind::Statistic, "statistic");
    k.atom(1, "subject").text(subject);
    k.atom(2, "value").plain(value).plain(valueHigh).text(unit);
    k.atom(3, "scope")
        .text(population)
        .reference(territory, Kind::Jurisdiction)
        .text(territoryText)
        .plain(period);
    k.atom(4, "evidence")
        .reference(passage, Kind::Passage)
        .reference(source, Kind::Source)
        .text(speaker)
        .token(valueKind, {"stated", "counted", "estimated"});
    k.atom(5, "note").longText(note);
    k.titledBy(subject);
    return k.spec();
}

KindSpec linkSpec()
{
    using namespace chancery::fields::link;
    KindBuilder k(Kind::Link, "link");
    k.atom(1, "ends").owner(from, Kind::Any).reference(to, Kind::Any).text(role);
    k.atom(2, "note").longText(note);
    return k.spec();
}

KindSpec tagSpec()
{
    using namespace chancery::fields::tag;
    KindBuilder k(Kind::Tag, "tag");
    k.atom(1, "name").text(name);
    k.atom(2, "colour").text(colour);
    k.titledBy(name);
    return k.spec();
}

KindSpec taggingSpec()
{
    using namespace chancery::fields::tagging;
    KindBuilder k(Kind::Tagging, "tagging");
    k.atom(1, "ends").reference(tag, Kind::Tag).owner(record, Kind::Any);
    return k.spec();
}

KindSpec attachmentSpec()
{
    using namespace chancery::fields::attachment;
    KindBuilder k(Kind::Attachment, "attachment");
    k.atom(1, "owner").owner(owner, Kind::Any);
    k.atom(2, "file").text(fileName).text(mediaType).plain(size).verbatim(hash);
    k.atom(3, "handling").token(sensitivity, {"public", "internal", "confidential"}).longText(note);
    k.titledBy(fileName);
    return k.spec();
}

KindSpec needSpec()
{
    using namespace chancery::fields::need;
    KindBuilder k(Kind::Need, "need");
    k.atom(1, "title").text(title);
    k.atom(2, "subject")
        .reference(jurisdiction, Kind::Jurisdiction)
        .token(pillar, {"prevention", "protection", "prosecution", "partnership"});
    k.atom(3, "description").longText(description);
    k.atom(4, "state").token(state, {"open", "being-met", "met", "withdrawn"});
    k.atom(5, "priority").token(priority, {"high", "medium", "low"});
    k.atom(6, "assessment")
        .plain(assessed)
        .reference(mission, Kind::Mission)
        .reference(passage, Kind::Passage);
    k.atom(7, "partner").reference(partner, Kind::Organisation);
    k.atom(8, "progress").longText(progress);
    k.atom(9, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.titledBy(title);
    return k.spec();
}

} // namespace

QList<KindSpec> writingKinds()
{
    return {noteSpec(), actionItemSpec(), recommendationSpec(), projectSpec(),    statisticSpec(),
            linkSpec(), tagSpec(),        taggingSpec(),        attachmentSpec(), needSpec()};
}

} // namespace chancery::schema
