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
//! Most atoms of a record carry the same dot, so the packed form is a base dot and the atoms that differ from it.
class Versions
{
public:
    Versions() = default;
    //! All of \a atoms and presence at one dot.
    Versions(AtomMask atoms, Dot dot);

    //! Reads the packed form (column `_m`); nullopt for bytes that are none. Bounded by the length of \a packed.
    static std::optional<Versions> unpacked(QByteArrayView packed);
    QByteArray packed() const;

    bool isEmpty() const { return m_atoms.isEmpty(); }
    QList<Dot> dots(int atom) const { return m_atoms.value(quint8(atom)); }
    QList<int> atoms() const;
    void set(int atom, QList<Dot> dots); //!< sorted and without doubles afterwards; empty removes the atom
    void add(int atom, Dot dot);
    bool contains(int atom, Dot dot) const { return dots(atom).contains(dot); }
    //! Adds every dot of \a other.
    void unite(const Versions &other);

    bool operator==(const Versions &) const = default;

private:
    QMap<quint8, QList<Dot>> m_atoms;
};

} // namespace chancery
