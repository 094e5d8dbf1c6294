// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dispatch.h"
#include "models/platform/terminal.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

// QGuiApplication because a map is drawn with text; the minimal platform needs no display.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chancery-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QTranslator words;
    if (words.load(QLocale::system(), u"chancery"_s, u"_"_s, u":/chancery/i18n"_s))
        QCoreApplication::installTranslator(&words);
    chancery::cli::Console console{QTextStream(stdout), QTextStream(stderr), chancery::askSecretOnTerminal};
    return chancery::cli::dispatch(QCoreApplication::arguments().sliced(1), console);
}
