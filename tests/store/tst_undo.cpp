// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "tests/support/test_workspace.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::TestWorkspace;

namespace {

// every living record, by id
QMap<QString, Record> dump(Workspace &workspace)
{
    QMap<QString, Record> records;
    for (const Kind kind : {Kind::Mission, Kind::Leg, Kind::Note, Kind::Link}) {
        for (const Record &record : workspace.all(kind))
            records.insert(record.id().toString(), record);
    }
    return records;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyOperationCanBeUndone();
    void undoLeavesLaterWorkAlone();
    void undoOfAnUndo();
    void historyTellsWhoAndWhat();
    void unknownBatch();
    void undoingAnEditLeavesTheBinAlone();
    void undoingAnInsertOverTheBinGivesTheOldValues();
    void undoingACreationTakesLaterChildrenWithIt();

private:
    Result<CommitInfo> randomCommit(Workspace &workspace, QRandomGenerator &random);
    RecordId anyOf(Workspace &workspace, Kind kind, QRandomGenerator &random);
};

RecordId TestUndo::anyOf(Workspace &workspace, Kind kind, QRandomGenerator &random)
{
    const QList<Record> all = workspace.all(kind);
    return all.isEmpty() ? RecordId() : all[random.bounded(int(all.size()))].id();
}

Result<CommitInfo> TestUndo::randomCommit(Workspace &workspace, QRandomGenerator &random)
{
    const RecordId mission = anyOf(workspace, Kind::Mission, random);
    const QString text = u"text %1"_s.arg(random.generate());
    const int what = mission.isNull() ? 0 : random.bounded(6);
    if (what == 0) {
        Record record(Kind::Mission, workspace.newId());
        return workspace.commit(Edit::insert(record.set(fields::mission::title, text)), u"create"_s);
    }
    if (what == 1) {
        Record leg(Kind::Leg, workspace.newId());
        leg.set(fields::leg::mission, mission).set(fields::leg::place, text);
        return workspace.commit(Edit::insert(leg), u"create"_s);
    }
    if (what == 2)
        return workspace.remove({Kind::Mission, mission});
    if (what == 3) {
        const QList<RecordRef> bin = workspace.bin();
        if (!bin.isEmpty())
            return workspace.restore(bin[random.bounded(int(bin.size()))]);
    }
    const Loaded loaded = workspace.load(Kind::Mission, mission).value();
    Record changed = loaded.record;
    changed.set(random.bounded(2) ? fields::mission::title : fields::mission::objectives, text);
    return workspace.commit(Edit::update(loaded, changed), u"edit"_s);
}

// The law: undoing the last batch gives the records before it, whatever it did.
void TestUndo::everyOperationCanBeUndone()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QRandomGenerator random(seed);
        TestWorkspace ws(Contents::Empty, seed);
        for (int step = 0; step < 25; ++step) {
            const auto before = dump(*ws);
            const auto done = randomCommit(*ws, random);
            VERIFY_RESULT(done);
            if (done->batch == 0)
                continue;
            const auto after = dump(*ws);
            if (random.bounded(3) == 0)
                QVERIFY(ws.reopen());
            const auto undone = ws->undo(done->batch);
            VERIFY_RESULT(undone);
            QVERIFY2(undone->kept.isEmpty(), qPrintable(u"seed %1 step %2"_s.arg(seed).arg(step)));
            QVERIFY2(dump(*ws) == before, qPrintable(u"seed %1 step %2"_s.arg(seed).arg(step)));
            if (random.bounded(2) == 0) {
                VERIFY_RESULT(ws->undo(undone->commit.batch));
                QVERIFY2(dump(*ws) == after, qPrintable(u"redo: seed %1 step %2"_s.arg(seed).arg(step)));
            }
        }
    }
}

