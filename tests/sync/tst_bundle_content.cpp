// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/varint.h"
#include "tests/sync/content_fixture.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtEndian>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using chancery::test::contentOf;
using chancery::test::PlainBundleReader;
using chancery::test::PlainBundleWriter;
using chancery::test::readContent;
using chancery::test::sampleManifest;
using chancery::test::Told;

class TestBundleContent : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void manifestComesBack_data();
    void manifestComesBack();
    void whatIsToldComesBack();
    void largeOnesComeBack();
    void framesStaySmall();
    void numbersOfTheFormat();
    void newerSectionsArePassedOver();
    void newerManifestIsRead();
    void newerProgramIsNeeded_data();
    void newerProgramIsNeeded();
    void truncatedAtEveryLength();
    void everyByteChanged();
    void wrongManifests_data();
    void wrongManifests();
    void wrongSections_data();
    void wrongSections();
    void wrongItemsAreNotWritten_data();
    void wrongItemsAreNotWritten();
    void callsOutOfOrder();
    void sinkStopsTheReading();
};

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::NothingToDo : result.error().code;
}

RecordId idOf(quint32 number)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(number, bytes.data() + 12);
    bytes[0] = 1;
    return RecordId::fromBytes(bytes);
}

QByteArray varintOf(quint64 number)
{
    QByteArray bytes;
    varint::append(bytes, number);
    return bytes;
}

QByteArray frame(int section, int flags, const QByteArray &payload, qint64 length = -1)
{
    QByteArray head(8, '\0');
    qToLittleEndian(quint16(section), head.data());
    qToLittleEndian(quint16(flags), head.data() + 2);
    qToLittleEndian(quint32(length < 0 ? payload.size() : length), head.data() + 4);
    return head + payload;
}

// As models/store/value_codec.h packs a text.
QByteArray packedField(int number, const QByteArray &bytes)
{
    QByteArray head(6, '\1');
    head[0] = char(number);
    qToLittleEndian(quint32(bytes.size()), head.data() + 2);
    return head + bytes;
}

constexpr int critical = 1;
constexpr int more = 2;

// Random states: every shape of register, kinds and atoms of no program that we know.
class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) { }

    Told told(int count)
    {
        Told told;
        for (int i = 0; i < count; ++i)
            told.stamps.append({dot(), qint64(m_random.generate64() >> 1), word()});
        for (int i = 0; i < count; ++i)
            told.records.append(state(quint32(i)));
        for (int i = 0; i < count; ++i)
            told.revisions.append(revision(quint32(i)));
        for (int i = 0; i < 3; ++i)
            blob(told, QByteArray(32, char('A' + i)), m_random.bounded(3) * 200'000);
        return told;
    }

private:
    Dot dot()
    {
        constexpr quint32 actors[] = {1, 7, 300};
        return {actors[m_random.bounded(3)], 1 + m_random.generate64() % 1'000'000};
    }
    QString word() { return m_random.bounded(3) == 0 ? QString() : QString::number(m_random.bounded(4)); }
    QByteArray value()
    {
        QByteArray value(m_random.bounded(40), char('a' + m_random.bounded(4)));
        if (m_random.bounded(2))
            return value;
        // as the store packs fields; now and then cut off
        QByteArray fields;
        for (int i = m_random.bounded(4); i >= 0; --i)
            fields += packedField(i, QByteArray(m_random.bounded(300), 'f'));
        return m_random.bounded(4) ? fields : fields.chopped(1);
    }

    Register entries(quint8 atom)
    {
        QMap<Dot, RegisterEntry> entries;
        const int count = m_random.bounded(4) == 0 ? 1 + m_random.bounded(6) : 1;
        for (int i = 0; i < count; ++i) {
            RegisterEntry entry;
            entry.dot = m_random.bounded(2) ? m_usual : dot();
            entry.purged = atom != presenceAtom && m_random.bounded(8) == 0;
            if (atom == presenceAtom)
                entry.value = QByteArray(1, char(m_random.bounded(2)));
            else if (!entry.purged)
                entry.value = value();
            entries.insert(entry.dot, entry);
        }
        return entries.values();
    }

    RecordState state(quint32 number)
    {
        RecordState state;
        state.kind = quint16(number % 7 == 0 ? 0xffff : 1 + number / 50);
        state.id = idOf(number);
        m_usual = dot();
        for (quint8 atom = 0; atom < 64; ++atom) {
            if (m_random.bounded(8) == 0 || (atom == presenceAtom && m_random.bounded(10)))
                state.atoms.insert(atom, entries(atom));
        }
        if (state.atoms.isEmpty())
            state.atoms.insert(63, entries(63));
        return state;
    }

    TextRevision revision(quint32 number)
    {
        TextRevision revision{idOf(number), quint8(1 + m_random.bounded(63)), dot(), {}, std::nullopt};
        for (int i = m_random.bounded(4); i > 0; --i)
            revision.parents.append(dot());
        if (m_random.bounded(2))
            revision.value = value();
        return revision;
    }

    void blob(Told &told, const QByteArray &hash, qint64 size)
    {
        constexpr qint64 chunk = 256 * 1024;
        for (int i = 0; i == 0 || i * chunk < size; ++i)
            told.pieces.append({hash, size, i, QByteArray(qMin(chunk, size - i * chunk), char('0' + i))});
    }

    QRandomGenerator m_random;
    Dot m_usual;
};

