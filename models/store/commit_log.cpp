// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/commit_log.h"

#include "models/store/meta.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int headSize = 32;
constexpr qint64 farAhead = 10 * 60 * 1000; // ms by which a peer's clock may move ours beyond the wall clock
constexpr int tieBits = 16; // of the hybrid logical clock: milliseconds above, a counter below

} // namespace

//! BLAKE2b, fed piece by piece.
class CommitLog::Hash
{
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, headSize); }

    void add(const QByteArray &bytes)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                  static_cast<unsigned long long>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray bytes(headSize, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(bytes.data()), headSize);
        return bytes;
    }

private:
    crypto_generichash_state m_state;
};

CommitLog::CommitLog(Database &database, Clock clock, RandomSource random,
                     std::shared_ptr<ActorAnchors> anchors)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
    , m_claim(database, m_random, std::move(anchors))
{ }

CommitLog::~CommitLog() = default;

// A record of a newer program takes a number and has no row: checkpoints may be ahead of all of them.
Result<qint64> CommitLog::lastSequence() const
{
    const auto checkpoint = m_database.integer("SELECT max(sequence) FROM sync_checkpoint");
    if (!checkpoint)
        return failure(checkpoint.error());
    qint64 last = checkpoint->value_or(0);
    for (const KindSpec &spec : schema::kinds()) {
        const auto found = m_database.integer("SELECT max(_l) FROM \"" + spec.table + '"');
        if (!found)
            return failure(found.error());
        last = qMax(last, found->value_or(0));
    }
    return last;
}

Result<void> CommitLog::load()
{
    State state;
    const auto read = [&](const QByteArray &sql) { return m_database.integer(sql); };
    // a peer's clock may be wrong by years: it must not become ours
    const qint64 limit = (m_clock() + farAhead) << tieBits;
    const auto hlc = read("SELECT max(hlc) FROM sync_dot WHERE hlc <= " + QByteArray::number(limit));
    const auto change = read("SELECT max(id) FROM history_change");
    const auto batch = read("SELECT max(id) FROM history_batch");
    const auto sequence = lastSequence();
    for (const auto *result : {&hlc, &change, &batch}) {
        if (!*result)
            return failure(result->error());
    }
    if (!sequence)
        return failure(sequence.error());
    state.hlc = hlc->value_or(0);
    state.change = change->value_or(0);
    state.batch = batch->value_or(0);
    state.sequence = *sequence;
    CHANCERY_TRY(loadActor(state));
    m_state = m_pending = state;
    return ok();
}

Result<void> CommitLog::loadActor(State &state) const
{
    const auto actor = m_database.integer("SELECT value FROM meta WHERE key = 'actor'");
    const auto restored = metaInteger(m_database, meta::restored);
    if (!actor || !restored)
        return failure(actor ? restored.error() : actor.error());
    if (!actor->has_value() || *restored != 0)
        return ok();
    auto own = m_database.prepare("SELECT n, head FROM sync_vv WHERE actor = ?");
    if (!own)
        return failure(std::move(own).error());
    own->bind(1, **actor);
    const auto row = own->step();
    if (!row)
        return failure(row.error());
    const quint64 counter = *row ? quint64(own->integer(0)) : 0;
    const auto holds = m_claim.holds(quint32(**actor), counter);
    if (!holds)
        return failure(holds.error());
    if (!*holds)
        return ok();
    state.actor = quint32(**actor);
    state.counter = counter;
    state.head = *row ? own->blob(1) : QByteArray(headSize, '\0');
    return ok();
}

Result<quint32> CommitLog::ordinalOf(const QByteArray &actor, const QString &device)
{
    auto find = m_database.prepare("SELECT ordinal FROM sync_actor WHERE actor = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, actor);
    const auto found = find->step();
    if (!found)
        return failure(found.error());
    if (*found)
        return quint32(find->integer(0));
    auto insert =
        m_database.prepare("INSERT INTO sync_actor (actor, device) VALUES (?, ?) RETURNING ordinal");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, actor).bind(2, device.isNull() ? u""_s : device);
    const auto made = insert->step();
    if (!made)
        return failure(made.error());
    const auto ordinal = quint32(insert->integer(0));
    CHANCERY_TRY(insert->step());
    return ordinal;
}

// A file that goes on as another holds what its former actors wrote, and may tell it: their own files, put back to
// before that, must not write it anew.
Result<void> CommitLog::anchorFormer()
{
    auto select =
        m_database.prepare("SELECT a.actor, v.n FROM sync_vv v JOIN sync_actor a ON a.ordinal = v.actor");
    if (!select)
        return failure(std::move(select).error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return ok();
        m_claim.knownElsewhere(select->blob(0), quint64(select->integer(1)));
    }
}

Result<void> CommitLog::mint(const QString &device)
{
    CHANCERY_TRY(anchorFormer());
    QByteArray actor(RecordId::size, Qt::Uninitialized);
    m_random(reinterpret_cast<quint8 *>(actor.data()), size_t(actor.size()));
    const auto ordinal = ordinalOf(actor, device);
    if (!ordinal)
        return failure(ordinal.error());
    auto remember = m_database.prepare("INSERT INTO meta (key, value) VALUES ('actor', ?1) "
                                       "ON CONFLICT (key) DO UPDATE SET value = ?1");
    if (!remember)
        return failure(std::move(remember).error());
    remember->bind(1, qint64(*ordinal));
    CHANCERY_TRY(remember->run());
    CHANCERY_TRY(m_database.execute("DELETE FROM meta WHERE key = 'restored'"));
    m_pending.actor = *ordinal;
    m_pending.counter = 0;
    m_pending.head = QByteArray(headSize, '\0');
    return ok();
}

