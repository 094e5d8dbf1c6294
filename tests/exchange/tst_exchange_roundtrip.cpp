// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"
#include "tests/exchange/random_records.h"

#include "models/exchange/csv.h"
#include "models/exchange/markdown.h"
#include "models/exchange/record_json.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

quint32 newSeed()
{
    bool given = false;
    const quint32 seed = qEnvironmentVariable("CHANCERY_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::global()->generate();
}

//! Says what an import of our own export would change; empty if nothing.
QString changesOf(const ImportReport &report)
{
    for (const ImportItem &item : report.items) {
        if (item.verdict == ImportItem::Verdict::Rejected)
            return u"rejected: "_s + item.reason.subject + u' ' + item.reason.detail;
    }
    const QList<RecordChange> changes = report.changes();
    if (changes.isEmpty())
        return {};
    const Record &after = changes.first().after;
    return difference(changes.first().before.value_or(Record(after.kind(), after.id())), after);
}

const QString zoneNames[] = {QString(), u"Europe/Paris"_s, u"Europe/Skopje"_s, u"UTC"_s};

//! Times as a form makes them; what PartialDate can hold beyond is tried with the other formats.
void addSchedule(RandomRecords &random, Record &mission)
{
    namespace m = fields::mission;
    mission.clear(m::startZone).clear(m::endZone);
    if (random.oneIn(2))
        return;
    const QDate day = QDate(2016, 1, 1).addDays(random.below(700));
    const QTime time(random.below(24), random.below(60));
    const QString zone = zoneNames[random.below(4)];
    mission.set(m::start, PartialDate::local(day, time)).set(m::startZone, zone);
    mission.clear(m::end).clear(m::endZone).clear(m::allDay);
    if (random.oneIn(2)) {
        mission.set(m::end, PartialDate::local(day.addDays(random.below(3) + 1), time));
        mission.set(m::endZone, random.oneIn(2) ? zone : zoneNames[random.below(4)]);
    }
    if (random.oneIn(2))
        mission.set(m::recurrence, u"RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE:20170103T090000"_s);
}

} // namespace

class TestExchangeRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_seed = newSeed();
        qInfo("CHANCERY_SEED=%u", m_seed);
    }
    void json();
    void csvOfEveryKind();
    void cards_data();
    void cards();
    void events();
    void notes();

private:
    quint32 m_seed = 0;
};

void TestExchangeRoundtrip::json()
{
    RandomRecords random(m_seed);
    for (const KindSpec &spec : schema::kinds()) {
        for (int i = 0; i < 30; ++i) {
            const Record record = random.record(spec.kind);
            const QByteArray text = QJsonDocument(json::toJson(record)).toJson(QJsonDocument::Compact);
            const auto object = json::parseObject(text);
            QVERIFY(object.has_value());
            const auto back = json::fromJson(spec.kind, *object, RecordId());
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().subject));
            QCOMPARE(difference(*back, record), QString());
        }
    }
}

void TestExchangeRoundtrip::csvOfEveryKind()
{
    RandomRecords random(m_seed);
    for (const KindSpec &spec : schema::kinds()) {
        ExchangeWorld world;
        for (int i = 0; i < 30; ++i)
            world.put(random.record(spec.kind, 1 + i % 3));
        const csv::Options options{u",;\t"_s.at(random.below(3)), random.oneIn(2)};
        const ImportReport report =
            world.preview(csv::parse(csv::write(spec.kind, world.all(spec.kind), options)));
        QCOMPARE(changesOf(report), QString());
        QCOMPARE(report.same, 30);
    }
}

void TestExchangeRoundtrip::cards_data()
{
    QTest::addColumn<bool>("version3");
    QTest::newRow("4.0") << false;
    QTest::newRow("3.0") << true;
}

