// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shipped data: it loads, it is whole, it names nobody, and its readings of the newsletter are all sourced.

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

QList<Record> ofKind(const QList<Record> &records, Kind kind)
{
    QList<Record> found;
    for (const Record &record : records) {
        if (record.kind() == kind)
            found.append(record);
    }
    return found;
}

} // namespace

class TestSeed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void countsOfTheNewsletter();
    void idsAreStableAndUnique();
    void everyReferenceResolves();
    void namesNobody();
    void everyReadingHasAQuote();
    void everyReadingIsToBeVerified();
    void jurisdictionsHaveBothLanguages();
    void datesAreAsPreciseAsTheSource();
    void demoIsLinked();
    void faultsNameFileAndLine_data();
    void faultsNameFileAndLine();
    void quotedCellsAreReadAsWritten();

private:
    Record found(const QString &key) const;

    SeedData m_seed;
    QList<Record> m_all;
    QHash<RecordId, Record> m_byId;
};

void TestSeed::initTestCase()
{
    const auto seed = loadSeed();
    QVERIFY2(seed, seed ? ""
                        : qPrintable(seed.error().detail + u':' + QString::number(seed.error().line) + u' '
                                     + seed.error().subject));
    m_seed = *seed;
    m_all = m_seed.reference + m_seed.demo;
    for (const Record &record : m_all)
        m_byId.insert(record.id(), record);
}

Record TestSeed::found(const QString &key) const
{
    return m_byId.value(seedId(key));
}

void TestSeed::countsOfTheNewsletter()
{
    QVERIFY(m_seed.version >= 1);
    const auto reference = [&](Kind kind) { return ofKind(m_seed.reference, kind).size(); };
    const auto demo = [&](Kind kind) { return ofKind(m_seed.demo, kind).size(); };
    QCOMPARE(demo(Kind::Mission), 29);
    QCOMPARE(demo(Kind::Organisation), 39);
    QCOMPARE(demo(Kind::Office), 18);
    QCOMPARE(demo(Kind::Statistic), 40);
    QCOMPARE(demo(Kind::Need), 14);
    QCOMPARE(reference(Kind::Participation), 78);
    QCOMPARE(reference(Kind::Instrument), 6);
    QCOMPARE(reference(Kind::Passage), 156);
    QCOMPARE(reference(Kind::Scheme), 3);
    QCOMPARE(reference(Kind::Term), 12);
    QCOMPARE(reference(Kind::Provision), 2);
    QCOMPARE(reference(Kind::Mission), 0);
    QCOMPARE(demo(Kind::Classification), 0);
}

void TestSeed::idsAreStableAndUnique()
{
    QCOMPARE(m_byId.size(), m_all.size());
    // written down once: a change here would make a second Albania in every file in use
    QCOMPARE(seedId(u"jurisdiction:AL").toString(), u"920d61ba-7b42-8969-a7a4-645f732573a1"_s);
    QCOMPARE(found(u"jurisdiction:AL"_s).get(fields::jurisdiction::code), u"AL"_s);
    const auto again = loadSeed();
    QVERIFY(again);
    QCOMPARE(again->reference, m_seed.reference);
    QCOMPARE(again->demo, m_seed.demo);
}

void TestSeed::everyReferenceResolves()
{
    QSet<RecordId> reference;
    for (const Record &record : m_seed.reference)
        reference.insert(record.id());
    for (const Record &record : m_all) {
        const bool demo = !reference.contains(record.id());
        for (const RecordId &id : record.references())
            QVERIFY2(demo ? m_byId.contains(id) : reference.contains(id), qPrintable(record.title()));
    }
}

void TestSeed::namesNobody()
{
    static const QRegularExpression title(u"\\b(Ms|Mrs|Mr|Mme|Madame|Monsieur)\\b"_s);
    for (const Record &record : m_all) {
        QVERIFY(record.kind() != Kind::Person);
        QVERIFY(record.kind() != Kind::Tenure);
        QVERIFY(record.kind() != Kind::ContactPoint);
        for (const Value &value : record.values()) {
            if (const auto *text = std::get_if<QString>(&value))
                QVERIFY2(!title.match(*text).hasMatch(), qPrintable(*text));
        }
    }
}

