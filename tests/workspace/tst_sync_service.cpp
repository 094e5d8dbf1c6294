// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/store/exchange_table.h"
#include "models/store/store.h"
#include "models/workspace/conflicts.h"
#include "models/workspace/sync_audit.h"
#include "tests/workspace/sync_fixture.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::bundleOf;
using test::Device;
using test::introduce;
using test::send;
using Verdict = JoinReport::Verdict;
using State = Exchange::State;

class TestSyncService : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aCardIntroducesADevice();
    void keysStayWithTheFile();
    void threeEditOfflineAndConverge();
    void concurrentValuesStand();
    void aLostBundleHeals();
    void aDuplicateIsNothing();
    void aGapIsKeptAndNamed();
    void whatWaitsCanBeGivenUp();
    void strangersAreRefused();
    void aPreviewChangesNothing();
    void manyRemovalsAsk();
    void aWholeImportIsUndone();
    void aPassphraseOpensABundle();
    void inspectionReadsAndChangesNothing();
    void readOnlyStaysAsItIs();
    void cancellingLeavesNothing();
    void namesOfExportsAreSingle();
    void contentIsPurgedWhenAllKnow();
    void orphansAreFound();
};

void TestSyncService::aCardIntroducesADevice()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const auto own = a.sync().card();
    VERIFY_RESULT(own);
    QCOMPARE(own->name, u"Budva"_s);
    QCOMPARE(a.sync().trust(*own).error().code, ErrorCode::NothingToDo);
    const auto peers = a.sync().peers();
    VERIFY_RESULT(peers);
    QCOMPARE(peers->size(), 1);
    QCOMPARE(peers->first().peer.name, u"Belgrade"_s);
    QCOMPARE(peers->first().peer.trust, Peer::Trust::Trusted);
    QCOMPARE(SyncService::readCard(a.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
    QVERIFY(test::writeAll(a.filePath(u"large"_s), QByteArray(100'000, 'x')));
    QCOMPARE(SyncService::readCard(a.filePath(u"large"_s)).error().code, ErrorCode::BadFormat);
    QVERIFY(test::writeAll(a.filePath(u"letter"_s), "Dear colleague,\n"));
    QCOMPARE(SyncService::readCard(a.filePath(u"letter"_s)).error(),
             (Error{ErrorCode::BadFormat, a.filePath(u"letter"_s), u"no-card"_s, 0}));
    // as an editor leaves it
    QFile card(a.filePath(u"a.chancery-card"_s));
    QVERIFY(card.open(QIODevice::ReadOnly));
    const QByteArray edited = "\xEF\xBB\xBF" + card.readAll().replace("\n", "\r\n") + "\r\n";
    QVERIFY(test::writeAll(a.filePath(u"edited"_s), edited));
    QCOMPARE(SyncService::readCard(a.filePath(u"edited"_s)).value(), *own);

    const QByteArray other = peers->first().peer.device;
    VERIFY_RESULT(a.sync().revoke(other));
    QCOMPARE(a.sync().revoke(other).error().code, ErrorCode::NothingToDo);
    QCOMPARE(a.sync().revoke(QByteArray(32, 'x')).error().code, ErrorCode::UnknownRecord);
    QVERIFY(a.sync().peers()->first().peer.revoked > 0);
    VERIFY_RESULT(a.sync().trust(*b.sync().card()));
    QCOMPARE(a.sync().peers()->first().peer.trust, Peer::Trust::Trusted);
}

void TestSyncService::keysStayWithTheFile()
{
    Device a(u"Budva"_s, 1);
    const auto before = a.sync().card();
    VERIFY_RESULT(before);
    QVERIFY(a.reopen());
    QCOMPARE(*a.sync().card(), *before);
    Device b(u"Belgrade"_s, 2);
    QVERIFY(b.sync().card()->device != before->device);
    QVERIFY(b.reopen(true));
    VERIFY_RESULT(b.sync().card());
    Device c(u"Podgorica"_s, 3);
    QVERIFY(c.reopen(true));
    QCOMPARE(c.sync().card().error().code, ErrorCode::ReadOnly);
}

void TestSyncService::threeEditOfflineAndConverge()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    QVERIFY(introduce(a, b) && introduce(b, c) && introduce(a, c));
    const RecordId first = a.write(u"First"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(a, c));
    const RecordId second = b.write(u"Second"_s);
    const RecordId third = c.write(u"Third"_s);
    VERIFY_RESULT(a.retitle(first, u"First, edited"_s));
    VERIFY_RESULT(b.rewrite(first, u"Body of the second"_s));
    // a hears of c through b alone
    VERIFY_RESULT(send(c, b));
    VERIFY_RESULT(send(b, a));
    VERIFY_RESULT(send(a, c));
    VERIFY_RESULT(send(a, b));
    QCOMPARE(a.snapshot(), b.snapshot());
    QCOMPARE(a.snapshot(), c.snapshot());
    QCOMPARE(c.title(first), u"First, edited"_s);
    QCOMPARE(c.title(second), u"Second"_s);
    QCOMPARE(a.title(third), u"Third"_s);
    const auto peers = a.sync().peers();
    VERIFY_RESULT(peers);
    VERIFY_RESULT(send(b, a));
    QCOMPARE(a.sync().peers()->first().unsent, 0);
}

void TestSyncService::concurrentValuesStand()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const RecordId note = a.write(u"Meeting"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(a.retitle(note, u"Meeting of Budva"_s));
    VERIFY_RESULT(b.retitle(note, u"Meeting of Belgrade"_s));
    const auto done = send(b, a);
    VERIFY_RESULT(done);
    QCOMPARE(done->report.conflicting, 1);
    VERIFY_RESULT(send(a, b));
    QCOMPARE(a.snapshot(), b.snapshot());
    const auto open = conflicts(*a);
    VERIFY_RESULT(open);
    QCOMPARE(open->size(), 1);
    QStringList titles;
    for (const ConflictValue &value : open->first().values)
        titles << value.record.title();
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Meeting of Belgrade"_s, u"Meeting of Budva"_s}));
}

void TestSyncService::aLostBundleHeals()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    const RecordId two = a.write(u"Two"_s);
    QVERIFY(!bundleOf(a).isEmpty()); // and it is lost
    a.write(u"Three"_s);
    const auto done = send(a, b);
    VERIFY_RESULT(done);
    QCOMPARE(done->report.inserted, 2);
    QCOMPARE(b.title(two), u"Two"_s);
    QCOMPARE(a.snapshot(), b.snapshot());
}

void TestSyncService::aDuplicateIsNothing()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const QString bundle = bundleOf(a);
    VERIFY_RESULT(b.sync().importBundle(bundle, {}));
    const QByteArray before = b.books();
    QSignalSpy changed(&*b, &Workspace::changed);
    const auto again = b.sync().importBundle(bundle, {});
    VERIFY_RESULT(again);
    QCOMPARE(again->report.verdict, Verdict::Known);
    QCOMPARE(b.books(), before);
    // the sender's own eyes too
    const QByteArray own = a.books();
    VERIFY_RESULT(a.sync().importBundle(bundle, {}));
    QCOMPARE(a.books(), own);
    // another bundle with nothing new in it
    const auto same = send(a, b);
    VERIFY_RESULT(same);
    QCOMPARE(same->exchange.state, State::Known);
    QCOMPARE(changed.size(), 0);
}

void TestSyncService::aGapIsKeptAndNamed()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const QString backup = b.copy(u"backup"_s);
    const QString first = bundleOf(a);
    VERIFY_RESULT(b.sync().importBundle(first, {}));
    VERIFY_RESULT(send(b, a));
    a.write(u"Two"_s);
    const QString second = bundleOf(a);
    QVERIFY(b.replaceBy(backup));
    const QByteArray empty = b.snapshot();
    QSignalSpy changed(&*b, &Workspace::changed);
    const auto waits = b.sync().importBundle(second, {});
    VERIFY_RESULT(waits);
    QCOMPARE(waits->report.verdict, Verdict::Gap);
    QCOMPARE(waits->exchange.state, State::Staged);
    QCOMPARE(waits->exchange.detail, u"Budva"_s);
    QCOMPARE(b.snapshot(), empty);
    QCOMPARE(b.sync().peers()->first().unreceived, QStringList{u"Budva"_s});
    // once more changes nothing
    const QByteArray before = b.books();
    VERIFY_RESULT(b.sync().importBundle(second, {}));
    QCOMPARE(b.books(), before);
    QVERIFY(b.reopen());
    // the missing one comes, and the one that waited follows
    VERIFY_RESULT(b.sync().importBundle(first, {}));
    QCOMPARE(b.snapshot(), a.snapshot());
    QCOMPARE(b.sync().peers()->first().unreceived, QStringList());
    const auto exchanges = b.sync().exchanges();
    VERIFY_RESULT(exchanges);
    for (const Exchange &exchange : *exchanges)
        QCOMPARE(exchange.state, State::Done);
    QCOMPARE(*b->store().exchanges().stagedBytes(), 0);
}

