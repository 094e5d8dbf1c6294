// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/dot.h"
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
    void set(int atom, QList<Dot> dots); //!< sorted and without doubles afterwards; empty removes the atom
    void add(int atom, Dot dot);
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
