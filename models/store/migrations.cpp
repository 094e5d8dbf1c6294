// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrations.h"

#include "models/store/fts_tokenizer.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery {

QList<Migration> builtInMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/chancery/schema"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations << Migration{name.section(u'_', 0, 0).toInt(), name, file.readAll()};
    }
    return migrations;
}

int schemaVersionOf(const QList<Migration> &migrations)
{
    return migrations.isEmpty() ? 0 : migrations.constLast().version;
}

Result<void> prepareConnection(Database &database)
{
    if (const int code = registerFtsTokenizer(database.handle()); code != SQLITE_OK)
        return failure(Database::errorOf(database.handle(), code));
    return ok();
}

Result<void> migrate(Database &database, const QList<Migration> &migrations)
{
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(std::move(transaction).error());
    for (const Migration &migration : migrations) {
        if (migration.version <= version->value_or(0))
            continue;
        if (auto done = database.execute(migration.sql); !done) {
            Error error = std::move(done).error();
            error.subject = migration.name;
            return failure(std::move(error));
        }
        CHANCERY_TRY(database.execute("PRAGMA user_version=" + QByteArray::number(migration.version)));
    }
    return transaction->commit();
}

} // namespace chancery
