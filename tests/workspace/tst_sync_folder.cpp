// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "tests/workspace/sync_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::Device;
using test::introduce;
using State = Exchange::State;

class TestSyncFolder : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void joiningAsPeopleDo();
    void namesTellDeviceIncarnationAndNumber();
    void threeComeToRest();
    void roundsInAnyOrderComeToRest();
    void aLateDeviceGetsEverything();
    void twoClonesGetThrough();
    void clonesAloneGetThrough();
    void aRestoredFileIsHealed();
    void anEmptiedFolderIsFilledAgain();
    void partialFilesAreTriedAgain();
    void whatIsNotOursIsLeftAlone();
    void strangersAndRevokedOnesAreTold();
    void onlyTheLastTwoOfOurOwnStay();
    void manyFilesAtOnce();
    void removalsAskOnce();
    void aPreviewWritesNothing();
    void noFolderIsAnError();
};

namespace {

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << QDir(folder).relativeFilePath(all.next());
    files.sort();
    return files;
}

//! A folder that carries bundles, and who syncs it.
struct Group
{
    QTemporaryDir carrier;
    QList<Device *> devices;

    QString folder() const { return carrier.path(); }
    int round()
    {
        int wrote = 0;
        for (Device *device : devices) {
            const auto done = device->sync().syncFolder(folder());
            if (!done)
                return -1;
            wrote += done->written.has_value();
        }
        return wrote;
    }
    //! True if the group comes to a state in which nobody has anything to say.
    bool rests(int rounds = 12)
    {
        for (int i = 0; i < rounds; ++i) {
            const int wrote = round();
            if (wrote <= 0)
                return wrote == 0;
        }
        return false;
    }
    bool isAlike()
    {
        for (Device *device : devices) {
            if (device->snapshot() != devices.first()->snapshot())
                return false;
        }
        return true;
    }
};

} // namespace

void TestSyncFolder::joiningAsPeopleDo()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    const RecordId note = a.write(u"Meeting"_s);
    QVERIFY(introduce(a, b));
    // the empty one comes first, and still it is the other that is adopted
    const auto first = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(first);
    QVERIFY(first->written.has_value());
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const auto second = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(second);
    QCOMPARE(b.title(note), u"Meeting"_s);
    QCOMPARE(b.library(), a.library());
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    QCOMPARE(a.sync().peers()->first().unsent, 0);
    QCOMPARE(b.sync().peers()->first().unsent, 0);
}

void TestSyncFolder::namesTellDeviceIncarnationAndNumber()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    QTemporaryDir carrier;
    const auto done = a.sync().syncFolder(carrier.path());
    VERIFY_RESULT(done);
    QVERIFY(done->written.has_value());
    const auto state = a->store().replicator().state();
    const QString expected = QString::fromLatin1(a.sync().card()->device.toHex() + '/'
                                                 + state->actors.value(state->actor).id.toHex() + "/00000001-"
                                                 + done->written->file.toHex() + ".chancery-bundle");
    QCOMPARE(filesIn(carrier.path()), QStringList{expected});
}

void TestSyncFolder::threeComeToRest()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    Group group;
    group.devices = {&a, &b, &c};
    const RecordId note = a.write(u"Meeting"_s);
    QVERIFY(introduce(a, b) && introduce(b, c) && introduce(a, c));
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    VERIFY_RESULT(a.retitle(note, u"Meeting of Budva"_s));
    VERIFY_RESULT(b.retitle(note, u"Meeting of Belgrade"_s));
    VERIFY_RESULT(c.rewrite(note, u"Podgorica writes"_s));
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    const QStringList files = filesIn(group.folder());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(group.round(), 0);
    QCOMPARE(filesIn(group.folder()), files);
    // a restart has nothing to say either
    for (Device *device : group.devices)
        QVERIFY(device->reopen());
    QCOMPARE(group.round(), 0);
    QCOMPARE(filesIn(group.folder()), files);
}