void TestSyncService::whatWaitsCanBeGivenUp()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const QString backup = b.copy(u"backup"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    a.write(u"Two"_s);
    const QString second = bundleOf(a);
    QVERIFY(b.replaceBy(backup));
    const auto waits = b.sync().importBundle(second, {});
    VERIFY_RESULT(waits);
    VERIFY_RESULT(b.sync().dropStaged(waits->exchange.file));
    QCOMPARE(b.sync().dropStaged(waits->exchange.file).error().code, ErrorCode::NothingToDo);
    QCOMPARE(*b->store().exchanges().stagedBytes(), 0);
    // what b says it has makes the next one whole
    VERIFY_RESULT(send(b, a));
    VERIFY_RESULT(send(a, b));
    QCOMPARE(b.snapshot(), a.snapshot());
}

void TestSyncService::strangersAreRefused()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    VERIFY_RESULT(a.sync().trust(*b.sync().card()));
    a.write(u"One"_s);
    const QString bundle = bundleOf(a);
    const QByteArray before = b.books();
    QCOMPARE(b.sync().importBundle(bundle, {}).error().code, ErrorCode::UnknownSigner);
    QCOMPARE(b.books(), before);
    VERIFY_RESULT(b.sync().trust(*a.sync().card()));
    VERIFY_RESULT(b.sync().importBundle(bundle, {}));
    VERIFY_RESULT(b.sync().revoke(a.sync().card()->device));
    a.write(u"Two"_s);
    const QByteArray revoked = b.books();
    QCOMPARE(b.sync().importBundle(bundleOf(a), {}).error().code, ErrorCode::RevokedSigner);
    QCOMPARE(b.books(), revoked);
    // and nothing is written for it any more
    QCOMPARE(b.sync().exportBundle(b.filePath(u"none"_s), {}).error().code, ErrorCode::NothingToDo);
    QVERIFY(!QFile::exists(b.filePath(u"none"_s)));
    Device c(u"Podgorica"_s, 3);
    QVERIFY(introduce(c, a));
    QCOMPARE(c.sync().importBundle(bundle, {}).error().code, ErrorCode::NotForUs);
}

