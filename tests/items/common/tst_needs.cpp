// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/needs.h"
#include "models/items/map/new_law.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace need = fields::need;

class TestNeeds : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void pillarsStandInTheirOrder();
    void openOnesComeFirst();
    void wordsOfANewerProgramStay();
    void aStateIsOneCommit();
    void followUpIsCounted();
    void aMissionTellsWhereItLed();
    void severalCountriesAreAChoice();

private:
    RecordId add(Record record)
    {
        record.setId((*m_file)->newId());
        return (*m_file)->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
    }
    RecordId addNeed(const QString &title, const QString &pillar, const QString &state,
                     const QString &priority = {}, const QString &assessed = {})
    {
        Record record(Kind::Need);
        record.set(need::title, title).set(need::jurisdiction, m_country).set(need::state, state);
        if (!pillar.isEmpty())
            record.set(need::pillar, pillar);
        if (!priority.isEmpty())
            record.set(need::priority, priority);
        if (!assessed.isEmpty())
            record.set(need::assessed, PartialDate::parsed(assessed));
        return add(record);
    }
    QList<NeedGroup> groups() const
    {
        return needs::ofCountry(**m_file, m_country, m_day, QLocale(u"en_GB"_s));
    }

    std::unique_ptr<test::TestWorkspace> m_file;
    RecordId m_country;
    QDate m_day; //!< none: all that is known
};

void TestNeeds::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_country = add(Record(Kind::Jurisdiction).set(fields::jurisdiction::name, u"Montenegro"_s));
}

void TestNeeds::pillarsStandInTheirOrder()
{
    QStringList titles;
    for (const NeedGroup &group : groups()) {
        titles.append(group.title);
        QVERIFY(group.needs.isEmpty());
        QCOMPARE(group.open, 0);
    }
    QCOMPARE(titles, (QStringList{u"Prevention"_s, u"Protection"_s, u"Prosecution"_s, u"Partnership"_s}));
    addNeed(u"Somewhere"_s, {}, u"open"_s);
    QCOMPARE(groups().size(), 5);
    QCOMPARE(groups().last().title, u"Without a pillar"_s);
    QCOMPARE(groups().last().open, 1);
}

void TestNeeds::openOnesComeFirst()
{
    addNeed(u"Done"_s, u"protection"_s, u"met"_s, u"high"_s);
    addNeed(u"Old"_s, u"protection"_s, u"open"_s, u"high"_s, u"2016"_s);
    addNeed(u"Low"_s, u"protection"_s, u"open"_s, u"low"_s, u"2017-05-02"_s);
    addNeed(u"New"_s, u"protection"_s, u"being-met"_s, u"high"_s, u"2017-04~"_s);
    addNeed(u"Plain"_s, u"protection"_s, u"open"_s);
    addNeed(u"Gone"_s, u"protection"_s, u"withdrawn"_s);
    const NeedGroup protection = groups().at(1);
    QCOMPARE(protection.open, 4);
    QStringList titles;
    for (const StateLine &line : protection.needs)
        titles.append(line.title);
    QCOMPARE(titles, (QStringList{u"New"_s, u"Old"_s, u"Low"_s, u"Plain"_s, u"Done"_s, u"Gone"_s}));
    QCOMPARE(protection.needs.first().detail, u"Being met · high priority · assessed about April 2017"_s);
    QCOMPARE(protection.needs.at(3).detail, u"Open"_s);
}

void TestNeeds::wordsOfANewerProgramStay()
{
    addNeed(u"Later"_s, u"prevention"_s, u"postponed"_s, u"urgent"_s);
    const NeedGroup prevention = groups().first();
    QCOMPARE(prevention.open, 1);
    QCOMPARE(prevention.needs.first().detail, u"postponed · urgent"_s);
}

void TestNeeds::aStateIsOneCommit()
{
    const RecordId id = addNeed(u"Shelters"_s, u"protection"_s, u"open"_s);
    const auto done = states::set(**m_file, {Kind::Need, id}, u"met"_s);
    VERIFY_RESULT(done);
    QCOMPARE((*m_file)->record(Kind::Need, id).get(need::state), u"met"_s);
    QCOMPARE(groups().at(1).open, 0);
    const auto again = states::set(**m_file, {Kind::Need, id}, u"met"_s);
    QVERIFY(!again);
    QCOMPARE(int(again.error().code), int(ErrorCode::NothingToDo));
    VERIFY_RESULT((*m_file)->undo(done->batch));
    QCOMPARE((*m_file)->record(Kind::Need, id).get(need::state), u"open"_s);
    VERIFY_RESULT((*m_file)->remove(RecordRef{Kind::Need, id}));
    QVERIFY(!states::set(**m_file, {Kind::Need, id}, u"met"_s));
}

