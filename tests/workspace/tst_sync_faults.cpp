// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange_table.h"
#include "models/store/store.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/small_disk.h"
#include "tests/workspace/sync_fixture.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::bundleOf;
using test::Device;
using test::introduce;
using test::send;
using Verdict = JoinReport::Verdict;

//! An import that is killed, or meets a disk that fails, leaves the old state or the new one; a damaged bundle leaves
//! the old one.
class TestSyncFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyFailingWriteLeavesTheOldState_data();
    void everyFailingWriteLeavesTheOldState();
    void aKilledImportIsWholeOrNot();
    void aKilledSyncGoesOn();
    void damagedBundlesChangeNothing();
    void aFullDiskKeepsNoHalfBundle();

private:
    bool killedBefore(qint64 write, FailingVfs &vfs, Device &device, const std::function<void()> &work);
};

namespace {

//! Something of everything: new, changed, in conflict, removed, long.
struct World
{
    World() : a(u"Budva"_s, 1), b(u"Belgrade"_s, 2)
    {
        if (!introduce(a, b))
            return;
        QList<RecordId> notes;
        for (int i = 0; i < 8; ++i)
            notes.append(a.write(u"Note %1"_s.arg(i), QString(300, u'x')));
        if (!send(a, b) || !send(b, a))
            return;
        const bool changed = a.retitle(notes[0], u"Theirs"_s) && b.retitle(notes[0], u"Ours"_s)
                             && a.rewrite(notes[1], QString(20'000, u'y'))
                             && a->remove({Kind::Note, notes[2]}) && b.rewrite(notes[2], u"Still needed"_s);
        for (int i = 0; i < 8; ++i)
            a.write(u"New %1"_s.arg(i), QString(2000, u'z'));
        bundle = bundleOf(a);
        isReady = changed && !bundle.isEmpty();
    }

    Device a;
    Device b;
    QString bundle;
    bool isReady = false;
};

} // namespace

void TestSyncFaults::everyFailingWriteLeavesTheOldState_data()
{
    QTest::addColumn<FailingVfs::Fault>("fault");
    QTest::newRow("full") << FailingVfs::Fault::Full;
    QTest::newRow("error") << FailingVfs::Fault::Error;
}

void TestSyncFaults::everyFailingWriteLeavesTheOldState()
{
    QFETCH(FailingVfs::Fault, fault);
    FailingVfs vfs;
    World world;
    QVERIFY(world.isReady && world.b.reopen());
    const QByteArray before = world.b.books();
    qint64 write = 0;
    for (;; ++write) {
        vfs.failFrom(write, fault);
        const auto done = world.b.sync().importBundle(world.bundle, {});
        vfs.heal();
        if (done)
            break;
        QVERIFY2(world.b.books() == before, qPrintable(u"write %1"_s.arg(write)));
    }
    QVERIFY2(write > 5, qPrintable(QString::number(write)));
    const QByteArray after = world.b.snapshot();
    QVERIFY(after != before);
    const auto again = world.b.sync().importBundle(world.bundle, {});
    VERIFY_RESULT(again);
    QCOMPARE(again->report.verdict, Verdict::Known);
    QVERIFY(world.b.reopen());
    QCOMPARE(world.b.snapshot(), after);
    QCOMPARE(*world.b->verify(), QStringList());
    VERIFY_RESULT(send(world.b, world.a));
    QCOMPARE(world.a.snapshot(), after);
}

//! True if a process that did the work was killed at that write, false if it came to its end.
bool TestSyncFaults::killedBefore(qint64 write, FailingVfs &vfs, Device &device,
                                  const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (!device.reopen())
            ::_exit(1);
        vfs.failFrom(write, FailingVfs::Fault::Kill);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

void TestSyncFaults::aKilledImportIsWholeOrNot()
{
    FailingVfs vfs;
    World world;
    QVERIFY(world.isReady);
    const QByteArray before = world.b.snapshot();
    const QString backup = world.b.copy(u"backup"_s);
    QVERIFY(world.b.reopen());
    VERIFY_RESULT(world.b.sync().importBundle(world.bundle, {}));
    const QByteArray after = world.b.snapshot();
    int old = 0;
    int now = 0;
    for (qint64 write = 0;; ++write) {
        QVERIFY(world.b.replaceBy(backup));
        world.b.close();
        const bool killed =
            killedBefore(write, vfs, world.b, [&] { (void)world.b.sync().importBundle(world.bundle, {}); });
        QVERIFY2(world.b.reopen(), qPrintable(u"write %1"_s.arg(write)));
        const QByteArray found = world.b.snapshot();
        QVERIFY2(found == before || found == after, qPrintable(u"write %1"_s.arg(write)));
        QCOMPARE(*world.b->verify(), QStringList());
        (found == before ? old : now) += killed;
        // whatever it was, the same bundle makes it whole
        VERIFY_RESULT(world.b.sync().importBundle(world.bundle, {}));
        QCOMPARE(world.b.snapshot(), after);
        QCOMPARE(world.b.sync().peers()->first().peer.number, 2);
        if (!killed)
            break;
    }
    QVERIFY2(old > 3 && now > 0, qPrintable(u"%1 old, %2 new"_s.arg(old).arg(now)));
}

void TestSyncFaults::aKilledSyncGoesOn()
{
    FailingVfs vfs;
    World world;
    QVERIFY(world.isReady);
    QTemporaryDir carrier;
    VERIFY_RESULT(world.a.sync().syncFolder(carrier.path()));
    world.b.close();
    int kills = 0;
    for (qint64 write = 0;; write += 3) {
        // each round goes on from where the last one was killed
        if (!killedBefore(write, vfs, world.b, [&] { (void)world.b.sync().syncFolder(carrier.path()); }))
            break;
        ++kills;
    }
    QVERIFY2(kills > 3, qPrintable(QString::number(kills)));
    QVERIFY(world.b.reopen());
    VERIFY_RESULT(world.b.sync().syncFolder(carrier.path()));
    VERIFY_RESULT(world.a.sync().syncFolder(carrier.path()));
    VERIFY_RESULT(world.b.sync().syncFolder(carrier.path()));
    QCOMPARE(world.a.snapshot(), world.b.snapshot());
    const auto rests = world.b.sync().syncFolder(carrier.path());
    VERIFY_RESULT(rests);
    QVERIFY(!rests->written.has_value());
    const auto unreadable = world.a.sync().syncFolder(carrier.path());
    VERIFY_RESULT(unreadable);
    QVERIFY(unreadable->unreadable.isEmpty() && unreadable->refused.isEmpty());
}

void TestSyncFaults::damagedBundlesChangeNothing()
{
    World world;
    QVERIFY(world.isReady);
    const QByteArray whole = test::readAll(world.bundle);
    const QByteArray before = world.b.books();
    const QString damaged = world.a.filePath(u"damaged.chancery-bundle"_s);
    const auto refuses = [&](const QByteArray &bytes) {
        return test::writeAll(damaged, bytes) && !world.b.sync().importBundle(damaged, {})
               && world.b.books() == before;
    };
    const qsizetype stride = qMax<qsizetype>(1, whole.size() / 97);
    for (qsizetype at = 0; at < whole.size(); at += stride) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        QVERIFY2(refuses(flipped), qPrintable(u"flip at %1"_s.arg(at)));
        QVERIFY2(refuses(whole.first(at)), qPrintable(u"cut at %1"_s.arg(at)));
    }
    QVERIFY(refuses(whole.chopped(1)));
    QVERIFY(refuses(whole + 'x'));
    QVERIFY(refuses(whole + whole));
    QVERIFY(refuses(QByteArray(100'000, 'x')));
    QCOMPARE(world.b.sync().importBundle(QDir::rootPath(), {}).error().code, ErrorCode::NotABundle);
    QCOMPARE(world.b.sync().importBundle(world.a.filePath(u"none"_s), {}).error().code,
             ErrorCode::FileNotFound);
    VERIFY_RESULT(world.b.sync().importBundle(world.bundle, {}));
}

void TestSyncFaults::aFullDiskKeepsNoHalfBundle()
{
    World world;
    QVERIFY(world.isReady);
    const QString place = world.a.filePath(u"disk"_s);
    const test::SmallDisk disk(place, "size=64k");
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    QString noise;
    quint32 word = 1;
    for (int i = 0; i < 200'000; ++i) {
        word = word * 1664525 + 1013904223;
        noise.append(QChar(u'0' + (word >> 16) % 64));
    }
    world.a.write(u"Large"_s, noise);
    const auto full = world.a.sync().exportBundle(place + u"/out.chancery-bundle"_s, {});
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(full.error().subject, place); // not a name that nobody gave
    QCOMPARE(QDir(place).entryList(QDir::Files | QDir::Hidden), QStringList());
    const auto synced = world.a.sync().syncFolder(place);
    QVERIFY(!synced);
    QCOMPARE(synced.error().code, ErrorCode::DiskFull);
    // and afterwards everything goes on
    QTemporaryDir carrier;
    VERIFY_RESULT(world.a.sync().syncFolder(carrier.path()));
    VERIFY_RESULT(world.b.sync().syncFolder(carrier.path()));
    QCOMPARE(world.b->count(Kind::Note), 17);
}

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "tst_sync_faults.moc"
