// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dispatch.h"
#include "models/platform/terminal.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// a map is drawn with text, and text needs fonts; nothing else does, and a console needs no window system
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (argc < 2 || qstrcmp(argv[1], "map") != 0)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toLocal8Bit());
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"chancery-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QTranslator words;
    if (words.load(QLocale::system(), u"chancery"_s, u"_"_s, u":/chancery/i18n"_s))
        QCoreApplication::installTranslator(&words);
    chancery::cli::Console console{QTextStream(stdout), QTextStream(stderr), chancery::askSecretOnTerminal};
    return chancery::cli::dispatch(QCoreApplication::arguments().sliced(1), console);
}
