// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real program, as a script calls it.

#include "models/workspace/workspace.h"
#include "tests/cli/program.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void helpNamesEveryCommand();
    void usageErrorsExitWithTwo_data();
    void usageErrorsExitWithTwo();
    void aRecordLives();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void importAndExport();
    void theMapIsDrawn();
    void occurrencesBetweenDays();
    void encryptedFromEndToEnd();
    void whileAnotherProgramWrites();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void generatedRecordsRepeat();

private:
    static Run run(const QStringList &words, const QByteArray &input = {})
    {
        return runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), words, input);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_demo;
};

void TestCli::initTestCase()
{
    m_demo = path(u"demo.chancery"_s);
    const Run made = run({u"new"_s, m_demo, u"--plain"_s, u"--demo"_s, u"--user"_s, u"Advisor"_s});
    QVERIFY2(made.code == 0, made.err.constData());
}

void TestCli::helpNamesEveryCommand()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    const Run manual = run({u"--man-page"_s});
    QCOMPARE(manual.code, 0);
    for (const char *command :
         {"new",         "info",     "kinds",         "list",          "show",           "add",
          "set",         "remove",   "search",        "import",        "export",         "occurrences",
          "map",         "history",  "undo",          "backup",        "restore",        "verify",
          "rekey",       "recovery", "generate",      "device",        "peer add",       "peer list",
          "peer revoke", "sync",     "bundle export", "bundle import", "bundle inspect", "conflicts",
          "resolve"})
    {
        QVERIFY2(help.out.contains(QByteArray("\n  ").append(command).append(' ')), command);
        QVERIFY2(manual.out.contains(QByteArray("\n.B ").append(command)), command);
        QCOMPARE(run(QString::fromLatin1(command).split(u' ') << u"--help"_s).code, 0);
    }
}

void TestCli::usageErrorsExitWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("no file") << QStringList{u"info"_s};
    QTest::newRow("no kind") << QStringList{u"list"_s, u"x.chancery"_s};
    QTest::newRow("unknown option") << QStringList{u"info"_s, u"x.chancery"_s, u"--bogus"_s};
    QTest::newRow("too many") << QStringList{u"info"_s, u"x.chancery"_s, u"y"_s};
    QTest::newRow("both contents") << QStringList{u"new"_s, u"x.chancery"_s, u"--demo"_s, u"--empty"_s};
    QTest::newRow("occurrences of no day") << QStringList{u"occurrences"_s, u"x.chancery"_s};
}

void TestCli::usageErrorsExitWithTwo()
{
    QFETCH(QStringList, words);
    const Run failed = run(words);
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.out.isEmpty());
    QVERIFY(failed.err.startsWith("chancery-cli: "));
}

void TestCli::aRecordLives()
{
    const auto json = [&](QStringList words, const QByteArray &input = {}) {
        return run(words << u"--json"_s, input);
    };
    const Run added =
        json({u"add"_s, m_demo, u"note"_s, u"-"_s}, R"({"title": "Pléven", "body": "# Besoins"})");
    QVERIFY2(added.code == 0, added.err.constData());
    const QString id = added.object()[u"id"_s].toString();
    QVERIFY(!RecordId::fromString(id).isNull());
    QVERIFY(writeFile(path(u"patch.json"_s), R"({"body": null, "date": "2017-04"})"));
    const Run changed = json({u"set"_s, m_demo, u"note"_s, id, u'@' + path(u"patch.json"_s)});
    QVERIFY2(changed.code == 0, changed.err.constData());
    QCOMPARE(changed.object().keys(), (QStringList{u"batch"_s, u"id"_s}));
    const QJsonObject shown = json({u"show"_s, m_demo, u"note"_s, id}).object();
    QCOMPARE(shown[u"title"_s].toString(), u"Pléven"_s);
    QVERIFY(shown[u"body"_s].isNull());
    QCOMPARE(shown[u"date"_s].toString(), u"2017-04"_s);
    QCOMPARE(json({u"search"_s, m_demo, u"pleven"_s}).array().first()[u"id"_s].toString(), id);

    const QJsonArray history = json({u"history"_s, m_demo, u"note"_s, id}).array();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0][u"before"_s][u"body"_s].toString(), u"# Besoins"_s);
    QCOMPARE(history[0][u"user"_s].toString(), u"Advisor"_s);
    const Run undone = json({u"undo"_s, m_demo, QString::number(changed.object()[u"batch"_s].toInteger())});
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(json({u"show"_s, m_demo, u"note"_s, id}).object()[u"body"_s].toString(), u"# Besoins"_s);

    QCOMPARE(json({u"remove"_s, m_demo, u"note"_s, id}).code, 0);
    QCOMPARE(json({u"show"_s, m_demo, u"note"_s, id}).code, 1);
    QCOMPARE(json({u"verify"_s, m_demo}).object()[u"problems"_s].toArray().size(), 0);
}

