// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/sync_audit.h"

#include "models/store/store.h"
#include "models/workspace/workspace.h"

namespace chancery {

QList<RecordRef> orphans(Workspace &workspace)
{
    QList<RecordRef> found;
    const QList<RecordRef> dead = workspace.store().reader().bin().value_or(QList<RecordRef>());
    for (const RecordRef &ref : dead)
        found += workspace.store().reader().descendants(ref).value_or(QList<RecordRef>());
    return found;
}

} // namespace chancery
