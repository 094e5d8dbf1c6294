// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace chancery {

class IdleStatements;

//! A prepared statement. Parameters are numbered from 1, columns from 0. Resets itself before the next bind round by
//! reset(). Used on the thread of its Database only.
class Statement
{
public:
    Statement() = default;
    //! What is done with goes back to \a idle.
    Statement(sqlite3_stmt *handle, std::shared_ptr<IdleStatements> idle);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    bool isValid() const { return m_handle != nullptr; }

    // Texts and blobs are copied. A value that cannot be bound (too large, no memory) fails the next step().
    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, int value) { return bind(parameter, qint64(value)); }
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, const QString &value); //!< a null QString binds NULL
    Statement &bind(int parameter, const QByteArray &blob); //!< a null QByteArray binds NULL
    Statement &bindNull(int parameter);

    //! True: a row is there. False: done.
    Result<bool> step();
    //! Steps to the end and resets.
    Result<void> run();
    //! Calls \a read for each row, to the end, and resets.
    template<typename F>
    Result<void> forEachRow(F &&read)
    {
        for (;;) {
            const auto row = step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            read();
        }
        reset();
        return ok();
    }
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView bytes(int column) const; //!< of a text or a blob, until the next step; empty for NULL

private:
    Statement &bound(int code);

    sqlite3_stmt *m_handle = nullptr;
    std::shared_ptr<IdleStatements> m_idle;
    int m_bindError = 0;
};

//! An SQLite connection; closes itself. One thread.
class Database
{
public:
    enum class Mode { ReadWrite, Create, ReadOnly, Immutable };

    Database() = default;
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    //! \a keyPragma is the value of `PRAGMA key` (raw:...), empty for a plain file. Reads the first page to prove it.
    static Result<Database> open(const QString &path, Mode mode, const QByteArray &keyPragma = {});

    bool isOpen() const { return m_handle != nullptr; }
    void close();
    sqlite3 *handle() const { return m_handle; }

    Result<void> execute(const QByteArray &sql); //!< one or several statements without parameters
    //! Each statement is the caller's alone while it lives; the next one of the same text costs no compilation.
    Result<Statement> prepare(const QByteArray &sql) const;
    Result<void> prepareInto(Statement &statement, const QByteArray &sql) const;
    //! First column of the first row; nullopt when there is no row.
    Result<std::optional<qint64>> integer(const QByteArray &sql) const;
    Result<QString> text(const QByteArray &sql) const;
    bool inTransaction() const;

    //! The last error of the connection as a value; \a code is SQLite's result code.
    static Error errorOf(sqlite3 *handle, int code, const QString &subject = {});

private:
    sqlite3 *m_handle = nullptr;
    std::shared_ptr<IdleStatements> m_idle;
};

//! Rolls back unless committed.
class Transaction
{
public:
    //! BEGIN IMMEDIATE.
    static Result<Transaction> begin(Database &database);
    //! The same, unless a transaction is open: then that one decides, and this does nothing.
    static Result<Transaction> beginOrJoin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database *database);

    Database *m_database = nullptr;
};

} // namespace chancery
