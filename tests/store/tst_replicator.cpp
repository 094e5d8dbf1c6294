// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two or three real files that tell each other what they lack.

#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/meta.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "tests/store/told.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestReplicator : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_first = std::make_unique<TestWorkspace>(Contents::Empty, 1);
        m_second = std::make_unique<TestWorkspace>(Contents::Empty, 2);
    }

    void whatOneWritesTheOtherReads();
    void theSameTwiceChangesNothing();
    void whatTheyHaveIsNotToldAgain();
    void concurrentValuesStandUntilSomebodyChooses();
    void anOpenEditorOverwritesNothingThatItHasNotSeen();
    void aliveBeatsDead();
    void aWrongClockLosesNothing();
    void aHoleIsNotJumped();
    void aDryRunWritesNothing();
    void manyRemovalsAsk();
    void aJoinIsUndoneAsAWhole();
    void undoOfAChoiceBringsTheConflictBack();
    void concurrentTextsAreShownMerged();
    void pausesInTypingLeaveNoRevisions();
    void hostileRecordsAreRefused();
    void unknownKindsAndAtomsArePassedOn();
    void whatIsLongDeadLosesItsContent();
    void contentComesBackWithALateEdit();
    void clonesThatNobodyNoticedLoseNothing();
    void aRollbackIsTold();

private:
    std::unique_ptr<TestWorkspace> m_first;
    std::unique_ptr<TestWorkspace> m_second;
};

void TestReplicator::whatOneWritesTheOtherReads()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record budva = mission(a, u"Budva"_s);
    VERIFY_RESULT(a.commit(Edit::insert(budva), u"create"_s));
    const auto report = hear(b, tell(a));
    VERIFY_RESULT(report);
    QCOMPARE(report->verdict, JoinReport::Verdict::Joined);
    QCOMPARE(report->inserted, 1);
    QCOMPARE(b.record(Kind::Mission, budva.id()), budva);
    VERIFY_RESULT(change(b, budva.id(), fields::mission::title, u"Budva and Bar"_s));
    VERIFY_RESULT(hear(a, tell(b)));
    QCOMPARE(titleIn(a, budva.id()), u"Budva and Bar"_s);
    QCOMPARE(valuesOfTitle(a, budva.id()), 1);
}

void TestReplicator::theSameTwiceChangesNothing()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"Tirana"_s)), u"create"_s));
    const Told told = tell(a);
    VERIFY_RESULT(hear(b, told));
    const qint64 sequence = b.store().log().sequence();
    const auto again = hear(b, told);
    VERIFY_RESULT(again);
    QCOMPARE(again->verdict, JoinReport::Verdict::Known);
    QCOMPARE(again->commit.batch, 0);
    QCOMPARE(b.store().log().sequence(), sequence);
}

//! Neither a record nor a stamp: also of what came to us from others, and though nobody kept a checkpoint of it.
void TestReplicator::whatTheyHaveIsNotToldAgain()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    for (const QString &place : {u"Budva"_s, u"Bar"_s, u"Kotor"_s})
        VERIFY_RESULT(b.commit(Edit::insert(mission(b, place)), u"create"_s));
    const Record tirana = mission(a, u"Tirana"_s);
    VERIFY_RESULT(a.commit(Edit::insert(tirana), u"create"_s));
    exchange(a, b);
    const VersionVector both = a.store().replicator().state()->vector;
    QCOMPARE(a.store().replicator().countSince(both), 0);
    VERIFY_RESULT(change(a, tirana.id(), fields::mission::title, u"Tirana, spring"_s));
    QCOMPARE(a.store().replicator().countSince(both), 1);
    QCOMPARE(a.store().replicator().countSince({}), 4);
    Told told;
    QCOMPARE(a.store().replicator().tell(both, told), 1);
    QCOMPARE(told.records.size(), 1);
    QCOMPARE(told.records[0].id, tirana.id());
    for (const Stamp &stamp :
         std::as_const(told.stamps)) // the record is told whole, with the stamps of its atoms
        QCOMPARE(stamp.dot.actor, a.store().replicator().state()->actor);
    QVERIFY(!told.stamps.isEmpty() && told.stamps.size() <= 2);
}

