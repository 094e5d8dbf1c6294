// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Law that cannot be, from the command line: a clear word, and the file as it was.

#include "tests/cli/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestCliLaw : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void periodsThatRunBackwards();
    void whatRunsBackwardsCanBePutRight();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void aSchemeWithoutTermsIsDrawn();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString add(const QString &kind, const QString &json) const
    {
        return (*m_file)(u"add"_s, {kind, json}).object()[u"id"_s].toString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ProgramWorkspace> m_file;
};

void TestCliLaw::initTestCase()
{
    m_file = std::make_unique<ProgramWorkspace>(m_folder, u"demo"_s);
    VERIFY_RUN((*m_file)(u"new"_s, {u"--demo"_s, u"--plain"_s}));
}

void TestCliLaw::periodsThatRunBackwards()
{
    for (const QString &kind : {u"classification"_s, u"act-treatment"_s}) {
        const Run refused =
            (*m_file)(u"add"_s, {kind, uR"({"valid_from": "2016-05-01", "valid_to": "2015-05-01"})"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("runs backwards"), refused.words().constData());
        QVERIFY2(refused.err.contains("valid_to"), refused.words().constData());
    }
    const QString id =
        add(u"classification"_s, uR"({"valid_from": "2015-05-01", "valid_to": "2016-05-01"})"_s);
    QVERIFY(!id.isEmpty());
    const Run refused = (*m_file)(u"set"_s, {u"classification"_s, id, uR"({"valid_to": "2015-05-01"})"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("runs backwards"), refused.words().constData());
    QCOMPARE((*m_file)(u"show"_s, {u"classification"_s, id}).object()[u"valid_to"_s].toString(),
             u"2016-05-01"_s);
}

void TestCliLaw::whatRunsBackwardsCanBePutRight()
{
    const QString id = add(u"classification"_s, uR"({"valid_from": "2015", "note": "as found"})"_s);
    VERIFY_RUN((*m_file)(u"set"_s, {u"classification"_s, id, uR"({"valid_to": "2015"})"_s}));
    VERIFY_RUN((*m_file)(u"set"_s, {u"classification"_s, id, uR"({"note": "checked"})"_s}));
    VERIFY_RUN((*m_file)(u"set"_s, {u"classification"_s, id, uR"({"valid_to": null})"_s}));
}

void TestCliLaw::brokenFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("GeoJSON") << u"law.geojson"_s
                             << QByteArray(R"({"type": "FeatureCollection", "features": [)")
                             << QByteArray(".csv");
    QTest::newRow("a quote that never ends")
        << u"quote.csv"_s << QByteArray("kind,title\n\"scheme,x") << QByteArray("quote.csv");
    QTest::newRow("a column that is none")
        << u"column.csv"_s << QByteArray("kind,colour\nscheme,x\n") << QByteArray("colour");
}

void TestCliLaw::brokenFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, word);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const Run refused = (*m_file)(u"import"_s, {path(name)});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.words().contains(word), refused.words().constData());
}

void TestCliLaw::aSchemeWithoutTermsIsDrawn()
{
    const QString id = add(u"scheme"_s, uR"({"title": "Bare"})"_s);
    for (const QString &name : {u"bare.png"_s, u"bare.geojson"_s, u"bare.csv"_s})
        VERIFY_RUN((*m_file)(u"map"_s, {path(name), u"--at"_s, u"2017-05-31"_s, u"--scheme"_s, id}));
    QFile json(path(u"bare.geojson"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(json.readAll()).object()[u"type"_s].toString() == u"FeatureCollection");
}

QTEST_GUILESS_MAIN(TestCliLaw)

#include "tst_cli_law.moc"
