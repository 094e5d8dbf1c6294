// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/record_tables.h"

#include "models/store/value_codec.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace chancery {

RecordTables::RecordTables(Database &database, WriteGuard &guard) : m_database(database), m_guard(guard) { }

QByteArray RecordTables::columns(const KindSpec &spec)
{
    QByteArray list = "id";
    for (const FieldSpec &field : spec.fields)
        list += ", \"" + field.name + '"';
    return list + ", _alive, _m, _l";
}

Result<Statement *> RecordTables::prepared(const QByteArray &sql)
{
    auto it = m_statements.find(sql);
    if (it == m_statements.end()) {
        const WriteGuard::Permission permission(m_guard);
        auto statement = m_database.prepare(sql);
        if (!statement)
            return failure(std::move(statement).error());
        it = m_statements.emplace(sql, std::move(*statement)).first;
    }
    it->second.reset();
    return &it->second;
}

Result<Row> RecordTables::readRow(const Statement &statement, const KindSpec &spec)
{
    Row row;
    row.record = Record(spec.kind, readId(statement));
    int column = firstField;
    for (const FieldSpec &field : spec.fields) {
        row.record.setValue(column - firstField, codec::column(statement, column, field.type));
        ++column;
    }
    row.alive = readAlive(statement, spec);
    auto versions = readVersions(statement, spec);
    if (!versions)
        return failure(std::move(versions).error());
    row.versions = std::move(*versions);
    row.sequence = statement.integer(column + 2);
    return row;
}

Result<Versions> RecordTables::readVersions(const Statement &statement, const KindSpec &spec)
{
    auto versions = Versions::unpacked(statement.bytes(firstField + int(spec.fields.size()) + 1));
    if (!versions)
        return failure(ErrorCode::FileCorrupt, readId(statement).toString(), u"dots"_s);
    return std::move(*versions);
}

bool RecordTables::readAlive(const Statement &statement, const KindSpec &spec)
{
    return statement.integer(firstField + int(spec.fields.size())) != 0;
}

Result<std::optional<Row>> RecordTables::find(Kind kind, const RecordId &id)
{
    const KindSpec &spec = schema::spec(kind);
    Statement *&statement = m_finds[kind];
    if (!statement) {
        const auto made = prepared("SELECT " + columns(spec) + " FROM \"" + spec.table + "\" WHERE id = ?");
        if (!made)
            return failure(made.error());
        statement = *made;
    }
    statement->bind(1, id.toBytes());
    const auto reset = qScopeGuard([&] { statement->reset(); });
    const auto found = statement->step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    auto row = readRow(*statement, spec);
    if (!row)
        return failure(std::move(row).error());
    return std::optional(std::move(*row));
}

Result<std::optional<Versions>> RecordTables::versions(Kind kind, const RecordId &id)
{
    Statement *&statement = m_versions[kind];
    if (!statement) {
        const auto made = prepared("SELECT _m FROM \"" + schema::spec(kind).table + "\" WHERE id = ?");
        if (!made)
            return failure(made.error());
        statement = *made;
    }
    statement->bind(1, id.toBytes());
    const auto reset = qScopeGuard([&] { statement->reset(); });
    const auto found = statement->step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    auto versions = Versions::unpacked(statement->bytes(0));
    if (!versions)
        return failure(ErrorCode::FileCorrupt, id.toString(), u"dots"_s);
    return std::optional(std::move(*versions));
}

Result<void> RecordTables::insert(const Row &row)
{
    const KindSpec &spec = row.record.spec();
    Statement *&statement = m_inserts[spec.kind];
    if (!statement) {
        const QByteArray marks = QByteArray("?, ").repeated(spec.fields.size() + 3) + '?';
        const auto made =
            prepared("INSERT INTO \"" + spec.table + "\" (" + columns(spec) + ") VALUES (" + marks + ')');
        if (!made)
            return failure(made.error());
        statement = *made;
    }
    int parameter = 1;
    statement->bind(parameter++, row.record.id().toBytes());
    for (const Value &value : row.record.values())
        codec::bind(*statement, parameter++, value);
    statement->bind(parameter++, qint64(row.alive));
    statement->bind(parameter++, row.versions.packed());
    statement->bind(parameter, row.sequence);
    const WriteGuard::Permission permission(m_guard);
    return statement->run();
}

