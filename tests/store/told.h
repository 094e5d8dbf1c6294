// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/agenda_fields.h"
#include "models/store/store.h"
#include "tests/support/test_workspace.h"

#include <QTest>

namespace chancery::test {

using namespace Qt::StringLiterals;

//! What one file said, kept to be heard as often as one likes.
struct Told : ChangeSink
{
    JoinRequest request;
    QList<Stamp> stamps;
    QList<RecordState> records;
    QList<TextRevision> revisions;

    Result<void> stamp(const Stamp &stamp) override
    {
        stamps.append(stamp);
        return ok();
    }
    Result<void> record(const RecordState &state) override
    {
        records.append(state);
        return ok();
    }
    Result<void> revision(const TextRevision &revision) override
    {
        revisions.append(revision);
        return ok();
    }
    Result<void> blob(const QByteArray &, qint64, int, const QByteArray &) override { return ok(); }
};

inline Told tell(Workspace &from, const VersionVector &base = {})
{
    Told told;
    const auto state = from.store().replicator().prepareExport({u"user"_s, u"device"_s});
    Q_ASSERT(state);
    told.request.actors = state->actors;
    told.request.sender = state->actor;
    const auto heads = from.store().replicator().heads(base, state->vector);
    Q_ASSERT(heads);
    told.request.heads = *heads;
    told.request.base = base;
    told.request.top = state->vector;
    told.request.intent = u"import:device"_s;
    const auto count = from.store().replicator().tell(base, told);
    Q_ASSERT(count);
    return told;
}

inline Result<JoinReport> hear(Workspace &to, const Told &told, const JoinRequest &request)
{
    return to.store().join(request, [&](ChangeSink &sink) -> Result<void> {
        for (const Stamp &stamp : told.stamps)
            CHANCERY_TRY(sink.stamp(stamp));
        for (const RecordState &state : told.records)
            CHANCERY_TRY(sink.record(state));
        for (const TextRevision &revision : told.revisions)
            CHANCERY_TRY(sink.revision(revision));
        return ok();
    });
}

inline Result<JoinReport> hear(Workspace &to, const Told &told)
{
    return hear(to, told, told.request);
}

//! Everything that either of them knows goes to the other.
inline void exchange(Workspace &a, Workspace &b)
{
    const auto there = hear(b, tell(a));
    VERIFY_RESULT(there);
    const auto back = hear(a, tell(b));
    VERIFY_RESULT(back);
}

inline Record mission(Workspace &workspace, const QString &title)
{
    Record record(Kind::Mission, workspace.newId());
    record.set(fields::mission::title, title);
    return record;
}

inline Result<CommitInfo> change(Workspace &workspace, const RecordId &id, const Field<QString> &field,
                                 const QString &value)
{
    const auto loaded = workspace.load(field.kind, id);
    if (!loaded)
        return failure(loaded.error());
    Record changed = loaded->record;
    changed.set(field, value);
    return workspace.commit(Edit::update(*loaded, changed), u"edit"_s);
}

inline QString titleIn(Workspace &workspace, const RecordId &id)
{
    return workspace.record(Kind::Mission, id).get(fields::mission::title);
}

inline int valuesOfTitle(Workspace &workspace, const RecordId &id)
{
    const auto standing = workspace.store().states().find(quint16(Kind::Mission), id);
    const int atom = schema::spec(Kind::Mission).fields[fields::mission::title.index].atom;
    return standing && *standing ? int((*standing)->state.atoms.value(quint8(atom)).size()) : -1;
}

} // namespace chancery::test
