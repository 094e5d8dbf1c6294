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
    //! Adds or replaces. The staged bytes of one that waits no longer go at the same moment.
    Result<void> save(const Exchange &exchange);
    Result<quint64> nextNumber(); //!< of an outgoing bundle, ascending

    //! Keeps the file's bytes, in one transaction, of an exchange that is saved already, or with it. FileNotReadable,
    //! FileTruncated (nothing in it).
    Result<void> stage(const QByteArray &file, const QString &path);
    Result<void> stage(const Exchange &exchange, const QString &path);
    //! Those that wait so, Staged or Asking; oldest first.
    Result<QList<Exchange>> staged(Exchange::State state = Exchange::State::Staged);
    //! Writes them to \a path again. FileNotFound if there are none, FileNotWritable, DiskFull.
    Result<void> unstage(const QByteArray &file, const QString &path);
    Result<void> dropStaged(const QByteArray &file);
    Result<qint64> stagedBytes();

private:
    Database &m_database;
};

} // namespace chancery
