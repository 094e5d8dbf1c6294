// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/workspace/mission_map_source.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestMissionMap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_file.reset(); }

    void periodsInWords_data();
    void periodsInWords();
    void brokenPeriodsAreRefused_data();
    void brokenPeriodsAreRefused();
    void periodsAreSeenFromTheDay();
    void placesAreFoundInAnyScript();
    void aPlaceThatIsNotKnownFallsBackToItsCountry();
    void withoutPlaceAndCountryItIsListedBeside();
    void legsAreStopsInTheirOrder();
    void subNationalUnitsLieInTheirCountry();
    void pastUnderWayAndComing();
    void vagueDatesHideNothing();
    void thePeriodIsKept();
    void recurrencesByTheirOccurrences();
    void cancelledAndMilestonesAreNotDrawn();
    void overlayAndLegendAgree();
    void theDemonstration();
    void dependsOnItsKinds();

private:
    Record planned(const QString &title, const char16_t *start, const char16_t *end = u"") const;
    RecordId add(Record record);
    void addLeg(const RecordId &mission, int rank, const QString &place, const QString &jurisdiction = {});
    MissionMap map(const QString &period = u"all"_s, QDate day = QDate(2017, 5, 31)) const;
    MappedMission only(const QString &period = u"all"_s, QDate day = QDate(2017, 5, 31)) const;
    QPointF at(double lon, double lat) const { return m_basemap->projection().forward({lon, lat}); }
    //! Within some kilometres.
    static bool near(QPointF a, QPointF b) { return QLineF(a, b).length() < 8; }

    std::optional<Basemap> m_basemap;
    std::optional<Gazetteer> m_gazetteer;
    std::unique_ptr<test::TestWorkspace> m_file;
};

void TestMissionMap::initTestCase()
{
    m_basemap = Basemap::shipped().value();
    m_gazetteer = Gazetteer::shipped().value();
}

void TestMissionMap::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
}

Record TestMissionMap::planned(const QString &title, const char16_t *start, const char16_t *end) const
{
    Record record(Kind::Mission, (**const_cast<TestMissionMap *>(this)->m_file).newId());
    record.set(mission::title, title);
    record.set(mission::start, PartialDate::parsed(start)).set(mission::end, PartialDate::parsed(end));
    return record;
}

RecordId TestMissionMap::add(Record record)
{
    const auto done = (*m_file)->commit(Edit::insert(record), u"create"_s);
    return done ? record.id() : RecordId();
}

void TestMissionMap::addLeg(const RecordId &of, int rank, const QString &place, const QString &jurisdiction)
{
    Record leg(Kind::Leg, (*m_file)->newId());
    leg.set(fields::leg::mission, of).set(fields::leg::rank, rank).set(fields::leg::place, place);
    if (!jurisdiction.isEmpty())
        leg.set(fields::leg::jurisdiction, seedId(jurisdiction));
    VERIFY_RESULT((*m_file)->commit(Edit::insert(leg), u"create"_s));
}

MissionMap TestMissionMap::map(const QString &period, QDate day) const
{
    Workspace &workspace = **const_cast<TestMissionMap *>(this)->m_file;
    return MissionMapSource(workspace, *m_basemap, *m_gazetteer, QLocale(u"en"_s))
        .at(MissionPeriod::fromText(period).value(), day);
}

MappedMission TestMissionMap::only(const QString &period, QDate day) const
{
    const MissionMap found = map(period, day);
    return found.missions.size() == 1 ? found.missions.first() : MappedMission();
}

void TestMissionMap::periodsInWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"this-year", "past", "coming", "all", "2017-01-01..2017-06-30", "2017-01-01..",
                             "..2017-06-30", "2017-01-01..2017-01-01"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMissionMap::periodsInWords()
{
    QFETCH(QString, text);
    const auto period = MissionPeriod::fromText(text);
    VERIFY_RESULT(period);
    QCOMPARE(period->toText(), text);
}

void TestMissionMap::brokenPeriodsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    for (const char *text : {"", "..", "yesterday", "2017-01-01", "2017-13-01..2017-12-31", "2017-01-01..x",
                             "x..2017-01-01", "2017-01-01...2017-02-01", "This-Year"})
        QTest::newRow(text) << QString::fromLatin1(text) << ErrorCode::BadValue;
    QTest::newRow("reversed") << u"2017-06-30..2017-01-01"_s << ErrorCode::BadDate;
}

