// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes home with a pack.

#include "models/records/agenda_fields.h"
#include "models/store/blob_table.h"
#include "models/store/siblings.h"
#include "models/store/store.h"
#include "tests/workspace/pack_fixture.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::change;
using test::Device;
using test::Laptop;
using test::lendPlain;
using Verdict = JoinReport::Verdict;

namespace {

namespace field = fields::mission;

//! A mission at home, and a pack of it on a laptop.
struct Lent
{
    Lent() : home(u"Home"_s, 1), laptop(home.filePath(u"pack.chancery"_s), 2)
    {
        mission = create(*home, Record(Kind::Mission).set(field::title, u"Seminar"_s));
        leg = create(
            *home, Record(Kind::Leg).set(fields::leg::mission, mission).set(fields::leg::place, u"Budva"_s));
        lent = lendPlain(home, {Kind::Mission, mission}).has_value() && laptop.open();
    }
    static RecordId create(Workspace &workspace, Record record)
    {
        record.setId(workspace.newId());
        return workspace.commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
    }
    QString title(const Field<QString> &of = field::title)
    {
        return home->record(Kind::Mission, mission).get(of);
    }
    //! As the person does who brings the laptop back.
    Result<TakeBackResult> bring(const TakeBackOrder &order = {})
    {
        return takeBack(*home, laptop.path(), {}, order);
    }
    qint64 siblings() { return home->store().siblings().count(); }

    Device home;
    Laptop laptop;
    RecordId mission, leg;
    bool lent = false;
};

QString numbers(const JoinReport &report)
{
    return u"%1 new, %2 changed, %3 removed, %4 conflicting"_s.arg(report.inserted)
        .arg(report.updated)
        .arg(report.removed)
        .arg(report.conflicting);
}

} // namespace

class TestMissionPackReturn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void changesComeHome();
    void aPreviewChangesNothing();
    void twiceIsOnce();
    void aSecondTripBringsWhatIsNew();
    void bothSidesChangeTheSame();
    void bothSidesSayTheSame();
    void homeChangedWhatCameBack();
    void deletedThere();
    void deletedThereAndChangedHere();
    void deletedHereAndChangedThere();
    void deletedAndRestoredThere();
    void changedAndThenDeletedThere();
    void whatStayedIsNotDeleted();
    void manyRemovalsAsk();
    void theSameTagOnBothSides();
    void twoEditorsInThePack();
    void anEditorLeftOpenOverAReturn();
    void twoEditorsAndThenDeleted();
    void twoCopiesOfAPack();
    void aCopyThatStayedBehind();
    void attachmentsComeWithTheirContent();
    void theReturnIsUndone();
    void aFailedReturnLeavesNothing();
};

void TestMissionPackReturn::changesComeHome()
{
    Lent all;
    QVERIFY(all.lent);
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Seminar on law"_s));
    const RecordId added = Lent::create(
        *all.laptop,
        Record(Kind::Leg).set(fields::leg::mission, all.mission).set(fields::leg::place, u"Bar"_s));
    all.laptop.close();
    QSignalSpy changed(all.home.operator->(), &Workspace::changed);
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(int(back->report.verdict), int(Verdict::Joined));
    QCOMPARE(numbers(back->report), u"1 new, 1 changed, 0 removed, 0 conflicting"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(all.title(), u"Seminar on law"_s);
    QCOMPARE(all.home->record(Kind::Leg, added).title(), u"Bar"_s);
    QCOMPARE(all.siblings(), 0);
    QCOMPARE(all.home->batches(1).constFirst().id, back->report.commit.batch);
    QCOMPARE(all.home->batches(1).constFirst().intent, u"pack:Seminar"_s);
}

void TestMissionPackReturn::aPreviewChangesNothing()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Seminar on law"_s));
    const QByteArray before = all.home.books();
    TakeBackOrder order;
    order.dryRun = true;
    const auto preview = all.bring(order);
    VERIFY_RESULT(preview);
    QCOMPARE(numbers(preview->report), u"0 new, 1 changed, 0 removed, 0 conflicting"_s);
    QCOMPARE(preview->report.items.size(), 1);
    QCOMPARE(preview->report.items.constFirst().record.id, all.mission);
    QCOMPARE(all.home.books(), before);
    QCOMPARE(lentPacks(*all.home)->constFirst().returned, 0);
    const auto real = all.bring();
    VERIFY_RESULT(real);
    QCOMPARE(numbers(real->report), numbers(preview->report));
}

