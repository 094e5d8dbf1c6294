// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/conflicts.h"

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/replicator.h"
#include "models/store/revision_table.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::TestWorkspace;
using Take = ConflictChoice::Take;

namespace {

Record mission(Workspace &workspace, const QString &title)
{
    Record record(Kind::Mission, workspace.newId());
    record.set(fields::mission::title, title);
    return record;
}

// everybody writes what they have, having seen the same
bool writeAtOnce(Workspace &workspace, const Record &record, const QList<Record> &sides)
{
    const auto seen = workspace.load(record.kind(), record.id());
    if (!seen)
        return false;
    for (const Record &side : sides) {
        if (!workspace.commit(Edit::update(*seen, side), u"edit"_s))
            return false;
    }
    return true;
}

Record titled(Record record, const QString &title)
{
    return record.set(fields::mission::title, title);
}

QList<Conflict> of(TestWorkspace &ws, const Record &record)
{
    return conflictsOf(*ws, {record.kind(), record.id()}).value_or(QList<Conflict>());
}

Result<CommitInfo> take(TestWorkspace &ws, const Conflict &conflict, const ConflictChoice &choice)
{
    return resolve(*ws, conflict.record, conflict.atom, choice);
}

} // namespace

class TestConflicts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingWaitsWhereNothingIs();
    void valuesCarryTheirWriters();
    void equalValuesCountAsOne();
    void oneIsTaken_data();
    void oneIsTaken();
    void whatWasNotShownStays();
    void bothLines();
    void bothParagraphs();
    void textsMergeOverTheirBase();
    void changesOfTheSameLineDoNotMerge();
    void bothLists();
    void whatCannotBeBoth();
    void undoBringsAllBack_data();
    void undoBringsAllBack();
    void valuesThatCameFromElsewhere();
    void editedHereDeletedThere_data();
    void editedHereDeletedThere();
    void anAtomIsSettledAndTheDeletionStaysOpen();
    void recordsInTheBinWaitForNobody();
    void whatComesBackFromTheBinWaitsAgain_data();
    void whatComesBackFromTheBinWaitsAgain();
    void refusals();
};

void TestConflicts::nothingWaitsWhereNothingIs()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QCOMPARE(conflictCount(*ws).value(), 0);
    QCOMPARE(conflicts(*ws).value().size(), 0);
    const auto done = resolve(*ws, {Kind::Mission, record.id()}, 1, {Take::Both, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NothingToDo);
}

void TestConflicts::valuesCarryTheirWriters()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const auto stale = ws->load(Kind::Mission, record.id());
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"first"_s)), u"edit"_s));
    VERIFY_RESULT(ws->setIdentity(u"Attaché"_s, u"Laptop"_s));
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"second"_s)), u"edit"_s));

    QCOMPARE(conflictCount(*ws).value(), 1);
    const auto all = conflicts(*ws);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 1);
    const Conflict &conflict = all->first();
    QCOMPARE(conflict.record, (RecordRef{Kind::Mission, record.id()}));
    QCOMPARE(conflict.atom, 1);
    QVERIFY(conflict.canBoth);
    QVERIFY(!conflict.merged);
    QCOMPARE(conflict.values.size(), 2);
    const ConflictValue &shown = conflict.values[0];
    const ConflictValue &other = conflict.values[1];
    QVERIFY(shown.visible && !other.visible);
    QCOMPARE(shown.record.title(), u"second"_s);
    QCOMPARE(shown.user, u"Attaché"_s);
    QCOMPARE(other.record.title(), u"first"_s);
    QCOMPARE(other.user, u"Advisor"_s);
    QCOMPARE(other.device, u"Laptop"_s);
    QCOMPARE(other.time.timeSpec(), Qt::UTC);
    QCOMPARE(other.time.date(), QDate(2017, 5, 31));
    QVERIFY(other.time < shown.time);
    static const QRegularExpression id(u"^[0-9a-f]{8}\\.[0-9]+$"_s);
    QVERIFY2(id.match(other.id).hasMatch(), qPrintable(other.id));
    QVERIFY(other.id != shown.id);
    QVERIFY(shown.packed != other.packed);
}