void TestReplicator::concurrentValuesStandUntilSomebodyChooses()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Skopje"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"Skopje, spring"_s));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Skopje, autumn"_s));
    const auto report = hear(b, tell(a));
    VERIFY_RESULT(report);
    QCOMPARE(report->conflicting, 1);
    VERIFY_RESULT(hear(a, tell(b)));
    QCOMPARE(valuesOfTitle(a, record.id()), 2);
    QCOMPARE(valuesOfTitle(b, record.id()), 2);
    QCOMPARE(titleIn(a, record.id()), titleIn(b, record.id()));

    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Skopje, May"_s));
    exchange(b, a);
    QCOMPARE(valuesOfTitle(a, record.id()), 1);
    QCOMPARE(titleIn(a, record.id()), u"Skopje, May"_s);
}

void TestReplicator::anOpenEditorOverwritesNothingThatItHasNotSeen()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Sofia"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    const auto loaded = a.load(Kind::Mission, record.id());
    VERIFY_RESULT(loaded);
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Sofia, embassy"_s));
    VERIFY_RESULT(hear(a, tell(b)));
    Record typed = loaded->record;
    typed.set(fields::mission::title, u"Sofia, ministry"_s);
    VERIFY_RESULT(a.commit(Edit::update(*loaded, typed), u"edit"_s));
    QCOMPARE(valuesOfTitle(a, record.id()), 2);
    VERIFY_RESULT(hear(b, tell(a)));
    QCOMPARE(valuesOfTitle(b, record.id()), 2);
}

void TestReplicator::aliveBeatsDead()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Zagreb"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Zagreb again"_s));
    exchange(a, b);
    for (Workspace *workspace : {&a, &b}) {
        const auto loaded = workspace->load(Kind::Mission, record.id());
        VERIFY_RESULT(loaded);
        QVERIFY(loaded->alive);
        QVERIFY(loaded->conflicted & 1);
    }
}

void TestReplicator::aWrongClockLosesNothing()
{
    constexpr qint64 thirtyYears = 30LL * 365 * 24 * 3600 * 1000;
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Ohrid"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    Told told = tell(a);
    told.stamps[0].hlc += thirtyYears << 16;
    VERIFY_RESULT(hear(b, told));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Ohrid, corrected"_s));
    QCOMPARE(titleIn(b, record.id()), u"Ohrid, corrected"_s);
    QCOMPARE(valuesOfTitle(b, record.id()), 1);
    const Told back = tell(b);
    for (const Stamp &stamp : back.stamps) {
        if (stamp.dot.actor == back.request.sender)
            QVERIFY((stamp.hlc >> 16) < b.now() + 11 * 60 * 1000);
    }
    VERIFY_RESULT(hear(a, back));
    QCOMPARE(titleIn(a, record.id()), u"Ohrid, corrected"_s);
}

void TestReplicator::aHoleIsNotJumped()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"one"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    const Told first = tell(a);
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"two"_s)), u"create"_s));
    const Told second = tell(a, first.request.top);
    const auto early = hear(b, second);
    VERIFY_RESULT(early);
    QCOMPARE(early->verdict, JoinReport::Verdict::Gap);
    QCOMPARE(early->missing.size(), 1);
    QCOMPARE(b.count(Kind::Mission), 0);
    VERIFY_RESULT(hear(b, first));
    const auto late = hear(b, second);
    VERIFY_RESULT(late);
    QCOMPARE(late->verdict, JoinReport::Verdict::Joined);
    QCOMPARE(b.count(Kind::Mission), 2);
    QCOMPARE(second.records.size(), 1);
}

void TestReplicator::aDryRunWritesNothing()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"Pristina"_s)), u"create"_s));
    Told told = tell(a);
    JoinRequest dry = told.request;
    dry.dryRun = true;
    const auto report = hear(b, told, dry);
    VERIFY_RESULT(report);
    QCOMPARE(report->inserted, 1);
    QCOMPARE(report->items.constFirst().title, u"Pristina"_s);
    QCOMPARE(b.count(Kind::Mission), 0);
    QCOMPARE(b.batches().size(), 0);
    VERIFY_RESULT(hear(b, told));
    QCOMPARE(b.count(Kind::Mission), 1);
}

