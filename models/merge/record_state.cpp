// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/record_state.h"

#include <algorithm>

namespace chancery {

bool RecordState::isAlive() const
{
    const Register presence = atoms.value(presenceAtom);
    return std::any_of(presence.begin(), presence.end(),
                       [](const RegisterEntry &entry) { return entry.value == QByteArray(1, '\1'); });
}

bool RecordState::isDoubted() const
{
    return isAlive() && livingDots().size() < atoms.value(presenceAtom).size();
}

QList<Dot> RecordState::livingDots() const
{
    QList<Dot> dots;
    for (const RegisterEntry &entry : atoms.value(presenceAtom)) {
        if (entry.value == QByteArray(1, '\1'))
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
