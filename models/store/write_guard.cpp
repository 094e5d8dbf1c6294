// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/write_guard.h"

#include "models/records/schema.h"

#include <sqlite3.h>

namespace chancery {

namespace {

int authorize(void *guard, int action, const char *first, const char *second, const char *, const char *)
{
    return static_cast<const WriteGuard *>(guard)->allows(action, first, second) ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

WriteGuard::WriteGuard(Database &database) : m_database(database)
{
    for (const KindSpec &spec : schema::kinds())
        m_synced.insert(spec.table);
    if (m_database.isOpen())
        sqlite3_set_authorizer(m_database.handle(), authorize, this);
}

WriteGuard::~WriteGuard()
{
    if (m_database.isOpen())
        sqlite3_set_authorizer(m_database.handle(), nullptr, nullptr);
}

bool WriteGuard::allows(int action, const char *first, const char *second) const
{
    const char *table = nullptr;
    switch (action) {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
        table = first;
        break;
    case SQLITE_ALTER_TABLE:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
        table = second;
        break;
    default:
        return true;
    }
    return m_permitted > 0 || !table
           || !m_synced.contains(QByteArray::fromRawData(table, qsizetype(qstrlen(table))));
}

} // namespace chancery
