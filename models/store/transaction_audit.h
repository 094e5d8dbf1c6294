// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"
#include "models/store/database.h"

#include <QSet>

struct sqlite3_session;

namespace chancery {

//! An SQLite session beside a transaction: proves that exactly the rows whose sequence moved were written. Test builds.
class TransactionAudit
{
public:
    static Result<TransactionAudit> start(Database &database);
    TransactionAudit(TransactionAudit &&other) noexcept;
    ~TransactionAudit();

    //! Before the COMMIT: the ids of all rows of record tables that differ from the start of the transaction.
    Result<QSet<RecordId>> changedRows();

private:
    explicit TransactionAudit(sqlite3_session *session);

    sqlite3_session *m_session = nullptr;
};

} // namespace chancery
