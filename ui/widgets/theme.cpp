// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme.h"

#include "ui/widgets/theme_sheet.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chancery::theme {

namespace {

constexpr qreal baseSize = 10.0;

const Tones &lightTones()
{
    static const Tones tones{
        .window = QColor(0xf7f5f0),
        .surface = QColor(0xffffff),
        .raised = QColor(0xefece5),
        .border = QColor(0xdcd7cc),
        .text = QColor(0x1b2430),
        .muted = QColor(0x56606d),
        .accent = QColor(0x1f4a7c),
        .onAccent = QColor(0xffffff),
        .accentSoft = QColor(0xdfe9f4),
        .success = QColor(0x1c6642),
        .warning = QColor(0x7d5200),
        .error = QColor(0x9f2626),
        .successSoft = QColor(0xe2f1e8),
        .warningSoft = QColor(0xfbeecf),
        .errorSoft = QColor(0xfae3e1),
        .highlight = QColor(0xfbe7a2),
    };
    return tones;
}

const Tones &darkTones()
{
    static const Tones tones{
        .window = QColor(0x141a22),
        .surface = QColor(0x1a222c),
        .raised = QColor(0x222c38),
        .border = QColor(0x364353),
        .text = QColor(0xe7ebf0),
        .muted = QColor(0xa6b1bf),
        .accent = QColor(0x8db8ea),
        .onAccent = QColor(0x0d1722),
        .accentSoft = QColor(0x27405c),
        .success = QColor(0x84d0a5),
        .warning = QColor(0xe6bb6c),
        .error = QColor(0xf29c96),
        .successSoft = QColor(0x1d3a2c),
        .warningSoft = QColor(0x3e3218),
        .errorSoft = QColor(0x452526),
        .highlight = QColor(0x6a5513),
    };
    return tones;
}

QFont scaled(qreal factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(baseSize * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

const Tones &tones(const QPalette &palette)
{
    return isDark(palette) ? darkTones() : lightTones();
}

const Tones &tones(const QWidget *)
{
    return tones(QGuiApplication::palette());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

ThemeMode fromSetting(const QString &setting)
{
    if (setting == u"dark"_s)
        return ThemeMode::Dark;
    return setting == u"light"_s ? ThemeMode::Light : ThemeMode::System;
}

bool systemIsDark()
{
    return isDark(QApplication::style()->standardPalette());
}

QPalette palette(bool dark)
{
    const Tones &t = dark ? darkTones() : lightTones();
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.error);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.raised);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border.darker(130));
    palette.setColor(QPalette::Shadow, QColor(0x05070a));
    QColor faint = t.muted;
    faint.setAlpha(150);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return palette;
}

void apply(QApplication &application, ThemeMode mode)
{
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark());
    application.setStyleSheet(QString());
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(baseSize);
    QApplication::setFont(font);
    QApplication::setPalette(palette(dark));
    QPixmapCache::clear();
    application.setStyleSheet(sheet(dark ? darkTones() : lightTones()));
}

QFont titleFont()
{
    return scaled(1.6, QFont::DemiBold);
}

QFont headingFont()
{
    return scaled(1.25, QFont::DemiBold);
}

QFont smallFont()
{
    return scaled(0.9, QFont::Normal);
}

QFont monoFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(baseSize);
    return font;
}

} // namespace chancery::theme