void TestConflicts::equalValuesCountAsOne()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record,
                        {titled(record, u"same"_s), titled(record, u"other"_s), titled(record, u"third"_s),
                         titled(record, u"same"_s)}));
    const QList<Conflict> list = of(ws, record);
    QCOMPARE(list.size(), 1);
    QStringList titles;
    for (const ConflictValue &value : list.first().values)
        titles.append(value.record.title());
    QCOMPARE(titles, (QStringList{u"same"_s, u"third"_s, u"other"_s}));
}

void TestConflicts::oneIsTaken_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("title");
    QTest::newRow("the visible one") << 0 << u"second"_s;
    QTest::newRow("the other") << 1 << u"first"_s;
}

void TestConflicts::oneIsTaken()
{
    QFETCH(int, number);
    QFETCH(QString, title);
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record, {titled(record, u"first"_s), titled(record, u"second"_s)}));
    const Conflict conflict = of(ws, record).value(0);
    const auto done = take(ws, conflict, {Take::Value, conflict.values[number].id});
    VERIFY_RESULT(done);
    QVERIFY(done->batch > 0);
    QCOMPARE(ws->record(Kind::Mission, record.id()).title(), title);
    QCOMPARE(conflictCount(*ws).value(), 0);
    QCOMPARE(ws->batches(1).first().intent, u"resolve"_s);
    const auto again = take(ws, conflict, {Take::Value, conflict.values[number].id});
    QCOMPARE(again.error().code, ErrorCode::NothingToDo);
}

void TestConflicts::whatWasNotShownStays()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const auto stale = ws->load(Kind::Mission, record.id());
    for (const QString &title : {u"first"_s, u"second"_s})
        VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, title)), u"edit"_s));
    const Conflict shown = of(ws, record).value(0);
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"arrived while asking"_s)), u"edit"_s));
    const QStringList ids{shown.values[0].id, shown.values[1].id};
    VERIFY_RESULT(take(ws, shown, {Take::Value, shown.values[1].id, ids}));
    const Conflict left = of(ws, record).value(0);
    QCOMPARE(left.values.size(), 2);
    QCOMPARE(left.values[0].record.title(), u"first"_s);
    QCOMPARE(left.values[1].record.title(), u"arrived while asking"_s);
}

void TestConflicts::bothLines()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record, {titled(record, u"first"_s), titled(record, u"second"_s)}));
    VERIFY_RESULT(take(ws, of(ws, record).value(0), {Take::Both, {}}));
    QCOMPARE(ws->record(Kind::Mission, record.id()).title(), u"second / first"_s);
    QCOMPARE(conflictCount(*ws).value(), 0);
}

void TestConflicts::bothParagraphs()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    note.set(fields::note::title, u"Needs"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(note), u"create"_s));
    Record first = note;
    first.set(fields::note::body, u"Shelter.\nLegal aid."_s);
    Record second = note;
    second.set(fields::note::body, u"Interpreters."_s);
    QVERIFY(writeAtOnce(*ws, note, {first, second}));
    const Conflict conflict = of(ws, note).value(0);
    QVERIFY(conflict.canBoth);
    VERIFY_RESULT(take(ws, conflict, {Take::Both, {}}));
    QCOMPARE(ws->record(Kind::Note, note.id()).get(fields::note::body),
             u"Interpreters.\n\nShelter.\nLegal aid."_s);
}

namespace {

// a note whose body two people changed, with what the two were made from
Record sharedNote(TestWorkspace &ws, const QString &base, const QString &first, const QString &second)
{
    Record note(Kind::Note, ws->newId());
    note.set(fields::note::body, base);
    if (!ws->commit(Edit::insert(note), u"create"_s))
        return {};
    const int atom = 2;
    const Dot root = ws->load(Kind::Note, note.id())->seen.dots(atom).value(0);
    Record one = note;
    one.set(fields::note::body, first);
    Record two = note;
    two.set(fields::note::body, second);
    if (!writeAtOnce(*ws, note, {one, two}))
        return {};
    RevisionTable revisions(ws->store().file().database);
    const auto loaded = ws->load(Kind::Note, note.id());
    bool saved =
        revisions.setValue(note.id(), atom, root, codec::packed(note, AtomMask(1) << atom)).has_value();
    for (const Dot &dot : loaded->seen.dots(atom))
        saved = saved && revisions.save({note.id(), atom, dot, {root}, {}}).has_value();
    return saved ? note : Record();
}

} // namespace