// A record, a stamp, a revision and an attachment.
Told smallTold()
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
QByteArray behindManifest(const QByteArray &rest)
{
    const QByteArray whole = *contentOf(sampleManifest(), {});
    constexpr int endFrame = 8 + 4;
    return whole.chopped(endFrame) + rest;
}

QByteArray endOf(int stamps, int records, int revisions, int blobs)
{
    return frame(255, critical, varintOf(stamps) + varintOf(records) + varintOf(revisions) + varintOf(blobs));
}

} // namespace

void TestBundleContent::manifestComesBack_data()
{
    QTest::addColumn<BundleManifest>("manifest");
    QTest::newRow("usual") << sampleManifest();
    BundleManifest pack = sampleManifest();
    pack.purpose = BundleManifest::Purpose::PackReturn;
    pack.pack = QByteArray(16, 'p');
    pack.emptyLibrary = true;
    pack.epoch = -3;
    pack.written = 0;
    pack.base = {};
    pack.checkpoints.clear();
    QTest::newRow("pack") << pack;
    BundleManifest bare = sampleManifest();
    bare.top = {};
    bare.deviceName.clear();
    bare.user.clear();
    bare.protocol = 9; // a newer one that we may read
    QTest::newRow("bare") << bare;
    BundleManifest many = sampleManifest();
    for (quint32 i = 1000; i < 1500; ++i) {
        many.actors.insert(i, {QByteArray(16, char(i)), QString(1000, u'n')});
        many.top.set(i, i);
    }
    QTest::newRow("many actors") << many;
}

void TestBundleContent::manifestComesBack()
{
    QFETCH(BundleManifest, manifest);
    const auto content = contentOf(manifest, {});
    QVERIFY(content);
    PlainBundleReader plain(*content);
    BundleContentReader reader(plain);
    const auto read = reader.manifest();
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == manifest);
    QVERIFY(*reader.manifest() == manifest); // kept
    Told told;
    QVERIFY(reader.read(told));
    QVERIFY(told.isSame({}));
    QCOMPARE(plain.unread(), 0);
    QCOMPARE(codeOf(reader.read(told)), ErrorCode::Internal);
}

void TestBundleContent::whatIsToldComesBack()
{
    const quint32 start = QRandomGenerator::global()->generate();
    for (quint32 seed = start; seed != start + 40; ++seed) {
        const QByteArray seedText = "seed " + QByteArray::number(seed);
        const Told told = Generator(seed).told(300);
        const auto content = contentOf(sampleManifest(), told);
        QVERIFY2(content, seedText.constData());
        QVERIFY2(*content == *contentOf(sampleManifest(), told), seedText.constData());
        PlainBundleReader plain(*content);
        BundleContentReader reader(plain);
        Told back;
        const auto done = reader.read(back);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail + u' ' + QString::fromLatin1(seedText)));
        QVERIFY2(back.isSame(told), seedText.constData());
        const BundleContentReader::Counts counts = reader.counts();
        QCOMPARE(counts.stamps, told.stamps.size());
        QCOMPARE(counts.records, told.records.size());
        QCOMPARE(counts.revisions, told.revisions.size());
        QCOMPARE(counts.blobs, 3);
    }
}

