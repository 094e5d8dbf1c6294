// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/content_pieces.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestBundleContentHostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void truncatedAtEveryLength();
    void everyByteChanged();
    void wrongManifests_data();
    void wrongManifests();
    void wrongWants_data();
    void wrongWants();
    void wrongSections_data();
    void wrongSections();
    void wrongItemsAreNotWritten_data();
    void wrongItemsAreNotWritten();
};

void TestBundleContentHostile::truncatedAtEveryLength()
{
    const QByteArray content = *contentOf(sampleManifest(), smallTold());
    for (qsizetype length = 0; length < content.size(); ++length) {
        Told told;
        const auto done = readContent(content.first(length), told);
        QVERIFY2(codeOf(done) == ErrorCode::BundleDamaged, QByteArray::number(length).constData());
    }
    // and each frame cut short by itself: its length says so
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype length = qFromLittleEndian<quint32>(content.constData() + at + 4);
        for (qsizetype kept = 0; kept < length; ++kept) {
            QByteArray cut = content.first(at + 8 + kept) + content.sliced(at + 8 + length);
            qToLittleEndian(quint32(kept), cut.data() + at + 4);
            Told told;
            BundleManifest manifest;
            const bool isAccepted = bool(readContent(cut, told, &manifest));
            // bytes of a stamp's, a text's or a hash's end may go unnoticed here: the signature is there for that
            const bool isSame = told.isSame(smallTold()) && manifest == sampleManifest();
            QVERIFY2(!isAccepted || !isSame, QByteArray::number(at + kept).constData());
        }
        at += 8 + length;
    }
}

void TestBundleContentHostile::everyByteChanged()
{
    const QByteArray content = *contentOf(sampleManifest(), smallTold());
    for (qsizetype at = 0; at < content.size(); ++at) {
        for (const int change : {1, 0x80, 0xff}) {
            QByteArray changed = content;
            changed[at] = char(changed[at] ^ change);
            Told told;
            const auto done = readContent(changed, told);
            const bool isExpected = done || done.error().code == ErrorCode::BundleDamaged
                                    || done.error().code == ErrorCode::UnsupportedFormat;
            QVERIFY2(isExpected, QByteArray::number(at).constData());
            if (done) // then it is what a writer could have written
                QVERIFY2(contentOf(sampleManifest(), told), QByteArray::number(at).constData());
        }
    }
}

void TestBundleContentHostile::wrongManifests_data()
{
    QTest::addColumn<BundleManifest>("manifest");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, auto &&change, ErrorCode code = ErrorCode::FileCorrupt) {
        BundleManifest manifest = sampleManifest();
        change(manifest);
        QTest::newRow(name) << manifest << code;
    };
    row("library", [](BundleManifest &m) { m.library.chop(1); });
    row("device", [](BundleManifest &m) { m.device.clear(); });
    row("actor", [](BundleManifest &m) { m.actors[7].id += 'x'; });
    row("sender", [](BundleManifest &m) { m.sender = 2; });
    row("top", [](BundleManifest &m) { m.top.set(2, 1); });
    row("top beyond", [](BundleManifest &m) { m.top.set(1, ~quint64(0)); });
    row("base", [](BundleManifest &m) { m.base.set(2, 1); });
    row("half a head", [](BundleManifest &m) { m.heads[0].heads.chop(1); });
    row("no head", [](BundleManifest &m) { m.heads[0].heads.clear(); });
    row("head of nothing", [](BundleManifest &m) { m.heads[0].first = 0; });
    row("head of nobody", [](BundleManifest &m) { m.heads[0].actor = 2; });
    row("heads beyond the top", [](BundleManifest &m) { m.heads[2].first = 1'000'000; });
    row("heads twice", [](BundleManifest &m) { m.heads[1].first = 4; });
    row("heads out of order", [](BundleManifest &m) { m.heads.swapItemsAt(0, 2); });
    row("pack", [](BundleManifest &m) { m.pack = QByteArray(16, 'p'); });
    row("pack without name", [](BundleManifest &m) { m.purpose = BundleManifest::Purpose::PackReturn; });
    row(
        "name", [](BundleManifest &m) { m.deviceName = QString(65'537, u'n'); }, ErrorCode::TooLarge);
    row(
        "heads",
        [](BundleManifest &m) {
            m.heads = {{1, 1, QByteArray((HeadRun::limit + 1) * HeadRun::headSize, 'h')}};
        },
        ErrorCode::TooLarge);
    row("want", [](BundleManifest &m) { m.wants = {QByteArray(31, 'w')}; });
    row(
        "wants", [](BundleManifest &m) { m.wants.fill(QByteArray(32, 'w'), wantLimit + 1); },
        ErrorCode::TooLarge);
}

void TestBundleContentHostile::wrongManifests()
{
    QFETCH(BundleManifest, manifest);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(contentOf(manifest, {})), code);
}

void TestBundleContentHostile::wrongWants_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("cut") << varintOf(31) + QByteArray(31, 'w');
    QTest::newRow("half more") << varintOf(48) + QByteArray(48, 'w');
    QTest::newRow("too many") << varintOf(32 * (wantLimit + 1)) + QByteArray(32 * (wantLimit + 1), 'w');
    QTest::newRow("beyond the end") << varintOf(64) + QByteArray(32, 'w');
}

