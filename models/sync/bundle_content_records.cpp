// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_content_records.h"

#include "models/merge/varint.h"

#include <QtEndian>
#include <QVarLengthArray>

#include <bit>

using namespace Qt::StringLiterals;

namespace chancery::content {

namespace {

// How the value of a write stands in a register that is not at the base dot.
constexpr quint64 purgedValue = 0;
constexpr quint64 newValue = 1;
constexpr quint64 sameAsFirst = 2; // and those above: as that of the n-th write of the register

bool isPresence(const RegisterEntry &entry)
{
    return !entry.purged && entry.value.size() == 1 && quint8(entry.value.front()) <= 1;
}

quint64 bitOf(quint8 atom)
{
    return quint64(1) << atom;
}

bool isAlone(const Register &entries)
{
    return entries.size() == 1 && !entries.front().purged;
}

struct Base
{
    Dot dot;
    quint64 atoms = 0;
};

// The dot that most atoms carry alone, the lowest of several.
Base baseOf(const RecordState &state)
{
    QVarLengthArray<Base, 8> candidates;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (!isAlone(*it))
            continue;
        const Dot dot = it->front().dot;
        const auto found = std::find_if(candidates.begin(), candidates.end(),
                                        [&](const Base &candidate) { return candidate.dot == dot; });
        if (found != candidates.end())
            found->atoms |= bitOf(it.key());
        else
            candidates.append({dot, bitOf(it.key())});
    }
    Base best;
    for (const Base &candidate : candidates) {
        const int more = std::popcount(candidate.atoms) - std::popcount(best.atoms);
        if (more > 0 || (more == 0 && candidate.dot < best.dot))
            best = candidate;
    }
    return best;
}

bool isWellFormed(quint8 atom, const Register &entries, const KnownDots &dots)
{
    if (atom >= atomLimit || entries.isEmpty())
        return false;
    const Dot *last = nullptr;
    for (const RegisterEntry &entry : entries) {
        if (!dots.contains(entry.dot) || (last && *last >= entry.dot))
            return false;
        if (atom == presenceAtom && !isPresence(entry))
            return false;
        last = &entry.dot;
    }
    return true;
}

// The store packs the fields of an atom as { number, type, length in 4 bytes, bytes }. Most are short: with a varint for
// the length a snapshot is a fifth smaller before compression. Any other bytes stand as they are.
constexpr qsizetype fieldHead = 6;
constexpr quint64 fieldsForm = 1;

struct FieldView
{
    QByteArrayView head; // number and type
    QByteArrayView bytes;
};

//! False at the end, and for bytes that are none; these are left.
bool takeField(QByteArrayView &in, FieldView &field)
{
    if (in.size() < fieldHead)
        return false;
    const auto length = qsizetype(qFromLittleEndian<quint32>(in.data() + 2));
    if (length > in.size() - fieldHead)
        return false;
    field = {in.first(2), in.sliced(fieldHead, length)};
    in = in.sliced(fieldHead + length);
    return true;
}

constexpr int varintSize(quint64 number)
{
    return (std::bit_width(number | 1) + 6) / 7;
}

//! As a form and a length, then the bytes.
void appendValue(QByteArray &out, QByteArrayView value)
{
    QByteArrayView rest = value;
    FieldView field;
    qsizetype length = 0;
    while (takeField(rest, field))
        length += 2 + varintSize(quint64(field.bytes.size())) + field.bytes.size();
    if (value.isEmpty() || !rest.isEmpty()) {
        varint::append(out, quint64(value.size()) << 1);
        out.append(value);
        return;
    }
    varint::append(out, quint64(length) << 1 | fieldsForm);
    rest = value;
    while (takeField(rest, field)) {
        out.append(field.head);
        appendBytes(out, field.bytes);
    }
}

//! How many bytes the store's form of these fields has; -1 if they are none.
qsizetype expandedSize(QByteArrayView fields)
{
    Cursor in(fields);
    qsizetype size = 0;
    while (in.isGood() && !in.atEnd()) {
        in.bytes(2);
        size += fieldHead + in.bytes(in.number()).size();
    }
    return in.isGood() && size > 0 ? size : -1;
}

void expand(QByteArrayView fields, char *out)
{
    Cursor in(fields);
    while (!in.atEnd()) {
        const QByteArrayView head = in.bytes(2);
        const QByteArrayView bytes = in.bytes(in.number());
        out = std::copy(head.begin(), head.end(), out);
        qToLittleEndian(quint32(bytes.size()), out);
        out = std::copy(bytes.begin(), bytes.end(), out + 4);
    }
}

// Each value once: a later write that carries the same names the first that did.
void appendRegister(QByteArray &out, const Register &entries)
{
    QHash<QByteArrayView, qsizetype> firsts;
    varint::append(out, quint64(entries.size()));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const RegisterEntry &entry = entries[i];
        varint::append(out, entry.dot);
        if (entry.purged) {
            varint::append(out, purgedValue);
            continue;
        }
        const qsizetype first = firsts.value(entry.value, i);
        varint::append(out, first == i ? newValue : sameAsFirst + quint64(first));
        if (first == i) {
            appendValue(out, entry.value);
            firsts.insert(entry.value, i);
        }
    }
}

