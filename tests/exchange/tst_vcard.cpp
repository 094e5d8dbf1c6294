// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/exchange/content_lines.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

QStringList pointTexts(const ExchangeWorld &world, const RecordId &owner)
{
    namespace p = fields::contactPoint;
    QStringList texts;
    const QList<Record> points = world.children(Kind::ContactPoint, owner);
    for (const Record &point : points)
        texts.append(point.get(p::pointKind) + u' ' + point.get(p::value) + u' ' + point.get(p::label)
                     + (point.get(p::preferred) ? u" !"_s : QString()));
    texts.sort();
    return texts;
}

QByteArray exported(const ExchangeWorld &world, vcard::Version version = vcard::Version::V4)
{
    QList<vcard::Card> cards;
    for (const Record &record : world.all(Kind::Person))
        cards.append(world.card(record));
    return vcard::write(cards, version);
}

} // namespace

class TestVcard : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsRfc6350();
    void readsApple();
    void readsVersion21();
    void guessesWindows1252();
    void namesWhatIsDamaged();
    void importingTwiceChangesNothing_data();
    void importingTwiceChangesNothing();
    void findsOrganisationsThatAreThere();
    void keepsWhatItDoesNotUnderstand();
    void aChangedCardChangesOnlyThat();
    void tellsNamesakesApart();
    void foldsAtSeventyFiveOctets();
};

void TestVcard::readsRfc6350()
{
    ExchangeWorld world;
    const ImportReport report = world.import(vcard::parse(exchangeFile(u"vcard/rfc6350-person.vcf"_s)));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.rejected, 0);
    const RecordId id = RecordId::fromString(u"4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
    const Record person = world.get(id);
    namespace f = fields::person;
    QCOMPARE(person.get(f::name), u"Office of the coordinator"_s);
    QCOMPARE(person.get(f::familyName), u"Coordinator"_s);
    QCOMPARE(person.get(f::prefix), u"Dr."_s);
    QCOMPARE(person.get(f::profession), u"Lawyer"_s);
    QCOMPARE(person.get(f::languages), u"bs, en"_s);
    QCOMPARE(person.get(f::note),
             u"A long note that is folded because it is longer than seventy-five octets, with a "
             "comma; a semicolon\nand a second line."_s);
    QVERIFY(!person.has(f::vcardUid));
    QCOMPARE(person.get(f::vcardExtra), u"BDAY:19700101\nX-CUSTOM;X-P=\"a;b\":kept\\, as it is"_s);
    QCOMPARE(pointTexts(world, id),
             (QStringList{u"adr Main street 1, Sarajevo, 71000, Bosnia and Herzegovina work"_s,
                          u"email coordinator@example.org work !"_s, u"tel +387-33-000-000 work"_s}));
    QCOMPARE(world.tags(id), (QStringList{u"Border, police"_s, u"Judiciary"_s, u"Trafficking"_s}));
    QCOMPARE(world.all(Kind::Organisation).size(), 2);
    const Record office = world.get(world.children(Kind::Tenure, id).first().get(fields::tenure::office));
    QCOMPARE(office.title(), u"National coordinator"_s);
    const Record unit = world.get(office.get(fields::office::organisation));
    QCOMPARE(unit.title(), u"Border Police"_s);
    QCOMPARE(world.get(unit.get(fields::organisation::parent)).title(), u"Ministry of the Interior"_s);
    const QList<Record> names = world.children(Kind::NameVariant, id);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names.first().get(fields::nameVariant::language), u"sr-Cyrl"_s);
    QCOMPARE(names.first().get(fields::nameVariant::form), u"transliteration"_s);
}