void TestConflicts::textsMergeOverTheirBase()
{
    const QString base = u"One\nTwo\nThree\nFour\nFive\n"_s;
    const QString first = u"One, changed\nTwo\nThree\nFour\nFive\n"_s;
    const QString second = u"One\nTwo\nThree\nFour\nFive, changed\n"_s;
    const QString merged = u"One, changed\nTwo\nThree\nFour\nFive, changed\n"_s;
    for (const Take choice : {Take::Merged, Take::Both}) {
        TestWorkspace ws;
        const Record note = sharedNote(ws, base, first, second);
        QVERIFY(!note.isNull());
        const Conflict conflict = of(ws, note).value(0);
        QVERIFY(conflict.merged.has_value());
        QCOMPARE(*conflict.merged, merged);
        VERIFY_RESULT(take(ws, conflict, {choice, {}}));
        QCOMPARE(ws->record(Kind::Note, note.id()).get(fields::note::body), merged);
        QCOMPARE(conflictCount(*ws).value(), 0);
    }
}

void TestConflicts::changesOfTheSameLineDoNotMerge()
{
    TestWorkspace ws;
    const Record note = sharedNote(ws, u"One\nTwo\n"_s, u"One, here\nTwo\n"_s, u"One, there\nTwo\n"_s);
    QVERIFY(!note.isNull());
    const Conflict conflict = of(ws, note).value(0);
    QVERIFY(!conflict.merged);
    const auto done = take(ws, conflict, {Take::Merged, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadValue);
    VERIFY_RESULT(take(ws, conflict, {Take::Both, {}}));
    QCOMPARE(ws->record(Kind::Note, note.id()).get(fields::note::body),
             u"One, there\nTwo\n\nOne, here\nTwo\n"_s);
}

void TestConflicts::bothLists()
{
    TestWorkspace ws;
    Record note(Kind::ConflictNote, ws->newId());
    VERIFY_RESULT(ws->commit(Edit::insert(note), u"create"_s));
    const RecordId ids[] = {ws->newId(), ws->newId(), ws->newId()};
    Record first = note;
    first.set(fields::conflictNote::assertions, {ids[0], ids[1]});
    Record second = note;
    second.set(fields::conflictNote::assertions, {ids[1], ids[2]});
    QVERIFY(writeAtOnce(*ws, note, {first, second}));
    const Conflict conflict = of(ws, note).value(0);
    QVERIFY(conflict.canBoth);
    VERIFY_RESULT(take(ws, conflict, {Take::Both, {}}));
    QCOMPARE(ws->record(Kind::ConflictNote, note.id()).get(fields::conflictNote::assertions),
             (RecordIds{ids[1], ids[2], ids[0]}));
}

void TestConflicts::whatCannotBeBoth()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    Record first = record;
    first.set(fields::mission::status, u"confirmed"_s);
    Record second = record;
    second.set(fields::mission::status, u"cancelled"_s);
    QVERIFY(writeAtOnce(*ws, record, {first, second}));
    const Conflict conflict = of(ws, record).value(0);
    QCOMPARE(conflict.atom, 4);
    QVERIFY(!conflict.canBoth);
    const auto done = take(ws, conflict, {Take::Both, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadValue);
    QCOMPARE(of(ws, record).size(), 1);
}

void TestConflicts::editedHereDeletedThere_data()
{
    QTest::addColumn<bool>("keep");
    QTest::newRow("keep") << true;
    QTest::newRow("delete") << false;
}

void TestConflicts::editedHereDeletedThere()
{
    QFETCH(bool, keep);
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const auto stale = ws->load(Kind::Mission, record.id());
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"edited"_s)), u"edit"_s));
    VERIFY_RESULT(ws->commit(Edit::remove(*stale), u"remove"_s));
    const QList<Conflict> list = of(ws, record);
    QCOMPARE(list.size(), 1);
    const Conflict &conflict = list.first();
    QCOMPARE(conflict.atom, 0);
    QCOMPARE(conflict.values.size(), 2);
    QVERIFY(conflict.values[0].visible && conflict.values[0].alive);
    QVERIFY(!conflict.values[1].visible && !conflict.values[1].alive);
    QVERIFY(!conflict.canBoth);
    QVERIFY(!take(ws, conflict, {Take::Both, {}}));
    VERIFY_RESULT(take(ws, conflict, {Take::Value, conflict.values[keep ? 0 : 1].id}));
    const auto now = ws->load(Kind::Mission, record.id());
    VERIFY_RESULT(now);
    QCOMPARE(now->alive, keep);
    QCOMPARE(now->conflicted, AtomMask(0));
    QCOMPARE(now->record.title(), u"edited"_s);
    QCOMPARE(conflictCount(*ws).value(), 0);
}

