// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/record_states.h"

#include "models/store/value_codec.h"

#include <QtAlgorithms>

#include <algorithm>

namespace chancery {

namespace {

constexpr AtomMask bit(int atom)
{
    return AtomMask(1) << atom;
}

void clearAtom(Record &record, int atom)
{
    const AtomSpec *spec = record.spec().atom(atom);
    for (const int field : spec ? spec->fields : QList<int>())
        record.setValue(field, {});
}

//! The visible part of a row as registers.
RecordState stateOf(const Row &row)
{
    RecordState state{quint16(row.record.kind()), row.record.id(), {}};
    const KindSpec &spec = row.record.spec();
    for (const int atom : row.versions.atoms()) {
        QByteArray value;
        if (atom == presenceAtom)
            value = presenceValue(row.alive);
        else if (const AtomSpec *known = spec.atom(atom))
            codec::appendPacked(value, row.record, *known);
        Register &entries = *state.atoms.insert(state.atoms.cend(), quint8(atom), {});
        for (const Dot &dot : row.versions.dots(atom))
            entries.append({dot, value, false});
    }
    return state;
}

void addPurged(RecordState &state, quint8 atom, const QList<Dot> &dots)
{
    Register &entries = state.atoms[atom];
    for (const Dot &dot : dots) {
        const auto it = std::find_if(entries.begin(), entries.end(),
                                     [&](const RegisterEntry &entry) { return entry.dot == dot; });
        if (it == entries.end()) {
            entries.append({dot, {}, true});
        } else {
            it->value.clear();
            it->purged = true;
        }
    }
}

void addVerbatim(RecordState &state, quint8 atom, const Register &kept)
{
    Register &entries = state.atoms[atom];
    for (const RegisterEntry &entry : kept) {
        const auto it = std::find_if(entries.begin(), entries.end(),
                                     [&](const RegisterEntry &one) { return one.dot == entry.dot; });
        if (it == entries.end())
            entries.append(entry);
        else
            it->value = entry.value;
    }
}

//! Reads the value into the record; false if the record does not say all of it.
bool takeWhole(Record &record, const AtomSpec &atom, const QByteArray &value)
{
    if (codec::unpackWhole(value, record, atom))
        return true;
    (void)codec::unpack(value, record, bit(atom.number)); // what can be read is shown
    return false;
}

QMap<quint8, QList<Dot>> purgedDots(const RecordState &state)
{
    QMap<quint8, QList<Dot>> dots;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        for (const RegisterEntry &entry : *it) {
            if (entry.purged)
                dots[it.key()].append(entry.dot);
        }
    }
    return dots;
}

} // namespace

RecordStates::RecordStates(const Parts &parts) : m(parts) { }

AtomMask RecordStates::differing(const RecordState &before, const RecordState &after)
{
    AtomMask atoms = 0;
    for (auto it = after.atoms.cbegin(); it != after.atoms.cend(); ++it) {
        const auto old = before.atoms.constFind(it.key());
        if (old == before.atoms.cend() || *old != *it)
            atoms |= bit(it.key());
    }
    for (auto it = before.atoms.cbegin(); it != before.atoms.cend(); ++it) {
        if (!after.atoms.contains(it.key()))
            atoms |= bit(it.key());
    }
    return atoms;
}

Result<std::optional<Standing>> RecordStates::find(quint16 kind, const RecordId &id)
{
    if (const auto known = schema::kindNumbered(kind)) {
        auto row = m.tables.find(*known, id);
        if (!row)
            return failure(std::move(row).error());
        if (!row->has_value())
            return std::nullopt;
        auto found = standing(std::move(**row));
        if (!found)
            return failure(std::move(found).error());
        return std::optional(std::move(*found));
    }
    const auto atoms = m.carried.verbatim(id);
    const auto purged = m.carried.purged(id);
    if (!atoms || !purged)
        return failure(atoms ? purged.error() : atoms.error());
    if (atoms->isEmpty() && purged->isEmpty())
        return std::nullopt;
    Standing all{{kind, id, *atoms}, std::nullopt};
    for (auto it = purged->cbegin(); it != purged->cend(); ++it)
        addPurged(all.state, it.key(), *it);
    for (Register &entries : all.state.atoms)
        sortByDot(entries);
    return std::optional(std::move(all));
}

Result<bool> RecordStates::isPlain(const RecordId &id)
{
    const auto siblings = m.siblings.has(id);
    const auto carried = m.carried.mayHave(id);
    if (!siblings || !carried)
        return failure(siblings ? carried.error() : siblings.error());
    return !*siblings && !*carried;
}

std::optional<Row> RecordStates::plainRow(const RecordState &state)
{
    const auto kind = schema::kindNumbered(state.kind);
    if (!kind)
        return std::nullopt;
    Row row;
    row.record = Record(*kind, state.id);
    const KindSpec &spec = row.record.spec();
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (it->size() != 1 || it->front().purged)
            return std::nullopt;
        const RegisterEntry &entry = it->front();
        row.versions.setSingle(it.key(), entry.dot);
        if (it.key() == presenceAtom) {
            row.alive = entry.value == presenceValue(true);
            continue;
        }
        const AtomSpec *atom = spec.atom(it.key());
        if (!atom || !takeWhole(row.record, *atom, entry.value))
            return std::nullopt;
    }
    return row;
}

