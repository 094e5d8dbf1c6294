// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/schedule.h"

#include <array>

namespace chancery::simulation {

namespace {

using Op = Step::Op;

struct OpSpec
{
    const char *name;
    int weight;
    bool always; // its weight is never turned off
};

constexpr std::array<OpSpec, 27> ops{{
    {"create", 12, true},   {"derive", 5, false}, {"edit", 24, true},   {"batch", 4, false},
    {"open", 5, false},     {"save", 0, false},   {"delete", 7, false}, {"undelete", 3, false},
    {"undo", 4, false},     {"newer", 5, false},  {"export", 20, true}, {"broadcast", 5, false},
    {"deliver", 24, true},  {"damage", 0, false}, {"backup", 4, false}, {"restore", 3, false},
    {"rollback", 2, false}, {"clone", 0, false},  {"purge", 5, false},  {"retire", 1, false},
    {"clock", 3, false},    {"seed", 2, false},   {"join", 0, false},   {"lend", 0, false},
    {"return", 0, false},   {"attach", 0, false}, {"verify", 0, false},
}};
constexpr size_t drawnOps = 22; // those before Join: their weights come from the schedule's own numbers
constexpr int mostReplicas = 13;
constexpr int oneLineNumbers = 6;

//! Draws the steps; remembers what there is to refer to.
class Generator
{
public:
    Generator(quint32 seed, const Flavour &flavour) : m_random(seed), m_company(generatorOf(seed, 0x53u))
    {
        m_schedule.seed = seed;
        drawShape(flavour);
        drawWeights();
        drawCompany(flavour);
        drawAttachments();
    }

    Schedule draw()
    {
        for (int left = m_length; left > 0; --left) {
            if (left == m_surfacing)
                addSurfacing();
            addStep(drawOp());
        }
        deliverStragglers();
        return m_schedule;
    }

private:
    int below(int bound) { return int(m_random.bounded(quint32(bound))); }
    bool oneIn(int n) { return below(n) == 0; }

    void drawShape(const Flavour &flavour)
    {
        const int more = oneIn(40) ? below(mostReplicas - 5) : 0;
        m_replicas = 3 + qMin(below(3), below(3)) + more;
        m_schedule.replicas = m_replicas;
        m_schedule.newer = oneIn(4) ? 1 : 0;
        m_schedule.guests = oneIn(6) ? 1 : 0;
        m_schedule.files = flavour.files && oneIn(20);
        m_schedule.forks = flavour.forks > 0 && oneIn(flavour.forks);
        if (m_schedule.forks) // the program of tomorrow is a model without chains
            m_schedule.newer = 0;
        m_length = flavour.store ? 20 + below(60) : 20 + below(140);
    }

    void drawWeights()
    {
        for (size_t i = 0; i < drawnOps; ++i) {
            const bool off = !ops[i].always && oneIn(4);
            m_weights[i] = off ? 0 : ops[i].weight * (1 + below(3));
        }
        if (m_schedule.newer == 0)
            weight(Op::Newer) = 0;
        if (m_schedule.files)
            weight(Op::Damage) = 6;
        if (m_schedule.forks) {
            weight(Op::Rollback) = 4;
            weight(Op::Clone) = 3;
        } else if (oneIn(5)) {
            weight(Op::Clone) = 2;
        }
        if (oneIn(8)) { // where the rare faults are: restores, purges and stragglers together
            weight(Op::Restore) = weight(Op::Purge) = weight(Op::Backup) = 20;
            weight(Op::Delete) = 20;
        }
    }

    //! What only some schedules have, from numbers of its own: the others are what they were without it.
    void drawCompany(const Flavour &flavour)
    {
        if (m_company.bounded(6) == 0) {
            m_schedule.strangers = 1 + int(m_company.bounded(2));
            weight(Op::Join) = 6;
            weight(Op::Seed) += 4;
            weight(Op::Derive) += 5;
        } else if (m_company.bounded(5) == 0) {
            m_length -= 15; // about as many steps as that takes
            m_surfacing = 1 + int(m_company.bounded(quint32(m_length)));
        } else if (flavour.store && m_company.bounded(5) == 0) {
            weight(Op::Lend) = 8;
            weight(Op::Seed) = 0; // reference data is another thing in a pack
        }
    }

