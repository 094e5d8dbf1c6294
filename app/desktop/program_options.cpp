// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/program_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct ProgramOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(ProgramOptionsText)
};

} // namespace

ProgramOptions readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        ProgramOptionsText::tr("Records of an embassy's work, in one encrypted file."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, ProgramOptionsText::tr("The workspace to open."), u"[FILE]"_s);
    const QCommandLineOption demo(u"demo"_s, ProgramOptionsText::tr("Open the demo workspace."));
    const QCommandLineOption tour(
        u"tour"_s, ProgramOptionsText::tr("Write pictures of every pane to DIR and leave."), u"DIR"_s);
    const QCommandLineOption language(u"language"_s, ProgramOptionsText::tr("en or fr, for this run."),
                                      u"LANGUAGE"_s);
    const QCommandLineOption theme(u"theme"_s, ProgramOptionsText::tr("light or dark, for this run."),
                                   u"THEME"_s);
    const QCommandLineOption selfTest(
        u"self-test"_s,
        ProgramOptionsText::tr("Open the demo in a folder of its own, show every pane, leave."));
    const QCommandLineOption firstFrame(
        u"first-frame"_s,
        ProgramOptionsText::tr("Open the file, draw the window once, leave: for measurements."));
    parser.addOptions({demo, tour, language, theme, selfTest, firstFrame});
    parser.process(arguments);
    ProgramOptions options;
    if (!parser.positionalArguments().isEmpty())
        options.file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    options.tourFolder = parser.value(tour);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.demo = parser.isSet(demo);
    options.selfTest = parser.isSet(selfTest);
    options.firstFrame = parser.isSet(firstFrame);
    return options;
}

} // namespace chancery
