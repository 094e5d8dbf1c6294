// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/varint.h"
#include "tests/sync/content_fixture.h"

#include <QtEndian>

//! Pieces of a bundle's content, put together by hand.
namespace chancery::test {

using namespace Qt::StringLiterals;

inline ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::NothingToDo : result.error().code;
}

inline RecordId idOf(quint32 number)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(number, bytes.data() + 12);
    bytes[0] = 1;
    return RecordId::fromBytes(bytes);
}

inline QByteArray varintOf(quint64 number)
{
    QByteArray bytes;
    varint::append(bytes, number);
    return bytes;
}

inline QByteArray frame(int section, int flags, const QByteArray &payload, qint64 length = -1)
{
    QByteArray head(8, '\0');
    qToLittleEndian(quint16(section), head.data());
    qToLittleEndian(quint16(flags), head.data() + 2);
    qToLittleEndian(quint32(length < 0 ? payload.size() : length), head.data() + 4);
    return head + payload;
}

// As models/store/value_codec.h packs a text.
inline QByteArray packedField(int number, const QByteArray &bytes)
{
    QByteArray head(6, '\1');
    head[0] = char(number);
    qToLittleEndian(quint32(bytes.size()), head.data() + 2);
    return head + bytes;
}

inline constexpr int critical = 1;
inline constexpr int more = 2;

// A record, a stamp, a revision and an attachment.
inline Told smallTold()
{
    Told told;
    told.stamps = {{{1, 5}, 1'700'000'000'000LL << 16, u"Desk"_s}};
    RecordState state{28, idOf(1), {}};
    for (const quint8 atom : {0, 1, 2})
        state.atoms.insert(atom, {{{1, 5}, QByteArray(atom == 0 ? "\1" : "text"), false}});
    state.atoms[2][0].value = packedField(9, "field") + packedField(10, {});
    state.atoms.insert(3, {{{1, 5}, "mine", false}, {{7, 2}, "theirs", false}, {{300, 9}, "mine", false}});
    state.atoms.insert(4, {{{7, 1}, {}, true}});
    told.records = {state};
    told.revisions = {{idOf(1), 2, {1, 5}, {{1, 4}}, QByteArray("text")}};
    told.pieces = {{QByteArray(32, 'h'), 3, 0, "abc"}};
    return told;
}

// The manifest's frame, then what is given.
inline QByteArray behindManifest(const QByteArray &rest)
{
    const QByteArray whole = *contentOf(sampleManifest(), {});
    constexpr int endFrame = 8 + 4;
    return whole.chopped(endFrame) + rest;
}

inline QByteArray endOf(int stamps, int records, int revisions, int blobs)
{
    return frame(255, critical, varintOf(stamps) + varintOf(records) + varintOf(revisions) + varintOf(blobs));
}

} // namespace chancery::test