Result<void> checkRecord(const RecordState &state, const KnownDots &dots)
{
    bool isGood = state.kind != 0 && !state.id.isNull() && !state.atoms.isEmpty();
    bool isSmall = true;
    qsizetype expanded = 0;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        isGood = isGood && isWellFormed(it.key(), *it, dots);
        isSmall = isSmall && it->size() <= dotLimit;
        for (const RegisterEntry &entry : *it)
            expanded += entry.value.size();
    }
    if (!isGood)
        return failure(ErrorCode::FileCorrupt, state.id.toString(), u"dots"_s);
    return isSmall && expanded <= expandedLimit ? ok() : failure(ErrorCode::TooLarge, state.id.toString());
}

} // namespace

Result<void> appendRecord(QByteArray &out, const RecordState &state, const KnownDots &dots)
{
    CHANCERY_TRY(checkRecord(state, dots));
    const Base base = baseOf(state);
    const qsizetype start = out.size();
    out.append(state.id.toBytes());
    varint::append(out, base.atoms);
    if (base.atoms != 0)
        varint::append(out, base.dot);
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (base.atoms & bitOf(it.key()))
            appendValue(out, it->front().value);
    }
    varint::append(out, quint64(state.atoms.size() - std::popcount(base.atoms)));
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (base.atoms & bitOf(it.key()))
            continue;
        out.append(char(it.key()));
        appendRegister(out, *it);
    }
    constexpr qsizetype kindRoom = 3;
    if (out.size() - start > messageLimit - kindRoom)
        return failure(ErrorCode::TooLarge, state.id.toString());
    return ok();
}

bool RecordReader::takeValue(Cursor &in, RegisterEntry &entry)
{
    const quint64 head = in.number();
    const QByteArrayView bytes = in.bytes(head >> 1);
    const bool isFields = head & fieldsForm;
    const qsizetype size = isFields ? expandedSize(bytes) : bytes.size();
    if (!in.isGood() || size < 0 || m_expanded + size > expandedLimit)
        return false;
    m_expanded += size;
    // what nobody kept since the record before is written over
    if (entry.value.isDetached())
        entry.value.resize(size);
    else
        entry.value = QByteArray(size, Qt::Uninitialized);
    if (isFields)
        expand(bytes, entry.value.data());
    else
        std::copy(bytes.begin(), bytes.end(), entry.value.data());
    return true;
}

bool RecordReader::takeBase(Cursor &in)
{
    m_atBase = in.number();
    const Dot base = m_atBase != 0 ? in.dot() : Dot();
    if (!in.isGood() || (m_atBase != 0 && !m_dots.contains(base)))
        return false;
    if (m_shape == 0 || m_shape != m_atBase) {
        m_state.atoms.clear();
        for (int atom = 0; atom < atomLimit; ++atom) {
            if (m_atBase >> atom & 1)
                m_state.atoms.insert(m_state.atoms.cend(), quint8(atom), Register(1));
        }
    }
    m_shape = m_atBase;
    for (Register &entries : m_state.atoms) {
        RegisterEntry &entry = entries.front();
        entry.dot = base;
        if (!takeValue(in, entry))
            return false;
    }
    return !(m_atBase & 1) || isPresence(m_state.atoms.first().front());
}

bool RecordReader::takeRegister(Cursor &in, Register &entries)
{
    const quint64 count = in.number();
    if (!in.isGood() || count == 0 || count > quint64(dotLimit) || count > quint64(in.left()))
        return false;
    entries.reserve(qsizetype(count));
    for (quint64 i = 0; i < count; ++i) {
        RegisterEntry entry;
        entry.dot = in.dot();
        const quint64 form = in.number();
        if (!in.isGood() || !m_dots.contains(entry.dot) || (i > 0 && entries.back().dot >= entry.dot))
            return false;
        entry.purged = form == purgedValue;
        if (form == newValue && !takeValue(in, entry))
            return false;
        if (form >= sameAsFirst) {
            if (form - sameAsFirst >= i || entries[qsizetype(form - sameAsFirst)].purged)
                return false;
            entry.value = entries[qsizetype(form - sameAsFirst)].value;
            m_expanded += entry.value.size();
        }
        entries.append(entry);
    }
    return m_expanded <= expandedLimit;
}

bool RecordReader::takeOthers(Cursor &in)
{
    const quint64 count = in.number();
    if (!in.isGood() || count > quint64(atomLimit))
        return false;
    if (count > 0)
        m_shape = 0;
    int last = -1;
    for (quint64 i = 0; i < count; ++i) {
        const QByteArrayView byte = in.bytes(1);
        const quint8 atom = byte.isEmpty() ? quint8(atomLimit) : quint8(byte.front());
        if (atom >= atomLimit || int(atom) <= last || (m_atBase & bitOf(atom)))
            return false;
        last = atom;
        Register entries;
        if (!takeRegister(in, entries))
            return false;
        if (atom == presenceAtom && !std::all_of(entries.begin(), entries.end(), isPresence))
            return false;
        m_state.atoms.insert(atom, entries);
    }
    return !m_state.atoms.isEmpty();
}

bool RecordReader::take(Cursor &in, quint16 kind)
{
    const QByteArrayView id = in.bytes(idSize);
    if (!in.isGood())
        return false;
    m_expanded = 0;
    m_state.kind = kind;
    m_state.id = RecordId::fromBytes(id);
    const bool isGood = !m_state.id.isNull() && takeBase(in) && takeOthers(in);
    if (!isGood)
        m_shape = 0;
    return isGood;
}

} // namespace chancery::content