void TestMissionMap::brokenPeriodsAreRefused()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    const auto period = MissionPeriod::fromText(text);
    QVERIFY(!period.has_value());
    QCOMPARE(period.error().code, code);
    QCOMPARE(period.error().subject, text);
}

void TestMissionMap::periodsAreSeenFromTheDay()
{
    using Span = MissionPeriod::Span;
    const QDate day(2016, 2, 29);
    const auto days = [day](Span span) { return MissionPeriod{span, {}, {}}.days(day); };
    QCOMPARE(days(Span::ThisYear), (MissionPeriod::Days{QDate(2016, 1, 1), QDate(2016, 12, 31)}));
    QCOMPARE(days(Span::PastYear), (MissionPeriod::Days{QDate(2015, 2, 28), day}));
    QCOMPARE(days(Span::ComingYear), (MissionPeriod::Days{day, QDate(2017, 2, 28)}));
    QCOMPARE(days(Span::All), MissionPeriod::Days());
}

void TestMissionMap::placesAreFoundInAnyScript()
{
    add(planned(u"a"_s, u"2017-04-26").set(mission::place, u"Београд"_s));
    QCOMPARE(only().stops.size(), 1);
    QVERIFY(near(only().stops.first().at, at(20.46, 44.80)));
    QVERIFY(!only().stops.first().countryOnly);
    QCOMPARE(only().places, QStringList{u"Београд"_s}); // as it was written

    add(planned(u"b"_s, u"2017-04-27").set(mission::place, u"Hotel Moskva, Belgrade"_s));
    const MissionMap both = map();
    QCOMPARE(both.missions.size(), 2);
    QCOMPARE(both.missions[1].stops, both.missions[0].stops);
}

void TestMissionMap::aPlaceThatIsNotKnownFallsBackToItsCountry()
{
    add(planned(u"a"_s, u"2017-04-26")
            .set(mission::place, u"Ministry of Justice"_s)
            .set(mission::jurisdiction, seedId(u"jurisdiction:RS"_s)));
    const OverlayStop stop = only().stops.value(0);
    QVERIFY(stop.countryOnly);
    QCOMPARE(stop.at, m_basemap->feature(u"RS"_s)->anchor);
    QCOMPARE(only().places, QStringList{u"Ministry of Justice"_s});
}

void TestMissionMap::withoutPlaceAndCountryItIsListedBeside()
{
    add(planned(u"nowhere"_s, u"2017-04-26"));
    add(planned(u"somewhere"_s, u"2017-04-27").set(mission::place, u"Atlantis"_s));
    const MissionMap found = map();
    QCOMPARE(found.missions.size(), 2);
    QCOMPARE(found.drawn(), 0);
    QVERIFY(found.overlay().trips.isEmpty());
    QVERIFY(found.missions[0].places.isEmpty());
    QCOMPARE(found.missions[1].places, QStringList{u"Atlantis"_s});
    QVERIFY(found.legend().empty());
}

void TestMissionMap::legsAreStopsInTheirOrder()
{
    const RecordId id = add(planned(u"a"_s, u"2017-07-04", u"2017-07-07").set(mission::place, u"Paris"_s));
    addLeg(id, 3, {}, u"jurisdiction:BG"_s);
    addLeg(id, 1, u"Athens"_s, u"jurisdiction:GR"_s);
    addLeg(id, 2, u"Скопје"_s);
    const MappedMission found = only();
    QCOMPARE(found.places, (QStringList{u"Athens"_s, u"Скопје"_s, u"Bulgaria"_s}));
    QCOMPARE(found.stops.size(), 3);
    QVERIFY(near(found.stops[0].at, at(23.73, 37.98)));
    QVERIFY(near(found.stops[1].at, at(21.43, 42.0)));
    QVERIFY(found.stops[2].countryOnly && !found.stops[0].countryOnly);

    // legs that say nothing leave the word to the mission's own place
    const RecordId other = add(planned(u"b"_s, u"2017-08-01").set(mission::place, u"Paris"_s));
    addLeg(other, 1, {});
    const MissionMap both = map();
    QCOMPARE(both.missions[1].places, QStringList{u"Paris"_s});
    QVERIFY(near(both.missions[1].stops.value(0).at, at(2.35, 48.85)));
}

