// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/folder_watch.h"
#include "tests/workspace/sync_fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestFolderWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keepsWhatTheLastExchangeGave();
    void nothingWithoutAFolder();
    void readsWhatAppears();
    void tellsWhatWasWritten();
    void waitsWhileThePersonIsBusy();
    void restsWhenItIsSwitchedOff();

private:
    QString folder() const { return m_folder->filePath(u"shared"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Device> m_here;
    std::unique_ptr<test::Device> m_there;
};

void TestFolderWatch::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    m_here = std::make_unique<test::Device>(u"Laptop, Belgrade"_s, 1);
    m_there = std::make_unique<test::Device>(u"Laptop, Podgorica"_s, 2);
    QVERIFY(test::introduce(*m_here, *m_there));
}

void TestFolderWatch::cleanup()
{
    m_here.reset();
    m_there.reset();
}

void TestFolderWatch::keepsWhatTheLastExchangeGave()
{
    SharedFolder shared(**m_here);
    QCOMPARE(shared.last().time, 0);
    VERIFY_RESULT(shared.setPath(folder()));
    m_here->write(u"Budva"_s);
    QSignalSpy settings(&**m_here, &Workspace::settingChanged);
    const auto report = shared.exchange(m_here->sync());
    VERIFY_RESULT(report);
    QVERIFY(report->written);
    QVERIFY(settings.contains(QVariantList{SharedFolder::resultKey()}));
    QVERIFY(m_here->reopen());
    const SharedFolder again(**m_here);
    QCOMPARE(again.path(), folder());
    QVERIFY(again.last().time > 0);
    QVERIFY(!again.last().failed);
    QVERIFY(again.last().text.contains(u"One bundle written"_s));
}

void TestFolderWatch::nothingWithoutAFolder()
{
    SharedFolder shared(**m_here);
    const auto report = shared.exchange(m_here->sync());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::MissingField);
    QCOMPARE(shared.last().time, 0);
}

void TestFolderWatch::readsWhatAppears()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    VERIFY_RESULT(shared.setWatched(true));
    FolderWatch watch(**m_here, [] { return true; });
    watch.setDelay(1);
    QSignalSpy exchanged(&watch, &FolderWatch::exchanged);
    QTRY_VERIFY(!exchanged.isEmpty());
    const RecordId note = m_there->write(u"Kotor"_s);
    VERIFY_RESULT(m_there->sync().syncFolder(folder()));
    QTRY_COMPARE(m_here->title(note), u"Kotor"_s);
}

void TestFolderWatch::tellsWhatWasWritten()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    VERIFY_RESULT(shared.setWatched(true));
    FolderWatch watch(**m_here, [] { return true; });
    watch.setDelay(1);
    QSignalSpy exchanged(&watch, &FolderWatch::exchanged);
    QTRY_VERIFY(!exchanged.isEmpty());
    const RecordId note = m_here->write(u"Budva"_s);
    QTRY_VERIFY(m_there->sync().syncFolder(folder()) && m_there->title(note) == u"Budva"_s);
}

void TestFolderWatch::waitsWhileThePersonIsBusy()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    VERIFY_RESULT(shared.setWatched(true));
    int asked = 0;
    bool free = false;
    FolderWatch watch(**m_here, [&] {
        ++asked;
        return free;
    });
    watch.setDelay(1);
    QSignalSpy exchanged(&watch, &FolderWatch::exchanged);
    QTRY_VERIFY(asked > 2);
    QVERIFY(exchanged.isEmpty());
    free = true;
    QTRY_VERIFY(!exchanged.isEmpty());
}

void TestFolderWatch::restsWhenItIsSwitchedOff()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    VERIFY_RESULT(shared.setWatched(true));
    const FolderWatch watch(**m_here, [] { return true; });
    QVERIFY(watch.isActive());
    VERIFY_RESULT(shared.setWatched(false));
    QVERIFY(!watch.isActive());
    VERIFY_RESULT(shared.setWatched(true));
    QVERIFY(watch.isActive());
    VERIFY_RESULT(shared.setPath({}));
    QVERIFY(!watch.isActive());
}

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folder_watch.moc"