void TestConflicts::anAtomIsSettledAndTheDeletionStaysOpen()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const auto stale = ws->load(Kind::Mission, record.id());
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"first"_s)), u"edit"_s));
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"second"_s)), u"edit"_s));
    VERIFY_RESULT(ws->commit(Edit::remove(*stale), u"remove"_s));
    QCOMPARE(conflictCount(*ws).value(), 2);
    const QList<Conflict> list = of(ws, record);
    QCOMPARE(list[0].atom, 0);
    QCOMPARE(list[1].atom, 1);
    VERIFY_RESULT(take(ws, list[1], {Take::Both, {}}));
    const QList<Conflict> left = of(ws, record);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().atom, 0);
}

void TestConflicts::undoBringsAllBack_data()
{
    QTest::addColumn<ConflictChoice::Take>("choice");
    QTest::addColumn<int>("atom");
    QTest::newRow("one value") << Take::Value << 1;
    QTest::newRow("both") << Take::Both << 1;
    QTest::newRow("kept, although another deleted it") << Take::Value << 0;
}

void TestConflicts::undoBringsAllBack()
{
    QFETCH(ConflictChoice::Take, choice);
    QFETCH(int, atom);
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const auto stale = ws->load(Kind::Mission, record.id());
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"first"_s)), u"edit"_s));
    VERIFY_RESULT(ws->commit(Edit::update(*stale, titled(record, u"second"_s)), u"edit"_s));
    VERIFY_RESULT(ws->commit(Edit::remove(*stale), u"remove"_s));
    const QList<Conflict> before = of(ws, record);
    const Conflict &conflict = before[atom];
    QCOMPARE(conflict.atom, atom);
    const auto done = take(ws, conflict, {choice, conflict.values[atom].id});
    VERIFY_RESULT(done);
    QCOMPARE(of(ws, record).size(), before.size() - 1);
    VERIFY_RESULT(ws->undo(done->batch));
    const QList<Conflict> after = of(ws, record);
    QCOMPARE(after.size(), before.size());
    QStringList values;
    for (const ConflictValue &value : after[atom].values)
        values.append(value.record.title() + QString::number(value.alive));
    QStringList expected;
    for (const ConflictValue &value : conflict.values)
        expected.append(value.record.title() + QString::number(value.alive));
    values.sort();
    expected.sort();
    QCOMPARE(values, expected);
}

namespace {

bool tell(TestWorkspace &from, TestWorkspace &to)
{
    Replicator &source = from->store().replicator();
    const auto state = source.prepareExport(from->store().names());
    if (!state)
        return false;
    JoinRequest request;
    request.actors = state->actors;
    request.sender = state->actor;
    request.top = state->vector;
    const auto heads = source.heads({}, state->vector);
    if (!heads)
        return false;
    request.heads = *heads;
    const auto read = [&](ChangeSink &sink) -> Result<void> {
        CHANCERY_TRY(source.tell({}, sink));
        return ok();
    };
    const auto report = to->store().replicator().join(request, read, to->store().names());
    return report && report->verdict == JoinReport::Verdict::Joined;
}

} // namespace