void TestReplicator::manyRemovalsAsk()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    QList<Edit> edits;
    QList<RecordRef> refs;
    for (int i = 0; i < 6; ++i) {
        const Record record = mission(a, QString::number(i));
        refs.append({Kind::Mission, record.id()});
        edits.append(Edit::insert(record));
    }
    VERIFY_RESULT(a.commit(edits, u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(a.remove(refs.first(5)));
    const Told told = tell(a);
    const auto asked = hear(b, told);
    VERIFY_RESULT(asked);
    QCOMPARE(asked->verdict, JoinReport::Verdict::TooManyRemovals);
    QCOMPARE(asked->removed, 5);
    QCOMPARE(b.count(Kind::Mission), 6);
    JoinRequest allowed = told.request;
    allowed.allowRemovals = true;
    VERIFY_RESULT(hear(b, told, allowed));
    QCOMPARE(b.count(Kind::Mission), 1);
}

void TestReplicator::aJoinIsUndoneAsAWhole()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record kept = mission(a, u"kept"_s);
    const Record gone = mission(a, u"gone"_s);
    VERIFY_RESULT(a.commit({Edit::insert(kept), Edit::insert(gone)}, u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, kept.id(), fields::mission::title, u"changed"_s));
    VERIFY_RESULT(a.remove({Kind::Mission, gone.id()}));
    const Record made = mission(a, u"made"_s);
    VERIFY_RESULT(a.commit(Edit::insert(made), u"create"_s));
    const auto report = hear(b, tell(a));
    VERIFY_RESULT(report);
    QCOMPARE(titleIn(b, kept.id()), u"changed"_s);
    const auto undone = b.undo(report->commit.batch);
    VERIFY_RESULT(undone);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(b.record(Kind::Mission, kept.id()), kept);
    QCOMPARE(b.record(Kind::Mission, gone.id()), gone);
    QVERIFY(b.record(Kind::Mission, made.id()).isNull());
    // the undo travels like any other change
    VERIFY_RESULT(hear(a, tell(b)));
    QCOMPARE(titleIn(a, kept.id()), u"kept"_s);
}

void TestReplicator::undoOfAChoiceBringsTheConflictBack()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Ankara"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"Ankara A"_s));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Ankara B"_s));
    exchange(a, b);
    const auto chosen = change(a, record.id(), fields::mission::title, u"Ankara C"_s);
    VERIFY_RESULT(chosen);
    QCOMPARE(valuesOfTitle(a, record.id()), 1);
    const auto undone = a.undo(chosen->batch);
    VERIFY_RESULT(undone);
    QCOMPARE(valuesOfTitle(a, record.id()), 2);
    const auto loaded = a.load(Kind::Mission, record.id());
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->conflicted != 0);
    const auto redone = a.undo(undone->commit.batch);
    VERIFY_RESULT(redone);
    QCOMPARE(titleIn(a, record.id()), u"Ankara C"_s);
    QCOMPARE(valuesOfTitle(a, record.id()), 1);
}

void TestReplicator::concurrentTextsAreShownMerged()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    Record note(Kind::Note, a.newId());
    note.set(fields::note::title, u"Meeting"_s);
    note.set(fields::note::body, u"first\n\nsecond\n\nthird\n"_s);
    VERIFY_RESULT(a.commit(Edit::insert(note), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, note.id(), fields::note::body, u"first, by A\n\nsecond\n\nthird\n"_s));
    VERIFY_RESULT(change(b, note.id(), fields::note::body, u"first\n\nsecond\n\nthird, by B\n"_s));
    exchange(a, b);
    const QString merged = u"first, by A\n\nsecond\n\nthird, by B\n"_s;
    for (Workspace *workspace : {&a, &b}) {
        QCOMPARE(workspace->record(Kind::Note, note.id()).get(fields::note::body), merged);
        const auto loaded = workspace->load(Kind::Note, note.id());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->record.get(fields::note::body), merged);
        QVERIFY(loaded->conflicted != 0);
    }
    // shown, and never written: only a save settles it
    VERIFY_RESULT(change(a, note.id(), fields::note::title, u"Meeting in Budva"_s));
    exchange(a, b);
    QVERIFY(b.load(Kind::Note, note.id())->conflicted != 0);
    VERIFY_RESULT(change(b, note.id(), fields::note::body, merged + u"\nfourth\n"_s));
    exchange(b, a);
    QVERIFY(a.load(Kind::Note, note.id())->conflicted == 0);
    QCOMPARE(a.record(Kind::Note, note.id()).get(fields::note::body), merged + u"\nfourth\n"_s);
}

