// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/content_pieces.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

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
    void callsOutOfOrder();
    void sinkStopsTheReading();
};

namespace {

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
    pack.heads.clear();
    QTest::newRow("pack") << pack;
    BundleManifest bare = sampleManifest();
    bare.top = {};
    bare.heads.clear();
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
    BundleManifest asking = sampleManifest();
    asking.wants = QList<QByteArray>(wantLimit, QByteArray(32, 'w'));
    QTest::newRow("asking") << asking;
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
    const QByteArray extended = payload + varintOf(21) + varintOf(3) + "new" + varintOf(400) + varintOf(0);
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