void TestSeed::everyReadingHasAQuote()
{
    const auto quoted = [&](const RecordId &passage) {
        return !m_byId.value(passage).isNull()
               && !m_byId.value(passage).get(fields::passage::quote).isEmpty();
    };
    for (const Record &record : ofKind(m_all, Kind::Classification)) {
        QVERIFY(quoted(record.get(fields::classification::passage)));
        QVERIFY(!record.get(fields::classification::assertedBy).isEmpty());
        QVERIFY(!record.get(fields::classification::asOf).isEmpty());
        QCOMPARE(record.get(fields::classification::terms).size(), 1);
        const Record term = m_byId.value(record.get(fields::classification::terms).first());
        QCOMPARE(term.get(fields::term::scheme), record.get(fields::classification::scheme));
    }
    for (const Record &record : ofKind(m_all, Kind::ActTreatment))
        QVERIFY(quoted(record.get(fields::actTreatment::passage)));
    for (const Record &record : ofKind(m_all, Kind::Mission))
        QVERIFY(quoted(record.get(fields::mission::passage)));
    for (const Record &record : ofKind(m_all, Kind::Statistic))
        QVERIFY(quoted(record.get(fields::statistic::passage)));
    for (const Record &record : ofKind(m_all, Kind::Need))
        QVERIFY(quoted(record.get(fields::need::passage)));
    for (const Record &record : ofKind(m_all, Kind::Passage)) {
        const QString quote = record.get(fields::passage::quote);
        for (QChar c : quote)
            QVERIFY2(c.unicode() < 0xFB00 || c.unicode() > 0xFB06,
                     qPrintable(quote)); // ligatures of the text layer
    }
}

void TestSeed::everyReadingIsToBeVerified()
{
    for (const Record &record : ofKind(m_all, Kind::Classification))
        QCOMPARE(record.get(fields::classification::reviewState), u"to-be-verified"_s);
    for (const Record &record : ofKind(m_all, Kind::ActTreatment))
        QCOMPARE(record.get(fields::actTreatment::reviewState), u"to-be-verified"_s);
}

void TestSeed::jurisdictionsHaveBothLanguages()
{
    QHash<RecordId, QSet<QString>> languages;
    for (const Record &name : ofKind(m_all, Kind::JurisdictionName)) {
        if (name.get(fields::jurisdictionName::form) == u"short")
            languages[name.get(fields::jurisdictionName::jurisdiction)].insert(
                name.get(fields::jurisdictionName::language));
    }
    QSet<QString> codes;
    for (const Record &jurisdiction : ofKind(m_all, Kind::Jurisdiction)) {
        const QSet<QString> known = languages.value(jurisdiction.id());
        QVERIFY2(known.contains(u"en"_s) && known.contains(u"fr"_s), qPrintable(jurisdiction.title()));
        codes.insert(jurisdiction.get(fields::jurisdiction::code));
    }
    QCOMPARE(codes.size(), ofKind(m_all, Kind::Jurisdiction).size());
    for (const QString &code :
         u"AL BA BG GR HR MD ME MK RO RS XK GB-NIR GB-EAW GB-SCT BA-SRP BA-BIH BA-BRC LT BE TR"_s.split(u' '))
        QVERIFY2(codes.contains(code), qPrintable(code));
}

void TestSeed::datesAreAsPreciseAsTheSource()
{
    namespace m = fields::mission;
    const auto dates = [&](const QString &key) {
        const Record mission = found(u"mission:"_s + key);
        return mission.isNull()
                   ? u"none"_s
                   : QString(mission.get(m::start).toEdtf() + u" | "_s + mission.get(m::end).toEdtf());
    };
    QCOMPARE(dates(u"budva"_s), u"2017-04-26 | 2017-04-28"_s);
    QCOMPARE(dates(u"needs-XK"_s), u"2017-01/.. | 2017-05"_s);
    QCOMPARE(dates(u"sarajevo-training"_s), u"2017-04 | "_s);
    QCOMPARE(dates(u"forced-marriages-event"_s), u"2017-04~ | "_s);
    QCOMPARE(dates(u"croatia-last-meeting"_s), u" | ../2017-12-31"_s);
    QCOMPARE(dates(u"cap-launch"_s), u"2013 | "_s);
    QVERIFY(found(u"mission:ccpcj-side-events"_s).get(m::withinParent));
    QCOMPARE(found(u"mission:ccpcj-side-events"_s).get(m::parent), seedId(u"mission:ccpcj-26"));
    QCOMPARE(found(u"mission:budva"_s).get(m::ordinal), 2);
    QCOMPARE(found(u"project:osce-me-forced-marriages"_s).get(fields::project::amount), 37000.0);
    int exact = 0;
    for (const Record &mission : ofKind(m_all, Kind::Mission))
        exact += mission.get(m::start).isExact() && !mission.get(m::withinParent);
    QCOMPARE(exact, 16);
}

void TestSeed::demoIsLinked()
{
    QSet<RecordId> withLeg;
    for (const Record &leg : ofKind(m_seed.demo, Kind::Leg))
        withLeg.insert(leg.get(fields::leg::mission));
    for (const Record &mission : ofKind(m_seed.demo, Kind::Mission)) {
        if (mission.get(fields::mission::missionKind) == u"mission")
            QVERIFY(withLeg.contains(mission.id()));
    }
    int people = 0;
    for (const Record &participant : ofKind(m_seed.demo, Kind::Participant)) {
        if (participant.get(fields::participant::mission) == seedId(u"mission:budva"))
            people += int(participant.get(fields::participant::count));
    }
    QCOMPARE(people, 47 + 3);
    QVERIFY(!ofKind(m_seed.demo, Kind::Link).isEmpty());
    for (const Record &office : ofKind(m_seed.demo, Kind::Office)) {
        if (office.id() != seedId(u"office:police-officer")) // its service is not stated
            QVERIFY2(!office.get(fields::office::organisation).isNull(), qPrintable(office.title()));
    }
}