void TestMissionPackReturn::twiceIsOnce()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Seminar on law"_s));
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Seminar, postponed"_s));
    VERIFY_RESULT(all.laptop->remove({Kind::Leg, all.leg}));
    VERIFY_RESULT(all.bring());
    const QByteArray after = all.home.snapshot();
    const auto again = all.bring();
    VERIFY_RESULT(again);
    QCOMPARE(int(again->report.verdict), int(Verdict::Known));
    QCOMPARE(numbers(again->report), u"0 new, 0 changed, 0 removed, 0 conflicting"_s);
    QCOMPARE(again->report.commit.batch, 0);
    QCOMPARE(all.home.snapshot(), after);
}

void TestMissionPackReturn::aSecondTripBringsWhatIsNew()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"First"_s));
    VERIFY_RESULT(all.bring());
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Second"_s));
    VERIFY_RESULT(change(*all.laptop, all.mission, field::place, u"Budva"_s));
    const auto second = all.bring();
    VERIFY_RESULT(second);
    QCOMPARE(numbers(second->report), u"0 new, 1 changed, 0 removed, 0 conflicting"_s);
    QCOMPARE(all.title(), u"Second"_s);
    QCOMPARE(all.title(field::place), u"Budva"_s);
    QCOMPARE(all.siblings(), 0);
    // what was made in the pack comes home, and home's word on it stands
    const RecordId made = Lent::create(*all.laptop, Record(Kind::Mission).set(field::title, u"Dinner"_s));
    VERIFY_RESULT(all.bring());
    VERIFY_RESULT(change(*all.home, made, field::place, u"Kotor"_s));
    VERIFY_RESULT(change(*all.laptop, made, field::title, u"Late dinner"_s));
    VERIFY_RESULT(all.bring());
    QCOMPARE(all.home->record(Kind::Mission, made).title(), u"Late dinner"_s);
    QCOMPARE(all.home->record(Kind::Mission, made).get(field::place), u"Kotor"_s);
    QCOMPARE(all.siblings(), 0);
}

void TestMissionPackReturn::bothSidesChangeTheSame()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"There"_s));
    VERIFY_RESULT(change(*all.laptop, all.mission, field::place, u"Budva"_s));
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Here"_s));
    VERIFY_RESULT(change(*all.home, all.mission, field::outcome, u"Agreed"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(numbers(back->report), u"0 new, 1 changed, 0 removed, 1 conflicting"_s);
    QCOMPARE(back->report.items.constFirst().conflicts, AtomMask(1) << 1);
    QCOMPARE(all.title(), u"There"_s);
    QCOMPARE(all.siblings(), 1);
    QCOMPARE(all.title(field::place), u"Budva"_s);
    QCOMPARE(all.title(field::outcome), u"Agreed"_s);
}

void TestMissionPackReturn::bothSidesSayTheSame()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Same"_s));
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Same"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(int(back->report.verdict), int(Verdict::Known));
    QCOMPARE(all.siblings(), 0);
    QCOMPARE(int(all.bring()->report.verdict), int(Verdict::Known));
}

void TestMissionPackReturn::homeChangedWhatCameBack()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"First"_s));
    VERIFY_RESULT(all.bring());
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Corrected"_s));
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Second"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(back->report.conflicting, 1);
    QCOMPARE(all.title(), u"Second"_s);
    QCOMPARE(all.siblings(), 1);
}

void TestMissionPackReturn::deletedThere()
{
    Lent all;
    VERIFY_RESULT(all.laptop->remove({Kind::Mission, all.mission}));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(numbers(back->report), u"0 new, 0 changed, 2 removed, 0 conflicting"_s);
    QVERIFY(all.home->record(Kind::Mission, all.mission).isNull());
    QVERIFY(all.home->record(Kind::Leg, all.leg).isNull());
    QCOMPARE(all.siblings(), 0);
}

