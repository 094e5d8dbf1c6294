// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/blob_table.h"
#include "models/store/exchange_table.h"
#include "models/store/peer_table.h"
#include "tests/store/store_fixture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestSyncTables : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void peersAreKept();
    void peersWithoutKeysAreRefused();
    void unreadablePeerIsNotTrusted();
    void exchangesAreKept();
    void numbersAscend();
    void stagedBytesComeBack_data();
    void stagedBytesComeBack();
    void stagedBytesGoWithTheirState();
    void stagingRefuses();
    void unstagingRefuses();
    void unstagingOnAFullDisk();
    void stagingIsAllOrNothing();
    void blobsAreKept_data();
    void blobsAreKept();
    void sameContentIsKeptOnce();
    void wrongChunksAreDropped_data();
    void wrongChunksAreDropped();
    void blobsRefuse();

private:
    Database &database() { return m_file->database; }
    qint64 count(const QByteArray &table)
    {
        return m_file->database.integer("SELECT count(*) FROM " + table)->value();
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<OpenedFile> m_file;
};

namespace {

constexpr int chunk = BlobTable::chunkSize;

QByteArray randomBytes(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

Peer samplePeer(char fill, const QString &name)
{
    Peer peer;
    peer.device = QByteArray(32, fill);
    peer.box = QByteArray(32, 'b');
    peer.name = name;
    peer.added = 1'700'000'000'000;
    return peer;
}

Exchange sampleExchange(char fill, Exchange::State state = Exchange::State::Done)
{
    Exchange exchange;
    exchange.file = QByteArray(16, fill);
    exchange.state = state;
    exchange.device = QByteArray(32, 'd');
    exchange.incarnation = QByteArray(16, 'i');
    exchange.number = 3;
    exchange.time = 1'700'000'000'000 + fill;
    exchange.name = u"00000003.chancery-bundle"_s;
    exchange.batch = 12;
    exchange.inserted = 1;
    exchange.updated = 2;
    exchange.removed = 3;
    exchange.conflicting = 4;
    exchange.bytes = 5'000'000'000;
    exchange.detail = u"Laptop, Budva"_s;
    return exchange;
}

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::NothingToDo : result.error().code;
}

QByteArray contentOf(BlobTable &blobs, const QByteArray &hash)
{
    QByteArray content;
    const auto done = blobs.read(hash, [&](int, const QByteArray &bytes) {
        content += bytes;
        return ok();
    });
    return done ? content : QByteArray("unreadable");
}

} // namespace

void TestSyncTables::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_fixture = std::make_unique<StoreFixture>();
    auto file = createStoreFile(m_fixture->createRequest(true), m_fixture->environment);
    QVERIFY(file);
    m_file.emplace(std::move(*file));
}

void TestSyncTables::cleanup()
{
    m_file.reset();
    m_fixture.reset();
}

void TestSyncTables::peersAreKept()
{
    PeerTable peers(database());
    QVERIFY(peers.all()->isEmpty());
    Peer heard = samplePeer('2', u"besançon"_s);
    heard.trust = Peer::Trust::Revoked;
    heard.revoked = 1'700'000'000'001;
    heard.incarnation = QByteArray(16, 'i');
    heard.number = 17;
    heard.acknowledged.set(3, 400, QByteArray(32, 'h'));
    heard.acknowledged.set(9, 1);
    heard.heard = 1'700'000'000'002;
    QVERIFY(peers.save(samplePeer('1', u"Vienna"_s)));
    QVERIFY(peers.save(heard));
    QVERIFY(peers.save(samplePeer('3', {})));
    const auto all = peers.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(1), heard);
    QCOMPARE(all->at(2).name, u"Vienna"_s);
    heard.name = u"Nairobi"_s;
    heard.number = 18;
    QVERIFY(peers.save(heard));
    QCOMPARE(**peers.find(heard.device), heard);
    QCOMPARE(peers.all()->size(), 3);
    QVERIFY(!*peers.find(QByteArray(32, 'x')));
}

