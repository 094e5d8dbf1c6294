// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/derived_ids.h"

namespace chancery::ids {

RecordId link(const RecordId &from, const RecordId &to, const QString &role)
{
    return RecordId::derived({"link", from.toBytes(), to.toBytes(), role.toUtf8()});
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
