// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"
#include "tests/support/warnings.h"
#include "ui/editors/contact_rows.h"
#include "ui/editors/mission_editor.h"
#include "ui/editors/place_completer.h"
#include "ui/widgets/record_picker.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestPlaceCompleter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void offersPlacesWithTheirCountry_data();
    void offersPlacesWithTheirCountry();
    void aChoiceFillsAnEmptyCountry();
    void aChoiceLeavesTheCountryAsItIs();
    void freeTextStays();
    void thePartAfterTheComma();
    void oneLetterAndTheMiddleOfferNothing();
    void inFrench();
    void legsFillTheirCountry();
    void legsTakeFreeText();
    void addressesAreCompletedByTheirTown();

private:
    QLineEdit *place() const { return m_editor->findChild<QLineEdit *>(u"place"_s); }
    RecordPicker *country() const { return m_editor->findChild<RecordPicker *>(u"jurisdiction"_s); }
    QAbstractItemView *popup(QLineEdit *line) const;
    QStringList offered(QLineEdit *line) const;
    void type(QLineEdit *line, const QString &text);
    void open();
    Record stored() { return (*m_file)->record(Kind::Mission, m_id); }

    SharedGazetteer m_places; // read once for all tests
    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<MissionEditor> m_editor;
    RecordId m_id;
};

void TestPlaceCompleter::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    Record record(Kind::Mission, (*m_file)->newId());
    record.set(mission::title, u"Meeting"_s).set(mission::start, PartialDate::parsed(u"2017-04-26"));
    VERIFY_RESULT((*m_file)->commit(Edit::insert(record), u"create"_s));
    m_id = record.id();
    open();
}

void TestPlaceCompleter::open()
{
    m_editor = std::make_unique<MissionEditor>(**m_file, m_places);
    m_editor->resize(460, 900);
    QVERIFY(m_editor->open(m_id));
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestPlaceCompleter::cleanup()
{
    m_editor.reset();
    m_file.reset();
}

void TestPlaceCompleter::type(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QCOMPARE(line->text(), text);
}

QAbstractItemView *TestPlaceCompleter::popup(QLineEdit *line) const
{
    return line->findChild<PlaceCompleter *>()->completer().popup();
}

QStringList TestPlaceCompleter::offered(QLineEdit *line) const
{
    QStringList texts;
    const QAbstractItemView *view = popup(line);
    for (int row = 0; view->isVisible() && row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, 0).data().toString());
    return texts;
}

void TestPlaceCompleter::offersPlacesWithTheirCountry_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("English") << u"Belgr"_s << u"Belgrade · Serbia"_s;
    QTest::newRow("local") << u"beogr"_s << u"Belgrade (Beograd) · Serbia"_s;
    QTest::newRow("Cyrillic") << u"Бања"_s << u"Banja Luka · Bosnia and Herzegovina"_s;
    QTest::newRow("Greek") << u"θεσσα"_s << u"Thessaloniki · Greece"_s;
    QTest::newRow("no accents") << u"chisin"_s << u"Chisinau · Moldova"_s;
    QTest::newRow("another language") << u"Wien"_s << u"Vienna (Wien) · Austria"_s;
}

void TestPlaceCompleter::offersPlacesWithTheirCountry()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    type(place(), typed);
    QVERIFY(popup(place())->isVisible());
    QCOMPARE(offered(place()).value(0), first);
    QVERIFY(offered(place()).size() <= 10);
}

void TestPlaceCompleter::aChoiceFillsAnEmptyCountry()
{
    type(place(), u"сараје"_s);
    QCOMPARE(offered(place()).value(0), u"Sarajevo · Bosnia and Herzegovina"_s);
    QTest::keyClick(popup(place()), Qt::Key_Down);
    QTest::keyClick(popup(place()), Qt::Key_Return);
    QCOMPARE(place()->text(), u"Sarajevo"_s);
    QVERIFY(!popup(place())->isVisible());
    QCOMPARE(country()->ref().id, seedId(u"jurisdiction:BA"_s));
    QTRY_COMPARE(stored().get(mission::place), u"Sarajevo"_s);
    QCOMPARE(stored().get(mission::jurisdiction), seedId(u"jurisdiction:BA"_s));
    // opened again it is there
    open();
    QCOMPARE(place()->text(), u"Sarajevo"_s);
    QCOMPARE(country()->text(), u"Bosnia and Herzegovina"_s);
}

void TestPlaceCompleter::aChoiceLeavesTheCountryAsItIs()
{
    country()->setRef({Kind::Jurisdiction, seedId(u"jurisdiction:XK"_s)});
    emit country()->refChanged(country()->ref());
    type(place(), u"Belgr"_s);
    QTest::mouseClick(popup(place())->viewport(), Qt::LeftButton, {},
                      popup(place())->visualRect(popup(place())->model()->index(0, 0)).center());
    QCOMPARE(place()->text(), u"Belgrade"_s);
    QTRY_COMPARE(stored().get(mission::place), u"Belgrade"_s);
    QCOMPARE(stored().get(mission::jurisdiction), seedId(u"jurisdiction:XK"_s));
}

