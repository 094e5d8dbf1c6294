// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/bundle_fixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

//! A disk that fails after some bytes, in either direction.
class FailingDevice : public QIODevice
{
public:
    FailingDevice(QByteArray bytes, qint64 good) : m_bytes(std::move(bytes)), m_good(good)
    {
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min({size, m_good, qint64(m_bytes.size())});
        if (count == 0)
            return -1;
        memcpy(data, m_bytes.constData(), size_t(count));
        m_bytes.remove(0, count);
        m_good -= count;
        return count;
    }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 count = std::min(size, m_good);
        m_good -= count;
        return count == 0 ? -1 : count;
    }

private:
    QByteArray m_bytes;
    qint64 m_good;
};

} // namespace

class TestBundleFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void roundTrip_data();
    void roundTrip();
    void readsInPieces();
    void manyRecipients();
    void passphrase();
    void headerAlone();
    void sameSeedSameBytes();
    void nothingInClear();
    void refusesSeals_data();
    void refusesSeals();
    void notForUs();
    void signedByAnother();
    void oneEndOnly();
    void fullDisk();
    void unreadableDisk();
    void onDisk();
    void formatOneStaysReadable();

private:
    const DeviceKeys m_sender = deviceOf(1);
    const DeviceKeys m_receiver = deviceOf(2);
    const DeviceKeys m_third = deviceOf(3);
};

void TestBundleFile::roundTrip_data()
{
    QTest::addColumn<qsizetype>("size");

    for (const qsizetype size : {0, 1, 63, 64, 65, 65535, 65536, 65537, 131072, 196608, 5 * 1024 * 1024})
        QTest::addRow("%lld", qlonglong(size)) << size;
}

void TestBundleFile::roundTrip()
{
    QFETCH(qsizetype, size);
    const QByteArray content = contentOf(size);
    const auto bundle = sealed(content, sealTo({&m_receiver}), m_sender);
    QVERIFY(bundle);
    const auto back = opened(*bundle, {&m_receiver, {}}, m_sender.device(), size);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
    QCOMPARE(*back, content);
    // One more than there is, and none of it.
    QCOMPARE(codeOf(opened(*bundle, {&m_receiver, {}}, m_sender.device(), size + 1)),
             ErrorCode::BundleDamaged);
    QVERIFY(opened(*bundle, {&m_receiver, {}}, m_sender.device(), 0));
}

// The last chunk is full, by content that does not compress, at every size around it.
void TestBundleFile::readsInPieces()
{
    QByteArray content(2 * 65536 + 700, Qt::Uninitialized);
    seededRandom(9)(reinterpret_cast<quint8 *>(content.data()), size_t(content.size()));
    bool full = false;
    for (qsizetype size = 2 * 65536 - 300; size < 2 * 65536; ++size) {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        const auto writer = BundleWriter::create(buffer, sealTo({&m_receiver}), m_sender, seededRandom(1));
        QVERIFY(writer);
        const QByteArrayView all = QByteArrayView(content).first(size);
        QVERIFY((*writer)->write(all.first(1000)) && (*writer)->write({})
                && (*writer)->write(all.sliced(1000)));
        QVERIFY((*writer)->finish());
        full |= buffer.size() == 27 + 1 + 84 - 1 + 64 + 24 + 2 * (4 + 65536 + 17) + 1;
        buffer.seek(0);
        const auto reader = BundleReader::open(buffer, {&m_receiver, {}});
        QVERIFY(reader);
        QByteArray back;
        for (const qsizetype piece : {qsizetype(1), qsizetype(0), qsizetype(65536), size - 65537}) {
            const auto part = (*reader)->read(piece);
            QVERIFY(part);
            QCOMPARE(part->size(), piece);
            back += *part;
        }
        QCOMPARE(back, all);
        QVERIFY((*reader)->verify(m_sender.device()));
    }
    QVERIFY(full);
}

void TestBundleFile::manyRecipients()
{
    BundleSeal seal;
    std::vector<DeviceKeys> devices;
    for (quint64 i = 0; i < 64; ++i) {
        devices.push_back(deviceOf(100 + i));
        seal.recipients << BundleSeal::Recipient{devices.back().device(), devices.back().box()};
    }
    const auto bundle = sealed("to all", seal, m_sender);
    QVERIFY(bundle);
    for (const DeviceKeys &keys : devices)
        QCOMPARE(opened(*bundle, {&keys, {}}, m_sender.device(), 6), Result<QByteArray>("to all"));
    QCOMPARE(codeOf(opened(*bundle, {&m_receiver, {}}, m_sender.device(), 6)), ErrorCode::NotForUs);

    seal.recipients << BundleSeal::Recipient{m_receiver.device(), m_receiver.box()};
    QCOMPARE(codeOf(sealed("to all", seal, m_sender)), ErrorCode::TooLarge);
}

