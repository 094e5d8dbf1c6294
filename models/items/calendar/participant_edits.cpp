// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/participant_edits.h"

#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery::participantedits {

namespace field = fields::participant;

bool canTakePart(Kind kind)
{
    return kind == Kind::Person || kind == Kind::Office || kind == Kind::Organisation;
}

RecordRef whoOf(const Record &participant)
{
    for (const auto &[kind, id] : {std::pair(Kind::Person, participant.get(field::person)),
                                   std::pair(Kind::Office, participant.get(field::office)),
                                   std::pair(Kind::Organisation, participant.get(field::organisation))})
    {
        if (!id.isNull())
            return {kind, id};
    }
    return {};
}

Record participantFor(const RecordId &id, const RecordId &mission, const RecordRef &who)
{
    if (!canTakePart(who.kind))
        return {};
    Record participant(Kind::Participant, id);
    participant.set(field::mission, mission);
    participant.set(field::role, u"participant"_s);
    if (who.kind == Kind::Person)
        participant.set(field::person, who.id);
    else if (who.kind == Kind::Office)
        participant.set(field::office, who.id);
    else
        participant.set(field::organisation, who.id);
    return participant;
}

QList<RecordRef> newcomers(const Workspace &workspace, const RecordId &mission,
                           const QList<RecordRef> &contacts)
{
    QList<RecordRef> present;
    for (const Record &participant : workspace.children(Kind::Participant, mission))
        present.append(whoOf(participant));
    QList<RecordRef> fresh;
    for (const RecordRef &who : contacts) {
        if (canTakePart(who.kind) && !present.contains(who) && !fresh.contains(who)
            && !workspace.record(who).isNull())
            fresh.append(who);
    }
    return fresh;
}

Result<CommitInfo> addParticipants(Workspace &workspace, const RecordId &mission,
                                   const QList<RecordRef> &contacts)
{
    const Record planned = workspace.record(Kind::Mission, mission);
    if (planned.isNull())
        return failure(ErrorCode::UnknownRecord, mission.toString());
    QList<Edit> edits;
    for (const RecordRef &who : newcomers(workspace, mission, contacts))
        edits.append(Edit::insert(participantFor(workspace.newId(), mission, who)));
    if (edits.isEmpty())
        return failure(ErrorCode::NothingToDo, planned.title());
    return workspace.commit(edits, u"edit:"_s + planned.title());
}

} // namespace chancery::participantedits
