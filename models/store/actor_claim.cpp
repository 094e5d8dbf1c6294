// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/actor_claim.h"

#include "models/store/meta.h"

#include <sqlite3.h>

#include <utility>

namespace chancery {

namespace {
constexpr int tokenBytes = 16;
}

ActorClaim::ActorClaim(Database &database, RandomSource random, std::shared_ptr<ActorAnchors> anchors)
    : m_database(database)
    , m_random(std::move(random))
    , m_anchors(std::move(anchors))
{ }

Result<QByteArray> ActorClaim::nameOf(quint32 actor) const
{
    auto find = m_database.prepare("SELECT actor FROM sync_actor WHERE ordinal = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, qint64(actor));
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? find->blob(0) : QByteArray();
}

QByteArray ActorClaim::placeFor(const QByteArray &name) const
{
    return m_anchors->placeOf(QString::fromUtf8(sqlite3_db_filename(m_database.handle(), "main")), name);
}

Result<bool> ActorClaim::holds(quint32 actor, quint64 counter) const
{
    if (!m_anchors)
        return true;
    const auto name = nameOf(actor);
    if (!name)
        return failure(name.error());
    const auto token = metaBytes(m_database, meta::instance);
    if (!token)
        return failure(token.error());
    const auto anchor = m_anchors->find(*name);
    return anchor && !token->isEmpty() && anchor->token == *token && counter >= anchor->counter
           && anchor->place == placeFor(*name);
}

Result<bool> ActorClaim::take(quint32 actor, quint64 counter)
{
    if (!m_anchors)
        return true;
    const auto name = nameOf(actor);
    if (!name)
        return failure(name.error());
    ActorAnchor anchor{*name, counter, placeFor(*name), QByteArray(tokenBytes, '\0')};
    m_random(reinterpret_cast<quint8 *>(anchor.token.data()), tokenBytes);
    m_takenBefore = std::exchange(m_taken, std::nullopt);
    m_writtenOver = m_anchors->find(*name);
    if (anchor.place.isEmpty() || !m_anchors->write(anchor))
        return false;
    m_taken = anchor;
    CHANCERY_TRY(setMeta(m_database, meta::instance, anchor.token));
    return true;
}

void ActorClaim::giveBack()
{
    if (!m_taken)
        return;
    // if this fails the tokens differ, and the next opening mints
    if (m_writtenOver)
        (void)m_anchors->write(*m_writtenOver);
    else
        m_anchors->forget(m_taken->actor);
    m_taken = std::exchange(m_takenBefore, std::nullopt);
}

Result<void> ActorClaim::tell(quint64 counter)
{
    if (!m_taken || counter <= m_taken->counter)
        return ok();
    m_taken->counter = counter;
    if (m_anchors->write(*m_taken))
        return ok();
    m_taken.reset();
    return removeMeta(m_database, meta::instance);
}

void ActorClaim::knownElsewhere(const QByteArray &actor, quint64 counter)
{
    auto anchor = m_anchors ? m_anchors->find(actor) : std::nullopt;
    if (!anchor || anchor->counter >= counter)
        return;
    anchor->counter = counter;
    if (!m_anchors->write(*anchor))
        m_anchors->forget(actor); // none is doubt enough
    if (m_taken && m_taken->actor == actor)
        m_taken->counter = counter;
}

} // namespace chancery