    //! A write that nobody acknowledged surfaces when its record was deleted elsewhere and its content dropped there: chance
    //! hardly ever brings all that together.
    void addSurfacing()
    {
        const int home = below(m_schedule.replicas);
        const int lost = (home + 1 + below(m_schedule.replicas - 1)) % m_schedule.replicas;
        const int record = append(Op::Create, home, below(1000)).serial;
        m_records.append(record);
        tellAll(home);
        const int backup = append(Op::Backup, lost).serial;
        append(Op::Edit, lost, record);
        const Step surfacing = append(Op::Broadcast, lost);
        if (oneIn(4))
            append(Op::Retire, home, lost);
        else
            append(Op::Restore, lost, backup);
        append(Op::Edit, home, record);
        append(Op::Delete, home, record);
        tellAll(home);
        for (int i = 1; i < m_schedule.replicas; ++i) {
            const int other = (home + i) % m_schedule.replicas;
            append(Op::Deliver, home, append(Op::Broadcast, other).serial);
        }
        append(Op::Purge, home);
        append(Op::Deliver, home, surfacing.serial);
        deliverAround(surfacing, 2);
        m_flying.append(surfacing);
    }

    void tellAll(int replica) { deliverAround(append(Op::Broadcast, replica), 1); }

    //! To one in \a n of the others.
    void deliverAround(Step bundle, int n) // a copy: the list grows
    {
        for (int i = 0; i < m_schedule.replicas; ++i) {
            if (i != bundle.replica && oneIn(n))
                append(Op::Deliver, i, bundle.serial);
        }
    }

    void drawAttachments()
    {
        QRandomGenerator files = generatorOf(m_schedule.seed, 0x54u);
        m_attaches = files.bounded(5) == 0;
        if (m_attaches)
            weight(Op::Attach) = 10 + int(files.bounded(30));
    }

    int &weight(Op op) { return m_weights[size_t(op)]; }

    Op drawOp()
    {
        int all = 0;
        for (const int weight : m_weights)
            all += weight;
        int at = below(all);
        for (size_t i = 0; i < m_weights.size(); ++i) {
            at -= m_weights[i];
            if (at < 0)
                return Op(i);
        }
        return Op::Edit;
    }

    Step &append(Op op, int replica, int a = 0, int b = 0)
    {
        m_schedule.steps.append({++m_serial, op, replica, a, b, m_random.generate()});
        return m_schedule.steps.last();
    }

    //! Mostly one of few: conflicts are what this is about.
    int drawRecord()
    {
        if (m_records.isEmpty())
            return 0;
        const int few = qMin(4, int(m_records.size()));
        return oneIn(3) ? m_records[below(int(m_records.size()))] : m_records[below(few)];
    }

    //! Whether a bundle leaves out contents.
    int bare() { return m_attaches && oneIn(2) ? 1 : 0; }

    int drawReplica(Op op)
    {
        const int replica = below(m_replicas);
        const bool inPack = Step{0, op}.isWrite() || op == Op::Backup || op == Op::Clock;
        if (m_packs.isEmpty() || !inPack || m_company.bounded(3) != 0)
            return replica;
        return firstPack + m_packs[int(m_company.bounded(quint32(m_packs.size())))].serial;
    }

    void addStep(Op op)
    {
        const int replica = drawReplica(op);
        switch (op) {
        case Op::Create:
            m_records.append(append(op, replica, below(1000)).serial);
            return;
        case Op::Derive:
            append(op, replica, below(8));
            return;
        case Op::Open:
            m_editors.append(append(op, replica, drawRecord()).serial);
            weight(Op::Save) = 8;
            return;
        case Op::Save:
            append(op, replica, m_editors.takeAt(below(int(m_editors.size()))));
            if (m_editors.isEmpty())
                weight(Op::Save) = 0;
            return;
        case Op::Undo:
            append(op, replica, oneIn(2) ? 0 : below(6));
            return;
        case Op::Seed:
            append(op, replica, 1 + below(3));
            return;
        case Op::Newer:
            append(op, m_schedule.replicas - 1, drawRecord(), below(4));
            return;
        default:
            addExchange(op, replica);
        }
    }

    void addExchange(Op op, int replica)
    {
        switch (op) {
        case Op::Export:
            m_flying.append(append(op, replica, (replica + 1 + below(m_replicas - 1)) % m_replicas, bare()));
            return;
        case Op::Broadcast:
            m_flying.append(append(op, replica, 0, bare()));
            return;
        case Op::Deliver:
            deliver(op, true);
            return;
        case Op::Damage:
            deliver(op, false);
            return;
        case Op::Backup:
            m_backups.append(append(op, replica));
            return;
        case Op::Restore:
        case Op::Rollback:
            if (!m_backups.isEmpty()) {
                const Step backup = m_backups[below(int(m_backups.size()))];
                append(op, backup.replica, backup.serial);
            }
            return;
        case Op::Clone:
            if (m_replicas < mostReplicas && replica < m_schedule.replicas - m_schedule.newer) {
                append(op, replica, m_replicas);
                ++m_replicas;
            }
            return;
        case Op::Retire:
            append(op, replica, below(m_replicas));
            return;
        case Op::Join: {
            Step late = append(op, replica, (replica + 1 + below(m_replicas - 1)) % m_replicas);
            late.op = Op::Broadcast;
            m_flying.append(late);
            return;
        }
        case Op::Attach:
            append(op, replica, drawRecord(), below(4));
            return;
        case Op::Lend:
            m_packs.append(append(op, below(m_schedule.replicas), drawRecord()));
            weight(Op::Return) = 16;
            weight(Op::Lend) = m_packs.size() < 2 ? 3 : 0;
            return;
        case Op::Return: {
            const Step pack = m_packs[below(int(m_packs.size()))];
            append(op, firstPack + pack.serial, oneIn(8) ? below(m_replicas) : pack.replica);
            return;
        }
        default:
            append(op, replica, drawRecord());
        }
    }