void TestMissionPackReturn::deletedThereAndChangedHere()
{
    Lent all;
    VERIFY_RESULT(all.laptop->remove({Kind::Mission, all.mission}));
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Still on"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(back->report.removed, 1); // the leg
    QCOMPARE(back->report.conflicting, 1);
    QCOMPARE(all.title(), u"Still on"_s);
    QVERIFY(all.home->load(Kind::Mission, all.mission)->conflicted & 1);
}

void TestMissionPackReturn::deletedHereAndChangedThere()
{
    Lent all;
    VERIFY_RESULT(all.home->remove({Kind::Mission, all.mission}));
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"Still on"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(numbers(back->report), u"1 new, 0 changed, 0 removed, 1 conflicting"_s);
    QCOMPARE(all.title(), u"Still on"_s);
    QVERIFY(all.home->record(Kind::Leg, all.leg).isNull());
}

void TestMissionPackReturn::deletedAndRestoredThere()
{
    Lent all;
    VERIFY_RESULT(all.laptop->remove({Kind::Leg, all.leg}));
    VERIFY_RESULT(all.bring());
    QVERIFY(all.home->record(Kind::Leg, all.leg).isNull());
    VERIFY_RESULT(all.laptop->restore({Kind::Leg, all.leg}));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(numbers(back->report), u"1 new, 0 changed, 0 removed, 0 conflicting"_s);
    QCOMPARE(all.home->record(Kind::Leg, all.leg).title(), u"Budva"_s);
    QCOMPARE(all.siblings(), 0);
}

void TestMissionPackReturn::changedAndThenDeletedThere()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.leg, fields::leg::place, u"Bar"_s));
    VERIFY_RESULT(all.laptop->remove({Kind::Leg, all.leg}));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(numbers(back->report), u"0 new, 0 changed, 1 removed, 0 conflicting"_s);
    // the bin holds what it said last, and the undo what it said here
    QCOMPARE(all.home->load(Kind::Leg, all.leg)->record.title(), u"Bar"_s);
    VERIFY_RESULT(all.home->undo(back->report.commit.batch));
    QCOMPARE(all.home->record(Kind::Leg, all.leg).title(), u"Budva"_s);
}

void TestMissionPackReturn::whatStayedIsNotDeleted()
{
    Lent all;
    Record file(Kind::Attachment);
    file.set(fields::attachment::owner, all.mission).set(fields::attachment::fileName, u"secret.txt"_s);
    file.set(fields::attachment::sensitivity, u"confidential"_s);
    const RecordId secret = Lent::create(*all.home, file);
    VERIFY_RESULT(lendPlain(all.home, {Kind::Mission, all.mission}, u"second"_s));
    Laptop second(all.home.filePath(u"second.chancery"_s), 3);
    QVERIFY(second.open());
    VERIFY_RESULT(second->remove({Kind::Mission, all.mission}));
    const auto back = takeBack(*all.home, second.path(), {});
    VERIFY_RESULT(back);
    QCOMPARE(back->report.removed, 2);
    QVERIFY(!all.home->record(Kind::Attachment, secret).isNull());
}

void TestMissionPackReturn::manyRemovalsAsk()
{
    Lent all;
    for (int i = 0; i < 21; ++i)
        Lent::create(*all.home, Record(Kind::Leg).set(fields::leg::mission, all.mission));
    VERIFY_RESULT(lendPlain(all.home, {Kind::Mission, all.mission}, u"second"_s));
    Laptop second(all.home.filePath(u"second.chancery"_s), 3);
    QVERIFY(second.open());
    VERIFY_RESULT(second->remove({Kind::Mission, all.mission}));
    const QByteArray before = all.home.books();
    const auto asks = takeBack(*all.home, second.path(), {});
    VERIFY_RESULT(asks);
    QCOMPARE(int(asks->report.verdict), int(Verdict::TooManyRemovals));
    QCOMPARE(asks->report.removed, 23);
    QCOMPARE(all.home.books(), before);
    TakeBackOrder order;
    order.allowRemovals = true;
    const auto back = takeBack(*all.home, second.path(), {}, order);
    VERIFY_RESULT(back);
    QCOMPARE(int(back->report.verdict), int(Verdict::Joined));
    QCOMPARE(all.home->count(Kind::Leg), 0);
}

