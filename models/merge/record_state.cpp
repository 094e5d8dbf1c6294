// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/record_state.h"

#include <algorithm>

namespace chancery {

void sortByDot(Register &entries)
{
    std::sort(entries.begin(), entries.end(),
              [](const RegisterEntry &a, const RegisterEntry &b) { return a.dot < b.dot; });
}

QList<Dot> dotsOf(const Register &entries)
{
    QList<Dot> dots;
    dots.reserve(entries.size());
    for (const RegisterEntry &entry : entries)
        dots.append(entry.dot);
    return dots;
}

bool isInConflict(const Register &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](const RegisterEntry &entry) {
        return entry.value != entries.constFirst().value || entry.purged != entries.constFirst().purged;
    });
}

Register superseded(const Register &before, const Register &after)
{
    Register gone = before;
    gone.removeIf([&](const RegisterEntry &entry) {
        return std::any_of(after.begin(), after.end(),
                           [&](const RegisterEntry &one) { return one.dot == entry.dot; });
    });
    return gone;
}

QByteArray presenceValue(bool alive)
{
    return QByteArray(1, char(alive));
}

bool RecordState::isAlive() const
{
    const Register presence = atoms.value(presenceAtom);
    return std::any_of(presence.begin(), presence.end(),
                       [](const RegisterEntry &entry) { return entry.value == presenceValue(true); });
}

bool RecordState::isDoubted() const
{
    return isAlive() && livingDots().size() < atoms.value(presenceAtom).size();
}

QList<Dot> RecordState::livingDots() const
{
    QList<Dot> dots;
    for (const RegisterEntry &entry : atoms.value(presenceAtom)) {
        if (entry.value == presenceValue(true))
            dots.append(entry.dot);
    }
    return dots;
}

bool RecordState::isWithin(const VersionVector &vector) const
{
    for (const Register &entries : atoms) {
        for (const RegisterEntry &entry : entries) {
            if (!vector.covers(entry.dot))
                return false;
        }
    }
    return true;
}

bool RecordState::hasHole() const
{
    for (const Register &entries : atoms) {
        for (const RegisterEntry &entry : entries) {
            if (entry.purged)
                return true;
        }
    }
    return false;
}

} // namespace chancery
