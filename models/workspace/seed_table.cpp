// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/seed_table.h"

#include "models/records/derived_ids.h"
#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"

#include <QUtf8StringView>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

Result<Value> referencesOf(const QString &text, const FieldSpec &spec, const SeedKeys &keys)
{
    RecordIds ids;
    for (const QString &key : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = keys.find(key, spec.target);
        if (!id)
            return failure(id.error());
        ids.append(*id);
    }
    if (spec.type == FieldType::References)
        return Value(ids);
    if (ids.size() != 1)
        return failure(ErrorCode::BadValue, text);
    return Value(ids.first());
}

template<typename T>
Result<Value> numberOf(const QString &text, T number, bool good)
{
    return good ? Result<Value>(Value(number)) : failure(ErrorCode::BadValue, text);
}

Result<Value> valueOf(const QString &text, const FieldSpec &spec, const SeedKeys &keys)
{
    bool good = true;
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Verbatim:
        return Value(text);
    case FieldType::Token:
        return spec.tokens.contains(text.toUtf8()) ? Result<Value>(Value(text))
                                                   : failure(ErrorCode::BadValue, text);
    case FieldType::Integer: {
        const qint64 number = text.toLongLong(&good);
        return numberOf(text, number, good);
    }
    case FieldType::Real: {
        const double number = text.toDouble(&good);
        return numberOf(text, number, good);
    }
    case FieldType::Boolean:
        return numberOf(text, text == u"true", text == u"true" || text == u"false");
    case FieldType::Date: {
        const auto date = PartialDate::fromEdtf(text);
        return date ? Result<Value>(Value(*date)) : failure(date.error());
    }
    case FieldType::Reference:
    case FieldType::References:
        return referencesOf(text, spec, keys);
    }
    return failure(ErrorCode::Internal, text);
}

// A link that somebody makes by hand between the same two records is this one.
RecordId idOf(const Record &record, const QString &key)
{
    if (record.kind() != Kind::Link)
        return seedId(key);
    return ids::link(record.get(fields::link::from), record.get(fields::link::to),
                     record.get(fields::link::role));
}

Result<void> readHeader(SeedTable &table, const csv::Row &header)
{
    const KindSpec &spec = schema::spec(table.kind);
    if (header.cells.value(0) != u"key")
        return table.fault(ErrorCode::MissingField, u"key"_s, header.line);
    for (const QString &name : header.cells.sliced(1)) {
        const int field = spec.indexOf(name.toUtf8());
        if (field < 0 || table.fields.contains(field))
            return table.fault(ErrorCode::UnknownField, name, header.line);
        table.fields.append(field);
    }
    return ok();
}

} // namespace

tl::unexpected<Error> SeedTable::fault(ErrorCode code, const QString &subject, int line) const
{
    return failure(code, subject, file, line);
}

Result<void> SeedKeys::add(const SeedTable &table)
{
    const QString prefix = QString::fromLatin1(schema::spec(table.kind).name) + u':';
    for (const csv::Row &row : table.rows) {
        const QString &key = row.cells.first();
        if (!key.startsWith(prefix) || key.size() == prefix.size() || key.contains(u' '))
            return table.fault(ErrorCode::BadId, key, row.line);
        if (m_kinds.contains(key))
            return table.fault(ErrorCode::RecordExists, key, row.line);
        m_kinds.insert(key, table.kind);
    }
    return ok();
}

Result<RecordId> SeedKeys::find(const QString &key, Kind target) const
{
    const auto known = m_kinds.constFind(key);
    if (known == m_kinds.constEnd())
        return failure(ErrorCode::UnknownRecord, key);
    if (target != Kind::Any && *known != target)
        return failure(ErrorCode::WrongType, key);
    return seedId(key);
}

Result<SeedTable> readSeedTable(const QString &file, const QByteArray &content)
{
    SeedTable table{file, Kind::Any, {}, {}};
    const QString base = file.sliced(file.lastIndexOf(u'/') + 1);
    const auto kind = schema::kindNamed(base.chopped(base.endsWith(u".csv") ? 4 : 0).toUtf8());
    if (!kind)
        return table.fault(ErrorCode::UnknownKind, base, 0);
    table.kind = *kind;
    if (!QUtf8StringView(content).isValidUtf8())
        return table.fault(ErrorCode::BadEncoding, base, 0);
    const auto read = csv::readTable(content, u',');
    if (!read)
        return table.fault(read.error().code, read.error().subject, read.error().line);
    CHANCERY_TRY(readHeader(table, read->rows.value(0)));
    table.rows = read->rows.mid(1);
    for (const csv::Row &row : table.rows) {
        if (row.cells.size() != table.fields.size() + 1)
            return table.fault(ErrorCode::BadFormat, row.cells.value(0), row.line);
    }
    return table;
}

Result<QList<Record>> recordsOf(const SeedTable &table, const SeedKeys &keys)
{
    const KindSpec &spec = schema::spec(table.kind);
    QList<Record> records;
    records.reserve(table.rows.size());
    for (const csv::Row &row : table.rows) {
        Record record(table.kind);
        for (qsizetype i = 0; i < table.fields.size(); ++i) {
            const int field = table.fields[i];
            const QString &text = row.cells[i + 1];
            if (text.isEmpty())
                continue;
            const auto value = valueOf(text, spec.fields[field], keys);
            if (!value)
                return table.fault(value.error().code, text, row.line);
            record.setValue(field, *value);
        }
        if (spec.ownerField() >= 0 && record.owner().isNull())
            return table.fault(ErrorCode::MissingField, row.cells.first(), row.line);
        record.setId(idOf(record, row.cells.first()));
        records.append(record);
    }
    return records;
}

} // namespace chancery
