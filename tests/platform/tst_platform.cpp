// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/durable_file.h"
#include "models/platform/file_system.h"
#include "models/platform/secret_bytes.h"
#include "models/platform/system_sources.h"
#include "models/platform/writer_lock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestPlatform : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void secretsMoveAndCompare();
    void takingWipesTheSource();
    void lockExcludesAndNames();
    void lockOfADeadProcessIsFree();
    void lockKeepsSpace();
    void lockFollowsNoLink();
    void fileSystemKinds_data();
    void fileSystemKinds();
    void mountTypes();
    void localFolderIsLocalAndWritable();
    void durableWrite();
    void durableRename();
    void debrisIsRemovedAndNothingElse();
    void randomIsRandom();
};

void TestPlatform::secretsMoveAndCompare()
{
    SecretBytes first = SecretBytes::copyOf("secret");
    QCOMPARE(first.view(), QByteArrayView("secret"));
    SecretBytes second = std::move(first);
    QVERIFY(second.equals(SecretBytes::copyOf("secret")));
    QVERIFY(!second.equals(SecretBytes::copyOf("Secret")));
    QVERIFY(!second.equals(SecretBytes()));
    QVERIFY(SecretBytes(0).isEmpty());
    QCOMPARE(SecretBytes(3).view(), QByteArrayView("\0\0\0", 3));
    QVERIFY(second.clone().equals(second));
}

void TestPlatform::takingWipesTheSource()
{
    QByteArray source("passphrase");
    const SecretBytes taken = SecretBytes::take(source);
    QVERIFY(source.isEmpty());
    QCOMPARE(taken.view(), QByteArrayView("passphrase"));
    QByteArray shared("shared");
    const QByteArray other = shared;
    wipe(shared);
    QCOMPARE(other, QByteArray("shared"));
}

void TestPlatform::lockExcludesAndNames()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"work"_s);
    auto first = WriterLock::acquire(path);
    QVERIFY(first && first->isHeld());
    const auto second = WriterLock::acquire(path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::FileBusy);
    QVERIFY(second.error().detail.startsWith(u"pid %1 on "_s.arg(::getpid())));
    QCOMPARE(WriterLock::holderOf(path), second.error().detail);
    first->release();
    QVERIFY(!first->isHeld());
    QVERIFY(!QFile::exists(WriterLock::lockPath(path)));
    QVERIFY(WriterLock::holderOf(path).isEmpty());
    QVERIFY(WriterLock::acquire(path));
    const auto nowhere = WriterLock::acquire(folder.filePath(u"no/folder"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotFound);
}

void TestPlatform::lockOfADeadProcessIsFree()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"work"_s);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = WriterLock::acquire(path);
        ::kill(::getpid(), lock ? SIGKILL : SIGTERM);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(WTERMSIG(status), SIGKILL);
    QVERIFY(QFile::exists(WriterLock::lockPath(path)));
    QVERIFY(WriterLock::acquire(path));
}

