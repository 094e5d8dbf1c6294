// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_table.h"
#include "ui/shell/navigator.h"
#include "ui/shell/window_menus.h"
#include "ui/widgets/passphrase_strength.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeySequence>
#include <QMenuBar>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

//! WCAG 2.1 relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

} // namespace

class TestShellActions : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyActionIsComplete();
    void noTwoActionsShareKeys();
    void conflictsAreFound();
    void enabledFollowsFromTheState();
    void everyMenuHasALetterOfItsOwn();
    void navigatorGoesBackAndForward();
    void navigatorForgetsWhatLayAhead();
    void passphrases_data();
    void passphrases();
    void qrCodeHasFinders();
    void textReachesContrast_data();
    void textReachesContrast();
};

void TestShellActions::everyActionIsComplete()
{
    const ActionTable table;
    QSet<QString> ids;
    QCOMPARE(table.actions().size(), actionSpecs().size());
    for (const QAction *action : table.actions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->icon().isNull(), qPrintable(action->objectName()));
        QVERIFY2(action->objectName().contains(u'.'), qPrintable(action->objectName()));
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids << action->objectName();
    }
}

void TestShellActions::noTwoActionsShareKeys()
{
    const ActionTable table;
    QVERIFY(shortcutConflicts(table.actions()).isEmpty());
}

void TestShellActions::conflictsAreFound()
{
    QAction first;
    QAction second;
    first.setObjectName(u"first"_s);
    second.setObjectName(u"second"_s);
    first.setShortcut(QKeySequence(u"Ctrl+J"_s));
    second.setShortcut(QKeySequence(u"Ctrl+J"_s));
    const auto conflicts = shortcutConflicts({&first, &second});
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.constFirst(), std::pair(u"first"_s, u"second"_s));
}

void TestShellActions::enabledFollowsFromTheState()
{
    ActionTable table;
    const auto enabled = [&](const QString &id) { return table.action(id)->isEnabled(); };
    QVERIFY(enabled(u"file.open"_s));
    QVERIFY(!enabled(u"file.import"_s));
    UiState state;
    state.open = true;
    state.readOnly = true;
    state.canUndo = true;
    table.update(state);
    QVERIFY(enabled(u"file.export"_s));
    QVERIFY(!enabled(u"file.import"_s));
    QVERIFY(!enabled(u"edit.undo"_s));
    QVERIFY(!enabled(u"file.lock"_s));
    state.readOnly = false;
    state.encrypted = true;
    table.update(state);
    QVERIFY(enabled(u"file.import"_s));
    QVERIFY(enabled(u"edit.undo"_s));
    QVERIFY(!enabled(u"edit.redo"_s));
    QVERIFY(enabled(u"file.lock"_s));
}

void TestShellActions::everyMenuHasALetterOfItsOwn()
{
    const ActionTable table;
    QMenuBar bar;
    const WindowMenus menus = buildMenus(&bar, table);
    for (const QString &title : {u"Map"_s, u"Calendar"_s, u"Contacts"_s, u"Charts"_s, u"Fêvgh"_s}) {
        fillPaneMenu(menus.pane, title, nullptr);
        QStringList letters;
        for (const QAction *action : bar.actions())
            letters << QKeySequence::mnemonic(action->text()).toString();
        QVERIFY2(!letters.contains(QString()), qPrintable(menus.pane->title()));
        letters.removeDuplicates();
        QCOMPARE(letters.size(), bar.actions().size());
        QCOMPARE(menus.pane->title().remove(u'&'), title);
    }
    fillPaneMenu(menus.pane, u"Feh"_s, nullptr); // all taken: better none than one that is ambiguous
    QCOMPARE(menus.pane->title(), u"Feh"_s);
}

void TestShellActions::navigatorGoesBackAndForward()
{
    Navigator navigator;
    const Place map{u"map"_s, {}};
    const Place notes{u"notes"_s,
                      {Kind::Note, RecordId::fromString(u"018f3c5a-0000-7000-8000-000000000001")}};
    QVERIFY(!navigator.canGoBack());
    navigator.visit(map);
    navigator.visit(notes);
    navigator.visit(notes);
    QVERIFY(navigator.canGoBack());
    QCOMPARE(navigator.back(), map);
    QVERIFY(!navigator.canGoBack());
    QCOMPARE(navigator.forward(), notes);
    QVERIFY(!navigator.canGoForward());
}