void TestExchangeRoundtrip::cards()
{
    QFETCH(bool, version3);
    RandomRecords random(m_seed);
    for (int round = 0; round < 300; ++round) {
        ExchangeWorld world;
        Record person = random.record(Kind::Person);
        namespace f = fields::person;
        person.set(f::name, u"x"_s + random.line()).set(f::vcardExtra, u"X-A:1\nX-B;P=\"q;r\":2"_s);
        person.set(f::languages, random.oneIn(2) ? u"fr, mk"_s : QString());
        if (random.oneIn(2))
            person.clear(f::vcardUid);
        else
            person.set(f::vcardUid, u"uid-"_s + QString::number(random.below(1000)));
        world.put(person);
        for (int i = 0; i < 3; ++i) {
            Record point = random.record(Kind::ContactPoint);
            namespace p = fields::contactPoint;
            point.set(p::owner, person.id())
                .set(p::value, u"v"_s + random.line() + u"w"_s)
                .clear(p::vcardExtra);
            point.setValue(p::pointKind.index, random.value(point.spec().fields[p::pointKind.index]));
            if (!point.get(p::preferred))
                point.clear(p::preferred);
            world.put(point);
        }
        Record name = random.record(Kind::NameVariant);
        name.set(fields::nameVariant::owner, person.id())
            .set(fields::nameVariant::text, u"n"_s + random.line());
        if (!name.has(fields::nameVariant::form))
            name.set(fields::nameVariant::form, u"alias"_s);
        world.put(name);
        const auto version = version3 ? vcard::Version::V3 : vcard::Version::V4;
        const QByteArray text = vcard::write({world.card(person)}, version);
        const ImportReport report = world.preview(vcard::parse(text));
        QVERIFY2(changesOf(report).isEmpty(),
                 qPrintable(changesOf(report) + u"\n"_s + QString::fromUtf8(text)));
        QCOMPARE(report.same, 1);
    }
}

void TestExchangeRoundtrip::events()
{
    RandomRecords random(m_seed);
    const QDateTime stamp(QDate(2017, 5, 31), QTime(12, 0), Qt::UTC);
    for (int round = 0; round < 500; ++round) {
        ExchangeWorld world;
        Record mission = random.record(Kind::Mission);
        namespace m = fields::mission;
        mission.clear(m::recurrence).set(m::start, random.date());
        mission.set(m::icalExtra,
                    random.oneIn(2) ? u"X-A;B=c:d\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM"_s : QString());
        if (random.oneIn(2))
            mission.clear(m::icalUid);
        else
            mission.set(m::icalUid, u"uid@"_s + QString::number(random.below(1000)));
        if (mission.get(m::icalSequence) <= 0)
            mission.clear(m::icalSequence);
        addSchedule(random, mission);
        world.put(mission);
        Record participant = random.record(Kind::Participant);
        namespace p = fields::participant;
        participant.clear(p::person).clear(p::office).clear(p::organisation);
        participant.set(p::mission, mission.id()).set(p::groupName, u"g"_s + random.line());
        world.put(participant);
        if (mission.has(m::recurrence)) {
            Record change(Kind::OccurrenceOverride, random.id());
            namespace o = fields::occurrenceOverride;
            const DatePoint first = mission.get(m::start).first();
            change.set(o::mission, mission.id()).set(o::title, u"t"_s + random.line());
            change.set(o::recurrenceId, first.earliest().addDays(7).toString(u"yyyyMMdd"_s)
                                            + first.time().toString(u"'T'hhmm'00'"_s));
            if (random.oneIn(2))
                change.set(o::start, PartialDate(first.earliest().addDays(8))).set(o::allDay, true);
            if (random.oneIn(3))
                change.set(o::cancelled, true);
            world.put(change);
        }
        const QByteArray text = icalendar::write({world.event(mission)}, stamp);
        const ImportReport report = world.preview(icalendar::parse(text));
        QVERIFY2(changesOf(report).isEmpty(),
                 qPrintable(changesOf(report) + u"\n"_s + QString::fromUtf8(text)));
        QCOMPARE(report.same, 1);
    }
}

void TestExchangeRoundtrip::notes()
{
    RandomRecords random(m_seed);
    for (int round = 0; round < 300; ++round) {
        ExchangeWorld world;
        const Record note = random.record(Kind::Note);
        world.put(note);
        const QByteArray text = markdown::write({note, {}, {}});
        const ImportReport report = world.preview(markdown::parse(text, u"name"_s));
        QVERIFY2(changesOf(report).isEmpty(), qPrintable(changesOf(report)));
        QCOMPARE(report.same, 1);
    }
}

QTEST_GUILESS_MAIN(TestExchangeRoundtrip)
#include "tst_exchange_roundtrip.moc"
