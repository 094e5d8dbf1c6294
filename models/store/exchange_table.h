// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/exchange.h"

namespace chancery {

//! The table of exchanges, and the bytes of staged bundles (as they came: encrypted).
class ExchangeTable
{
public:
    explicit ExchangeTable(Database &database);

    Result<QList<Exchange>> recent(int limit); //!< newest first
    Result<std::optional<Exchange>> find(const QByteArray &file);
    Result<void> save(const Exchange &exchange); //!< adds or replaces
    Result<quint64> nextNumber(); //!< of an outgoing bundle, ascending

    Result<void> stage(const QByteArray &file, const QString &path); //!< keeps the file's bytes, in one transaction
    Result<QList<Exchange>> staged(); //!< oldest first
    Result<void> unstage(const QByteArray &file, const QString &path); //!< writes them to \a path again
    Result<void> dropStaged(const QByteArray &file);
    Result<qint64> stagedBytes();

private:
    Database &m_database;
};

} // namespace chancery
