// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A mission pack lent and taken back, as scripts do it.

#include "tests/cli/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::test;

class TestCliPack : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void aMissionGoesAndComesBack();
    void aCountryAndATag();
    void whatIsNotThereIsNamed_data();
    void whatIsNotThereIsNamed();
    void anEncryptedPack();
    void manyRemovalsAsk();
    void refusals();
    void usage_data();
    void usage();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliPack::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliPack::aMissionGoesAndComesBack()
{
    ProgramWorkspace home(*m_folder, u"home"_s), pack(*m_folder, u"pack"_s);
    QVERIFY(home.make());
    const QString mission = home.add(u"mission"_s, uR"({"title": "Seminar"})"_s);
    const QString note =
        home.add(u"action-item"_s,
                 uR"({"text": "Zanzibarine", "origin": "%1", "sensitivity": "confidential"})"_s.arg(mission));
    QVERIFY(!mission.isEmpty() && !note.isEmpty());
    const Run lent = home(u"pack lend"_s, {pack.file(), u"--mission"_s, mission, u"--plain"_s});
    VERIFY_RUN(lent);
    QCOMPARE(lent.object()[u"chosen"_s].toInt(), 1);
    QCOMPARE(lent.object()[u"left"_s].toInt(), 1);
    QCOMPARE(lent.object()[u"name"_s].toString(), u"Seminar"_s);
    VERIFY_RUN(pack(u"set"_s, {u"mission"_s, mission, uR"({"title": "Seminar in Budva"})"_s}));
    const QString made = pack.add(u"mission"_s, uR"({"title": "Dinner"})"_s);
    const Run preview = home(u"pack return"_s, {pack.file(), u"--dry-run"_s});
    VERIFY_RUN(preview);
    QCOMPARE(home.show(u"mission"_s, mission)[u"title"_s].toString(), u"Seminar"_s);
    const Run back = home(u"pack return"_s, {pack.file()});
    VERIFY_RUN(back);
    for (const Run &run : {preview, back}) {
        QCOMPARE(run.object()[u"verdict"_s].toString(), u"joined"_s);
        QCOMPARE(run.object()[u"new"_s].toInt(), 1);
        QCOMPARE(run.object()[u"changed"_s].toInt(), 1);
        QCOMPARE(run.object()[u"records"_s].toArray().size(), 2);
    }
    QCOMPARE(home.show(u"mission"_s, mission)[u"title"_s].toString(), u"Seminar in Budva"_s);
    QCOMPARE(home.show(u"mission"_s, made)[u"title"_s].toString(), u"Dinner"_s);
    QCOMPARE(home(u"pack return"_s, {pack.file()}).object()[u"verdict"_s].toString(), u"known"_s);
    const qint64 batch = back.object()[u"batch"_s].toInteger();
    VERIFY_RUN(home(u"undo"_s, {QString::number(batch)}));
    QCOMPARE(home.show(u"mission"_s, mission)[u"title"_s].toString(), u"Seminar"_s);
}

void TestCliPack::aCountryAndATag()
{
    ProgramWorkspace home(*m_folder, u"home"_s), country(*m_folder, u"country"_s), tag(*m_folder, u"tag"_s);
    QVERIFY(home.make());
    const QString montenegro = home.add(u"jurisdiction"_s, uR"({"name": "Montenegro", "code": "ME"})"_s);
    const QString mission =
        home.add(u"mission"_s, uR"({"title": "Seminar", "jurisdiction": "%1"})"_s.arg(montenegro));
    home.add(u"mission"_s, uR"({"title": "Elsewhere"})"_s);
    VERIFY_RUN(home(u"pack lend"_s, {country.file(), u"--country"_s, u"me"_s, u"--plain"_s}));
    QCOMPARE(country.show(u"mission"_s, mission)[u"title"_s].toString(), u"Seminar"_s);
    QCOMPARE(country(u"list"_s, {u"mission"_s}).array().size(), 1);
    home.add(u"tag"_s, uR"({"name": "Judiciary"})"_s);
    VERIFY_RUN(home(u"pack lend"_s, {tag.file(), u"--tag"_s, u"judiciary"_s, u"--plain"_s}));
    QCOMPARE(tag(u"list"_s, {u"tag"_s}).array().size(), 1);
}

void TestCliPack::whatIsNotThereIsNamed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("tag, misspelled") << u"--tag"_s << u"judicary"_s
                                     << QByteArrayList{"no tag", "judicary", "Near it: Judiciary."};
    QTest::newRow("tag, part of it") << u"--tag"_s << u"aid"_s
                                     << QByteArrayList{"no tag", "Near it: Judicial aid, Aid to victims."};
    QTest::newRow("tag, nothing like it")
        << u"--tag"_s << u"nope"_s << QByteArrayList{"no tag", "nope", "list tag"};
    QTest::newRow("country by name") << u"--country"_s << u"montenegro"_s
                                     << QByteArrayList{"no country", "Near it: ME (Montenegro)."};
    QTest::newRow("country") << u"--country"_s << u"XX"_s
                             << QByteArrayList{"no country", "XX", "list jurisdiction"};
    QTest::newRow("mission by title")
        << u"--mission"_s << u"seminar"_s << QByteArrayList{"no mission", "(Seminar)"};
    QTest::newRow("mission") << u"--mission"_s << u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s
                             << QByteArrayList{"no mission", "0190a1b2", "list mission"};
}

