// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/time/occurrences.h"

#include <QRegularExpression>
#include <QTest>

#include <libical/ical.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
namespace m = fields::mission;
namespace o = fields::occurrenceOverride;

namespace {

const QDateTime stamp(QDate(2017, 5, 31), QTime(12, 0), Qt::UTC);

QByteArray exported(const ExchangeWorld &world)
{
    QList<icalendar::Event> events;
    for (const Record &mission : world.all(Kind::Mission))
        events.append(world.event(mission));
    return icalendar::write(events, stamp);
}

Record titled(const ExchangeWorld &world, const QString &title)
{
    const QList<Record> found = world.lookup().byName(Kind::Mission, title);
    return found.size() == 1 ? found.first() : Record();
}

QStringList startsOf(const ExchangeWorld &world, const Record &mission)
{
    QStringList texts;
    const auto all = occurrences(mission, world.children(Kind::OccurrenceOverride, mission.id()),
                                 QDate(2017, 1, 1), QDate(2017, 12, 31));
    for (const Occurrence &one : all.value_or(QList<Occurrence>()))
        texts.append(one.start.toEdtf() + (one.cancelled ? u"!"_s : QString()));
    return texts;
}

} // namespace

class TestIcalendar : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsOutlook();
    void oneOccurrenceIsAPatch();
    void readsDaysAndZones();
    void namesWhatIsDamaged();
    void importingTwiceChangesNothing_data();
    void importingTwiceChangesNothing();
    void libicalReadsWhatWeWrite();
    void partialDatesKeepTheirTruth_data();
    void partialDatesKeepTheirTruth();
    void participantsComeBack();
    void undatedMissionsAreLeftOut();
};

void TestIcalendar::readsOutlook()
{
    ExchangeWorld world;
    const ImportReport report =
        world.import(icalendar::parse(exchangeFile(u"icalendar/outlook-weekly.ics"_s)));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.rejected, 0);
    const Record mission = world.all(Kind::Mission).first();
    QCOMPARE(mission.title(), u"Réunion de coordination"_s);
    QCOMPARE(mission.get(m::place), u"Paris, salle 3"_s);
    QCOMPARE(mission.get(m::start).toEdtf(), u"2017-03-07T10:00"_s);
    QCOMPARE(mission.get(m::end).toEdtf(), u"2017-03-07T11:30"_s);
    QCOMPARE(mission.get(m::startZone), u"Europe/Paris"_s);
    QCOMPARE(mission.get(m::recurrence),
             u"RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=TU\nEXDATE;TZID=Europe/Paris:20170321T100000"_s);
    QCOMPARE(mission.get(m::sensitivity), u"internal"_s);
    QCOMPARE(mission.get(m::icalUid), u"weekly-coordination@example.org"_s);
    QCOMPARE(mission.get(m::icalSequence), 2);
    QCOMPARE(mission.get(m::objectives), u"Ordre du jour :\n1. Bilan; suites\n2. Divers"_s);
    QVERIFY(mission.get(m::icalExtra).contains(u"X-MICROSOFT-CDO-BUSYSTATUS:BUSY"));
    QVERIFY(mission.get(m::icalExtra).contains(u"BEGIN:VALARM\nTRIGGER:-PT15M"));
    QCOMPARE(world.tags(mission.id()), QStringList{u"Coordination"_s});
    QCOMPARE(world.children(Kind::Participant, mission.id()).size(), 2);
    QCOMPARE(startsOf(world, mission),
             (QStringList{u"2017-03-07T10:00"_s, u"2017-03-14T10:00"_s, u"2017-03-29T14:00"_s,
                          u"2017-04-04T10:00!"_s, u"2017-04-11T10:00"_s}));
    const QList<Record> overrides = world.children(Kind::OccurrenceOverride, mission.id());
    QCOMPARE(overrides.size(), 2);
    for (const Record &change : overrides)
        QCOMPARE(change.get(o::title).isEmpty(), change.get(o::cancelled));
}

void TestIcalendar::oneOccurrenceIsAPatch()
{
    ExchangeWorld world;
    const Parsed patch = icalendar::parse(exchangeFile(u"icalendar/one-occurrence.ics"_s));
    // alone it has nothing to change
    const ImportReport alone = world.import(patch);
    QCOMPARE(alone.rejected, 1);
    QCOMPARE(alone.items.first().reason.code, ErrorCode::UnknownRecord);
    QCOMPARE(alone.items.first().line, 4);
    QCOMPARE(world.size(), 0);
    world.import(icalendar::parse(exchangeFile(u"icalendar/outlook-weekly.ics"_s)));
    const Record before = world.all(Kind::Mission).first();
    QCOMPARE(world.import(patch).changed, 1);
    QCOMPARE(difference(world.get(before.id()), before), QString());
    QCOMPARE(startsOf(world, before).value(1), u"2017-03-14T16:00"_s);
    QCOMPARE(startsOf(world, before).size(), 5);
    QCOMPARE(world.import(patch).same, 1);
    // nor does it matter which comes first
    const Parsed series = icalendar::parse(exchangeFile(u"icalendar/outlook-weekly.ics"_s));
    const ExchangeWorld empty;
    const ImportReport together = matchImport({{u"a"_s, patch}, {u"b"_s, series}}, empty.lookup());
    QCOMPARE(together.rejected, 0);
    QCOMPARE(together.added, 1);
    QCOMPARE(together.changed, 1);
}

