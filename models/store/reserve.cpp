// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/reserve.h"

#include "models/store/store_file.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace chancery {

namespace {

// The row goes through the log first, and some room must be left for work.
constexpr qint64 roomNeeded = 4 * reserveBytes;

Result<bool> hasRow(const Database &database)
{
    const auto row = database.integer("SELECT 1 FROM reserve LIMIT 1");
    if (!row)
        return failure(row.error());
    return row->has_value();
}

} // namespace

Result<void> writeReserve(Database &database)
{
    const auto there = hasRow(database);
    if (!there || *there)
        return there ? ok() : failure(there.error());
    auto statement = database.prepare("INSERT INTO reserve (id, bytes) VALUES (1, zeroblob(?1))");
    if (!statement)
        return failure(std::move(statement).error());
    return statement->bind(1, reserveBytes).run();
}

Result<void> releaseReserve(OpenedFile &file)
{
    if (file.readOnly)
        return failure(ErrorCode::ReadOnly, file.path);
    file.lock.releaseReserve();
    return file.database.execute("DELETE FROM reserve");
}

Result<void> restoreReserve(OpenedFile &file)
{
    if (file.readOnly)
        return failure(ErrorCode::ReadOnly, file.path);
    const auto there = hasRow(file.database);
    if (!there)
        return failure(there.error());
    const QStorageInfo storage(QFileInfo(file.path).absolutePath());
    if (!*there && storage.isValid() && storage.bytesAvailable() < roomNeeded)
        return failure(ErrorCode::DiskFull, file.path);
    if (!file.lock.reserve(reserveBytes))
        return failure(ErrorCode::DiskFull, file.path);
    return writeReserve(file.database);
}

bool hasReserve(const OpenedFile &file)
{
    const auto there = hasRow(file.database);
    return there && *there;
}

} // namespace chancery
