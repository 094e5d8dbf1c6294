// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/stamp_table.h"

namespace chancery {

StampTable::StampTable(Database &database) : m_database(database) { }

Result<StampedDot> StampTable::stamp(Dot dot)
{
    if (!m_find.isValid()) {
        CHANCERY_TRY(m_database.prepareInto(m_find,
                                            "SELECT a.actor, a.device, d.hlc, d.user FROM sync_actor a "
                                            "LEFT JOIN sync_dot d ON d.actor = a.ordinal AND d.n = ?2 "
                                            "WHERE a.ordinal = ?1"));
    }
    m_find.bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter));
    StampedDot found;
    found.dot = dot;
    CHANCERY_TRY(m_find.forEachRow([&] {
        found.actor = m_find.blob(0);
        found.device = m_find.text(1);
        found.hlc = m_find.integer(2);
        found.user = m_find.text(3);
    }));
    return found;
}

} // namespace chancery
