// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/transaction_audit.h"

#include "models/records/schema.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <utility>

namespace chancery {

TransactionAudit::TransactionAudit(sqlite3_session *session) : m_session(session) { }

TransactionAudit::TransactionAudit(TransactionAudit &&other) noexcept
    : m_session(std::exchange(other.m_session, nullptr))
{ }

TransactionAudit::~TransactionAudit()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Result<TransactionAudit> TransactionAudit::start(Database &database, bool audited)
{
    if (!audited)
        return TransactionAudit(nullptr);
    sqlite3_session *session = nullptr;
    int code = sqlite3session_create(database.handle(), "main", &session);
    TransactionAudit audit(session);
    for (const KindSpec &spec : schema::kinds()) {
        if (code == SQLITE_OK)
            code = sqlite3session_attach(session, spec.table.constData());
    }
    if (code != SQLITE_OK)
        return failure(Database::errorOf(database.handle(), code));
    return audit;
}

Result<void> TransactionAudit::check(const QSet<RecordId> &moved)
{
    if (!m_session)
        return ok();
    const auto changed = changedRows();
    if (!changed)
        return failure(changed.error());
    sqlite3session_delete(std::exchange(m_session, nullptr));
    return *changed == moved
               ? ok()
               : failure(ErrorCode::Internal, {}, QStringLiteral("rows written beside the sequence"));
}

Result<QSet<RecordId>> TransactionAudit::changedRows()
{
    int size = 0;
    void *bytes = nullptr;
    int code = sqlite3session_changeset(m_session, &size, &bytes);
    sqlite3_changeset_iter *iterator = nullptr;
    if (code == SQLITE_OK)
        code = sqlite3changeset_start(&iterator, size, bytes);
    QSet<RecordId> rows;
    while (code == SQLITE_OK && sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        code = sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        sqlite3_value *id = nullptr;
        // the id is column 0 of every record table; a new row has no old values
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(iterator, 0, &id);
        else
            sqlite3changeset_old(iterator, 0, &id);
        if (id) {
            const auto *blob = static_cast<const char *>(sqlite3_value_blob(id));
            rows.insert(RecordId::fromBytes(QByteArrayView(blob, sqlite3_value_bytes(id))));
        }
    }
    if (iterator)
        sqlite3changeset_finalize(iterator);
    sqlite3_free(bytes);
    if (code != SQLITE_OK)
        return failure(ErrorCode::Internal, QString(), QString::fromLatin1(sqlite3_errstr(code)));
    return rows;
}

} // namespace chancery
