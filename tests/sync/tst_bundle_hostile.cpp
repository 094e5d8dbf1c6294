// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/bundle_fixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QtEndian>
#include <QTest>

#include <zstd.h>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headerOfOne = 9 + 1 + 16 + 1 + 1 + 84 + 32 + 32;
constexpr qsizetype firstChunk = headerOfOne + 24;
constexpr qsizetype fullChunk = 4 + 65536 + 17;

//! A frame of zstd that is one stored block: window of 2^log.
QByteArray frame(int log, const QByteArray &content = "content")
{
    QByteArray bytes = QByteArray::fromHex("28b52ffd00");
    bytes += char((log - 10) << 3);
    const quint32 block = quint32(content.size()) << 3 | 1;
    bytes += char(block & 0xff);
    bytes += char(block >> 8 & 0xff);
    bytes += char(block >> 16 & 0xff);
    return bytes + content;
}

//! Zeros without end, or nearly so.
QByteArray bomb(qint64 mebibytes)
{
    const QByteArray zeros(1 << 20, '\0');
    QByteArray out(1 << 20, Qt::Uninitialized);
    QByteArray bytes;
    ZSTD_CCtx *context = ZSTD_createCCtx();
    for (qint64 i = 0; i <= mebibytes; ++i) {
        ZSTD_inBuffer in{zeros.constData(), i < mebibytes ? size_t(zeros.size()) : 0, 0};
        ZSTD_outBuffer to{out.data(), size_t(out.size()), 0};
        ZSTD_compressStream2(context, &to, &in, i < mebibytes ? ZSTD_e_continue : ZSTD_e_end);
        bytes += QByteArrayView(out).first(qsizetype(to.pos));
    }
    ZSTD_freeCCtx(context);
    return bytes;
}

//! The most memory that this process held since forgetPeak(), in MiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    }
    return -1;
}

//! A sanitizer keeps what was freed.
qint64 allowed(qint64 mebibytes)
{
#if defined(__SANITIZE_ADDRESS__)
    return mebibytes + 1024;
#else
    return mebibytes;
#endif
}

bool forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1 && file.flush();
}

} // namespace

class TestBundleHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyBit();
    void everyTruncation();
    void beginnings_data();
    void beginnings();
    void everyRecipientIsBound();
    void trailingBytes();
    void chunksInAnotherOrder();
    void chunksOfAnotherBundle();
    void lengthsOfChunks();
    void chunksNotAsAWriterCutsThem();
    void secondCommitment();
    void hostileKeyDerivation_data();
    void hostileKeyDerivation();
    void resealedToUs();
    void resealedInTheNameOf();
    void recipientsReplaced();
    void plaintexts_data();
    void plaintexts();
    void zipBomb();
    void honestZeros();
    void claimedLengths();

private:
    Result<QByteArray> receive(const QByteArray &bundle) const
    {
        return opened(bundle, {&m_receiver, {}}, m_sender.device(), 7);
    }
    QByteArray addresses() const { return addressesOf(sealTo({&m_receiver}).recipients); }

    const DeviceKeys m_sender = deviceOf(1);
    const DeviceKeys m_receiver = deviceOf(2);
    const DeviceKeys m_third = deviceOf(3);
    QByteArray m_small; //!< "content", for one recipient
    QByteArray m_large; //!< five chunks
};

void TestBundleHostile::initTestCase()
{
    const auto small = sealed("content", sealTo({&m_receiver}), m_sender);
    QByteArray content(4 * 65536, Qt::Uninitialized);
    seededRandom(9)(reinterpret_cast<quint8 *>(content.data()), size_t(content.size()));
    const auto large = sealed(content, sealTo({&m_receiver}), m_sender);
    QVERIFY(small && large);
    m_small = *small;
    m_large = *large;
    QVERIFY(receive(m_small));
    QVERIFY(receive(m_large));
    QVERIFY(m_large.size() > firstChunk + 4 * fullChunk);
}

