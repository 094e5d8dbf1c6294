// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_workspace.h"

#include "models/records/directory_fields.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/user_settings.h"
#include "ui/widgets/wheel_guard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void saysDatesInWords_data();
    void saysDatesInWords();
    void keepsTextThatIsNoDate();
    void refusesMinutesWhereAsked();
    void pickerChoosesByTitle();
    void pickerMarksUnknownText();
    void chipsAreFollowedAndRemoved();
    void searchFieldClearsAndMovesOn();
    void messageBarRunsItsAction();
    void settingsFallBackOnNonsense();
    void iconsTakeThePalette();
    void wheelTurnsNoChoice();
};

void TestWidgets::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edtf"); // empty: not a date
    QTest::newRow("edtf") << u"2017-04~"_s << u"2017-04~"_s;
    QTest::newRow("interval") << u"2017-01/.."_s << u"2017-01/.."_s;
    QTest::newRow("dots") << u"26.4.2017"_s << u"2017-04-26"_s;
    QTest::newRow("slashes, day first") << u"06/04/2017"_s << u"2017-04-06"_s;
    QTest::newRow("month") << u"4.2017"_s << u"2017-04"_s;
    QTest::newRow("words") << u"26 April 2017"_s << u"2017-04-26"_s;
    QTest::newRow("french words") << u"1er avril 2017"_s << u"2017-04-01"_s;
    QTest::newRow("month in words") << u"avril 2017"_s << u"2017-04"_s;
    QTest::newRow("no such day") << u"31.2.2017"_s << QString();
    QTest::newRow("no such month") << u"13.2017"_s << QString();
    QTest::newRow("a day with its time") << u"2017-04-26 9:30"_s << u"2017-04-26T09:30"_s;
    QTest::newRow("dots and time") << u"26.4.2017, 09:30"_s << u"2017-04-26T09:30"_s;
    QTest::newRow("french time") << u"26 avril 2017 9h30"_s << u"2017-04-26T09:30"_s;
    QTest::newRow("french full hour") << u"26/4/2017 14h"_s << u"2017-04-26T14:00"_s;
    QTest::newRow("no such time") << u"26.4.2017 25:00"_s << QString();
    QTest::newRow("the time of a month") << u"avril 2017 9h30"_s << QString();
    QTest::newRow("soon") << u"soon"_s << QString();
}

void TestWidgets::readsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, edtf);
    const auto date = dateFromText(text, QLocale(QLocale::French));
    QCOMPARE(date.has_value(), !edtf.isEmpty());
    if (date)
        QCOMPARE(date->toEdtf(), edtf);
}

void TestWidgets::saysDatesInWords_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("year") << u"2017"_s << u"2017"_s;
    QTest::newRow("about") << u"2017-04~"_s << u"April 2017, about"_s;
    QTest::newRow("day") << u"2017-04-26"_s << u"26 April 2017"_s;
    QTest::newRow("days") << u"2017-04-26/2017-04-28"_s << u"26 April 2017 to 28 April 2017"_s;
    QTest::newRow("from") << u"2017-01/.."_s << u"from January 2017, end open"_s;
    QTest::newRow("before") << u"../2017-12-31"_s << u"31 December 2017 or before"_s;
}

void TestWidgets::saysDatesInWords()
{
    QFETCH(QString, edtf);
    QFETCH(QString, words);
    QCOMPARE(dateWords(PartialDate::parsed(edtf), QLocale(QLocale::English)), words);
}

void TestWidgets::keepsTextThatIsNoDate()
{
    PartialDateEdit edit;
    edit.setDate(PartialDate::parsed(u"2017-04"));
    QSignalSpy changed(&edit, &PartialDateEdit::dateChanged);
    edit.lineEdit()->selectAll();
    QTest::keyClicks(edit.lineEdit(), u"2017-04-3"_s);
    QVERIFY(!edit.isValid());
    QCOMPARE(edit.text(), u"2017-04-3"_s);
    QVERIFY(edit.lineEdit()->property("invalid").toBool());
    QTest::keyClicks(edit.lineEdit(), u"0"_s);
    QVERIFY(edit.isValid());
    QCOMPARE(edit.date(), PartialDate(QDate(2017, 4, 30)));
    QVERIFY(!changed.isEmpty());
    QVERIFY(!edit.lineEdit()->property("invalid").toBool());
}

void TestWidgets::refusesMinutesWhereAsked()
{
    PartialDateEdit edit;
    edit.setText(u"2017-04-26T09:30"_s);
    QVERIFY(edit.isValid());
    edit.setMinutesAllowed(false);
    QVERIFY(!edit.isValid());
    QCOMPARE(edit.text(), u"2017-04-26T09:30"_s);
}

