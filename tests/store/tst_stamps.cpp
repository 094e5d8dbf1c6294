// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who wrote what and when is remembered of every write that stands, and not for ever of those that do not.

#include "tests/store/told.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestStamps : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_first = std::make_unique<TestWorkspace>(Contents::Empty, 1);
        m_second = std::make_unique<TestWorkspace>(Contents::Empty, 2);
    }

    void whatIsSupersededIsForgotten();
    void whatStandsBesideIsKept();
    void theDeadKeepTheirs();

private:
    //! Of writes that came from the other file.
    static qint64 stamps(Workspace &workspace)
    {
        const Database &database = workspace.store().file().database;
        return database.integer("SELECT count(*) FROM sync_dot WHERE head IS NULL")->value_or(-1);
    }
    static Result<int> purge(Workspace &workspace)
    {
        return workspace.store().replicator().purge(workspace.store().replicator().state()->vector, 0);
    }

    std::unique_ptr<TestWorkspace> m_first;
    std::unique_ptr<TestWorkspace> m_second;
};

void TestStamps::whatIsSupersededIsForgotten()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Bar"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    VERIFY_RESULT(hear(b, tell(a)));
    for (int day = 0; day < 10; ++day) {
        VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"Bar, day %1"_s.arg(day)));
        VERIFY_RESULT(hear(b, tell(a)));
    }
    QCOMPARE(stamps(b), 11);
    VERIFY_RESULT(purge(b));
    QCOMPARE(stamps(b), 2); // the untouched atoms, and the title's last
    // a file that it tells everything knows as much of what stands
    QCOMPARE(tell(b).stamps.size(), tell(a).stamps.size());
    // and the own ones are all there, with their heads
    VERIFY_RESULT(purge(a));
    QCOMPARE(*a.store().file().database.integer("SELECT count(*) FROM sync_dot"), 11);
}

void TestStamps::whatStandsBesideIsKept()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Kotor"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    VERIFY_RESULT(hear(b, tell(a)));
    VERIFY_RESULT(change(b, record.id(), fields::mission::title, u"Kotor, by boat"_s));
    VERIFY_RESULT(change(a, record.id(), fields::mission::title, u"Kotor, by road"_s));
    VERIFY_RESULT(hear(b, tell(a)));
    QCOMPARE(valuesOfTitle(b, record.id()), 2);
    const auto before = b.store().ranks().of({1, 1});
    const QString shown = titleIn(b, record.id());
    const qint64 kept = stamps(b);
    VERIFY_RESULT(purge(b));
    QCOMPARE(stamps(b), kept);
    QCOMPARE(b.store().ranks().of({1, 1}), before);
    exchange(a, b);
    QCOMPARE(titleIn(a, record.id()), shown);
    QCOMPARE(titleIn(b, record.id()), shown);
}

void TestStamps::theDeadKeepTheirs()
{
    Workspace &a = **m_first;
    Workspace &b = **m_second;
    const Record record = mission(a, u"Ulcinj"_s);
    VERIFY_RESULT(a.commit(Edit::insert(record), u"create"_s));
    VERIFY_RESULT(hear(b, tell(a)));
    VERIFY_RESULT(a.remove({Kind::Mission, record.id()}));
    VERIFY_RESULT(hear(b, tell(a)));
    const auto death = b.store().states().find(quint16(Kind::Mission), record.id());
    VERIFY_RESULT(death);
    const Dot dot = (*death)->state.atoms.value(presenceAtom).constFirst().dot;
    const auto before = b.store().ranks().of(dot);
    QVERIFY(before.hlc > 0);
    const auto purged =
        b.store().replicator().purge(b.store().replicator().state()->vector, (before.hlc >> 16) + 1);
    VERIFY_RESULT(purged);
    QCOMPARE(*purged, 1);
    QCOMPARE(b.store().ranks().of(dot), before);
    VERIFY_RESULT(b.restore({Kind::Mission, record.id()}));
    VERIFY_RESULT(hear(a, tell(b)));
    QVERIFY(!a.record(Kind::Mission, record.id()).isNull());
}

QTEST_GUILESS_MAIN(TestStamps)
#include "tst_stamps.moc"