Result<Standing> RecordStates::standing(Row row)
{
    Standing all;
    all.state = stateOf(row);
    const RecordId id = row.record.id();
    const auto plain = isPlain(id);
    if (!plain)
        return failure(plain.error());
    if (*plain) {
        all.row = std::move(row);
        return all;
    }
    const auto siblings = m.siblings.of(id);
    if (!siblings)
        return failure(siblings.error());
    for (const Sibling &sibling : *siblings)
        all.state.atoms[quint8(sibling.atom)].append({sibling.dot, sibling.value, false});
    if (!m.carried.isEmpty()) {
        const auto kept = m.carried.verbatim(id);
        const auto purged = m.carried.purged(id);
        if (!kept || !purged)
            return failure(kept ? purged.error() : kept.error());
        for (auto it = kept->cbegin(); it != kept->cend(); ++it)
            addVerbatim(all.state, it.key(), *it);
        for (auto it = purged->cbegin(); it != purged->cend(); ++it)
            addPurged(all.state, it.key(), *it);
    }
    for (Register &entries : all.state.atoms)
        sortByDot(entries);
    all.row = std::move(row);
    return all;
}

Result<std::optional<Row>> RecordStates::write(const std::optional<Standing> &before,
                                               const RecordState &after, qint64 sequence)
{
    const RecordState nothing{after.kind, after.id, {}};
    const RecordState &old = before ? before->state : nothing;
    const auto kind = schema::kindNumbered(after.kind);
    if (!kind) {
        CHANCERY_TRY(writeForeign(old, after));
        return std::optional<Row>();
    }
    Row row;
    if (before)
        row = *before->row;
    else
        row.record = Record(*kind, after.id);
    row.sequence = sequence;
    const AtomMask changed = differing(old, after);
    for (AtomMask rest = changed; rest != 0; rest &= rest - 1) {
        const auto atom = quint8(qCountTrailingZeroBits(rest));
        CHANCERY_TRY(showAtom(row, atom, after.atoms.value(atom), old, after));
    }
    CHANCERY_TRY(m.ranks.takeError());
    CHANCERY_TRY(writePurged(old, after));
    CHANCERY_TRY(before ? m.tables.update(row, changed) : m.tables.insert(row));
    return std::optional(std::move(row));
}

Result<void> RecordStates::showAtom(Row &row, quint8 atom, const Register &entries, const RecordState &before,
                                    const RecordState &after)
{
    const bool ours = atom == presenceAtom || row.record.spec().atom(atom);
    if (entries.isEmpty() || !ours) {
        row.versions.set(atom, {});
        if (ours)
            clearAtom(row.record, atom);
        Choice nothing;
        nothing.others = entries;
        return writeBeside(before, after, atom, nothing, ours);
    }
    const Choice choice = atom == presenceAtom ? choosePresence(entries, m.ranks.function())
                                               : chooseValue(entries, m.ranks.function());
    row.versions.set(atom, choice.visible);
    bool exact = true;
    if (atom == presenceAtom) {
        row.alive = choice.value == presenceValue(true);
    } else {
        clearAtom(row.record, atom);
        exact = choice.purged || takeWhole(row.record, *row.record.spec().atom(atom), choice.value);
    }
    return writeBeside(before, after, atom, choice, exact);
}

// The writes of the atom that the row does not hold: removed where they went, added where they came.
Result<void> RecordStates::writeBeside(const RecordState &before, const RecordState &after, quint8 atom,
                                       const Choice &choice, bool exact)
{
    const KindSpec &spec = schema::spec(*schema::kindNumbered(after.kind));
    const bool ours = atom == presenceAtom || spec.atom(atom);
    const auto siblings = m.siblings.of(after.id);
    if (!siblings)
        return failure(siblings.error());
    for (const Sibling &sibling : *siblings) {
        if (sibling.atom == atom)
            CHANCERY_TRY(m.siblings.remove(after.id, atom, sibling.dot));
    }
    const auto carried = m.carried.mayHave(after.id);
    if (!carried)
        return failure(carried.error());
    if (*carried) {
        for (const RegisterEntry &entry : before.atoms.value(atom))
            CHANCERY_TRY(m.carried.drop(after.id, atom, entry.dot));
    }
    for (const RegisterEntry &entry : choice.others) {
        if (entry.purged)
            continue;
        CHANCERY_TRY(ours ? m.siblings.add(spec.kind, after.id, {atom, entry.dot, entry.value})
                          : m.carried.keep(after.kind, after.id, atom, entry));
    }
    if (exact)
        return ok();
    for (const Dot &dot : choice.visible)
        CHANCERY_TRY(m.carried.keep(after.kind, after.id, atom, {dot, choice.value, false}));
    return ok();
}

Result<void> RecordStates::writePurged(const RecordState &before, const RecordState &after)
{
    const QMap<quint8, QList<Dot>> old = purgedDots(before);
    const QMap<quint8, QList<Dot>> now = purgedDots(after);
    return old == now ? ok() : m.carried.setPurged(after.id, now);
}

Result<void> RecordStates::writeForeign(const RecordState &before, const RecordState &after)
{
    for (auto it = before.atoms.cbegin(); it != before.atoms.cend(); ++it) {
        for (const RegisterEntry &entry : *it)
            CHANCERY_TRY(m.carried.drop(after.id, it.key(), entry.dot));
    }
    for (auto it = after.atoms.cbegin(); it != after.atoms.cend(); ++it) {
        for (const RegisterEntry &entry : *it) {
            if (!entry.purged)
                CHANCERY_TRY(m.carried.keep(after.kind, after.id, it.key(), entry));
        }
    }
    return writePurged(before, after);
}

} // namespace chancery
