// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/pack_attachments.h"

#include "models/records/writing_fields.h"
#include "models/store/store.h"

namespace chancery {

Result<void> copyAttachment(const Record &record, Store &from, Store &to)
{
    if (record.kind() != Kind::Attachment)
        return ok();
    const QByteArray hash = QByteArray::fromHex(record.get(fields::attachment::hash).toLatin1());
    const auto source = from.blobs().contains(hash);
    const auto target = to.blobs().contains(hash);
    if (!source || !target)
        return failure(source ? target.error() : source.error());
    if (!*source || *target)
        return ok();
    CHANCERY_TRY(from.blobs().read(
        hash, [&](int chunk, const QByteArray &bytes) { return to.blobs().putChunk(hash, chunk, bytes); }));
    const auto whole = to.blobs().check(hash);
    if (!whole)
        return failure(whole.error());
    return *whole ? ok() : failure(ErrorCode::FileCorrupt, from.file().path, record.title());
}

} // namespace chancery