void TestSeed::faultsNameFileAndLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("line");
    const QString region = u"reference/region.csv"_s;
    QTest::newRow("kind") << u"reference/regions.csv"_s << QByteArray("key,name\n") << ErrorCode::UnknownKind
                          << 0;
    QTest::newRow("no key") << region << QByteArray("name\nregion:a\n") << ErrorCode::MissingField << 1;
    QTest::newRow("column") << region << QByteArray("key,nam\n") << ErrorCode::UnknownField << 1;
    QTest::newRow("column twice") << region << QByteArray("key,name,name\n") << ErrorCode::UnknownField << 1;
    QTest::newRow("key of another kind")
        << region << QByteArray("key,name\nterm:a,A\n") << ErrorCode::BadId << 2;
    QTest::newRow("key twice") << region << QByteArray("key,name\nregion:a,A\nregion:a,B\n")
                               << ErrorCode::RecordExists << 3;
    QTest::newRow("cells") << region << QByteArray("key,name\nregion:a,A,B\n") << ErrorCode::BadFormat << 2;
    QTest::newRow("open quote") << region << QByteArray("key,name\nregion:a,\"A\n") << ErrorCode::MissingField
                                << 2;
    QTest::newRow("reference") << region << QByteArray("key,source\nregion:a,source:b\n")
                               << ErrorCode::UnknownRecord << 2;
    QTest::newRow("reference of another kind")
        << region << QByteArray("key,source\nregion:b,\nregion:a,region:b\n") << ErrorCode::WrongType << 3;
    QTest::newRow("line after a paragraph")
        << region << QByteArray("key,name,source\nregion:a,\"A\nB\",\nregion:b,,source:c\n")
        << ErrorCode::UnknownRecord << 4;
    QTest::newRow("date") << u"reference/source.csv"_s << QByteArray("key,date\nsource:a,2017-02-30\n")
                          << ErrorCode::BadDate << 2;
    QTest::newRow("word") << u"reference/source.csv"_s << QByteArray("key,source_kind\nsource:a,poem\n")
                          << ErrorCode::BadValue << 2;
    QTest::newRow("number") << u"reference/scheme.csv"_s << QByteArray("key,rank\nscheme:a,first\n")
                            << ErrorCode::BadValue << 2;
    QTest::newRow("truth") << u"reference/scheme.csv"_s << QByteArray("key,combinable\nscheme:a,yes\n")
                           << ErrorCode::BadValue << 2;
    QTest::newRow("child alone") << u"reference/term.csv"_s << QByteArray("key,label\nterm:a,A\n")
                                 << ErrorCode::MissingField << 2;
    QTest::newRow("encoding") << region << QByteArray("key,name\nregion:a,\xff\n") << ErrorCode::BadEncoding
                              << 0;
}

void TestSeed::faultsNameFileAndLine()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    QFETCH(int, line);
    const auto seed = readSeed({{file, content}}, 1);
    QVERIFY(!seed);
    QCOMPARE(seed.error().code, code);
    QCOMPARE(seed.error().detail, file);
    QCOMPARE(seed.error().line, line);
}

void TestSeed::quotedCellsAreReadAsWritten()
{
    const auto seed = readSeed(
        {{u"reference/region.csv"_s, "key,name,description\nregion:a,\"A, \"\"b\"\"\",\"one\n\ntwo\"\n"},
         {u"demo/note.csv"_s, "key,title\nnote:a,\n"}},
        7);
    QVERIFY(seed);
    QCOMPARE(seed->version, 7);
    QCOMPARE(seed->reference.size(), 1);
    QCOMPARE(seed->demo.size(), 1);
    QCOMPARE(seed->reference[0].get(fields::region::name), u"A, \"b\""_s);
    QCOMPARE(seed->reference[0].get(fields::region::description), u"one\n\ntwo"_s);
    QCOMPARE(seed->reference[0].id(), seedId(u"region:a"));
    // reference data stands on its own
    const auto upwards =
        readSeed({{u"reference/conflict-note.csv"_s, "key,assertions\nconflict-note:a,note:a\n"},
                  {u"demo/note.csv"_s, "key,title\nnote:a,A\n"}},
                 1);
    QVERIFY(!upwards);
    QCOMPARE(upwards.error().code, ErrorCode::UnknownRecord);
}

QTEST_GUILESS_MAIN(TestSeed)

#include "tst_seed.moc"
