// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/versions.h"

#include "models/merge/varint.h"

#include <QtAlgorithms>

#include <algorithm>
#include <optional>

namespace chancery {

Versions::Versions(AtomMask atoms, Dot dot) : m_base(dot), m_atBase(atoms | 1) { }

QList<Dot> Versions::dots(int atom) const
{
    return isAtBase(atom) ? QList<Dot>{m_base} : m_others.value(quint8(atom));
}

QList<int> Versions::atoms() const
{
    QList<int> numbers;
    for (int atom = 0; atom < 64; ++atom) {
        if (isAtBase(atom) || m_others.contains(quint8(atom)))
            numbers.append(atom);
    }
    return numbers;
}

qsizetype Versions::count() const
{
    return qsizetype(qPopulationCount(m_atBase)) + m_others.size();
}

bool Versions::isWithin(const VersionVector &vector) const
{
    bool within = true;
    forEachDot([&](Dot dot) { within = within && vector.covers(dot); });
    return within;
}

AtomMask Versions::singles() const
{
    AtomMask mask = m_atBase;
    for (auto it = m_others.cbegin(); it != m_others.cend(); ++it) {
        if (it->size() == 1)
            mask |= AtomMask(1) << it.key();
    }
    return mask;
}

Dot Versions::single(int atom) const
{
    if (isAtBase(atom))
        return m_base;
    const auto dots = m_others.constFind(quint8(atom));
    return dots == m_others.cend() ? Dot() : dots->front();
}

void Versions::setSingle(int atom, Dot dot)
{
    if (isEmpty())
        m_base = dot;
    if (m_base == dot && (m_atBase || m_others.isEmpty()))
        m_atBase |= AtomMask(1) << atom;
    else
        m_others.insert(quint8(atom), {dot});
}

void Versions::set(int atom, QList<Dot> dots)
{
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    m_atBase &= ~(AtomMask(1) << atom);
    m_others.remove(quint8(atom));
    if (dots.size() == 1 && m_atBase != 0 && dots.front() == m_base)
        m_atBase |= AtomMask(1) << atom;
    else if (!dots.isEmpty())
        m_others.insert(quint8(atom), dots);
}

void Versions::add(int atom, Dot dot)
{
    set(atom, dots(atom) << dot);
}

bool Versions::operator==(const Versions &other) const
{
    if (m_others.isEmpty() && other.m_others.isEmpty())
        return m_atBase == other.m_atBase && (m_atBase == 0 || m_base == other.m_base);
    if (count() != other.count())
        return false;
    const QList<int> mine = atoms();
    if (mine != other.atoms())
        return false;
    return std::all_of(mine.begin(), mine.end(), [&](int atom) { return dots(atom) == other.dots(atom); });
}

// the dot that most atoms carry alone becomes the base: the column stays at a few bytes
void Versions::chooseBase()
{
    QMap<Dot, AtomMask> alone;
    if (m_atBase)
        alone[m_base] = m_atBase;
    for (auto it = m_others.cbegin(); it != m_others.cend(); ++it) {
        if (it->size() == 1)
            alone[it->front()] |= AtomMask(1) << it.key();
    }
    const auto fewer = [](AtomMask a, AtomMask b) { return qPopulationCount(a) < qPopulationCount(b); };
    const auto best = std::max_element(alone.cbegin(), alone.cend(), fewer);
    if (best == alone.cend() || best.value() == m_atBase)
        return;
    for (int atom = 0; atom < 64; ++atom) {
        if (isAtBase(atom))
            m_others.insert(quint8(atom), {m_base});
        if (best.value() >> atom & 1)
            m_others.remove(quint8(atom));
    }
    m_base = best.key();
    m_atBase = best.value();
}

// packed := mask of the atoms at the base dot, base dot, then { atom, number of dots, dots } for each other atom
QByteArray Versions::packed() const
{
    if (!m_others.isEmpty()) {
        Versions based = *this;
        based.chooseBase();
        if (based.m_atBase != m_atBase)
            return based.packed();
    }
    QByteArray out;
    varint::append(out, m_atBase);
    if (m_atBase)
        varint::append(out, m_base);
    for (auto it = m_others.cbegin(); it != m_others.cend(); ++it) {
        out.append(char(it.key()));
        varint::append(out, quint64(it->size()));
        for (const Dot &dot : *it)
            varint::append(out, dot);
    }
    return out;
}

std::optional<Versions> Versions::unpacked(QByteArrayView packed)
{
    Versions versions;
    const auto mask = varint::take(packed);
    const auto base = mask && *mask ? varint::takeDot(packed) : std::optional<Dot>(Dot());
    if (!mask || !base)
        return std::nullopt;
    versions.m_atBase = *mask;
    versions.m_base = *base;
    while (!packed.isEmpty()) {
        const auto atom = quint8(packed.front());
        packed = packed.sliced(1);
        const auto count = varint::take(packed);
        const bool known = atom < 64 && (versions.isAtBase(atom) || versions.m_others.contains(atom));
        if (atom > 63 || known || !count || *count == 0 || *count > quint64(packed.size()))
            return std::nullopt;
        QList<Dot> dots;
        for (quint64 i = 0; i < *count; ++i) {
            const auto dot = varint::takeDot(packed);
            if (!dot)
                return std::nullopt;
            dots.append(*dot);
        }
        versions.set(atom, dots);
    }
    return versions;
}

} // namespace chancery
