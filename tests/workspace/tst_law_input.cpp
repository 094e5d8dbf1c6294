// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Law from tables that are broken, contradict themselves or are very long: what can be read is, the rest is named.

#include "models/records/law_fields.h"
#include "models/workspace/error_text.h"
#include "models/workspace/import_service.h"
#include "models/workspace/law_map.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;
using test::TestWorkspace;

namespace {

const QByteArray head = "kind,terms,jurisdiction,scheme,polarity,valid_from,valid_to,passage\n";

QByteArray row(const QByteArray &term, const QByteArray &from, const QByteArray &to)
{
    return "classification," + term + ",Belgium,Newsletter: categories,is," + from + ',' + to + ",S07.5\n";
}

} // namespace

class TestLawInput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void periodsThatRunBackwards();
    void periodsThatOverlap();
    void brokenTables_data();
    void brokenTables();
    void thousandsForOneCountry();
    void aSchemeWithoutTerms();

private:
    Result<ImportReport> import(const QString &name, const QByteArray &content);
    LawCell belgium(QDate day) const;

    std::unique_ptr<TestWorkspace> m_file;
};

void TestLawInput::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
}

Result<ImportReport> TestLawInput::import(const QString &name, const QByteArray &content)
{
    QFile file(m_file->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failure(ErrorCode::FileNotWritable, file.fileName());
    file.close();
    const auto report = previewImport(**m_file, {file.fileName()});
    if (report) {
        if (const auto done = applyImport(**m_file, *report); !done)
            return failure(done.error());
    }
    return report;
}

LawCell TestLawInput::belgium(QDate day) const
{
    const LawMapData data = LawMapData::read(**m_file);
    return data.cells({seedId(u"scheme:newsletter-categories"), day, {}}).value(seedId(u"jurisdiction:BE"));
}

void TestLawInput::periodsThatRunBackwards()
{
    const auto report = import(u"law.csv"_s, head + row("Regulatory", "2016-05-01", "2015-05-01")
                                                 + row("Regulatory", "2016-05-01", "2016-05-01")
                                                 + row("Regulatory", "2016", "2016")
                                                 + row("Regulatory", "2018-01-01", "2019-01-01"));
    VERIFY_RESULT(report);
    QCOMPARE(report->rejected, 2);
    QCOMPARE(report->added, 2); // two imprecise boundaries may touch
    const Error &reason = report->items.first().reason;
    QCOMPARE(reason.code, ErrorCode::BadDate);
    QCOMPARE(reason.line, 2);
    QVERIFY(errorText(reason).contains(u"runs backwards"_s));
    QVERIFY(errorText(reason).contains(u"valid_to"_s));
    QCOMPARE(belgium(QDate(2018, 6, 1)).status, LawStatus::Asserted);
}

//! Both stand, and the map says that they disagree.
void TestLawInput::periodsThatOverlap()
{
    VERIFY_RESULT(import(u"law.csv"_s, head + row("Regulatory", "2010-01-01", "2014-01-01")
                                           + row("abo-buyer", "2012-01-01", "2016-01-01")));
    QCOMPARE(belgium(QDate(2011, 12, 31)).status, LawStatus::Asserted);
    QVERIFY(belgium(QDate(2012, 1, 1)).isConflict());
    QVERIFY(belgium(QDate(2013, 12, 31)).isConflict());
    QCOMPARE(belgium(QDate(2014, 1, 1)).status, LawStatus::Asserted);
    QCOMPARE(belgium(QDate(2016, 1, 1)).status, LawStatus::NotCovered);
}

void TestLawInput::brokenTables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("rejected");
    const QByteArray good = row("Regulatory", "2018-01-01", "");
    QTest::newRow("a quote that never ends")
        << u"a.csv"_s << QByteArray(head + good + "\"classification,") << 0 << 1;
    QTest::newRow("binary") << u"b.csv"_s << QByteArray("\0\1\2\3", 4) << 0 << 1;
    QTest::newRow("a column that is none")
        << u"c.csv"_s << QByteArray("kind,colour_of_law\n" + good) << 0 << 1;
    QTest::newRow("only a heading") << u"d.csv"_s << head << 0 << 0;
    QTest::newRow("a date that is none")
        << u"e.csv"_s << QByteArray(head + row("Regulatory", "2018-02-30", "") + good) << 1 << 1;
    QTest::newRow("a scheme that is none")
        << u"f.csv"_s
        << QByteArray(head + "classification,Regulatory,Belgium,Nowhere,is,2018-01-01,,S07.5\n" + good) << 1
        << 1;
    QTest::newRow("a row too long") << u"g.csv"_s << QByteArray(head + good.chopped(1) + ",and,more\n" + good)
                                    << 1 << 1;
}