void TestSyncTables::peersWithoutKeysAreRefused()
{
    PeerTable peers(database());
    Peer peer = samplePeer('1', u"Vienna"_s);
    peer.box.chop(1);
    QCOMPARE(codeOf(peers.save(peer)), ErrorCode::BadValue);
    peer = samplePeer('1', u"Vienna"_s);
    peer.device.clear();
    QCOMPARE(codeOf(peers.save(peer)), ErrorCode::BadValue);
    QVERIFY(peers.all()->isEmpty());
}

void TestSyncTables::unreadablePeerIsNotTrusted()
{
    PeerTable peers(database());
    Peer peer = samplePeer('1', u"Vienna"_s);
    peer.acknowledged.set(1, 5);
    QVERIFY(peers.save(peer));
    QVERIFY(database().execute("UPDATE sync_peer SET trust = 7, acknowledged = x'ff'"));
    const auto read = peers.find(peer.device);
    QCOMPARE((*read)->trust, Peer::Trust::Revoked);
    QVERIFY((*read)->acknowledged.isEmpty());
}

void TestSyncTables::exchangesAreKept()
{
    ExchangeTable exchanges(database());
    Exchange first = sampleExchange('1');
    const Exchange second = sampleExchange('2', Exchange::State::Refused);
    QVERIFY(exchanges.save(second));
    QVERIFY(exchanges.save(first));
    QCOMPARE(*exchanges.recent(10), (QList{second, first}));
    QCOMPARE(*exchanges.recent(1), QList{second});
    first.state = Exchange::State::Known;
    first.detail.clear();
    QVERIFY(exchanges.save(first));
    QCOMPARE((*exchanges.find(first.file))->state, Exchange::State::Known);
    QCOMPARE(exchanges.recent(10)->size(), 2);
    QVERIFY(!*exchanges.find(QByteArray(16, 'x')));
    Exchange bare;
    bare.file = QByteArray(16, 'e');
    bare.direction = Exchange::Direction::Outgoing;
    QVERIFY(exchanges.save(bare));
    QCOMPARE((*exchanges.find(bare.file))->direction, Exchange::Direction::Outgoing);
}

void TestSyncTables::numbersAscend()
{
    ExchangeTable exchanges(database());
    QCOMPARE(*exchanges.nextNumber(), 1u);
    Exchange came = sampleExchange('1');
    came.number = 900;
    QVERIFY(exchanges.save(came));
    QCOMPARE(*exchanges.nextNumber(), 1u);
    Exchange went = sampleExchange('2');
    went.direction = Exchange::Direction::Outgoing;
    went.number = 41;
    QVERIFY(exchanges.save(went));
    QCOMPARE(*exchanges.nextNumber(), 42u);
}

void TestSyncTables::stagedBytesComeBack_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, chunk - 1, chunk, chunk + 1, 3 * chunk + 77})
        QTest::newRow(QByteArray::number(size).constData()) << size;
}

void TestSyncTables::stagedBytesComeBack()
{
    QFETCH(int, size);
    const QByteArray bytes = randomBytes(size);
    const QString path = m_fixture->path(u"in.chancery-bundle"_s);
    QVERIFY(StoreFixture::write(path, bytes));
    ExchangeTable exchanges(database());
    const Exchange late = sampleExchange('2', Exchange::State::Staged);
    const Exchange early = sampleExchange('1', Exchange::State::Staged);
    QVERIFY(exchanges.stage(late, path));
    QVERIFY(exchanges.save(early));
    QVERIFY(exchanges.stage(early.file, path));
    QVERIFY(exchanges.stage(early.file, path)); // again: replaces
    QCOMPARE(*exchanges.staged(), (QList{early, late}));
    QCOMPARE(*exchanges.stagedBytes(), 2 * qint64(size));
    const QString back = m_fixture->path(u"back"_s);
    QVERIFY(StoreFixture::write(back, QByteArray(5 * chunk, 'x'))); // longer than what comes
    QVERIFY(exchanges.unstage(early.file, back));
    QCOMPARE(StoreFixture::digest(back), StoreFixture::digest(path));
    QVERIFY(exchanges.dropStaged(early.file));
    QCOMPARE(*exchanges.stagedBytes(), qint64(size));
    QCOMPARE(codeOf(exchanges.unstage(early.file, back)), ErrorCode::FileNotFound);
    QVERIFY(!QFile::exists(back));
}

