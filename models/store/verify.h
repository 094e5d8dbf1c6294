// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store_file.h"

#include <QStringList>

namespace chancery {

//! What is wrong with a file, as codes: "integrity: <SQLite's words>", "schema.missing: <name>",
//! "schema.different: <name>", "schema.unknown: <name>", "dots.missing: <table>", "peer.malformed: <key>", ... Empty:
//! nothing.
struct VerifyReport
{
    QStringList problems;

    bool isGood() const { return problems.isEmpty(); }
};

//! Reads the whole file. FileCorrupt only if it cannot even be read.
Result<VerifyReport> verifyStoreFile(Database &database,
                                     const QList<Migration> &migrations = builtInMigrations());

} // namespace chancery
