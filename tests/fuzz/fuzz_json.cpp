// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a record of every kind: an error, or a record that comes back as it is.

#include "models/exchange/record_json.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    const auto object = json::parseObject(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!object)
        return 0;
    const RecordId id = RecordId::derived({"fuzz"});
    for (const KindSpec &spec : schema::kinds()) {
        const auto record = json::fromJson(spec.kind, *object, id);
        if (!record)
            continue;
        const auto again = json::fromJson(spec.kind, json::toJson(*record), RecordId());
        if (!again || *again != *record)
            std::abort();
    }
    return 0;
}