void TestSyncFolder::roundsInAnyOrderComeToRest()
{
    for (quint32 seed = 0; seed < 8; ++seed) {
        Device a(u"Budva"_s, 10 * seed + 1), b(u"Belgrade"_s, 10 * seed + 2),
            c(u"Podgorica"_s, 10 * seed + 3);
        Group group;
        group.devices = {&a, &b, &c};
        QVERIFY(introduce(a, b) && introduce(b, c) && introduce(a, c));
        QRandomGenerator random(seed);
        // three empty ones that meet: one library goes on, and only then do people work
        QVERIFY(group.rests());
        QCOMPARE(a.library(), b.library());
        QCOMPARE(a.library(), c.library());
        const RecordId shared = a.write(u"Shared"_s);
        QVERIFY(group.rests());
        for (int step = 0; step < 30; ++step) {
            Device &device = *group.devices[random.bounded(3)];
            switch (random.bounded(4)) {
            case 0:
                QVERIFY(!device.write(u"Note %1"_s.arg(step)).isNull());
                break;
            case 1:
                VERIFY_RESULT(device.retitle(shared, u"Title %1"_s.arg(step)));
                break;
            default:
                VERIFY_RESULT(device.sync().syncFolder(group.folder()));
            }
        }
        QVERIFY2(group.rests(), qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(group.isAlike(), qPrintable(u"seed %1"_s.arg(seed)));
        for (Device *device : group.devices)
            QCOMPARE(*(*device)->store().exchanges().stagedBytes(), 0);
    }
}

void TestSyncFolder::aLateDeviceGetsEverything()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    for (int i = 0; i < 5; ++i) {
        a.write(u"Note %1"_s.arg(i));
        QVERIFY(group.rests());
    }
    // trusted by one of them only
    QVERIFY(introduce(b, c));
    group.devices.append(&c);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    // what c writes reaches a through b
    const RecordId note = c.write(u"From Podgorica"_s);
    QVERIFY(group.rests());
    QCOMPARE(a.title(note), u"From Podgorica"_s);
}

void TestSyncFolder::twoClonesGetThrough()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Budva, copied"_s, 3);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"Before"_s);
    QVERIFY(group.rests());
    QVERIFY(c.replaceBy(a.copy(u"copy"_s)));
    group.devices.append(&c);
    QCOMPARE(c.sync().card()->device, a.sync().card()->device);
    const RecordId byA = a.write(u"By the first"_s);
    const RecordId byC = c.write(u"By the copy"_s);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    QCOMPARE(b.title(byA), u"By the first"_s);
    QCOMPARE(b.title(byC), u"By the copy"_s);
    for (int i = 0; i < 5; ++i) {
        a.write(u"A %1"_s.arg(i));
        c.write(u"C %1"_s.arg(i));
        b.write(u"B %1"_s.arg(i));
        QVERIFY(group.rests());
        QVERIFY(group.isAlike());
    }
    QCOMPARE(a->count(Kind::Note), 18);
}

void TestSyncFolder::clonesAloneGetThrough()
{
    Device a(u"Budva"_s, 1), c(u"Budva, copied"_s, 3);
    a.write(u"Before"_s);
    VERIFY_RESULT(a.sync().card());
    QVERIFY(c.replaceBy(a.copy(u"copy"_s)));
    Group group;
    group.devices = {&a, &c};
    a.write(u"By the first"_s);
    c.write(u"By the copy"_s);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    QCOMPARE(a->count(Kind::Note), 3);
    QVERIFY(a.sync().peers()->isEmpty());
}

void TestSyncFolder::aRestoredFileIsHealed()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    QVERIFY(group.rests());
    const QString backup = b.copy(u"backup"_s);
    const RecordId lost = b.write(u"After the backup"_s);
    const RecordId other = a.write(u"Two"_s);
    QVERIFY(group.rests());
    a.write(u"Three"_s);
    QVERIFY(group.rests());
    QVERIFY(b.replaceBy(backup));
    QVERIFY(b.title(lost).isEmpty());
    const RecordId fresh = b.write(u"Written after restoring"_s);
    a.write(u"Four"_s);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    // what b had told the others comes back to it
    QCOMPARE(b.title(lost), u"After the backup"_s);
    QCOMPARE(b.title(other), u"Two"_s);
    QCOMPARE(a.title(fresh), u"Written after restoring"_s);
    QCOMPARE(*b->store().exchanges().stagedBytes(), 0);
}