Result<void> RecordTables::update(const Row &row, AtomMask atoms)
{
    const KindSpec &spec = row.record.spec();
    Statement *&statement = m_updates[{spec.kind, atoms}];
    if (!statement) {
        QByteArray sql = "UPDATE \"" + spec.table + "\" SET ";
        for (const FieldSpec &field : spec.fields) {
            if (atoms >> field.atom & 1)
                sql += '"' + field.name + "\" = ?, ";
        }
        const auto made = prepared(sql + "_alive = ?, _m = ?, _l = ? WHERE id = ?");
        if (!made)
            return failure(made.error());
        statement = *made;
    }
    int parameter = 1;
    for (int i = 0; i < spec.fields.size(); ++i) {
        if (atoms >> spec.fields[i].atom & 1)
            codec::bind(*statement, parameter++, row.record.value(i));
    }
    statement->bind(parameter++, qint64(row.alive));
    statement->bind(parameter++, row.versions.packed());
    statement->bind(parameter++, row.sequence);
    statement->bind(parameter, row.record.id().toBytes());
    const WriteGuard::Permission permission(m_guard);
    return statement->run();
}

Result<QList<Row>> RecordTables::select(Kind kind, const QByteArray &where, const QList<Value> &bindings)
{
    QList<Row> rows;
    CHANCERY_TRY(forEach(kind, where, bindings, [&](Row row) -> Result<void> {
        rows.append(std::move(row));
        return ok();
    }));
    return rows;
}

Result<void> RecordTables::forEach(Kind kind, const QByteArray &where, const QList<Value> &bindings,
                                   const std::function<Result<void>(Row)> &take)
{
    const KindSpec &spec = schema::spec(kind);
    return scan(kind, where, bindings, [&](const Statement &statement) -> Result<void> {
        auto row = readRow(statement, spec);
        if (!row)
            return failure(std::move(row).error());
        return take(std::move(*row));
    });
}

Result<void> RecordTables::scan(Kind kind, const QByteArray &where, const QList<Value> &bindings,
                                const std::function<Result<void>(const Statement &)> &take)
{
    const KindSpec &spec = schema::spec(kind);
    return run("SELECT " + columns(spec) + " FROM \"" + spec.table + "\" WHERE " + where, bindings, take);
}

Result<void> RecordTables::forEachVersions(
    Kind kind, qint64 after, const std::function<Result<void>(const RecordId &, const Versions &)> &take)
{
    const QByteArray &table = schema::spec(kind).table;
    return run("SELECT id, _m FROM \"" + table + "\" WHERE _l > ?", {after},
               [&](const Statement &statement) -> Result<void> {
                   const auto versions = Versions::unpacked(statement.bytes(1));
                   if (!versions)
                       return failure(ErrorCode::FileCorrupt, readId(statement).toString(), u"dots"_s);
                   return take(readId(statement), *versions);
               });
}

Result<void> RecordTables::run(const QByteArray &sql, const QList<Value> &bindings,
                               const std::function<Result<void>(const Statement &)> &take)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    for (int i = 0; i < bindings.size(); ++i)
        codec::bind(*statement, i + 1, bindings[i]);
    for (;;) {
        const auto found = statement->step();
        if (!found)
            return failure(found.error());
        if (!*found)
            return ok();
        CHANCERY_TRY(take(*statement));
    }
}

Result<qint64> RecordTables::countLiving(Kind kind)
{
    // all less the dead: both are counted in an index
    const QByteArray table = '"' + schema::spec(kind).table + '"';
    const auto count = m_database.integer("SELECT (SELECT count(*) FROM " + table
                                          + ") - (SELECT count(*) FROM " + table + " WHERE _alive = 0)");
    if (!count)
        return failure(count.error());
    return count->value_or(0);
}

} // namespace chancery
