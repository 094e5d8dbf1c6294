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
    //! Its dots alone; nullopt if there is no such row.
    Result<std::optional<Versions>> versions(Kind kind, const RecordId &id);
    Result<void> insert(const Row &row);
    //! Writes the fields of \a atoms, presence, dots and sequence.
    Result<void> update(const Row &row, AtomMask atoms);
    //! Rows by a condition on the table; \a bindings from parameter 1.
    Result<QList<Row>> select(Kind kind, const QByteArray &where, const QList<Value> &bindings);

    //! The same without a list; \a take may write, but not to rows that come later.
    Result<void> forEach(Kind kind, const QByteArray &where, const QList<Value> &bindings,
                         const std::function<Result<void>(Row)> &take);

    //! The same as columns() names them, unread.
    Result<void> scan(Kind kind, const QByteArray &where, const QList<Value> &bindings,
                      const std::function<Result<void>(const Statement &)> &take);
    //! The dots of each row after the sequence \a after.
    Result<void> forEachVersions(Kind kind, qint64 after,
                                 const std::function<Result<void>(const RecordId &, const Versions &)> &take);
    static Result<Row> readRow(const Statement &statement, const KindSpec &spec);
    static Result<Versions> readVersions(const Statement &statement, const KindSpec &spec);
    static bool readAlive(const Statement &statement, const KindSpec &spec);
    static RecordId readId(const Statement &statement) { return RecordId::fromBytes(statement.bytes(0)); }

    Result<qint64> countLiving(Kind kind);

    static QByteArray columns(const KindSpec &spec); //!< id, fields, _alive, _m, _l
    static constexpr int firstField = 1;

private:
    Result<void> run(const QByteArray &sql, const QList<Value> &bindings,
                     const std::function<Result<void>(const Statement &)> &take);
    Result<Statement *> prepared(const QByteArray &sql);

    Database &m_database;
    WriteGuard &m_guard;
    std::map<QByteArray, Statement> m_statements; // by text; statements stay where they are
    // those of every record, found without their text
    std::map<Kind, Statement *> m_finds;
    std::map<Kind, Statement *> m_versions;
    std::map<Kind, Statement *> m_inserts;
    std::map<std::pair<Kind, AtomMask>, Statement *> m_updates;
};

} // namespace chancery
