// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/exchange/csv.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tables_data();
    void tables();
    void cellsComeBack();
    void readsFrenchExcel();
    void rejectsRowsByLine();
    void rejectsHeaders_data();
    void rejectsHeaders();
    void findsReferencesByName();
    void importingTwiceChangesNothing();
    void idsTellRowsFromUpdates();
    void formulasAreGuardedAndComeBack();
};

void TestCsv::tables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QList<int>>("lines");
    using Rows = QList<QStringList>;
    using Lines = QList<int>;
    QTest::newRow("plain") << QByteArray("a,b\r\n1,2\r\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}
                           << Lines{1, 2};
    QTest::newRow("no last line end")
        << QByteArray("a,b\n1,2") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}} << Lines{1, 2};
    QTest::newRow("old Mac") << QByteArray("a;b\r1;2\r") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}
                             << Lines{1, 2};
    QTest::newRow("tabs") << QByteArray("a\tb,c\td\n") << Rows{{u"a"_s, u"b,c"_s, u"d"_s}} << Lines{1};
    QTest::newRow("quoted separators")
        << QByteArray("\"a,b,c\";d\n") << Rows{{u"a,b,c"_s, u"d"_s}} << Lines{1};
    QTest::newRow("quoted line breaks")
        << QByteArray("a,\"x\r\ny\n\"\"z\"\"\"\nlast,1\n")
        << Rows{{u"a"_s, u"x\r\ny\n\"z\""_s}, {u"last"_s, u"1"_s}} << Lines{1, 4};
    QTest::newRow("empty rows") << QByteArray("a,b\n\n\n1,2\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}
                                << Lines{1, 4};
    QTest::newRow("empty last cell") << QByteArray("a,\n") << Rows{{u"a"_s, QString()}} << Lines{1};
    QTest::newRow("quote within") << QByteArray("5\" disk,b\n") << Rows{{u"5\" disk"_s, u"b"_s}} << Lines{1};
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0;\0b\0\n\0",
                                          10)
                            << Rows{{u"a"_s, u"b"_s}} << Lines{1};
    QTest::newRow("nothing") << QByteArray() << Rows{} << Lines{};
}

void TestCsv::tables()
{
    QFETCH(QByteArray, bytes);
    const auto table = csv::readTable(bytes);
    QVERIFY(table.has_value());
    QList<QStringList> rows;
    QList<int> lines;
    for (const csv::Row &row : table->rows) {
        rows.append(row.cells);
        lines.append(row.line);
    }
    QTEST(rows, "rows");
    QTEST(lines, "lines");
}

void TestCsv::cellsComeBack()
{
    const QList<QStringList> rows{{u"a"_s, u"b,;\t"_s, u"\"quoted\""_s},
                                  {u"line\nbreak"_s, QString(), u" spaces "_s},
                                  {u"\r\n"_s, u"'"_s, u"Ж😀"_s}};
    for (QChar separator : {u',', u';', u'\t'}) {
        const QByteArray bytes = csv::writeTable(rows, {separator, separator == u';'});
        const auto table = csv::readTable(bytes, separator);
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(table->rows[i].cells, rows[i]);
    }
    QCOMPARE(csv::readTable("a,\"b\nc").error().code, ErrorCode::MissingField);
    QCOMPARE(csv::readTable("x\na,\"b\nc").error().line, 2);
}

void TestCsv::readsFrenchExcel()
{
    ExchangeWorld world;
    const ImportReport report = world.import(csv::parse(exchangeFile(u"csv/french-excel.csv"_s)));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.rejected, 0);
    QList<Record> found = world.lookup().byName(Kind::Organisation, u"ministere"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().get(fields::organisation::note), u"first line\r\nsecond \"line\""_s);
    QCOMPARE(report.items.last().line, 4);
}

void TestCsv::rejectsRowsByLine()
{
    ExchangeWorld world;
    Record serbia(Kind::Jurisdiction, RecordId::derived({"rs"}));
    serbia.set(fields::jurisdiction::name, u"Serbia"_s);
    world.put(serbia);
    const ImportReport report = world.import(csv::parse(exchangeFile(u"csv/missions.csv"_s)));
    QCOMPARE(report.added, 1);
    const auto code = [](ErrorCode c) { return QString::number(int(c)); };
    QStringList found = rejections(report);
    found.sort();
    QStringList expected{code(ErrorCode::BadDate) + u":3"_s, code(ErrorCode::BadValue) + u":5"_s,
                         code(ErrorCode::UnknownRecord) + u":6"_s, code(ErrorCode::BadFormat) + u":8"_s};
    expected.sort();
    QCOMPARE(found, expected);
    const Record mission = world.all(Kind::Mission).first();
    QCOMPARE(mission.get(fields::mission::start).toEdtf(), u"2017-04"_s);
    QCOMPARE(mission.get(fields::mission::jurisdiction), serbia.id());
}