void TestCliPack::whatIsNotThereIsNamed()
{
    QFETCH(QString, option);
    QFETCH(QString, given);
    QFETCH(QByteArrayList, words);
    ProgramWorkspace home(*m_folder, u"home"_s), pack(*m_folder, u"pack"_s);
    QVERIFY(home.make());
    for (const char *name : {"Judiciary", "Judicial aid", "Aid to victims"})
        QVERIFY(!home.add(u"tag"_s, uR"({"name": "%1"})"_s.arg(QString::fromLatin1(name))).isEmpty());
    home.add(u"jurisdiction"_s, uR"({"name": "Montenegro", "code": "ME"})"_s);
    home.add(u"mission"_s, uR"({"title": "Seminar"})"_s);
    const Run refused = home(u"pack lend"_s, {pack.file(), option, given, u"--plain"_s});
    QCOMPARE(refused.code, 1);
    for (const QByteArray &word : words)
        QVERIFY2(refused.err.contains(word), refused.words().constData());
    QVERIFY(!QFile::exists(pack.file()));
}

void TestCliPack::anEncryptedPack()
{
    ProgramWorkspace home(*m_folder, u"home"_s), pack(*m_folder, u"pack"_s);
    QVERIFY(home.make());
    const QString mission = home.add(u"mission"_s, uR"({"title": "Seminar"})"_s);
    QFile words(path(u"words"_s));
    QVERIFY(words.open(QIODevice::WriteOnly));
    words.write("four quiet words here\n");
    words.close();
    VERIFY_RUN(home(u"pack lend"_s,
                    {pack.file(), u"--mission"_s, mission, u"--new-passphrase-file"_s, words.fileName()}));
    pack.always({u"--passphrase-file"_s, words.fileName()});
    VERIFY_RUN(pack(u"set"_s, {u"mission"_s, mission, uR"({"title": "Budva"})"_s}));
    QVERIFY(home(u"pack return"_s, {pack.file()}).code != 0);
    VERIFY_RUN(home(u"pack return"_s, {pack.file(), u"--pack-passphrase-file"_s, words.fileName()}));
    QCOMPARE(home.show(u"mission"_s, mission)[u"title"_s].toString(), u"Budva"_s);
}

void TestCliPack::manyRemovalsAsk()
{
    ProgramWorkspace home(*m_folder, u"home"_s), pack(*m_folder, u"pack"_s);
    QVERIFY(home.make());
    const QString mission = home.add(u"mission"_s, uR"({"title": "Seminar"})"_s);
    for (int i = 0; i < 5; ++i)
        home.add(u"leg"_s, uR"({"mission": "%1"})"_s.arg(mission));
    VERIFY_RUN(home(u"pack lend"_s, {pack.file(), u"--mission"_s, mission, u"--plain"_s}));
    VERIFY_RUN(pack(u"remove"_s, {u"mission"_s, mission}));
    const Run asks = home(u"pack return"_s, {pack.file()});
    QCOMPARE(asks.code, 1);
    QVERIFY2(asks.err.contains("--allow-removals"), asks.words().constData());
    QCOMPARE(asks.object()[u"verdict"_s].toString(), u"too-many-removals"_s);
    QCOMPARE(home.show(u"mission"_s, mission)[u"title"_s].toString(), u"Seminar"_s);
    const Run back = home(u"pack return"_s, {pack.file(), u"--allow-removals"_s});
    VERIFY_RUN(back);
    QCOMPARE(back.object()[u"removed"_s].toInt(), 6);
}

void TestCliPack::refusals()
{
    ProgramWorkspace home(*m_folder, u"home"_s), other(*m_folder, u"other"_s), pack(*m_folder, u"pack"_s);
    QVERIFY(home.make() && other.make());
    const QString mission =
        home.add(u"mission"_s, uR"({"title": "Seminar", "sensitivity": "confidential"})"_s);
    const QStringList lend{pack.file(), u"--mission"_s, mission, u"--plain"_s};
    const Run sensitive = home(u"pack lend"_s, lend);
    QCOMPARE(sensitive.code, 1);
    QVERIFY2(sensitive.err.contains("more sensitive"), sensitive.words().constData());
    QVERIFY(!QFile::exists(pack.file()));
    VERIFY_RUN(home(u"pack lend"_s, lend + QStringList{u"--max-sensitivity"_s, u"confidential"_s}));
    const Run foreign = other(u"pack return"_s, {pack.file()});
    QCOMPARE(foreign.code, 1);
    QVERIFY2(foreign.err.contains("of another workspace"), foreign.words().constData());
    const Run none = home(u"pack return"_s, {other.file()});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("not a mission pack"), none.words().constData());
    const Run synced = pack(u"sync"_s, {m_folder->path()});
    QCOMPARE(synced.code, 1);
    QVERIFY2(synced.err.contains("exchanges no bundles"), synced.words().constData());
}

void TestCliPack::usage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no subset") << QStringList{u"pack"_s, u"lend"_s, u"home"_s, u"target"_s, u"--plain"_s};
    QTest::newRow("two subsets") << QStringList{u"pack"_s,  u"lend"_s, u"home"_s,      u"target"_s,
                                                u"--tag"_s, u"a"_s,    u"--country"_s, u"ME"_s};
    QTest::newRow("no target") << QStringList{u"pack"_s, u"lend"_s, u"home"_s};
    QTest::newRow("no pack") << QStringList{u"pack"_s, u"return"_s, u"home"_s};
}

void TestCliPack::usage()
{
    QFETCH(QStringList, words);
    const Run run = runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), words);
    QVERIFY2(run.code == 2, run.words().constData());
}

QTEST_GUILESS_MAIN(TestCliPack)
#include "tst_cli_pack.moc"
