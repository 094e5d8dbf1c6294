// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/act_scheme.h"
#include "models/items/map/law_table_model.h"
#include "tests/map/map_pane_fixture.h"
#include "ui/map/country_panel.h"
#include "ui/map/map_canvas.h"
#include "ui/map/swatch.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestMapPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void latviaDisagrees();
    void belgiumIsNotCovered();
    void tableAndMapShareTheSelection();
    void anotherScheme();
    void anActColoursTheMap();
    void anInstrumentColoursTheMap();
    void anotherDay();
    void filterFindsFormerNames();
    void exportsWhatIsShown();
    void exportsOnTheChosenPaper();
    void theCardIsRemembered();
    void refusesAnotherFormat();
    void copiesTheTable();
    void linksLeadElsewhere();
    void showsRecords();
    void stateComesBack();
    void changesArrive();
    void everyControlHasAName();
    void tourStopsWork();

private:
    QString text(const char16_t *name) const;
    QStringList texts(const char16_t *name) const;
    QAction *action(const QString &id) const;
    MapCanvas &canvas() const { return *m->child<MapCanvas>(u"mapCanvas"); }
    QTableView &table() const { return *m->child<QTableView>(u"countryTable"); }
    LawTableModel &model() const { return *static_cast<LawTableModel *>(table().model()); }
    void chooseTheme(const RecordId &theme);
    void choose(const QString &key) { QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(key)})); }

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestMapPane::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    QVERIFY(m->child<MapCanvas>(u"mapCanvas"));
    m->window->grab();
}

QStringList TestMapPane::texts(const char16_t *name) const
{
    QStringList texts;
    for (const QLabel *label :
         m->child<CountryPanel>(u"countryPanel")->widget()->findChildren<QLabel *>(QString::fromUtf16(name)))
        texts.append(label->text());
    return texts;
}

QString TestMapPane::text(const char16_t *name) const
{
    return texts(name).value(0);
}

