// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store.h"
#include "tests/workspace/sync_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::bundleOf;
using test::Device;
using test::introduce;
using test::send;
using Verdict = JoinReport::Verdict;
using State = Exchange::State;

namespace {

//! The hash of \a text, which the device keeps from then on.
QByteArray keep(Device &device, const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return device->store().blobs().put(buffer).value_or(QByteArray());
}

bool has(Device &device, const QByteArray &hash)
{
    return device->store().blobs().contains(hash).value_or(false);
}

RecordId attach(Device &device, const QByteArray &hash)
{
    Record record(Kind::Attachment, device->newId());
    record.set(fields::attachment::fileName, u"minutes.txt"_s);
    record.set(fields::attachment::hash, QString::fromLatin1(hash.toHex()));
    return device->commit(Edit::insert(record), u"edit"_s) ? record.id() : RecordId();
}

Result<CommitInfo> replaceFile(Device &device, const RecordId &id, const QByteArray &hash)
{
    const auto loaded = device->load(Kind::Attachment, id);
    if (!loaded)
        return failure(loaded.error());
    Record after = loaded->record;
    after.set(fields::attachment::hash, QString::fromLatin1(hash.toHex()));
    return device->commit(Edit::update(*loaded, after), u"edit"_s);
}

//! As if its bundle had been made without it.
bool lose(Device &device, const QByteArray &hash)
{
    auto erase = device->store().file().database.prepare("DELETE FROM blob_chunk WHERE hash = ?");
    return erase && erase->bind(1, hash).run() && !has(device, hash);
}

} // namespace

//! Records travel by what others have seen of them, and the contents of attachments after what others lack.
class TestSyncContents : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyValueBringsItsContent();
    void whatWasLeftOutComesLater();
    void whatComesBackFromTheBinAsksForItsFile();
    void whoeverBringsItBackLaterFindsItToo();
    void aFolderBringsItAndFallsSilent();
    void whatNobodyHasIsAskedForOnce();
    void aFalseContentIsRefused();
};

void TestSyncContents::everyValueBringsItsContent()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    QVERIFY(introduce(a, b) && introduce(b, c));
    const RecordId file = attach(a, keep(a, "draft"));
    VERIFY_RESULT(send(a, b));
    const QByteArray one = keep(a, "as Budva has it");
    const QByteArray other = keep(b, "as Belgrade has it");
    VERIFY_RESULT(replaceFile(a, file, one));
    VERIFY_RESULT(replaceFile(b, file, other));
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, c));
    // whichever is shown, the other may be chosen
    QVERIFY(has(c, one) && has(c, other));
}

void TestSyncContents::whatWasLeftOutComesLater()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QByteArray hash = keep(a, QByteArray(BlobTable::chunkSize + 5, 'x'));
    attach(a, hash);
    VERIFY_RESULT(send(a, b));
    QVERIFY(has(b, hash) && lose(b, hash));
    QCOMPARE(*b->store().replicator().lacking(), QList<QByteArray>{hash});
    VERIFY_RESULT(send(b, a));
    QCOMPARE(a.sync().peers()->first().peer.wants, QList<QByteArray>{hash});
    ImportOrder trial;
    trial.dryRun = true;
    VERIFY_RESULT(send(a, b, {}, trial));
    QVERIFY(!has(b, hash));
    const auto brought = send(a, b);
    VERIFY_RESULT(brought);
    QCOMPARE(brought->report.verdict, Verdict::Known);
    QCOMPARE(brought->report.contents, 1);
    QCOMPARE(brought->report.commit.batch, BatchId(0));
    QCOMPARE(brought->exchange.state, State::Done);
    QVERIFY(has(b, hash));
    QVERIFY(b->store().blobs().check(hash).value_or(false));
    // once it is known to be there, it is told no more
    VERIFY_RESULT(send(b, a));
    QVERIFY(a.sync().peers()->first().peer.wants.isEmpty());
    const auto after = a.sync().inspect(bundleOf(a));
    VERIFY_RESULT(after);
    QCOMPARE(after->counts.blobs, 0);
}

