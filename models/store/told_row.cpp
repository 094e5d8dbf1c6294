// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/told_row.h"

#include "models/store/value_codec.h"

namespace chancery {

const RecordState *ToldRow::read(const Statement &row, const KindSpec &spec, const Versions &versions)
{
    const AtomMask shape = versions.singles();
    if (qsizetype(qPopulationCount(shape)) != versions.count())
        return nullptr;
    if (shape != m_shape) {
        m_state.atoms.clear();
        for (AtomMask rest = shape; rest != 0; rest &= rest - 1)
            m_state.atoms.insert(m_state.atoms.cend(), quint8(qCountTrailingZeroBits(rest)), Register(1));
        m_shape = shape;
    }
    m_state.kind = quint16(spec.kind);
    m_state.id = RecordTables::readId(row);
    for (auto it = m_state.atoms.begin(); it != m_state.atoms.end(); ++it) {
        RegisterEntry &entry = it->front();
        entry.dot = versions.single(it.key());
        // what nobody kept since the row before is written over
        if (entry.value.isDetached())
            entry.value.resize(0);
        else
            entry.value = QByteArray();
        if (it.key() == presenceAtom)
            entry.value.append(char(RecordTables::readAlive(row, spec)));
        else if (const AtomSpec *atom = spec.atom(it.key()))
            codec::appendPacked(entry.value, row, RecordTables::firstField, spec, *atom);
    }
    return &m_state;
}

} // namespace chancery
