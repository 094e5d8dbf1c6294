// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sync/simulation/recording.h"

#include <QSet>

namespace chancery::simulation {

//! Remembers every write of the world, and what it had seen. What must stand in the end is what was written, less what
//! a later write had seen. Convergence alone proves little: a merge that forgets writes converges too.
class Oracle
{
public:
    struct Write
    {
        Dot dot;
        RecordId record;
        quint8 atom = 0;
        QByteArray value;
        QList<Dot> seen;
        int node = 0; //!< the replica that wrote it; -1: nobody's
        QList<QByteArray> seenValues = {}; //!< of what it saw stand, whatever name that bears elsewhere
    };

    void wrote(const Write &write) { m_writes.append(write); }
    //! What \a node wrote from write number \a from on went with a file that was put back unnoticed: it may be lost.
    void excuse(int node, int from);
    //! What \a actor wrote beyond \a vector is gone, and nobody else ever had it.
    void forget(quint32 actor, const VersionVector &vector);
    int writes() const { return int(m_writes.size()); }

    //! What \a dump must hold, given the transactions that are known at all. Of a record in \a purged values may be
    //! gone. Empty if all is well.
    QString judge(const Dump &dump, const QSet<RecordId> &purged) const;
    //! The same by values alone, where two files wrote as one actor and dots were renamed: everything written and not
    //! overwritten by somebody who had seen it stands somewhere in the register.
    QString judgeValues(const Dump &dump) const;

private:
    using Cell = QPair<RecordId, quint8>;

    QList<Write> m_writes;
    QSet<int> m_excused;
};

} // namespace chancery::simulation
