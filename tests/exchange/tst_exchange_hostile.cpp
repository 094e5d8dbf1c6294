// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/exchange/csv.h"
#include "models/exchange/markdown.h"
#include "models/exchange/record_json.h"
#include "models/records/directory_fields.h"
#include "models/time/occurrences.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

Parsed parseAs(const QString &suffix, const QByteArray &bytes)
{
    if (suffix == u"vcf")
        return vcard::parse(bytes);
    if (suffix == u"ics")
        return icalendar::parse(bytes);
    if (suffix == u"csv")
        return csv::parse(bytes);
    return markdown::parse(bytes, u"name"_s);
}

//! Whatever came in, each item has a verdict, and what is accepted can be stored as it is.
void checkReport(const Parsed &parsed)
{
    ExchangeWorld world;
    const ImportReport report = world.import(parsed);
    for (const ImportItem &item : report.items) {
        if (item.verdict == ImportItem::Verdict::Rejected) {
            QVERIFY(item.reason.code != ErrorCode::Internal);
            QVERIFY(item.changes.isEmpty());
            continue;
        }
        for (const RecordChange &change : item.changes) {
            QVERIFY(!change.after.id().isNull());
            for (const Value &value : change.after.values()) {
                if (const QString *text = std::get_if<QString>(&value))
                    QVERIFY(exchange::checkText(*text, {}).has_value());
            }
        }
    }
}

const char *const files[] = {"vcard/rfc6350-person.vcf",     "vcard/apple-3.0.vcf",
                             "vcard/android-2.1.vcf",        "icalendar/outlook-weekly.ics",
                             "icalendar/days-and-zones.ics", "csv/missions.csv",
                             "markdown/front-matter.md"};

} // namespace

class TestExchangeHostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void truncated_data() { addFiles(); }
    void truncated();
    void mutated_data() { addFiles(); }
    void mutated();
    void huge_data();
    void huge();
    void nulAndSurrogates();
    void nestedWithoutEnd();
    void cyclicOrganisations();

private:
    static void addFiles()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : files)
            QTest::newRow(file) << QString::fromLatin1(file);
    }
};

void TestExchangeHostile::truncated()
{
    QFETCH(QString, file);
    const QByteArray whole = exchangeFile(file);
    QVERIFY(!whole.isEmpty());
    for (qsizetype size = 0; size < whole.size(); size += 7)
        checkReport(parseAs(file.section(u'.', -1), whole.left(size)));
}

void TestExchangeHostile::mutated()
{
    QFETCH(QString, file);
    const QByteArray whole = exchangeFile(file);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int i = random.bounded(1, 10); i > 0; --i) {
            const int at = random.bounded(int(bytes.size()));
            if (random.bounded(2))
                bytes[at] = char(random.bounded(256));
            else
                bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 60)));
        }
        checkReport(parseAs(file.section(u'.', -1), bytes));
    }
}

void TestExchangeHostile::huge_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rejected");
    const QByteArray big(10 * 1024 * 1024, 'x');
    QTest::newRow("vcf") << u"vcf"_s
                         << QByteArray("BEGIN:VCARD\nVERSION:4.0\nFN:a\nNOTE:" + big
                                       + "\nEND:VCARD\n"
                                         "BEGIN:VCARD\nVERSION:4.0\nFN:b\nEND:VCARD\n")
                         << 1;
    QTest::newRow("ics") << u"ics"_s
                         << QByteArray(
                                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20170502\nSUMMARY:" + big
                                + "\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20170502\nEND:VEVENT\nEND:VCALENDAR\n")
                         << 1;
    QTest::newRow("csv") << u"csv"_s << QByteArray("kind,name\norganisation," + big + "\norganisation,b\n")
                         << 1;
    QTest::newRow("md") << u"md"_s << big << 1;
    QTest::newRow("one line") << u"vcf"_s << big << 1;
    QTest::newRow("separators") << u"csv"_s << QByteArray("kind" + QByteArray(3 * 1024 * 1024, ',')) << 0;
}

void TestExchangeHostile::huge()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, bytes);
    ExchangeWorld world;
    const Parsed parsed = parseAs(suffix, bytes);
    const ImportReport report = world.import(parsed);
    QTEST(report.rejected, "rejected");
    for (const ImportItem &item : report.items)
        QVERIFY(item.reason.subject.size() < 300 && item.reason.detail.size() < 300);
    checkReport(parsed);
}

void TestExchangeHostile::nulAndSurrogates()
{
    for (const char *suffix : {"vcf", "ics", "csv", "md"}) {
        const Parsed parsed =
            parseAs(QString::fromLatin1(suffix), QByteArray("BEGIN:VCARD\nFN:a\0b\nEND:VCARD\n", 29));
        QCOMPARE(parsed.records.size(), 0);
        QCOMPARE(parsed.rejected.first().code, ErrorCode::BadFormat);
    }
    // UTF-16 may hold a surrogate that stands alone, and a NUL
    const QByteArray utf16("\xff\xfe#\0 \0a\0\0\xd8 \0b\0", 14);
    ExchangeWorld world;
    checkReport(markdown::parse(utf16, u"name"_s));
    const Parsed nul = markdown::parse(QByteArray("\xff\xfe"
                                                  "a\0\0\0",
                                                  6),
                                       u"name"_s);
    QCOMPARE(world.import(nul).items.first().reason.code, ErrorCode::BadEncoding);
}

void TestExchangeHostile::nestedWithoutEnd()
{
    QByteArray alarms = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20170502\n";
    QByteArray agents;
    for (int i = 0; i < 100000; ++i) {
        alarms += "BEGIN:VALARM\n";
        agents += "BEGIN:VCARD\nAGENT:\n";
    }
    const Parsed calendar = icalendar::parse(alarms);
    QCOMPARE(calendar.records.size(), 0);
    QCOMPARE(calendar.rejected.size(), 1);
    QCOMPARE(vcard::parse(agents).records.size(), 0);
    QCOMPARE(
        icalendar::parse("BEGIN:VCALENDAR\n" + QByteArray("BEGIN:VEVENT\n").repeated(1000)).rejected.size(),
        1000);
}

void TestExchangeHostile::cyclicOrganisations()
{
    ExchangeWorld world;
    const ImportReport report = world.import(
        vcard::parse("BEGIN:VCARD\nVERSION:4.0\nFN:a\nORG:X;X;X\nTITLE:t\nTITLE:t\nEND:VCARD\n"));
    QCOMPARE(report.added, 1);
    for (const Record &organisation : world.all(Kind::Organisation))
        QVERIFY(organisation.get(fields::organisation::parent) != organisation.id());
}

QTEST_GUILESS_MAIN(TestExchangeHostile)
#include "tst_exchange_hostile.moc"
