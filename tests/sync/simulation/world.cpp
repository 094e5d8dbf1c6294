// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

constexpr qint64 start = 1496217600000; // 2017-05-31
constexpr qint64 year = 31556952000;
constexpr int wrongYears = 30;
constexpr qint64 hour = 3600000;

//! How wrong a clock is: mostly by seconds, sometimes by decades.
qint64 wrongness(QRandomGenerator &random)
{
    if (random.bounded(3) != 0)
        return qint64(random.bounded(120000)) - 60000;
    return qint64((random.generateDouble() * 2 - 1) * double(wrongYears * year));
}

} // namespace

World::World(const Schedule &schedule, const ReplicaFactory &store, const ReplicaFactory &newer,
             Courier *courier)
    : m_schedule(schedule)
    , m_makeStore(store)
    , m_makeNewer(newer)
    , m_courier(courier)
    , m_now(std::make_shared<qint64>(start))
{ }

World::~World() = default;

Outcome World::run()
{
    if (!populate())
        return m_outcome;
    for (const Step &step : m_schedule.steps) {
        take(step);
        if (failed()) {
            m_outcome.step = step.serial;
            return m_outcome;
        }
    }
    quiesce();
    if (!failed())
        checkEnd();
    m_outcome.writes = m_oracle.writes();
    return m_outcome;
}

Surroundings World::surroundingsOf(int index, const std::shared_ptr<qint64> &offset, bool anchored)
{
    auto generator = std::make_shared<QRandomGenerator>(random(quint32(index) + 0x40000000u));
    Surroundings surroundings;
    surroundings.name = u"device %1"_s.arg(index);
    surroundings.anchored = anchored;
    surroundings.clock = [now = m_now, offset] { return ++*now + *offset; };
    surroundings.random = [generator](quint8 *bytes, size_t count) {
        for (size_t i = 0; i < count; ++i)
            bytes[i] = quint8(generator->generate());
    };
    return surroundings;
}

bool World::populate()
{
    for (int i = 0; i < m_schedule.replicas; ++i) {
        auto node = std::make_unique<Node>();
        QRandomGenerator generator = random(quint32(i) + 0x20000000u);
        node->device = i;
        node->newer = i >= m_schedule.replicas - m_schedule.newer;
        node->offset = std::make_shared<qint64>(wrongness(generator));
        const bool guest = i > 0 && i <= m_schedule.guests && !node->newer;
        auto replica = (node->newer ? m_makeNewer : m_makeStore)(
            surroundingsOf(i, node->offset, !m_schedule.forks || node->newer), guest);
        if (!wanted(replica, "a new replica"))
            return false;
        node->replica = std::move(*replica);
        m_nodes.push_back(std::move(node));
        if (!refresh(*m_nodes.back(), Look::All))
            return false;
    }
    const auto first = m_nodes.front()->replica->state();
    if (!wanted(first, "state"))
        return false;
    m_library = first->library;
    for (const auto &node : m_nodes) {
        if (node->newer && !wanted(node->replica->adoptLibrary(m_library, 0), "adopting"))
            return false;
    }
    return true;
}

World::Node *World::nodeOf(int index)
{
    return index >= 0 && index < int(m_nodes.size()) ? m_nodes[size_t(index)].get() : nullptr;
}

int World::indexOf(const Node &node) const
{
    const auto it =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto &one) { return one.get() == &node; });
    return int(it - m_nodes.begin());
}

bool World::isAtHome(Node &node)
{
    const auto state = node.replica->state();
    return wanted(state, "state") && state->library == m_library;
}

void World::fail(const QString &what)
{
    if (m_outcome.failure.isEmpty())
        m_outcome.failure = what;
}

void World::failWith(const Error &error, const char *what)
{
    fail(QString::fromLatin1(what)
         + u": error %1 '%2' '%3'"_s.arg(int(error.code)).arg(error.subject, error.detail));
}

void World::take(const Step &step)
{
    Node *node = nodeOf(step.replica);
    if (!node)
        return;
    *m_now += qint64(step.salt % 48) * hour;
    if (step.op == Op::Clock) {
        QRandomGenerator generator = random(step.salt);
        *node->offset = wrongness(generator);
    } else if (step.op >= Op::Export) {
        takeExchange(step, *node);
    } else if (isAtHome(*node)) { // a guest waits for the library
        takeWrite(step, *node);
    }
}

void World::takeWrite(const Step &step, Node &node)
{
    switch (step.op) {
    case Op::Create:
        return create(step, node);
    case Op::Derive:
        return derive(step, node);
    case Op::Edit:
        return edit(step, node);
    case Op::Batch:
        return batch(step, node);
    case Op::Open:
        return openEditor(step, node);
    case Op::Save:
        return saveEditor(step);
    case Op::Delete:
        return remove(step, node);
    case Op::Undelete:
        return bringBack(step, node);
    case Op::Undo:
        return undo(step, node);
    case Op::Newer:
        return writeNewer(step, node);
    default:
        return;
    }
}

void World::takeExchange(const Step &step, Node &node)
{
    switch (step.op) {
    case Op::Export:
    case Op::Broadcast: {
        QList<int> devices;
        for (const auto &other : m_nodes) {
            if (other->device != node.device && !devices.contains(other->device))
                devices.append(other->device);
        }
        if (const Node *to = nodeOf(step.a); to && step.op == Op::Export)
            devices = {to->device};
        if (!isAtHome(node))
            return;
        if (auto bundle = tell(node, step.serial, devices))
            m_bundles.insert(step.serial, *bundle);
        return;
    }
    case Op::Deliver:
        return deliver(step, node);
    case Op::Damage:
        return damage(step, node);
    case Op::Backup:
        return keepBackup(step, node);
    case Op::Restore:
    case Op::Rollback:
        return goBack(step, node);
    case Op::Clone:
        return clone(step, node);
    case Op::Purge:
        return purge(step, node);
    case Op::Retire:
        if (Node *gone = nodeOf(step.a); gone && step.a != 0)
            gone->member = false;
        return;
    case Op::Seed:
        return seed(step, node);
    default:
        return;
    }
}

} // namespace chancery::simulation