void TestShellActions::navigatorForgetsWhatLayAhead()
{
    Navigator navigator;
    const RecordRef first{Kind::Note, RecordId::fromString(u"018f3c5a-0000-7000-8000-000000000001")};
    const RecordRef second{Kind::Note, RecordId::fromString(u"018f3c5a-0000-7000-8000-000000000002")};
    navigator.visit({u"notes"_s, {}});
    navigator.refine({u"notes"_s, first});
    QVERIFY(!navigator.canGoBack());
    navigator.refine({u"notes"_s, second});
    QVERIFY(navigator.canGoBack());
    navigator.back();
    navigator.visit({u"map"_s, {}});
    QVERIFY(!navigator.canGoForward());
    QCOMPARE(navigator.back().record, first);
}

void TestShellActions::passphrases_data()
{
    using Level = PassphraseStrength::Level;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Level>("least");
    QTest::addColumn<Level>("most");
    QTest::newRow("empty") << QString() << Level::TooShort << Level::TooShort;
    QTest::newRow("seven") << u"xK9#qLm"_s << Level::TooShort << Level::TooShort;
    QTest::newRow("common") << u"password123"_s << Level::Weak << Level::Weak;
    QTest::newRow("run") << u"abcdefghijklmnop"_s << Level::Weak << Level::Weak;
    QTest::newRow("digits") << u"1234567890123"_s << Level::Weak << Level::Weak;
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaaaaaa"_s << Level::Weak << Level::Weak;
    QTest::newRow("one word") << u"ambassade"_s << Level::Weak << Level::Weak;
    QTest::newRow("random ten") << u"xK9#qLm2!v"_s << Level::Weak << Level::Fair;
    QTest::newRow("four words") << u"bridge lemon whistle copper"_s << Level::Good << Level::Good;
    QTest::newRow("same word four times") << u"lemon lemon lemon lemon"_s << Level::Weak << Level::Weak;
    QTest::newRow("six words") << u"bridge lemon whistle copper autumn ferry"_s << Level::Strong
                               << Level::Strong;
}

void TestShellActions::passphrases()
{
    QFETCH(QString, text);
    QFETCH(PassphraseStrength::Level, least);
    QFETCH(PassphraseStrength::Level, most);
    const PassphraseStrength strength = passphraseStrength(text);
    QVERIFY2(strength.level >= least && strength.level <= most,
             QByteArray::number(strength.bits).constData());
}

void TestShellActions::qrCodeHasFinders()
{
    const QImage image = qrCode(u"CHANCERY-RECOVERY:1:ABACUS-ZEBRA"_s, 1);
    QVERIFY(!image.isNull());
    QCOMPARE(image.width(), image.height());
    const auto dark = [&](int x, int y) { return qGray(image.pixel(x, y)) < 128; };
    const int far = image.width() - 5;
    QVERIFY(!dark(0, 0)); // quiet zone
    QVERIFY(dark(4, 4) && dark(far, 4) && dark(4, far) && dark(7, 7) && !dark(5, 5));
    QVERIFY(qrCode(QString(5000, u'x'), 1).isNull());
}

void TestShellActions::textReachesContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestShellActions::textReachesContrast()
{
    QFETCH(bool, dark);
    const Tones &tones = theme::tones(theme::palette(dark));
    for (const QColor &background : {tones.window, tones.surface, tones.raised}) {
        for (const QColor &ink :
             {tones.text, tones.muted, tones.accent, tones.error, tones.warning, tones.success})
            QVERIFY2(
                contrast(ink, background) >= 4.5,
                qPrintable(
                    u"%1 on %2: %3"_s.arg(ink.name(), background.name()).arg(contrast(ink, background))));
    }
    QVERIFY(contrast(tones.onAccent, tones.accent) >= 4.5);
    QVERIFY(contrast(tones.text, tones.accentSoft) >= 4.5);
    QVERIFY(contrast(tones.accent, tones.accentSoft) >= 4.5);
    QVERIFY(contrast(tones.text, tones.highlight) >= 4.5);
    QVERIFY(contrast(tones.text, tones.errorSoft) >= 4.5);
    QVERIFY(contrast(tones.text, tones.warningSoft) >= 4.5);
}

QTEST_MAIN(TestShellActions)
#include "tst_shell_actions.moc"