void TestSyncContents::whatComesBackFromTheBinAsksForItsFile()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QByteArray hash = keep(a, "minutes");
    const RecordId file = attach(a, hash);
    VERIFY_RESULT(a->remove(RecordRef{Kind::Attachment, file}));
    VERIFY_RESULT(send(a, b));
    QVERIFY(!has(b, hash)); // of what lies in the bin the content stays where it is
    QVERIFY(b->store().replicator().lacking()->isEmpty());
    VERIFY_RESULT(b->restore({Kind::Attachment, file}));
    VERIFY_RESULT(send(b, a));
    VERIFY_RESULT(send(a, b));
    QVERIFY(has(b, hash));
}

//! A record that is gone for good leaves its file behind: another device may bring it back that never had the file.
void TestSyncContents::whoeverBringsItBackLaterFindsItToo()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QByteArray hash = keep(a, "minutes");
    const RecordId file = attach(a, hash);
    VERIFY_RESULT(a->remove(RecordRef{Kind::Attachment, file}));
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    a.wait(100);
    QCOMPARE(*a.sync().purge(), 1);
    VERIFY_RESULT(b->restore({Kind::Attachment, file}));
    VERIFY_RESULT(send(b, a));
    VERIFY_RESULT(send(a, b));
    QVERIFY(has(b, hash) && has(a, hash));
    QVERIFY(b->store().replicator().lacking()->isEmpty() && a->store().replicator().lacking()->isEmpty());
}

void TestSyncContents::aFolderBringsItAndFallsSilent()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QTemporaryDir folder;
    const QByteArray hash = keep(a, "minutes");
    attach(a, hash);
    const auto round = [&] {
        bool written = false;
        for (Device *device : {&a, &b}) {
            const auto done = device->sync().syncFolder(folder.path());
            written = written || !done || done->written.has_value();
        }
        return written;
    };
    for (int left = 4; round() && left > 0; --left) {
    }
    QVERIFY(!round());
    QVERIFY(has(b, hash) && lose(b, hash));
    int rounds = 0;
    while (round() && rounds < 6)
        ++rounds;
    QVERIFY(has(b, hash));
    QVERIFY2(rounds < 6, "they go on telling each other what both have");
}

void TestSyncContents::whatNobodyHasIsAskedForOnce()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QTemporaryDir folder;
    const QByteArray hash = keep(a, "minutes");
    attach(a, hash);
    QVERIFY(lose(a, hash));
    int rounds = 0;
    for (bool written = true; written && rounds < 8; ++rounds) {
        written = false;
        for (Device *device : {&a, &b}) {
            const auto done = device->sync().syncFolder(folder.path());
            VERIFY_RESULT(done);
            written = written || done->written.has_value();
        }
    }
    QVERIFY2(rounds < 8, "they go on asking for what nobody has");
    QCOMPARE(*b->store().replicator().lacking(), QList<QByteArray>{hash});
    // and it comes when somebody finds it again
    QCOMPARE(keep(b, "minutes"), hash);
    VERIFY_RESULT(b.sync().syncFolder(folder.path()));
    VERIFY_RESULT(a.sync().syncFolder(folder.path()));
    QVERIFY(has(a, hash));
}

void TestSyncContents::aFalseContentIsRefused()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QByteArray hash = keep(a, "minutes");
    attach(a, hash);
    VERIFY_RESULT(send(a, b));
    QVERIFY(lose(b, hash));
    VERIFY_RESULT(send(b, a));
    VERIFY_RESULT(
        a->store().file().database.execute("UPDATE blob_chunk SET bytes = CAST('Minutes' AS BLOB)"));
    const auto brought = send(a, b);
    QVERIFY(!brought);
    QCOMPARE(brought.error().code, ErrorCode::BundleDamaged);
    QVERIFY(!has(b, hash));
}

QTEST_GUILESS_MAIN(TestSyncContents)
#include "tst_sync_contents.moc"
