// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/content_books.h"

#include "models/records/writing_fields.h"
#include "models/store/value_codec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QByteArray hashIn(const Record &attachment)
{
    const QByteArray hash = QByteArray::fromHex(attachment.get(fields::attachment::hash).toLatin1());
    return hash.size() == BlobTable::hashSize ? hash : QByteArray();
}

QList<QByteArray> sorted(const QSet<QByteArray> &hashes)
{
    QList<QByteArray> list(hashes.begin(), hashes.end());
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

ContentBooks::ContentBooks(Database &database, RecordTables &tables, RecordStates &states, Siblings &siblings)
    : m_blobs(database)
    , m_tables(tables)
    , m_states(states)
    , m_siblings(siblings)
{ }

QList<QByteArray> ContentBooks::named(const RecordState &state)
{
    if (schema::kindNumbered(state.kind) != Kind::Attachment || !state.isAlive())
        return {};
    const KindSpec &spec = schema::spec(Kind::Attachment);
    const quint8 atom = spec.fields[fields::attachment::hash.index].atom;
    QSet<QByteArray> hashes;
    for (const RegisterEntry &entry : state.atoms.value(atom)) {
        Record value(Kind::Attachment, state.id);
        if (entry.purged || !codec::unpack(entry.value, value, AtomMask(1) << atom))
            continue;
        if (const QByteArray hash = hashIn(value); !hash.isEmpty())
            hashes.insert(hash);
    }
    return sorted(hashes);
}

Result<QList<QByteArray>> ContentBooks::lacking()
{
    QSet<QByteArray> hashes;
    if (!schema::kindNumbered(int(Kind::Attachment)))
        return QList<QByteArray>(); // a program that only carries such records
    CHANCERY_TRY(m_tables.forEach(Kind::Attachment, "_alive = 1", {}, [&](Row row) -> Result<void> {
        if (const QByteArray hash = hashIn(row.record); !hash.isEmpty())
            hashes.insert(hash);
        return ok();
    }));
    const auto several = m_siblings.records();
    if (!several)
        return failure(several.error());
    for (const RecordRef &ref : *several) {
        if (ref.kind != Kind::Attachment)
            continue;
        const auto standing = m_states.find(quint16(ref.kind), ref.id);
        if (!standing)
            return failure(standing.error());
        const QList<QByteArray> all = *standing ? named((*standing)->state) : QList<QByteArray>();
        hashes += QSet<QByteArray>(all.begin(), all.end());
    }
    QList<QByteArray> missing;
    for (const QByteArray &hash : sorted(hashes)) {
        const auto there = m_blobs.contains(hash);
        if (!there)
            return failure(there.error());
        if (!*there)
            missing.append(hash);
    }
    return missing;
}

ContentSink::ContentSink(Database &database, const QSet<QByteArray> &wanted)
    : m_blobs(database)
    , m_wanted(wanted)
{ }

Result<void> ContentSink::blob(const QByteArray &hash, qint64, int chunk, const QByteArray &bytes)
{
    if (!m_wanted.contains(hash))
        return ok();
    m_arrived.insert(hash);
    return m_blobs.putChunk(hash, chunk, bytes);
}

Result<int> ContentSink::check()
{
    CHANCERY_TRY(m_blobs.checkAll(m_arrived));
    return int(m_arrived.size());
}

} // namespace chancery
