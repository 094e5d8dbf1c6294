// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a join, an undo of one or a hostile teller could lose a write.

#include "models/records/writing_fields.h"
#include "tests/store/told.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

constexpr quint8 titleAtom = 1;
constexpr qint64 far = qint64(1) << 62;

Register standingOf(Workspace &workspace, const RecordId &id, quint8 atom)
{
    const auto standing = workspace.store().states().find(quint16(Kind::Mission), id);
    return standing && *standing ? (*standing)->state.atoms.value(atom) : Register();
}

bool holds(const Register &entries, const QByteArray &text)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const RegisterEntry &entry) { return entry.value.contains(text); });
}

bool isDead(const RegisterEntry &entry)
{
    return entry.value == presenceValue(false);
}

bool saysDead(const Register &presence)
{
    return std::any_of(presence.begin(), presence.end(), isDead);
}

//! What others tell is older than everything here.
Told aged(Told told)
{
    for (Stamp &stamp : told.stamps)
        stamp.hlc = 1;
    return told;
}

int purge(Workspace &workspace)
{
    const auto purged =
        workspace.store().replicator().purge(workspace.store().replicator().state()->vector, workspace.now());
    return purged ? *purged : -1;
}

} // namespace

class TestJoinEdges : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_first = std::make_unique<TestWorkspace>(Contents::Empty, 1);
        m_second = std::make_unique<TestWorkspace>(Contents::Empty, 2);
        m_third = std::make_unique<TestWorkspace>(Contents::Empty, 3);
    }

    void undoLeavesWhatCameBesideIt();
    void undoLeavesADeathThatCameLater();
    void undoOfAnEditThatWokeTheDead();
    void undoOfAnImportedDoubtOfLife();
    void undoOfAPurgedRemovalBringsNothingBack();
    void aTouchDecidesNothing();
    void anEditLeavesHolesToThoseWhoCanFillThem();
    void countersBeyondReasonAreRefused();
    void nobodyWritesOurTransactions();
    void theSameWriteWithOtherBytesComesToRest();
    void aRegisterDoesNotVanish();
    void twoOrdinalsAreNotOneActor();
    void valuesOfNoBytesStandBesideOthers();
    void mergedTextsAreFound();
    void aThirdHearsOfBothBranches();
    void whatIsPurgedIsNotFoundEither();

private:
    std::unique_ptr<TestWorkspace> m_first;
    std::unique_ptr<TestWorkspace> m_second;
    std::unique_ptr<TestWorkspace> m_third;
};

void TestJoinEdges::undoLeavesWhatCameBesideIt()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"old"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    const auto mine = change(a, record.id(), fields::mission::title, u"mine"_s);
    VERIFY_RESULT(mine);
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"theirs"_s));
    VERIFY_RESULT(hear(a, aged(tell(b))));
    QCOMPARE(titleIn(a, record.id()), u"mine"_s);
    VERIFY_RESULT(a.undo(mine->batch));
    QVERIFY(holds(standingOf(a, record.id(), titleAtom), "theirs"));
}

void TestJoinEdges::undoLeavesADeathThatCameLater()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"old"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    const auto mine = change(a, record.id(), fields::mission::title, u"mine"_s);
    VERIFY_RESULT(mine);
    VERIFY_RESULT(b.remove({Kind::Mission, record.id()}));
    VERIFY_RESULT(hear(a, tell(b)));
    VERIFY_RESULT(a.undo(mine->batch));
    QCOMPARE(titleIn(a, record.id()), u"old"_s);
    QVERIFY(saysDead(standingOf(a, record.id(), presenceAtom)));
}

void TestJoinEdges::undoOfAnEditThatWokeTheDead()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"old"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    const auto open = a.load(Kind::Mission, record.id());
    VERIFY_RESULT(open);
    VERIFY_RESULT(b.remove({Kind::Mission, record.id()}));
    VERIFY_RESULT(hear(a, tell(b)));
    Record typed = open->record;
    typed.set(fields::mission::title, u"typed"_s);
    const auto woken = a.commit(Edit::update(*open, typed), u"edit"_s);
    VERIFY_RESULT(woken);
    QCOMPARE(titleIn(a, record.id()), u"typed"_s);
    VERIFY_RESULT(a.undo(woken->batch));
    QVERIFY(!a.load(Kind::Mission, record.id())->alive);
    QCOMPARE(a.load(Kind::Mission, record.id())->record, record);
}

