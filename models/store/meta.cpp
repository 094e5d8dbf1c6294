// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/meta.h"

namespace chancery {

namespace {

Result<Statement> lookUp(const Database &database, const char *key)
{
    auto statement = database.prepare("SELECT value FROM meta WHERE key = ?1");
    if (statement)
        statement->bind(1, QString::fromLatin1(key));
    return statement;
}

template<typename T>
Result<void> replace(Database &database, const char *key, const T &value)
{
    auto statement = database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
    if (!statement)
        return failure(std::move(statement).error());
    return statement->bind(1, QString::fromLatin1(key)).bind(2, value).run();
}

} // namespace

Result<QByteArray> metaBytes(const Database &database, const char *key)
{
    auto statement = lookUp(database, key);
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->blob(0) : QByteArray();
}

Result<qint64> metaInteger(const Database &database, const char *key, qint64 fallback)
{
    auto statement = lookUp(database, key);
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->integer(0) : fallback;
}

Result<void> setMeta(Database &database, const char *key, const QByteArray &value)
{
    return replace(database, key, value);
}

Result<void> setMeta(Database &database, const char *key, qint64 value)
{
    return replace(database, key, value);
}

Result<void> removeMeta(Database &database, const char *key)
{
    auto statement = database.prepare("DELETE FROM meta WHERE key = ?1");
    if (!statement)
        return failure(std::move(statement).error());
    return statement->bind(1, QString::fromLatin1(key)).run();
}

} // namespace chancery
