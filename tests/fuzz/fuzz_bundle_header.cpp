// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_chunks.h"
#include "models/sync/bundle_keys.h"

#include <QBuffer>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace chancery;

namespace {

DeviceKeys deviceOf(char seed)
{
    auto keys = DeviceKeys::unpacked(SecretBytes::copyOf(QByteArray(64, seed)));
    if (!keys)
        std::abort();
    return std::move(*keys);
}

const DeviceKeys &receiver()
{
    static const DeviceKeys keys = deviceOf('R');
    return keys;
}

const DeviceKeys &sender()
{
    static const DeviceKeys keys = deviceOf('S');
    return keys;
}

void ones(quint8 *bytes, size_t count)
{
    std::fill_n(bytes, count, quint8(1));
}

//! The bytes as what a harmful sender encrypted: otherwise nothing gets past the first chunk.
QByteArray sealed(const QByteArray &plaintext)
{
    BundleSeal seal;
    seal.recipients << BundleSeal::Recipient{receiver().device(), receiver().box()};
    static const auto key = sealNewKey(seal, ones);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    buffer.write(key->envelope.toBytes());
    BundleChunkWriter chunks(buffer, key->envelope.fileId);
    if (!chunks.begin(chunkKey(key->fileKey), ones) || !chunks.write(plaintext) || !chunks.finish())
        std::abort();
    return buffer.data();
}

void receive(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    const auto header = BundleHeader::read(buffer);
    if (header
        && (header->fileId.size() != 16 || header->recipients > 64
            || header->byPassphrase != (header->recipients == 0)))
        std::abort();
    buffer.seek(0);
    const auto reader = BundleReader::open(buffer, {&receiver(), {}});
    if (!reader)
        return;
    if (!header || (*reader)->header().fileId != header->fileId)
        std::abort();
    const auto content = (*reader)->read(100);
    if (content && content->size() != 100)
        std::abort();
    const auto verified = (*reader)->verify(sender().device());
    if (verified && !content)
        std::abort();
}

} // namespace

// A file that lies in the folder, 'f', or the plaintext of one, 'p'.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    receive(data[0] == 'p' ? sealed(bytes) : bytes);
    return 0;
}
