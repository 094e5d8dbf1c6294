// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/version_vector.h"

#include "models/merge/varint.h"

#include <algorithm>

namespace chancery {

namespace {
constexpr qsizetype headSize = 32;
}

void VersionVector::set(quint32 actor, quint64 counter, const QByteArray &head)
{
    if (counter == 0)
        m_entries.remove(actor);
    else
        m_entries.insert(actor, {counter, head});
}

bool VersionVector::covers(const VersionVector &other) const
{
    for (auto it = other.m_entries.cbegin(); it != other.m_entries.cend(); ++it) {
        if (counter(it.key()) < it->counter)
            return false;
    }
    return true;
}

void VersionVector::unite(const VersionVector &other)
{
    for (auto it = other.m_entries.cbegin(); it != other.m_entries.cend(); ++it) {
        Entry &mine = m_entries[it.key()];
        if (mine.counter < it->counter || (mine.counter == it->counter && mine.head.isEmpty()))
            mine = *it;
    }
}

VersionVector VersionVector::meet(const VersionVector &a, const VersionVector &b)
{
    VersionVector least;
    for (auto it = a.m_entries.cbegin(); it != a.m_entries.cend(); ++it) {
        const Entry other = b.m_entries.value(it.key());
        const Entry &lower = other.counter < it->counter ? other : *it;
        least.set(it.key(), lower.counter, lower.head);
    }
    return least;
}

// packed := { actor, counter, 0 or 1 and the head }, ascending by actor
QByteArray VersionVector::packed() const
{
    QByteArray out(""); // a null one would be bound as NULL
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        varint::append(out, Dot{it.key(), it->counter});
        const bool hasHead = it->head.size() == headSize;
        out.append(char(hasHead));
        if (hasHead)
            out.append(it->head);
    }
    return out;
}

std::optional<VersionVector> VersionVector::unpacked(QByteArrayView packed)
{
    VersionVector vector;
    while (!packed.isEmpty()) {
        const auto dot = varint::takeDot(packed);
        if (!dot || dot->counter == 0 || packed.isEmpty())
            return std::nullopt;
        if (!vector.m_entries.isEmpty() && vector.m_entries.lastKey() >= dot->actor)
            return std::nullopt;
        const auto flag = quint8(packed.front());
        packed = packed.sliced(1);
        if (flag > 1 || (flag == 1 && packed.size() < headSize))
            return std::nullopt;
        QByteArray head;
        if (flag == 1) {
            head = packed.first(headSize).toByteArray();
            packed = packed.sliced(headSize);
        }
        vector.set(dot->actor, dot->counter, head);
    }
    return vector;
}

} // namespace chancery