void TestSyncTables::stagedBytesGoWithTheirState()
{
    const QString path = m_fixture->path(u"in.chancery-bundle"_s);
    QVERIFY(StoreFixture::write(path, "bundle"));
    ExchangeTable exchanges(database());
    Exchange exchange = sampleExchange('1', Exchange::State::Staged);
    QVERIFY(exchanges.stage(exchange, path));
    exchange.state = Exchange::State::Asking;
    QVERIFY(exchanges.save(exchange));
    QCOMPARE(*exchanges.stagedBytes(), 6);
    QVERIFY(exchanges.staged()->isEmpty()); // nothing to try again before somebody decided
    exchange.state = Exchange::State::Done;
    QVERIFY(exchanges.save(exchange));
    QCOMPARE(*exchanges.stagedBytes(), 0);
}

void TestSyncTables::stagingRefuses()
{
    ExchangeTable exchanges(database());
    const Exchange exchange = sampleExchange('1', Exchange::State::Staged);
    QCOMPARE(codeOf(exchanges.stage(exchange, m_fixture->path(u"nothing"_s))), ErrorCode::FileNotReadable);
    QVERIFY(StoreFixture::write(m_fixture->path(u"empty"_s), {}));
    QCOMPARE(codeOf(exchanges.stage(exchange, m_fixture->path(u"empty"_s))), ErrorCode::FileTruncated);
    QCOMPARE(count("sync_exchange"), 0);
    QVERIFY(!database().inTransaction());
}

void TestSyncTables::unstagingRefuses()
{
    const QString path = m_fixture->path(u"in.chancery-bundle"_s);
    QVERIFY(StoreFixture::write(path, "bundle"));
    ExchangeTable exchanges(database());
    const Exchange exchange = sampleExchange('1', Exchange::State::Staged);
    QVERIFY(exchanges.stage(exchange, path));
    QCOMPARE(codeOf(exchanges.unstage(exchange.file, m_fixture->path(u"no/folder"_s))),
             ErrorCode::FileNotWritable);
}

void TestSyncTables::unstagingOnAFullDisk()
{
    const QString path = m_fixture->path(u"in.chancery-bundle"_s);
    QVERIFY(StoreFixture::write(path, randomBytes(3 * chunk)));
    ExchangeTable exchanges(database());
    const Exchange exchange = sampleExchange('1', Exchange::State::Staged);
    QVERIFY(exchanges.stage(exchange, path));
    QVERIFY(QFile::remove(path));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{chunk + 1, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto done = exchanges.unstage(exchange.file, path);
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    QCOMPARE(codeOf(done), ErrorCode::InputOutput);
    QVERIFY(!QFile::exists(path));
}

void TestSyncTables::stagingIsAllOrNothing()
{
    const QString path = m_fixture->path(u"in.chancery-bundle"_s);
    QVERIFY(StoreFixture::write(path, "first"));
    ExchangeTable exchanges(database());
    const Exchange exchange = sampleExchange('1', Exchange::State::Staged);
    QVERIFY(exchanges.stage(exchange, path));
    QVERIFY(database().execute("CREATE TEMP TRIGGER full BEFORE INSERT ON sync_staged WHEN NEW.chunk = 2"
                               " BEGIN SELECT RAISE(ABORT, 'full'); END"));
    QVERIFY(StoreFixture::write(path, randomBytes(3 * chunk)));
    QVERIFY(!exchanges.stage(exchange.file, path));
    QVERIFY(!database().inTransaction());
    QVERIFY(exchanges.unstage(exchange.file, path));
    QCOMPARE(StoreFixture::bytes(path), QByteArray("first"));
}

void TestSyncTables::blobsAreKept_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("chunks");
    QTest::newRow("empty") << 0 << 1;
    QTest::newRow("one byte") << 1 << 1;
    QTest::newRow("one chunk") << chunk << 1;
    QTest::newRow("one more") << chunk + 1 << 2;
    QTest::newRow("several") << 3 * chunk - 1 << 3;
}