QAction *TestMapPane::action(const QString &id) const
{
    for (QAction *action : m->pane->paneActions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

void TestMapPane::chooseTheme(const RecordId &theme)
{
    auto *themes = m->child<QComboBox>(u"mapScheme");
    const int row = themes->findData(QVariant::fromValue(theme));
    QVERIFY(row > 0); // below the heading of its group
    themes->setCurrentIndex(row);
    emit themes->activated(row);
}

void TestMapPane::latviaDisagrees()
{
    choose(u"jurisdiction:LV"_s);
    QCOMPARE(text(u"countryName"), u"Latvia"_s);
    QCOMPARE(texts(u"reading"), (QStringList{u"Regulatory"_s, u"Prohibitionist: all punished"_s}));
    QCOMPARE(text(u"conflictKind"), u"One source says both"_s);
    QVERIFY(text(u"conflictComment").contains(u"Lithuania"_s));
    QVERIFY(texts(u"quote").filter(u"Latvia"_s).size() >= 2);
    QVERIFY(text(u"quote").startsWith(u'“'));
    QVERIFY(texts(u"assertionPlace").filter(u"S07.13"_s).size() >= 1);
    QVERIFY(text(u"assertionReview").startsWith(u"To be verified"_s));
}

void TestMapPane::belgiumIsNotCovered()
{
    choose(u"jurisdiction:BE"_s);
    QCOMPARE(texts(u"reading"), QStringList{u"Not covered"_s});
    QVERIFY(!m->child<QWidget>(u"conflict"));
    QVERIFY(texts(u"quote").isEmpty());
    QTest::mouseClick(m->child<QWidget>(u"closeCountry"), Qt::LeftButton);
    QCOMPARE(canvas().selectedCode(), QString());
    QCOMPARE(text(u"schemeTitle"), u"Newsletter: categories"_s);
    QVERIFY(text(u"schemeConflicts").contains(u"Latvia"_s));
}

void TestMapPane::tableAndMapShareTheSelection()
{
    action(u"map.show-table"_s)->setChecked(true);
    m->window->grab();
    QSignalSpy current(m->pane.get(), &Pane::currentRecordChanged);
    table().selectRow(model().rowOfCode(u"RS"_s));
    QCOMPARE(canvas().selectedCode(), u"RS"_s);
    QCOMPARE(text(u"countryName"), u"Serbia"_s);
    const QPoint bulgaria =
        canvas().viewport().toScreen(canvas().painter().basemap().feature(u"BG"_s)->anchor).toPoint();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, bulgaria);
    QCOMPARE(table().currentIndex().row(), model().rowOfCode(u"BG"_s));
    QTest::keyClick(&canvas(), Qt::Key_Up);
    QCOMPARE(table().currentIndex().row(), model().rowOfCode(u"RO"_s));
    QCOMPARE(current.count(), 3);
    QCOMPARE(m->pane->currentRecord(), (RecordRef{Kind::Jurisdiction, seedId(u"jurisdiction:RO")}));
}

void TestMapPane::anotherScheme()
{
    choose(u"jurisdiction:RO"_s);
    QVERIFY(m->child<QWidget>(u"conflict"));
    chooseTheme(seedId(u"scheme:newsletter-approaches"));
    QTRY_COMPARE(texts(u"reading"), QStringList{u"Abolitionist (wide sense)"_s});
    QCOMPARE(m->file->setting(u"map.scheme"_s), seedId(u"scheme:newsletter-approaches").toString());
    m->remake();
    QCOMPARE(m->child<QComboBox>(u"mapScheme")->currentData().value<RecordId>(),
             seedId(u"scheme:newsletter-approaches"));
    m->show();
    QCOMPARE(text(u"schemeTitle"), u"Newsletter: three approaches"_s);
}

void TestMapPane::anActColoursTheMap()
{
    m->show();
    chooseTheme(actSchemeId({u"buyer"_s, u"buying"_s, u"law"_s}));
    QTRY_COMPARE(text(u"schemeTitle"), u"Buyer: buying (law)"_s);
    choose(u"jurisdiction:SE"_s);
    QTRY_COMPARE(texts(u"reading"), QStringList{u"Prohibited"_s});
    QVERIFY(m->file->setting(u"map.scheme"_s).size() > 0);
}

void TestMapPane::anInstrumentColoursTheMap()
{
    m->show();
    const RecordId convention = (*m->file).all(Kind::Instrument).constFirst().id();
    QVERIFY(m->pane->showRecord({Kind::Instrument, convention}));
    QCOMPARE(m->child<QComboBox>(u"mapScheme")->currentData().value<RecordId>(), convention);
    QTRY_COMPARE(text(u"schemeTitle"), (*m->file).record(Kind::Instrument, convention).title());
}

void TestMapPane::anotherDay()
{
    choose(u"jurisdiction:MK"_s);
    QCOMPARE(text(u"countryName"), u"FYR Macedonia"_s);
    m->child<QDateEdit>(u"mapDay")->setDate(QDate(2020, 1, 1));
    QCOMPARE(m->asOf.day(), QDate(2020, 1, 1));
    QTRY_COMPARE(text(u"countryName"), u"North Macedonia"_s);
    QVERIFY(text(u"readingMarks").contains(u"not reviewed"_s));
    m->asOf.setDay(seedDemoDay());
    QCOMPARE(m->child<QDateEdit>(u"mapDay")->date(), seedDemoDay());
    action(u"map.next-change"_s)->trigger();
    QVERIFY(m->asOf.day() > seedDemoDay());
    action(u"map.previous-change"_s)->trigger();
    QVERIFY(m->asOf.day() <= seedDemoDay());
}

void TestMapPane::filterFindsFormerNames()
{
    action(u"map.filter"_s)->trigger();
    m->window->grab();
    QVERIFY(table().isVisibleTo(m->window.get()));
    auto *filter = m->child<SearchField>(u"countryFilter");
    QTest::keyClicks(filter, u"FYROM"_s);
    QStringList shown;
    for (int row = 0; row < model().rowCount(); ++row) {
        if (!table().isRowHidden(row))
            shown.append(model().index(row, 0).data(LawTableModel::CodeRole).toString());
    }
    QCOMPARE(shown, QStringList{u"MK"_s});
    choose(u"jurisdiction:LV"_s); // whatever filter stood in the way
    QVERIFY(filter->text().isEmpty());
    QVERIFY(!table().isRowHidden(model().rowOfCode(u"LV"_s)));
}

void TestMapPane::exportsWhatIsShown()
{
    const QString first = m->file.filePath(u"first.png"_s);
    const QString second = m->file.filePath(u"second"_s); // gets its suffix
    m->prompts.files = {first, second, m->file.filePath(u"map.svg"_s), m->file.filePath(u"map.pdf"_s)};
    QSignalSpy notices(m->pane.get(), &Pane::notice);
    action(u"map.export-picture"_s)->trigger();
    chooseTheme(seedId(u"scheme:newsletter-approaches"));
    action(u"map.export-picture"_s)->trigger();
    const QImage one(first);
    const QImage two(second + u".png"_s);
    QVERIFY(one.width() > 1000);
    QCOMPARE(one.size(), two.size());
    QVERIFY(one != two);
    m->prompts.choices = {0};
    action(u"map.export-picture"_s)->trigger();
    action(u"map.export-picture"_s)->trigger();
    for (const auto &[name, start] :
         {std::pair(u"map.svg"_s, QByteArray("<?xml")), std::pair(u"map.pdf"_s, QByteArray("%PDF"))})
    {
        QFile file(m->file.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }
    QCOMPARE(notices.count(), 4);
}

void TestMapPane::exportsOnTheChosenPaper()
{
    const QString path = m->file.filePath(u"map.pdf"_s);
    const auto content = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    m->prompts.files = {path, path, path};
    m->prompts.choices = {std::nullopt, 3, 2};
    action(u"map.export-picture"_s)->trigger();
    QVERIFY(content().isEmpty()); // the reader thought better of it
    action(u"map.export-picture"_s)->trigger();
    QVERIFY(content().contains("/MediaBox [0 0 842"));
    action(u"map.compare"_s)->trigger();
    action(u"map.export-picture"_s)->trigger();
    QVERIFY(content().contains("/MediaBox [0 0 119"));
}

void TestMapPane::theCardIsRemembered()
{
    auto *toggle = m->child<QToolButton>(u"toggleInset");
    QVERIFY(toggle->isChecked());
    toggle->click();
    const QJsonObject state = m->pane->saveState();
    m->remake();
    m->pane->restoreState(state);
    QVERIFY(!m->child<QToolButton>(u"toggleInset")->isChecked());
    QVERIFY(!m->child<MapCanvas>(u"mapCanvas")->isInsetShown());
}

void TestMapPane::refusesAnotherFormat()
{
    m->prompts.files = {m->file.filePath(u"map.docx"_s), QString()};
    QSignalSpy notices(m->pane.get(), &Pane::notice);
    action(u"map.export-picture"_s)->trigger();
    QCOMPARE(notices.count(), 1);
    QCOMPARE(notices.first().first().value<Notice>().level, Notice::Level::Error);
    QVERIFY(!QFile::exists(m->file.filePath(u"map.docx"_s)));
    action(u"map.export-picture"_s)->trigger(); // cancelled
    QCOMPARE(notices.count(), 1);
}

void TestMapPane::copiesTheTable()
{
    action(u"map.copy-table"_s)->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.at(0), u"Newsletter: categories. As of 31 May 2017"_s);
    QCOMPARE(lines.at(1).count(u'\t'), 3);
    const QString latvia = lines.filter(u"Latvia"_s).value(0);
    QVERIFY2(latvia.startsWith(u"Latvia\tRegulatory; Prohibitionist: all punished\tAs of 17–22 May 2017\t"_s),
             qPrintable(latvia));
}

void TestMapPane::linksLeadElsewhere()
{
    choose(u"jurisdiction:ME"_s);
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    for (const auto &[list, kind] :
         {std::pair(u"missions"_s, Kind::Mission), std::pair(u"notes"_s, Kind::Note)}) {
        auto *chips = m->window->findChild<QWidget *>(list);
        QVERIFY2(chips, qPrintable(list));
        QTest::mouseClick(chips->findChild<QPushButton *>(u"chip0"_s), Qt::LeftButton);
        QCOMPARE(activated.last().first().value<RecordRef>().kind, kind);
    }
    QCOMPARE(activated.count(), 2);
}

void TestMapPane::showsRecords()
{
    QVERIFY(mapPaneSpec().canShow(Kind::Jurisdiction));
    QVERIFY(!mapPaneSpec().canShow(Kind::Mission));
    QVERIFY(m->pane->showRecord({Kind::Classification, seedId(u"classification:T1-S07-LV-regulatory")}));
    QCOMPARE(canvas().selectedCode(), u"LV"_s);
    QCOMPARE(m->child<QComboBox>(u"mapScheme")->currentData().value<RecordId>(),
             seedId(u"scheme:newsletter-approaches"));
    QVERIFY(m->pane->showRecord({Kind::Passage, seedId(u"passage:S07.13")}));
    QVERIFY(m->pane->showRecord({Kind::Provision, seedId(u"provision:FR-611-1")}));
    QCOMPARE(canvas().selectedCode(), u"FR"_s);
    QVERIFY(m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-see-table")}));
    QCOMPARE(canvas().selectedCode(), QString());
    QVERIFY(!m->pane->showRecord({Kind::Jurisdiction, seedId(u"jurisdiction:nowhere")}));
    QVERIFY(!m->pane->showRecord({Kind::Mission, seedId(u"mission:budva")}));
}

void TestMapPane::stateComesBack()
{
    choose(u"jurisdiction:LV"_s);
    action(u"map.show-table"_s)->setChecked(true);
    m->window->grab();
    canvas().zoomBy(1.5);
    const Viewport view = canvas().viewport();
    const QJsonObject state = m->pane->saveState();
    m->remake();
    m->pane->restoreState(state);
    m->window->grab();
    QCOMPARE(canvas().selectedCode(), u"LV"_s);
    QCOMPARE(text(u"countryName"), u"Latvia"_s);
    QVERIFY(action(u"map.show-table"_s)->isChecked());
    QCOMPARE(canvas().viewport().scale(), view.scale());
    QVERIFY((canvas().viewport().centre() - view.centre()).manhattanLength() < 1);
    m->pane->restoreState({{u"selected"_s, u"nowhere"_s}, {u"fit"_s, 99}, {u"scale"_s, -1}});
    QCOMPARE(canvas().fit(), MapCanvas::Fit::Region);
}

void TestMapPane::changesArrive()
{
    choose(u"jurisdiction:LV"_s);
    const auto id = seedId(u"classification:T2-S07-LV-reg");
    VERIFY_RESULT(m->file->remove({Kind::Classification, id}));
    QTRY_COMPARE(texts(u"reading"), QStringList{u"Prohibitionist: all punished"_s});
    QCOMPARE(canvas().selectedCode(), u"LV"_s);
    QVERIFY(!model().index(model().rowOfCode(u"LV"_s), 0).data(LawTableModel::ConflictRole).toBool());
}

void TestMapPane::everyControlHasAName()
{
    action(u"map.show-table"_s)->setChecked(true);
    choose(u"jurisdiction:ME"_s);
    m->window->grab();
    for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
        const bool ours = widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(m->window.get());
        if (ours && !widget->objectName().startsWith(u"qt_"_s) && !qobject_cast<const QLabel *>(widget))
            QVERIFY2(
                !widget->accessibleName().isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
    QSet<QString> ids;
    for (const QAction *action : m->pane->paneActions()) {
        QVERIFY(action->objectName().startsWith(u"map."_s));
        ids.insert(action->objectName());
    }
    QCOMPARE(ids.size(), m->pane->paneActions().size());
}

void TestMapPane::tourStopsWork()
{
    const QList<TourStop> stops = m->pane->tourStops();
    QList<QImage> pictures;
    for (const TourStop &stop : stops) {
        stop.prepare();
        QCoreApplication::processEvents();
        const QImage picture = m->window->grab().toImage();
        QVERIFY(!pictures.contains(picture));
        pictures.append(picture);
    }
    QCOMPARE(stops.first().name, u"plain"_s);
    QCOMPARE(stops.size(), 8);
}

QTEST_MAIN(TestMapPane)
#include "tst_map_pane.moc"