void TestSyncService::aPreviewChangesNothing()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const RecordId note = a.write(u"One"_s);
    ImportOrder order;
    order.dryRun = true;
    const QString first = bundleOf(a);
    QByteArray before = b.books();
    const auto preview = b.sync().importBundle(first, order);
    VERIFY_RESULT(preview);
    QCOMPARE(preview->report.verdict, Verdict::Joined);
    QCOMPARE(preview->report.inserted, 1);
    QCOMPARE(preview->report.items.first().record.id, note);
    QCOMPARE(b.books(), before);
    const QString backup = b.copy(u"backup"_s);
    VERIFY_RESULT(b.sync().importBundle(first, {}));
    VERIFY_RESULT(send(b, a));
    a.write(u"Two"_s);
    const QString second = bundleOf(a);
    QVERIFY(b.replaceBy(backup));
    before = b.books();
    const auto gap = b.sync().importBundle(second, order);
    VERIFY_RESULT(gap);
    QCOMPARE(gap->report.verdict, Verdict::Gap);
    QCOMPARE(b.books(), before);
}

void TestSyncService::manyRemovalsAsk()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    QList<RecordRef> notes;
    for (int i = 0; i < 40; ++i)
        notes.append({Kind::Note, a.write(u"Note %1"_s.arg(i))});
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(a->remove(notes.mid(0, 30)));
    const QByteArray before = b.snapshot();
    const auto asks = send(a, b);
    VERIFY_RESULT(asks);
    QCOMPARE(asks->report.verdict, Verdict::TooManyRemovals);
    QCOMPARE(asks->exchange.state, State::Asking);
    QCOMPARE(asks->exchange.removed, 30);
    QCOMPARE(b.snapshot(), before);
    QVERIFY(b.reopen());
    // the answer comes another day, without the file
    ImportOrder order;
    order.allowRemovals = true;
    const auto done = b.sync().importKept(asks->exchange.file, order);
    VERIFY_RESULT(done);
    QCOMPARE(done->report.removed, 30);
    QCOMPARE(done->exchange.state, State::Done);
    QCOMPARE(b.snapshot(), a.snapshot());
    QCOMPARE(*b->store().exchanges().stagedBytes(), 0);
}

