// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/law_fields.h"
#include "models/store/meta.h"
#include "models/store/store.h"
#include "models/workspace/conflicts.h"
#include "tests/workspace/sync_fixture.h"

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

//! Whose library goes on when two files meet.
class TestSyncLibraries : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anEmptyWorkspaceTakesTheLibrary();
    void theSmallerOfTwoEmptyLibrariesGoesOn();
    void anotherLibraryIsRefused();
    void twoLibrariesJoinOnPurpose();
    void untouchedDefaultsGiveWay();
    void oldTimesAreRefused();
    void aPartOfALibraryWillNotDo();
    void joinedLibrariesAreOne();
    void bothMayJoinAtOnce();
};

void TestSyncLibraries::anEmptyWorkspaceTakesTheLibrary()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    const RecordId note = a.write(u"Meeting"_s, u"Line one"_s);
    QVERIFY(a.library() != b.library());
    QSignalSpy changed(&*b, &Workspace::changed);
    const auto done = send(a, b);
    VERIFY_RESULT(done);
    QCOMPARE(done->report.verdict, Verdict::Joined);
    QCOMPARE(done->report.inserted, 1);
    QCOMPARE(done->exchange.state, State::Done);
    QCOMPARE(done->manifest.deviceName, u"Budva"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(b.library(), a.library());
    QCOMPARE(b.title(note), u"Meeting"_s);
    QCOMPARE(b.snapshot(), a.snapshot());
    while (b->indexSlice()) {
    }
    QCOMPARE(b->search(u"Meeting"_s)->size(), 1);
    QCOMPARE(b.sync().exchanges()->first().inserted, 1);
}

void TestSyncLibraries::theSmallerOfTwoEmptyLibrariesGoesOn()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    Device &small = a.library() < b.library() ? a : b;
    Device &large = a.library() < b.library() ? b : a;
    const QByteArray library = small.library();
    const auto up = send(large, small);
    VERIFY_RESULT(up);
    QCOMPARE(up->exchange.state, State::Known);
    QCOMPARE(small.library(), library);
    VERIFY_RESULT(send(small, large));
    QCOMPARE(large.library(), library);
    // and one without work gives way to one with
    Device c(u"Podgorica"_s, 3);
    QVERIFY(introduce(small, c));
    QVERIFY(!c.write(u"Work"_s).isNull());
    const auto passed = send(large, small);
    VERIFY_RESULT(passed);
    VERIFY_RESULT(send(small, c));
    QVERIFY(c.library() != library);
    VERIFY_RESULT(send(c, small));
    QCOMPARE(small.library(), c.library());
}

void TestSyncLibraries::anotherLibraryIsRefused()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    b.write(u"Other"_s);
    const QByteArray before = b.books();
    QCOMPARE(b.sync().importBundle(bundleOf(a), {}).error().code, ErrorCode::OtherLibrary);
    QCOMPARE(b.books(), before);
}

void TestSyncLibraries::twoLibrariesJoinOnPurpose()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const RecordId both = a.write(u"Same"_s, u"Body"_s);
    const RecordId equal = a.write(u"Equal"_s);
    b.write(u"Other"_s);
    for (const RecordId &id : {both, equal}) {
        Record record = a->record(Kind::Note, id);
        if (id == both)
            record.set(fields::note::title, u"Different"_s);
        VERIFY_RESULT(b->commit(Edit::insert(record), u"edit"_s));
    }
    const QString bundle = bundleOf(a);
    ImportOrder order;
    order.joinLibraries = true;
    order.dryRun = true;
    const QByteArray before = b.books();
    const auto preview = b.sync().importBundle(bundle, order);
    VERIFY_RESULT(preview);
    QCOMPARE(preview->report.inserted, 1);
    QCOMPARE(preview->report.updated, 2);
    QCOMPARE(preview->report.conflicting, 1);
    QCOMPARE(preview->report.items.size(), 3);
    QCOMPARE(b.books(), before);
    order.dryRun = false;
    QSignalSpy changed(&*b, &Workspace::changed);
    const auto done = b.sync().importBundle(bundle, order);
    VERIFY_RESULT(done);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(b->count(Kind::Note), 4);
    const auto open = conflicts(*b);
    VERIFY_RESULT(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().record.id, both);
    QCOMPARE(open->first().values.size(), 2);
    VERIFY_RESULT(b->undo(done->exchange.batch));
    QCOMPARE(b->count(Kind::Note), 3);
    QCOMPARE(b.title(both), u"Different"_s);
}