void TestConflicts::valuesThatCameFromElsewhere()
{
    TestWorkspace here(Contents::Empty, 1);
    TestWorkspace there(Contents::Empty, 50);
    VERIFY_RESULT(there->setIdentity(u"Attaché"_s, u"Embassy"_s));
    Record note(Kind::Note, here->newId());
    note.set(fields::note::title, u"Needs"_s).set(fields::note::body, u"One\nTwo\nThree\nFour\n"_s);
    VERIFY_RESULT(here->commit(Edit::insert(note), u"create"_s));
    QVERIFY(tell(here, there));
    const auto edit = [&](TestWorkspace &ws, const QString &title, const QString &body) {
        const auto loaded = ws->load(Kind::Note, note.id());
        Record after = loaded->record;
        after.set(fields::note::title, title).set(fields::note::body, body);
        return ws->commit(Edit::update(*loaded, after), u"edit"_s).has_value();
    };
    QVERIFY(edit(here, u"Needs here"_s, u"One, here\nTwo\nThree\nFour\n"_s));
    QVERIFY(edit(there, u"Needs there"_s, u"One\nTwo\nThree\nFour, there\n"_s));
    QVERIFY(tell(here, there));
    QVERIFY(tell(there, here));
    const QList<Conflict> list = of(here, note);
    QCOMPARE(list.size(), 2);
    QStringList writers;
    for (const ConflictValue &value : list[0].values)
        writers.append(value.record.title() + u'|' + value.user + u'|' + value.device);
    writers.sort();
    QCOMPARE(writers, (QStringList{u"Needs here|Advisor|Laptop"_s, u"Needs there|Attaché|Embassy"_s}));
    QCOMPARE(list[1].merged, u"One, here\nTwo\nThree\nFour, there\n"_s);
    const QList<Conflict> other = of(there, note);
    QCOMPARE(other.size(), 2);
    QCOMPARE(other[1].merged, list[1].merged);
    QCOMPARE(other[0].values[0].id, list[0].values[0].id);
    // what one settles is settled for the other
    VERIFY_RESULT(take(here, list[0], {Take::Both, {}}));
    VERIFY_RESULT(take(here, list[1], {Take::Merged, {}}));
    QVERIFY(tell(here, there));
    QCOMPARE(conflictCount(*there).value(), 0);
    QCOMPARE(there->record(Kind::Note, note.id()), here->record(Kind::Note, note.id()));
}

void TestConflicts::recordsInTheBinWaitForNobody()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record, {titled(record, u"first"_s), titled(record, u"second"_s)}));
    VERIFY_RESULT(ws->remove({Kind::Mission, record.id()}));
    QCOMPARE(conflictCount(*ws).value(), 0);
    QCOMPARE(conflicts(*ws).value().size(), 0);
    const auto done = resolve(*ws, {Kind::Mission, record.id()}, 1, {Take::Both, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::UnknownRecord);
}

void TestConflicts::whatComesBackFromTheBinWaitsAgain_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"restored", "undone", "edited in the bin"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestConflicts::whatComesBackFromTheBinWaitsAgain()
{
    QFETCH(QString, how);
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    const RecordRef ref{Kind::Mission, record.id()};
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record, {titled(record, u"first"_s), titled(record, u"second"_s)}));
    const QList<Conflict> before = of(ws, record);
    QCOMPARE(before.size(), 1);
    const auto removed = ws->remove(ref);
    VERIFY_RESULT(removed);
    QCOMPARE(conflictCount(*ws).value(), 0);
    if (how == u"restored"_s) {
        VERIFY_RESULT(ws->restore(ref));
    } else if (how == u"undone"_s) {
        VERIFY_RESULT(ws->undo(removed->batch));
    } else {
        const auto dead = ws->load(ref.kind, ref.id);
        VERIFY_RESULT(dead);
        Record changed = dead->record;
        changed.set(fields::mission::place, u"Kotor"_s);
        VERIFY_RESULT(ws->commit(Edit::update(*dead, changed), u"edit"_s));
    }
    const QList<Conflict> after = of(ws, record);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().atom, 1);
    QCOMPARE(after.first().values.size(), before.first().values.size());
    for (qsizetype i = 0; i < before.first().values.size(); ++i)
        QCOMPARE(after.first().values[i].id, before.first().values[i].id);
}

void TestConflicts::refusals()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    QVERIFY(writeAtOnce(*ws, record, {titled(record, u"first"_s), titled(record, u"second"_s)}));
    const RecordRef ref{Kind::Mission, record.id()};
    const auto refused = [&](const RecordRef &which, int atom, const ConflictChoice &choice) {
        const auto done = resolve(*ws, which, atom, choice);
        return done ? ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(refused(ref, 1, {Take::Value, u"00000000.9"_s}), ErrorCode::BadValue);
    QCOMPARE(refused(ref, 1, {Take::Merged, {}}), ErrorCode::BadValue);
    QCOMPARE(refused(ref, 2, {Take::Both, {}}), ErrorCode::NothingToDo);
    QCOMPARE(refused(ref, 63, {Take::Both, {}}), ErrorCode::NothingToDo);
    QCOMPARE(refused({Kind::Mission, ws->newId()}, 1, {Take::Both, {}}), ErrorCode::UnknownRecord);
    QCOMPARE(conflictCount(*ws).value(), 1);
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
