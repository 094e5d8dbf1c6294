// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QImage>
#include <QRegularExpression>

using namespace chancery::test;
using namespace Qt::StringLiterals;

//! `map --missions`: the marks of the window, on paper.
class TestCliMap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void drawsTheMissionsOfAPeriod();
    void saysWhatIsBeside();
    void goesToPaper_data();
    void goesToPaper();
    void takesTheSizeOfThePaper();
    void comparesTwoDays();
    void exportsTheLaw();
    void withoutTheOptionNothingIsDrawn();
    void brokenPeriodsAreRefused_data();
    void brokenPeriodsAreRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Run map(const QString &name, const QStringList &options) const
    {
        return (*m_file)(u"map"_s, QStringList{path(name), u"--at"_s, u"2017-05-31"_s} + options);
    }
    int drawn(const QString &period) const
    {
        return map(u"x.png"_s, {u"--missions"_s, period})
            .object()[u"missions"_s]
            .toObject()[u"drawn"_s]
            .toInt();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ProgramWorkspace> m_file;
};

void TestCliMap::initTestCase()
{
    m_file = std::make_unique<ProgramWorkspace>(m_folder, u"demo"_s);
    VERIFY_RUN((*m_file)(u"new"_s, {u"--demo"_s, u"--plain"_s}));
}

void TestCliMap::drawsTheMissionsOfAPeriod()
{
    VERIFY_RUN(map(u"plain.png"_s, {}));
    VERIFY_RUN(map(u"missions.png"_s, {u"--missions"_s, u"this-year"_s}));
    const QImage plain(path(u"plain.png"_s));
    const QImage missions(path(u"missions.png"_s));
    QVERIFY(!plain.isNull());
    QCOMPARE(missions.width(), plain.width());
    QVERIFY(missions.height() > plain.height()); // the list below
    QVERIFY(drawn(u"all"_s) > drawn(u"this-year"_s));
    QVERIFY(drawn(u"past"_s) > drawn(u"coming"_s));
    QCOMPARE(drawn(u"2017-04-26..2017-04-28"_s), 1 + drawn(u"2017-04-29..2017-04-29"_s));
    QCOMPARE(drawn(u"1950-01-01..1950-12-31"_s), 0);
}

void TestCliMap::saysWhatIsBeside()
{
    const Run run = map(u"x.png"_s, {u"--missions"_s, u"this-year"_s});
    VERIFY_RUN(run);
    const QJsonArray beside = run.object()[u"missions"_s].toObject()[u"beside"_s].toArray();
    QVERIFY(beside.contains(u"Event on preventing forced early marriages in Montenegro"_s));
}

void TestCliMap::goesToPaper_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"png", "svg", "pdf"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestCliMap::goesToPaper()
{
    QFETCH(QString, suffix);
    VERIFY_RUN(map(u"a."_s + suffix, {}));
    VERIFY_RUN(map(u"b."_s + suffix, {u"--missions"_s, u"all"_s}));
    QVERIFY(!readFile(path(u"a."_s + suffix)).isEmpty());
    QVERIFY(readFile(path(u"a."_s + suffix)) != readFile(path(u"b."_s + suffix)));
}

void TestCliMap::takesTheSizeOfThePaper()
{
    VERIFY_RUN(map(u"a3.pdf"_s, {u"--paper"_s, u"A3"_s}));
    QVERIFY(readFile(path(u"a3.pdf"_s)).contains("/MediaBox [0 0 1191"));
    VERIFY_RUN(map(u"upright.pdf"_s, {u"--portrait"_s, u"--europe"_s}));
    QVERIFY(readFile(path(u"upright.pdf"_s)).contains("/MediaBox [0 0 595"));
    const Run refused = map(u"never.pdf"_s, {u"--paper"_s, u"B7"_s});
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("B7"), refused.words().constData());
}