// Values above a frame, many values at the edge of one, a register with all the writes it may have.
void TestBundleContent::largeOnesComeBack()
{
    Told told;
    for (const int size : {15 << 20, (1 << 20) - 40, 1 << 20, 10, 0, 3 << 20, 700'000, 700'000}) {
        RecordState state{quint16(told.records.size() / 3 + 1), idOf(quint32(told.records.size())), {}};
        state.atoms.insert(0, {{{1, 1}, "\1", false}});
        state.atoms.insert(5, {{{1, 1}, QByteArray(size, 'v'), false}});
        told.records.append(state);
        told.revisions.append({state.id, 5, {1, 1}, {}, QByteArray(size, 'r')});
    }
    RecordState busy{9, idOf(99), {}};
    Register entries;
    for (quint64 i = 1; i <= 4096; ++i)
        entries.append({{7, i}, QByteArray::number(i % 3), false});
    busy.atoms.insert(1, entries);
    told.records.append(busy);
    const auto content = contentOf(sampleManifest(), told);
    QVERIFY(content);
    Told back;
    QVERIFY(readContent(*content, back));
    QVERIFY(back.isSame(told));
}

void TestBundleContent::framesStaySmall()
{
    Told told = Generator(5).told(20'000);
    told.records.append({40, idOf(50'000), {{1, {{{1, 1}, QByteArray(5 << 20, 'x'), false}}}}});
    const QByteArray content = *contentOf(sampleManifest(), told);
    int frames = 0;
    int last = 0;
    for (qsizetype at = 0; at < content.size(); ++frames) {
        const int section = qFromLittleEndian<quint16>(content.constData() + at);
        const quint32 length = qFromLittleEndian<quint32>(content.constData() + at + 4);
        QVERIFY(length > 0 && length <= 1u << 20);
        QVERIFY(section >= last);
        last = section;
        at += 8 + length;
    }
    QVERIFY(frames > 10 && last == 255);
}

// What a program of another make must be able to read: FORMAT.md in bytes.
void TestBundleContent::numbersOfTheFormat()
{
    const QByteArray content = *contentOf(sampleManifest(), smallTold());
    const QByteArray expected =
        frame(2, critical,
              QByteArray::fromHex("0105") + varintOf(quint64(1'700'000'000'000LL << 16) * 2) + '\5' + "Desk")
        + frame(3, critical,
                '\x1c' + idOf(1).toBytes() + QByteArray::fromHex("07 01 05 02 01 08") + "text"
                    + QByteArray::fromHex("17 09 01 05") + "field" + QByteArray::fromHex("0a 01 00")
                    + QByteArray::fromHex("02 03 03 0105 01 08") + "mine" + QByteArray::fromHex("0702 01 0c")
                    + "theirs" + QByteArray::fromHex("ac0209 02") + QByteArray::fromHex("04 01 0701 00"))
        + frame(4, critical, idOf(1).toBytes() + QByteArray::fromHex("02 0105 01 0104 05") + "text")
        + frame(5, critical, QByteArray(32, 'h') + QByteArray::fromHex("03 00") + "abc") + endOf(1, 1, 1, 1);
    QCOMPARE(content.last(expected.size()).toHex(), expected.toHex());
}

void TestBundleContent::newerSectionsArePassedOver()
{
    const QByteArray unknown =
        frame(6, 0, QByteArray(1 << 20, 'n')) + frame(4711, more, "n") + frame(99, 0, {});
    QByteArray content = unknown;
    const QByteArray known = *contentOf(sampleManifest(), smallTold());
    for (qsizetype at = 0; at < known.size();) {
        const qsizetype length = 8 + qFromLittleEndian<quint32>(known.constData() + at + 4);
        content += known.sliced(at, length);
        at += length;
        if (at < known.size())
            content += unknown;
    }
    Told back;
    const auto done = readContent(content, back);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(back.isSame(smallTold()));
    // an END that counts more than we do
    Told empty;
    QVERIFY(readContent(behindManifest(frame(255, critical, QByteArray(9, '\0'))), empty));
}

void TestBundleContent::newerManifestIsRead()
{
    const QByteArray whole = *contentOf(sampleManifest(), {});
    const quint32 length = qFromLittleEndian<quint32>(whole.constData() + 4);
    const QByteArray payload = whole.sliced(8, length);
    const QByteArray extended = payload + varintOf(19) + varintOf(3) + "new" + varintOf(400) + varintOf(0);
    PlainBundleReader plain(frame(1, critical, extended) + endOf(0, 0, 0, 0));
    BundleContentReader reader(plain);
    const auto manifest = reader.manifest();
    QVERIFY(manifest && *manifest == sampleManifest());
}

void TestBundleContent::newerProgramIsNeeded_data()
{
    QTest::addColumn<QByteArray>("content");
    BundleManifest newer = sampleManifest();
    newer.protocol = 2;
    newer.minReader = 2;
    QTest::newRow("lowest reader") << *contentOf(newer, {});
    // whatever else it may be
    QTest::newRow("lowest reader alone") << frame(
        1, critical, varintOf(1) + '\1' + '\7' + varintOf(2) + '\1' + '\7' + varintOf(5) + '\1' + "x");
    BundleManifest purpose = sampleManifest();
    purpose.purpose = BundleManifest::Purpose(3);
    QTest::newRow("purpose") << *contentOf(purpose, {});
    QTest::newRow("critical section") << behindManifest(frame(6, critical, "new"));
    QTest::newRow("critical section first") << frame(77, critical, "new");
    QTest::newRow("flags of a section") << behindManifest(frame(2, critical | 4, "\1\1\2\1"));
}

void TestBundleContent::newerProgramIsNeeded()
{
    QFETCH(QByteArray, content);
    Told told;
    QCOMPARE(codeOf(readContent(content, told)), ErrorCode::UnsupportedFormat);
}

void TestBundleContent::truncatedAtEveryLength()
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
            const bool isAccepted = bool(readContent(cut, told));
            // bytes of a stamp's, a text's or a hash's end may go unnoticed here: the signature is there for that
            QVERIFY2(!isAccepted || !told.isSame(smallTold()), QByteArray::number(at + kept).constData());
        }
        at += 8 + length;
    }
}

void TestBundleContent::everyByteChanged()
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

void TestBundleContent::wrongManifests_data()
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
    row("checkpoint", [](BundleManifest &m) { m.checkpoints[0].head.chop(1); });
    row("checkpoint of nothing", [](BundleManifest &m) { m.checkpoints[0].counter = 0; });
    row("pack", [](BundleManifest &m) { m.pack = QByteArray(16, 'p'); });
    row("pack without name", [](BundleManifest &m) { m.purpose = BundleManifest::Purpose::PackReturn; });
    row(
        "name", [](BundleManifest &m) { m.deviceName = QString(65'537, u'n'); }, ErrorCode::TooLarge);
    row(
        "checkpoints",
        [](BundleManifest &m) {
            m.checkpoints.fill({1, {}}, 65);
        },
        ErrorCode::TooLarge);
}

void TestBundleContent::wrongManifests()
{
    QFETCH(BundleManifest, manifest);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(contentOf(manifest, {})), code);
}

void TestBundleContent::wrongSections_data()
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

void TestBundleContent::wrongSections()
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

void TestBundleContent::wrongItemsAreNotWritten_data()
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

void TestBundleContent::wrongItemsAreNotWritten()
{
    QFETCH(Told, told);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(contentOf(sampleManifest(), told)), code);
}

void TestBundleContent::callsOutOfOrder()
{
    PlainBundleWriter plain;
    BundleContentWriter writer(plain);
    const Told told = smallTold();
    QCOMPARE(codeOf(writer.stamp(told.stamps[0])), ErrorCode::Internal);
    QVERIFY(writer.begin(sampleManifest()));
    QCOMPARE(codeOf(writer.begin(sampleManifest())), ErrorCode::Internal);
    QVERIFY(writer.record(told.records[0]));
    QCOMPARE(codeOf(writer.stamp(told.stamps[0])), ErrorCode::Internal);
    QVERIFY(writer.end());
    QCOMPARE(codeOf(writer.end()), ErrorCode::Internal);
    QCOMPARE(codeOf(writer.record(told.records[0])), ErrorCode::Internal);
}

void TestBundleContent::sinkStopsTheReading()
{
    struct Full : Told
    {
        Result<void> record(const RecordState &) override { return failure(ErrorCode::DiskFull); }
    } sink;
    PlainBundleReader plain(*contentOf(sampleManifest(), smallTold()));
    BundleContentReader reader(plain);
    QCOMPARE(codeOf(reader.read(sink)), ErrorCode::DiskFull);
    QCOMPARE(sink.stamps.size(), 1);
    QVERIFY(sink.revisions.isEmpty());
}

QTEST_GUILESS_MAIN(TestBundleContent)
#include "tst_bundle_content.moc"