void TestSyncLibraries::untouchedDefaultsGiveWay()
{
    Device a(u"Budva"_s, 1, Contents::Reference), b(u"Belgrade"_s, 2, Contents::Reference);
    QVERIFY(introduce(a, b));
    const QList<Record> countries = a->all(Kind::Jurisdiction);
    QVERIFY(countries.size() > 10);
    const auto note = [](Device &device, const RecordId &id, const QString &text) {
        const auto loaded = device->load(Kind::Jurisdiction, id);
        Record after = loaded->record;
        after.set(fields::jurisdiction::note, text);
        return device->commit(Edit::update(*loaded, after), u"edit"_s);
    };
    VERIFY_RESULT(note(a, countries[0].id(), u"Theirs"_s));
    VERIFY_RESULT(note(b, countries[1].id(), u"Ours"_s));
    VERIFY_RESULT(note(a, countries[2].id(), u"Theirs"_s));
    VERIFY_RESULT(note(b, countries[2].id(), u"Ours"_s));
    ImportOrder order;
    order.joinLibraries = true;
    const auto done = b.sync().importBundle(bundleOf(a, {{}, {}, true}), order);
    VERIFY_RESULT(done);
    QCOMPARE(done->report.updated, 2);
    QCOMPARE(done->report.conflicting, 1);
    QCOMPARE(b->record(Kind::Jurisdiction, countries[0].id()).get(fields::jurisdiction::note), u"Theirs"_s);
    QCOMPARE(b->record(Kind::Jurisdiction, countries[1].id()).get(fields::jurisdiction::note), u"Ours"_s);
    QCOMPARE(*conflictCount(*b), 1);
}

void TestSyncLibraries::oldTimesAreRefused()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    VERIFY_RESULT(send(a, b));
    b.write(u"Two"_s);
    const QString old = bundleOf(a, {{}, {}, true});
    VERIFY_RESULT(setMeta(b->store().file().database, meta::epoch, 1));
    const QByteArray before = b.books();
    QCOMPARE(b.sync().importBundle(old, {}).error().code, ErrorCode::StaleEpoch);
    QCOMPARE(b.books(), before);
    // and the other way round
    const auto newer = send(b, a);
    QCOMPARE(newer.error().code, ErrorCode::StaleEpoch);
    QVERIFY(!newer.error().detail.isEmpty());
}

void TestSyncLibraries::aPartOfALibraryWillNotDo()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    const QString backup = b.copy(u"backup"_s);
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    QVERIFY(b.replaceBy(backup));
    b.write(u"Work of its own"_s);
    a.write(u"Two"_s);
    ImportOrder order;
    order.joinLibraries = true;
    const QByteArray before = b.books();
    const auto part = b.sync().importBundle(bundleOf(a), order);
    QVERIFY(!part);
    QCOMPARE(part.error().code, ErrorCode::OtherLibrary);
    QCOMPARE(part.error().detail, u"partial"_s);
    QCOMPARE(b.books(), before);
    VERIFY_RESULT(b.sync().importBundle(bundleOf(a, {{}, {}, true}), order));
    QCOMPARE(b->count(Kind::Note), 3);
}

void TestSyncLibraries::joinedLibrariesAreOne()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2), c(u"Podgorica"_s, 3);
    QVERIFY(introduce(a, b) && introduce(a, c) && introduce(b, c));
    const RecordId one = a.write(u"One"_s);
    VERIFY_RESULT(send(a, c));
    VERIFY_RESULT(a.retitle(one, u"One of Budva"_s));
    VERIFY_RESULT(c.retitle(one, u"One of Podgorica"_s));
    VERIFY_RESULT(send(c, a));
    const RecordId other = b.write(u"Other"_s);
    const QString ofB = bundleOf(b);
    ImportOrder order;
    order.joinLibraries = true;
    VERIFY_RESULT(b.sync().importBundle(bundleOf(a), order));
    QCOMPARE(b.library(), a.library());
    // values that wait for a decision there wait here as well
    QCOMPARE(*conflictCount(*b), 1);
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(send(b, a));
        VERIFY_RESULT(send(a, c));
        VERIFY_RESULT(send(c, b));
    }
    QCOMPARE(c.title(other), u"Other"_s);
    QCOMPARE(a.snapshot(), b.snapshot());
    QCOMPARE(c.snapshot(), b.snapshot());
    // what b said before it joined is its own word still
    VERIFY_RESULT(b.sync().importBundle(ofB, {}));
    // and nothing of it comes back as a conflict
    VERIFY_RESULT(a.retitle(other, u"Other, corrected"_s));
    VERIFY_RESULT(send(a, b));
    QCOMPARE(b.title(other), u"Other, corrected"_s);
    QCOMPARE(*conflictCount(*b), 1);
}

void TestSyncLibraries::bothMayJoinAtOnce()
{
    Device a(u"Budva"_s, 1), b(u"Belgrade"_s, 2);
    QVERIFY(introduce(a, b));
    a.write(u"One"_s);
    b.write(u"Other"_s);
    const QString ofA = bundleOf(a);
    const QString ofB = bundleOf(b);
    ImportOrder order;
    order.joinLibraries = true;
    VERIFY_RESULT(a.sync().importBundle(ofB, order));
    VERIFY_RESULT(b.sync().importBundle(ofA, order));
    VERIFY_RESULT(send(a, b));
    VERIFY_RESULT(send(b, a));
    QCOMPARE(a.snapshot(), b.snapshot());
    QCOMPARE(*conflictCount(*a), 0);
}

QTEST_GUILESS_MAIN(TestSyncLibraries)
#include "tst_sync_libraries.moc"