void TestJoinEdges::undoOfAnImportedDoubtOfLife()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"old"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"mine"_s));
    VERIFY_RESULT(b.remove({Kind::Mission, record.id()}));
    const auto joined = hear(a, tell(b));
    VERIFY_RESULT(joined);
    QVERIFY(saysDead(standingOf(a, record.id(), presenceAtom)));
    const auto undone = a.undo(joined->commit.batch);
    VERIFY_RESULT(undone);
    QVERIFY(undone->kept.isEmpty());
    QVERIFY(!saysDead(standingOf(a, record.id(), presenceAtom)));
    const auto redone = a.undo(undone->commit.batch);
    VERIFY_RESULT(redone);
    QVERIFY(saysDead(standingOf(a, record.id(), presenceAtom)));
    QVERIFY(a.load(Kind::Mission, record.id())->alive);
}

void TestJoinEdges::undoOfAPurgedRemovalBringsNothingBack()
{
    Workspace &a = **m_first;
    const Record record = mission(a, u"forgotten"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    const auto removed = a.remove({Kind::Mission, record.id()});
    VERIFY_RESULT(removed);
    QCOMPARE(purge(a), 1);
    const auto undone = a.undo(removed->batch);
    VERIFY_RESULT(undone);
    QCOMPARE(undone->kept.size(), 1);
    QVERIFY(!a.load(Kind::Mission, record.id())->alive);
    QVERIFY(standingOf(a, record.id(), titleAtom).constFirst().purged);
}

// A device long silent changes what the others removed and dropped; of a write of theirs it knows nothing.
void TestJoinEdges::aTouchDecidesNothing()
{
    Workspace &a = **m_first;
    Workspace &late = **m_third;
    const Record record = mission(a, u"one"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, late);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"two"_s));
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    QCOMPARE(purge(a), 1);
    VERIFY_RESULT(change(late, record.id(), fields::mission::place, u"Bar"_s));
    VERIFY_RESULT(hear(a, tell(late)));
    const auto loaded = a.load(Kind::Mission, record.id());
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->alive);
    QVERIFY(saysDead(standingOf(a, record.id(), presenceAtom)));
    QVERIFY(loaded->conflicted & 1);
    QVERIFY(a.verify()->isEmpty());
}

void TestJoinEdges::anEditLeavesHolesToThoseWhoCanFillThem()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    Workspace &late = **m_third;
    const Record record = mission(a, u"one"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, late);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"two"_s));
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    exchange(a, b);
    QCOMPARE(purge(a), 1);
    VERIFY_RESULT(change(late, record.id(), fields::mission::place, u"Bar"_s));
    VERIFY_RESULT(hear(a, tell(late)));
    QVERIFY(standingOf(a, record.id(), titleAtom).constFirst().purged);
    VERIFY_RESULT(change(a, record.id(), fields::mission::place, u"Ulcinj"_s));
    exchange(a, b);
    exchange(a, b);
    QCOMPARE(titleIn(b, record.id()), u"two"_s);
    QCOMPARE(titleIn(a, record.id()), u"two"_s);
}

void TestJoinEdges::countersBeyondReasonAreRefused()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"Pula"_s)), u"create"_s));
    const Told good = tell(a);
    for (const quint64 counter : {quint64(far), quint64(1) << 63, ~quint64(0)}) {
        Told bad = good;
        bad.request.top.set(bad.request.sender, counter, QByteArray(32, 'x'));
        const auto report = hear(b, bad);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BundleDamaged);
    }
    VERIFY_RESULT(hear(b, good));
    QVERIFY(b.verify()->isEmpty());
}

void TestJoinEdges::nobodyWritesOurTransactions()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"first"_s)), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(b.commit(Edit::insert(mission(b, u"theirs"_s)), u"create"_s));
    Told bad = tell(b);
    const QByteArray own =
        a.store().replicator().state()->actors.value(a.store().replicator().state()->actor).id;
    for (auto it = bad.request.actors.cbegin(); it != bad.request.actors.cend(); ++it) {
        if (it->id == own) {
            bad.request.top.set(it.key(), 40);
            bad.stamps.append({{it.key(), 3}, 1, u"somebody"_s});
        }
    }
    VERIFY_RESULT(hear(a, bad));
    const Record later = mission(a, u"later"_s);
    VERIFY_RESULT(a.commit(Edit::insert(later), u"create"_s));
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"latest"_s)), u"create"_s));
    QVERIFY(a.verify()->isEmpty());
    VERIFY_RESULT(hear(**m_third, bad));
    VERIFY_RESULT(hear(**m_third, tell(a)));
    QCOMPARE(titleIn(**m_third, later.id()), u"later"_s);
}

void TestJoinEdges::theSameWriteWithOtherBytesComesToRest()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Bitola"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    Told told = tell(a);
    told.records[0].atoms[titleAtom][0].value += QByteArray::fromHex("6301020000004142");
    VERIFY_RESULT(hear(b, told));
    exchange(a, b);
    exchange(a, b);
    VERIFY_RESULT(b.commit(Edit::insert(mission(b, u"another"_s)), u"create"_s));
    exchange(a, b);
    const VersionVector before = a.store().replicator().state()->vector;
    exchange(a, b);
    exchange(a, b);
    QCOMPARE(a.store().replicator().state()->vector, before);
}

