// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/backup.h"
#include "models/store/meta.h"
#include "models/store/verify.h"
#include "tests/store/store_fixture.h"
#include "tests/support/failing_vfs.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestStoreBackup : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void backsUpAnOpenFile_data();
    void backsUpAnOpenFile();
    void failuresLeaveNothing();
    void restores();
    void restoreRefuses();
    void restoreKeepsTheLogOfTheOldFile();
    void rotationKeepsDaysAndMonths();
    void rotationReadsNames();
    void rotatesInAFolder();
    void verifyNamesWhatIsWrong_data();
    void verifyNamesWhatIsWrong();
};

namespace {

QString backupPath(const StoreFixture &fixture)
{
    return fixture.path(u"copy.chancery"_s);
}

Result<void> backUp(const StoreFixture &fixture, OpenedFile &file)
{
    return backupStoreFile(file.database, file.key, backupPath(fixture), fixture.environment);
}

} // namespace

void TestStoreBackup::backsUpAnOpenFile_data()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("encrypted") << false;
    QTest::newRow("plain") << true;
}

void TestStoreBackup::backsUpAnOpenFile()
{
    QFETCH(bool, plain);
    StoreFixture fixture;
    QVERIFY(fixture.make(plain));
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    QVERIFY(file->database.execute("INSERT INTO setting VALUES ('in the log', '1')"));
    int calls = 0;
    const auto progress = [&](int done, int all) {
        ++calls;
        return done <= all;
    };
    QVERIFY(backupStoreFile(file->database, file->key, backupPath(fixture), fixture.environment, progress));
    QVERIFY(calls > 0);
    OpenRequest request = fixture.openRequest();
    request.path = backupPath(fixture);
    auto copy = openStoreFile(request, fixture.environment);
    QVERIFY(copy && StoreFixture::hasMark(*copy));
    QCOMPARE(copy->isEncrypted(), !plain);
    QCOMPARE(*copy->database.text("SELECT value FROM setting WHERE key = 'in the log'"), u"1"_s);
    QVERIFY(verifyStoreFile(copy->database)->isGood());
}

void TestStoreBackup::failuresLeaveNothing()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    const QStringList before = fixture.names();
    const auto refuse = [](int, int) { return false; };
    const auto cancelled =
        backupStoreFile(file->database, file->key, backupPath(fixture), fixture.environment, refuse);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(fixture.names(), before);
    vfs.failFrom(100, FailingVfs::Fault::Full);
    const auto full = backUp(fixture, *file);
    vfs.heal();
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(full.error().subject, backupPath(fixture));
    QCOMPARE(fixture.names(), before);
    const QString nowhere = fixture.path(u"no/such/folder/copy.chancery"_s);
    const auto missing = backupStoreFile(file->database, file->key, nowhere, fixture.environment);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    QVERIFY(backUp(fixture, *file));
}

void TestStoreBackup::restores()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file && backUp(fixture, *file));
        QVERIFY(file->database.execute("UPDATE setting SET value = 'changed'"));
    }
    const auto unforced = restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fixture.path(), false,
                                           fixture.environment);
    QVERIFY(!unforced);
    QCOMPARE(unforced.error().code, ErrorCode::FileExists);
    const auto aside = restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fixture.path(), true,
                                        fixture.environment);
    QVERIFY2(aside, aside ? "" : qPrintable(aside.error().detail));
    QCOMPARE(*aside, QString(fixture.path() + u".before-restore"_s));
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file && StoreFixture::hasMark(*file));
        QCOMPARE(*metaInteger(file->database, meta::restored), 1);
        QVERIFY(verifyStoreFile(file->database)->isGood());
    }
    OpenRequest old = fixture.openRequest();
    old.path = *aside;
    auto file = openStoreFile(old, fixture.environment);
    QVERIFY(file && !StoreFixture::hasMark(*file));
    QCOMPARE(*metaInteger(file->database, meta::restored), 0);
    const auto second = restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fixture.path(), true,
                                         fixture.environment);
    QVERIFY(second);
    QCOMPARE(*second, QString(fixture.path() + u".before-restore-2"_s));
    const QString fresh = fixture.path(u"fresh.chancery"_s);
    const auto none =
        restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fresh, false, fixture.environment);
    QVERIFY(none && none->isEmpty() && QFileInfo::exists(fresh));
}

