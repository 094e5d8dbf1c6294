// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/workspace/conflicts.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// by name or number
Result<int> atomNamed(Kind kind, const QString &text)
{
    if (text == u"presence" || text == u"0")
        return 0;
    QStringList known{u"presence"_s};
    for (const AtomSpec &atom : schema::spec(kind).atoms) {
        const QString name = QString::fromUtf8(atom.name);
        if (text == name || text == QString::number(atom.number))
            return int(atom.number);
        known.append(name);
    }
    return failure(ErrorCode::BadValue, text, known.join(u", "_s));
}

Result<ConflictChoice> choiceOf(Workspace &workspace, const RecordRef &record, int atom, const QString &take)
{
    if (take == u"merged")
        return ConflictChoice{ConflictChoice::Take::Merged, {}};
    if (take == u"both")
        return ConflictChoice{ConflictChoice::Take::Both, {}};
    if (take != u"visible")
        return ConflictChoice{ConflictChoice::Take::Value, take};
    const auto list = conflictsOf(workspace, record);
    if (!list)
        return failure(list.error());
    for (const Conflict &conflict : *list) {
        if (conflict.atom == atom)
            return ConflictChoice{ConflictChoice::Take::Value, conflict.values.first().id};
    }
    return failure(ErrorCode::NothingToDo, record.id.toString(), u"one-value"_s);
}

Result<void> run(Invocation &call)
{
    const auto id = call.id(call.argument(0));
    if (!id)
        return failure(id.error());
    if (!call.isSet(u"take"_s))
        return failure(ErrorCode::Usage, u"--take"_s,
                       Words::tr("Say which: visible, a value's id, merged or both."));
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto kind = (*workspace)->kindOf(*id);
    if (!kind)
        return failure(ErrorCode::UnknownRecord, call.argument(0));
    const RecordRef record{*kind, *id};
    const auto atom = atomNamed(*kind, call.argument(1));
    if (!atom)
        return failure(atom.error());
    const auto choice = choiceOf(**workspace, record, *atom, call.value(u"take"_s));
    if (!choice)
        return failure(choice.error());
    const auto done = resolve(**workspace, record, *atom, *choice);
    if (!done)
        return failure(done.error());
    finishIndex(**workspace);
    answerWritten(call, *id, done->batch);
    return ok();
}

} // namespace

Command resolveCommand()
{
    return {u"resolve"_s,
            u"RECORD ATOM --take visible|SIBLING|merged|both"_s,
            Words::tr(
                "Settles one of the conflicts; ATOM is a name or number from there, \"presence\" of a record "
                "that one edited and another deleted."),
            2,
            2,
            {{u"take"_s,
              Words::tr("The value that is shown, another one by its id, the merged text, or all of them."),
              u"VALUE"_s}},
            run};
}

} // namespace chancery::cli
