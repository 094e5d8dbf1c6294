// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/meta.h"
#include "models/store/verify.h"
#include "tests/store/store_fixture.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestStoreFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void createsAndOpens_data();
    void createsAndOpens();
    void saltStandsInClear();
    void wrongKeyLeavesTheFileAlone();
    void wrongKeyLeavesTheLogAlone();
    void tornFirstPageIsHealedByTheLog();
    void refusesBadInput_data();
    void refusesBadInput();
    void truncatedAtEveryLength_data();
    void truncatedAtEveryLength();
    void damagedLaterPage();
    void createRefuses();
    void createOverwritesTheLogToo();
    void networkShareIsRefused();
    void readOnlyMedium();
    void readOnlyMediumWithLogIsRefused();
    void readingBesideAWriter();
    void secondWriterIsBusy();
    void newerFileOpensReadOnly();
    void olderFileIsMigratedAfterABackup();
    void failedMigrationLeavesTheFile();
    void lockIsGoneAfterClosing();
    void permissionsBind();
};

namespace {

void plainOrNot()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("encrypted") << false;
    QTest::newRow("plain") << true;
}

// A child that leaves the log behind, as a crash does.
bool crashAfterWriting(const StoreFixture &fixture)
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        if (file
            && file->database.execute("INSERT INTO setting VALUES ('late', 'yes'); PRAGMA application_id="
                                      + QByteArray::number(applicationId)))
            ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

ErrorCode codeOf(const Result<OpenedFile> &file)
{
    return file ? ErrorCode::Internal : file.error().code;
}

} // namespace

void TestStoreFile::createsAndOpens_data()
{
    plainOrNot();
}

void TestStoreFile::createsAndOpens()
{
    QFETCH(bool, plain);
    StoreFixture fixture;
    {
        auto made = createStoreFile(fixture.createRequest(plain), fixture.environment);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->isEncrypted(), !plain);
        QVERIFY(!made->readOnly);
        QVERIFY(hasReserve(*made));
        QCOMPARE(metaBytes(made->database, meta::library)->size(), RecordId::size);
        QVERIFY(made->database.execute("INSERT INTO setting VALUES ('mark', 'here')"));
        QCOMPARE(*made->database.text("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(*made->database.integer("PRAGMA synchronous"), std::optional<qint64>(2));
    }
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    auto opened = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(opened);
    QVERIFY(StoreFixture::hasMark(*opened));
    QCOMPARE(opened->schemaVersion, schemaVersionOf(builtInMigrations()));
    const auto report = verifyStoreFile(opened->database);
    QVERIFY(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(StoreFixture::bytes(fixture.path()).startsWith("SQLite format 3"), plain);
    QCOMPARE(StoreFixture::bytes(fixture.path()).contains("CREATE TABLE"), plain);
}

void TestStoreFile::saltStandsInClear()
{
    StoreFixture fixture;
    auto file = createStoreFile(fixture.createRequest(), fixture.environment);
    QVERIFY(file);
    const QByteArray start = StoreFixture::bytes(fixture.path()).left(FileKey::saltSize);
    QCOMPARE(start, file->key.salt());
    QCOMPARE(start.at(0), char(1));
    StoreFixture other;
    QVERIFY(other.make());
    QVERIFY(StoreFixture::bytes(other.path()).left(FileKey::saltSize) != start);
}

void TestStoreFile::wrongKeyLeavesTheFileAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    const QByteArray before = StoreFixture::digest(fixture.path());
    const auto file = openStoreFile(fixture.openRequest('x'), fixture.environment);
    QCOMPARE(codeOf(file), ErrorCode::WrongPassphrase);
    QCOMPARE(file.error().subject, fixture.path());
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    QCOMPARE(codeOf(openStoreFile({fixture.path(), {}, false, {}}, fixture.environment)),
             ErrorCode::PassphraseNeeded);
}

void TestStoreFile::wrongKeyLeavesTheLogAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QVERIFY(crashAfterWriting(fixture));
    const QString log = fixture.path() + u"-wal"_s;
    QVERIFY(QFileInfo(log).size() > 0);
    const QByteArray before = StoreFixture::digest(fixture.path()) + StoreFixture::digest(log);
    const QStringList names = fixture.names();
    QCOMPARE(codeOf(openStoreFile(fixture.openRequest('x'), fixture.environment)),
             ErrorCode::WrongPassphrase);
    QCOMPARE(StoreFixture::digest(fixture.path()) + StoreFixture::digest(log), before);
    QCOMPARE(fixture.names(), names);
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    QCOMPARE(*file->database.text("SELECT value FROM setting WHERE key = 'late'"), u"yes"_s);
}

