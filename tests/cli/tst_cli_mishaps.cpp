// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong in an exchange by the slip of a hand: nothing is lost, and the message says the way out.

#include "tests/cli/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::test;

class TestCliMishaps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingElseIsOverwritten();
    void oneBadFileDoesNotStopTheOthers();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void strangeFilesBesideOurOwn();
    void theWayOutOfARefusal();
    void devicesByName();
    void whatWaitsIsSaid();
    void settledTwice();
    void nothingLeftToUndo();
    void helpOfOneCommand();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static qsizetype notes(const ProgramWorkspace &one) { return one(u"list"_s, {u"note"_s}).array().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

// refused, and the message holds the words
#define VERIFY_REFUSED(expression, saying)                                                                   \
    do {                                                                                                     \
        const Run refusedRun = (expression);                                                                 \
        QVERIFY2(refusedRun.code == 1, refusedRun.words().constData());                                      \
        QVERIFY2(refusedRun.err.contains(saying), refusedRun.words().constData());                           \
    } while (false)

void TestCliMishaps::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliMishaps::cleanup()
{
    m_folder.reset();
}

void TestCliMishaps::nothingElseIsOverwritten()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    QVERIFY(writeFile(path(u"letter"_s), "Dear colleague,\n"));
    for (const QString &other : {a.file(), b.file(), path(u"letter"_s)}) {
        VERIFY_REFUSED(a(u"bundle export"_s, {other}), other.toUtf8());
        VERIFY_REFUSED(a(u"device"_s, {u"--card"_s, other}), other.toUtf8());
        VERIFY_REFUSED(a(u"backup"_s, {other}), other.toUtf8());
    }
    QCOMPARE(notes(a), 1);
    QCOMPARE(notes(b), 0);
    QCOMPARE(readFile(path(u"letter"_s)), QByteArray("Dear colleague,\n"));
    // its like gives way, and so does a file that holds nothing
    QVERIFY(writeFile(path(u"empty"_s), {}));
    for (int i = 0; i < 2; ++i) {
        VERIFY_RUN(a(u"bundle export"_s, {path(u"empty"_s)}));
        VERIFY_RUN(a(u"device"_s, {u"--card"_s, a.card()}));
        VERIFY_RUN(a(u"backup"_s, {path(u"backup"_s)}));
    }
}

void TestCliMishaps::oneBadFileDoesNotStopTheOthers()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    const QString bundle = path(u"good.chancery-bundle"_s);
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    QVERIFY(writeFile(path(u"letter"_s), "Dear colleague,\n"));
    const Run some = b(u"bundle import"_s, {path(u"letter"_s), bundle, path(u"nothing"_s)});
    QCOMPARE(some.code, 1);
    QVERIFY2(some.err.contains("letter") && some.err.contains("nothing"), some.words().constData());
    QStringList states;
    QStringList details;
    const QJsonArray all = some.array();
    for (const QJsonValue &one : all) {
        states.append(one[u"state"_s].toString());
        details.append(one[u"detail"_s].toString());
    }
    QCOMPARE(states, (QStringList{u"done"_s, u"refused"_s, u"refused"_s}));
    QCOMPARE(details.sliced(1), (QStringList{u"not-a-bundle"_s, u"file-not-found"_s}));
    QCOMPARE(all[1][u"path"_s].toString(), path(u"letter"_s));
    QVERIFY(all[1][u"message"_s].toString().contains(u"letter is not a bundle"_s));
    QCOMPARE(notes(b), 1);
}

void TestCliMishaps::badFilesAreNamed_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0;
    QTest::newRow("within the magic") << 4;
    QTest::newRow("within the header") << 20;
    QTest::newRow("within the content") << 600;
    QTest::newRow("the last byte") << -1;
}

