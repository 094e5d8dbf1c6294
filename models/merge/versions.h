// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/version_vector.h"
#include "models/records/schema.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace chancery {

//! The dots of one record: per atom the writes whose value is the visible one. Atom 0 is presence.
//! Most atoms of a record carry the same single dot, so this is kept as a base dot, the atoms at it, and the others.
class Versions
{
public:
    Versions() = default;
    //! All of \a atoms and presence at one dot.
    Versions(AtomMask atoms, Dot dot);

    //! Reads the packed form (column `_m`); nullopt for bytes that are none. Bounded by the length of \a packed.
    static std::optional<Versions> unpacked(QByteArrayView packed);
    QByteArray packed() const;

    bool isEmpty() const { return m_atBase == 0 && m_others.isEmpty(); }
    QList<Dot> dots(int atom) const;
    QList<int> atoms() const; //!< ascending
    qsizetype count() const; //!< of atoms
    bool isWithin(const VersionVector &vector) const; //!< the vector covers every dot
    AtomMask singles() const; //!< the atoms that stand at one dot
    Dot single(int atom) const; //!< its dot; of one of singles()
    //! Calls \a take with each different dot, or more than once with one.
    template<typename F>
    void forEachDot(F &&take) const
    {
        if (m_atBase)
            take(m_base);
        for (const QList<Dot> &dots : m_others) {
            for (const Dot &dot : dots)
                take(dot);
        }
    }
    void set(int atom, QList<Dot> dots); //!< sorted and without doubles afterwards; empty removes the atom
    void add(int atom, Dot dot);
    void setSingle(int atom, Dot dot); //!< of an atom that has none yet
    //! With other dots; nullopt if \a dotFor gives none for one. Different dots stay different.
    template<typename F>
    std::optional<Versions> mapped(F &&dotFor) const
    {
        Versions mapped = *this;
        if (m_atBase) {
            const std::optional<Dot> base = dotFor(m_base);
            if (!base)
                return std::nullopt;
            mapped.m_base = *base;
        }
        for (auto it = m_others.cbegin(); it != m_others.cend(); ++it) {
            QList<Dot> dots;
            for (const Dot &dot : *it) {
                const std::optional<Dot> other = dotFor(dot);
                if (!other)
                    return std::nullopt;
                dots.append(*other);
            }
            mapped.set(it.key(), dots);
        }
        return mapped;
    }
    bool contains(int atom, Dot dot) const { return dots(atom).contains(dot); }

    bool operator==(const Versions &other) const;

private:
    bool isAtBase(int atom) const { return m_atBase >> atom & 1; }
    void chooseBase();

    Dot m_base;
    AtomMask m_atBase = 0;
    QMap<quint8, QList<Dot>> m_others;
};

} // namespace chancery