void TestPlaceCompleter::freeTextStays()
{
    type(place(), u"Ministry of Justice"_s);
    QVERIFY(!popup(place())->isVisible());
    QTest::keyClick(place(), Qt::Key_Tab);
    QTRY_COMPARE(stored().get(mission::place), u"Ministry of Justice"_s);
    QVERIFY(stored().get(mission::jurisdiction).isNull());
    // what is offered and not chosen changes nothing
    type(place(), u"Belgra"_s);
    QVERIFY(popup(place())->isVisible());
    QTest::keyClick(popup(place()), Qt::Key_Escape);
    QTest::keyClick(place(), Qt::Key_Tab);
    QTRY_COMPARE(stored().get(mission::place), u"Belgra"_s);
    QVERIFY(stored().get(mission::jurisdiction).isNull());
}

void TestPlaceCompleter::thePartAfterTheComma()
{
    type(place(), u"Hotel Moskva, Београ"_s);
    QCOMPARE(offered(place()).value(0), u"Belgrade (Beograd) · Serbia"_s);
    QTest::keyClick(popup(place()), Qt::Key_Down);
    QTest::keyClick(popup(place()), Qt::Key_Return);
    QTRY_COMPARE(stored().get(mission::place), u"Hotel Moskva, Belgrade"_s);
    QCOMPARE(stored().get(mission::jurisdiction), seedId(u"jurisdiction:RS"_s));
}

void TestPlaceCompleter::oneLetterAndTheMiddleOfferNothing()
{
    type(place(), u"B"_s);
    QVERIFY(!popup(place())->isVisible());
    type(place(), u"Hotel, B"_s);
    QVERIFY(!popup(place())->isVisible());
    type(place(), u"Belgrad"_s);
    QTest::keyClick(popup(place()), Qt::Key_Escape);
    QTest::keyClick(place(), Qt::Key_Home);
    QTest::keyClicks(place(), u"A"_s);
    QVERIFY(!popup(place())->isVisible());
}

void TestPlaceCompleter::inFrench()
{
    QLocale::setDefault(QLocale(u"fr_FR"_s));
    open();
    type(place(), u"Saloniq"_s);
    QCOMPARE(offered(place()).value(0), u"Thessalonique (Salonique) · Grèce"_s);
    QTest::keyClick(popup(place()), Qt::Key_Down);
    QTest::keyClick(popup(place()), Qt::Key_Return);
    QCOMPARE(place()->text(), u"Thessalonique"_s);
}

void TestPlaceCompleter::legsFillTheirCountry()
{
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"addLeg"_s), Qt::LeftButton);
    auto *legs = m_editor->findChild<QTableView *>(u"legs"_s);
    const QModelIndex cell = legs->model()->index(0, int(LegModel::Column::Place));
    legs->setCurrentIndex(cell);
    legs->edit(cell);
    auto *line = legs->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(line);
    type(line, u"скоп"_s);
    QVERIFY(offered(line).value(0).startsWith(u"Skopje · "_s));
    QTest::keyClick(popup(line), Qt::Key_Down);
    QTest::keyClick(popup(line), Qt::Key_Return);
    QCOMPARE(line->text(), u"Skopje"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(legs->model()->index(0, int(LegModel::Column::Place)).data().toString(), u"Skopje"_s);
    QCOMPARE(legs->model()->index(0, int(LegModel::Column::Country)).data().toString(), u"FYR Macedonia"_s);
    const QList<Record> stored = (*m_file)->children(Kind::Leg, m_id);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().get(fields::leg::place), u"Skopje"_s);
    QCOMPARE(stored.first().get(fields::leg::jurisdiction), seedId(u"jurisdiction:MK"_s));
}

void TestPlaceCompleter::legsTakeFreeText()
{
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"addLeg"_s), Qt::LeftButton);
    auto *legs = m_editor->findChild<QTableView *>(u"legs"_s);
    const QModelIndex cell = legs->model()->index(0, int(LegModel::Column::Place));
    legs->setCurrentIndex(cell);
    legs->edit(cell);
    auto *line = legs->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(line);
    type(line, u"Border crossing"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(legs->model()->index(0, int(LegModel::Column::Place)).data().toString(),
                 u"Border crossing"_s);
    QVERIFY(legs->model()->index(0, int(LegModel::Column::Country)).data().toString().isEmpty());
}

void TestPlaceCompleter::addressesAreCompletedByTheirTown()
{
    ContactPointRow row(**m_file, m_places, nullptr);
    Record point(Kind::ContactPoint, (*m_file)->newId());
    row.form().openNew(point.set(fields::contactPoint::pointKind, u"adr"_s));
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    auto *value = row.findChild<QLineEdit *>(u"pointValue"_s);
    type(value, u"Knez Mihailova 1, Beogr"_s);
    QCOMPARE(offered(value).value(0), u"Belgrade (Beograd) · Serbia"_s);
    QTest::keyClick(popup(value), Qt::Key_Down);
    QTest::keyClick(popup(value), Qt::Key_Return);
    QCOMPARE(value->text(), u"Knez Mihailova 1, Belgrade"_s);
    auto *kind = row.findChild<QComboBox *>(u"pointKind"_s);
    kind->setCurrentIndex(kind->findData(u"tel"_s));
    type(value, u"Beogr"_s);
    QVERIFY(offered(value).isEmpty());
}

QTEST_MAIN(TestPlaceCompleter)

#include "tst_place_completer.moc"
