// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"
#include "models/workspace/seed_versions.h"

#include <QDate>

namespace chancery {

//! The shipped data as records, ordered by kind. The same resources give the same ids and values everywhere.
struct SeedData
{
    int version = 0; //!< counts up with each change of the data; the dot of the actor `seed`
    QList<Record> reference; //!< what a fresh workspace starts with
    QList<Record> demo; //!< on top of it; refers to `reference` too
    SeedVersions versions; //!< of `reference`
};

//! A table of shipped data: `reference/jurisdiction.csv`. The file's base name is the kind. `reference/changed.csv` is
//! the table of SeedVersions.
struct SeedFile
{
    QString name;
    QByteArray content;
};

//! The id of a shipped record, from its symbolic key (`jurisdiction:AL`, `passage:S07.13`, `term:pro-full`).
RecordId seedId(QStringView key);

//! The day on which the demo workspace opens.
QDate seedDemoDay();

//! The version of the shipped data, without reading it.
Result<quint64> seedVersion();

//! Reads the resources. They are part of the program, so that an error is a fault of the build; it names file and line.
Result<SeedData> loadSeed();

//! Reads tables: the files below `reference/` and below `demo/`. Checks every kind, column, word, date and reference;
//! reference data must not refer to demo data. UTF-8. Errors: UnknownKind, UnknownField, UnknownRecord, RecordExists,
//! MissingField, BadValue, BadDate, BadFormat, each with the file as detail and the line. Without a table of versions all
//! is of version 1.
Result<SeedData> readSeed(const QList<SeedFile> &files, int version);

} // namespace chancery
