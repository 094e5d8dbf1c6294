// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace chancery {

//! One step of the schema; its version is PRAGMA user_version afterwards.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

//! What this program ships (models/store/schema/NNNN_name.sql), in order.
QList<Migration> builtInMigrations();
//! The version of the last one; 0 for an empty list.
int schemaVersionOf(const QList<Migration> &migrations);

//! Makes the tokenizer and functions that the schema names known to a connection; needed before anything else.
Result<void> prepareConnection(Database &database);

//! Every step above the file's user_version, in one transaction: all of them, or none.
Result<void> migrate(Database &database, const QList<Migration> &migrations);

} // namespace chancery