void TestStoreBackup::restoreRefuses()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file && backUp(fixture, *file));
        const auto busy = restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fixture.path(), true,
                                           fixture.environment);
        QVERIFY(!busy);
        QCOMPARE(busy.error().code, ErrorCode::FileBusy);
    }
    const QByteArray before = StoreFixture::digest(fixture.path());
    const QStringList names = fixture.names();
    const auto codeOf = [&](const QString &backup, char key) {
        const auto done =
            restoreStoreFile(backup, StoreFixture::rawKey(key), fixture.path(), true, fixture.environment);
        return done ? ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(codeOf(backupPath(fixture), 'x'), ErrorCode::WrongPassphrase);
    QCOMPARE(codeOf(fixture.path(u"none.chancery"_s), 'k'), ErrorCode::FileNotFound);
    QCOMPARE(codeOf(fixture.path(), 'k'), ErrorCode::FileExists);
    QByteArray damaged = StoreFixture::bytes(backupPath(fixture));
    damaged[damaged.size() / 2] = char(damaged.at(damaged.size() / 2) ^ 0x40);
    QVERIFY(StoreFixture::write(backupPath(fixture), damaged));
    QCOMPARE(codeOf(backupPath(fixture), 'k'), ErrorCode::BackupUnverified);
    QVERIFY(StoreFixture::write(backupPath(fixture), damaged.left(50'000)));
    QCOMPARE(codeOf(backupPath(fixture), 'k'), ErrorCode::FileTruncated);
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
    QCOMPARE(fixture.names(), names);
}

void TestStoreBackup::restoreKeepsTheLogOfTheOldFile()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QByteArray log;
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file && backUp(fixture, *file));
        QVERIFY(file->database.execute("INSERT INTO setting VALUES ('late', 'yes')"));
        log = StoreFixture::bytes(fixture.path() + u"-wal"_s);
    }
    // As after a crash: the file of before, and its log.
    QVERIFY(QFile::remove(fixture.path()) && QFile::copy(backupPath(fixture), fixture.path()));
    QVERIFY(StoreFixture::write(fixture.path() + u"-wal"_s, log));
    const auto aside = restoreStoreFile(backupPath(fixture), StoreFixture::rawKey(), fixture.path(), true,
                                        fixture.environment);
    QVERIFY(aside);
    QCOMPARE(StoreFixture::bytes(*aside + u"-wal"_s), log);
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    QVERIFY(file->database.text("SELECT value FROM setting WHERE key = 'late'")->isEmpty());
}

void TestStoreBackup::rotationKeepsDaysAndMonths()
{
    const QDateTime now(QDate(2017, 5, 31), QTime(18, 0));
    QList<BackupFile> backups;
    for (int hour = 0; hour < 24 * 800; hour += 6) {
        const QDateTime time = now.addSecs(-3600LL * hour);
        backups << BackupFile{backupName(u"."_s, u"work"_s, time), time};
    }
    const QStringList expired = expiredBackups(backups, 5, now);
    QList<QDateTime> kept;
    for (const BackupFile &backup : backups) {
        if (!expired.contains(backup.name))
            kept << backup.time;
    }
    // Five newest (31 May: four, 30 May: the first of its day too), five more days, eleven more months.
    QCOMPARE(kept.size(), 5 + 5 + 11);
    QCOMPARE(kept.first(), now);
    QCOMPARE(kept.at(9).date(), QDate(2017, 5, 25));
    QCOMPARE(kept.at(10).date(), QDate(2017, 4, 30));
    QCOMPARE(kept.last().date(), QDate(2016, 6, 30));
    QVERIFY(expiredBackups(backups.first(3), 5, now).isEmpty());
    const BackupFile future{u"work-21170101-000000.chancery"_s, QDateTime(QDate(2117, 1, 1), QTime(0, 0))};
    QVERIFY(!expiredBackups({future, backups.first()}, 0, now).contains(future.name));
}

