// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/versions.h"

#include <algorithm>
#include <optional>

namespace chancery {

namespace {

// LEB128: 7 bits a byte, least significant first
void appendVarint(QByteArray &out, quint64 number)
{
    while (number >= 0x80) {
        out.append(char((number & 0x7f) | 0x80));
        number >>= 7;
    }
    out.append(char(number));
}

std::optional<quint64> takeVarint(QByteArrayView &in)
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && !in.isEmpty(); shift += 7) {
        const auto byte = quint8(in.front());
        in = in.sliced(1);
        if (shift == 63 && byte > 1)
            return std::nullopt;
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

std::optional<Dot> takeDot(QByteArrayView &in)
{
    const auto actor = takeVarint(in);
    const auto counter = takeVarint(in);
    if (!actor || !counter || *actor > 0xffffffffu)
        return std::nullopt;
    return Dot{quint32(*actor), *counter};
}

void appendDot(QByteArray &out, Dot dot)
{
    appendVarint(out, dot.actor);
    appendVarint(out, dot.counter);
}

// the dot that most atoms carry alone: packing the others only keeps the column at a few bytes
std::optional<Dot> commonDot(const QMap<quint8, QList<Dot>> &atoms)
{
    QMap<Dot, int> counts;
    for (const QList<Dot> &dots : atoms) {
        if (dots.size() == 1)
            ++counts[dots.front()];
    }
    std::optional<Dot> best;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (!best || it.value() > counts[*best])
            best = it.key();
    }
    return best;
}

} // namespace

Versions::Versions(AtomMask atoms, Dot dot)
{
    for (int atom = 0; atom < 64; ++atom) {
        if (atom == 0 || (atoms >> atom & 1))
            m_atoms.insert(quint8(atom), {dot});
    }
}

// packed := mask of the atoms at the base dot, base dot, then { atom, number of dots, dots } for each other atom
QByteArray Versions::packed() const
{
    QByteArray out;
    const auto base = commonDot(m_atoms);
    AtomMask mask = 0;
    for (auto it = m_atoms.cbegin(); it != m_atoms.cend(); ++it) {
        if (base && it->size() == 1 && it->front() == *base)
            mask |= AtomMask(1) << it.key();
    }
    appendVarint(out, mask);
    if (mask)
        appendDot(out, *base);
    for (auto it = m_atoms.cbegin(); it != m_atoms.cend(); ++it) {
        if (mask >> it.key() & 1)
            continue;
        out.append(char(it.key()));
        appendVarint(out, quint64(it->size()));
        for (const Dot &dot : *it)
            appendDot(out, dot);
    }
    return out;
}

std::optional<Versions> Versions::unpacked(QByteArrayView packed)
{
    Versions versions;
    const auto mask = takeVarint(packed);
    if (!mask)
        return std::nullopt;
    if (*mask) {
        const auto base = takeDot(packed);
        if (!base)
            return std::nullopt;
        for (int atom = 0; atom < 64; ++atom) {
            if (*mask >> atom & 1)
                versions.m_atoms.insert(quint8(atom), {*base});
        }
    }
    while (!packed.isEmpty()) {
        const auto atom = quint8(packed.front());
        packed = packed.sliced(1);
        const auto count = takeVarint(packed);
        if (atom > 63 || !count || *count == 0 || *count > quint64(packed.size()) || versions.m_atoms.contains(atom))
            return std::nullopt;
        QList<Dot> dots;
        for (quint64 i = 0; i < *count; ++i) {
            const auto dot = takeDot(packed);
            if (!dot)
                return std::nullopt;
            dots.append(*dot);
        }
        versions.set(atom, dots);
    }
    return versions;
}

QList<int> Versions::atoms() const
{
    QList<int> numbers;
    for (auto it = m_atoms.cbegin(); it != m_atoms.cend(); ++it)
        numbers.append(it.key());
    return numbers;
}

void Versions::set(int atom, QList<Dot> dots)
{
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    if (dots.isEmpty())
        m_atoms.remove(quint8(atom));
    else
        m_atoms.insert(quint8(atom), dots);
}

void Versions::add(int atom, Dot dot)
{
    set(atom, dots(atom) << dot);
}

void Versions::unite(const Versions &other)
{
    for (auto it = other.m_atoms.cbegin(); it != other.m_atoms.cend(); ++it)
        set(it.key(), dots(it.key()) + it.value());
}

} // namespace chancery