void TestStoreFile::tornFirstPageIsHealedByTheLog()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QVERIFY(crashAfterWriting(fixture));
    QFile raw(fixture.path());
    QVERIFY(raw.open(QIODevice::ReadWrite) && raw.seek(2048) && raw.write(QByteArray(512, 'z')) == 512);
    raw.close();
    QCOMPARE(codeOf(openStoreFile(fixture.openRequest('x'), fixture.environment)),
             ErrorCode::WrongPassphrase);
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QCOMPARE(*file->database.text("SELECT value FROM setting WHERE key = 'late'"), u"yes"_s);
}

void TestStoreFile::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray sqlite("SQLite format 3\0", 16);
    QTest::newRow("empty") << QByteArray() << ErrorCode::FileTruncated;
    QTest::newRow("one byte") << QByteArray(1, '\1') << ErrorCode::FileTruncated;
    QTest::newRow("text") << QByteArray("To whom it may concern\n").repeated(300)
                          << ErrorCode::FileNotAWorkspace;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << ErrorCode::FileNotAWorkspace;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n").repeated(2000) << ErrorCode::FileNotAWorkspace;
    QTest::newRow("one and noise") << QByteArray("\1noise").repeated(2000) << ErrorCode::FileNotAWorkspace;
    QTest::newRow("SQLite's name alone") << sqlite << ErrorCode::FileTruncated;
    QTest::newRow("SQLite's name and noise")
        << QByteArray(sqlite + QByteArray(8000, 'n')) << ErrorCode::FileCorrupt;
    QByteArray shape = QByteArray(16, '\x09') + QByteArray::fromHex("1000020220402020");
    QTest::newRow("a newer key derivation") << shape.leftJustified(8192, 'e') << ErrorCode::UnknownKdf;
    shape[0] = 1;
    QTest::newRow("looks like ours") << shape.leftJustified(8192, 'e') << ErrorCode::WrongPassphrase;
}

void TestStoreFile::refusesBadInput()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    StoreFixture fixture;
    QVERIFY(StoreFixture::write(fixture.path(), content));
    const auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QCOMPARE(codeOf(file), code);
    QCOMPARE(file.error().subject, fixture.path());
    QCOMPARE(StoreFixture::bytes(fixture.path()), content);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

void TestStoreFile::truncatedAtEveryLength_data()
{
    plainOrNot();
}

void TestStoreFile::truncatedAtEveryLength()
{
    QFETCH(bool, plain);
    StoreFixture fixture;
    QVERIFY(fixture.make(plain));
    const QByteArray whole = StoreFixture::bytes(fixture.path());
    QList<qsizetype> lengths = {0,   1,   8,    15,   16,   17,   23,    24,     99,
                                100, 101, 4095, 4096, 4097, 8192, 12288, 100'000};
    lengths << whole.size() / 2 << whole.size() - 4096 << whole.size() - 1;
    for (const qsizetype length : lengths) {
        QVERIFY(StoreFixture::write(fixture.path(), whole.left(length)));
        const auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY2(codeOf(file) == ErrorCode::FileTruncated,
                 qPrintable(u"%1: %2"_s.arg(length).arg(int(codeOf(file)))));
        QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    }
}

void TestStoreFile::damagedLaterPage()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QByteArray content = StoreFixture::bytes(fixture.path());
    // The reserve is one long chain of pages: whichever is hit, integrity_check meets it.
    content[content.size() / 2 + 100] = char(content.at(content.size() / 2 + 100) ^ 1);
    QVERIFY(StoreFixture::write(fixture.path(), content));
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    const auto report = verifyStoreFile(file->database);
    QVERIFY(!report || !report->isGood());
    if (!report)
        QCOMPARE(report.error().code, ErrorCode::FileCorrupt);
}

