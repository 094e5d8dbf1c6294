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
    //! One that proves nothing, and costs nothing, unless \a audited.
    static Result<TransactionAudit> start(Database &database, bool audited);
    TransactionAudit(TransactionAudit &&other) noexcept;
    ~TransactionAudit();

    //! Before the COMMIT: Internal if the rows of record tables that differ from the start of the transaction are not
    //! \a moved. It is over then.
    Result<void> check(const QSet<RecordId> &moved);

private:
    Result<QSet<RecordId>> changedRows();
    explicit TransactionAudit(sqlite3_session *session);

    sqlite3_session *m_session = nullptr;
};

} // namespace chancery