void TestIcalendar::readsDaysAndZones()
{
    ExchangeWorld world;
    const Parsed parsed = icalendar::parse(exchangeFile(u"icalendar/days-and-zones.ics"_s));
    QCOMPARE(world.import(parsed).added, 7);
    const auto texts = [&](const QString &title) {
        const Record one = titled(world, title);
        return QStringList{one.get(m::start).toEdtf(), one.get(m::startZone), one.get(m::end).toEdtf(),
                           one.get(m::endZone), one.get(m::allDay) ? u"day"_s : QString()};
    };
    QCOMPARE(texts(u"Expert meeting"_s), (QStringList{u"2017-04-24"_s, {}, u"2017-04-26"_s, {}, u"day"_s}));
    QCOMPARE(texts(u"Day"_s), (QStringList{u"2017-05-02"_s, {}, {}, {}, u"day"_s}));
    QCOMPARE(texts(u"Flight"_s),
             (QStringList{
                 u"2017-05-02T13:05"_s, u"Europe/Paris"_s, u"2017-05-02T16:50"_s, u"Europe/Sofia"_s, {}}));
    // eight hours pass, the clock shows nine more
    QCOMPARE(texts(u"Over the night that summer time begins"_s),
             (QStringList{
                 u"2017-03-25T22:00"_s, u"Europe/Paris"_s, u"2017-03-26T07:00"_s, u"Europe/Paris"_s, {}}));
    QCOMPARE(texts(u"In UTC"_s),
             (QStringList{u"2017-05-02T12:00"_s, u"UTC"_s, u"2017-05-02T13:00"_s, u"UTC"_s, {}}));
    QCOMPARE(texts(u"Floating"_s), (QStringList{u"2017-05-02T12:00"_s, {}, {}, {}, {}}));
    QCOMPARE(texts(u"In no zone we know"_s), (QStringList{u"2017-05-02T12:00"_s, {}, {}, {}, {}}));
    QCOMPARE(parsed.notes.size(), 1);
    QCOMPARE(parsed.notes.first().line, 53);
}

void TestIcalendar::namesWhatIsDamaged()
{
    ExchangeWorld world;
    const ImportReport report = world.import(icalendar::parse(exchangeFile(u"icalendar/damaged.ics"_s)));
    QCOMPARE(report.added, 1);
    const auto code = [](ErrorCode c) { return QString::number(int(c)); };
    QStringList found = rejections(report);
    found.sort();
    QStringList expected{
        code(ErrorCode::BadDate) + u":11"_s,       code(ErrorCode::MissingField) + u":13"_s,
        code(ErrorCode::BadValue) + u":21"_s,      code(ErrorCode::UnsupportedFormat) + u":23"_s,
        code(ErrorCode::UnknownRecord) + u":27"_s, code(ErrorCode::MissingField) + u":33"_s};
    expected.sort();
    QCOMPARE(found, expected);
    QCOMPARE(icalendar::parse("hello").rejected.first().subject, u"BEGIN:VCALENDAR"_s);
}

void TestIcalendar::importingTwiceChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"outlook-weekly", "days-and-zones", "damaged"})
        QTest::newRow(file) << u"icalendar/"_s + QString::fromLatin1(file) + u".ics"_s;
}

void TestIcalendar::importingTwiceChangesNothing()
{
    QFETCH(QString, file);
    ExchangeWorld world;
    const Parsed parsed = icalendar::parse(exchangeFile(file));
    const ImportReport first = world.import(parsed);
    const ExchangeWorld after = world;
    const ImportReport second = world.import(parsed);
    QCOMPARE(second.same, first.added);
    QCOMPARE(second.added + second.changed, 0);
    QVERIFY(world == after);
    const ImportReport own = world.preview(icalendar::parse(exported(world)));
    const QList<RecordChange> changes = own.changes();
    for (const RecordChange &change : changes)
        qInfo("%s",
              qPrintable(difference(change.before.value_or(Record(change.after.kind())), change.after)));
    QCOMPARE(own.rejected, 0);
    QCOMPARE(own.same, first.added);
}

