// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme_sheet.h"

using namespace Qt::StringLiterals;

namespace chancery::theme {

namespace {

// Names between @ are the members of Tones.
constexpr auto controls = R"(
QToolTip { background: @raised@; color: @text@; border: 1px solid @border@; padding: 4px 8px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @surface@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 6px 16px; min-height: 18px; }
QPushButton:hover { background: @raised@; }
QPushButton:focus { border: 1px solid @accent@; }
QPushButton:pressed, QPushButton:checked { background: @accentSoft@; }
QPushButton:disabled { color: @muted@; background: @window@; }
QPushButton[primary="true"] { background: @accent@; color: @onAccent@; border: 1px solid @accent@; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover@; }
QPushButton[primary="true"]:focus { border: 2px solid @text@; padding: 5px 15px; }
QPushButton[primary="true"]:disabled { background: @border@; border-color: @border@; color: @muted@; }
QPushButton[link="true"] { background: transparent; border: none; color: @accent@; padding: 4px 4px;
    text-align: left; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { text-decoration: underline; }
QPushButton[chip="true"] { background: @accentSoft@; border: 1px solid @accentSoft@; border-radius: 12px;
    padding: 2px 10px; min-height: 18px; text-align: left; }
QPushButton[chip="true"]:hover, QPushButton[chip="true"]:focus { border: 1px solid @accent@; }
QPushButton[searchBox="true"] { text-align: left; color: @muted@; padding-left: 8px; }
QPushButton[searchBox="true"]:hover { background: @surface@; border: 1px solid @muted@; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
    border: 1px solid @muted@; background: @surface@; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 1px solid @accent@; }
QCheckBox::indicator:checked { background: @accent@; border: 1px solid @accent@;
    image: url(:/chancery/icons/control-check-@mode@.svg); }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent@; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border@; background: @window@; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @raised@; }
QToolButton:focus { border: 1px solid @accent@; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft@; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-indicator { image: url(:/chancery/icons/control-down.svg); width: 14px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 3px; }
QLineEdit, QComboBox, QAbstractSpinBox { background: @surface@; border: 1px solid @border@;
    border-radius: 6px; padding: 4px 8px; min-height: 22px; selection-background-color: @accent@;
    selection-color: @onAccent@; }
QTextEdit, QPlainTextEdit { background: @surface@; border: 1px solid @border@; border-radius: 6px;
    selection-background-color: @accent@; selection-color: @onAccent@; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: 1px solid @accent@; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] {
    border: 2px solid @error@; padding: 3px 7px; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @window@; }
QLineEdit[flat="true"], QLineEdit[flat="true"]:focus { border: none; background: transparent; padding: 4px 2px; }
QTextEdit[flat="true"], QPlainTextEdit[flat="true"], QTextBrowser { border: none; background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/chancery/icons/control-down.svg); width: 16px; height: 16px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(:/chancery/icons/control-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/chancery/icons/control-down.svg); width: 12px; height: 12px; }
)";

constexpr auto views = R"(
QAbstractItemView { background: @surface@; border: 1px solid @border@; border-radius: 6px; outline: 0; show-decoration-selected: 1;
    selection-background-color: @accentSoft@; selection-color: @text@; }
QAbstractItemView[frameShape="0"] { border: none; border-radius: 0; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: @raised@; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @accentSoft@; color: @text@; }
QTreeView::item, QListView::item { border: none; padding: 3px 8px; min-height: 24px; }
QTableView::item { padding: 4px 8px; border: none; }
QTableView { gridline-color: @raised@; }
QHeaderView { background: @surface@; border: none; }
QHeaderView::section { background: @surface@; color: @muted@; border: none; border-bottom: 1px solid @border@;
    padding: 6px 8px; font-weight: 600; }
QHeaderView::down-arrow { image: url(:/chancery/icons/control-down.svg); width: 14px; height: 14px; }
QHeaderView::up-arrow { image: url(:/chancery/icons/control-up.svg); width: 14px; height: 14px; }
QTableCornerButton::section { background: @surface@; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @border@; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0; }
QSplitter::handle { background: @border@; }
QTabWidget::pane { border: none; border-top: 1px solid @border@; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { background: transparent; color: @muted@; padding: 8px 12px; border: none;
    border-bottom: 2px solid transparent; margin-right: 8px; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; font-weight: 600; }
QTabBar::tab:hover, QTabBar::tab:focus { color: @text@; }
QProgressBar { background: @raised@; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
)";

constexpr auto frames = R"(
QMenuBar { background: @raised@; border-bottom: 1px solid @border@; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @accentSoft@; }
QMenu { background: @surface@; border: 1px solid @border@; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: @accentSoft@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @border@; margin: 6px 8px; }
QFrame[panel="true"] { background: @surface@; border: none; border-left: 1px solid @border@; }
QFrame[card="true"] { background: @surface@; border: 1px solid @border@; border-radius: 8px; }
QLabel { background: transparent; border: none; }
QLabel[tone="muted"] { color: @muted@; }
QLabel[tone="error"] { color: @error@; }
QLabel[tone="warning"] { color: @warning@; }
QLabel[tone="success"] { color: @success@; }
QLabel[fieldLabel="true"] { color: @muted@; }
QLabel[section="true"] { color: @muted@; font-weight: 600; }
QLabel[chip="true"] { background: @accentSoft@; border-radius: 10px; padding: 2px 8px; }
QFrame#messageBar { border: none; border-bottom: 1px solid @border@; }
QFrame#messageBar[level="info"] { background: @accentSoft@; }
QFrame#messageBar[level="success"] { background: @successSoft@; }
QFrame#messageBar[level="warning"] { background: @warningSoft@; }
QFrame#messageBar[level="error"] { background: @errorSoft@; }
QWidget#rail { background: @raised@; border-right: 1px solid @border@; }
QWidget#rail QToolButton { padding: 8px 2px; border-radius: 8px; color: @muted@; border: 1px solid transparent; }
QWidget#rail QToolButton:hover { background: @accentSoft@; color: @text@; }
QWidget#rail QToolButton:checked { background: @accentSoft@; color: @accent@; font-weight: 600; }
QWidget#rail QToolButton:focus { border: 1px solid @accent@; }
QWidget#headerBar { background: @raised@; border-bottom: 1px solid @border@; }
QWidget#paneHeader { background: @window@; border-bottom: 1px solid @border@; }
QWidget#statusLine { background: @raised@; border-top: 1px solid @border@; }
QWidget#statusLine QToolButton { padding: 2px 6px; color: @muted@; }
QWidget#statusLine QLabel { color: @muted@; }
QFrame#palette { background: @surface@; border: 1px solid @border@; border-radius: 8px; }
)";

QString resolved(QString text, const Tones &tones)
{
    const QColor hover =
        tones.accent.lightness() < 128 ? tones.accent.lighter(120) : tones.accent.lighter(108);
    const std::pair<QString, QColor> colours[] = {
        {u"@window@"_s, tones.window},
        {u"@surface@"_s, tones.surface},
        {u"@raised@"_s, tones.raised},
        {u"@border@"_s, tones.border},
        {u"@text@"_s, tones.text},
        {u"@muted@"_s, tones.muted},
        {u"@accent@"_s, tones.accent},
        {u"@accentHover@"_s, hover},
        {u"@onAccent@"_s, tones.onAccent},
        {u"@accentSoft@"_s, tones.accentSoft},
        {u"@success@"_s, tones.success},
        {u"@warning@"_s, tones.warning},
        {u"@error@"_s, tones.error},
        {u"@successSoft@"_s, tones.successSoft},
        {u"@warningSoft@"_s, tones.warningSoft},
        {u"@errorSoft@"_s, tones.errorSoft},
    };
    for (const auto &[name, colour] : colours)
        text.replace(name, colour.name());
    text.replace(u"@mode@"_s, tones.accent.lightness() < 128 ? u"light"_s : u"dark"_s);
    return text;
}

} // namespace

QString sheet(const Tones &tones)
{
    return resolved(QLatin1StringView(controls) + QLatin1StringView(views) + QLatin1StringView(frames),
                    tones);
}

} // namespace chancery::theme