void TestJoinEdges::aRegisterDoesNotVanish()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Prizren"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(b, record.id(), fields::mission::place, u"League house"_s));
    Told bad = tell(b);
    bad.records[0].atoms.remove(titleAtom);
    const auto report = hear(a, bad);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BundleDamaged);
    QCOMPARE(titleIn(a, record.id()), u"Prizren"_s);
}

void TestJoinEdges::twoOrdinalsAreNotOneActor()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"Osijek"_s)), u"create"_s));
    Told bad = tell(a);
    bad.request.actors.insert(77, bad.request.actors.value(bad.request.sender));
    bad.request.top.set(77, 1);
    const auto report = hear(b, bad);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BundleDamaged);
}

void TestJoinEdges::valuesOfNoBytesStandBesideOthers()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Mostar"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"Mostar, bridge"_s));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Mostar, market"_s));
    Told told = aged(tell(b));
    told.records[0].atoms[titleAtom][0].value = QByteArray();
    VERIFY_RESULT(hear(a, told));
    QCOMPARE(valuesOfTitle(a, record.id()), 2);
    QVERIFY(a.verify()->isEmpty());
}

// The third knows one branch of an actor; what the longer branch wrote under the same numbers must reach it.
void TestJoinEdges::aThirdHearsOfBothBranches()
{
    Workspace &a = **m_first;
    TestWorkspace twin(Contents::Empty, 1);
    Workspace &b = *twin;
    Workspace &third = **m_third;
    const Record common = mission(a, u"of both"_s);
    (void)b.newId();
    VERIFY_RESULT(a.commit(Edit::insert(common), u"create"_s));
    VERIFY_RESULT(b.commit(Edit::insert(common), u"create"_s));
    tell(a);
    tell(b);
    const Record theirs = mission(b, u"of the other"_s);
    VERIFY_RESULT(b.commit(Edit::insert(theirs), u"create"_s));
    VERIFY_RESULT(hear(third, tell(b)));
    (void)a.newId();
    const Record mine = mission(a, u"of the one"_s);
    VERIFY_RESULT(a.commit(Edit::insert(mine), u"create"_s));
    VERIFY_RESULT(a.commit(Edit::insert(mission(a, u"later"_s)), u"create"_s));
    const auto refused = hear(a, tell(third));
    VERIFY_RESULT(refused);
    QCOMPARE(refused->verdict, JoinReport::Verdict::Forked);
    VERIFY_RESULT(hear(third, tell(a)));
    VERIFY_RESULT(hear(a, tell(third)));
    VERIFY_RESULT(hear(third, tell(a)));
    for (Workspace *workspace : {&a, &third}) {
        QVERIFY(!workspace->record(Kind::Mission, mine.id()).isNull());
        QVERIFY(!workspace->record(Kind::Mission, theirs.id()).isNull());
        QCOMPARE(titleIn(*workspace, mine.id()), u"of the one"_s);
        QCOMPARE(titleIn(*workspace, theirs.id()), u"of the other"_s);
        QVERIFY(workspace->verify()->isEmpty());
    }
}

void TestJoinEdges::mergedTextsAreFound()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    Record note(Kind::Note, a.newId());
    note.set(fields::note::title, u"Meeting"_s);
    note.set(fields::note::body, u"first\n\nsecond\n\nthird\n"_s);
    VERIFY_RESULT(a.commit(Edit::insert(note), u"create"_s));
    exchange(a, b);
    VERIFY_RESULT(change(a, note.id(), fields::note::body, u"first, lighthouse\n\nsecond\n\nthird\n"_s));
    VERIFY_RESULT(change(b, note.id(), fields::note::body, u"first\n\nsecond\n\nthird, vineyard\n"_s));
    exchange(a, b);
    for (const QString &word : {u"lighthouse"_s, u"vineyard"_s}) {
        const auto hits = a.search(word);
        VERIFY_RESULT(hits);
        QCOMPARE(hits->size(), 1);
    }
}

void TestJoinEdges::whatIsPurgedIsNotFoundEither()
{
    Workspace &a = **m_first;
    const Record record = mission(a, u"forgotten"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    while (a.indexSlice()) {
    }
    QCOMPARE(purge(a), 1);
    for (const HistoryEntry &entry : a.history({Kind::Mission, record.id()}))
        QVERIFY(entry.before.title().isEmpty());
}

QTEST_GUILESS_MAIN(TestJoinEdges)
#include "tst_join_edges.moc"