void TestBundleContentHostile::wrongWants()
{
    QFETCH(QByteArray, field);
    const QByteArray whole = *contentOf(sampleManifest(), {});
    const quint32 length = qFromLittleEndian<quint32>(whole.constData() + 4);
    const QByteArray payload = whole.sliced(8, length) + varintOf(19) + field;
    PlainBundleReader plain(frame(1, critical, payload) + endOf(0, 0, 0, 0));
    QCOMPARE(codeOf(BundleContentReader(plain).manifest()), ErrorCode::BundleDamaged);
}

void TestBundleContentHostile::wrongSections_data()
{
    QTest::addColumn<QByteArray>("rest");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    const auto rows = [&](const char *text) -> QByteArray {
        return frame(3, critical, '\1' + idOf(1).toBytes() + hex(text));
    };
    const QByteArray end = endOf(0, 1, 0, 0);
    const auto row = [](const char *name, const QByteArray &rest) { QTest::newRow(name) << rest; };
    row("nothing", {});
    row("second manifest", frame(1, critical, "x") + end);
    row("counts", rows("02 0101 02 61 00") + endOf(0, 2, 0, 0));
    row("counts missing", frame(255, critical, "\0"));
    row("length", frame(3, critical, "x", 0xffffffff));
    row("length just above", frame(3, critical, QByteArray((1 << 20) + 1, 'x')));
    row("never ending", frame(3, critical | more, QByteArray(1 << 20, 'x')).repeated(17));
    row("continued by another", frame(3, critical | more, QByteArray(1 << 20, 'x')) + end);
    row("continued too early", frame(3, critical | more, "x") + frame(3, critical, "x"));
    row("continued by nothing", frame(3, critical | more, QByteArray(1 << 20, 'x')) + frame(3, critical, {}));
    row("order", rows("02 0101 02 61 00") + frame(2, critical, hex("0101 02 00")) + end);
    row("kind 0", frame(3, critical, '\0' + idOf(1).toBytes() + hex("02 0101 02 61 00")));
    row("kind above", frame(3, critical, varintOf(0x10000) + idOf(1).toBytes() + hex("02 0101 02 61 00")));
    row("kind alone", frame(3, critical, "\1"));
    row("empty rows", frame(3, critical, {}));
    row("null id", frame(3, critical, '\1' + QByteArray(16, '\0') + hex("02 0101 02 61 00")));
    row("short id", frame(3, critical, '\1' + QByteArray(15, '\1')));
    row("no writes", rows("00 00") + end);
    row("twice", rows("02 0101 02 61 00") + rows("02 0102 02 61 00") + endOf(0, 2, 0, 0));
    row("actor", rows("02 0201 02 61 00") + end);
    row("counter 0", rows("02 0100 02 61 00") + end);
    row("counter beyond top", rows("02 01 c2843d 02 61 00") + end);
    row("counter that is none", rows("02 01 ffffffffffffffffff7f 02 61 00"));
    row("long number", rows("02 01 8100 02 61 00") + end);
    row("length of a value", rows("02 0101 ffffffff0f 61 00"));
    row("length of a value, 64 bits", rows("02 0101 ffffffffffffffffff02 61 00"));
    row("fields cut off", rows("02 0101 03 61 00") + end);
    row("no fields", rows("02 0101 01 00") + end);
    row("length of a field", rows("02 0101 07 0301 7f 00") + end);
    row("length of a field, 64 bits", rows("02 0101 19 0301 ffffffffffffffffff01 00") + end);
    row("plain length of a value", rows("02 0101 feffffff0f 61 00"));
    row("presence", rows("01 0101 02 02 00") + end);
    row("long presence", rows("01 0101 04 0101 00") + end);
    row("presence among others", rows("02 0101 02 61 01 00 01 0102 01 02 05") + end);
    row("purged presence", rows("02 0101 02 61 01 00 01 0102 00") + end);
    row("atom above", rows("00 01 40 01 0101 01 02 61") + end);
    row("atom twice", rows("02 0101 02 61 01 01 01 0102 01 02 61") + end);
    row("atoms descend", rows("00 02 02 01 0101 01 02 61 01 01 0101 01 02 61") + end);
    row("number of atoms", rows("00 41") + QByteArray(300, '\1'));
    row("no dots", rows("00 01 01 00") + end);
    row("dots descend", rows("00 01 01 02 0102 01 02 61 0101 01 02 62") + end);
    row("dot twice", rows("00 01 01 02 0102 01 02 61 0102 01 02 62") + end);
    row("number of dots",
        frame(3, critical, '\1' + idOf(1).toBytes() + hex("00 01 01 8120") + QByteArray(9000, '\1')));
    row("more dots than bytes", rows("00 01 01 7f 0101 01"));
    row("same as itself", rows("00 01 01 01 0101 02") + end);
    row("same as a later one", rows("00 01 01 02 0101 01 02 61 0102 04") + end);
    row("same as a purged one", rows("00 01 01 02 0101 00 0102 02") + end);
    row("stamp of nobody", frame(2, critical, hex("0201 02 00")) + endOf(1, 0, 0, 0));
    row("stamp before time", frame(2, critical, hex("0101 01 00")) + endOf(1, 0, 0, 0));
    row("user of a stamp", frame(2, critical, hex("0101 02 02 ff")) + endOf(1, 0, 0, 0));
    row("length of a user",
        frame(2, critical, hex("0101 02 828004") + QByteArray(65'537, 'u')) + endOf(1, 0, 0, 0));
    const auto revision = [&](const char *text) -> QByteArray {
        return frame(4, critical, idOf(1).toBytes() + hex(text)) + endOf(0, 0, 1, 0);
    };
    row("revision of presence", revision("00 0101 00 00"));
    row("revision of an atom above", revision("40 0101 00 00"));
    row("revision of nobody", revision("01 0201 00 00"));
    row("parent of nobody", revision("01 0101 01 0201 00"));
    row("number of parents", revision("01 0101 ffffff7f 0101"));
    row("length of a revision", revision("01 0101 00 7f 61"));
    const QByteArray hash(32, 'h');
    const auto blob = [&](const QByteArray &head, int size) -> QByteArray {
        return frame(5, critical, hash + head + QByteArray(size, 'b'));
    };
    const QByteArray size = varintOf(256 * 1024 + 5);
    row("attachment without its start", blob(varintOf(5) + '\1', 5) + endOf(0, 0, 0, 0));
    row("attachment without its end", blob(size + '\0', 256 * 1024) + endOf(0, 0, 0, 1));
    row("attachment begun anew",
        blob(size + '\0', 256 * 1024) + blob("\1" + QByteArray(1, '\0'), 1) + endOf(0, 0, 0, 2));
    row("attachment of another size", blob(size + '\0', 256 * 1024) + blob("\5\1", 5) + endOf(0, 0, 0, 1));
    row("attachment too long", blob("\5" + QByteArray(1, '\0'), 6) + endOf(0, 0, 0, 1));
    row("attachment too short", blob("\5" + QByteArray(1, '\0'), 4) + endOf(0, 0, 0, 1));
    row("attachment with a gap", blob(size + '\0', 256 * 1024) + blob(size + '\2', 5) + endOf(0, 0, 0, 1));
    row("attachment after its end",
        blob("\1" + QByteArray(1, '\0'), 1) + blob("\1\1", 0) + endOf(0, 0, 0, 1));
    row("size of an attachment", blob(varintOf(~quint64(0)) + '\0', 5));
}

void TestBundleContentHostile::wrongSections()
{
    QFETCH(QByteArray, rest);
    // what they differ from
    const QByteArray good =
        frame(3, critical, '\1' + idOf(1).toBytes() + QByteArray::fromHex("02 0101 02 61 00"))
        + endOf(0, 1, 0, 0);
    Told told;
    QVERIFY(readContent(behindManifest(good), told));
    const auto done = readContent(behindManifest(rest), told);
    QCOMPARE(codeOf(done), ErrorCode::BundleDamaged);
}

void TestBundleContentHostile::wrongItemsAreNotWritten_data()
{
    QTest::addColumn<Told>("told");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, auto &&change, ErrorCode code = ErrorCode::FileCorrupt) {
        Told told = smallTold();
        change(told);
        QTest::newRow(name) << told << code;
    };
    const auto large = ErrorCode::TooLarge;
    row("kind", [](Told &t) { t.records[0].kind = 0; });
    row("id", [](Told &t) { t.records[0].id = {}; });
    row("no writes", [](Told &t) { t.records[0].atoms.clear(); });
    row("empty register", [](Told &t) { t.records[0].atoms[9] = {}; });
    row("atom", [](Told &t) { t.records[0].atoms[64] = t.records[0].atoms[1]; });
    row("actor", [](Told &t) { t.records[0].atoms[1][0].dot.actor = 2; });
    row("beyond top", [](Told &t) { t.records[0].atoms[1][0].dot.counter = 2'000'000; });
    row("order", [](Told &t) { t.records[0].atoms[3].move(0, 1); });
    row("presence", [](Told &t) { t.records[0].atoms[0][0].value = "yes"; });
    row("stamp", [](Told &t) { t.stamps[0].dot = {}; });
    row("clock", [](Told &t) { t.stamps[0].hlc = -1; });
    row("revision", [](Told &t) { t.revisions[0].atom = 64; });
    row("parent", [](Told &t) { t.revisions[0].parents[0].actor = 2; });
    row("hash", [](Told &t) { t.pieces[0].hash.chop(1); });
    row(
        "value", [](Told &t) { t.records[0].atoms[1][0].value.resize(16 << 20); }, large);
    row(
        "dots",
        [](Told &t) {
            for (quint64 i = 0; i < 4097; ++i)
                t.records[0].atoms[9].append({{7, i + 1}, {}, true});
        },
        large);
    row(
        "equal values",
        [](Told &t) {
            for (quint64 i = 0; i < 70; ++i)
                t.records[0].atoms[9].append({{7, i + 1}, QByteArray(1 << 20, 'x'), false});
        },
        large);
    row(
        "user", [](Told &t) { t.stamps[0].user.fill(u'u', 65'537); }, large);
    row(
        "text", [](Told &t) { t.revisions[0].value = QByteArray(16 << 20, 'x'); }, large);
    row(
        "attachment", [](Told &t) { t.pieces[0].size = qint64(1) << 50; }, large);
}

void TestBundleContentHostile::wrongItemsAreNotWritten()
{
    QFETCH(Told, told);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(contentOf(sampleManifest(), told)), code);
}

QTEST_GUILESS_MAIN(TestBundleContentHostile)
#include "tst_bundle_content_hostile.moc"