void TestMissionMap::subNationalUnitsLieInTheirCountry()
{
    add(planned(u"a"_s, u"2017-04-26").set(mission::jurisdiction, seedId(u"jurisdiction:BA-SRP"_s)));
    QCOMPARE(only().stops.value(0).at, m_basemap->feature(u"BA-SRP"_s)->anchor);
    const QPointF drawn = only().stops.value(0).at;
    QCOMPARE(m_basemap->codeAt(drawn, 5), u"BA"_s);
    add(planned(u"b"_s, u"2017-04-27")
            .set(mission::place, u"Banja Luka"_s)
            .set(mission::jurisdiction, seedId(u"jurisdiction:BA-SRP"_s)));
    QVERIFY(near(map().missions[1].stops.value(0).at, at(17.19, 44.78)));
}

void TestMissionMap::pastUnderWayAndComing()
{
    add(planned(u"a"_s, u"2017-05-29", u"2017-06-02").set(mission::place, u"Vienna"_s));
    QCOMPARE(only(u"all"_s, QDate(2017, 5, 28)).time, OverlayTime::Coming);
    QCOMPARE(only(u"all"_s, QDate(2017, 5, 29)).time, OverlayTime::Current);
    QCOMPARE(only(u"all"_s, QDate(2017, 6, 2)).time, OverlayTime::Current);
    QCOMPARE(only(u"all"_s, QDate(2017, 6, 3)).time, OverlayTime::Past);
}

void TestMissionMap::vagueDatesHideNothing()
{
    add(planned(u"by the end of the year"_s, u"", u"../2017-12-31"));
    QCOMPARE(only().time, OverlayTime::Coming);
    QCOMPARE(only(u"all"_s, QDate(2018, 1, 1)).time, OverlayTime::Past);
    QCOMPARE(only(u"this-year"_s).mission.title(), u"by the end of the year"_s);
    QVERIFY(only(u"this-year"_s, QDate(2018, 3, 1)).mission.isNull());

    add(planned(u"undated"_s, u""));
    QCOMPARE(map().missions.size(), 2);
    QCOMPARE(map().missions.last().mission.title(), u"undated"_s);
    QCOMPARE(map(u"this-year"_s).missions.size(), 1); // not known to lie in it
}

void TestMissionMap::thePeriodIsKept()
{
    for (const char16_t *day : {u"2016-05-30", u"2016-05-31", u"2016-12-31", u"2017-01-01", u"2017-05-31",
                                u"2017-12-31", u"2018-05-31", u"2018-06-01"})
        add(planned(QString::fromUtf16(day), day));
    const auto titles = [this](const QString &period) {
        QStringList found;
        for (const MappedMission &each : map(period).missions)
            found.append(each.mission.title());
        return found;
    };
    QCOMPARE(titles(u"this-year"_s), (QStringList{u"2017-01-01"_s, u"2017-05-31"_s, u"2017-12-31"_s}));
    QCOMPARE(titles(u"past"_s),
             (QStringList{u"2016-05-31"_s, u"2016-12-31"_s, u"2017-01-01"_s, u"2017-05-31"_s}));
    QCOMPARE(titles(u"coming"_s), (QStringList{u"2017-05-31"_s, u"2017-12-31"_s, u"2018-05-31"_s}));
    QCOMPARE(titles(u"2016-12-31..2017-01-01"_s), (QStringList{u"2016-12-31"_s, u"2017-01-01"_s}));
    QCOMPARE(titles(u"2018-01-01.."_s), (QStringList{u"2018-05-31"_s, u"2018-06-01"_s}));
    QCOMPARE(titles(u"..2016-05-30"_s), QStringList{u"2016-05-30"_s});
    QCOMPARE(titles(u"all"_s).size(), 8);
}

void TestMissionMap::recurrencesByTheirOccurrences()
{
    add(planned(u"monthly"_s, u"2017-01-10")
            .set(mission::recurrence, u"RRULE:FREQ=MONTHLY;UNTIL=20180110"_s)
            .set(mission::place, u"Vienna"_s));
    QCOMPARE(only(u"2017-06-01..2017-06-30"_s).time, OverlayTime::Coming);
    QCOMPARE(only(u"2017-05-01..2017-05-31"_s).time, OverlayTime::Past);
    QCOMPARE(only(u"2017-05-01..2017-06-30"_s).time, OverlayTime::Coming); // the next one tells most
    QCOMPARE(only(u"all"_s, QDate(2017, 5, 10)).time, OverlayTime::Current);
    QVERIFY(only(u"2019-01-01..2019-12-31"_s).mission.isNull());

    // a rule that cannot be read hides nothing
    add(planned(u"broken"_s, u"2019-03-01").set(mission::recurrence, u"RRULE:FREQ=SOMETIMES"_s));
    QCOMPARE(only(u"2019-01-01..2019-12-31"_s).mission.title(), u"broken"_s);
}

