// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "tests/support/test_workspace.h"

#include <sqlite3.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::TestWorkspace;

namespace {

Record mission(Workspace &workspace, const QString &title)
{
    Record record(Kind::Mission, workspace.newId());
    record.set(fields::mission::title, title).set(fields::mission::start, PartialDate::parsed(u"2017-04-26"));
    return record;
}

QStringList siblingTitles(Workspace &workspace, const RecordId &id)
{
    QStringList titles;
    const QList<Sibling> siblings = workspace.store().siblings().of(id).value_or(QList<Sibling>());
    for (const Sibling &sibling : siblings) {
        if (sibling.atom == 1)
            titles.append(QString::fromUtf8(sibling.value.sliced(6)));
    }
    titles.sort();
    return titles;
}

} // namespace

class TestCommit : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void insertIsThereAfterReopening()
    {
        TestWorkspace ws;
        QVERIFY(ws.isValid());
        QSignalSpy spy(&*ws, &Workspace::changed);
        const Record budva = mission(*ws, u"Expert meeting"_s);
        const auto done = ws->commit(Edit::insert(budva), u"create"_s);
        VERIFY_RESULT(done);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(done->changes.entries.size(), 1);
        QCOMPARE(done->changes.entries.first().what, ChangeSet::Entry::What::Inserted);
        QVERIFY(ws.reopen());
        QCOMPARE(ws->record(Kind::Mission, budva.id()), budva);
        QCOMPARE(ws->count(Kind::Mission), 1);
    }

    void staleEditorKeepsWhatArrivedAsSibling()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"first"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded stale = ws->load(Kind::Mission, record.id()).value();
        Record arrived = record;
        arrived.set(fields::mission::title, u"arrived meanwhile"_s);
        VERIFY_RESULT(ws->commit(Edit::update(stale, arrived), u"edit"_s));
        Record late = record;
        late.set(fields::mission::title, u"late"_s);
        VERIFY_RESULT(ws->commit(Edit::update(stale, late), u"edit"_s));

        const Loaded now = ws->load(Kind::Mission, record.id()).value();
        QCOMPARE(now.record.title(), u"late"_s);
        QCOMPARE(siblingTitles(*ws, record.id()), QStringList{u"arrived meanwhile"_s});
        QCOMPARE(now.conflicted, AtomMask(2));
        // somebody who saw both chooses: nothing is left beside it, even if the visible value is the choice
        Record chosen = now.record;
        chosen.set(fields::mission::title, u"chosen"_s);
        VERIFY_RESULT(ws->commit(Edit::update(now, chosen), u"resolve"_s));
        QCOMPARE(siblingTitles(*ws, record.id()), QStringList());
    }

    void fieldsOfOtherAtomsAreLeftAlone()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"title"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded loaded = ws->load(Kind::Mission, record.id()).value();
        Record place = record;
        place.set(fields::mission::place, u"Budva"_s);
        Record title = record;
        title.set(fields::mission::title, u"other title"_s);
        VERIFY_RESULT(ws->commit(Edit::update(loaded, place), u"edit"_s));
        VERIFY_RESULT(ws->commit(Edit::update(loaded, title), u"edit"_s));
        const Loaded now = ws->load(Kind::Mission, record.id()).value();
        QCOMPARE(now.record.title(), u"other title"_s);
        QCOMPARE(now.record.get(fields::mission::place), u"Budva"_s);
        QCOMPARE(now.conflicted, AtomMask(0));
    }

    void equalValuesCollapse()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded stale = ws->load(Kind::Mission, record.id()).value();
        Record same = record;
        same.set(fields::mission::title, u"b"_s);
        VERIFY_RESULT(ws->commit(Edit::update(stale, same), u"edit"_s));
        VERIFY_RESULT(ws->commit(Edit::update(stale, same), u"edit"_s));
        QCOMPARE(siblingTitles(*ws, record.id()), QStringList());
    }

    void deletingWhatSomebodyEditedLeavesItAlive()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded stale = ws->load(Kind::Mission, record.id()).value();
        Record edited = record;
        edited.set(fields::mission::title, u"b"_s);
        VERIFY_RESULT(ws->commit(Edit::update(stale, edited), u"edit"_s));
        VERIFY_RESULT(ws->commit(Edit::remove(stale), u"remove"_s));
        const Loaded now = ws->load(Kind::Mission, record.id()).value();
        QVERIFY(now.alive);
        QVERIFY(now.conflicted & 1);
    }

    void nothingToWriteWritesNothing()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded loaded = ws->load(Kind::Mission, record.id()).value();
        QSignalSpy spy(&*ws, &Workspace::changed);
        const auto done = ws->commit(Edit::update(loaded, record), u"edit"_s);
        VERIFY_RESULT(done);
        QCOMPARE(done->batch, 0);
        QCOMPARE(spy.size(), 0);
        QCOMPARE(ws->batches().size(), 1);
    }

    void aFailingEditUndoesTheWholeCommit()
    {
        TestWorkspace ws;
        const Record good = mission(*ws, u"good"_s);
        Loaded missing{mission(*ws, u"missing"_s), {}, true, 0};
        Record changed = missing.record;
        changed.set(fields::mission::title, u"x"_s);
        const auto done = ws->commit({Edit::insert(good), Edit::update(missing, changed)}, u"edit"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::UnknownRecord);
        QCOMPARE(done.error().subject, missing.record.id().toString());
        QCOMPARE(ws->count(Kind::Mission), 0);
        QVERIFY(ws->batches().isEmpty());
        VERIFY_RESULT(ws->commit(Edit::insert(good), u"create"_s));
    }

    void insertingAnExistingIdIsRefused()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const auto again = ws->commit(Edit::insert(record), u"create"_s);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RecordExists);
    }

    void otherWritesToSyncedTablesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("update") << QByteArray("UPDATE mission SET title = 'x'");
        QTest::newRow("delete") << QByteArray("DELETE FROM mission");
        QTest::newRow("insert") << QByteArray(
            "INSERT INTO tag (id, _alive, _m, _l) VALUES (x'00', 1, x'00', 1)");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END");
        QTest::newRow("drop") << QByteArray("DROP TABLE note");
    }

    void otherWritesToSyncedTablesAreRefused()
    {
        QFETCH(QByteArray, sql);
        TestWorkspace ws;
        VERIFY_RESULT(ws->commit(Edit::insert(mission(*ws, u"a"_s)), u"create"_s));
        QVERIFY(!ws->store().file().database.execute(sql));
        QCOMPARE(ws->count(Kind::Mission), 1);
    }

    void removingTakesTheChildrenAndRestoringBringsThemBack()
    {
        TestWorkspace ws;
        const Record parent = mission(*ws, u"parent"_s);
        Record leg(Kind::Leg, ws->newId());
        leg.set(fields::leg::mission, parent.id()).set(fields::leg::place, u"Budva"_s);
        Record gone(Kind::Leg, ws->newId());
        gone.set(fields::leg::mission, parent.id()).set(fields::leg::place, u"Kotor"_s);
        VERIFY_RESULT(ws->commit({Edit::insert(parent), Edit::insert(leg), Edit::insert(gone)}, u"create"_s));
        VERIFY_RESULT(ws->remove({Kind::Leg, gone.id()}));
        VERIFY_RESULT(ws->remove({Kind::Mission, parent.id()}));
        QCOMPARE(ws->count(Kind::Mission), 0);
        QCOMPARE(ws->count(Kind::Leg), 0);
        QCOMPARE(ws->bin(), (QList<RecordRef>{{Kind::Mission, parent.id()}}));
        VERIFY_RESULT(ws->restore({Kind::Mission, parent.id()}));
        QCOMPARE(ws->children(Kind::Leg, parent.id()), QList<Record>{leg});
    }

    void linksAreTheSameFromBothEnds()
    {
        TestWorkspace ws;
        const Record a = mission(*ws, u"a"_s);
        const Record b = mission(*ws, u"b"_s);
        VERIFY_RESULT(ws->commit({Edit::insert(a), Edit::insert(b)}, u"create"_s));
        VERIFY_RESULT(ws->addLink({Kind::Mission, a.id()}, {Kind::Mission, b.id()}));
        VERIFY_RESULT(ws->addLink({Kind::Mission, b.id()}, {Kind::Mission, a.id()}));
        QCOMPARE(ws->count(Kind::Link), 1);
        QCOMPARE(ws->linked({Kind::Mission, b.id()}), (QList<RecordRef>{{Kind::Mission, a.id()}}));
        VERIFY_RESULT(ws->removeLink({Kind::Mission, b.id()}, {Kind::Mission, a.id()}));
        QVERIFY(ws->linked({Kind::Mission, a.id()}).isEmpty());
        VERIFY_RESULT(ws->addLink({Kind::Mission, a.id()}, {Kind::Mission, b.id()}));
        QCOMPARE(ws->count(Kind::Link), 1);
    }

    void tagsOfOneNameAreOneTag()
    {
        TestWorkspace ws;
        const Record a = mission(*ws, u"a"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(a), u"create"_s));
        VERIFY_RESULT(ws->addTag({Kind::Mission, a.id()}, u"Éducation"_s));
        VERIFY_RESULT(ws->addTag({Kind::Mission, a.id()}, u" education "_s));
        QCOMPARE(ws->tags({Kind::Mission, a.id()}), QStringList{u"Éducation"_s});
        VERIFY_RESULT(ws->removeTag({Kind::Mission, a.id()}, u"EDUCATION"_s));
        QCOMPARE(ws->tags({Kind::Mission, a.id()}), QStringList());
    }

    void severalEditsOfOneRecordInOneCommit()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s);
        Record renamed = record;
        renamed.set(fields::mission::title, u"b"_s);
        const Loaded fresh{record, {}, true, 0};
        VERIFY_RESULT(ws->commit({Edit::insert(record), Edit::update(fresh, renamed)}, u"create"_s));
        Loaded now = ws->load(Kind::Mission, record.id()).value();
        QCOMPARE(now.record.title(), u"b"_s);
        QCOMPARE(now.conflicted, AtomMask(0));
        Record again = renamed;
        again.set(fields::mission::title, u"c"_s);
        VERIFY_RESULT(ws->commit({Edit::update(now, record), Edit::update(now, again)}, u"edit"_s));
        now = ws->load(Kind::Mission, record.id()).value();
        QCOMPARE(now.record.title(), u"c"_s);
        QCOMPARE(now.conflicted, AtomMask(0));
        VERIFY_RESULT(ws->commit({Edit::update(now, record), Edit::remove(now)}, u"remove"_s));
        QVERIFY(!ws->load(Kind::Mission, record.id())->alive);
    }

    void unpairedSurrogatesAreMendedOnce()
    {
        TestWorkspace ws;
        const Record record = mission(*ws, u"a"_s + QChar(0xd800) + u"b"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        const Loaded loaded = ws->load(Kind::Mission, record.id()).value();
        QCOMPARE(loaded.record, record);
        Record same = record;
        same.set(fields::mission::title, u"a"_s + QChar(0xd800) + u"b"_s);
        QCOMPARE(ws->commit(Edit::update(loaded, same), u"edit"_s)->batch, 0);
    }

    void aTextBeyondTheLimitIsRefused()
    {
        TestWorkspace ws;
        sqlite3_limit(ws->store().file().database.handle(), SQLITE_LIMIT_LENGTH, 100'000);
        const auto done = ws->commit(Edit::insert(mission(*ws, QString(200'000, u'x'))), u"create"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::TooLarge);
        QCOMPARE(ws->count(Kind::Mission), 0);
    }

    void noWriteIsLostBetweenOpenEditors();
    void draftsSurvive();
};

// The law: the values that live beside each other are exactly the writes that no later write had seen.
void TestCommit::noWriteIsLostBetweenOpenEditors()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        TestWorkspace ws(Contents::Empty, seed);
        const Record record = mission(*ws, u"v0"_s);
        VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
        QSet<QString> living{u"v0"_s};
        struct Editor
        {
            Loaded loaded;
            QSet<QString> saw;
        };
        QList<Editor> editors;
        for (int step = 1; step <= 30; ++step) {
            if (editors.isEmpty() || random.bounded(2) == 0) {
                editors.append({ws->load(Kind::Mission, record.id()).value(), living});
                continue;
            }
            const Editor editor = editors.takeAt(random.bounded(int(editors.size())));
            const QString value = u"v%1"_s.arg(step);
            Record changed = editor.loaded.record;
            changed.set(fields::mission::title, value);
            VERIFY_RESULT(ws->commit(Edit::update(editor.loaded, changed), u"edit"_s));
            living.subtract(editor.saw);
            living.insert(value);
            if (random.bounded(8) == 0)
                QVERIFY(ws.reopen());
        }
        QStringList found = siblingTitles(*ws, record.id());
        found.append(ws->record(Kind::Mission, record.id()).title());
        QCOMPARE(QSet<QString>(found.begin(), found.end()), living);
        QVERIFY2(found.size() == living.size(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestCommit::draftsSurvive()
{
    TestWorkspace ws;
    const Record record = mission(*ws, u"a"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
    const Loaded loaded = ws->load(Kind::Mission, record.id()).value();
    Draft draft{Kind::Mission, record.id(), "objectives", u"half a sent"_s, loaded.seen, false, {}};
    VERIFY_RESULT(ws->saveDraft(draft));
    draft.text = u"half a sentence"_s;
    VERIFY_RESULT(ws->saveDraft(draft));
    QVERIFY(ws.reopen());
    const QList<Draft> kept = ws->drafts(record.id());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().text, u"half a sentence"_s);
    QCOMPARE(kept.first().seen, loaded.seen);
    QCOMPARE(ws->record(Kind::Mission, record.id()), record);
    VERIFY_RESULT(ws->discardDraft(record.id(), "objectives"));
    QVERIFY(ws->drafts().isEmpty());
}

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
