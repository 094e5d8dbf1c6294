// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <csignal>
#include <limits>
#include <unistd.h>

namespace chancery {

namespace {

struct Plan
{
    FailingVfs::Fault fault = FailingVfs::Fault::None;
    qint64 failFrom = 0;
    qint64 writes = 0;
    qint64 syncs = 0;
    qint64 growthLeft = std::numeric_limits<qint64>::max();
};

// SQLite calls back without a place for an object of ours.
Plan plan;
sqlite3_vfs *base = nullptr;

struct File
{
    sqlite3_file head;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

int onClose(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int onRead(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, count, at);
}

int onWrite(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    const bool due = plan.fault != FailingVfs::Fault::None && plan.writes >= plan.failFrom;
    ++plan.writes;
    if (due && plan.fault == FailingVfs::Fault::Kill)
        ::kill(::getpid(), SIGKILL);
    if (due)
        return plan.fault == FailingVfs::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    sqlite3_int64 size = 0;
    realOf(file)->pMethods->xFileSize(realOf(file), &size);
    const qint64 growth = std::max<qint64>(0, at + count - size);
    if (growth > plan.growthLeft)
        return SQLITE_FULL;
    plan.growthLeft -= growth;
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, count, at);
}

int onTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int onSync(sqlite3_file *file, int flags)
{
    ++plan.syncs;
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int onFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int onLock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int onUnlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int onCheckReservedLock(sqlite3_file *file, int *held)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
}

int onFileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int onSectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int onDeviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int onShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int onShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void onShmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int onShmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods methods = {
    2,
    onClose,
    onRead,
    onWrite,
    onTruncate,
    onSync,
    onFileSize,
    onLock,
    onUnlock,
    onCheckReservedLock,
    onFileControl,
    onSectorSize,
    onDeviceCharacteristics,
    onShmMap,
    onShmLock,
    onShmBarrier,
    onShmUnmap,
    nullptr,
    nullptr,
};

int onOpen(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *ours = reinterpret_cast<File *>(file);
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    const int code = base->xOpen(base, name, ours->real, flags, outFlags);
    ours->head.pMethods = code == SQLITE_OK ? &methods : nullptr;
    return code;
}

// Built once: sqlite3mc keeps the name for the life of the process.
void registerOnce()
{
    static sqlite3_vfs shim;
    if (base)
        return;
    sqlite3_initialize();
    base = sqlite3_vfs_find("unix");
    shim = *base;
    shim.pNext = nullptr;
    shim.zName = "failing";
    shim.szOsFile = base->szOsFile + int(sizeof(File));
    shim.xOpen = onOpen;
    sqlite3_vfs_register(&shim, 0);
    sqlite3mc_vfs_create("failing", 0);
}

} // namespace

FailingVfs::FailingVfs()
{
    registerOnce();
    plan = {};
    sqlite3_vfs_register(sqlite3_vfs_find("multipleciphers-failing"), 1);
}

FailingVfs::~FailingVfs()
{
    sqlite3_vfs_register(sqlite3_vfs_find("multipleciphers-unix"), 1);
}

void FailingVfs::failFrom(qint64 write, Fault fault)
{
    plan.fault = fault;
    plan.failFrom = write;
    plan.writes = 0;
}

void FailingVfs::limitGrowth(qint64 bytes)
{
    plan.growthLeft = bytes;
}

void FailingVfs::liftLimit()
{
    plan.growthLeft = std::numeric_limits<qint64>::max();
}

qint64 FailingVfs::writes() const
{
    return plan.writes;
}

qint64 FailingVfs::syncs() const
{
    return plan.syncs;
}

} // namespace chancery
