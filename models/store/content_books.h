// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/blob_table.h"
#include "models/store/record_states.h"
#include "models/store/siblings.h"

#include <QSet>

namespace chancery {

//! Which contents attachments name, and which of them are not here: their records may come, change hands or be chosen
//! among several without them. What is not here is asked for, and whoever has it tells it.
class ContentBooks
{
public:
    ContentBooks(Database &database, RecordTables &tables, RecordStates &states, Siblings &siblings);

    //! Hashes that living attachments name, in the visible value or another, and that are not here; ascending.
    Result<QList<QByteArray>> lacking();
    //! The hashes in a living attachment, ascending; none for any other record.
    static QList<QByteArray> named(const RecordState &state);

private:
    BlobTable m_blobs;
    RecordTables &m_tables;
    RecordStates &m_states;
    Siblings &m_siblings;
};

//! Takes some contents out of what another replica tells, and nothing else.
class ContentSink : public ChangeSink
{
public:
    ContentSink(Database &database, const QSet<QByteArray> &wanted);

    Result<void> stamp(const Stamp &) override { return ok(); }
    Result<void> record(const RecordState &) override { return ok(); }
    Result<void> revision(const TextRevision &) override { return ok(); }
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;

    //! How many came; BundleDamaged if one is not what its hash names.
    Result<int> check();

private:
    BlobTable m_blobs;
    QSet<QByteArray> m_wanted;
    QSet<QByteArray> m_arrived;
};

} // namespace chancery