void TestIcalendar::libicalReadsWhatWeWrite()
{
    ExchangeWorld world;
    world.import(icalendar::parse(exchangeFile(u"icalendar/outlook-weekly.ics"_s)));
    world.import(icalendar::parse(exchangeFile(u"icalendar/days-and-zones.ics"_s)));
    const QByteArray text = exported(world);
    QVERIFY(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"));
    QVERIFY(text.contains("TZID:Europe/Sofia\r\n"));
    icalerror_set_errors_are_fatal(0);
    icalcomponent *calendar = icalparser_parse_string(text.constData());
    QVERIFY(calendar);
    QCOMPARE(icalcomponent_count_errors(calendar), 0);
    QVERIFY(icalrestriction_check(calendar));
    QCOMPARE(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), 10);
    icalcomponent_free(calendar);
    for (const QByteArray &line : text.split('\n'))
        QVERIFY(line.size() <= 76);
}

void TestIcalendar::partialDatesKeepTheirTruth_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("span");
    const auto span = [](const char *from, const char *to) -> QByteArray {
        return QByteArray("DTSTART;VALUE=DATE:") + from + "\r\nDTEND;VALUE=DATE:" + to + "\r\n";
    };
    QTest::newRow("month") << u"2017-04"_s << QString() << span("20170401", "20170501");
    QTest::newRow("approximate month") << u"2017-04~"_s << QString() << span("20170401", "20170501");
    QTest::newRow("approximate day") << u"2017-04-05~"_s << QString() << span("20170405", "20170406");
    QTest::newRow("within") << u"2017-01/.."_s << u"2017-05"_s << span("20170101", "20170601");
    QTest::newRow("before") << QString() << u"../2017-12-31"_s << span("20171231", "20180101");
    QTest::newRow("interval") << u"2017-04-05/2017-04-09"_s << QString() << span("20170405", "20170410");
    QTest::newRow("open") << u"2017-04-05/.."_s << QString() << span("20170405", "20170406");
    QTest::newRow("year") << u"2017"_s << u"2018"_s << span("20170101", "20190101");
    QTest::newRow("time to day") << u"2017-04-05T10:00"_s << u"2017-04-06"_s << span("20170405", "20170407");
    QTest::newRow("backwards") << u"2017-04-05"_s << u"2017-04-01"_s << span("20170405", "20170406");
}

void TestIcalendar::partialDatesKeepTheirTruth()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QByteArray, span);
    ExchangeWorld world;
    Record mission(Kind::Mission, RecordId::derived({"m"}));
    mission.set(m::title, u"Training"_s);
    mission.set(m::start, PartialDate::parsed(start)).set(m::end, PartialDate::parsed(end));
    mission.set(m::status, u"done"_s).set(m::missionKind, u"training"_s);
    world.put(mission);
    const QByteArray text = exported(world);
    QVERIFY2(text.contains(span), text.constData());
    const ImportReport report = world.preview(icalendar::parse(text));
    QCOMPARE(report.same, 1);
    ExchangeWorld other;
    other.import(icalendar::parse(text));
    QCOMPARE(difference(other.get(mission.id()), mission), QString());
}

void TestIcalendar::participantsComeBack()
{
    namespace p = fields::participant;
    ExchangeWorld world;
    Record mission(Kind::Mission, RecordId::derived({"m"}));
    mission.set(m::title, u"T"_s).set(m::start, PartialDate::parsed(u"2017-04-05"));
    world.put(mission);
    Record office(Kind::Office, RecordId::derived({"o"}));
    office.set(fields::office::name, u"Chair; \"the\" one"_s);
    world.put(office);
    Record byOffice(Kind::Participant, RecordId::derived({"1"}));
    byOffice.set(p::mission, mission.id()).set(p::office, office.id()).set(p::role, u"host"_s);
    world.put(byOffice);
    Record group(Kind::Participant, RecordId::derived({"2"}));
    group.set(p::mission, mission.id()).set(p::groupName, u"judges"_s).set(p::count, 12);
    group.set(p::sector, u"judiciary, courts"_s);
    world.put(group);
    const QByteArray text = exported(world);
    QVERIFY(world.preview(icalendar::parse(text)).changes().isEmpty());
    // where the office is not known, its name stays
    ExchangeWorld other;
    other.import(icalendar::parse(text));
    QStringList names;
    for (const Record &one : other.all(Kind::Participant))
        names.append(one.get(p::groupName) + u'/' + one.get(p::role) + u'/'
                     + QString::number(one.get(p::count)));
    names.sort();
    QCOMPARE(names, (QStringList{u"Chair; \"the\" one/host/0"_s, u"judges//12"_s}));
}

void TestIcalendar::undatedMissionsAreLeftOut()
{
    Record mission(Kind::Mission, RecordId::derived({"m"}));
    mission.set(m::title, u"Some day"_s);
    QVERIFY(!icalendar::canWrite(mission));
    QVERIFY(!icalendar::write({{mission, {}, {}, {}}}, stamp).contains("VEVENT"));
}

QTEST_GUILESS_MAIN(TestIcalendar)
#include "tst_icalendar.moc"
