// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/verify.h"

#include "models/merge/versions.h"
#include "models/store/verify_sync.h"

#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Names = QMap<QString, QString>;
using Vector = QHash<qint64, qint64>;

void tell(VerifyReport &report, const QString &code, const QString &name)
{
    report.problems << QString(code + u": "_s + name);
}

Result<QList<QStringList>> rowsOf(const Database &database, const QByteArray &sql, int columns)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    QList<QStringList> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return rows;
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << statement->text(column);
        rows << cells;
    }
}

Result<void> checkIntegrity(const Database &database, VerifyReport &report)
{
    const auto rows = rowsOf(database, "PRAGMA integrity_check", 1);
    if (!rows)
        return failure(rows.error());
    for (const QStringList &row : *rows) {
        if (row.constFirst() != "ok"_L1)
            tell(report, u"integrity"_s, row.constFirst());
    }
    return ok();
}

Result<Names> schemaOf(const Database &database)
{
    const auto rows = rowsOf(database,
                             "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"
                             " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                             2);
    if (!rows)
        return failure(rows.error());
    Names names;
    for (const QStringList &row : *rows)
        names.insert(row.at(0), row.at(1));
    return names;
}

Result<Names> schemaOf(const QList<Migration> &migrations)
{
    auto database = Database::open(u":memory:"_s, Database::Mode::Create);
    if (!database)
        return failure(std::move(database).error());
    CHANCERY_TRY(prepareConnection(*database));
    CHANCERY_TRY(migrate(*database, migrations));
    return schemaOf(*database);
}

Result<void> checkSchema(const Database &database, const QList<Migration> &migrations, VerifyReport &report)
{
    const auto found = schemaOf(database);
    const auto expected = schemaOf(migrations);
    if (!found || !expected)
        return failure(found ? expected.error() : found.error());
    for (auto it = expected->cbegin(); it != expected->cend(); ++it) {
        if (!found->contains(it.key()))
            tell(report, u"schema.missing"_s, it.key());
        else if (found->value(it.key()) != it.value())
            tell(report, u"schema.different"_s, it.key());
    }
    for (auto it = found->cbegin(); it != found->cend(); ++it) {
        if (!expected->contains(it.key()))
            tell(report, u"schema.unknown"_s, it.key());
    }
    return ok();
}

//! The tables that carry the sync columns, whoever made them.
Result<QStringList> recordTables(const Database &database)
{
    const auto rows = rowsOf(database,
                             "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND 4 ="
                             " (SELECT count(*) FROM pragma_table_info(m.name)"
                             "  WHERE name IN ('id', '_alive', '_m', '_l')) ORDER BY m.name",
                             1);
    if (!rows)
        return failure(rows.error());
    QStringList names;
    for (const QStringList &row : *rows)
        names << row.constFirst();
    return names;
}

Result<void> tellRows(const Database &database, const QByteArray &sql, const QString &code,
                      VerifyReport &report)
{
    const auto rows = rowsOf(database, sql, 1);
    if (!rows)
        return failure(rows.error());
    for (const QStringList &row : *rows)
        tell(report, code, row.constFirst());
    return ok();
}

Result<Vector> versionVector(const Database &database)
{
    auto statement = database.prepare("SELECT actor, n FROM sync_vv");
    if (!statement)
        return failure(std::move(statement).error());
    Vector vector;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return vector;
        vector.insert(statement->integer(0), statement->integer(1));
    }
}

bool isWithin(const Versions &versions, const Vector &vector)
{
    for (const int atom : versions.atoms()) {
        for (const Dot &dot : versions.dots(atom)) {
            if (qint64(dot.counter) > vector.value(dot.actor, -1))
                return false;
        }
    }
    return true;
}

Result<void> checkTable(const Database &database, const QString &table, const Vector &vector,
                        VerifyReport &report)
{
    auto statement =
        database.prepare("SELECT hex(id), length(id), _alive, _m, _l FROM \"" + table.toUtf8() + '"');
    if (!statement)
        return failure(std::move(statement).error());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return ok();
        const QString name = table + u" "_s + statement->text(0);
        const auto versions = Versions::unpacked(statement->blob(3));
        if (statement->integer(1) != RecordId::size)
            tell(report, u"id.malformed"_s, name);
        if (const qint64 alive = statement->integer(2); alive != 0 && alive != 1)
            tell(report, u"alive.malformed"_s, name);
        if (!versions || versions->isEmpty())
            tell(report, u"dots.missing"_s, name);
        else if (!isWithin(*versions, vector))
            tell(report, u"dots.beyond"_s, name);
        if (statement->integer(4) <= 0)
            tell(report, u"sequence.missing"_s, name);
    }
}

Result<void> checkIds(const Database &database, const QStringList &tables, VerifyReport &report)
{
    QByteArray all;
    for (const QString &table : tables)
        all += QByteArray(all.isEmpty() ? "" : " UNION ALL ") + "SELECT id FROM \"" + table.toUtf8() + '"';
    if (all.isEmpty())
        return ok();
    return tellRows(database, "SELECT hex(id) FROM (" + all + ") GROUP BY id HAVING count(*) > 1",
                    u"id.twice"_s, report);
}

Result<void> checkRecords(const Database &database, VerifyReport &report)
{
    const auto tables = recordTables(database);
    const auto vector = versionVector(database);
    if (!tables || !vector)
        return failure(tables ? vector.error() : tables.error());
    for (const QString &table : *tables)
        CHANCERY_TRY(checkTable(database, table, *vector, report));
    return checkIds(database, *tables, report);
}

Result<void> checkBooks(const Database &database, VerifyReport &report)
{
    struct Check
    {
        const char *code;
        const char *sql;
    };
    static constexpr Check checks[] = {
        {"actor.unknown", "SELECT actor FROM sync_vv WHERE actor NOT IN (SELECT ordinal FROM sync_actor)"},
        {"actor.malformed", "SELECT ordinal FROM sync_actor WHERE length(actor) <> 16"},
        {"clock.beyond",
         "SELECT d.actor || '.' || d.n FROM sync_dot d LEFT JOIN sync_vv v ON v.actor = d.actor"
         " WHERE d.n > coalesce(v.n, 0)"},
        {"history.lost",
         "SELECT n FROM (SELECT (SELECT count(*) FROM history_change) - coalesce((SELECT sum("
         "(SELECT count(*) FROM history_change WHERE id BETWEEN b.first_change AND b.last_change))"
         " FROM history_batch b), 0) AS n) WHERE n <> 0"},
        {"meta.missing", "SELECT 'library' WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'library')"},
    };
    for (const Check &check : checks)
        CHANCERY_TRY(tellRows(database, check.sql, QString::fromLatin1(check.code), report));
    return ok();
}

} // namespace

Result<VerifyReport> verifyStoreFile(Database &database, const QList<Migration> &migrations)
{
    VerifyReport report;
    CHANCERY_TRY(checkIntegrity(database, report));
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    // Of a newer file the schema is not ours to judge, and neither are the books.
    if (version->value_or(0) != schemaVersionOf(migrations))
        return report;
    CHANCERY_TRY(checkSchema(database, migrations, report));
    CHANCERY_TRY(checkRecords(database, report));
    CHANCERY_TRY(checkBooks(database, report));
    CHANCERY_TRY(verifySyncTables(database, report));
    return report;
}

} // namespace chancery