void TestCsv::rejectsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown column") << QByteArray("titel,start\nx,2017\n") << int(ErrorCode::UnknownField);
    QTest::newRow("not a table") << QByteArray("hello world\n") << int(ErrorCode::UnknownField);
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0\1",
                                          8)
                            << int(ErrorCode::BadFormat);
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::NothingToDo);
}

void TestCsv::rejectsHeaders()
{
    QFETCH(QByteArray, bytes);
    const Parsed parsed = csv::parse(bytes, Kind::Mission);
    QCOMPARE(parsed.records.size(), 0);
    QCOMPARE(parsed.rejected.size(), 1);
    QTEST(int(parsed.rejected.first().code), "code");
    QCOMPARE(csv::parse("name,note\nx,y\n").rejected.first().code, ErrorCode::MissingField);
}

void TestCsv::findsReferencesByName()
{
    ExchangeWorld world;
    for (const char *key : {"1", "2"}) {
        Record twin(Kind::Organisation, RecordId::derived({key}));
        twin.set(fields::organisation::name, u"Twin"_s);
        world.put(twin);
    }
    const ImportReport report = world.preview(csv::parse("kind,name,organisation\noffice,Chair,Twin\n"));
    QCOMPARE(report.rejected, 1);
    QCOMPARE(report.items.first().reason.code, ErrorCode::BadValue);
    QCOMPARE(report.items.first().reason.subject, u"Twin"_s);
}

void TestCsv::importingTwiceChangesNothing()
{
    ExchangeWorld world;
    const QByteArray rows = "kind,name,start,note,title\nnote,,,,\norganisation,A,,x,\norganisation,A,,y,\n"
                            "organisation,A,,x,\nmission,,2017-04,,M\nmission,,2017-05,,M\n";
    const Parsed parsed = csv::parse(rows);
    const ImportReport first = world.import(parsed);
    QCOMPARE(first.added, 4);
    QCOMPARE(first.same, 1);
    QCOMPARE(first.rejected, 1);
    const ImportReport second = world.import(csv::parse(rows));
    QCOMPARE(second.added + second.changed, 0);
    QCOMPARE(second.same, 5);
}

void TestCsv::idsTellRowsFromUpdates()
{
    ExchangeWorld world;
    world.import(csv::parse("kind,name,note\norganisation,A,x\n"));
    QByteArray table = csv::write(Kind::Organisation, world.all(Kind::Organisation));
    QCOMPARE(world.preview(csv::parse(table)).same, 1);
    table.replace(",x,", ",changed,");
    const ImportReport report = world.import(csv::parse(table));
    QCOMPARE(report.changed, 1);
    QCOMPARE(world.all(Kind::Organisation).size(), 1);
    QCOMPARE(world.all(Kind::Organisation).first().get(fields::organisation::note), u"changed"_s);
}

void TestCsv::formulasAreGuardedAndComeBack()
{
    for (const QString &text :
         {u"=1+1"_s, u"+381 11"_s, u"-x"_s, u"@sum"_s, u"'=1"_s, u"''-"_s, u"'quoted'"_s, u"\tx"_s})
    {
        Record record(Kind::Organisation, RecordId::derived({text.toUtf8()}));
        record.set(fields::organisation::name, text);
        const QByteArray bytes = csv::write(Kind::Organisation, {record});
        const auto table = csv::readTable(bytes);
        QVERIFY(!u"=+-@\t"_s.contains(table->rows[1].cells[2].at(0)));
        const Parsed parsed = csv::parse(bytes);
        QCOMPARE(parsed.records.size(), 1);
        QCOMPARE(parsed.records.first().record.title(), text);
    }
    Record figure(Kind::Statistic, RecordId::derived({"s"}));
    figure.set(fields::statistic::value, -2.5);
    QVERIFY(csv::write(Kind::Statistic, {figure}).contains(",-2.5,"));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
