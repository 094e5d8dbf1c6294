// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/country_dossier.h"
#include "models/items/map/dossier_lists.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestCountryDossier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesAndStatus();
    void treatmentsNameTheirPassages();
    void lawAgainstPractice();
    void instrumentsOnTheDay();
    void linksLeadSomewhere();
    void theLawMovedUpToTheDay();
    void figuresAndOpenRecommendations();
    void nobody();
    void dates_data();
    void dates();

private:
    CountryDossier dossier(QStringView key) { return CountryDossier::read(*m_source, seedId(key)); }

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<LawMapSource> m_source;
};

void TestCountryDossier::initTestCase()
{
    m_file = std::make_unique<test::TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
    m_source = std::make_unique<LawMapSource>(**m_file, RecordId(), seedDemoDay());
}

void TestCountryDossier::namesAndStatus()
{
    const CountryDossier kosovo = dossier(u"jurisdiction:XK");
    QCOMPARE(kosovo.name, u"Kosovo"_s);
    QCOMPARE(kosovo.code, u"XK"_s);
    QVERIFY(kosovo.statusNotes.first().text.contains(u"UNSCR 1244"_s));
    const QStringList names = dossier(u"jurisdiction:MK").formerNames;
    QVERIFY(std::any_of(names.cbegin(), names.cend(),
                        [](const QString &name) { return name.startsWith(u"FYROM"_s); }));
}

void TestCountryDossier::treatmentsNameTheirPassages()
{
    const QList<TreatmentLine> lines = dossier(u"jurisdiction:LV").treatments;
    const auto selling = [](const QString &treatment) {
        return [treatment](const TreatmentLine &line) {
            return line.actor == u"Seller: selling"_s && line.treatment == treatment;
        };
    };
    const auto regulated = std::find_if(lines.cbegin(), lines.cend(), selling(u"Regulated"_s));
    const auto prohibited = std::find_if(lines.cbegin(), lines.cend(), selling(u"Prohibited"_s));
    QVERIFY(regulated != lines.cend());
    QVERIFY(prohibited != lines.cend());
    QCOMPARE(regulated->layer, u"Law"_s);
    QCOMPARE(regulated->locators, QStringList{u"S07.3"_s});
    QVERIFY(regulated->contradicted);
    QVERIFY(prohibited->contradicted);
}

void TestCountryDossier::lawAgainstPractice()
{
    const QList<TreatmentLine> lines = dossier(u"jurisdiction:MD").treatments;
    QSet<QString> layers;
    for (const TreatmentLine &line : lines) {
        if (line.actor == u"Buyer: buying"_s)
            layers.insert(line.layer);
    }
    QVERIFY(layers.contains(u"Law"_s));
    QVERIFY(layers.contains(u"Practice"_s));
}

void TestCountryDossier::instrumentsOnTheDay()
{
    const CountryDossier albania = dossier(u"jurisdiction:AL");
    const auto palermo =
        std::find_if(albania.instruments.cbegin(), albania.instruments.cend(), [](const DossierLine &line) {
            return line.ref.id == seedId(u"instrument:UN-TIP-2000");
        });
    QVERIFY(palermo != albania.instruments.cend());
    QVERIFY(!palermo->gap);
    QVERIFY2(palermo->detail.startsWith(u"Party · signed 12 December 2000 · ratification 21 August 2002"_s),
             qPrintable(palermo->detail));
    LawMapSource early(**m_file, RecordId(), QDate(2001, 1, 1));
    const CountryDossier before = CountryDossier::read(early, seedId(u"jurisdiction:AL"));
    const DossierLine line = before.instruments.at(palermo - albania.instruments.cbegin());
    QVERIFY(line.gap);
    QVERIFY2(line.detail == u"Signed, not bound · signed 12 December 2000"_s, qPrintable(line.detail));
    const CountryDossier kosovo = dossier(u"jurisdiction:XK");
    QVERIFY(!kosovo.instruments.at(palermo - albania.instruments.cbegin()).gap);
}

void TestCountryDossier::linksLeadSomewhere()
{
    const CountryDossier montenegro = dossier(u"jurisdiction:ME");
    QVERIFY(!montenegro.missions.isEmpty());
    QVERIFY(!montenegro.directory.isEmpty());
    QVERIFY(!montenegro.notes.isEmpty());
    for (const QList<DossierLine> &lines : {montenegro.missions, montenegro.directory, montenegro.notes}) {
        QVERIFY(lines.size() <= CountryDossier::listLimit);
        for (const DossierLine &line : lines)
            QVERIFY(!(*m_file)->record(line.ref).isNull());
    }
}

