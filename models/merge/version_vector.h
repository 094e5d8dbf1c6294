// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/dot.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace chancery {

//! Which transactions are integrated: all of 1..n of each actor, with the head of the actor's hash chain after n.
//! Actors by ordinal: of the file, or of the bundle that carries the vector.
class VersionVector
{
public:
    struct Entry
    {
        quint64 counter = 0;
        QByteArray head; //!< 32 bytes; empty if not known

        bool operator==(const Entry &) const = default;
    };

    quint64 counter(quint32 actor) const
    {
        const auto entry = m_entries.constFind(actor);
        return entry == m_entries.cend() ? 0 : entry->counter;
    }
    QByteArray head(quint32 actor) const { return m_entries.value(actor).head; }
    const QMap<quint32, Entry> &entries() const { return m_entries; } //!< none with counter 0
    bool isEmpty() const { return m_entries.isEmpty(); }

    void set(quint32 actor, quint64 counter, const QByteArray &head = {}); //!< 0 removes the entry
    bool covers(Dot dot) const { return dot.counter <= counter(dot.actor); }
    bool covers(const VersionVector &other) const; //!< every counter at least as high; heads do not matter
    void unite(const VersionVector &other); //!< pointwise maximum, the head of the higher one
    static VersionVector meet(const VersionVector &a, const VersionVector &b); //!< pointwise minimum

    QByteArray packed() const;
    //! Reads the packed form; nullopt for bytes that are none. Bounded by the length of \a packed.
    static std::optional<VersionVector> unpacked(QByteArrayView packed);

    bool operator==(const VersionVector &) const = default;

private:
    QMap<quint32, Entry> m_entries;
};

} // namespace chancery
