// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tells two branches of an actor apart.

#include "models/store/chains.h"
#include "tests/store/told.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

HeadRun runOf(quint64 first, const QByteArray &letters)
{
    HeadRun run{1, first, {}};
    for (const char letter : letters)
        run.heads += QByteArray(HeadRun::headSize, letter);
    return run;
}

QList<quint64> countersOf(const QList<HeadRun> &runs)
{
    QList<quint64> counters;
    for (const HeadRun &run : runs) {
        for (quint64 counter = run.first; counter <= run.last(); ++counter)
            counters.append(counter);
    }
    return counters;
}

} // namespace

class TestChains : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void comparison_data();
    void comparison();
    void aPartOfARun();
    void whatIsTold();
    void whoHearsKeepsThem();
    void whatBearsAnotherNameIsForgotten();
    void agreement();

private:
    //! \a count missions, each in a transaction of its own.
    static quint32 write(Workspace &workspace, int count)
    {
        for (int i = 0; i < count; ++i)
            Q_ASSERT(workspace.commit(Edit::insert(mission(workspace, u"mission"_s)), u"create"_s));
        return workspace.store().replicator().state()->actor;
    }
};

void TestChains::comparison_data()
{
    QTest::addColumn<QList<HeadRun>>("ours");
    QTest::addColumn<QList<HeadRun>>("theirs");
    QTest::addColumn<int>("common");
    QTest::addColumn<bool>("differ");
    using Runs = QList<HeadRun>;
    QTest::newRow("nothing known") << Runs() << Runs{runOf(1, "abc")} << 0 << false;
    QTest::newRow("nothing told") << Runs{runOf(1, "abc")} << Runs() << 0 << false;
    QTest::newRow("the same") << Runs{runOf(1, "abc")} << Runs{runOf(1, "abc")} << 3 << false;
    QTest::newRow("theirs goes on") << Runs{runOf(1, "abc")} << Runs{runOf(2, "bcde")} << 3 << false;
    QTest::newRow("apart after two") << Runs{runOf(1, "abcd")} << Runs{runOf(1, "abxyz")} << 2 << true;
    QTest::newRow("apart from the first") << Runs{runOf(3, "cd")} << Runs{runOf(1, "abx")} << 0 << true;
    QTest::newRow("apart behind a gap")
        << Runs{runOf(1, "abcdef")} << Runs{runOf(2, "b"), runOf(5, "xy")} << 2 << true;
    QTest::newRow("in pieces") << Runs{runOf(1, "ab"), runOf(3, "cd")} << Runs{runOf(1, "a"), runOf(2, "bcd")}
                               << 4 << false;
    QTest::newRow("no counter in both")
        << Runs{runOf(1, "a"), runOf(3, "c")} << Runs{runOf(2, "b"), runOf(4, "d")} << 0 << false;
}

void TestChains::comparison()
{
    QFETCH(QList<HeadRun>, ours);
    QFETCH(QList<HeadRun>, theirs);
    const Chains::Comparison both = Chains::compare(ours, theirs);
    QTEST(int(both.common), "common");
    QTEST(both.differ, "differ");
}

void TestChains::aPartOfARun()
{
    const HeadRun run = runOf(4, "defg");
    QCOMPARE(run.within(1, 9), run);
    QCOMPARE(run.within(5, 6), runOf(5, "ef"));
    QVERIFY(run.within(8, 9).heads.isEmpty());
    QVERIFY(run.within(1, 3).heads.isEmpty());
    QVERIFY(run.within(6, 5).heads.isEmpty());
}

void TestChains::whatIsTold()
{
    TestWorkspace test(Contents::Empty);
    const quint32 actor = write(*test, 40);
    Chains chains(test->store().file().database);
    const VersionVector top = test->store().replicator().state()->vector;
    const auto all = chains.told({}, top);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().first, 1u);
    QCOMPARE(all->first().last(), top.counter(actor));
    QVERIFY(top.head(actor).startsWith(all->first().at(top.counter(actor)).toByteArray()));
    // all from the base on, and ever fewer before it
    VersionVector base;
    base.set(actor, 30);
    const auto since = chains.told(base, top);
    VERIFY_RESULT(since);
    QCOMPARE(countersOf(*since),
             (QList<quint64>{14, 22, 26, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40}));
    QVERIFY(chains.told(top, top)->isEmpty());
}

void TestChains::whoHearsKeepsThem()
{
    TestWorkspace from(Contents::Empty);
    TestWorkspace to(Contents::Empty, 1);
    write(*from, 5);
    VERIFY_RESULT(hear(*to, tell(*from)));
    const VersionVector heard = from->store().replicator().state()->vector;
    const quint32 ours = write(*from, 4);
    VERIFY_RESULT(hear(*to, tell(*from, heard)));
    const auto state = to->store().replicator().state();
    const QByteArray id = from->store().replicator().state()->actors.value(ours).id;
    for (auto it = state->actors.cbegin(); it != state->actors.cend(); ++it) {
        if (it->id != id)
            continue;
        const auto kept = Chains(to->store().file().database).heads(it.key(), 1, 9);
        const auto own = Chains(from->store().file().database).heads(ours, 1, 9);
        VERIFY_RESULT(kept);
        QCOMPARE(countersOf(*kept), countersOf(*own));
        QVERIFY(!Chains::compare(*kept, *own).differ);
        QCOMPARE(Chains::compare(*kept, *own).common, 9u);
        return;
    }
    QFAIL("the actor is unknown");
}

void TestChains::whatBearsAnotherNameIsForgotten()
{
    TestWorkspace test(Contents::Empty);
    Chains chains(test->store().file().database);
    VERIFY_RESULT(chains.keep(runOf(1, "abc")));
    VERIFY_RESULT(chains.keep(runOf(4, "defg")));
    VERIFY_RESULT(chains.keep(runOf(8, "h")));
    VERIFY_RESULT(chains.forgetBeyond({1, 5}));
    const auto left = chains.heads(1, 1, 20);
    VERIFY_RESULT(left);
    QCOMPARE(countersOf(*left), (QList<quint64>{1, 2, 3, 4, 5}));
    QCOMPARE(left->last().at(5).toByteArray(), QByteArray(HeadRun::headSize, 'e'));
}

void TestChains::agreement()
{
    TestWorkspace test(Contents::Empty);
    Chains chains(test->store().file().database);
    VERIFY_RESULT(chains.keep(runOf(1, "abc")));
    const auto entry = [](quint64 counter, const QByteArray &head) {
        VersionVector vector;
        vector.set(1, counter, head);
        return vector;
    };
    for (const VersionVector &same :
         {entry(2, QByteArray(32, 'b')), entry(2, {}), entry(7, QByteArray(32, 'x'))})
        QCOMPARE(*chains.agreed(same), same);
    QVERIFY(chains.agreed(entry(2, QByteArray(32, 'x')))->isEmpty());
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