void TestCli::badInputIsNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto add = [&](const char *name, const QByteArray &json, const QByteArray &named) {
        QTest::newRow(name) << QStringList{u"add"_s, m_demo, u"mission"_s, QString::fromUtf8(json)} << named;
    };
    add("unknown key", R"({"titel": "x"})", "titel");
    add("wrong type", R"({"title": 7})", "title");
    add("impossible date", R"({"title": "x", "start": "2017-02-30"})", "start");
    add("unknown word", R"({"title": "x", "status": "maybe"})", "status");
    add("broken", R"({"title": )", "JSON");
    add("an array", "[]", "type");
    add("nul", R"({"title": "a\u0000b"})", "title");
    add("lone surrogate", R"({"title": "a\ud800b"})", "title");
    add("foreign id", R"({"id": "x", "title": "x"})", "id");
    QTest::newRow("unknown kind") << QStringList{u"list"_s, m_demo, u"spy"_s} << QByteArray("spy");
    QTest::newRow("no such id") << QStringList{u"show"_s, m_demo, u"note"_s,
                                               u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s}
                                << QByteArray("0190a1b2");
    QTest::newRow("no id") << QStringList{u"show"_s, m_demo, u"note"_s, u"zzz"_s} << QByteArray("zzz");
    QTest::newRow("no such change") << QStringList{u"undo"_s, m_demo, u"99999"_s} << QByteArray("99999");
    QTest::newRow("no such file") << QStringList{u"import"_s, m_demo, u"/nowhere/x.vcf"_s}
                                  << QByteArray("/nowhere/x.vcf");
    QTest::newRow("no day") << QStringList{u"list"_s, m_demo, u"mission"_s, u"--at"_s, u"soon"_s}
                            << QByteArray("soon");
    QTest::newRow("no format") << QStringList{u"map"_s, m_demo, u"x.bmp"_s} << QByteArray("x.bmp");
}

void TestCli::badInputIsNamed()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const QByteArray before = readFile(path(u"demo.chancery"_s));
    const Run failed = run(words);
    QCOMPARE(failed.code, 1);
    QVERIFY(failed.out.isEmpty());
    QVERIFY2(failed.err.contains(named), failed.err.constData());
    QCOMPARE(readFile(path(u"demo.chancery"_s)), before);
}

void TestCli::importAndExport()
{
    const QByteArray people = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:x:1\r\nFN:Office Holder\r\n"
                              "EMAIL:holder@example.org\r\nX-ODD:kept\r\nEND:VCARD\r\n";
    QVERIFY(writeFile(path(u"people.vcf"_s), people));
    const auto importFile = [&](const QStringList &more = {}) {
        return run(QStringList{u"import"_s, m_demo, path(u"people.vcf"_s), u"--json"_s} + more).object();
    };
    QCOMPARE(importFile({u"--dry-run"_s})[u"new"_s].toInt(), 1);
    const QJsonObject first = importFile();
    QCOMPARE(first[u"new"_s].toInt(), 1);
    QVERIFY(first[u"batch"_s].toInteger() > 0);
    const QJsonObject second = importFile();
    QCOMPARE(second[u"same"_s].toInt(), 1);
    QCOMPARE(second[u"new"_s].toInt() + second[u"changed"_s].toInt(), 0);
    QCOMPARE(run({u"export"_s, m_demo, path(u"out.vcf"_s)}).code, 0);
    QVERIFY(readFile(path(u"out.vcf"_s)).contains("X-ODD:kept"));
    QCOMPARE(run({u"export"_s, m_demo, path(u"out.ics"_s)}).code, 0);
    QVERIFY(readFile(path(u"out.ics"_s)).contains("BEGIN:VEVENT"));
    QCOMPARE(run({u"export"_s, m_demo, path(u"out.csv"_s), u"--kind"_s, u"organisation"_s}).code, 0);
    QCOMPARE(run({u"import"_s, m_demo, path(u"out.csv"_s), u"--json"_s}).object()[u"same"_s].toInt(), 39);
    QVERIFY(writeFile(path(u"broken.vcf"_s), "BEGIN:VCARD\r\nVERSION:4.0\r\n"));
    const Run broken = run({u"import"_s, m_demo, path(u"broken.vcf"_s)});
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.out.contains("broken.vcf:1"), broken.out.constData());
    QCOMPARE(run({u"undo"_s, m_demo, QString::number(first[u"batch"_s].toInteger())}).code, 0);
    QCOMPARE(importFile({u"--dry-run"_s})[u"new"_s].toInt(), 1);
}