void TestStoreFile::createRefuses()
{
    StoreFixture fixture;
    CreateRequest request = fixture.createRequest();
    request.path = fixture.path(u"missing/folder/work.chancery"_s);
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::FileNotFound);
    request.path = fixture.folder.path();
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::FileExists);
    request = fixture.createRequest();
    QVERIFY(fixture.make());
    const QByteArray before = StoreFixture::digest(fixture.path());
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::FileExists);
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
    request.path = fixture.path(u"other.chancery"_s);
    request.key = {u"short"_s, {}, {}};
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::PassphraseTooShort);
    request.key = {};
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::PassphraseNeeded);
    request.key.rawKey = QByteArray("too short");
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::BadValue);
    request = fixture.createRequest();
    request.path = fixture.path(u"third.chancery"_s);
    fixture.environment.migrations << Migration{99, u"planted"_s, "CREATE TABLE broken ("};
    QVERIFY(!createStoreFile(request, fixture.environment));
    fixture.environment.fileSystem = [](const QString &) {
        return FileSystem{FileSystem::Kind::Local, true, {}};
    };
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::FileNotWritable);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    OpenRequest open = fixture.openRequest();
    open.path = fixture.path(u"nothing.chancery"_s);
    QCOMPARE(codeOf(openStoreFile(open, fixture.environment)), ErrorCode::FileNotFound);
    open.path = fixture.folder.path();
    QCOMPARE(codeOf(openStoreFile(open, FileEnvironment::system())), ErrorCode::FileNotAWorkspace);
    const QByteArray pipe = QFile::encodeName(fixture.path(u"pipe"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    open.path = fixture.path(u"pipe"_s);
    QCOMPARE(codeOf(openStoreFile(open, FileEnvironment::system())), ErrorCode::FileNotAWorkspace);
}

void TestStoreFile::createOverwritesTheLogToo()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QVERIFY(crashAfterWriting(fixture));
    CreateRequest request = fixture.createRequest();
    request.overwrite = true;
    auto file = createStoreFile(request, fixture.environment);
    QVERIFY(file);
    QVERIFY(!StoreFixture::hasMark(*file));
    QVERIFY(verifyStoreFile(file->database)->isGood());
}

void TestStoreFile::networkShareIsRefused()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    fixture.environment.fileSystem = [](const QString &) {
        return FileSystem{FileSystem::Kind::Network, false, "nfs4"};
    };
    const auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QCOMPARE(codeOf(file), ErrorCode::FileOnNetworkShare);
    QCOMPARE(file.error().detail, u"nfs4"_s);
    CreateRequest request = fixture.createRequest();
    request.path = fixture.path(u"new.chancery"_s);
    QCOMPARE(codeOf(createStoreFile(request, fixture.environment)), ErrorCode::FileOnNetworkShare);
}

void TestStoreFile::readOnlyMedium()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    const QByteArray before = StoreFixture::digest(fixture.path());
    fixture.environment.fileSystem = [](const QString &) {
        return FileSystem{FileSystem::Kind::Local, true, {}};
    };
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file);
    QVERIFY(file->readOnly);
    QVERIFY(!file->lock.isHeld());
    QVERIFY(StoreFixture::hasMark(*file));
    const auto written = file->database.execute("DELETE FROM setting");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
}

void TestStoreFile::readOnlyMediumWithLogIsRefused()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QVERIFY(crashAfterWriting(fixture));
    fixture.environment.fileSystem = [](const QString &) {
        return FileSystem{FileSystem::Kind::Local, true, {}};
    };
    QCOMPARE(codeOf(openStoreFile(fixture.openRequest(), fixture.environment)), ErrorCode::FileNotWritable);
}

void TestStoreFile::readingBesideAWriter()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto writer = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(writer);
    OpenRequest request = fixture.openRequest();
    request.readOnly = true;
    auto reader = openStoreFile(request, fixture.environment);
    QVERIFY(reader);
    QVERIFY(reader->readOnly);
    QVERIFY(writer->database.execute("UPDATE setting SET value = 'new' WHERE key = 'mark'"));
    QCOMPARE(*reader->database.text("SELECT value FROM setting WHERE key = 'mark'"), u"new"_s);
    const auto written = reader->database.execute("DELETE FROM setting");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
    writer = failure(ErrorCode::Internal);
    reader = failure(ErrorCode::Internal);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

void TestStoreFile::secondWriterIsBusy()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    auto first = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(first);
    const auto second = openStoreFile(fixture.openRequest(), fixture.environment);
    QCOMPARE(codeOf(second), ErrorCode::FileBusy);
    QVERIFY(second.error().detail.contains(QString::number(::getpid())));
    // By another name it is the same file.
    QVERIFY(QFile::link(fixture.path(), fixture.path(u"alias.chancery"_s)));
    OpenRequest alias = fixture.openRequest();
    alias.path = fixture.path(u"alias.chancery"_s);
    QCOMPARE(codeOf(openStoreFile(alias, fixture.environment)), ErrorCode::FileBusy);
}