Result<void> CommitLog::ensureActor(const Names &names)
{
    if (m_pending.actor && m_pending.claimed)
        return ok();
    if (m_pending.actor) {
        const auto taken = m_claim.take(*m_pending.actor, m_pending.counter);
        if (!taken)
            return failure(taken.error());
        m_pending.claimed = *taken;
        if (*taken)
            return ok();
    }
    CHANCERY_TRY(mint(names.device));
    if (const auto taken = m_claim.take(*m_pending.actor, 0); !taken)
        return failure(taken.error());
    m_pending.claimed = true;
    return ok();
}

Result<void> CommitLog::anchorExported()
{
    return m_pending.claimed ? m_claim.tell(m_pending.counter)
                             : failure(ErrorCode::Internal, {}, u"export without an actor"_s);
}

void CommitLog::rolledBack()
{
    const bool tookOne = m_pending.claimed && (!m_state.claimed || m_state.actor != m_pending.actor);
    if (tookOne)
        m_claim.giveBack();
    m_pending = m_state;
}

void CommitLog::openBatch()
{
    ++m_pending.batch;
    m_pending.firstChange = m_pending.change + 1;
}

Result<Dot> CommitLog::startDot(const Names &names)
{
    m_digest = std::make_unique<Hash>();
    CHANCERY_TRY(ensureActor(names));
    ++m_pending.counter;
    m_pending.hlc = qMax(m_clock() << tieBits, m_pending.hlc + 1);
    return currentDot();
}

void CommitLog::digest(const QByteArray &bytes)
{
    m_digest->add(bytes);
}

Result<void> CommitLog::prepareStatements()
{
    if (m_writeBatch.isValid())
        return ok();
    CHANCERY_TRY(m_database.prepareInto(m_writeVector,
                                        "INSERT INTO sync_vv (actor, n, head) VALUES (?1, ?2, ?3) "
                                        "ON CONFLICT (actor) DO UPDATE SET n = ?2, head = ?3"));
    CHANCERY_TRY(m_database.prepareInto(
        m_writeDot, "INSERT INTO sync_dot (actor, n, hlc, user, head) VALUES (?, ?, ?, ?, ?)"));
    CHANCERY_TRY(m_database.prepareInto(
        m_writeStamp, "INSERT OR IGNORE INTO sync_dot (actor, n, hlc, user) VALUES (?, ?, ?, ?)"));
    return m_database.prepareInto(
        m_writeBatch, "INSERT INTO history_batch (id, actor, n, time, user, device, intent, first_change, "
                      "last_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

Result<void> CommitLog::sealDot(const Names &names)
{
    CHANCERY_TRY(prepareStatements());
    Hash head;
    head.add(m_pending.head);
    head.add(m_digest->result());
    // two branches may have written the same, at different times
    head.add(QByteArray::number(m_pending.hlc));
    m_pending.head = head.result();
    const Dot dot = currentDot();
    CHANCERY_TRY(writeVector(dot.actor, {dot.counter, m_pending.head}));
    m_writeDot.bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter)).bind(3, m_pending.hlc);
    m_writeDot.bind(4, names.user.isNull() ? u""_s : names.user).bind(5, m_pending.head);
    return m_writeDot.run();
}

Result<BatchId> CommitLog::closeBatch(const Names &names, const QString &intent, Dot dot)
{
    CHANCERY_TRY(prepareStatements());
    m_writeBatch.bind(1, m_pending.batch).bind(2, qint64(dot.actor)).bind(3, qint64(dot.counter));
    m_writeBatch.bind(4, m_clock()).bind(5, names.user.isNull() ? u""_s : names.user);
    m_writeBatch.bind(6, names.device.isNull() ? u""_s : names.device)
        .bind(7, intent.isNull() ? u""_s : intent);
    m_writeBatch.bind(8, m_pending.firstChange).bind(9, m_pending.change);
    CHANCERY_TRY(m_writeBatch.run());
    return m_pending.batch;
}

Result<void> CommitLog::writeVector(quint32 actor, const VersionVector::Entry &entry)
{
    CHANCERY_TRY(prepareStatements());
    const QByteArray head = entry.head.isEmpty() ? QByteArray(headSize, '\0') : entry.head;
    m_writeVector.bind(1, qint64(actor)).bind(2, qint64(entry.counter)).bind(3, head);
    return m_writeVector.run();
}

Result<void> CommitLog::writeStamp(const Stamp &stamp)
{
    CHANCERY_TRY(prepareStatements());
    m_writeStamp.bind(1, qint64(stamp.dot.actor)).bind(2, qint64(stamp.dot.counter)).bind(3, stamp.hlc);
    m_writeStamp.bind(4, stamp.user.isNull() ? u""_s : stamp.user);
    return m_writeStamp.run();
}

void CommitLog::hear(qint64 hlc)
{
    const qint64 limit = (m_clock() + farAhead) << tieBits;
    m_pending.hlc = qMax(m_pending.hlc, qMin(hlc, limit));
}

Result<void> CommitLog::forgetActor()
{
    m_pending.actor.reset();
    m_pending.claimed = false;
    return m_database.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('restored', 1)");
}

QByteArray CommitLog::seedActor()
{
    return RecordId::derived({"actor", "seed"}).toBytes();
}

} // namespace chancery
