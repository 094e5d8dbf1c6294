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
    QCOMPARE(missions.size(), plain.size());
    QVERIFY(missions != plain);
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