void TestCli::theMapIsDrawn()
{
    const Run drawn =
        run({u"map"_s, m_demo, path(u"map.png"_s), u"--at"_s, u"2017-05-31"_s, u"--scheme"_s, u"three"_s});
    QVERIFY2(drawn.code == 0, drawn.err.constData());
    const QImage first(path(u"map.png"_s));
    QVERIFY(first.width() >= 1600);
    QCOMPARE(run({u"map"_s, m_demo, path(u"other.png"_s), u"--scheme"_s, u"categories"_s}).code, 0);
    QVERIFY(QImage(path(u"other.png"_s)) != first);
}

void TestCli::occurrencesBetweenDays()
{
    const QByteArray weekly = R"({"title": "Call", "start": "2017-06-05T09:00", "end": "2017-06-05T09:30",
        "start_zone": "Europe/Vienna", "end_zone": "Europe/Vienna", "recurrence": "RRULE:FREQ=WEEKLY;COUNT=3"})";
    QCOMPARE(run({u"add"_s, m_demo, u"mission"_s, QString::fromUtf8(weekly)}).code, 0);
    const QJsonArray found =
        run({u"occurrences"_s, m_demo, u"--from"_s, u"2017-06-01"_s, u"--to"_s, u"2017-06-30"_s, u"--json"_s})
            .array();
    QStringList starts;
    for (const QJsonValue &one : found) {
        if (one[u"title"_s].toString() == u"Call")
            starts.append(one[u"start"_s].toString());
    }
    QCOMPARE(starts, (QStringList{u"2017-06-05T09:00"_s, u"2017-06-12T09:00"_s, u"2017-06-19T09:00"_s}));

    const QByteArray broken =
        R"({"title": "Broken", "start": "2017-06-07", "recurrence": "RRULE:FREQ=SOMETIMES"})";
    const QString id = run({u"add"_s, m_demo, u"mission"_s, QString::fromUtf8(broken), u"--json"_s})
                           .object()[u"id"_s]
                           .toString();
    const Run still =
        run({u"occurrences"_s, m_demo, u"--from"_s, u"2017-06-01"_s, u"--to"_s, u"2017-06-30"_s});
    QCOMPARE(still.code, 0);
    QVERIFY(still.out.contains("2017-06-07") && still.out.contains("Call"));
    QVERIFY(still.err.contains("Broken"));
    QCOMPARE(run({u"remove"_s, m_demo, u"mission"_s, id}).code, 0);
}

