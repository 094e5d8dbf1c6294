// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where jurisdictions stand towards instruments on a day.

#include "models/analysis/participation_state.h"
#include "models/records/law_fields.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
namespace p = chancery::fields::participation;

class TestParticipationState : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_seed.load()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void stepsOfAParticipation_data();
    void stepsOfAParticipation();
    void mayOf2017();
    void gapsOfTheIstanbulConvention();

private:
    test::SeedFixture m_seed;
};

void TestParticipationState::stepsOfAParticipation_data()
{
    QTest::addColumn<QStringList>(
        "dates"); // signature, action, action date, in force, denunciation takes effect
    QTest::addColumn<QString>("day");
    QTest::addColumn<ParticipationState>("state");
    QTest::addColumn<bool>("possible");
    using enum ParticipationState;
    const QStringList full{u"2013-01-22"_s, u"ratification"_s, u"2018-06-12"_s, u"2018-10-01"_s,
                           u"2021-07-01"_s};
    const auto row = [](const char *name, const QStringList &dates, const QString &day,
                        ParticipationState state,
                        bool possible = false) { QTest::newRow(name) << dates << day << state << possible; };
    row("before all", full, u"2013-01-21"_s, NotAParty);
    row("signed", full, u"2013-01-22"_s, Signatory);
    row("day before ratification", full, u"2018-06-11"_s, Signatory);
    row("ratified", full, u"2018-06-12"_s, ConsentGiven);
    row("in force", full, u"2018-10-01"_s, Party);
    row("last day", full, u"2021-06-30"_s, Party);
    row("withdrawn", full, u"2021-07-01"_s, Withdrawn);
    row("succession without entry into force", {{}, u"succession"_s, u"2006-10-23"_s, {}, {}},
        u"2006-10-23"_s, Party);
    row("ratified, entry into force not known", {{}, u"ratification"_s, u"2006-10-23"_s, {}, {}},
        u"2010-01-01"_s, ConsentGiven);
    row("not eligible", {{}, u"not-eligible"_s, {}, {}, {}}, u"2017-05-31"_s, NotEligible);
    row("nothing found", {{}, u"none-found"_s, {}, {}, {}}, u"2017-05-31"_s, NotAParty);
    row("in force some day of the year", {u"2010"_s, u"accession"_s, u"2011"_s, u"2012"_s, {}},
        u"2012-06-01"_s, Party, true);
}

void TestParticipationState::stepsOfAParticipation()
{
    QFETCH(QStringList, dates);
    QFETCH(QString, day);
    QFETCH(ParticipationState, state);
    QFETCH(bool, possible);
    Record record(Kind::Participation, RecordId::derived({"test"}));
    record.set(p::signatureDate, PartialDate::parsed(dates[0])).set(p::action, dates[1]);
    record.set(p::actionDate, PartialDate::parsed(dates[2])).set(p::inForce, PartialDate::parsed(dates[3]));
    record.set(p::denunciationEffect, PartialDate::parsed(dates[4]));
    const ParticipationAt at = participationAt(record, QDate::fromString(day, Qt::ISODate));
    QCOMPARE(at.state, state);
    QCOMPARE(at.possible, possible);
    QCOMPARE(at.isGap(), state != ParticipationState::Party && state != ParticipationState::NotEligible);
}

void TestParticipationState::mayOf2017()
{
    const QList<QStringList> rows = test::testTable(u"seed/participation_2017_05.csv"_s);
    QCOMPARE(rows.size(), 78);
    const QList<Record> all = m_seed.all(Kind::Participation);
    for (const QStringList &row : rows) {
        const auto at = participationsAt(all, seedId(QString(u"instrument:"_s + row[0])),
                                         {seedId(QString(u"jurisdiction:"_s + row[1]))}, QDate(2017, 5, 31));
        const ParticipationState state = at.first().state;
        QString status = u"not a party"_s;
        if (state == ParticipationState::Party)
            status = u"party"_s;
        else if (state == ParticipationState::Signatory)
            status = u"signatory"_s;
        QVERIFY2(status == row[2], qPrintable(row.join(u' ')));
        QVERIFY(!at.first().possible);
        QCOMPARE(state == ParticipationState::NotEligible, row[1] == u"XK");
    }
}

void TestParticipationState::gapsOfTheIstanbulConvention()
{
    RecordIds members;
    for (const QString &code : u"AL BA BG GR HR MD ME MK RO RS XK BE"_s.split(u' '))
        members.append(seedId(QString(u"jurisdiction:"_s + code)));
    const auto gaps = [&](QDate day) {
        QStringList codes;
        for (const ParticipationAt &at :
             participationsAt(m_seed.all(Kind::Participation), seedId(u"instrument:CETS-210"), members, day))
        {
            if (at.isGap())
                codes.append(m_seed.record(at.jurisdiction).get(fields::jurisdiction::code));
        }
        return codes.join(u' ');
    };
    QCOMPARE(gaps(QDate(2017, 5, 31)), u"BG GR HR MD MK BE"_s);
    QCOMPARE(gaps(QDate(2018, 7, 1)), u"BG GR HR MD BE"_s);
    QCOMPARE(gaps(QDate(2022, 5, 1)), u"BG BE"_s); // Belgium has no record here: not covered is a gap of ours
}

QTEST_GUILESS_MAIN(TestParticipationState)

#include "tst_participation_state.moc"
