// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/folder_watch.h"
#include "models/items/sync/sync_words.h"
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
    void tellsHowFarItIsAndStops();
    void keepsWhatWasRefusedAndWhy();
    void keepsWhatAsks();
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

void TestFolderWatch::tellsHowFarItIsAndStops()
{
    SharedFolder shared(**m_here);
    const RecordId note = m_there->write(u"Kotor"_s);
    VERIFY_RESULT(m_there->sync().syncFolder(folder()));
    VERIFY_RESULT(shared.setPath(folder()));
    VERIFY_RESULT(shared.setWatched(true));
    FolderWatch watch(**m_here, [] { return true; });
    watch.setDelay(1);
    int steps = 0;
    bool on = false;
    watch.setProgress([&](qint64, qint64) {
        ++steps;
        return on;
    });
    QSignalSpy started(&watch, &FolderWatch::started);
    QSignalSpy failed(&watch, &FolderWatch::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(steps, 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(m_here->title(note).isEmpty());
    QVERIFY(shared.last().time > 0 && !shared.last().failed); // it was their wish
    on = true;
    VERIFY_RESULT(shared.setWatched(false));
    VERIFY_RESULT(shared.setWatched(true));
    QTRY_COMPARE(m_here->title(note), u"Kotor"_s);
    QVERIFY(steps > 1);
}

void TestFolderWatch::keepsWhatWasRefusedAndWhy()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    test::Device stranger(u"Laptop, Tirana"_s, 3);
    VERIFY_RESULT(stranger.sync().trust(*m_here->sync().card()));
    stranger.write(u"Tirana"_s);
    VERIFY_RESULT(stranger.sync().syncFolder(folder()));
    VERIFY_RESULT(shared.exchange(m_here->sync()));
    const QStringList refused = shared.last().refused;
    QCOMPARE(refused.size(), 1);
    // which file, whose, and the way out
    for (const QString &part : {u".chancery-bundle"_s, u"Laptop, Tirana"_s, u"twelve words"_s})
        QVERIFY2(refused.first().contains(part), qPrintable(refused.first()));
    // sealed to others: by whom, as far as its place tells
    VERIFY_RESULT(m_here->sync().trust(*stranger.sync().card()));
    VERIFY_RESULT(stranger.sync().revoke(m_here->sync().card()->device));
    VERIFY_RESULT(stranger.sync().trust(*m_there->sync().card()));
    stranger.write(u"Elbasan"_s);
    VERIFY_RESULT(stranger.sync().syncFolder(folder()));
    VERIFY_RESULT(shared.exchange(m_here->sync()));
    QStringList sealed = shared.last().refused;
    sealed.removeIf([](const QString &line) { return !line.contains(u"sealed to other devices"_s); });
    QCOMPARE(sealed.size(), 1);
    QVERIFY2(sealed.first().startsWith(u"Laptop, Tirana: "_s), qPrintable(sealed.first()));
}

void TestFolderWatch::keepsWhatAsks()
{
    SharedFolder shared(**m_here);
    VERIFY_RESULT(shared.setPath(folder()));
    QList<RecordRef> notes;
    for (int i = 0; i < 6; ++i)
        notes.append({Kind::Note, m_there->write(u"Note %1"_s.arg(i))});
    VERIFY_RESULT(m_there->sync().syncFolder(folder()));
    VERIFY_RESULT(shared.exchange(m_here->sync()));
    VERIFY_RESULT((*m_there)->remove(notes));
    VERIFY_RESULT(m_there->sync().syncFolder(folder()));
    VERIFY_RESULT(shared.exchange(m_here->sync()));
    QVERIFY2(shared.last().text.contains(u"Waiting for your decision: 1 bundle(s)."_s),
             qPrintable(shared.last().text));
    const auto exchanges = m_here->sync().exchanges();
    VERIFY_RESULT(exchanges);
    const auto asking = std::find_if(exchanges->begin(), exchanges->end(), [](const Exchange &one) {
        return one.state == Exchange::State::Asking;
    });
    QVERIFY(asking != exchanges->end());
    const QString question = syncwords::question(*asking, u"Laptop, Podgorica"_s);
    QVERIFY2(
        question.startsWith(u"Laptop, Podgorica would move 6 record(s) of this file to the bin (Note "_s),
        qPrintable(question));
    QVERIFY2(question.endsWith(u"; …)."_s), qPrintable(question));
    QCOMPARE(question.count(u"Note"_s), 3);
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
