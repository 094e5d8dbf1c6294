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
    returnPacks();
    if (!failed())
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
        const QByteArray library = libraryOf(node->newer ? 0 : i);
        node->guest = i > 0 && i <= m_schedule.guests && !node->newer;
        node->known = node->guest || library == libraryOf(0);
        auto replica = (node->newer ? m_makeNewer : m_makeStore)(
            surroundingsOf(i, node->offset, !m_schedule.forks || node->newer), library);
        if (!wanted(replica, "a new replica"))
            return false;
        node->replica = std::move(*replica);
        m_nodes.push_back(std::move(node));
        if (!refresh(*m_nodes.back(), Look::All))
            return false;
    }
    return true;
}

//! Of two empty ones the smaller goes on: a guest takes any, and strangers some.
QByteArray World::libraryOf(int index) const
{
    const auto named = [](char one, int which) -> QByteArray {
        return QByteArray(RecordId::size - 1, one) + char('0' + which);
    };
    const int stranger = index - m_schedule.guests;
    if (index == 0 || stranger > m_schedule.strangers)
        return named('l', 0);
    return stranger <= 0 ? named('z', 0) : named(stranger % 2 ? 's' : 'b', stranger);
}

World::Node *World::nodeOf(int index)
{
    if (const auto pack = m_packs.find(index - firstPack); pack != m_packs.end())
        return pack->second.get();
    return index >= 0 && index < int(m_nodes.size()) ? m_nodes[size_t(index)].get() : nullptr;
}

int World::indexOf(const Node &node) const
{
    for (const auto &[serial, pack] : m_packs) {
        if (pack.get() == &node)
            return firstPack + serial;
    }
    const auto it =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto &one) { return one.get() == &node; });
    return int(it - m_nodes.begin());
}

bool World::waits(Node &node)
{
    if (!node.guest)
        return false;
    const auto state = node.replica->state();
    return wanted(state, "state") && state->library == libraryOf(1);
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
    } else if (node->lender) {
        takeInPack(step, *node);
    } else if (!step.isWrite()) {
        takeExchange(step, *node);
    } else if (!waits(*node)) {
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
    case Op::Attach:
        return attach(step, node);
    default:
        return;
    }
}

//! A pack exchanges no bundles.
void World::takeInPack(const Step &step, Node &pack)
{
    Node *home = nodeOf(step.a);
    if (step.isWrite())
        takeWrite(step, pack);
    else if (step.op == Op::Backup)
        keepBackup(step, pack);
    else if (step.op == Op::Restore || step.op == Op::Rollback)
        goBack(step, pack);
    else if (step.op == Op::Return && home)
        comeHome(pack, *home, step.salt);
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
        if (auto bundle = tell(node, step.serial, devices, step.b ? Contents::Without : Contents::With))
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
    case Op::Join:
        return joinLibraries(step, node);
    case Op::Lend:
        return lend(step, node);
    default:
        return;
    }
}

} // namespace chancery::simulation