void TestCliMap::comparesTwoDays()
{
    const QStringList days{u"--at"_s, u"2017-05-31"_s, u"--compare"_s, u"2016-01-01"_s};
    const Run run = (*m_file)(u"map"_s, days);
    VERIFY_RUN(run);
    QCOMPARE(run.object()[u"earlier"_s].toString(), u"2016-01-01"_s);
    QCOMPARE(run.object()[u"later"_s].toString(), u"2017-05-31"_s);
    const QJsonArray changes = run.object()[u"changes"_s].toArray();
    QVERIFY(!changes.isEmpty());
    const QJsonObject first = changes.first().toObject();
    QVERIFY(first[u"before"_s].toString() != first[u"after"_s].toString());
    VERIFY_RUN((*m_file)(u"map"_s, QStringList{path(u"changes.csv"_s)} + days));
    const QByteArray table = readFile(path(u"changes.csv"_s));
    QCOMPARE(table.count('\n'), changes.size() + 1);
    QVERIFY(table.contains(first[u"name"_s].toString().toUtf8()));
    VERIFY_RUN((*m_file)(u"map"_s, QStringList{path(u"both.png"_s)} + days));
    VERIFY_RUN((*m_file)(u"map"_s, {path(u"one.png"_s), u"--at"_s, u"2017-05-31"_s}));
    const QImage both(path(u"both.png"_s));
    QVERIFY(both.width() > QImage(path(u"one.png"_s)).width());
    VERIFY_RUN((*m_file)(u"map"_s, QStringList{path(u"both.svg"_s)} + days));
    const QString drawing = QString::fromUtf8(readFile(path(u"both.svg"_s)));
    QVERIFY(drawing.contains(u"2016"_s) && drawing.contains(u"2017"_s));
    QVERIFY(drawing.contains(first[u"name"_s].toString()));
    QVERIFY(!drawing.contains(u"GeoNames"_s));
    const QStringList missions{u"--missions"_s, u"all"_s};
    VERIFY_RUN((*m_file)(u"map"_s, QStringList{path(u"missions.svg"_s)} + days + missions));
    const QString marked = QString::fromUtf8(readFile(path(u"missions.svg"_s)));
    QVERIFY(marked.contains(u"GeoNames"_s)); // whose places the marks stand at
    QCOMPARE(marked.count(u"Missions in the period"_s), 1);
    QVERIFY(marked.count(u"<path"_s) > drawing.count(u"<path"_s));
    VERIFY_RUN((*m_file)(u"map"_s, QStringList{path(u"both.pdf"_s), u"--paper"_s, u"A3"_s} + days));
    QVERIFY(readFile(path(u"both.pdf"_s)).contains("/MediaBox [0 0 119"));
    QVERIFY((*m_file)(u"map"_s, QStringList{path(u"both.geojson"_s)} + days).code != 0);
    QVERIFY((*m_file)(u"map"_s, {u"--at"_s, u"2017-05-31"_s}).code != 0); // where to?
    const Run same = (*m_file)(u"map"_s, {u"--at"_s, u"2017-05-31"_s, u"--compare"_s, u"2017-05-31"_s});
    VERIFY_RUN(same);
    QVERIFY(same.object()[u"changes"_s].toArray().isEmpty());
}

void TestCliMap::exportsTheLaw()
{
    const Run table = (*m_file)(u"export"_s, {path(u"law.csv"_s), u"--kind"_s, u"classification"_s});
    VERIFY_RUN(table);
    QVERIFY(table.object()[u"written"_s].toInt() > 50);
    const Run shapes = (*m_file)(u"export"_s, {path(u"law.geojson"_s), u"--at"_s, u"2017-05-31"_s});
    VERIFY_RUN(shapes);
    const QJsonObject document = QJsonDocument::fromJson(readFile(path(u"law.geojson"_s))).object();
    QCOMPARE(document[u"day"_s].toString(), u"2017-05-31"_s);
    int outlines = 0;
    for (const QJsonValue &feature : document[u"features"_s].toArray()) {
        const QString code = feature[u"properties"_s][u"code"_s].toString();
        outlines += code == u"FR" || code == u"BA-SRP" ? !feature[u"geometry"_s].isNull() : 0;
    }
    QCOMPARE(outlines, 2);
    QCOMPARE(shapes.object()[u"written"_s].toInt(), document[u"features"_s].toArray().size());
    const Run other = (*m_file)(u"export"_s, {path(u"x.geojson"_s), u"--kind"_s, u"person"_s});
    QVERIFY(other.code != 0);
}

void TestCliMap::withoutTheOptionNothingIsDrawn()
{
    const Run run = map(u"x.png"_s, {});
    VERIFY_RUN(run);
    QVERIFY(!run.object().contains(u"missions"_s));
}

void TestCliMap::brokenPeriodsAreRefused_data()
{
    QTest::addColumn<QString>("period");
    for (const char *period : {"yesterday", "..", "2017-12-31..2017-01-01", "2017-01-01"})
        QTest::newRow(period) << QString::fromLatin1(period);
}

void TestCliMap::brokenPeriodsAreRefused()
{
    QFETCH(QString, period);
    const Run run = map(u"never.png"_s, {u"--missions"_s, period});
    QVERIFY(run.code != 0);
    QVERIFY2(run.err.contains(period.toUtf8()), run.words().constData());
    QVERIFY(!QFile::exists(path(u"never.png"_s)));
}

QTEST_GUILESS_MAIN(TestCliMap)

#include "tst_cli_map.moc"
