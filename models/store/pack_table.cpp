// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/pack_table.h"

#include "models/merge/varint.h"
#include "models/store/meta.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr char ownKey[] = "mission_pack";
constexpr qsizetype idSize = 16;
constexpr quint64 version = 1;

// the row of the pack as a whole: no record has this id
QByteArray noteKey()
{
    return QByteArray(idSize, '\0');
}

tl::unexpected<Error> unreadable()
{
    return failure(ErrorCode::FileCorrupt, {}, u"sync_pack"_s);
}

//! Reads one number after the other; after a failure all of them are 0.
class In
{
public:
    explicit In(QByteArrayView bytes) : m_bytes(bytes) { }

    quint64 number()
    {
        const auto taken = m_good ? varint::take(m_bytes) : std::nullopt;
        m_good = taken.has_value();
        return taken.value_or(0);
    }
    //! A number of things that take a byte each at least.
    qsizetype count()
    {
        const quint64 wanted = number();
        m_good = m_good && wanted <= quint64(m_bytes.size());
        return m_good ? qsizetype(wanted) : 0;
    }
    QByteArray bytes(qsizetype size)
    {
        m_good = m_good && size <= m_bytes.size();
        if (!m_good)
            return {};
        const QByteArray taken = m_bytes.first(size).toByteArray();
        m_bytes = m_bytes.sliced(size);
        return taken;
    }
    QByteArray rest() { return bytes(m_bytes.size()); }
    bool isGood() const { return m_good; }
    bool isDone() const { return m_good && m_bytes.isEmpty(); }

private:
    QByteArrayView m_bytes;
    bool m_good = true;
};

// { version, actors, links { actor, counter, atoms { atom, dots { actor, counter } } } }
QByteArray packed(const PackLinks &links)
{
    QList<QByteArray> actors;
    QByteArray body;
    const auto append = [&](const ActorDot &dot) {
        if (!actors.contains(dot.actor))
            actors.append(dot.actor);
        varint::append(body, quint64(actors.indexOf(dot.actor)));
        varint::append(body, dot.counter);
    };
    varint::append(body, quint64(links.size()));
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        append(link.key());
        varint::append(body, quint64(link->size()));
        for (auto atom = link->cbegin(); atom != link->cend(); ++atom) {
            varint::append(body, quint64(atom.key()));
            varint::append(body, quint64(atom->size()));
            for (const ActorDot &dot : *atom)
                append(dot);
        }
    }
    QByteArray out;
    varint::append(out, version);
    varint::append(out, quint64(actors.size()));
    for (const QByteArray &actor : std::as_const(actors))
        out += actor;
    return out + body;
}

std::optional<PackLinks> unpacked(QByteArrayView bytes)
{
    In in(bytes);
    if (in.number() != version)
        return std::nullopt;
    QList<QByteArray> actors;
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left)
        actors.append(in.bytes(idSize));
    const auto dot = [&] {
        const quint64 actor = in.number();
        return ActorDot{actor < quint64(actors.size()) ? actors[qsizetype(actor)] : QByteArray(),
                        in.number()};
    };
    PackLinks links;
    for (qsizetype left = in.count(); left > 0 && in.isGood(); --left) {
        QMap<quint8, QList<ActorDot>> &atoms = links[dot()];
        for (qsizetype more = in.count(); more > 0 && in.isGood(); --more) {
            const quint64 atom = in.number();
            if (atom > 63)
                return std::nullopt;
            QList<ActorDot> &dots = atoms[quint8(atom)];
            for (qsizetype one = in.count(); one > 0 && in.isGood(); --one)
                dots.append(dot());
        }
    }
    return in.isDone() ? std::optional(links) : std::nullopt;
}

QByteArray packed(const PackNote &note)
{
    QByteArray out;
    varint::append(out, version);
    for (const qint64 number : {note.lent, note.returned, note.records})
        varint::append(out, quint64(number));
    return out + note.library + note.name.toUtf8();
}

std::optional<PackNote> unpackedNote(const QByteArray &pack, QByteArrayView bytes)
{
    In in(bytes);
    if (in.number() != version)
        return std::nullopt;
    PackNote note;
    note.pack = pack;
    note.lent = qint64(in.number());
    note.returned = qint64(in.number());
    note.records = qint64(in.number());
    note.library = in.bytes(idSize);
    note.name = QString::fromUtf8(in.rest());
    return in.isGood() ? std::optional(note) : std::nullopt;
}

} // namespace

PackTable::PackTable(Database &database) : m_database(database) { }

Result<std::optional<QByteArray>> PackTable::bytes(const QByteArray &pack, const QByteArray &record)
{
    auto find = m_database.prepare("SELECT bytes FROM sync_pack WHERE pack = ? AND record = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, pack).bind(2, record);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(find->blob(0)) : std::nullopt;
}

Result<void> PackTable::write(const QByteArray &pack, const QByteArray &record, const QByteArray &bytes)
{
    auto write = m_database.prepare("INSERT INTO sync_pack (pack, record, bytes) VALUES (?1, ?2, ?3) "
                                    "ON CONFLICT (pack, record) DO UPDATE SET bytes = ?3");
    if (!write)
        return failure(std::move(write).error());
    write->bind(1, pack).bind(2, record).bind(3, bytes);
    return write->run();
}

Result<PackLinks> PackTable::links(const QByteArray &pack, const RecordId &record)
{
    const auto found = bytes(pack, record.toBytes());
    if (!found)
        return failure(found.error());
    if (!*found)
        return PackLinks();
    const auto links = unpacked(**found);
    return links ? Result<PackLinks>(*links) : unreadable();
}

Result<void> PackTable::save(const QByteArray &pack, const RecordId &record, const PackLinks &links)
{
    return write(pack, record.toBytes(), packed(links));
}

Result<std::optional<PackNote>> PackTable::find(const QByteArray &pack)
{
    const auto found = bytes(pack, noteKey());
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    const auto note = unpackedNote(pack, **found);
    return note ? Result<std::optional<PackNote>>(note) : unreadable();
}

Result<void> PackTable::save(const PackNote &note)
{
    return write(note.pack, noteKey(), packed(note));
}

Result<QList<PackNote>> PackTable::notes()
{
    auto find = m_database.prepare("SELECT pack, bytes FROM sync_pack WHERE record = zeroblob(16)");
    if (!find)
        return failure(std::move(find).error());
    QList<PackNote> all;
    bool good = true;
    CHANCERY_TRY(find->forEachRow([&] {
        const auto note = unpackedNote(find->blob(0), find->blob(1));
        good = good && note;
        if (note)
            all.append(*note);
    }));
    if (!good)
        return unreadable();
    std::sort(all.begin(), all.end(), [](const PackNote &a, const PackNote &b) {
        return a.lent != b.lent ? a.lent > b.lent : a.pack < b.pack;
    });
    return all;
}

Result<QByteArray> PackTable::own()
{
    return metaBytes(m_database, ownKey);
}

Result<void> PackTable::setOwn(const QByteArray &pack)
{
    return setMeta(m_database, ownKey, pack);
}

} // namespace chancery