void TestBundleHostile::everyBit()
{
    for (qsizetype bit = 0; bit < 8 * m_small.size(); ++bit) {
        QByteArray changed = m_small;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << bit % 8));
        const auto received = receive(changed);
        QVERIFY2(!received, qPrintable(QString::number(bit)));
        if (bit >= 8 * firstChunk + 32)
            QCOMPARE(received.error().code, ErrorCode::BundleDamaged);
    }
}

// A folder that another program fills shows files that are not yet whole: never taken for damaged.
void TestBundleHostile::everyTruncation()
{
    for (qsizetype size = 0; size < m_small.size(); ++size)
        QCOMPARE(codeOf(receive(m_small.first(size))), ErrorCode::FileTruncated);
    for (qsizetype chunk = 0; chunk < 5; ++chunk) {
        for (const qsizetype more : {0, 1, 4, 5, 21, 3000}) {
            const QByteArray cut =
                m_large.first(std::min(m_large.size() - 1, firstChunk + chunk * fullChunk + more));
            QCOMPARE(codeOf(receive(cut)), ErrorCode::FileTruncated);
        }
    }
}

void TestBundleHostile::beginnings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");

    const QByteArray magic("DSYNC\x01\r\n\x1a", 9);
    const QByteArray id(16, 'i');
    QTest::newRow("another kind") << QByteArray("SQLite format 3") << ErrorCode::NotABundle;
    QTest::newRow("short, another kind") << QByteArray("DSX") << ErrorCode::NotABundle;
    QTest::newRow("empty") << QByteArray() << ErrorCode::FileTruncated;
    QTest::newRow("newer") << QByteArray("DSYNC\x02\r\n\x1a", 9) << ErrorCode::UnsupportedFormat;
    QTest::newRow("sent as text") << QByteArray("DSYNC\x01\n\x1a\x01", 9) << ErrorCode::BundleDamaged;
    QTest::newRow("another suite") << QByteArray(magic + '\x02' + id + "\x01\x01")
                                   << ErrorCode::UnsupportedFormat;
    QTest::newRow("another lock") << QByteArray(magic + '\x01' + id + '\x03') << ErrorCode::UnsupportedFormat;
    QTest::newRow("65 recipients") << QByteArray(magic + '\x01' + id + "\x01\x41") << ErrorCode::TooLarge;
    QTest::newRow("255 recipients") << QByteArray(magic + '\x01' + id + "\x01\xff") << ErrorCode::TooLarge;
    QTest::newRow("no recipients") << QByteArray(magic + '\x01' + id + '\x01' + '\0')
                                   << ErrorCode::BundleDamaged;
    QTest::newRow("64 recipients promised")
        << QByteArray(magic + '\x01' + id + "\x01\x40") << ErrorCode::FileTruncated;
}

void TestBundleHostile::beginnings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(codeOf(BundleHeader::read(buffer)), code);
    QCOMPARE(codeOf(receive(bytes)), code);
}

// The stanzas of others are not ours to read, but ours to miss.
void TestBundleHostile::everyRecipientIsBound()
{
    const auto bundle = sealed("content", sealTo({&m_third, &m_receiver}), m_sender);
    QVERIFY(bundle);
    QVERIFY(receive(*bundle));
    for (qsizetype at = 28; at < 28 + 84; ++at) {
        QByteArray changed = *bundle;
        changed[at] = char(changed.at(at) ^ 1);
        QCOMPARE(codeOf(receive(changed)), ErrorCode::BundleDamaged);
    }
    QByteArray fewer = *bundle;
    fewer[27] = 1;
    QVERIFY(!receive(QByteArray(fewer).remove(28, 84)));
    QByteArray swapped = *bundle;
    swapped.replace(28, 168, QByteArray(bundle->mid(28 + 84, 84) + bundle->mid(28, 84)));
    QCOMPARE(codeOf(receive(swapped)), ErrorCode::BundleDamaged);
}

void TestBundleHostile::trailingBytes()
{
    QCOMPARE(codeOf(receive(m_small + '\0')), ErrorCode::BundleDamaged);
    QCOMPARE(codeOf(receive(m_small + m_small)), ErrorCode::BundleDamaged);
    QCOMPARE(codeOf(receive(m_large + m_small.sliced(firstChunk))), ErrorCode::BundleDamaged);
}