void TestWidgets::pickerChoosesByTitle()
{
    TestWorkspace workspace;
    Record office(Kind::Office, workspace->newId());
    office.set(fields::office::name, u"Special prosecutor"_s);
    VERIFY_RESULT(workspace->commit(Edit::insert(office), u"create"_s));
    RecordPicker picker(*workspace, {Kind::Office});
    QSignalSpy changed(&picker, &RecordPicker::refChanged);
    picker.show();
    QTest::keyClicks(&picker, u"prosec"_s);
    QWidget *popup = picker.findChild<QCompleter *>()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(picker.ref(), (RecordRef{Kind::Office, office.id()}));
    QCOMPARE(picker.text(), u"Special prosecutor"_s);
    QCOMPARE(changed.count(), 1);
    picker.selectAll();
    QTest::keyClick(&picker, Qt::Key_Delete);
    QVERIFY(picker.ref().isNull());
    QCOMPARE(changed.count(), 2);
}

void TestWidgets::pickerMarksUnknownText()
{
    TestWorkspace workspace;
    RecordPicker picker(*workspace, {Kind::Office});
    picker.show();
    QTest::keyClicks(&picker, u"nobody"_s);
    QFocusEvent leave(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(&picker, &leave);
    QVERIFY(picker.ref().isNull());
    QCOMPARE(picker.text(), u"nobody"_s);
    QVERIFY(picker.property("invalid").toBool());
}

void TestWidgets::chipsAreFollowedAndRemoved()
{
    ChipList list(u"links"_s, u"Links"_s);
    list.setChips({{u"Budva"_s, u"map"_s, {}, true}, {u"Fixed"_s, {}, {}, false}});
    QSignalSpy activated(&list, &ChipList::activated);
    QSignalSpy removed(&list, &ChipList::removeRequested);
    list.show();
    auto *first = list.findChild<QPushButton *>(u"chip0"_s);
    auto *second = list.findChild<QPushButton *>(u"chip1"_s);
    QCOMPARE(first->accessibleName(), u"Budva"_s);
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(activated.takeFirst().constFirst().toInt(), 0);
    QTest::keyClick(first, Qt::Key_Delete);
    QCOMPARE(removed.takeFirst().constFirst().toInt(), 0);
    QTest::keyClick(second, Qt::Key_Delete);
    QVERIFY(removed.isEmpty());
}

void TestWidgets::searchFieldClearsAndMovesOn()
{
    QWidget window;
    auto *field = new SearchField(u"Filter"_s, &window);
    auto *list = new QLineEdit(&window);
    field->setResults(list);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QSignalSpy searched(field, &SearchField::searchChanged);
    QTest::keyClicks(field, u" ab"_s);
    QCOMPARE(searched.constLast().constFirst().toString(), u"ab"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->hasFocus());
}

void TestWidgets::messageBarRunsItsAction()
{
    MessageBar bar;
    int undone = 0;
    bar.showNotice({Notice::Level::Success, u"Deleted"_s, u"Undo"_s, [&] { ++undone; }});
    QCOMPARE(bar.text(), u"Deleted"_s);
    bar.actionButton()->click();
    QCOMPARE(undone, 1);
    QVERIFY(bar.text().isEmpty());
    bar.showNotice({Notice::Level::Error, u"No room"_s, {}, {}});
    QVERIFY(bar.actionButton()->isHidden());
}

void TestWidgets::settingsFallBackOnNonsense()
{
    QTemporaryDir folder;
    QSettings stored(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    UiSettings kept(stored);
    QCOMPARE(kept.value(settings::idleMinutes), 15);
    QSignalSpy changed(&kept, &UiSettings::changed);
    kept.set(settings::idleMinutes, 3);
    kept.set(settings::idleMinutes, 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(kept.value(settings::idleMinutes), 3);
    stored.setValue(QLatin1StringView(settings::idleMinutes.name), u"soon"_s);
    QCOMPARE(kept.value(settings::idleMinutes), 15);
}

void TestWidgets::iconsTakeThePalette()
{
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::ButtonText, Qt::red);
    QApplication::setPalette(palette);
    const QImage image = icons::icon(u"map"_s).pixmap(24, 24).toImage();
    bool red = false;
    for (int x = 0; x < image.width(); ++x)
        red = red || (qAlpha(image.pixel(x, 12)) > 200 && QColor(image.pixel(x, 12)).red() > 200);
    QVERIFY(red);
    QVERIFY(icons::icon({}).isNull());
}

void TestWidgets::wheelTurnsNoChoice()
{
    QComboBox choice;
    const WheelGuard guard(choice);
    choice.addItems({u"one"_s, u"two"_s, u"three"_s});
    choice.setFocus();
    const QPoint at = choice.rect().center();
    QWheelEvent event(at, choice.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&choice, &event);
    QCOMPARE(choice.currentIndex(), 0);
    QVERIFY(!event.isAccepted()); // what scrolls below gets it
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