void TestReplicator::pausesInTypingLeaveNoRevisions()
{
    Workspace &a = **m_first;
    Record note(Kind::Note, a.newId());
    note.set(fields::note::body, u"a\n"_s);
    VERIFY_RESULT(a.commit(Edit::insert(note), u"create"_s));
    for (int i = 0; i < 5; ++i)
        VERIFY_RESULT(
            change(a, note.id(), fields::note::body, QString(u"a\n"_s + QString::number(i) + u"\n"_s)));
    QVERIFY(a.store().revisions().ofRecord(note.id())->isEmpty());
    tell(a);
    for (int i = 5; i < 9; ++i)
        VERIFY_RESULT(
            change(a, note.id(), fields::note::body, QString(u"a\n"_s + QString::number(i) + u"\n"_s)));
    QCOMPARE(a.store().revisions().ofRecord(note.id())->size(), 2);
}

void TestReplicator::hostileRecordsAreRefused()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"Varna"_s)), u"create"_s));
    const Told good = tell(a);
    const auto refuses = [&](const std::function<void(Told &)> &spoil) {
        Told bad = good;
        spoil(bad);
        const auto report = hear(b, bad);
        return !report && report.error().code == ErrorCode::BundleDamaged && b.count(Kind::Mission) == 0;
    };
    QVERIFY(refuses([](Told &told) { told.records[0].atoms.remove(presenceAtom); }));
    QVERIFY(refuses([](Told &told) { told.records[0].atoms[presenceAtom][0].value = "x"; }));
    QVERIFY(refuses([](Told &told) { told.records[0].atoms[1][0].dot.counter = 99; }));
    QVERIFY(refuses([](Told &told) { told.records[0].atoms[1][0].dot.actor = 77; }));
    QVERIFY(refuses([](Told &told) { told.records[0].atoms[1].clear(); }));
    QVERIFY(refuses([](Told &told) { told.records[0].atoms[1] += told.records[0].atoms[1]; }));
    QVERIFY(refuses([](Told &told) { told.records[0].id = {}; }));
    QVERIFY(refuses([](Told &told) { told.records[0].kind = 0; }));
    QVERIFY(refuses([](Told &told) { told.stamps[0].hlc = -1; }));
    QVERIFY(refuses([](Told &told) { told.request.actors[told.request.sender].id = "short"; }));
    QVERIFY(refuses([](Told &told) { told.request.base.set(told.request.sender, 100); }));
    VERIFY_RESULT(hear(b, good));
}

void TestReplicator::unknownKindsAndAtomsArePassedOn()
{
    constexpr quint16 newKind = 999;
    constexpr quint8 newAtom = 60;
    TestWorkspace third(Contents::Empty, 3);
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Novi Sad"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    Told told = tell(a);
    const Dot dot = told.records[0].atoms[presenceAtom][0].dot;
    told.records[0].atoms[newAtom] = {{dot, "from tomorrow", false}};
    const QByteArray odd = told.records[0].atoms[1][0].value + QByteArray::fromHex("6301020000004142");
    told.records[0].atoms[1][0].value = odd;
    RecordState foreign{newKind, a.newId(), {}};
    foreign.atoms[presenceAtom] = {{dot, presenceValue(true), false}};
    foreign.atoms[1] = {{dot, "a kind of its own", false}};
    told.records.append(foreign);
    const auto report = hear(b, told);
    VERIFY_RESULT(report);
    QVERIFY(report->carried > 0);
    QCOMPARE(titleIn(b, record.id()), u"Novi Sad"_s);
    VERIFY_RESULT(change(b, record.id(), fields::mission::place, u"Petrovaradin"_s));

    const Told relayed = tell(b);
    VERIFY_RESULT(hear(*third, relayed));
    const Told again = tell(*third);
    const auto has = [&](const RecordId &id, quint8 atom, const QByteArray &value) {
        for (const RecordState &state : again.records) {
            if (state.id == id && state.atoms.value(atom).size() == 1)
                return state.atoms.value(atom).constFirst().value == value;
        }
        return false;
    };
    QVERIFY(has(record.id(), newAtom, "from tomorrow"));
    QVERIFY(has(record.id(), 1, odd));
    QVERIFY(has(foreign.id, 1, "a kind of its own"));
    QVERIFY(b.verify()->isEmpty());
}