void TestMissionPackReturn::theSameTagOnBothSides()
{
    Lent all;
    const RecordRef mission{Kind::Mission, all.mission};
    VERIFY_RESULT(all.home->addTag(mission, u"Judiciary"_s));
    const RecordId tag = all.home->all(Kind::Tag).constFirst().id();
    VERIFY_RESULT(change(*all.home, tag, fields::tag::colour, u"#336699"_s));
    VERIFY_RESULT(all.laptop->addTag(mission, u"Judiciary"_s));
    VERIFY_RESULT(all.laptop->addTag(mission, u"Coast"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(back->report.conflicting, 0);
    QCOMPARE(all.home->tags(mission), (QStringList{u"Coast"_s, u"Judiciary"_s}));
    QCOMPARE(all.home->record(Kind::Tag, tag).get(fields::tag::colour), u"#336699"_s);
    QCOMPARE(all.siblings(), 0);
}

void TestMissionPackReturn::twoEditorsInThePack()
{
    Lent all;
    const auto loaded = all.laptop->load(Kind::Mission, all.mission);
    for (const QString &title : {u"One"_s, u"Two"_s}) {
        Record after = loaded->record;
        VERIFY_RESULT(all.laptop->commit(Edit::update(*loaded, after.set(field::title, title)), u"edit"_s));
    }
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Three"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(all.title(), u"Two"_s);
    QCOMPARE(all.siblings(), 2);
    QCOMPARE(int(all.bring()->report.verdict), int(Verdict::Known));
    QCOMPARE(all.siblings(), 2);
}

void TestMissionPackReturn::anEditorLeftOpenOverAReturn()
{
    Lent all;
    const auto loaded = all.laptop->load(Kind::Mission, all.mission);
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"One"_s));
    VERIFY_RESULT(all.bring());
    Record after = loaded->record;
    VERIFY_RESULT(all.laptop->commit(Edit::update(*loaded, after.set(field::title, u"Two"_s)), u"edit"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(back->report.conflicting, 1);
    QCOMPARE(all.title(), u"Two"_s);
    QCOMPARE(all.siblings(), 1);
}

void TestMissionPackReturn::twoEditorsAndThenDeleted()
{
    Lent all;
    const auto loaded = all.laptop->load(Kind::Mission, all.mission);
    for (const QString &title : {u"One"_s, u"Two"_s}) {
        Record after = loaded->record;
        VERIFY_RESULT(all.laptop->commit(Edit::update(*loaded, after.set(field::title, title)), u"edit"_s));
    }
    VERIFY_RESULT(all.laptop->remove({Kind::Mission, all.mission}));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QCOMPARE(back->report.removed, 2);
    QVERIFY(all.home->record(Kind::Mission, all.mission).isNull());
    QVERIFY(!(all.home->load(Kind::Mission, all.mission)->conflicted & 1));
    // both are in the bin
    QCOMPARE(all.siblings(), 1);
    QCOMPARE(int(all.bring()->report.verdict), int(Verdict::Known));
    VERIFY_RESULT(all.home->undo(back->report.commit.batch));
    QCOMPARE(all.title(), u"Seminar"_s);
}

void TestMissionPackReturn::twoCopiesOfAPack()
{
    Lent all;
    all.laptop.close();
    const QString copy = all.home.filePath(u"copy.chancery"_s);
    QVERIFY(QFile::copy(all.laptop.path(), copy));
    Laptop other(copy, 3);
    QVERIFY(all.laptop.open() && other.open());
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"One"_s));
    VERIFY_RESULT(change(*other, all.mission, field::title, u"Two"_s));
    VERIFY_RESULT(all.bring());
    VERIFY_RESULT(takeBack(*all.home, copy, {}));
    QCOMPARE(all.siblings(), 1);
    // each goes on from its own
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"One more"_s));
    VERIFY_RESULT(all.bring());
    QCOMPARE(all.siblings(), 1);
    VERIFY_RESULT(change(*other, all.mission, field::title, u"Two more"_s));
    VERIFY_RESULT(takeBack(*all.home, copy, {}));
    QCOMPARE(all.siblings(), 1);
    QCOMPARE(all.title(), u"Two more"_s);
}