void TestStoreFile::newerFileOpensReadOnly()
{
    StoreFixture fixture;
    FileEnvironment newer = fixture.environment;
    newer.migrations << Migration{99, u"0099_future"_s,
                                  "CREATE TABLE future (x); INSERT INTO future VALUES (1)"};
    {
        QVERIFY(createStoreFile(fixture.createRequest(), newer));
    }
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file);
        QVERIFY(file->newer && file->readOnly && !file->lock.isHeld());
        QCOMPARE(file->schemaVersion, 99);
        QVERIFY(!file->database.execute("DELETE FROM future"));
        QVERIFY(verifyStoreFile(file->database)->isGood());
    }
    {
        auto file = openStoreFile(fixture.openRequest(), newer);
        QVERIFY(file && !file->readOnly);
        QVERIFY(setMeta(file->database, meta::minReader, 99));
    }
    QCOMPARE(codeOf(openStoreFile(fixture.openRequest(), fixture.environment)), ErrorCode::FileTooNew);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

void TestStoreFile::olderFileIsMigratedAfterABackup()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    const int old = schemaVersionOf(fixture.environment.migrations);
    FileEnvironment newer = fixture.environment;
    newer.migrations << Migration{old + 1, u"next"_s, "ALTER TABLE setting ADD COLUMN extra TEXT"};
    OpenRequest reading = fixture.openRequest();
    reading.readOnly = true;
    QCOMPARE(codeOf(openStoreFile(reading, newer)), ErrorCode::ReadOnly);
    QString backup;
    {
        auto file = openStoreFile(fixture.openRequest(), newer);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->schemaVersion, old + 1);
        QVERIFY(file->database.execute("UPDATE setting SET extra = 'x'"));
        QVERIFY(verifyStoreFile(file->database, newer.migrations)->isGood());
        backup = file->migrationBackup;
    }
    OpenRequest request = fixture.openRequest();
    request.path = backup;
    auto before = openStoreFile(request, fixture.environment);
    QVERIFY(before);
    QCOMPARE(before->schemaVersion, old);
    QVERIFY(StoreFixture::hasMark(*before));
}

void TestStoreFile::failedMigrationLeavesTheFile()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    const QByteArray before = StoreFixture::digest(fixture.path());
    const int old = schemaVersionOf(fixture.environment.migrations);
    FileEnvironment newer = fixture.environment;
    newer.migrations << Migration{old + 1, u"good"_s, "CREATE TABLE half (x); DELETE FROM setting"}
                     << Migration{old + 2, u"bad"_s, "DELETE FROM reserve; CREATE TABLE meta (twice)"};
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"backups"_s));
    OpenRequest request = fixture.openRequest();
    request.backupFolder = fixture.path(u"backups"_s);
    const auto failed = openStoreFile(request, newer);
    QVERIFY(!failed);
    QCOMPARE(failed.error().subject, u"bad"_s);
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
    auto file = openStoreFile(fixture.openRequest(), fixture.environment);
    QVERIFY(file && StoreFixture::hasMark(*file));
    // No backup, no migration.
    file = failure(ErrorCode::Internal);
    request.backupFolder = fixture.path(u"nowhere"_s);
    newer.migrations.removeLast();
    QCOMPARE(codeOf(openStoreFile(request, newer)), ErrorCode::FileNotFound);
    QCOMPARE(StoreFixture::digest(fixture.path()), before);
}

void TestStoreFile::lockIsGoneAfterClosing()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file);
        QVERIFY(fixture.names().contains(u"work.chancery.lock"_s));
    }
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    // A lock file that a crash left is no lock.
    QVERIFY(StoreFixture::write(WriterLock::lockPath(fixture.path()), "pid 1 on elsewhere\n"));
    QVERIFY(WriterLock::holderOf(fixture.path()).isEmpty());
    QVERIFY(openStoreFile(fixture.openRequest(), fixture.environment));
}

// As somebody who is neither root nor the owner; root passes every permission.
void TestStoreFile::permissionsBind()
{
    if (::geteuid() != 0)
        QSKIP("only root can become somebody else");
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QCOMPARE(::chmod(QFile::encodeName(fixture.folder.path()).constData(), 0755), 0);
    const auto asNobody = [&](const auto &attempt) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(::setgroups(0, nullptr) == 0 && ::setgid(65534) == 0 && ::setuid(65534) == 0
                        ? int(attempt())
                        : 255);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? ErrorCode(WEXITSTATUS(status)) : ErrorCode::Internal;
    };
    const auto open = [&] {
        const auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        return file && file->readOnly && StoreFixture::hasMark(*file) ? ErrorCode::NothingToDo : codeOf(file);
    };
    QCOMPARE(asNobody(open), ErrorCode::FileNotReadable);
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(asNobody(open), ErrorCode::NothingToDo);
    CreateRequest request = fixture.createRequest();
    request.path = fixture.path(u"new.chancery"_s);
    QCOMPARE(asNobody([&] { return codeOf(createStoreFile(request, fixture.environment)); }),
             ErrorCode::FileNotWritable);
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_store_file.moc"
