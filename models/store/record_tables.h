// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"
#include "models/store/write_guard.h"

#include <functional>
#include <map>
#include <optional>

namespace chancery {

//! A row of a record table as it stands.
struct Row
{
    Record record;
    Versions versions;
    bool alive = true;
    qint64 sequence = 0; //!< `_l`
};

//! The statements of the record tables, generated from the schema and kept prepared. The only code that writes them.
class RecordTables
{
public:
    RecordTables(Database &database, WriteGuard &guard);

    Result<std::optional<Row>> find(Kind kind, const RecordId &id);
    Result<void> insert(const Row &row);
    //! Writes the fields of \a atoms, presence, dots and sequence.
    Result<void> update(const Row &row, AtomMask atoms);
    //! Rows by a condition on the table; \a bindings from parameter 1.
    Result<QList<Row>> select(Kind kind, const QByteArray &where, const QList<Value> &bindings);

    //! The same without a list; \a take may write, but not to rows that come later.
    Result<void> forEach(Kind kind, const QByteArray &where, const QList<Value> &bindings,
                         const std::function<Result<void>(Row)> &take);

    static QByteArray columns(const KindSpec &spec); //!< id, fields, _alive, _m, _l

private:
    Result<Statement *> prepared(const QByteArray &sql);
    static Result<Row> readRow(const Statement &statement, const KindSpec &spec);

    Database &m_database;
    WriteGuard &m_guard;
    std::map<QByteArray, Statement> m_statements; // by text; statements stay where they are
    std::map<int, Statement *> m_inserts;
};

} // namespace chancery