void TestMissionPackReturn::aCopyThatStayedBehind()
{
    Lent all;
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"One"_s));
    all.laptop.close();
    const QString copy = all.home.filePath(u"copy.chancery"_s);
    QVERIFY(QFile::copy(all.laptop.path(), copy));
    Laptop other(copy, 3);
    QVERIFY(all.laptop.open() && other.open());
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"One more"_s));
    VERIFY_RESULT(change(*other, all.mission, field::title, u"Two"_s));
    VERIFY_RESULT(all.bring());
    // the copy knows the first laptop, but not its last change
    VERIFY_RESULT(takeBack(*all.home, copy, {}));
    QCOMPARE(all.title(), u"Two"_s);
    QCOMPARE(all.siblings(), 1);
}

void TestMissionPackReturn::attachmentsComeWithTheirContent()
{
    Lent all;
    QBuffer content;
    content.setData(QByteArray(300000, 'b'));
    content.open(QIODevice::ReadOnly);
    const auto hash = all.laptop->store().blobs().put(content);
    VERIFY_RESULT(hash);
    Record file(Kind::Attachment);
    file.set(fields::attachment::owner, all.mission).set(fields::attachment::fileName, u"list.txt"_s);
    file.set(fields::attachment::hash, QString::fromLatin1(hash->toHex()));
    Lent::create(*all.laptop, file);
    VERIFY_RESULT(all.bring());
    QCOMPARE(all.home->store().blobs().size(*hash).value_or(-1), 300000);
    QCOMPARE(*all.home->verify(), QStringList());
}

void TestMissionPackReturn::theReturnIsUndone()
{
    Lent all;
    VERIFY_RESULT(change(*all.home, all.mission, field::title, u"Here"_s));
    const QByteArray before = all.home.snapshot();
    VERIFY_RESULT(change(*all.laptop, all.mission, field::title, u"There"_s));
    VERIFY_RESULT(change(*all.laptop, all.mission, field::place, u"Budva"_s));
    VERIFY_RESULT(all.laptop->remove({Kind::Leg, all.leg}));
    Lent::create(*all.laptop, Record(Kind::Mission).set(field::title, u"Dinner"_s));
    const auto back = all.bring();
    VERIFY_RESULT(back);
    QVERIFY(all.home.snapshot() != before);
    const auto undone = all.home->undo(back->report.commit.batch);
    VERIFY_RESULT(undone);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(all.title(), u"Here"_s);
    QCOMPARE(all.title(field::place), QString());
    QCOMPARE(all.home->count(Kind::Mission), 1);
    QCOMPARE(all.home->count(Kind::Leg), 1);
    QCOMPARE(all.siblings(), 0);
}

void TestMissionPackReturn::aFailedReturnLeavesNothing()
{
    Lent all;
    QBuffer content;
    content.setData("the list");
    content.open(QIODevice::ReadOnly);
    const auto hash = all.laptop->store().blobs().put(content);
    Record file(Kind::Attachment);
    file.set(fields::attachment::owner, all.mission).set(fields::attachment::fileName, u"list.txt"_s);
    file.set(fields::attachment::hash, QString::fromLatin1(hash->toHex()));
    Lent::create(*all.laptop, file);
    VERIFY_RESULT(all.laptop->store().file().database.execute("UPDATE blob_chunk SET bytes = x'00'"));
    const QByteArray before = all.home.books();
    const auto refused = all.bring();
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), int(ErrorCode::FileCorrupt));
    QCOMPARE(all.home.books(), before);
    QCOMPARE(lentPacks(*all.home)->constFirst().returned, 0);
    VERIFY_RESULT(all.laptop->store().file().database.execute(
        "UPDATE blob_chunk SET bytes = CAST('the list' AS BLOB)"));
    VERIFY_RESULT(all.bring());
    QCOMPARE(all.home->count(Kind::Attachment), 1);
}

QTEST_GUILESS_MAIN(TestMissionPackReturn)
#include "tst_mission_pack_return.moc"