void TestStoreBackup::rotationReadsNames()
{
    const QStringList names = {u"work-20170531-180000.chancery"_s,
                               u"work-20170601-180000.chancery"_s,
                               u"work-schema1-20170531-180000.chancery"_s,
                               u"work-20171331-180000.chancery"_s,
                               u"work-20170531.chancery"_s,
                               u"other-20170531-180000.chancery"_s,
                               u"work-20170531-180000.chancery.txt"_s,
                               u"work-.chancery"_s,
                               u"work.chancery"_s};
    const auto found = backupsAmong(names, u"work"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).name, names.at(1));
    QCOMPARE(found.at(1).time, QDateTime(QDate(2017, 5, 31), QTime(18, 0)));
}

void TestStoreBackup::rotatesInAFolder()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    qint64 now = QDateTime(QDate(2017, 5, 31), QTime(8, 0)).toMSecsSinceEpoch();
    fixture.environment.clock = [&] { return now; };
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"backups"_s));
    const QString folder = fixture.path(u"backups"_s);
    QVERIFY(StoreFixture::write(fixture.path(u"backups/letter.txt"_s), "not ours"));
    for (int i = 0; i < 4; ++i) {
        now += 3'600'000;
        QVERIFY(backupAndRotate(file->database, file->key, folder, u"work"_s, 2, fixture.environment));
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{u"letter.txt"_s, u"work-20170531-110000.chancery"_s,
                          u"work-20170531-120000.chancery"_s}));
}

void TestStoreBackup::verifyNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QString>("problem");
    const QByteArray row = "INSERT INTO note (id, _alive, _m, _l) VALUES ";
    QTest::newRow("no dots") << QByteArray(row + "(zeroblob(16), 1, x'', 1)") << u"dots.missing: note "_s;
    QTest::newRow("no sequence") << QByteArray(row + "(zeroblob(16), 1, x'', 0)")
                                 << u"sequence.missing: note "_s;
    QTest::newRow("short id") << QByteArray(row + "(x'01', 1, x'', 1)") << u"id.malformed: note 01"_s;
    QTest::newRow("half alive") << QByteArray(row + "(zeroblob(16), 7, x'', 1)")
                                << u"alive.malformed: note "_s;
    QTest::newRow("id in two kinds") << QByteArray(
        row
        + "(zeroblob(16), 1, x'', 1); INSERT INTO tag (id, _alive, _m, _l)"
          " VALUES (zeroblob(16), 1, x'', 1)")
                                     << u"id.twice: "_s;
    QTest::newRow("index lost") << QByteArray("DROP INDEX note_l") << u"schema.missing: index note_l"_s;
    QTest::newRow("foreign table") << QByteArray("CREATE TABLE foreigner (x)")
                                   << u"schema.unknown: table foreigner"_s;
    QTest::newRow("column added") << QByteArray("ALTER TABLE note ADD COLUMN x")
                                  << u"schema.different: table note"_s;
    QTest::newRow("unknown actor") << QByteArray("INSERT INTO sync_vv VALUES (77, 1, x'')")
                                   << u"actor.unknown: 77"_s;
    QTest::newRow("dot beyond") << QByteArray(
        "INSERT INTO sync_dot (actor, n, hlc, user) VALUES (1, 9, 0, '')")
                                << u"clock.beyond: 1.9"_s;
    QTest::newRow("history lost") << QByteArray(
        "INSERT INTO history_change (id, record, kind, atoms, operation) VALUES (5, zeroblob(16), 1, 1, 0)")
                                  << u"history.lost: 1"_s;
    QTest::newRow("no library") << QByteArray("DELETE FROM meta WHERE key = 'library'")
                                << u"meta.missing: library"_s;
}

void TestStoreBackup::verifyNamesWhatIsWrong()
{
    QFETCH(QByteArray, damage);
    QFETCH(QString, problem);
    StoreFixture fixture;
    auto file = createStoreFile(fixture.createRequest(), fixture.environment);
    QVERIFY(file);
    const auto done = file->database.execute(damage);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto report = verifyStoreFile(file->database);
    QVERIFY(report);
    QVERIFY2(!report->problems.filter(problem).isEmpty(), qPrintable(report->problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestStoreBackup)
#include "tst_store_backup.moc"