void TestVcard::readsApple()
{
    ExchangeWorld world;
    const ImportReport report = world.import(vcard::parse(exchangeFile(u"vcard/apple-3.0.vcf"_s)));
    QCOMPARE(report.added, 1);
    QCOMPARE(report.same, 1);
    const Record person = world.all(Kind::Person).first();
    QCOMPARE(person.get(fields::person::vcardUid), u"PRESS-DESK-0001"_s);
    QVERIFY(person.get(fields::person::vcardExtra).contains(u"item1.X-ABLabel:_$!<HomePage>!$_"));
    QVERIFY(person.get(fields::person::vcardExtra).contains(u"PHOTO;ENCODING=b;TYPE=JPEG:/9j/"));
    QCOMPARE(pointTexts(world, person.id()),
             (QStringList{u"adr 1, quai de l'Exemple, Strasbourg, 67000, France work"_s,
                          u"email press@example.org work !"_s, u"tel +33 1 00 00 00 00 cell"_s,
                          u"url http://www.example.org  !"_s}));
    // the organisation that the first card needs is the one that the second card is
    QCOMPARE(world.all(Kind::Organisation).size(), 1);
    const QList<Record> links = world.children(Kind::Link, person.id());
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().get(fields::link::to), world.all(Kind::Organisation).first().id());
}

void TestVcard::readsVersion21()
{
    ExchangeWorld world;
    QCOMPARE(world.import(vcard::parse(exchangeFile(u"vcard/android-2.1.vcf"_s))).added, 1);
    const Record person = world.all(Kind::Person).first();
    QCOMPARE(person.title(), u"Office Šešelj"_s);
    QCOMPARE(person.get(fields::person::familyName), u"Šešelj"_s);
    QCOMPARE(person.get(fields::person::note), u"Délégué\nsecond line"_s);
    QCOMPARE(person.get(fields::person::vcardExtra), u"X-ANDROID-CUSTOM:vnd;č;1"_s);
    QCOMPARE(pointTexts(world, person.id()),
             (QStringList{u"tel +381000000 cell"_s, u"tel +381111111 home"_s}));
}

void TestVcard::guessesWindows1252()
{
    const Parsed parsed = vcard::parse(exchangeFile(u"vcard/windows-1252.vcf"_s));
    QCOMPARE(parsed.records.size(), 1);
    QCOMPARE(parsed.records.first().record.title(), u"Délégué régional – Bureau"_s);
    QCOMPARE(parsed.notes.size(), 1);
    QCOMPARE(parsed.notes.first().subject, u"Windows-1252"_s);
}

void TestVcard::namesWhatIsDamaged()
{
    ExchangeWorld world;
    const ImportReport report = world.import(vcard::parse(exchangeFile(u"vcard/damaged.vcf"_s)));
    QCOMPARE(report.added, 2);
    const QString missing = QString::number(int(ErrorCode::MissingField));
    QCOMPARE(rejections(report), (QStringList{missing + u":5"_s, missing + u":12"_s,
                                              QString::number(int(ErrorCode::UnsupportedFormat)) + u":16"_s,
                                              missing + u":21"_s}));
    QCOMPARE(vcard::parse("hello").rejected.first().subject, u"BEGIN:VCARD"_s);
    QCOMPARE(vcard::parse("").rejected.size(), 1);
}

void TestVcard::importingTwiceChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"rfc6350-person", "apple-3.0", "android-2.1", "windows-1252", "damaged"})
        QTest::newRow(file) << u"vcard/"_s + QString::fromLatin1(file) + u".vcf"_s;
}

void TestVcard::importingTwiceChangesNothing()
{
    QFETCH(QString, file);
    ExchangeWorld world;
    const Parsed parsed = vcard::parse(exchangeFile(file));
    const ImportReport first = world.import(parsed);
    QVERIFY(first.added > 0);
    const ExchangeWorld after = world;
    const ImportReport second = world.import(parsed);
    QCOMPARE(second.added, 0);
    QCOMPARE(second.changed, 0);
    QCOMPARE(second.same, first.added + first.same);
    QVERIFY(second.changes().isEmpty());
    QVERIFY(world == after);
    // nor does what we write ourselves, in either version
    for (vcard::Version version : {vcard::Version::V4, vcard::Version::V3}) {
        const ImportReport own = world.preview(vcard::parse(exported(world, version)));
        QCOMPARE(own.rejected, 0);
        const QList<RecordChange> changes = own.changes();
        for (const RecordChange &change : changes)
            qInfo("%s", qPrintable(difference(change.before.value_or(Record()), change.after)));
        QCOMPARE(own.same, world.all(Kind::Person).size());
    }
}

