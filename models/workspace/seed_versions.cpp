// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/seed_versions.h"

#include "models/exchange/csv.h"
#include "models/merge/record_state.h"
#include "models/workspace/seed_loader.h"

#include <QUtf8StringView>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr quint64 firstVersion = 1;

struct Change
{
    RecordId id;
    int atom = presenceAtom;
    quint64 version = 0;
};

Result<int> atomNamed(const QString &name, Kind kind)
{
    if (name == u"presence")
        return int(presenceAtom);
    for (const AtomSpec &atom : schema::spec(kind).atoms) {
        if (name == QLatin1StringView(atom.name))
            return int(atom.number);
    }
    return failure(ErrorCode::UnknownField, name);
}

Result<Change> changeOf(const csv::Row &row, const QHash<RecordId, Kind> &kinds, int latest)
{
    if (row.cells.size() != 3)
        return failure(ErrorCode::BadFormat, row.cells.value(0));
    const RecordId id = seedId(row.cells[0]);
    if (!kinds.contains(id))
        return failure(ErrorCode::UnknownRecord, row.cells[0]);
    const auto atom = atomNamed(row.cells[1], kinds.value(id));
    if (!atom)
        return failure(atom.error());
    const int version = row.cells[2].toInt();
    if (version <= int(firstVersion) || version > latest)
        return failure(ErrorCode::BadValue, row.cells[2]);
    return Change{id, *atom, quint64(version)};
}

} // namespace

quint64 SeedVersions::of(const RecordId &id, int atom) const
{
    const auto record = m_versions.constFind(id);
    if (record == m_versions.constEnd())
        return firstVersion;
    return record->value(atom, record->value(presenceAtom, firstVersion));
}

Result<SeedVersions> SeedVersions::read(const QString &file, const QByteArray &content,
                                        const QList<Record> &records, int latest)
{
    const auto fault = [&file](ErrorCode code, const QString &subject, int line) {
        return failure(code, subject, file, line);
    };
    if (!QUtf8StringView(content).isValidUtf8())
        return fault(ErrorCode::BadEncoding, file, 0);
    const auto table = csv::readTable(content, u',');
    if (!table)
        return fault(table.error().code, table.error().subject, table.error().line);
    if (table->rows.value(0).cells != QStringList{u"key"_s, u"atom"_s, u"version"_s})
        return fault(ErrorCode::MissingField, u"key,atom,version"_s, 1);
    QHash<RecordId, Kind> kinds;
    for (const Record &record : records)
        kinds.insert(record.id(), record.kind());

    SeedVersions versions;
    QList<std::pair<Change, int>> changes;
    for (const csv::Row &row : table->rows.sliced(1)) {
        const auto change = changeOf(row, kinds, latest);
        if (!change)
            return fault(change.error().code, change.error().subject, row.line);
        QHash<int, quint64> &ofRecord = versions.m_versions[change->id];
        if (ofRecord.contains(change->atom))
            return fault(ErrorCode::RecordExists, row.cells[0], row.line);
        ofRecord.insert(change->atom, change->version);
        changes.append({*change, row.line});
    }
    for (const auto &[change, line] : std::as_const(changes)) {
        if (change.version < versions.of(change.id, presenceAtom))
            return fault(ErrorCode::BadValue, QString::number(change.version), line);
    }
    return versions;
}

} // namespace chancery