void TestMissionMap::cancelledAndMilestonesAreNotDrawn()
{
    add(planned(u"a"_s, u"2017-04-26").set(mission::status, u"cancelled"_s).set(mission::place, u"Vienna"_s));
    add(planned(u"b"_s, u"2017-04-26")
            .set(mission::missionKind, u"milestone"_s)
            .set(mission::place, u"Vienna"_s));
    QVERIFY(map().missions.isEmpty());
}

void TestMissionMap::overlayAndLegendAgree()
{
    add(planned(u"past"_s, u"2017-04-26").set(mission::place, u"Vienna"_s));
    add(planned(u"country"_s, u"2017-04-27").set(mission::jurisdiction, seedId(u"jurisdiction:RS"_s)));
    const RecordId id = add(planned(u"trip"_s, u"2017-07-04"));
    addLeg(id, 1, u"Athens"_s);
    addLeg(id, 2, u"Skopje"_s);
    const MissionMap found = map();
    const MapOverlay overlay = found.overlay();
    QCOMPARE(overlay.trips.size(), 3);
    QCOMPARE(overlay.trips.last().key, id.toString());
    QCOMPARE(overlay.trips.last().stops.size(), 2);
    const std::vector<LegendEntry> legend = found.legend();
    QStringList lines;
    for (const LegendEntry &entry : legend)
        lines.append(u"%1: %2"_s.arg(entry.text).arg(entry.count));
    QCOMPARE(lines,
             (QStringList{u"Past mission: 2"_s, u"Coming mission: 1"_s,
                          u"Place not stated: in the middle of the country: 1"_s, u"Route, in order: 1"_s}));
    MapScene scene;
    scene.schemeTitle = u"x"_s;
    scene.legend.resize(2);
    const MapScene over = found.over(scene);
    QCOMPARE(over.overlay, overlay);
    QCOMPARE(over.legend.size(), size_t(6));
    QCOMPARE(over.schemeTitle, scene.schemeTitle);
}

void TestMissionMap::theDemonstration()
{
    test::TestWorkspace demo(Contents::Demo);
    QVERIFY(demo.isValid());
    const auto read = [&](const char16_t *period) {
        return MissionMapSource(*demo, *m_basemap, *m_gazetteer, QLocale(u"en"_s))
            .at(MissionPeriod::fromText(QString::fromUtf16(period)).value(), seedDemoDay());
    };
    const MissionMap year = read(u"this-year");
    const auto find = [&](const QString &key) {
        const auto found = std::ranges::find_if(
            year.missions, [&](const MappedMission &each) { return each.mission.id() == seedId(key); });
        return found == year.missions.cend() ? MappedMission() : *found;
    };
    QVERIFY(near(find(u"mission:budva"_s).stops.value(0).at, at(18.84, 42.29)));
    QVERIFY(near(find(u"mission:vicenza"_s).stops.value(0).at, at(11.55, 45.55)));
    QCOMPARE(find(u"mission:vicenza"_s).time, OverlayTime::Coming);
    QCOMPARE(find(u"mission:sarajevo-training"_s).time, OverlayTime::Past);
    QCOMPARE(find(u"mission:greece-macedonia"_s).stops.size(), 2);
    QVERIFY(find(u"mission:needs-RO"_s).stops.value(0).countryOnly);
    QVERIFY(find(u"mission:forced-marriages-event"_s).stops.isEmpty());
    QVERIFY(find(u"mission:belgrade"_s).mission.isNull()); // the year before
    QVERIFY(read(u"past").drawn() > read(u"coming").drawn());
}

void TestMissionMap::dependsOnItsKinds()
{
    QVERIFY(MissionMapSource::dependsOn(Kind::Mission));
    QVERIFY(MissionMapSource::dependsOn(Kind::Leg));
    QVERIFY(!MissionMapSource::dependsOn(Kind::Note));
}

QTEST_GUILESS_MAIN(TestMissionMap)

#include "tst_mission_map.moc"
