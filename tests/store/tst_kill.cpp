// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/writing_fields.h"
#include "tests/support/test_workspace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aKilledWriterLeavesWholeBatches();

private:
    void killAfter(const QString &path, int microseconds);
    void checkWholeBatches(Workspace &workspace);
};

void TestKill::killAfter(const QString &path, int microseconds)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationDirPath() + u"/bulk_writer"_s, {path});
    QVERIFY(writer.waitForReadyRead(20000));
    QElapsedTimer timer;
    timer.start();
    // a busy wait: the moment of the kill is the experiment, and no event loop is needed for it
    while (timer.nsecsElapsed() < qint64(microseconds) * 1000) {
    }
    QCOMPARE(writer.state(), QProcess::Running);
    ::kill(pid_t(writer.processId()), SIGKILL);
    QVERIFY(writer.waitForFinished(20000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
}

void TestKill::checkWholeBatches(Workspace &workspace)
{
    QMap<QString, int> made;
    QMap<QString, QSet<QString>> bodies;
    for (const Record &note : workspace.all(Kind::Note)) {
        ++made[note.title()];
        bodies[note.title()].insert(note.get(fields::note::body));
    }
    for (auto it = made.cbegin(); it != made.cend(); ++it) {
        QCOMPARE(it.value(), 10);
        QCOMPARE(bodies[it.key()].size(), 1);
    }
    for (const Batch &batch : workspace.batches(1000))
        QVERIFY(batch.records == 10 || batch.records == 20);
}

void TestKill::aKilledWriterLeavesWholeBatches()
{
    test::TestWorkspace ws;
    QVERIFY(ws.isValid());
    ws.close();
    QRandomGenerator random(20170531);
    int grew = 0;
    qint64 before = 0;
    for (int kill = 0; kill < 200; ++kill) {
        killAfter(ws.path(), random.bounded(30000));
        QVERIFY2(ws.reopen(), qPrintable(u"kill %1"_s.arg(kill)));
        const auto problems = ws->verify();
        VERIFY_RESULT(problems);
        QVERIFY2(problems->isEmpty(), qPrintable(problems->join(u"; "_s)));
        checkWholeBatches(*ws);
        const qint64 now = ws->count(Kind::Note);
        QVERIFY(now >= before);
        grew += now > before;
        before = now;
        // keeps the file small, and the next round quick
        if (now > 600) {
            ws.close();
            test::TestWorkspace fresh;
            fresh.close();
            QVERIFY(QFile::remove(ws.path()));
            QVERIFY(QFile::copy(fresh.path(), ws.path()));
            before = 0;
            continue;
        }
        ws.close();
    }
    // the kills fell into writing, not into starting
    QVERIFY2(grew > 50, qPrintable(u"grew in %1 of 200"_s.arg(grew)));
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
