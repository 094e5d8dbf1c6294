// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"

#include <sqlite3.h>

#include <QHash>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

ErrorCode codeOf(int result)
{
    if (result == SQLITE_IOERR_SHMSIZE) // the index beside the write-ahead log found no room
        return ErrorCode::DiskFull;
    switch (result & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::FileBusy;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
        return ErrorCode::FileCorrupt;
    case SQLITE_NOTADB:
        return ErrorCode::FileNotAWorkspace;
    case SQLITE_CANTOPEN:
        return ErrorCode::FileNotReadable;
    case SQLITE_IOERR:
        return ErrorCode::InputOutput;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Internal;
    }
}

int flagsOf(Database::Mode mode)
{
    const int common = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Database::Mode::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case Database::Mode::Create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    default:
        return common | SQLITE_OPEN_READONLY;
    }
}

// By function and not by PRAGMA: no copy of the key stays in the text of a statement.
int applyKey(sqlite3 *handle, const QByteArray &key)
{
    if (key.isEmpty())
        return SQLITE_OK;
    if (sqlite3mc_config(handle, "cipher", CODEC_TYPE_CHACHA20) != CODEC_TYPE_CHACHA20)
        return SQLITE_ERROR;
    return sqlite3_key(handle, key.constData(), int(key.size()));
}

} // namespace

//! Compiled statements that nobody uses, by their text. Whoever wants one takes it out, so that two users of the same
//! text have one each.
class IdleStatements
{
public:
    ~IdleStatements() { clear(); }

    sqlite3_stmt *take(const QByteArray &sql) { return m_statements.take(sql); }

    void giveBack(sqlite3_stmt *statement)
    {
        const QByteArray sql = sqlite3_sql(statement);
        // some pragmas do their work when they are compiled
        if (m_closed || sql.startsWith("PRAGMA")) {
            sqlite3_finalize(statement);
            return;
        }
        if (m_statements.size() >= most)
            clear();
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        m_statements.insert(sql, statement);
    }

    //! What is still in use is not kept any more.
    void close()
    {
        m_closed = true;
        clear();
    }

private:
    void clear()
    {
        for (sqlite3_stmt *statement : std::as_const(m_statements))
            sqlite3_finalize(statement);
        m_statements.clear();
    }

    static constexpr qsizetype most = 256; // of some kilobytes each

    QMultiHash<QByteArray, sqlite3_stmt *> m_statements;
    bool m_closed = false;
};

Statement::Statement(sqlite3_stmt *handle, std::shared_ptr<IdleStatements> idle)
    : m_handle(handle)
    , m_idle(std::move(idle))
{ }

Statement::Statement(Statement &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_idle(std::move(other.m_idle))
    , m_bindError(std::exchange(other.m_bindError, 0))
{ }

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_idle, other.m_idle);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    if (m_handle)
        m_idle->giveBack(m_handle);
}

Statement &Statement::bound(int code)
{
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement &Statement::bind(int parameter, qint64 value)
{
    return bound(sqlite3_bind_int64(m_handle, parameter, value));
}

Statement &Statement::bind(int parameter, double value)
{
    return bound(sqlite3_bind_double(m_handle, parameter, value));
}

Statement &Statement::bind(int parameter, const QString &value)
{
    if (value.isNull())
        return bindNull(parameter);
    const QByteArray utf8 = value.toUtf8();
    return bound(sqlite3_bind_text64(m_handle, parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bind(int parameter, const QByteArray &blob)
{
    if (blob.isNull())
        return bindNull(parameter);
    return bound(sqlite3_bind_blob64(m_handle, parameter, blob.constData(), sqlite3_uint64(blob.size()),
                                     SQLITE_TRANSIENT));
}

Statement &Statement::bindNull(int parameter)
{
    return bound(sqlite3_bind_null(m_handle, parameter));
}

Result<bool> Statement::step()
{
    const int bindError = std::exchange(m_bindError, 0);
    const int code = bindError ? bindError : sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(Database::errorOf(sqlite3_db_handle(m_handle), code));
}

Result<void> Statement::run()
{
    for (;;) {
        auto row = step();
        if (!row) {
            reset();
            return failure(std::move(row).error());
        }
        if (!*row)
            break;
    }
    reset();
    return ok();
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle, column)) : QString();
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_handle, column)) : QByteArray();
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_handle, column)) : QByteArrayView();
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_idle(std::move(other.m_idle))
{ }

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_idle, other.m_idle);
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (const auto idle = std::exchange(m_idle, nullptr))
        idle->close();
    sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

Result<Database> Database::open(const QString &path, Mode mode, const QByteArray &keyPragma)
{
    Database database;
    database.m_idle = std::make_shared<IdleStatements>();
    QByteArray uri = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    if (mode == Mode::Immutable)
        uri += "?immutable=1";
    const int code = sqlite3_open_v2(uri.constData(), &database.m_handle, flagsOf(mode), nullptr);
    if (code != SQLITE_OK)
        return failure(errorOf(database.m_handle, code, path));
    if (const int keyed = applyKey(database.m_handle, keyPragma); keyed != SQLITE_OK)
        return failure(errorOf(database.m_handle, keyed, path));
    if (auto pages = database.integer("SELECT count(*) FROM sqlite_schema"); !pages) {
        Error error = std::move(pages).error();
        error.subject = path;
        return failure(std::move(error));
    }
    return database;
}

Result<void> Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? ok() : failure(errorOf(m_handle, code));
}

Result<Statement> Database::prepare(const QByteArray &sql) const
{
    sqlite3_stmt *handle = m_idle ? m_idle->take(sql) : nullptr;
    if (handle)
        return Statement(handle, m_idle);
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &handle, nullptr);
    if (code != SQLITE_OK)
        return failure(errorOf(m_handle, code));
    return Statement(handle, m_idle);
}

Result<void> Database::prepareInto(Statement &statement, const QByteArray &sql) const
{
    auto made = prepare(sql);
    if (!made)
        return failure(std::move(made).error());
    statement = std::move(*made);
    return ok();
}

Result<std::optional<qint64>> Database::integer(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row && !statement->isNull(0) ? std::optional(statement->integer(0)) : std::nullopt;
}

Result<QString> Database::text(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return failure(std::move(statement).error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->text(0) : QString();
}

bool Database::inTransaction() const
{
    return m_handle && !sqlite3_get_autocommit(m_handle);
}

Error Database::errorOf(sqlite3 *handle, int code, const QString &subject)
{
    const char *message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {codeOf(code), subject, QString::fromUtf8(message), 0};
}

Transaction::Transaction(Database *database) : m_database(database) { }

Result<Transaction> Transaction::begin(Database &database)
{
    CHANCERY_TRY(database.execute("BEGIN IMMEDIATE"));
    return Transaction(&database);
}

Result<Transaction> Transaction::beginOrJoin(Database &database)
{
    return database.inTransaction() ? Transaction(nullptr) : begin(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{ }

Transaction::~Transaction()
{
    if (m_database && m_database->inTransaction())
        (void)m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return ok();
    CHANCERY_TRY(m_database->execute("COMMIT"));
    m_database = nullptr;
    return ok();
}

} // namespace chancery