void TestLawInput::brokenTables()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const int before = (*m_file)->count(Kind::Classification);
    const auto report = import(name, content);
    VERIFY_RESULT(report);
    QTEST(report->added, "added");
    QTEST(report->rejected, "rejected");
    for (const ImportItem &item : report->items) {
        if (item.verdict == ImportItem::Verdict::Rejected)
            QVERIFY(!errorText(item.reason).isEmpty());
    }
    QCOMPARE((*m_file)->count(Kind::Classification), before + report->added);
}

void TestLawInput::thousandsForOneCountry()
{
    constexpr int count = 4000;
    QByteArray rows = head;
    for (int i = 0; i < count; ++i) {
        const QDate from = QDate(1700, 1, 1).addMonths(i);
        rows += row(i % 2 ? "Regulatory" : "abo-buyer", from.toString(Qt::ISODate).toLatin1(),
                    from.addMonths(1).toString(Qt::ISODate).toLatin1());
    }
    const auto report = import(u"law.csv"_s, rows);
    VERIFY_RESULT(report);
    QCOMPARE(report->added, count);
    const LawMapData data = LawMapData::read(**m_file);
    const LawQuestion question{seedId(u"scheme:newsletter-categories"), {}, {}};
    for (int i = 0; i < count; i += 397) {
        const QDate day = QDate(1700, 1, 1).addMonths(i);
        for (const QDate shown : {day, day.addMonths(1).addDays(-1)}) {
            const LawCell cell = data.cells({question.scheme, shown, {}}).value(seedId(u"jurisdiction:BE"));
            QCOMPARE(cell.assertions.size(), 1);
            QCOMPARE(cell.status, LawStatus::Asserted);
        }
    }
    QVERIFY(data.changeDays(question).size() >= count);
    const auto again = previewImport(**m_file, {m_file->filePath(u"law.csv"_s)});
    VERIFY_RESULT(again);
    QCOMPARE(again->same, count);
}

void TestLawInput::aSchemeWithoutTerms()
{
    Record scheme(Kind::Scheme, (*m_file)->newId());
    scheme.set(fields::scheme::title, u"Bare"_s);
    Record said(Kind::Classification, (*m_file)->newId());
    said.set(fields::classification::scheme, scheme.id())
        .set(fields::classification::jurisdiction, seedId(u"jurisdiction:BE"));
    said.set(fields::classification::passage, seedId(u"passage:S07.5"));
    VERIFY_RESULT((*m_file)->commit({Edit::insert(scheme), Edit::insert(said)}, u"create"_s));
    const LawMapData data = LawMapData::read(**m_file);
    const LawMap map = lawMap(data, {scheme.id(), seedDemoDay(), {}}, QLocale::c());
    QCOMPARE(map.cells.value(seedId(u"jurisdiction:BE")).status, LawStatus::NotStated);
    QCOMPARE(map.scene.schemeTitle, u"Bare"_s);
    QVERIFY(data.termsOf(scheme.id()).isEmpty());
    QVERIFY(!map.scene.legend.empty());
}

QTEST_GUILESS_MAIN(TestLawInput)

#include "tst_law_input.moc"
