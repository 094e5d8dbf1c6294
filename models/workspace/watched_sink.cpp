// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/watched_sink.h"

namespace chancery {

namespace {

constexpr int stride = 64; // pieces between two questions

} // namespace

WatchedSink::WatchedSink(ChangeSink *target, Check check) : m_target(target), m_check(std::move(check)) { }

Result<void> WatchedSink::count()
{
    return m_seen++ % stride == 0 ? m_check(m_records) : ok();
}

Result<void> WatchedSink::stamp(const Stamp &stamp)
{
    CHANCERY_TRY(count());
    return m_target ? m_target->stamp(stamp) : ok();
}

Result<void> WatchedSink::record(const RecordState &state)
{
    CHANCERY_TRY(count());
    ++m_records;
    return m_target ? m_target->record(state) : ok();
}

Result<void> WatchedSink::revision(const TextRevision &revision)
{
    CHANCERY_TRY(count());
    return m_target ? m_target->revision(revision) : ok();
}

Result<void> WatchedSink::blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes)
{
    CHANCERY_TRY(count());
    return m_target ? m_target->blob(hash, size, chunk, bytes) : ok();
}

} // namespace chancery