void TestSyncFolder::anEmptiedFolderIsFilledAgain()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    QVERIFY(group.rests());
    const RecordId note = a.write(u"Two"_s);
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const QByteArray before = a.snapshot();
    for (const QString &file : filesIn(group.folder()))
        QVERIFY(QFile::remove(group.folder() + u'/' + file));
    QVERIFY(group.rests());
    QCOMPARE(a.snapshot(), before);
    QCOMPARE(b.title(note), u"Two"_s);
    QVERIFY(group.isAlike());
}

void TestSyncFolder::partialFilesAreTriedAgain()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"One"_s, QString(5000, u'x'));
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const QString path = group.folder() + u'/' + filesIn(group.folder()).first();
    const QByteArray whole = test::readAll(path);
    const QByteArray empty = b.snapshot();
    for (const qsizetype size : {qsizetype(0), qsizetype(5), whole.size() / 2, whole.size() - 1}) {
        QVERIFY(test::writeAll(path, whole.first(size)));
        const auto done = b.sync().syncFolder(group.folder());
        VERIFY_RESULT(done);
        QCOMPARE(done->unreadable, QStringList{path});
        QVERIFY(done->refused.isEmpty());
        QCOMPARE(b.snapshot(), empty);
    }
    // its length is there before its bytes are
    QVERIFY(test::writeAll(path, whole.first(whole.size() / 2) + QByteArray(whole.size() / 2, '\0')));
    const auto zeros = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(zeros);
    QCOMPARE(zeros->unreadable, QStringList{path});
    QVERIFY(test::writeAll(path, whole));
    const auto done = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(done);
    QVERIFY(done->unreadable.isEmpty());
    QVERIFY(group.isAlike());
}

void TestSyncFolder::whatIsNotOursIsLeftAlone()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const QDir folder(group.folder());
    const QString bundle = filesIn(group.folder()).first();
    QVERIFY(folder.mkpath(u".stfolder"_s) && folder.mkpath(u"photos"_s));
    QVERIFY(test::writeAll(folder.filePath(u"photos/00000001.jpg"_s), "not a bundle"));
    QVERIFY(test::writeAll(folder.filePath(u".syncthing.x.tmp"_s), "not a bundle"));
    const QString own = QFileInfo(folder.filePath(bundle)).path();
    QVERIFY(test::writeAll(own + u"/notes.txt"_s, "not a bundle"));
    QVERIFY(QFile::copy(folder.filePath(bundle), own + u"/00000002-x.sync-conflict-2017.chancery-bundle"_s));
    // a link leads out of the folder: it is not followed
    QVERIFY(QFile::link(u"/"_s, folder.filePath(QString(64, u'a'))));
    QVERIFY(QFile::link(a.path(), own + u"/00000009-"_s + QString(32, u'b') + u".chancery-bundle"_s));
    QVERIFY(folder.mkpath(QString(64, u'c') + u'/' + QString(32, u'd') + u"/00000001-"_s + QString(32, u'e')
                          + u".chancery-bundle"_s));
    const auto done = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(done);
    QCOMPARE(done->imported.size(), 1);
    QVERIFY(done->unreadable.isEmpty());
    QVERIFY(done->refused.isEmpty());
    QVERIFY(group.rests());
    QVERIFY(QFile::exists(own + u"/notes.txt"_s));
    QVERIFY(QFile::exists(folder.filePath(u"photos/00000001.jpg"_s)));
}

void TestSyncFolder::strangersAndRevokedOnesAreTold()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    QVERIFY(group.rests());
    // a stranger writes for both
    VERIFY_RESULT(c.sync().trust(*a.sync().card()));
    VERIFY_RESULT(c.sync().trust(*b.sync().card()));
    VERIFY_RESULT(c.sync().syncFolder(group.folder()));
    const auto stranger = a.sync().syncFolder(group.folder());
    VERIFY_RESULT(stranger);
    QCOMPARE(stranger->refused.size(), 1);
    QCOMPARE(stranger->refused.first().exchange.detail, u"unknown-signer"_s);
    QCOMPARE(stranger->refused.first().error.detail, u"Podgorica"_s);
    QCOMPARE(stranger->refused.first().error.subject, stranger->refused.first().exchange.name);
    QVERIFY(!stranger->written.has_value());
    // and once trusted, the same file is read
    VERIFY_RESULT(a.sync().trust(*c.sync().card()));
    const auto trusted = a.sync().syncFolder(group.folder());
    VERIFY_RESULT(trusted);
    QVERIFY(trusted->refused.isEmpty());
    VERIFY_RESULT(a.sync().revoke(b.sync().card()->device));
    b.write(u"From the lost laptop"_s);
    VERIFY_RESULT(b.sync().syncFolder(group.folder()));
    const auto revoked = a.sync().syncFolder(group.folder());
    VERIFY_RESULT(revoked);
    QCOMPARE(revoked->refused.size(), 1);
    QCOMPARE(revoked->refused.first().exchange.detail, u"revoked-signer"_s);
    QCOMPARE(revoked->refused.first().error.detail, u"Belgrade"_s);
    QCOMPARE(a->count(Kind::Note), 1);
    // nothing that a writes from now on opens there
    a.write(u"After"_s);
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const auto lost = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(lost);
    QVERIFY(!lost->refused.isEmpty());
    QCOMPARE(b->count(Kind::Note), 2);
}