void TestBundleHostile::chunksInAnotherOrder()
{
    const auto chunk = [this](int number) { return m_large.mid(firstChunk + number * fullChunk, fullChunk); };
    const QByteArray start = m_large.first(firstChunk);
    const QByteArray last = m_large.sliced(firstChunk + 4 * fullChunk);
    QCOMPARE(start + chunk(0) + chunk(1) + chunk(2) + chunk(3) + last, m_large);
    for (const QByteArray &order : {
             QByteArray(chunk(1) + chunk(0) + chunk(2) + chunk(3) + last),
             QByteArray(chunk(0) + chunk(2) + chunk(1) + chunk(3) + last),
             QByteArray(chunk(0) + chunk(1) + chunk(2) + last),
             QByteArray(chunk(0) + chunk(1) + chunk(1) + chunk(2) + chunk(3) + last),
             QByteArray(chunk(0) + chunk(1) + chunk(2) + chunk(3) + last + last),
             last,
         })
        QCOMPARE(codeOf(receive(start + order)), ErrorCode::BundleDamaged);
}

void TestBundleHostile::chunksOfAnotherBundle()
{
    const auto other = sealed("content", sealTo({&m_receiver}), m_sender, 2);
    QVERIFY(other && other->size() == m_small.size());
    QVERIFY(receive(*other));
    QCOMPARE(codeOf(receive(m_small.first(headerOfOne) + other->sliced(headerOfOne))),
             ErrorCode::BundleDamaged);
    QCOMPARE(codeOf(receive(m_small.first(firstChunk) + other->sliced(firstChunk))),
             ErrorCode::BundleDamaged);
}

void TestBundleHostile::lengthsOfChunks()
{
    for (const quint32 length : {0u, 1u, 16u, 17u, 65536u + 18u, 1u << 24, 0x7fffffffu, 0xffffffffu}) {
        QByteArray changed = m_large;
        qToLittleEndian(length, changed.data() + firstChunk);
        QCOMPARE(codeOf(receive(changed)), ErrorCode::BundleDamaged);
    }
    // A chunk more than there is.
    QByteArray changed = m_small;
    qToLittleEndian(65536u, changed.data() + firstChunk);
    QCOMPARE(codeOf(receive(changed)), ErrorCode::FileTruncated);
}

// By one who has the key: the same plaintext in two files would have two faces.
void TestBundleHostile::chunksNotAsAWriterCutsThem()
{
    constexpr quint8 message = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    constexpr quint8 push = crypto_secretstream_xchacha20poly1305_TAG_PUSH;
    constexpr quint8 rekey = crypto_secretstream_xchacha20poly1305_TAG_REKEY;
    constexpr quint8 final = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    const ForgedBundle forged(sealTo({&m_receiver}));
    const QByteArray start = addresses() + frame(20);
    const QByteArray signature = forged.signature(addresses(), "content", m_sender);
    QVERIFY(receive(forged.ofChunks({{start + signature, final}})));
    QCOMPARE(codeOf(receive(forged.ofChunks({{start + signature, message}}))), ErrorCode::BundleDamaged);
    const QList<QList<ForgedBundle::Chunk>> others{
        {{start, message}, {signature, final}},    {{start, push}, {signature, final}},
        {{start, rekey}, {signature, final}},      {{start, message}, {{}, message}, {signature, final}},
        {{start + signature, final}, {{}, final}},
    };
    for (const auto &chunks : others)
        QCOMPARE(codeOf(receive(forged.ofChunks(chunks))), ErrorCode::BundleDamaged);
    QCOMPARE(codeOf(receive(forged.ofChunks({}))), ErrorCode::FileTruncated);
}

void TestBundleHostile::secondCommitment()
{
    ForgedBundle forged(sealTo({&m_receiver}));
    const QByteArray own = forged.envelope().commitment;
    forged.commitTo(own);
    QVERIFY(receive(forged.of(addresses() + frame(20) + forged.signature(addresses(), "content", m_sender))));
    forged.commitTo(QByteArray(32, 'c'));
    QCOMPARE(codeOf(receive(
                 forged.of(addresses() + frame(20) + forged.signature(addresses(), "content", m_sender)))),
             ErrorCode::BundleDamaged);
}

