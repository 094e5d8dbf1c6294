// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/file_header.h"
#include "models/store/recovery_words.h"

#include <cstdint>
#include <cstdlib>

// The first bytes of a file that somebody sends, and the words that somebody types.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace chancery;
    const QByteArrayView bytes(data, qsizetype(size));
    const auto header =
        inspectHeader(bytes.first(std::min<qsizetype>(bytes.size(), headerSize)), bytes.size());
    if (header
        && (header->pageSize < 512 || header->size < header->pageSize
            || header->encrypted == header->salt.isEmpty()))
        std::abort();
    const auto key = keyOfRecoveryWords(QString::fromUtf8(bytes));
    if (key && !keyOfRecoveryWords(recoveryWords(*key).join(u' ')))
        std::abort();
    return 0;
}