void TestSyncService::aWholeImportIsUndone()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const RecordId note = a.write(u"One"_s);
    VERIFY_RESULT(send(a, b));
    const QByteArray before = b.snapshot();
    VERIFY_RESULT(a.retitle(note, u"Uno"_s));
    const RecordId second = a.write(u"Two"_s);
    const auto done = send(a, b);
    VERIFY_RESULT(done);
    QVERIFY(done->exchange.batch != 0);
    QCOMPARE(b->batches().first().intent, u"import:Budva"_s);
    VERIFY_RESULT(b->undo(done->exchange.batch));
    QCOMPARE(b.title(note), u"One"_s);
    QVERIFY(b->record(Kind::Note, second).isNull());
    QVERIFY(b.snapshot() != before); // the second lies in the bin
}

void TestSyncService::aPassphraseOpensABundle()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    BundleOrder order;
    order.passphrase = u"correct horse battery staple"_s;
    const QString bundle = bundleOf(a, order);
    const QByteArray before = b.books();
    QCOMPARE(b.sync().importBundle(bundle, {}).error().code, ErrorCode::PassphraseNeeded);
    ImportOrder import;
    import.passphrase = u"wrong horse battery staple"_s;
    QCOMPARE(b.sync().importBundle(bundle, import).error().code, ErrorCode::WrongPassphrase);
    QCOMPARE(b.books(), before);
    import.passphrase = order.passphrase;
    VERIFY_RESULT(b.sync().importBundle(bundle, import));
    QCOMPARE(b.snapshot(), a.snapshot());
    // who has the passphrase has not the trust
    Device c(u"Podgorica"_s, 3);
    QCOMPARE(c.sync().importBundle(bundle, import).error().code, ErrorCode::UnknownSigner);
}

void TestSyncService::inspectionReadsAndChangesNothing()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    VERIFY_RESULT(a.sync().trust(*b.sync().card()));
    a.write(u"One"_s);
    const QString bundle = bundleOf(a);
    const QByteArray before = b.books();
    const auto seen = b.sync().inspect(bundle);
    VERIFY_RESULT(seen);
    QVERIFY(seen->manifest.has_value());
    QCOMPARE(seen->manifest->deviceName, u"Budva"_s);
    QCOMPARE(seen->counts.records, 1);
    QVERIFY(!seen->trusted);
    QCOMPARE(seen->header.recipients, 2);
    QCOMPARE(seen->bytes, QFileInfo(bundle).size());
    QCOMPARE(b.books(), before);
    const auto closed = c.sync().inspect(bundle);
    VERIFY_RESULT(closed);
    QVERIFY(!closed->manifest.has_value());
    QCOMPARE(c.sync().inspect(c.path()).error().code, ErrorCode::NotABundle);
}

void TestSyncService::readOnlyStaysAsItIs()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const QString bundle = bundleOf(a);
    QVERIFY(b.reopen(true));
    QCOMPARE(b.sync().importBundle(bundle, {}).error().code, ErrorCode::ReadOnly);
    QCOMPARE(b.sync().exportBundle(b.filePath(u"x"_s), {}).error().code, ErrorCode::ReadOnly);
    QCOMPARE(b.sync().syncFolder(b.filePath(u"."_s)).error().code, ErrorCode::ReadOnly);
    QCOMPARE(b.sync().trust(*a.sync().card()).error().code, ErrorCode::ReadOnly);
    QCOMPARE(b.sync().revoke(a.sync().card()->device).error().code, ErrorCode::ReadOnly);
    QCOMPARE(b.sync().purge().error().code, ErrorCode::ReadOnly);
    VERIFY_RESULT(b.sync().inspect(bundle));
}