void TestPlatform::lockKeepsSpace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"work"_s);
    auto lock = WriterLock::acquire(path);
    QVERIFY(lock);
    const qint64 before = QFileInfo(WriterLock::lockPath(path)).size();
    QVERIFY(lock->reserve(100'000));
    QCOMPARE(QFileInfo(WriterLock::lockPath(path)).size(), before + 100'000);
    QVERIFY(WriterLock::holderOf(path).startsWith(u"pid "_s));
    lock->releaseReserve();
    QCOMPARE(QFileInfo(WriterLock::lockPath(path)).size(), before);
    QVERIFY(!WriterLock().reserve(1));
}

void TestPlatform::lockFollowsNoLink()
{
    QTemporaryDir folder;
    const QString victim = folder.filePath(u"victim"_s);
    QVERIFY(writeDurably(victim, "precious", systemRandom()));
    QVERIFY(QFile::link(victim, folder.filePath(u"work.lock"_s)));
    QVERIFY(!WriterLock::acquire(folder.filePath(u"work"_s)));
    QCOMPARE(QFileInfo(victim).size(), 8);
}

void TestPlatform::fileSystemKinds_data()
{
    QTest::addColumn<quint64>("magic");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    QTest::newRow("ext4") << quint64(0xef53) << QByteArray("ext4") << false;
    QTest::newRow("tmpfs") << quint64(0x01021994) << QByteArray("tmpfs") << false;
    QTest::newRow("vfat") << quint64(0x4d44) << QByteArray("vfat") << false;
    QTest::newRow("nfs") << quint64(0x6969) << QByteArray("nfs4") << true;
    QTest::newRow("cifs") << quint64(0xff534d42) << QByteArray("cifs") << true;
    QTest::newRow("smb3") << quint64(0xfe534d42) << QByteArray("smb3") << true;
    QTest::newRow("sshfs") << quint64(0x65735546) << QByteArray("fuse.sshfs") << true;
    QTest::newRow("virtiofs") << quint64(0x65735546) << QByteArray("virtiofs") << true;
    QTest::newRow("ntfs-3g") << quint64(0x65735546) << QByteArray("fuseblk") << false;
    QTest::newRow("gocryptfs") << quint64(0x65735546) << QByteArray("fuse.gocryptfs") << false;
}

void TestPlatform::fileSystemKinds()
{
    QFETCH(quint64, magic);
    QFETCH(QByteArray, type);
    QFETCH(bool, network);
    QCOMPARE(fileSystemKind(magic, type) == FileSystem::Kind::Network, network);
}

void TestPlatform::mountTypes()
{
    const QByteArray info = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                            "30 22 0:40 / /mnt/my\\040share rw shared:2 master:3 - nfs4 server:/x rw\n"
                            "31 22 0:41 / /mnt rw - tmpfs tmpfs rw\n"
                            "broken line\n"
                            "32 31 0:42 / /mnt rw - fuse.sshfs me@host: rw\n";
    QCOMPARE(mountType(info, "/home/a/b"), QByteArray("ext4"));
    QCOMPARE(mountType(info, "/mnt/my share/work.chancery"), QByteArray("nfs4"));
    QCOMPARE(mountType(info, "/mnt/other"), QByteArray("fuse.sshfs"));
    QCOMPARE(mountType(info, "/mntother"), QByteArray("ext4"));
    QCOMPARE(mountType({}, "/x"), QByteArray());
}

void TestPlatform::localFolderIsLocalAndWritable()
{
    QTemporaryDir folder;
    const FileSystem system = fileSystemOf(folder.filePath(u"not yet there"_s));
    QCOMPARE(system.kind, FileSystem::Kind::Local);
    QVERIFY(!system.readOnly);
    QVERIFY(!system.type.isEmpty());
}

void TestPlatform::durableWrite()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"settings"_s);
    QVERIFY(writeDurably(path, "first", systemRandom()));
    QVERIFY(writeDurably(path, "second", systemRandom()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"settings"_s});
    const auto nowhere = writeDurably(folder.filePath(u"no/folder"_s), "x", systemRandom());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotFound);
    QCOMPARE(nowhere.error().subject, folder.filePath(u"no/folder"_s));
    QCOMPARE(systemError(ENOSPC, path).code, ErrorCode::DiskFull);
}

void TestPlatform::durableRename()
{
    QTemporaryDir folder;
    const QString from = folder.filePath(u"from"_s);
    const QString to = folder.filePath(u"to"_s);
    QVERIFY(writeDurably(from, "new", systemRandom()) && writeDurably(to, "old", systemRandom()));
    const auto refused = renameDurably(from, to, Replace::No);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileExists);
    QCOMPARE(QFileInfo(to).size(), 3);
    QVERIFY(renameDurably(from, to, Replace::Yes));
    QVERIFY(!QFile::exists(from));
    QVERIFY(renameDurably(to, from, Replace::No));
    QVERIFY(!renameDurably(to, from, Replace::Yes));
}

void TestPlatform::debrisIsRemovedAndNothingElse()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"work.chancery"_s);
    const QString temporary = temporaryNameFor(path, systemRandom());
    const QStringList keep = {u"work.chancery"_s, u".work.chancery.new-short"_s,
                              u".other.new-0123456789abcdef"_s};
    for (const QString &name : keep)
        QVERIFY(writeDurably(folder.filePath(name), "x", systemRandom()));
    QVERIFY(writeDurably(temporary, "x", systemRandom()));
    QVERIFY(writeDurably(temporary + u"-wal"_s, "x", systemRandom()));
    removeDebrisOf(path);
    QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    left.sort();
    QStringList expected = keep;
    expected.sort();
    QCOMPARE(left, expected);
}

void TestPlatform::randomIsRandom()
{
    QByteArray first(32, '\0');
    QByteArray second(32, '\0');
    const RandomSource random = systemRandom();
    random(reinterpret_cast<quint8 *>(first.data()), 32);
    random(reinterpret_cast<quint8 *>(second.data()), 32);
    QVERIFY(first != second && first != QByteArray(32, '\0'));
    const qint64 now = systemClock()();
    QVERIFY(qAbs(now - QDateTime::currentMSecsSinceEpoch()) < 60'000);
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