void TestSyncFolder::onlyTheLastTwoOfOurOwnStay()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    const QString own = QString::fromLatin1(a.sync().card()->device.toHex());
    for (int i = 0; i < 6; ++i) {
        a.write(u"Note %1"_s.arg(i));
        VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    }
    QCOMPARE(filesIn(group.folder()).filter(own).size(), 2);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
    QVERIFY(filesIn(group.folder()).size() <= 4);
}

void TestSyncFolder::manyFilesAtOnce()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    Group group;
    group.devices = {&a, &b};
    VERIFY_RESULT(a.sync().syncFolder(group.folder()));
    const QString own = QFileInfo(group.folder() + u'/' + filesIn(group.folder()).first()).path();
    for (int i = 0; i < 120; ++i) {
        a.write(u"Note %1"_s.arg(i));
        const auto written = a.sync().exportBundle(a.filePath(u"next"_s), {});
        VERIFY_RESULT(written);
        const QString name = u"%1-%2.chancery-bundle"_s.arg(written->number, 8, 10, QChar(u'0'))
                                 .arg(QString::fromLatin1(written->file.toHex()));
        QVERIFY(QFile::rename(a.filePath(u"next"_s), own + u'/' + name));
    }
    const auto done = b.sync().syncFolder(group.folder());
    VERIFY_RESULT(done);
    QVERIFY(done->imported.size() >= 120);
    QCOMPARE(b.snapshot(), a.snapshot());
    QVERIFY(group.rests());
}

void TestSyncFolder::removalsAskOnce()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    Group group;
    group.devices = {&a, &b};
    QVERIFY(introduce(a, b));
    QList<RecordRef> notes;
    for (int i = 0; i < 40; ++i)
        notes.append({Kind::Note, a.write(u"Note %1"_s.arg(i))});
    QVERIFY(group.rests());
    VERIFY_RESULT(a->remove(notes));
    QVERIFY(group.rests());
    QCOMPARE(b->count(Kind::Note), 40);
    QCOMPARE(b->store().exchanges().staged(State::Asking)->size(), 1);
    ImportOrder order;
    order.allowRemovals = true;
    const auto done = b.sync().syncFolder(group.folder(), order);
    VERIFY_RESULT(done);
    QCOMPARE(b->count(Kind::Note), 0);
    QVERIFY(group.rests());
    QVERIFY(group.isAlike());
}

void TestSyncFolder::aPreviewWritesNothing()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    QTemporaryDir carrier;
    VERIFY_RESULT(a.sync().syncFolder(carrier.path()));
    const QStringList files = filesIn(carrier.path());
    const QByteArray before = b.books();
    ImportOrder order;
    order.dryRun = true;
    const auto done = b.sync().syncFolder(carrier.path(), order);
    VERIFY_RESULT(done);
    QCOMPARE(done->imported.size(), 1);
    QCOMPARE(done->imported.first().report.inserted, 1);
    QVERIFY(!done->written.has_value());
    QCOMPARE(b.books(), before);
    QCOMPARE(filesIn(carrier.path()), files);
}

void TestSyncFolder::noFolderIsAnError()
{
    Device a(u"Budva"_s, 1);
    QCOMPARE(a.sync().syncFolder(a.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
    QVERIFY(!QFileInfo::exists(a.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestSyncFolder)
#include "tst_sync_folder.moc"