void TestCliMishaps::badFilesAreNamed()
{
    QFETCH(int, size);
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    for (int i = 0; i < 20; ++i)
        a.add(u"note"_s, uR"({"title": "Needs %1"})"_s.arg(i));
    VERIFY_RUN(a(u"bundle export"_s, {path(u"whole"_s)}));
    const QByteArray whole = readFile(path(u"whole"_s));
    QVERIFY(whole.size() > 600);
    QVERIFY(writeFile(path(u"part.chancery-bundle"_s), size < 0 ? whole.chopped(-size) : whole.first(size)));
    VERIFY_REFUSED(b(u"bundle import"_s, {path(u"part.chancery-bundle"_s)}),
                   "part.chancery-bundle is cut off: part of the bundle");
    VERIFY_REFUSED(b(u"bundle inspect"_s, {path(u"part.chancery-bundle"_s)}), "part.chancery-bundle");
    QCOMPARE(notes(b), 0);
}

void TestCliMishaps::strangeFilesBesideOurOwn()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString folder = path(u"shared"_s);
    VERIFY_RUN(a(u"sync"_s, {folder}));
    QDirIterator own(folder, {u"*.chancery-bundle"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(own.hasNext());
    const QDir place = QFileInfo(own.next()).dir();
    for (int i = 0; i < 3; ++i) { // with numbers that look newer
        QFile odd(place.filePath(u"0000010%1-%2.chancery-bundle"_s.arg(i).arg(i, 32, 16, QChar(u'0'))));
        QVERIFY(odd.open(QIODevice::WriteOnly));
        odd.write("Dear colleague,\n");
    }
    a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    VERIFY_RUN(a(u"sync"_s, {folder}));
    const Run heard = b(u"sync"_s, {folder});
    VERIFY_RUN(heard);
    QCOMPARE(heard.object()[u"unreadable"_s].toArray().size(), 3);
    QCOMPARE(notes(b), 1);
    // what it wrote is still there: there is nothing to say again
    VERIFY_RUN(a(u"sync"_s, {folder}));
    const Run quiet = a(u"sync"_s, {folder});
    VERIFY_RUN(quiet);
    QVERIFY2(quiet.object()[u"written"_s].isNull(), quiet.words().constData());
}

void TestCliMishaps::theWayOutOfARefusal()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    a.add(u"note"_s, uR"({"title": "one library"})"_s);
    b.add(u"note"_s, uR"({"title": "another"})"_s);
    const QString bundle = path(u"x.chancery-bundle"_s);
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    VERIFY_REFUSED(b(u"bundle import"_s, {bundle}), "--join-libraries");
    VERIFY_RUN(a(u"sync"_s, {path(u"shared"_s)}));
    VERIFY_REFUSED(b(u"sync"_s, {path(u"shared"_s)}), "--join-libraries");
    QVERIFY(writeFile(path(u"right"_s), "open sesame\n"));
    QVERIFY(writeFile(path(u"wrong"_s), "open barley\n"));
    const QString sealed = path(u"sealed.chancery-bundle"_s);
    VERIFY_RUN(a(u"bundle export"_s, {sealed, u"--bundle-passphrase-file"_s, path(u"right"_s)}));
    VERIFY_REFUSED(b(u"bundle import"_s, {sealed}), "--bundle-passphrase-file");
    VERIFY_REFUSED(b(u"bundle import"_s, {sealed, u"--bundle-passphrase-file"_s, path(u"wrong"_s)}),
                   "does not open the bundle sealed.chancery-bundle");
    VERIFY_REFUSED(a(u"peer add"_s, {sealed, u"--trust"_s}), "is not the card of a device");
    VERIFY_REFUSED(a(u"peer add"_s, {m_folder->path(), u"--trust"_s}), "is not the card of a device");
    VERIFY_REFUSED(a(u"peer add"_s, {a.card(), u"--trust"_s}), "needs no trust");
    VERIFY_REFUSED(a(u"bundle inspect"_s, {m_folder->path()}), "is not a bundle");
    VERIFY_REFUSED(a(u"sync"_s, {bundle}), "cannot be read");
    VERIFY_RUN(a(u"peer revoke"_s, {u"Device b"_s}));
    VERIFY_REFUSED(a(u"peer revoke"_s, {u"Device b"_s}), "revoked already");
    VERIFY_REFUSED(a(u"bundle export"_s, {bundle, u"--to"_s, u"Device b"_s}), "Device b is revoked");
}

