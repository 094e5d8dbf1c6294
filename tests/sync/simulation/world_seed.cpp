// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/value_codec.h"
#include "tests/exchange/random_records.h"
#include "tests/sync/simulation/world.h"

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

constexpr int seedRecords = 5;
constexpr int seedVersions = 3;
constexpr quint32 seedOrdinal = 1;

//! Record \a index as version \a version has it: half of them change from one version to the next.
int changedIn(int index, int version)
{
    while (version > 1 && (index + version) % 2 != 0)
        --version;
    return version;
}

RecordState seedState(int index, int version)
{
    const quint64 change = quint64(changedIn(index, version));
    test::RandomRecords random(quint32(index * 100) + quint32(change));
    Record record = random.record(schema::kinds()[index].kind, 1);
    record.setId(RecordId::derived({"seed", QByteArray::number(index)}));
    const Dot dot{seedOrdinal, change};
    RecordState state{quint16(record.kind()), record.id(), {}};
    state.atoms.insert(presenceAtom, {{dot, presenceValue(true), false}});
    for (const AtomSpec &atom : record.spec().atoms)
        state.atoms.insert(atom.number, {{dot, codec::packed(record, AtomMask(1) << atom.number), false}});
    return state;
}

} // namespace

//! Reference data is a bundle of a fixed actor that everybody carries with them.
void World::seed(const Step &step, Node &node)
{
    if (waits(node) || node.newer)
        return;
    const auto state = node.replica->state();
    if (!wanted(state, "state"))
        return;
    Bundle bundle;
    bundle.serial = -step.a;
    bundle.device = -1;
    bundle.teller.library = state->library;
    bundle.teller.actor = seedOrdinal;
    bundle.teller.actors.insert(seedOrdinal, {RecordId::derived({"actor", "seed"}).toBytes(), u"seed"_s});
    bundle.teller.vector.set(seedOrdinal, quint64(step.a));
    auto content = std::make_shared<Recording>();
    for (int version = 1; version <= step.a; ++version)
        content->stamps.append({{seedOrdinal, quint64(version)}, 0, u"seed"_s});
    for (int i = 0; i < seedRecords; ++i)
        content->records.append(seedState(i, step.a));
    bundle.content = content;
    bundle.ordinals = ordinalsOf(bundle.teller.actors, m_actors);
    bundle.worldTop = translated(bundle.teller.vector, bundle.ordinals);
    logSeeds(bundle.ordinals);
    receive(node, bundle, step.salt, Libraries::Stay);
}

void World::logSeeds(const Ordinals &ordinals)
{
    if (m_seeded)
        return;
    m_seeded = true;
    for (int i = 0; i < seedRecords; ++i) {
        RecordState before{0, {}, {}};
        for (int version = 1; version <= seedVersions; ++version) {
            const RecordState state = translated(seedState(i, version), ordinals);
            VersionVector known;
            known.set(ordinals.value(seedOrdinal), quint64(version - 1));
            if (changedIn(i, version) == version)
                logDifference(before, state, known, -1);
            before = state;
        }
        m_records.insert(-1000 - i, {*schema::kindNumbered(before.kind), before.id});
    }
}

} // namespace chancery::simulation