void TestBundleHostile::hostileKeyDerivation_data()
{
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("passes") << 9u << 8192u << ErrorCode::TooLarge;
    QTest::newRow("all passes") << 0xffffffffu << 8192u << ErrorCode::TooLarge;
    QTest::newRow("memory") << 3u << 256u * 1024 + 1 << ErrorCode::TooLarge;
    QTest::newRow("all memory") << 1u << 0xffffffffu << ErrorCode::TooLarge;
    QTest::newRow("no passes") << 0u << 8192u << ErrorCode::BundleDamaged;
    QTest::newRow("no memory") << 3u << 7u << ErrorCode::BundleDamaged;
    QTest::newRow("least") << 1u << 8u << ErrorCode::WrongPassphrase;
}

void TestBundleHostile::hostileKeyDerivation()
{
    QFETCH(quint32, passes);
    QFETCH(quint32, memory);
    QFETCH(ErrorCode, code);
    BundleEnvelope envelope;
    envelope.fileId = QByteArray(16, 'i');
    envelope.lock = bundle::Lock::Passphrase;
    envelope.passphrase = {QByteArray(16, 's'), passes, memory, QByteArray(48, 'w')};
    envelope.commitment = QByteArray(32, 'c');
    envelope.mac = QByteArray(32, 'm');
    QCOMPARE(codeOf(opened(envelope.toBytes(), {nullptr, u"a passphrase"_s}, m_sender.device(), 0)), code);
}

// A recipient passes a signed content on to somebody else, as it is: with the addresses that the sender signed.
void TestBundleHostile::resealedToUs()
{
    ForgedBundle resealed(sealTo({&m_receiver}));
    const QByteArray toThird = addressesOf(sealTo({&m_third}).recipients);
    const QByteArray signature = resealed.signature(toThird, "content", m_sender);
    QCOMPARE(codeOf(receive(resealed.of(toThird + frame(20) + signature))), ErrorCode::NotForUs);
}

// The same with other addresses: then the signature does not hold, nor does one over another header.
void TestBundleHostile::resealedInTheNameOf()
{
    ForgedBundle resealed(sealTo({&m_receiver}));
    const QByteArray toThird = addressesOf(sealTo({&m_third}).recipients);
    QByteArray signature = resealed.signature(toThird, "content", m_sender);
    QCOMPARE(codeOf(receive(resealed.of(addresses() + frame(20) + signature))), ErrorCode::BadSignature);
    signature = ForgedBundle(sealTo({&m_receiver}), 2).signature(addresses(), "content", m_sender);
    QCOMPARE(codeOf(receive(resealed.of(addresses() + frame(20) + signature))), ErrorCode::BadSignature);
    signature = resealed.signature(addresses(), "contents", m_sender);
    QCOMPARE(codeOf(receive(resealed.of(addresses() + frame(20) + signature))), ErrorCode::BadSignature);
    signature = resealed.signature(addresses(), "content", m_sender);
    QVERIFY(receive(resealed.of(addresses() + frame(20) + signature)));
}

// The list of recipients is part of what is signed, also where our own entry stays.
void TestBundleHostile::recipientsReplaced()
{
    ForgedBundle forged(sealTo({&m_receiver, &m_third}));
    const QByteArray asSigned = addressesOf(sealTo({&m_receiver, &m_third}).recipients);
    const QByteArray replaced = addressesOf(sealTo({&m_receiver, &m_sender}).recipients);
    const QByteArray signature = forged.signature(asSigned, "content", m_sender);
    QVERIFY(receive(forged.of(asSigned + frame(20) + signature)));
    QCOMPARE(codeOf(receive(forged.of(replaced + frame(20) + signature))), ErrorCode::BadSignature);
}

