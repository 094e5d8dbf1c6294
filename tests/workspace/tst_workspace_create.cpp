// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_workspace.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestWorkspaceCreate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aFullDiskLeavesNoHalfWorkspace();
    void anExistingFileIsLeftAlone();
};

// A small disk of its own, where the system lets us make one.
void TestWorkspaceCreate::aFullDiskLeavesNoHalfWorkspace()
{
    QTemporaryDir folder;
    const auto mounted = [&](int kilobytes) {
        const QString size = u"size=%1k"_s.arg(kilobytes);
        return QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, size, u"tmpfs"_s, folder.path()})
               == 0;
    };
    bool failed = false;
    for (const int kilobytes : {2000, 5000, 9000, 9400, 14000, 40000}) {
        if (!mounted(kilobytes))
            QSKIP("no right to mount a small disk");
        NewWorkspace request;
        request.path = folder.filePath(u"new.chancery"_s);
        request.credentials.rawKey = test::testKey();
        request.contents = Contents::Demo;
        auto made = Workspace::create(request, test::repeatableEnvironment());
        const bool isMade = made.has_value();
        const ErrorCode code = isMade ? ErrorCode::Internal : made.error().code;
        const qint64 terms = isMade ? (*made)->count(Kind::Term) : 0;
        const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        if (isMade)
            made->reset();
        QCOMPARE(QProcess::execute(u"umount"_s, {folder.path()}), 0);
        if (isMade) {
            QVERIFY(terms > 0);
            continue;
        }
        failed = true;
        QCOMPARE(code, ErrorCode::DiskFull);
        QCOMPARE(left, QStringList());
    }
    QVERIFY(failed);
}

void TestWorkspaceCreate::anExistingFileIsLeftAlone()
{
    test::TestWorkspace ws;
    ws.close();
    NewWorkspace request;
    request.path = ws.path();
    request.credentials.rawKey = test::testKey();
    const auto made = Workspace::create(request, test::repeatableEnvironment());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileExists);
    QVERIFY(ws.reopen());
}

QTEST_GUILESS_MAIN(TestWorkspaceCreate)
#include "tst_workspace_create.moc"
