// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/reserve.h"
#include "models/store/verify.h"
#include "tests/store/store_fixture.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/small_disk.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestStoreFullDisk : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void creationLeavesNothing_data();
    void creationLeavesNothing();
    void transactionsAreWholeOrNot();
    void everyWriteIsFollowedByASync();
    void reserveLetsTheFileGoOn();
    void smallDisk();
};

namespace {

Result<void> fillOnce(Database &database)
{
    return database.execute("INSERT INTO blob_chunk VALUES (randomblob(32), 0, randomblob(100000))");
}

Result<void> fillUp(Database &database)
{
    Result<void> done;
    while (done)
        done = fillOnce(database);
    return done;
}

} // namespace

void TestStoreFullDisk::creationLeavesNothing_data()
{
    QTest::addColumn<FailingVfs::Fault>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("full") << FailingVfs::Fault::Full << ErrorCode::DiskFull;
    QTest::newRow("error") << FailingVfs::Fault::Error << ErrorCode::InputOutput;
}

void TestStoreFullDisk::creationLeavesNothing()
{
    QFETCH(FailingVfs::Fault, fault);
    QFETCH(ErrorCode, code);
    FailingVfs vfs;
    StoreFixture fixture;
    for (const qint64 write : {0, 1, 2, 10, 100, 500}) {
        vfs.failFrom(write, fault);
        const auto file = createStoreFile(fixture.createRequest(), fixture.environment);
        vfs.heal();
        QVERIFY2(!file, qPrintable(QString::number(write)));
        QCOMPARE(file.error().code, code);
        QCOMPARE(file.error().subject, fixture.path());
        QCOMPARE(fixture.names(), QStringList());
    }
    QVERIFY(fixture.make());
}

void TestStoreFullDisk::transactionsAreWholeOrNot()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    for (qint64 write = 0; write < 30; ++write) {
        vfs.failFrom(write, FailingVfs::Fault::Full);
        const auto done = fillOnce(file->database);
        vfs.heal();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(*file->database.integer("SELECT count(*) FROM blob_chunk"), std::optional<qint64>(0));
    }
    QVERIFY(fillOnce(file->database));
    QVERIFY(verifyStoreFile(file->database)->isGood());
}

void TestStoreFullDisk::everyWriteIsFollowedByASync()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    for (int i = 0; i < 5; ++i) {
        const qint64 before = vfs.syncs();
        QVERIFY(file->database.execute("UPDATE setting SET value = value || 'x'"));
        QVERIFY(vfs.syncs() > before);
    }
}

void TestStoreFullDisk::reserveLetsTheFileGoOn()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file && hasReserve(*file));
    const QString lock = WriterLock::lockPath(fixture.path());
    QVERIFY(QFileInfo(lock).size() >= reserveBytes);
    vfs.limitGrowth(1'000'000);
    QCOMPARE(fillUp(file->database).error().code, ErrorCode::DiskFull);
    vfs.limitGrowth(100'000); // a part of what the lock file gives back
    const auto released = releaseReserve(*file);
    QVERIFY2(released, released ? "" : qPrintable(released.error().detail));
    QVERIFY(!hasReserve(*file));
    QVERIFY(QFileInfo(lock).size() < 1000);
    QVERIFY(!WriterLock::holderOf(fixture.path()).isEmpty());
    QVERIFY(file->database.execute("INSERT INTO draft VALUES (zeroblob(16), 'body', 1, 'typed', x'', 0, 1)"));
    vfs.liftLimit();
    QVERIFY(restoreReserve(*file));
    QVERIFY(hasReserve(*file));
    QVERIFY(QFileInfo(lock).size() >= reserveBytes);
    QVERIFY(verifyStoreFile(file->database)->isGood());
}

void TestStoreFullDisk::smallDisk()
{
    StoreFixture fixture;
    const QString place = fixture.path(u"disk"_s);
    const test::SmallDisk disk(place, "size=14m");
    if (!disk.isMounted())
        QSKIP("only root may mount a disk; the failing VFS shows the same above");
    CreateRequest create = fixture.createRequest();
    create.path = place + u"/work.chancery"_s;
    {
        auto file = createStoreFile(create, fixture.environment);
        QVERIFY(file);
        QCOMPARE(fillUp(file->database).error().code, ErrorCode::DiskFull);
        const auto chunks = file->database.integer("SELECT count(*) FROM blob_chunk");
        const auto released = releaseReserve(*file);
        QVERIFY2(released, released ? "" : qPrintable(released.error().detail));
        // An hour of typing.
        for (int i = 0; i < 300; ++i) {
            const QByteArray text = "INSERT OR REPLACE INTO draft VALUES (zeroblob(16), 'body', 1, '"
                                    + QByteArray(2000 + i, 't') + "', x'', 0, 1)";
            const auto kept = file->database.execute(text);
            QVERIFY2(kept, kept ? "" : qPrintable(u"%1: %2"_s.arg(i).arg(kept.error().detail)));
        }
        const auto refused = restoreReserve(*file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        QCOMPARE(*file->database.integer("SELECT count(*) FROM blob_chunk"), *chunks);
    }
    auto again = openStoreFile({create.path, create.key, false, {}}, fixture.environment);
    QVERIFY(again);
    QCOMPARE(*again->database.integer("SELECT length(text) FROM draft"), std::optional<qint64>(2299));
    QVERIFY(verifyStoreFile(again->database)->isGood());
    // A second file finds no room, and leaves nothing.
    const qint64 room = QStorageInfo(place).bytesAvailable() - 1'000'000;
    QVERIFY(room < 0 || StoreFixture::write(place + u"/filler"_s, QByteArray(room, 'f')));
    create.path = place + u"/second.chancery"_s;
    const auto second = createStoreFile(create, fixture.environment);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::DiskFull);
    QVERIFY(QDir(place).entryList({u"*second*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreFullDisk)
#include "tst_store_full_disk.moc"
