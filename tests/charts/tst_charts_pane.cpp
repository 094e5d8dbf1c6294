// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/participation_matrix_model.h"
#include "models/workspace/seed_loader.h"
#include "models/workspace/workspace.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_workspace.h"
#include "ui/charts/charts_pane_factory.h"
#include "ui/charts/time_page.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/user_settings.h"

#include <QAction>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestChartsPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theMatrixFollowsTheDay();
    void aCellOpensItsParticipation();
    void aBarNamesItsCountries();
    void figuresOfOneUnit();
    void aFigureIsFound();
    void needsOfAllCountries();
    void leavesAsPictureAndTable();
    void stateIsKept();

private:
    template<typename T>
    T *child(const char16_t *name) const
    {
        return m_pane->findChild<T *>(QString::fromUtf16(name));
    }
    void showTab(int tab) { child<QTabWidget>(u"chartsTabs")->setCurrentIndex(tab); }
    QAction *exportAction() const { return m_pane->paneActions().constFirst(); }

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<UiSettings> m_settings;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<AsOfDay> m_day;
    std::unique_ptr<Pane> m_pane;
};

void TestChartsPane::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
    m_store = std::make_unique<QSettings>(m_file->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<UiSettings>(*m_store);
    m_day = std::make_unique<AsOfDay>(seedDemoDay());
    m_pane = makeChartsPane({**m_file, m_prompts, *m_settings, *m_day});
    m_pane->resize(1200, 760);
    m_pane->show();
}

void TestChartsPane::cleanup()
{
    m_pane.reset();
    m_day.reset();
    m_settings.reset();
    m_store.reset();
    m_file.reset();
}

void TestChartsPane::theMatrixFollowsTheDay()
{
    auto *table = child<QTableView>(u"matrixTable");
    QCOMPARE(table->model()->rowCount(), 11);
    const QString before = child<QLabel>(u"matrixCount")->text();
    QVERIFY(before.contains(u"calls for ratification"_s));
    m_day->setDay(QDate(2023, 1, 1));
    QVERIFY(child<QLabel>(u"matrixCount")->text() != before);
    child<QCheckBox>(u"matrixGaps")->setChecked(true);
    QVERIFY(table->model()->rowCount() < 11);
}

void TestChartsPane::aCellOpensItsParticipation()
{
    QSignalSpy opened(m_pane.get(), &Pane::recordActivated);
    auto *table = child<QTableView>(u"matrixTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<RecordRef>().kind, Kind::Participation);
}

void TestChartsPane::aBarNamesItsCountries()
{
    showTab(1);
    auto *page = child<TimePage>(u"timePage");
    page->setTheme(seedId(u"instrument:CETS-197"));
    QVERIFY(!page->series().days.isEmpty());
    QCOMPARE(page->chart()->chart()->series().size(), 1);
    const int last = int(page->series().days.size()) - 1;
    page->choose(0, last);
    auto *table = child<QTableView>(u"timeCountries");
    QCOMPARE(table->model()->rowCount(), int(page->series().lines.constFirst().countries.at(last).size()));
    QVERIFY(table->model()->rowCount() > 5);
    QVERIFY(child<QLabel>(u"timeHeading")->text().startsWith(u"Party, "_s));
    auto *scope = child<QComboBox>(u"timeScope");
    scope->setCurrentIndex(1);
    emit scope->activated(1);
    QCOMPARE(table->model()->rowCount(), 0);
    for (const LawSeries::Line &line : page->series().lines)
        QVERIFY(line.countries.constLast().size() <= 11);
}

void TestChartsPane::figuresOfOneUnit()
{
    showTab(2);
    auto *unit = child<QComboBox>(u"figuresUnit");
    QVERIFY(unit->count() > 2);
    auto *table = child<QTableView>(u"figuresTable");
    const int all = table->model()->rowCount();
    unit->setCurrentIndex(1);
    emit unit->activated(1);
    QVERIFY(table->model()->rowCount() < all);
    QCOMPARE(child<QChartView>(u"figuresChart")->chart()->series().size(), 1);
}

void TestChartsPane::aFigureIsFound()
{
    const RecordId figure = (*m_file)->all(Kind::Statistic).constLast().id();
    QVERIFY(m_pane->showRecord({Kind::Statistic, figure}));
    QCOMPARE(child<QTabWidget>(u"chartsTabs")->currentIndex(), 2);
    QCOMPARE(
        child<QTableView>(u"figuresTable")->currentIndex().data(RowListModel::RecordIdRole).value<RecordId>(),
        figure);
    QVERIFY(!m_pane->showRecord({Kind::Mission, figure}));
}

void TestChartsPane::needsOfAllCountries()
{
    showTab(3);
    auto *table = child<QTableView>(u"needsTable");
    const int all = table->model()->rowCount();
    QCOMPARE(all, int((*m_file)->count(Kind::Need)));
    QVERIFY(child<QLabel>(u"needsCount")->text().startsWith(QString::number(all)));
    auto *pillar = child<QComboBox>(u"needsPillar");
    pillar->setCurrentIndex(pillar->findData(u"protection"_s));
    emit pillar->activated(pillar->currentIndex());
    QCOMPARE(table->model()->rowCount(), 1);
    QSignalSpy opened(m_pane.get(), &Pane::recordActivated);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<RecordRef>().kind, Kind::Need);
    const QString path = m_file->filePath(u"needs.csv"_s);
    m_prompts.files.append(path);
    exportAction()->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("France"));
    QCOMPARE(written.trimmed().count('\n'), 1); // what the filter leaves
    QVERIFY((*m_file)->remove(RecordRef{Kind::Need, opened.constFirst().constFirst().value<RecordRef>().id}));
    QVERIFY(child<QWidget>(u"needsHint")->isVisible());
}

void TestChartsPane::leavesAsPictureAndTable()
{
    const QString table = m_file->filePath(u"matrix.csv"_s);
    m_prompts.files.append(table);
    exportAction()->trigger();
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY(text.startsWith("Country,"));
    QVERIFY(text.contains("Albania"));
    showTab(1);
    const QString picture = m_file->filePath(u"chart.png"_s);
    m_prompts.files.append(picture);
    exportAction()->trigger();
    QVERIFY(QImage(picture).width() > 600);
    m_prompts.files.append(m_file->filePath(u"no/such/folder/chart.png"_s));
    QSignalSpy notices(m_pane.get(), &Pane::notice);
    exportAction()->trigger();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.constFirst().constFirst().value<Notice>().level, Notice::Level::Error);
}

void TestChartsPane::stateIsKept()
{
    showTab(2);
    const QJsonObject state = m_pane->saveState();
    showTab(0);
    m_pane->restoreState(state);
    QCOMPARE(child<QTabWidget>(u"chartsTabs")->currentIndex(), 2);
}

QTEST_MAIN(TestChartsPane)
#include "tst_charts_pane.moc"
