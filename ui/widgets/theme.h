// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;
class QFont;
class QWidget;

namespace chancery {

enum class ThemeMode { System, Light, Dark };

//! Colours beyond the palette's roles. All text tones reach 4.5:1 on `surface` and `window`.
struct Tones
{
    QColor window; //!< behind everything
    QColor surface; //!< lists, editors, cards
    QColor raised; //!< rail, header, hovered rows
    QColor border;
    QColor text;
    QColor muted; //!< secondary text
    QColor accent; //!< the one accent: selection, focus, primary button
    QColor onAccent;
    QColor accentSoft; //!< background of chips and selected rows that keep their text colour
    QColor success;
    QColor warning;
    QColor error;
    QColor successSoft;
    QColor warningSoft;
    QColor errorSoft;
    QColor highlight; //!< behind a search match
};

namespace theme {

//! Tones that belong to \a palette (light or dark by its window colour): nothing is kept anywhere else.
const Tones &tones(const QPalette &palette);
const Tones &tones(const QWidget *widget);
bool isDark(const QPalette &palette);

ThemeMode fromSetting(const QString &setting);
bool systemIsDark();
QPalette palette(bool dark);
//! Fusion, palette, style sheet and font for the whole program; may be called again at run time.
void apply(QApplication &application, ThemeMode mode);

// Fonts, from the application's one.
QFont titleFont(); //!< of a pane or page
QFont headingFont(); //!< of a section or record
QFont smallFont(); //!< of captions
QFont monoFont();

} // namespace theme

} // namespace chancery