void TestNeeds::followUpIsCounted()
{
    const RecordId id = addNeed(u"Shelters"_s, u"protection"_s, u"open"_s);
    const RecordId task = add(Record(Kind::ActionItem)
                                  .set(fields::actionItem::text, u"Ask for figures"_s)
                                  .set(fields::actionItem::origin, id));
    const RecordId advice =
        add(Record(Kind::Recommendation).set(fields::recommendation::text, u"Open two"_s));
    const RecordId note = add(Record(Kind::Note).set(fields::note::title, u"Minutes"_s));
    for (const RecordRef &linked : {RecordRef{Kind::Recommendation, advice}, RecordRef{Kind::Note, note},
                                    RecordRef{Kind::ActionItem, task}})
        VERIFY_RESULT((*m_file)->addLink({Kind::Need, id}, linked));
    const QList<RecordRef> followUp = needs::followUpOf(**m_file, id);
    QCOMPARE(followUp.size(),
             2); // the task is linked and comes from the need, and counts once; a note is none
    QVERIFY(followUp.contains(RecordRef{Kind::ActionItem, task}));
    QVERIFY(followUp.contains(RecordRef{Kind::Recommendation, advice}));
    QVERIFY2(groups().at(1).needs.first().detail.startsWith(u"Open · 2"_s),
             qPrintable(groups().at(1).needs.first().detail));
}

void TestNeeds::aMissionTellsWhereItLed()
{
    const RecordId mission = add(Record(Kind::Mission)
                                     .set(fields::mission::title, u"Visit"_s)
                                     .set(fields::mission::jurisdiction, m_country)
                                     .set(fields::mission::start, PartialDate(QDate(2017, 4, 26))));
    LawPlace place;
    place.mission = mission;
    const Record begun = newLaw(**m_file, Kind::Need, place);
    QCOMPARE(begun.get(need::mission), mission);
    QCOMPARE(begun.get(need::jurisdiction), m_country);
    QCOMPARE(begun.get(need::assessed), PartialDate(QDate(2017, 4, 26)));
    QCOMPARE(begun.get(need::state), u"open"_s);
    QVERIFY(!begun.has(need::pillar));
    Record finished = begun;
    finished.set(need::title, u"Shelters"_s).set(need::pillar, u"protection"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(finished), u"create"_s));
    const QList<StateLine> found = needs::foundOn(**m_file, mission, QLocale(u"en_GB"_s));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().detail, u"Protection · Open · assessed 26 April 2017"_s);
    QVERIFY(groups().at(1).needs.first().detail.endsWith(u"Visit"_s));
}

void TestNeeds::severalCountriesAreAChoice()
{
    const RecordId other = add(Record(Kind::Jurisdiction).set(fields::jurisdiction::name, u"Greece"_s));
    const RecordId mission = add(Record(Kind::Mission)
                                     .set(fields::mission::title, u"Round trip"_s)
                                     .set(fields::mission::start, PartialDate::parsed(u"2017-01/.."_s)));
    LawPlace place;
    place.mission = mission;
    add(Record(Kind::Leg).set(fields::leg::mission, mission).set(fields::leg::jurisdiction, other));
    QCOMPARE(newLaw(**m_file, Kind::Need, place).get(need::jurisdiction), other);
    add(Record(Kind::Leg).set(fields::leg::mission, mission).set(fields::leg::jurisdiction, m_country));
    const Record begun = newLaw(**m_file, Kind::Need, place);
    QVERIFY(!begun.has(need::jurisdiction));
    QCOMPARE(begun.get(need::assessed).toEdtf(), u"2017-01/.."_s);
    place.jurisdiction = m_country;
    place.pillar = u"partnership"_s;
    QCOMPARE(newLaw(**m_file, Kind::Need, place).get(need::jurisdiction), m_country);
    QCOMPARE(newLaw(**m_file, Kind::Need, place).get(need::pillar), u"partnership"_s);
}

QTEST_GUILESS_MAIN(TestNeeds)
#include "tst_needs.moc"