    void deliver(Op op, bool takes)
    {
        if (m_flying.isEmpty())
            return;
        const int count = int(m_flying.size());
        const int at = oneIn(3) ? below(count) : count - 1 - below(qMin(count, 6));
        const Step bundle = m_flying[at];
        if (takes && !oneIn(5))
            m_flying.removeAt(at); // else the same one comes again
        if (takes && oneIn(7))
            return; // lost
        append(op, destination(bundle), bundle.serial);
    }

    int destination(const Step &bundle)
    {
        const bool astray = bundle.op == Op::Broadcast || oneIn(10);
        return astray ? below(m_replicas) : bundle.a;
    }

    void deliverStragglers()
    {
        QList<Step> late;
        for (const Step &step : m_schedule.steps) {
            if ((step.op == Op::Export || step.op == Op::Broadcast) && oneIn(4))
                late.insert(below(int(late.size()) + 1), step);
        }
        for (const Step &bundle : late)
            append(Op::Deliver, destination(bundle), bundle.serial);
    }

    QRandomGenerator m_random;
    QRandomGenerator m_company;
    Schedule m_schedule;
    std::array<int, ops.size()> m_weights{};
    int m_replicas = 3;
    int m_length = 0;
    int m_surfacing = 0; // so many steps before the end; 0: not at all
    int m_serial = 0;
    bool m_attaches = false;
    QList<int> m_records;
    QList<int> m_editors;
    QList<Step> m_flying;
    QList<Step> m_packs;
    QList<Step> m_backups;
};

std::optional<Op> opNamed(const QByteArray &name)
{
    for (size_t i = 0; i < ops.size(); ++i) {
        if (name == ops[i].name)
            return Op(i);
    }
    return std::nullopt;
}

std::optional<Step> stepOf(const QList<QByteArray> &words)
{
    const auto op = words.size() == oneLineNumbers ? opNamed(words[1]) : std::nullopt;
    if (!op)
        return std::nullopt;
    return Step{words[0].toInt(), *op, words[2].toInt(), words[3].toInt(), words[4].toInt(),
                words[5].toUInt()};
}

} // namespace

QByteArray Schedule::toText() const
{
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    QByteArray text = "# serial operation replica a b salt\nseed " + number(seed) + "\nreplicas "
                      + number(replicas) + "\nnewer " + number(newer) + "\nguests " + number(guests)
                      + "\nstrangers " + number(strangers) + "\nfiles " + number(files) + "\nforks "
                      + number(forks) + '\n';
    for (const Step &step : steps) {
        text += number(step.serial) + ' ' + ops[size_t(step.op)].name + ' ' + number(step.replica) + ' '
                + number(step.a) + ' ' + number(step.b) + ' ' + number(step.salt) + '\n';
    }
    return text;
}

std::optional<Schedule> Schedule::fromText(const QByteArray &text)
{
    Schedule schedule;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> words = line.simplified().split(' ');
        const QByteArray value = words.value(1);
        if (words[0] == "seed")
            schedule.seed = value.toUInt();
        else if (words[0] == "replicas")
            schedule.replicas = value.toInt();
        else if (words[0] == "newer")
            schedule.newer = value.toInt();
        else if (words[0] == "guests")
            schedule.guests = value.toInt();
        else if (words[0] == "strangers")
            schedule.strangers = value.toInt();
        else if (words[0] == "files")
            schedule.files = value.toInt() != 0;
        else if (words[0] == "forks")
            schedule.forks = value.toInt() != 0;
        else if (const auto step = stepOf(words))
            schedule.steps.append(*step);
        else
            return std::nullopt;
    }
    return schedule;
}

Schedule randomSchedule(quint32 seed, const Flavour &flavour)
{
    return Generator(seed, flavour).draw();
}

QRandomGenerator generatorOf(quint32 seed, quint32 salt)
{
    const quint32 words[] = {seed, salt};
    return QRandomGenerator(words);
}

} // namespace chancery::simulation
