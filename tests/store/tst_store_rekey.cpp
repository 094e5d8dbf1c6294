// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/recovery_words.h"
#include "models/store/rekey.h"
#include "models/store/verify.h"
#include "tests/store/store_fixture.h"
#include "tests/support/failing_vfs.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestStoreRekey : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void newKeyOpensAndOldDoesNot();
    void byPassphraseAndRecoverySheet();
    void refuses();
    void aReaderKeepsTheOldKey();
    void killedAtEachStep_data();
    void killedAtEachStep();
    void killedAtEachWrite();
    void failedWriteKeepsTheOldKey();
};

namespace {

bool opens(const StoreFixture &fixture, char key)
{
    auto file = openStoreFile(fixture.openRequest(key), fixture.environment);
    if (!file)
        return false;
    const auto report = verifyStoreFile(file->database);
    return StoreFixture::hasMark(*file) && report && report->isGood();
}

// Runs a rekey in a child; true if the child was killed.
template<typename Prepare>
bool diesWhileRekeying(const StoreFixture &fixture, Prepare prepare)
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto file = openStoreFile(fixture.openRequest('k'), fixture.environment);
        if (!file)
            ::_exit(1);
        const RekeyHook hook = prepare();
        const auto done = rekeyStoreFile(*file, StoreFixture::rawKey('n'), fixture.environment, hook);
        ::_exit(done ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

} // namespace

void TestStoreRekey::newKeyOpensAndOldDoesNot()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file);
        const QByteArray oldSalt = file->key.salt();
        QVERIFY(file->database.execute("INSERT INTO setting VALUES ('unsynced', 'x')"));
        const auto done = rekeyStoreFile(*file, StoreFixture::rawKey('n'), fixture.environment);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(file->key.salt() != oldSalt);
        QCOMPARE(StoreFixture::bytes(fixture.path()).left(FileKey::saltSize), file->key.salt());
        QVERIFY(StoreFixture::hasMark(*file));
        QVERIFY(file->database.execute("UPDATE setting SET value = 'y' WHERE key = 'unsynced'"));
        QCOMPARE(*file->database.text("PRAGMA journal_mode"), u"wal"_s);
    }
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
    QVERIFY(opens(fixture, 'n'));
    const auto old = openStoreFile(fixture.openRequest('k'), fixture.environment);
    QVERIFY(!old);
    QCOMPARE(old.error().code, ErrorCode::WrongPassphrase);
}

// The one test that pays for the real key derivation.
void TestStoreRekey::byPassphraseAndRecoverySheet()
{
    StoreFixture fixture;
    CreateRequest create = fixture.createRequest();
    create.key = {u"Caf\u00e9 au lait, d\u00e9j\u00e0 vu"_s, {}, {}};
    QString words;
    {
        auto file = createStoreFile(create, fixture.environment);
        QVERIFY(file);
        QVERIFY(rekeyStoreFile(*file, {u"cre\u0301me bru\u0302le\u0301e"_s, {}, {}}, fixture.environment));
        words = recoveryPayload(file->key.key());
    }
    OpenRequest request = fixture.openRequest();
    request.key = create.key;
    const auto old = openStoreFile(request, fixture.environment);
    QVERIFY(!old);
    QCOMPARE(old.error().code, ErrorCode::WrongPassphrase);
    // The other Unicode form of the same words.
    request.key = {u"cr\u00e9me br\u00fbl\u00e9e"_s, {}, {}};
    QVERIFY(openStoreFile(request, fixture.environment));
    request.key = {{}, words, {}};
    QVERIFY(openStoreFile(request, fixture.environment));
    const SecretBytes other = SecretBytes::copyOf(QByteArray(FileKey::keySize, 'o'));
    request.key = {{}, recoveryWords(other).join(u' '), {}};
    const auto wrong = openStoreFile(request, fixture.environment);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::WrongRecoveryKey);
}