void TestVcard::findsOrganisationsThatAreThere()
{
    ExchangeWorld world;
    Record ministry(Kind::Organisation, RecordId::derived({"mine"}));
    ministry.set(fields::organisation::name, u"Министарство"_s);
    world.put(ministry);
    world.import(
        vcard::parse("BEGIN:VCARD\nVERSION:4.0\nFN:A\nORG:MINISTARSTVO\nTITLE:Minister\nEND:VCARD\n"));
    QCOMPARE(world.all(Kind::Organisation).size(), 1);
    QCOMPARE(world.all(Kind::Office).first().get(fields::office::organisation), ministry.id());
}

void TestVcard::keepsWhatItDoesNotUnderstand()
{
    ExchangeWorld world;
    world.import(vcard::parse(exchangeFile(u"vcard/rfc6350-person.vcf"_s)));
    const QString text = QString::fromUtf8(exported(world));
    QVERIFY(text.contains(u"X-CUSTOM;X-P=\"a;b\":kept\\, as it is\r\n"));
    QVERIFY(text.contains(u"BDAY:19700101\r\n"));
    QVERIFY(text.contains(u"TEL;VALUE=uri;TYPE=work:tel:+387-33-000-000\r\n"));
    QVERIFY(text.contains(u"LABEL=\"Main street 1\""));
}

void TestVcard::aChangedCardChangesOnlyThat()
{
    ExchangeWorld world;
    world.import(vcard::parse(exchangeFile(u"vcard/rfc6350-person.vcf"_s)));
    Record person = world.all(Kind::Person).first();
    person.set(fields::person::sensitivity, u"confidential"_s);
    world.put(person);
    QByteArray text = exchangeFile(u"vcard/rfc6350-person.vcf"_s);
    text.replace("ROLE:Lawyer", "ROLE:Judge").replace("coordinator@example.org", "new@example.org");
    const ImportReport report = world.import(vcard::parse(text));
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.changes().size(), 2);
    const Record after = world.get(person.id());
    QCOMPARE(after.get(fields::person::profession), u"Judge"_s);
    QCOMPARE(after.get(fields::person::sensitivity), u"confidential"_s);
    // what the file no longer says is not taken away
    QCOMPARE(world.children(Kind::ContactPoint, person.id()).size(), 4);
}

void TestVcard::tellsNamesakesApart()
{
    const QByteArray card = "BEGIN:VCARD\nVERSION:4.0\nFN:Namesake\nEMAIL:%@example.org\nEND:VCARD\n";
    QByteArray file = card + card + card;
    file.replace(file.indexOf('%'), 1, "a");
    file.replace(file.indexOf('%'), 1, "b");
    file.replace(file.indexOf('%'), 1, "a");
    ExchangeWorld world;
    const ImportReport report = world.import(vcard::parse(file));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.same, 1);
    QCOMPARE(world.all(Kind::Person).size(), 2);
    QCOMPARE(world.import(vcard::parse(file)).same, 3);
}

void TestVcard::foldsAtSeventyFiveOctets()
{
    Record person(Kind::Person, RecordId::derived({"p"}));
    person.set(fields::person::name, u"ž😀"_s.repeated(200));
    const QByteArray text = vcard::write({{person, {}, {}, {}, {}}});
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        QVERIFY(line.size() <= 76);
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
    }
    QCOMPARE(vcard::parse(text).records.first().record.title(), person.title());
}

QTEST_GUILESS_MAIN(TestVcard)
#include "tst_vcard.moc"