void TestReplicator::whatIsLongDeadLosesItsContent()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"to be forgotten"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    exchange(a, b);
    const VersionVector all = b.store().replicator().state()->vector;
    QCOMPARE(*b.store().replicator().purge(all, 0), 0);
    QCOMPARE(*b.store().replicator().purge({}, b.now()), 0);
    QCOMPARE(*b.store().replicator().purge(all, b.now()), 1);
    QCOMPARE(*b.store().replicator().purge(all, b.now()), 0);
    QVERIFY(b.bin().isEmpty());
    QCOMPARE(b.load(Kind::Mission, record.id())->record.get(fields::mission::title), QString());
    QVERIFY(b.verify()->isEmpty());
    // the dots are there still: what is told again does not come back
    VERIFY_RESULT(hear(b, tell(a)));
    QVERIFY(!b.load(Kind::Mission, record.id())->alive);
}

void TestReplicator::contentComesBackWithALateEdit()
{
    TestWorkspace late(Contents::Empty, 3);
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"kept elsewhere"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(hear(*late, tell(a)));
    VERIFY_RESULT(change(*late, record.id(), fields::mission::place, u"Bar"_s));
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    exchange(a, b);
    QCOMPARE(*b.store().replicator().purge(b.store().replicator().state()->vector, b.now()), 1);
    VERIFY_RESULT(hear(b, tell(*late)));
    QCOMPARE(titleIn(b, record.id()), u"kept elsewhere"_s);
    QVERIFY(b.verify()->isEmpty());
}

void TestReplicator::clonesThatNobodyNoticedLoseNothing()
{
    // two files write as one actor: the same bytes, the same random source, and no anchor to tell
    Workspace &a = **m_first;
    TestWorkspace twin(Contents::Empty, 1);
    TestWorkspace third(Contents::Empty, 3);
    Workspace &b = *twin;
    const Record common = mission(a, u"of both"_s);
    (void)b.newId();
    VERIFY_RESULT(a.commit(Edit::insert(common), u"create"_s));
    VERIFY_RESULT(b.commit(Edit::insert(common), u"create"_s));
    const Record mine = mission(a, u"of the one"_s);
    (void)b.newId();
    const Record theirs = mission(b, u"of the other"_s);
    VERIFY_RESULT(a.commit(Edit::insert(mine), u"create"_s));
    VERIFY_RESULT(b.commit(Edit::insert(theirs), u"create"_s));
    QCOMPARE(tell(a).request.actors.value(1).id, tell(b).request.actors.value(1).id);
    VERIFY_RESULT(hear(*third, tell(a)));
    bool healed = false;
    for (int round = 0; round < 4; ++round) {
        for (Workspace *from : {&a, &b, &*third}) {
            for (Workspace *to : {&a, &b, &*third}) {
                if (from == to)
                    continue;
                const auto report = hear(*to, tell(*from));
                VERIFY_RESULT(report);
                healed = healed || report->healedFork;
            }
        }
    }
    QVERIFY(healed);
    for (Workspace *workspace : {&a, &b, &*third}) {
        QCOMPARE(titleIn(*workspace, mine.id()), u"of the one"_s);
        QCOMPARE(titleIn(*workspace, theirs.id()), u"of the other"_s);
        QVERIFY(workspace->verify()->isEmpty());
    }
}

void TestReplicator::aRollbackIsTold()
{
    // the twin is what the first was before its second commit
    Workspace &a = **m_first;
    TestWorkspace twin(Contents::Empty, 1);
    const Record first = mission(a, u"before"_s);
    VERIFY_RESULT(a.commit(Edit::insert(first), u"create"_s));
    (void)(*twin).newId();
    VERIFY_RESULT((*twin).commit(Edit::insert(first), u"create"_s));
    tell(a);
    tell(*twin);
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"lost here"_s)), u"create"_s));
    const auto report = hear(*twin, tell(a));
    VERIFY_RESULT(report);
    QVERIFY(report->rolledBack);
    QCOMPARE(report->verdict, JoinReport::Verdict::Joined);
    QCOMPARE((*twin).count(Kind::Mission), 2);
    const auto old = (*twin).store().replicator().state()->actor;
    VERIFY_RESULT((*twin).commit(Edit::insert(mission(*twin, u"after"_s)), u"create"_s));
    QVERIFY((*twin).store().replicator().state()->actor != old);
    VERIFY_RESULT(hear(a, tell(*twin)));
    QCOMPARE(a.count(Kind::Mission), 3);
}

QTEST_GUILESS_MAIN(TestReplicator)
#include "tst_replicator.moc"
