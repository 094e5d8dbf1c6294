// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/content_fixture.h"

#include <QtEndian>

#include <cstdint>
#include <cstdlib>

using namespace chancery;

namespace {

QByteArray frame(int section, QByteArrayView payload)
{
    QByteArray bytes(8, '\0');
    qToLittleEndian(quint16(section), bytes.data());
    qToLittleEndian(quint16(1), bytes.data() + 2);
    qToLittleEndian(quint32(payload.size()), bytes.data() + 4);
    return bytes.append(payload);
}

// The first byte says what the rest is: 0 a whole content, 1 a manifest, 2 to 5 one section behind a good manifest.
QByteArray contentOf(QByteArrayView input)
{
    const int section = input.isEmpty() ? 0 : quint8(input.front()) % 6;
    const QByteArrayView rest = input.isEmpty() ? input : input.sliced(1);
    if (section == 0)
        return rest.toByteArray();
    if (section == 1)
        return frame(1, rest);
    static const QByteArray start = [] {
        constexpr int endFrame = 8 + 4;
        return test::contentOf(test::sampleManifest(), {})->chopped(endFrame);
    }();
    return start + frame(section, rest);
}

} // namespace

// The content of a bundle behind its seal. What a reader takes, a writer can write, and it reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    test::PlainBundleReader plain(contentOf(QByteArrayView(data, qsizetype(size))));
    BundleContentReader reader(plain);
    const auto manifest = reader.manifest();
    if (!manifest)
        return 0;
    test::Told told;
    const auto read = reader.read(told);
    if (read && reader.counts().records != told.records.size())
        std::abort();
    if (!told.pieces.isEmpty() && !read)
        told.pieces.clear(); // perhaps cut off: no attachment is written without its end
    const auto written = test::contentOf(*manifest, told);
    if (!written)
        std::abort();
    test::Told again;
    if (!test::readContent(*written, again) || !again.isSame(told))
        std::abort();
    return 0;
}
