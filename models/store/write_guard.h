// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"

#include <QSet>

namespace chancery {

//! SQLite's authorizer as a rule of the house: synced tables are written by our generated statements and by nothing
//! else. The permission is needed while preparing and while stepping, since SQLite prepares again after any DDL.
//! Stays at one address and outlives the connection's use.
class WriteGuard
{
public:
    explicit WriteGuard(Database &database);
    ~WriteGuard();
    WriteGuard(const WriteGuard &) = delete;
    WriteGuard &operator=(const WriteGuard &) = delete;

    //! Held as a local object around generated writes.
    class Permission
    {
    public:
        explicit Permission(WriteGuard &guard) : m_guard(guard) { ++m_guard.m_permitted; }
        ~Permission() { --m_guard.m_permitted; }
        Permission(const Permission &) = delete;
        Permission &operator=(const Permission &) = delete;

    private:
        WriteGuard &m_guard;
    };

    bool allows(int action, const char *first, const char *second) const;

private:
    Database &m_database;
    QSet<QByteArray> m_synced;
    int m_permitted = 0;
};

} // namespace chancery