void TestSyncService::cancellingLeavesNothing()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    for (int i = 0; i < 200; ++i)
        a.write(u"Note %1"_s.arg(i));
    const QDir folder(a.filePath(u"."_s));
    const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
    const QString target = a.filePath(u"out.chancery-bundle"_s);
    const auto stopped = a.sync().exportBundle(target, {}, [](qint64 done, qint64) { return done < 100; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), before);
    const QString bundle = bundleOf(a);
    const QByteArray books = b.books();
    qint64 calls = 0;
    VERIFY_RESULT(b.sync().importBundle(bundle, {{}, true, false, false}, [&](qint64 done, qint64 all) {
        ++calls;
        return done <= all;
    }));
    QVERIFY2(calls > 6, qPrintable(QString::number(calls)));
    for (qint64 stop = 1; stop <= calls; ++stop) {
        qint64 call = 0;
        const auto none = b.sync().importBundle(bundle, {}, [&](qint64, qint64) { return ++call < stop; });
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
        QCOMPARE(b.books(), books);
    }
    VERIFY_RESULT(b.sync().importBundle(bundle, {}));
}

void TestSyncService::namesOfExportsAreSingle()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const QString target = a.filePath(u"out.chancery-bundle"_s);
    const auto first = a.sync().exportBundle(target, {});
    VERIFY_RESULT(first);
    const auto second = a.sync().exportBundle(target, {});
    VERIFY_RESULT(second);
    QVERIFY(second->number > first->number);
    QVERIFY(second->file != first->file);
    QCOMPARE(second->direction, Exchange::Direction::Outgoing);
    QCOMPARE(a.sync().exportBundle(a.filePath(u"no/such/folder"_s), {}).error().code,
             ErrorCode::FileNotFound);
    const QByteArray stranger(32, 'x');
    QVERIFY(!a.sync().exportBundle(target, {{stranger}, {}, false}));
}

void TestSyncService::contentIsPurgedWhenAllKnow()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const RecordId note = a.write(u"One"_s, u"Body"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(a->remove({Kind::Note, note}));
    // it is not long in the bin, and b does not know
    QCOMPARE(*a.sync().purge(), 0);
    a.wait(91);
    QCOMPARE(*a.sync().purge(), 0);
    QCOMPARE(a->load(Kind::Note, note)->record.get(fields::note::body), u"Body"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    QCOMPARE(*a.sync().purge(), 1);
    QCOMPARE(a->load(Kind::Note, note)->record.get(fields::note::body), QString());
    QCOMPARE(*a.sync().purge(), 0);
    QCOMPARE(b->load(Kind::Note, note)->record.get(fields::note::body), u"Body"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    b.wait(91);
    QCOMPARE(*b.sync().purge(), 1);
    QCOMPARE(a.snapshot(), b.snapshot());
}

void TestSyncService::orphansAreFound()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    Record mission(Kind::Mission, a->newId());
    mission.set(fields::mission::title, u"Mission"_s);
    VERIFY_RESULT(a->commit(Edit::insert(mission), u"edit"_s));
    VERIFY_RESULT(send(a, b));
    Record leg(Kind::Leg, b->newId());
    leg.set(fields::leg::mission, mission.id()).set(fields::leg::place, u"Budva"_s);
    VERIFY_RESULT(b->commit(Edit::insert(leg), u"edit"_s));
    VERIFY_RESULT(a->remove({Kind::Mission, mission.id()}));
    QVERIFY(orphans(*a).isEmpty());
    VERIFY_RESULT(send(b, a));
    QCOMPARE(orphans(*a), (QList<RecordRef>{{Kind::Leg, leg.id()}}));
    VERIFY_RESULT(a->restore({Kind::Mission, mission.id()}));
    QVERIFY(orphans(*a).isEmpty());
}

QTEST_GUILESS_MAIN(TestSyncService)
#include "tst_sync_service.moc"
