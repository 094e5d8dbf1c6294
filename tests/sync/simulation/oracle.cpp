// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/oracle.h"

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

QString complaint(const QString &what, const RecordId &record, int atom, const Dump &dump)
{
    return what + u" in atom "_s + QString::number(atom) + u" of "_s
           + QString::fromUtf8(describe(dump.records.value(record))) + u" (record "_s + record.toString()
           + u')';
}

} // namespace

void Oracle::excuse(int node, int from)
{
    for (int i = from; i < m_writes.size(); ++i) {
        if (m_writes[i].node == node)
            m_excused.insert(i);
    }
}

void Oracle::forget(quint32 actor, const VersionVector &vector)
{
    m_writes.removeIf(
        [&](const Write &write) { return write.dot.actor == actor && !vector.covers(write.dot); });
}

QString Oracle::judge(const Dump &dump, const QSet<RecordId> &purged) const
{
    QHash<Cell, QMap<Dot, QByteArray>> expected;
    QHash<Cell, QSet<Dot>> superseded;
    for (const Write &write : m_writes) {
        if (!dump.vector.covers(write.dot))
            continue;
        expected[{write.record, write.atom}].insert(write.dot, write.value);
        superseded[{write.record, write.atom}] += QSet<Dot>(write.seen.begin(), write.seen.end());
    }
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const Register held = dump.records.value(it.key().first).atoms.value(it.key().second);
        for (const Dot &gone : superseded.value(it.key()))
            it->remove(gone);
        if (held.size() != it->size())
            return complaint(u"%1 writes must stand"_s.arg(it->size()), it.key().first, it.key().second,
                             dump);
        for (const RegisterEntry &entry : held) {
            const auto wanted = it->constFind(entry.dot);
            if (wanted == it->constEnd())
                return complaint(u"a write that was overwritten stands"_s, it.key().first, it.key().second,
                                 dump);
            const bool mayBeGone = entry.purged && purged.contains(it.key().first);
            if (!mayBeGone && (entry.purged || entry.value != *wanted))
                return complaint(u"another value than was written"_s, it.key().first, it.key().second, dump);
        }
    }
    for (const RecordState &state : dump.records) {
        for (auto atom = state.atoms.cbegin(); atom != state.atoms.cend(); ++atom) {
            if (!expected.contains({state.id, atom.key()}))
                return complaint(u"nobody ever wrote"_s, state.id, atom.key(), dump);
        }
    }
    return {};
}

QString Oracle::judgeValues(const Dump &dump) const
{
    // a dot may stand for two writes here: what was seen is taken by value
    QHash<Cell, QHash<Dot, QList<QByteArray>>> written;
    for (const Write &write : m_writes)
        written[{write.record, write.atom}][write.dot].append(write.value);
    QHash<Cell, QSet<QByteArray>> seen;
    for (const Write &write : m_writes) {
        for (const QByteArray &value : write.seenValues)
            seen[{write.record, write.atom}].insert(value);
        for (const Dot &dot : write.seen) {
            for (const QByteArray &value : written[{write.record, write.atom}][dot])
                seen[{write.record, write.atom}].insert(value);
        }
    }
    for (int i = 0; i < m_writes.size(); ++i) {
        const Write &write = m_writes[i];
        const Cell cell{write.record, write.atom};
        if (m_excused.contains(i) || write.atom == presenceAtom || !dump.vector.covers(write.dot)
            || seen[cell].contains(write.value))
            continue;
        bool stands = false;
        for (const RegisterEntry &entry : dump.records.value(write.record).atoms.value(write.atom))
            stands = stands || entry.purged || entry.value == write.value;
        if (!stands)
            return complaint(u"a value was lost"_s, write.record, write.atom, dump);
    }
    return {};
}

} // namespace chancery::simulation
