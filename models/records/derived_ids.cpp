// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/derived_ids.h"

#include <algorithm>

namespace chancery::ids {

RecordId link(const RecordId &from, const RecordId &to, const QString &role)
{
    // a link says the same in both directions, so that its ends are put in order
    const auto [first, second] = std::minmax(from, to);
    return RecordId::derived({"link", first.toBytes(), second.toBytes(), role.toUtf8()});
}

RecordId tag(const QByteArray &foldedName)
{
    return RecordId::derived({"tag", foldedName});
}

RecordId tagging(const RecordId &tag, const RecordId &record)
{
    return RecordId::derived({"tagging", tag.toBytes(), record.toBytes()});
}

} // namespace chancery::ids