void TestCli::encryptedFromEndToEnd()
{
    QVERIFY(writeFile(path(u"pass"_s), "correct horse\n"));
    QVERIFY(writeFile(path(u"newpass"_s), "battery staple\n"));
    QVERIFY(writeFile(path(u"wrong"_s), "incorrect horse\n"));
    const QString file = path(u"secret.chancery"_s);
    const auto with = [&](const QString &pass, QStringList words) {
        return run(words << u"--passphrase-file"_s << path(pass));
    };
    QCOMPARE(with(u"pass"_s, {u"new"_s, file, u"--empty"_s}).code, 0);
    QVERIFY(!readFile(path(u"secret.chancery"_s)).contains("SQLite format"));
    const QByteArray before = readFile(path(u"secret.chancery"_s));
    const Run wrong = with(u"wrong"_s, {u"info"_s, file});
    QCOMPARE(wrong.code, 1);
    QVERIFY(wrong.err.contains("passphrase"));
    QCOMPARE(readFile(path(u"secret.chancery"_s)), before);
    QCOMPARE(with(u"pass"_s, {u"add"_s, file, u"note"_s, uR"({"title": "kept"})"_s}).code, 0);
    const Run words = with(u"pass"_s, {u"recovery"_s, file});
    QVERIFY(writeFile(path(u"words"_s), words.out));
    QCOMPARE(run({u"info"_s, file, u"--recovery-file"_s, path(u"words"_s)}).code, 0);
    QCOMPARE(with(u"pass"_s, {u"backup"_s, file, path(u"copy.chancery"_s)}).code, 0);
    QCOMPARE(with(u"pass"_s, {u"rekey"_s, file, u"--new-passphrase-file"_s, path(u"newpass"_s)}).code, 0);
    QCOMPARE(with(u"pass"_s, {u"info"_s, file}).code, 1);
    QCOMPARE(with(u"newpass"_s, {u"list"_s, file, u"note"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(with(u"pass"_s, {u"restore"_s, file, path(u"copy.chancery"_s)}).code, 1);
    QCOMPARE(with(u"pass"_s, {u"restore"_s, file, path(u"copy.chancery"_s), u"--force"_s}).code, 0);
    QCOMPARE(with(u"pass"_s, {u"list"_s, file, u"note"_s, u"--json"_s}).array().size(), 1);
}

void TestCli::whileAnotherProgramWrites()
{
    const auto window = Workspace::open(m_demo, {});
    QVERIFY(window);
    QCOMPARE(run({u"list"_s, m_demo, u"office"_s, u"--json"_s}).array().size(), 18);
    QCOMPARE(run({u"search"_s, m_demo, u"vienna"_s}).code, 0);
    const Run refused = run({u"add"_s, m_demo, u"note"_s, uR"({"title": "x"})"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("open in another program"), refused.err.constData());
}

void TestCli::filesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear colleague,\n").repeated(1000);
    QTest::newRow("foreign database") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0');
    QTest::newRow("cut off") << readFile(path(u"demo.chancery"_s)).first(10000);
}

void TestCli::filesThatAreNone()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFile(path(u"odd.chancery"_s), content));
    const Run failed = run({u"info"_s, path(u"odd.chancery"_s)});
    QCOMPARE(failed.code, 1);
    QVERIFY2(failed.err.contains("odd.chancery"), failed.err.constData());
    QCOMPARE(readFile(path(u"odd.chancery"_s)), content);
    QCOMPARE(run({u"add"_s, path(u"odd.chancery"_s), u"note"_s, u"{}"_s}).code, 1);
    QCOMPARE(readFile(path(u"odd.chancery"_s)), content);
}

void TestCli::generatedRecordsRepeat()
{
    QJsonArray first;
    for (int i = 0; i < 2; ++i) {
        const QString file = path(u"generated%1.chancery"_s.arg(i));
        QCOMPARE(run({u"new"_s, file, u"--plain"_s, u"--empty"_s}).code, 0);
        QCOMPARE(run({u"generate"_s, file, u"--size"_s, u"small"_s, u"--seed"_s, u"7"_s}).code, 0);
        const QJsonArray persons = run({u"list"_s, file, u"person"_s, u"--json"_s}).array();
        QCOMPARE(persons.size(), 100);
        if (i == 0)
            first = persons;
        else
            QCOMPARE(persons, first);
    }
    const QString file = path(u"needs.chancery"_s);
    QCOMPARE(run({u"new"_s, file, u"--plain"_s}).code, 0);
    QCOMPARE(run({u"generate"_s, file, u"--size"_s, u"small"_s}).code, 0);
    const QJsonArray needs = run({u"list"_s, file, u"need"_s, u"--json"_s}).array();
    QVERIFY2(needs.size() >= 20, QByteArray::number(needs.size()).constData());
    for (const QJsonValue &need : needs)
        QVERIFY(!need[u"jurisdiction"_s].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