void TestUndo::undoLeavesLaterWorkAlone()
{
    TestWorkspace ws;
    Record record(Kind::Mission, ws->newId());
    record.set(fields::mission::title, u"title"_s).set(fields::mission::place, u"Vienna"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    Loaded loaded = ws->load(Kind::Mission, record.id()).value();
    Record both = record;
    both.set(fields::mission::title, u"wrong title"_s).set(fields::mission::place, u"Budva"_s);
    const auto batch = ws->commit(Edit::update(loaded, both), u"import:file"_s);
    VERIFY_RESULT(batch);
    loaded = ws->load(Kind::Mission, record.id()).value();
    Record later = loaded.record;
    later.set(fields::mission::title, u"right title"_s);
    VERIFY_RESULT(ws->commit(Edit::update(loaded, later), u"edit"_s));

    const auto report = ws->undo(batch->batch);
    VERIFY_RESULT(report);
    const Record now = ws->record(Kind::Mission, record.id());
    QCOMPARE(now.title(), u"right title"_s);
    QCOMPARE(now.get(fields::mission::place), u"Vienna"_s);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(report->kept.first().atoms, AtomMask(2));
}

void TestUndo::undoOfAnUndo()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    note.set(fields::note::title, u"Budva"_s).set(fields::note::body, u"# Programme"_s);
    const auto made = ws->commit(Edit::insert(note), u"create"_s);
    VERIFY_RESULT(made);
    const auto undone = ws->undo(made->batch);
    VERIFY_RESULT(undone);
    QVERIFY(ws->record(Kind::Note, note.id()).isNull());
    VERIFY_RESULT(ws->undo(undone->commit.batch));
    QCOMPARE(ws->record(Kind::Note, note.id()), note);
}

void TestUndo::historyTellsWhoAndWhat()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    note.set(fields::note::title, u"one"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(note), u"create"_s));
    VERIFY_RESULT(ws->setIdentity(u"Successor"_s, u"Desktop"_s));
    const Loaded loaded = ws->load(Kind::Note, note.id()).value();
    Record changed = note;
    changed.set(fields::note::title, u"two"_s);
    VERIFY_RESULT(ws->commit(Edit::update(loaded, changed), u"edit"_s));
    const QList<HistoryEntry> entries = ws->history({Kind::Note, note.id()});
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].batch.user, u"Successor"_s);
    QCOMPARE(entries[0].batch.device, u"Desktop"_s);
    QCOMPARE(entries[0].before.title(), u"one"_s);
    QCOMPARE(entries[0].operation, Edit::Operation::Update);
    QCOMPARE(entries[1].batch.intent, u"create"_s);
    QVERIFY(entries[1].before.isNull());
    QVERIFY(entries[0].batch.time > entries[1].batch.time);
}

void TestUndo::undoingAnEditLeavesTheBinAlone()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    VERIFY_RESULT(ws->commit(Edit::insert(note.set(fields::note::title, u"one"_s)), u"create"_s));
    const Loaded loaded = ws->load(Kind::Note, note.id()).value();
    Record changed = note;
    const auto edited =
        ws->commit(Edit::update(loaded, changed.set(fields::note::title, u"two"_s)), u"edit"_s);
    VERIFY_RESULT(edited);
    VERIFY_RESULT(ws->remove({Kind::Note, note.id()}));
    const auto report = ws->undo(edited->batch);
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QVERIFY(ws->record(Kind::Note, note.id()).isNull());
}

void TestUndo::undoingAnInsertOverTheBinGivesTheOldValues()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    VERIFY_RESULT(ws->commit(Edit::insert(note.set(fields::note::title, u"old"_s)), u"create"_s));
    VERIFY_RESULT(ws->remove({Kind::Note, note.id()}));
    Record fresh = note;
    const auto made = ws->commit(Edit::insert(fresh.set(fields::note::title, u"new"_s)), u"import:x"_s);
    VERIFY_RESULT(made);
    VERIFY_RESULT(ws->undo(made->batch));
    QVERIFY(ws->record(Kind::Note, note.id()).isNull());
    VERIFY_RESULT(ws->restore({Kind::Note, note.id()}));
    QCOMPARE(ws->record(Kind::Note, note.id()).title(), u"old"_s);
}

void TestUndo::undoingACreationTakesLaterChildrenWithIt()
{
    TestWorkspace ws;
    Record mission(Kind::Mission, ws->newId());
    const auto made = ws->commit(Edit::insert(mission.set(fields::mission::title, u"m"_s)), u"create"_s);
    VERIFY_RESULT(made);
    Record leg(Kind::Leg, ws->newId());
    leg.set(fields::leg::mission, mission.id()).set(fields::leg::place, u"Budva"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(leg), u"create"_s));
    const auto undone = ws->undo(made->batch);
    VERIFY_RESULT(undone);
    QCOMPARE(ws->count(Kind::Leg), 0);
    VERIFY_RESULT(ws->undo(undone->commit.batch));
    QCOMPARE(ws->children(Kind::Leg, mission.id()), QList<Record>{leg});
}

void TestUndo::unknownBatch()
{
    TestWorkspace ws;
    const auto report = ws->undo(4711);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::UnknownBatch);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