void TestSyncTables::blobsAreKept()
{
    QFETCH(int, size);
    QFETCH(int, chunks);
    BlobTable blobs(database());
    QByteArray bytes = "not of it" + randomBytes(size);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly) && buffer.seek(9));
    const auto hash = blobs.put(buffer);
    QVERIFY(hash);
    QCOMPARE(hash->size(), BlobTable::hashSize);
    QCOMPARE(count("blob_chunk"), chunks);
    QCOMPARE(*blobs.size(*hash), size);
    QVERIFY(*blobs.contains(*hash) && *blobs.check(*hash));
    QCOMPARE(contentOf(blobs, *hash), bytes.sliced(9));
    const auto stopped = blobs.read(
        *hash, [](int, const QByteArray &) -> Result<void> { return failure(ErrorCode::Cancelled); });
    QCOMPARE(codeOf(stopped), ErrorCode::Cancelled);
}

void TestSyncTables::sameContentIsKeptOnce()
{
    BlobTable blobs(database());
    QByteArray bytes = randomBytes(chunk + 5);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const QByteArray hash = *blobs.put(buffer);
    QVERIFY(buffer.seek(0));
    QCOMPARE(*blobs.put(buffer), hash);
    QCOMPARE(count("blob_chunk"), 2);
    // what others send does not overwrite what is here
    QVERIFY(blobs.putChunk(hash, 0, "something else"));
    QVERIFY(*blobs.check(hash));
    // the hash is BLAKE2b-256, as others compute it
    QByteArray abc = "abc";
    QBuffer known(&abc);
    QVERIFY(known.open(QIODevice::ReadOnly));
    QCOMPARE(blobs.put(known)->toHex(), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

void TestSyncTables::wrongChunksAreDropped_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("changed") << QByteArray("UPDATE blob_chunk SET bytes = zeroblob(5) WHERE chunk = 2");
    QTest::newRow("first missing") << QByteArray("DELETE FROM blob_chunk WHERE chunk = 0");
    QTest::newRow("gap") << QByteArray("UPDATE blob_chunk SET chunk = 9 WHERE chunk = 2");
    QTest::newRow("short inside") << QByteArray("UPDATE blob_chunk SET bytes = x'00' WHERE chunk = 1");
    QTest::newRow("empty at the end")
        << QByteArray("INSERT INTO blob_chunk SELECT hash, 3, x'' FROM blob_chunk "
                      "WHERE chunk = 0");
}

void TestSyncTables::wrongChunksAreDropped()
{
    QFETCH(QByteArray, damage);
    BlobTable blobs(database());
    QByteArray bytes = randomBytes(2 * chunk + 5);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const QByteArray hash = *blobs.put(buffer);
    QVERIFY(database().execute(damage));
    QVERIFY(!*blobs.check(hash));
    QCOMPARE(count("blob_chunk"), 0);
    QVERIFY(!*blobs.contains(hash));
    QCOMPARE(*blobs.size(hash), -1);
}

void TestSyncTables::blobsRefuse()
{
    BlobTable blobs(database());
    const QByteArray hash(BlobTable::hashSize, 'h');
    QCOMPARE(codeOf(blobs.putChunk(hash.chopped(1), 0, "x")), ErrorCode::BadFormat);
    QCOMPARE(codeOf(blobs.putChunk(hash, -1, "x")), ErrorCode::BadFormat);
    QCOMPARE(codeOf(blobs.putChunk(hash, 0, QByteArray(chunk + 1, 'x'))), ErrorCode::BadFormat);
    QVERIFY(!*blobs.check(hash));
    QFile missing(m_fixture->path());
    QVERIFY(missing.open(QIODevice::WriteOnly | QIODevice::Append));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"WriteOnly device"_s));
    QCOMPARE(codeOf(blobs.put(missing)), ErrorCode::InputOutput);
    QCOMPARE(count("blob_chunk"), 0);
}

QTEST_GUILESS_MAIN(TestSyncTables)
#include "tst_sync_tables.moc"
