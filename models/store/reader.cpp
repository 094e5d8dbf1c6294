// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/reader.h"

#include "models/store/history_log.h"

namespace chancery {

Reader::Reader(const Parts &parts) : m(parts) { }

Result<Loaded> Reader::load(Kind kind, const RecordId &id)
{
    const auto found = m.states.find(quint16(kind), id);
    if (!found)
        return failure(found.error());
    if (!found->has_value())
        return failure(ErrorCode::UnknownRecord, id.toString());
    const Standing &standing = **found;
    Loaded loaded{standing.row->record, HistoryLog::versionsOf(standing.state, ~AtomMask(0)),
                  standing.row->alive, 0};
    const auto siblings = m.siblings.of(id);
    if (!siblings)
        return failure(siblings.error());
    for (const Sibling &sibling : *siblings)
        loaded.conflicted |= AtomMask(1) << sibling.atom;
    if (loaded.conflicted != 0)
        CHANCERY_TRY(mergeTexts(standing, loaded.record));
    return loaded;
}

Result<void> Reader::mergeTexts(const Standing &standing, Record &record)
{
    for (const AtomSpec &atom : record.spec().atoms) {
        if (standing.state.atoms.value(atom.number).size() < 2
            || !TextHistory::isText(record.spec(), atom.number))
            continue;
        const auto text = m.texts.merged(standing.state, atom.number);
        if (!text)
            return failure(text.error());
        if (text->has_value())
            record.setValue(atom.fields.constFirst(), **text);
    }
    return ok();
}

Result<Record> Reader::shown(const Row &row)
{
    if (m.siblings.count() == 0)
        return row.record;
    const auto siblings = m.siblings.of(row.record.id());
    if (!siblings)
        return failure(siblings.error());
    Record record = row.record;
    if (siblings->isEmpty())
        return record;
    const auto standing = m.states.standing(row);
    if (!standing)
        return failure(standing.error());
    CHANCERY_TRY(mergeTexts(*standing, record));
    return record;
}

Result<QList<Record>> Reader::records(Kind kind, const RecordIds &ids)
{
    QList<Record> records;
    records.reserve(ids.size());
    for (const RecordId &id : ids) {
        auto row = m.tables.find(kind, id);
        if (!row)
            return failure(std::move(row).error());
        if (!row->has_value() || !(*row)->alive)
            continue;
        const auto record = shown(**row);
        if (!record)
            return failure(record.error());
        records.append(*record);
    }
    return records;
}

Result<QList<Record>> Reader::living(Kind kind, const QByteArray &where, const QList<Value> &bindings)
{
    auto rows = m.tables.select(kind, where, bindings);
    if (!rows)
        return failure(std::move(rows).error());
    QList<Record> records;
    records.reserve(rows->size());
    for (const Row &row : *rows) {
        if (!row.alive)
            continue;
        const auto record = shown(row);
        if (!record)
            return failure(record.error());
        records.append(*record);
    }
    return records;
}

Result<QList<Record>> Reader::all(Kind kind)
{
    return living(kind, "_alive = 1 ORDER BY id", {});
}

Result<QList<Record>> Reader::children(Kind kind, const RecordId &owner)
{
    const int field = schema::spec(kind).ownerField();
    if (field < 0)
        return QList<Record>();
    return referring(kind, schema::spec(kind).fields[field].name, owner);
}

Result<QList<Record>> Reader::referring(Kind kind, const QByteArray &field, const RecordId &target)
{
    return living(kind, '"' + field + "\" = ? AND \"" + field + "\" IS NOT NULL ORDER BY id", {target});
}

Result<std::optional<Kind>> Reader::kindOf(const RecordId &id)
{
    for (const KindSpec &spec : schema::kinds()) {
        const auto row = m.tables.find(spec.kind, id);
        if (!row)
            return failure(row.error());
        if (row->has_value())
            return std::optional(spec.kind);
    }
    return std::optional<Kind>();
}

Result<qint64> Reader::count(Kind kind)
{
    return m.tables.countLiving(kind);
}

Result<QList<RecordRef>> Reader::descendants(const RecordRef &owner)
{
    QList<RecordRef> found;
    QSet<RecordId> known{owner.id};
    QList<RecordRef> open{owner};
    while (!open.isEmpty()) {
        const RecordRef parent = open.takeFirst();
        for (const KindSpec &spec : schema::kinds()) {
            const int field = spec.ownerField();
            if (field < 0)
                continue;
            const Kind target = spec.fields[field].target;
            if (target != Kind::Any && target != parent.kind)
                continue;
            const auto records = children(spec.kind, parent.id);
            if (!records)
                return failure(records.error());
            for (const Record &record : *records) {
                const RecordRef ref{spec.kind, record.id()};
                if (!known.contains(ref.id)) {
                    known.insert(ref.id);
                    found.append(ref);
                    open.append(ref);
                }
            }
        }
    }
    return found;
}

Result<QList<RecordRef>> Reader::bin()
{
    QList<RecordRef> refs;
    for (const KindSpec &spec : schema::kinds()) {
        auto find = m.database.prepare(
            "SELECT id FROM \"" + spec.table
            + "\" WHERE _alive = 0 AND id NOT IN (SELECT record FROM sync_purged) ORDER BY _l DESC");
        if (!find)
            return failure(std::move(find).error());
        CHANCERY_TRY(find->forEachRow([&] { refs.append({spec.kind, RecordId::fromBytes(find->blob(0))}); }));
    }
    return refs;
}

Result<QList<Row>> Reader::changedSince(Kind kind, qint64 sequence, int limit)
{
    auto rows = m.tables.select(kind, "_l > ? ORDER BY _l LIMIT " + QByteArray::number(limit), {sequence});
    for (qsizetype i = 0; rows && i < rows->size(); ++i) {
        auto record = shown(rows->at(i));
        if (!record)
            return failure(record.error());
        (*rows)[i].record = std::move(*record);
    }
    return rows;
}

} // namespace chancery