void TestBundleFile::passphrase()
{
    // Typed composed here and decomposed there.
    const QString composed = u"dépêche d’Évian"_s;
    BundleSeal seal;
    seal.passphrase = composed;
    const auto bundle = sealed("by passphrase", seal, m_sender);
    QVERIFY(bundle);
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(decomposed != composed);
    QCOMPARE(opened(*bundle, {nullptr, decomposed}, m_sender.device(), 13),
             Result<QByteArray>("by passphrase"));
    QCOMPARE(codeOf(opened(*bundle, {nullptr, u"another one"_s}, m_sender.device(), 13)),
             ErrorCode::WrongPassphrase);
    QCOMPARE(codeOf(opened(*bundle, {&m_sender, {}}, m_sender.device(), 13)), ErrorCode::PassphraseNeeded);
    QCOMPARE(codeOf(opened(*bundle, {nullptr, composed}, m_third.device(), 13)), ErrorCode::BadSignature);

    QBuffer buffer;
    buffer.setData(*bundle);
    buffer.open(QIODevice::ReadOnly);
    const auto header = BundleHeader::read(buffer);
    QVERIFY(header);
    QVERIFY(header->byPassphrase);
    QCOMPARE(header->recipients, 0);
}

void TestBundleFile::headerAlone()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto writer = BundleWriter::create(out, sealTo({&m_receiver, &m_third}), m_sender, seededRandom(1));
    QVERIFY(writer && (*writer)->finish());

    QBuffer in;
    in.setData(out.data());
    in.open(QIODevice::ReadOnly);
    const auto header = BundleHeader::read(in);
    QVERIFY(header);
    QCOMPARE(header->fileId, (*writer)->fileId());
    QCOMPARE(header->fileId.size(), 16);
    QCOMPARE(header->recipients, 2);
    QVERIFY(!header->byPassphrase);
    in.seek(0);
    const auto reader = BundleReader::open(in, {&m_third, {}});
    QVERIFY(reader);
    QCOMPARE((*reader)->header().fileId, header->fileId);
    QCOMPARE((*reader)->header().recipients, 2);
}

void TestBundleFile::sameSeedSameBytes()
{
    const QByteArray content = contentOf(300000);
    const auto one = sealed(content, sealTo({&m_receiver, &m_third}), m_sender, 5);
    const auto two = sealed(content, sealTo({&m_receiver, &m_third}), m_sender, 5);
    const auto other = sealed(content, sealTo({&m_receiver, &m_third}), m_sender, 6);
    QVERIFY(one && two && other);
    QCOMPARE(*one, *two);
    // Another seed: no run of bytes in common but what the format fixes.
    QCOMPARE(one->first(10), other->first(10));
    for (qsizetype at = 10; at + 16 <= 3000; ++at)
        QVERIFY(!other->contains(QByteArrayView(*one).sliced(at, 16)));
}

// Neither the content nor who wrote it to whom.
void TestBundleFile::nothingInClear()
{
    const QByteArray content = QByteArray("non-paper of the delegation").repeated(50);
    const auto bundle = sealed(content, sealTo({&m_receiver, &m_third}), m_sender);
    QVERIFY(bundle);
    QVERIFY(!bundle->contains("delegation"));
    for (const DeviceKeys *keys : {&m_sender, &m_receiver, &m_third}) {
        QVERIFY(!bundle->contains(keys->device()));
        QVERIFY(!bundle->contains(keys->box()));
    }
}

void TestBundleFile::refusesSeals_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<ErrorCode>("code");

    const QByteArray key(32, '\x42');
    QTest::newRow("nobody") << QByteArray() << QByteArray() << QString() << ErrorCode::BadValue;
    QTest::newRow("both") << key << key << u"a passphrase"_s << ErrorCode::BadValue;
    QTest::newRow("short passphrase")
        << QByteArray() << QByteArray() << u"12345"_s << ErrorCode::PassphraseTooShort;
    QTest::newRow("short device") << key.first(31) << key << QString() << ErrorCode::BadValue;
    QTest::newRow("long box") << key << QByteArray(33, 'a') << QString() << ErrorCode::BadValue;
    // A point of small order: anybody could tell the shared secret.
    QTest::newRow("zero box") << key << QByteArray(32, '\0') << QString() << ErrorCode::BadValue;
}

void TestBundleFile::refusesSeals()
{
    QFETCH(QByteArray, device);
    QFETCH(QByteArray, box);
    QFETCH(QString, passphrase);
    QFETCH(ErrorCode, code);
    BundleSeal seal;
    seal.passphrase = passphrase;
    if (!device.isEmpty())
        seal.recipients << BundleSeal::Recipient{device, box};
    QCOMPARE(codeOf(sealed("content", seal, m_sender)), code);
}

void TestBundleFile::notForUs()
{
    const auto bundle = sealed("content", sealTo({&m_receiver}), m_sender);
    QVERIFY(bundle);
    QCOMPARE(codeOf(opened(*bundle, {&m_third, {}}, m_sender.device(), 7)), ErrorCode::NotForUs);
    QCOMPARE(codeOf(opened(*bundle, {&m_sender, {}}, m_sender.device(), 7)), ErrorCode::NotForUs);
    QCOMPARE(codeOf(opened(*bundle, {nullptr, u"a passphrase"_s}, m_sender.device(), 7)),
             ErrorCode::NotForUs);
}

