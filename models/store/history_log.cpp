// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/history_log.h"

#include "models/merge/varint.h"
#include "models/store/value_codec.h"

namespace chancery {

HistoryLog::HistoryLog(Database &database, CommitLog &log) : m_database(database), m_log(log) { }

Versions HistoryLog::versionsOf(const RecordState &state, AtomMask atoms)
{
    Versions versions;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if ((atoms | 1) >> it.key() & 1)
            versions.set(it.key(), dotsOf(*it));
    }
    return versions;
}

QByteArray HistoryLog::packedOthers(const Standing &standing, AtomMask atoms)
{
    QByteArray bytes;
    for (auto it = standing.state.atoms.cbegin(); it != standing.state.atoms.cend(); ++it) {
        if (it->size() < 2 || !((atoms | 1) >> it.key() & 1))
            continue;
        const QList<Dot> visible = standing.row->versions.dots(it.key());
        QList<QByteArray> known;
        for (const RegisterEntry &entry : *it) {
            if (visible.contains(entry.dot) || entry.purged || known.contains(entry.value))
                continue;
            known.append(entry.value);
            bytes.append(char(it.key()));
            varint::append(bytes, quint64(entry.value.size()));
            bytes += entry.value;
        }
    }
    return bytes;
}

HistoryLog::Others HistoryLog::unpackedOthers(QByteArrayView bytes)
{
    Others others;
    while (!bytes.isEmpty()) {
        const auto atom = quint8(bytes.front());
        bytes = bytes.sliced(1);
        const auto length = varint::take(bytes);
        if (!length || *length > quint64(bytes.size()))
            return others;
        others[atom].append(bytes.first(qsizetype(*length)).toByteArray());
        bytes = bytes.sliced(qsizetype(*length));
    }
    return others;
}

Result<void> HistoryLog::add(const Change &change)
{
    if (!m_insert.isValid()) {
        CHANCERY_TRY(m_database.prepareInto(
            m_insert, "INSERT INTO history_change (id, record, kind, operation, atoms, before, seen, others) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    }
    m_insert.bind(1, m_log.nextChange()).bind(2, change.record.toBytes()).bind(3, int(change.kind));
    m_insert.bind(4, int(change.operation)).bind(5, qint64(change.atoms));
    QByteArray before;
    QByteArray others;
    if (change.before && change.before->row) {
        before = codec::packed(change.before->row->record, change.atoms);
        others = packedOthers(*change.before, change.atoms);
        if (before.isNull())
            before = QByteArray("");
    }
    m_insert.bind(6, before);
    m_insert.bind(7, change.after ? change.after->packed() : QByteArray());
    m_insert.bind(8, others.isEmpty() ? QByteArray() : others);
    return m_insert.run();
}

} // namespace chancery
