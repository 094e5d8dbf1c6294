// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/stamp_table.h"

namespace chancery {

StampTable::StampTable(Database &database) : m_database(database) { }

Result<StampedDot> StampTable::stamp(Dot dot)
{
    auto find = m_database.prepare("SELECT a.actor, a.device, d.hlc, d.user FROM sync_actor a "
                                   "LEFT JOIN sync_dot d ON d.actor = a.ordinal AND d.n = ?2 "
                                   "WHERE a.ordinal = ?1");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter));
    StampedDot found;
    found.dot = dot;
    CHANCERY_TRY(find->forEachRow([&] {
        found.actor = find->blob(0);
        found.device = find->text(1);
        found.hlc = find->integer(2);
        found.user = find->text(3);
    }));
    return found;
}

} // namespace chancery