void TestCliMishaps::devicesByName()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(a.make() && b.make());
    VERIFY_REFUSED(a(u"peer revoke"_s, {u"Device b"_s}), "none was added yet");
    QVERIFY(a.trusts(b));
    VERIFY_REFUSED(a(u"peer revoke"_s, {u"Zagreb"_s}), "No device is known here as");
    VERIFY_REFUSED(a(u"bundle export"_s, {path(u"x"_s), u"--to"_s, u"Zagreb"_s}), "Device b.");
    QVERIFY(!QFile::exists(path(u"x"_s)));
}

//! Not "nothing new": a gap that waits, and in words too.
void TestCliMishaps::whatWaitsIsSaid()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const auto spoken = [&] {
        return runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), {u"sync"_s, b.file(), path(u"shared"_s)});
    };
    VERIFY_RUN(a(u"bundle export"_s, {path(u"first"_s)}));
    VERIFY_RUN(b(u"bundle import"_s, {path(u"first"_s)}));
    QVERIFY(QFile::copy(b.file(), path(u"before"_s)));
    a.add(u"note"_s, uR"({"title": "One"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {path(u"second"_s)}));
    const Run tried = runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"),
                                 {u"bundle"_s, u"import"_s, b.file(), path(u"second"_s), u"--dry-run"_s});
    QVERIFY2(tried.out.contains("(only tried)"), tried.words().constData());
    VERIFY_RUN(b(u"bundle import"_s, {path(u"second"_s)}));
    VERIFY_RUN(b(u"bundle export"_s, {path(u"heard"_s)}));
    VERIFY_RUN(a(u"bundle import"_s, {path(u"heard"_s)}));
    a.add(u"note"_s, uR"({"title": "Two"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {path(u"third"_s)}));
    QVERIFY(QFile::remove(b.file()) && QFile::copy(path(u"before"_s), b.file()));
    VERIFY_RUN(b(u"bundle import"_s, {path(u"third"_s)}));
    for (int i = 0; i < 2; ++i) {
        const Run said = spoken();
        VERIFY_RUN(said);
        QVERIFY2(said.out.contains("kept until the missing work arrives"), said.words().constData());
        QVERIFY2(!said.out.contains("nothing to say"), said.words().constData());
    }
}

void TestCliMishaps::settledTwice()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString id = a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    for (const QString &take : {u"visible"_s, u"both"_s})
        VERIFY_REFUSED(a(u"resolve"_s, {id, u"title"_s, u"--take"_s, take}), "has one value only");
}

void TestCliMishaps::nothingLeftToUndo()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString id = a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    VERIFY_RUN(a(u"set"_s, {u"note"_s, id, uR"({"title": "More"})"_s}));
    VERIFY_RUN(a(u"set"_s, {u"note"_s, id, uR"({"title": "Most"})"_s}));
    const qint64 batch = a(u"history"_s).array()[1][u"batch"_s].toInteger();
    const Run kept =
        runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), {u"undo"_s, a.file(), QString::number(batch)});
    VERIFY_RUN(kept);
    QVERIFY2(kept.out.contains("Nothing of change"), kept.words().constData());
    QCOMPARE(a.show(u"note"_s, id)[u"title"_s].toString(), u"Most"_s);
}

void TestCliMishaps::helpOfOneCommand()
{
    const auto help = [](const QStringList &words) {
        return runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), QStringList{u"help"_s} + words);
    };
    const Run one = help({u"bundle"_s, u"import"_s});
    VERIFY_RUN(one);
    QVERIFY(one.out.startsWith("chancery-cli bundle import FILE PATH..."));
    QCOMPARE(
        one.out,
        runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), {u"bundle"_s, u"import"_s, u"--help"_s}).out);
    const Run several = help({u"bundle"_s});
    VERIFY_RUN(several);
    QVERIFY(several.out.contains("bundle export") && !several.out.contains("peer revoke"));
    QCOMPARE(runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), {u"bundle"_s, u"--help"_s}).out,
             several.out);
    const Run which = runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), {u"peer"_s});
    QCOMPARE(which.code, 2);
    QVERIFY2(which.err.contains("peer add, peer list, peer revoke"), which.words().constData());
    QVERIFY(help({}).out.contains("peer revoke"));
    QCOMPARE(help({u"bundel"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliMishaps)
#include "tst_cli_mishaps.moc"