void TestStoreRekey::refuses()
{
    StoreFixture fixture;
    QVERIFY(fixture.make(true));
    {
        auto plain = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(plain);
        const auto done = rekeyStoreFile(*plain, StoreFixture::rawKey('n'), fixture.environment);
        QCOMPARE(done.error().code, ErrorCode::NotEncrypted);
    }
    CreateRequest create = fixture.createRequest();
    create.overwrite = true;
    auto file = createStoreFile(create, fixture.environment);
    QVERIFY(file);
    const auto tooShort = rekeyStoreFile(*file, {u"abc"_s, {}, {}}, fixture.environment);
    QVERIFY(!tooShort);
    QCOMPARE(tooShort.error().code, ErrorCode::PassphraseTooShort);
    QVERIFY(file->database.isOpen());
    file = failure(ErrorCode::Internal);
    OpenRequest reading = fixture.openRequest();
    reading.readOnly = true;
    file = openStoreFile(reading, fixture.environment);
    QVERIFY(file);
    const auto readOnly = rekeyStoreFile(*file, StoreFixture::rawKey('n'), fixture.environment);
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().code, ErrorCode::ReadOnly);
}

void TestStoreRekey::aReaderKeepsTheOldKey()
{
    StoreFixture fixture;
    QVERIFY(fixture.make());
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        OpenRequest reading = fixture.openRequest();
        reading.readOnly = true;
        const auto reader = openStoreFile(reading, fixture.environment);
        QVERIFY(file && reader);
        const auto done = rekeyStoreFile(*file, StoreFixture::rawKey('n'), fixture.environment);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileBusy);
        QVERIFY(file->database.execute("INSERT INTO setting VALUES ('after', '1')"));
    }
    QVERIFY(opens(fixture, 'k'));
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

void TestStoreRekey::killedAtEachStep_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<char>("key");
    QTest::newRow("derived") << QByteArray("derived") << 'k';
    QTest::newRow("copied") << QByteArray("copied") << 'k';
    QTest::newRow("verified") << QByteArray("verified") << 'k';
    QTest::newRow("closed") << QByteArray("closed") << 'k';
    QTest::newRow("renamed") << QByteArray("renamed") << 'n';
    QTest::newRow("reopened") << QByteArray("reopened") << 'n';
}

void TestStoreRekey::killedAtEachStep()
{
    QFETCH(QByteArray, step);
    QFETCH(char, key);
    StoreFixture fixture;
    QVERIFY(fixture.make());
    QVERIFY(diesWhileRekeying(fixture, [&] {
        return [&](const char *done) {
            if (step == done)
                ::kill(::getpid(), SIGKILL);
        };
    }));
    QVERIFY(opens(fixture, key));
    QVERIFY(!opens(fixture, key == 'k' ? 'n' : 'k'));
    // What the dead one left behind is gone with the next rekey.
    {
        auto file = openStoreFile(fixture.openRequest(key), fixture.environment);
        QVERIFY(file && rekeyStoreFile(*file, StoreFixture::rawKey('z'), fixture.environment));
    }
    QVERIFY(opens(fixture, 'z'));
    QCOMPARE(fixture.names(), QStringList{u"work.chancery"_s});
}

void TestStoreRekey::killedAtEachWrite()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    int kills = 0;
    bool killed = true;
    // Every write at the start, then in strides: the copy of the reserve is a thousand alike.
    for (qint64 write = 0; killed; write += write < 12 ? 1 : 97) {
        killed = diesWhileRekeying(fixture, [&] {
            vfs.failFrom(write, FailingVfs::Fault::Kill);
            return RekeyHook();
        });
        kills += killed ? 1 : 0;
        QVERIFY2(opens(fixture, killed ? 'k' : 'n'), qPrintable(QString::number(write)));
    }
    QVERIFY2(kills >= 15, qPrintable(QString::number(kills)));
}

void TestStoreRekey::failedWriteKeepsTheOldKey()
{
    FailingVfs vfs;
    StoreFixture fixture;
    QVERIFY(fixture.make());
    for (const auto fault : {FailingVfs::Fault::Full, FailingVfs::Fault::Error}) {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY(file);
        vfs.failFrom(40, fault);
        const auto done = rekeyStoreFile(*file, StoreFixture::rawKey('n'), fixture.environment);
        vfs.heal();
        QVERIFY(!done);
        QCOMPARE(done.error().code,
                 fault == FailingVfs::Fault::Full ? ErrorCode::DiskFull : ErrorCode::InputOutput);
        QVERIFY(file->database.execute("UPDATE setting SET value = value"));
        QVERIFY(fixture.names().filter(u".new-"_s).isEmpty());
    }
    QVERIFY(opens(fixture, 'k'));
}

QTEST_GUILESS_MAIN(TestStoreRekey)
#include "tst_store_rekey.moc"
