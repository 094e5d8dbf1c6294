// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/local_names.h"

#include "models/analysis/jurisdiction_names.h"
#include "models/workspace/workspace.h"

#include <QDateTime>

namespace chancery {

QString localName(const Workspace &workspace, const RecordRef &ref, const QLocale &locale)
{
    if (ref.kind != Kind::Jurisdiction)
        return workspace.titleOf(ref);
    const Record jurisdiction = workspace.record(ref);
    if (jurisdiction.isNull())
        return {};
    const JurisdictionNames names({jurisdiction}, workspace.children(Kind::JurisdictionName, ref.id));
    const QDate today = QDateTime::fromMSecsSinceEpoch(workspace.now()).date();
    return names.nameAt(ref.id, today, locale.bcp47Name().left(2));
}

} // namespace chancery
