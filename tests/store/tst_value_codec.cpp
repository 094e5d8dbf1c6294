// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A join trusts a row to say all of a value only if packing it again gives the same bytes.

#include "models/store/value_codec.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

QByteArray field(int number, int type, const QByteArray &bytes)
{
    QByteArray packed{QByteArray(1, char(number)) + char(type)};
    for (int shift = 0; shift < 32; shift += 8)
        packed += char(bytes.size() >> shift & 0xff);
    return packed + bytes;
}

QByteArray nothing(int number)
{
    return field(number, 0, {});
}

} // namespace

class TestValueCodec : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void wholeIsWhatPacksAlike_data();
    void wholeIsWhatPacksAlike();
};

void TestValueCodec::wholeIsWhatPacksAlike_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("atom");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("whole");
    const auto note = [](const char *name, const QByteArray &bytes, bool whole) {
        QTest::newRow(name) << Kind::Note << 1 << bytes << whole; // its title, field 0
    };
    note("a text", field(0, 1, "Draft law"), true);
    note("beyond ASCII", field(0, 1, u"Вучић, Élysée 🌍"_s.toUtf8()), true);
    note("no value", nothing(0), true);
    note("nothing at all", {}, false);
    note("an empty text", field(0, 1, {}), false);
    note("byte order mark", field(0, 1, "\xef\xbb\xbftitle"), false);
    note("a mark within", field(0, 1, "ti\xef\xbb\xbftle"), true);
    note("no UTF-8", field(0, 1, "ti\xfftle"), false);
    note("half a surrogate pair", field(0, 1, "ti\xed\xa0\x80tle"), false);
    note("a number for a text", field(0, 2, QByteArray(8, '\1')), false);
    note("no value of some bytes", field(0, 0, "x"), false);
    note("twice", field(0, 1, "a") + field(0, 1, "a"), false);
    note("more behind it", field(0, 1, "a") + 'x', false);
    note("cut off", field(0, 1, "abcdef").chopped(2), false);
    note("another field", field(1, 1, "a"), false);
    const auto leg = [](const char *name, const QByteArray &bytes, bool whole) {
        QTest::newRow(name) << Kind::Leg << 2 << bytes
                            << whole; // jurisdiction, place, start, end, rank: 1 to 5
    };
    const QByteArray place = field(2, 1, "Vienna");
    const QByteArray rank = field(5, 2, QByteArray("\7\0\0\0\0\0\0\0", 8));
    const QByteArray id = field(1, 6, QByteArray(16, 'j'));
    leg("all kinds", id + place + field(3, 5, "2024-05-01") + nothing(4) + rank, true);
    leg("a null id", field(1, 6, QByteArray(16, '\0')) + place + nothing(3) + nothing(4) + rank, false);
    leg("a short id", field(1, 6, "j") + place + nothing(3) + nothing(4) + rank, false);
    leg("a date that is none", id + place + field(3, 5, "soon") + nothing(4) + rank, false);
    leg("a short number", id + place + nothing(3) + nothing(4) + field(5, 2, "7"), false);
    leg("another order", place + id + nothing(3) + nothing(4) + rank, false);
    leg("a field less", id + place + nothing(3) + rank, false);
    const auto amount = [](const char *name, double value, bool whole) {
        QByteArray bytes(reinterpret_cast<const char *>(&value), sizeof value);
        if (Q_BYTE_ORDER == Q_BIG_ENDIAN)
            std::reverse(bytes.begin(), bytes.end());
        QTest::newRow(name) << Kind::Project << 3 << QByteArray(field(3, 3, bytes) + nothing(4)) << whole;
    };
    amount("an amount", 1.5, true);
    amount("no number", std::numeric_limits<double>::quiet_NaN(), false);
}

void TestValueCodec::wholeIsWhatPacksAlike()
{
    QFETCH(const Kind, kind);
    QFETCH(const int, atom);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, whole);
    const AtomSpec &spec = *schema::spec(kind).atom(atom);
    Record record(kind, RecordId());
    QCOMPARE(codec::unpackWhole(bytes, record, spec), whole);
    Record slow(kind, RecordId());
    const bool read = codec::unpack(bytes, slow, AtomMask(1) << atom);
    QByteArray again;
    codec::appendPacked(again, slow, spec);
    QCOMPARE(read && again == bytes, whole);
    if (whole)
        QCOMPARE(record.values(), slow.values());
}

QTEST_GUILESS_MAIN(TestValueCodec)
#include "tst_value_codec.moc"