void TestBundleFile::signedByAnother()
{
    const auto bundle = sealed("content", sealTo({&m_receiver}), m_third);
    QVERIFY(bundle);
    const BundleOpener opener{&m_receiver, {}};
    QCOMPARE(codeOf(opened(*bundle, opener, m_sender.device(), 7)), ErrorCode::BadSignature);
    QCOMPARE(codeOf(opened(*bundle, opener, {}, 7)), ErrorCode::BadSignature);
    QCOMPARE(codeOf(opened(*bundle, opener, m_third.box(), 7)), ErrorCode::BadSignature);
    QVERIFY(opened(*bundle, opener, m_third.device(), 7));
}

void TestBundleFile::oneEndOnly()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const auto writer = BundleWriter::create(buffer, sealTo({&m_receiver}), m_sender, seededRandom(1));
    QVERIFY(writer && (*writer)->write("content") && (*writer)->finish());
    const qint64 size = buffer.size();
    QCOMPARE(codeOf((*writer)->write("more")), ErrorCode::Internal);
    QCOMPARE(codeOf((*writer)->finish()), ErrorCode::Internal);
    QCOMPARE(buffer.size(), size);

    buffer.seek(0);
    const auto reader = BundleReader::open(buffer, {&m_receiver, {}});
    QVERIFY(reader && (*reader)->verify(m_sender.device()));
    QCOMPARE(codeOf((*reader)->read(1)), ErrorCode::Internal);
    QCOMPARE(codeOf((*reader)->verify(m_sender.device())), ErrorCode::Internal);
}

void TestBundleFile::fullDisk()
{
    const QByteArray content = contentOf(200000);
    const auto whole = sealed(content, sealTo({&m_receiver}), m_sender);
    QVERIFY(whole);
    for (const qint64 good : {qint64(0), qint64(30), qint64(190), qint64(70000), qint64(whole->size() - 1)}) {
        FailingDevice disk({}, good);
        const auto writer = BundleWriter::create(disk, sealTo({&m_receiver}), m_sender, seededRandom(1));
        auto done = writer ? (*writer)->write(content) : Result<void>(failure(writer.error()));
        if (done)
            done = (*writer)->finish();
        QCOMPARE(codeOf(done), ErrorCode::FileNotWritable);
        if (writer)
            QVERIFY(!(*writer)->finish());
    }
}

void TestBundleFile::unreadableDisk()
{
    const QByteArray content = contentOf(200000);
    const auto whole = sealed(content, sealTo({&m_receiver}), m_sender);
    QVERIFY(whole);
    for (const qint64 good : {qint64(0), qint64(30), qint64(190), qint64(70000), qint64(whole->size() - 1)}) {
        FailingDevice disk(*whole, good);
        const auto reader = BundleReader::open(disk, {&m_receiver, {}});
        const auto verified =
            reader ? (*reader)->verify(m_sender.device()) : Result<void>(failure(reader.error()));
        QCOMPARE(codeOf(verified), ErrorCode::FileNotReadable);
        if (reader)
            QCOMPARE(codeOf((*reader)->read(1)), ErrorCode::FileNotReadable);
    }
}

void TestBundleFile::onDisk()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"one.chancery-bundle"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto writer = BundleWriter::create(file, sealTo({&m_receiver}), m_sender, seededRandom(1));
    QVERIFY(writer && (*writer)->write("content") && (*writer)->finish());
    // All of it is with the system, though the file is still open.
    QFile reading(file.fileName());
    QVERIFY(reading.open(QIODevice::ReadOnly));
    QCOMPARE(opened(reading.readAll(), {&m_receiver, {}}, m_sender.device(), 7),
             Result<QByteArray>("content"));

    QFile full(u"/dev/full"_s);
    if (!full.exists())
        return;
    QVERIFY(full.open(QIODevice::WriteOnly));
    const auto onFull = BundleWriter::create(full, sealTo({&m_receiver}), m_sender, seededRandom(1));
    QCOMPARE(codeOf(onFull ? (*onFull)->finish() : Result<void>(failure(onFull.error()))),
             ErrorCode::DiskFull);
}

// Written once by the first program that could: whatever changes, it must open.
void TestBundleFile::formatOneStaysReadable()
{
    QFile file(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/sync/format-1.chancery-bundle"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto receiver = DeviceKeys::unpacked(SecretBytes::copyOf(QByteArray(64, 'R')));
    const auto sender = DeviceKeys::unpacked(SecretBytes::copyOf(QByteArray(64, 'S')));
    QVERIFY(receiver && sender);
    const QByteArray content = QByteArray("Format version 1 of a bundle.\n").repeated(40);
    QCOMPARE(opened(file.readAll(), {&*receiver, {}}, sender->device(), content.size()),
             Result<QByteArray>(content));
}

QTEST_GUILESS_MAIN(TestBundleFile)
#include "tst_bundle_file.moc"
