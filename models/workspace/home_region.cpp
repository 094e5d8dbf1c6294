// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/home_region.h"

#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"

#include <QHash>

#include <algorithm>

namespace chancery {

QStringList homeRegionCodes(const Workspace &workspace)
{
    QHash<RecordId, QString> codes;
    for (const Record &jurisdiction : workspace.all(Kind::Jurisdiction))
        codes.insert(jurisdiction.id(), jurisdiction.get(fields::jurisdiction::code));
    QHash<RecordId, QStringList> members;
    for (const Record &member : workspace.all(Kind::RegionMember))
        members[member.get(fields::regionMember::region)].append(
            codes.value(member.get(fields::regionMember::jurisdiction)));
    const auto smaller = [](const QStringList &a, const QStringList &b) { return a.size() < b.size(); };
    const auto least = std::min_element(members.cbegin(), members.cend(), smaller);
    return least == members.cend() ? QStringList() : *least;
}

} // namespace chancery
