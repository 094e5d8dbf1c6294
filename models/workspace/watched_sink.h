// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"

#include <functional>

namespace chancery {

//! Passes on what one replica tells another, or only counts it, and asks now and then whether to go on.
class WatchedSink : public ChangeSink
{
public:
    using Check = std::function<Result<void>(qint64 records)>;

    //! \a target may be null: then nothing is passed on.
    WatchedSink(ChangeSink *target, Check check);

    Result<void> stamp(const Stamp &stamp) override;
    Result<void> record(const RecordState &state) override;
    Result<void> revision(const TextRevision &revision) override;
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;

private:
    Result<void> count();

    ChangeSink *m_target;
    Check m_check;
    qint64 m_seen = 0;
    qint64 m_records = 0;
};

} // namespace chancery
