// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/seed_states.h"

#include "models/store/value_codec.h"

namespace chancery {

QList<RecordState> seedStates(const SeedData &seed, quint32 seedOrdinal)
{
    QList<RecordState> states;
    states.reserve(seed.reference.size());
    for (const Record &record : seed.reference) {
        RecordState state{quint16(record.kind()), record.id(), {}};
        const auto write = [&](quint8 atom, const QByteArray &value) {
            const Dot dot{seedOrdinal, seed.versions.of(record.id(), atom)};
            state.atoms.insert(atom, {{dot, value, false}});
        };
        write(presenceAtom, presenceValue(true));
        for (const AtomSpec &atom : record.spec().atoms)
            write(atom.number, codec::packed(record, AtomMask(1) << atom.number));
        states.append(state);
    }
    return states;
}

} // namespace chancery