void TestBundleHostile::plaintexts_data()
{
    QTest::addColumn<QByteArray>("rest"); // after the addresses
    QTest::addColumn<ErrorCode>("code");

    const QByteArray signature =
        ForgedBundle(sealTo({&m_receiver})).signature(addresses(), "content", m_sender);
    QTest::newRow("largest window") << QByteArray(frame(23) + signature) << ErrorCode::NothingToDo;
    QTest::newRow("window of 16 MiB") << QByteArray(frame(24) + signature) << ErrorCode::TooLarge;
    QTest::newRow("window of 128 MiB") << QByteArray(frame(27) + signature) << ErrorCode::TooLarge;
    QTest::newRow("window of 1 TiB") << QByteArray(frame(40) + signature) << ErrorCode::TooLarge;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::BundleDamaged;
    QTest::newRow("no signature") << frame(20) << ErrorCode::BundleDamaged;
    QTest::newRow("short signature") << QByteArray(frame(20) + signature.first(63))
                                     << ErrorCode::BundleDamaged;
    QTest::newRow("long signature") << QByteArray(frame(20) + signature + 'x') << ErrorCode::BundleDamaged;
    QTest::newRow("two frames") << QByteArray(frame(20) + frame(20) + signature) << ErrorCode::BundleDamaged;
    QTest::newRow("no frame") << QByteArray("content" + signature) << ErrorCode::BundleDamaged;
    QTest::newRow("cut frame") << frame(20).first(10) << ErrorCode::BundleDamaged;
    QTest::newRow("less content") << QByteArray(frame(20, "less") + signature) << ErrorCode::BundleDamaged;
    QTest::newRow("dictionary") << QByteArray::fromHex("28b52ffd0150070900006300")
                                << ErrorCode::BundleDamaged;
}

void TestBundleHostile::plaintexts()
{
    QFETCH(QByteArray, rest);
    QFETCH(ErrorCode, code);
    ForgedBundle forged(sealTo({&m_receiver}));
    QCOMPARE(codeOf(receive(forged.of(addresses() + rest))), code);
}

void TestBundleHostile::zipBomb()
{
    const QByteArray zeros = bomb(2048);
    QVERIFY(zeros.size() < 200 * 1024);
    ForgedBundle forged(sealTo({&m_receiver}));
    QBuffer buffer;
    buffer.setData(forged.of(addresses() + zeros + QByteArray(64, 's')));
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QVERIFY(forgetPeak());
    const qint64 before = peakMemory();
    const auto reader = BundleReader::open(buffer, {&m_receiver, {}});
    QVERIFY(reader);
    QCOMPARE(codeOf((*reader)->verify(m_sender.device())), ErrorCode::TooLarge);
    QVERIFY2(peakMemory() - before < allowed(32), qPrintable(QString::number(peakMemory() - before)));
}

// What a person may well attach, for all that it looks like a bomb: it goes through, in little memory.
void TestBundleHostile::honestZeros()
{
    constexpr int mebibytes = 300;
    const QByteArray zeros(1 << 20, '\0');
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    QVERIFY(forgetPeak());
    const qint64 before = peakMemory();
    {
        const auto writer = BundleWriter::create(buffer, sealTo({&m_receiver}), m_sender, seededRandom(1));
        QVERIFY(writer);
        for (int i = 0; i < mebibytes; ++i)
            QVERIFY((*writer)->write(zeros));
        QVERIFY((*writer)->finish());
    }
    QVERIFY(buffer.seek(0));
    const auto reader = BundleReader::open(buffer, {&m_receiver, {}});
    QVERIFY(reader);
    for (int i = 0; i < mebibytes; ++i)
        QCOMPARE((*reader)->read(zeros.size()), Result<QByteArray>(zeros));
    QVERIFY((*reader)->verify(m_sender.device()));
    QVERIFY2(peakMemory() - before < allowed(48), qPrintable(QString::number(peakMemory() - before)));
}

// The content says that a gigabyte follows, and it does not.
void TestBundleHostile::claimedLengths()
{
    QBuffer buffer;
    buffer.setData(m_small);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QVERIFY(forgetPeak());
    const qint64 before = peakMemory();
    const auto reader = BundleReader::open(buffer, {&m_receiver, {}});
    QVERIFY(reader);
    QCOMPARE(codeOf((*reader)->read(qsizetype(1) << 40)), ErrorCode::BundleDamaged);
    QVERIFY(peakMemory() - before < allowed(16));
}

QTEST_GUILESS_MAIN(TestBundleHostile)
#include "tst_bundle_hostile.moc"
