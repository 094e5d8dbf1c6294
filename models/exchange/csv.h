// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"

#include <QStringList>

#include <optional>

//! Tables as RFC 4180 says, in UTF-8. The first row holds field names (`kind` and `id` among them); a row is a record.
//! Text cells that a spreadsheet would take for a formula (= + - @ tab) are written with an apostrophe before them, and
//! one apostrophe before such a cell is taken away when reading: what was exported comes back as it was.
namespace chancery::csv {

struct Options
{
    QChar separator = u',';
    bool byteOrderMark = false; //!< French Excel wants this and a semicolon
};

//! A row as it stands, with the line on which it begins.
struct Row
{
    QStringList cells;
    int line = 0;
};

struct Table
{
    QChar separator;
    QList<Row> rows;
    QList<Error> notes;
};

//! Reads cells only. The separator (comma, semicolon, tab) is guessed from the first row when \a separator is null.
//! MissingField for a quote that does not end, with its line.
Result<Table> readTable(const QByteArray &bytes, QChar separator = {});
QByteArray writeTable(const QList<QStringList> &rows, const Options &options = {});

//! Reads records. The kind of a row is that of its `kind` cell, else \a kind, else the one kind whose fields cover the
//! columns. References may be ids or names. An empty cell says nothing. Rows without `id` get an id from their kind, title,
//! owner and date, so that the same table imported twice changes nothing.
Parsed parse(const QByteArray &bytes, std::optional<Kind> kind = {});

//! Columns: kind, id, then the fields in the order of the schema. The records are of one kind.
QByteArray write(Kind kind, const QList<Record> &records, const Options &options = {});

} // namespace chancery::csv