void TestCountryDossier::theLawMovedUpToTheDay()
{
    const QList<DossierLine> france = lawTimeline(*m_source, seedId(u"jurisdiction:FR"));
    QVERIFY(!france.isEmpty());
    QVERIFY(std::any_of(france.cbegin(), france.cend(),
                        [](const DossierLine &line) { return line.text == u"13 April 2016"_s; }));
    for (const DossierLine &line : france)
        QVERIFY(!line.detail.isEmpty() && !(*m_file)->record(line.ref).isNull());
    const RecordId moldova = seedId(u"jurisdiction:MD");
    const auto inForce = [](const DossierLine &line) { return line.text == u"1 May 2022"_s; };
    const QList<DossierLine> then = lawTimeline(*m_source, moldova);
    QVERIFY(std::none_of(then.cbegin(), then.cend(), inForce)); // the day shown is in 2017
    LawMapSource later(**m_file, RecordId(), QDate(2023, 1, 1));
    const QList<DossierLine> now = lawTimeline(later, moldova);
    QVERIFY(std::any_of(now.cbegin(), now.cend(), inForce));
    QVERIFY(now.size() > then.size());
    QCOMPARE(now.constLast(), then.constLast()); // the oldest stands last
}

void TestCountryDossier::figuresAndOpenRecommendations()
{
    const RecordId france = seedId(u"jurisdiction:FR");
    QVERIFY(!figuresOf(*m_source, france).isEmpty());
    const CountryDossier dossier = CountryDossier::read(*m_source, france);
    QCOMPARE(dossier.figures, figuresOf(*m_source, france));
    namespace field = fields::recommendation;
    Record mission(Kind::Mission, (*m_file)->newId());
    mission.set(fields::mission::title, u"Visit"_s).set(fields::mission::jurisdiction, france);
    Record open(Kind::Recommendation, (*m_file)->newId());
    open.set(field::text, u"Share the figures"_s)
        .set(field::origin, mission.id())
        .set(field::state, u"open"_s);
    open.set(field::due, PartialDate(QDate(2018, 1, 1)));
    Record done(Kind::Recommendation, (*m_file)->newId());
    done.set(field::text, u"Meet"_s).set(field::origin, mission.id()).set(field::state, u"done"_s);
    const auto commit = (*m_file)->commit(
        QList<Edit>{Edit::insert(mission), Edit::insert(open), Edit::insert(done)}, u"create"_s);
    QVERIFY(commit);
    const CountryDossier after = CountryDossier::read(*m_source, france);
    QCOMPARE(after.followUp.size(), dossier.followUp.size() + 1);
    QCOMPARE(after.followUp.constFirst().title, u"Share the figures"_s);
    QCOMPARE(after.followUp.constFirst().detail, u"due 1 January 2018"_s);
    QVERIFY((*m_file)->undo(commit->batch));
}

void TestCountryDossier::nobody()
{
    QCOMPARE(CountryDossier::read(*m_source, RecordId()), CountryDossier());
}

void TestCountryDossier::dates_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("day") << u"2017-05-31"_s << u"31 May 2017"_s << u"31 mai 2017"_s;
    QTest::newRow("first") << u"2017-07-01"_s << u"1 July 2017"_s << u"1er juillet 2017"_s;
    QTest::newRow("days") << u"2017-05-17/2017-05-22"_s << u"17–22 May 2017"_s << u"17–22 mai 2017"_s;
    QTest::newRow("two months") << u"2017-04-28/2017-05-02"_s << u"28 April – 2 May 2017"_s
                                << u"28 avril – 2 mai 2017"_s;
    QTest::newRow("month") << u"2017-04"_s << u"April 2017"_s << u"avril 2017"_s;
    QTest::newRow("year") << u"2009"_s << u"2009"_s << u"2009"_s;
    QTest::newRow("years") << u"2012/2014"_s << u"2012 – 2014"_s << u"2012 – 2014"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestCountryDossier::dates()
{
    QFETCH(QString, edtf);
    QFETCH(QString, english);
    QFETCH(QString, french);
    const PartialDate date = PartialDate::parsed(edtf);
    QCOMPARE(lawwords::date(date, QLocale(u"en"_s)), english);
    QCOMPARE(lawwords::date(date, QLocale(u"fr"_s)), french);
}

QTEST_GUILESS_MAIN(TestCountryDossier)
#include "tst_country_dossier.moc"
