// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dispatch.h"

#include "app/cli/command.h"
#include "app/cli/help.h"
#include "models/workspace/error_text.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

enum Exit { Done = 0, Refused = 1, Usage = 2 };

int usage(Console &console, const QString &sentence)
{
    console.err << u"chancery-cli: "_s << sentence << Qt::endl
                << QCoreApplication::translate("Cli", "See chancery-cli --help.") << Qt::endl;
    return Usage;
}

//! What begins with the same word: "bundle import" and its like for "bundle".
QList<Command> groupOf(const QList<Command> &all, const QString &word)
{
    QList<Command> group;
    for (const Command &command : all) {
        if (command.name.startsWith(word + u' '))
            group.append(command);
    }
    return group;
}

int unknown(Console &console, const QList<Command> &all, const QStringList &words)
{
    QStringList names;
    for (const Command &command : groupOf(all, words.first()))
        names.append(command.name);
    if (!names.isEmpty())
        return usage(console, QCoreApplication::translate("Cli", "Which one? %1.").arg(names.join(u", "_s)));
    const QString &command = words.first();
    return usage(console, QCoreApplication::translate("Cli", "There is no command “%1”.").arg(command));
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"json"_s, QCoreApplication::translate("Cli", "Print one JSON document.")},
        {u"passphrase-file"_s, QCoreApplication::translate("Cli", "Read the passphrase from a file."),
         u"PATH"_s},
        {u"recovery-file"_s, QCoreApplication::translate("Cli", "Open with the recovery words in a file."),
         u"PATH"_s},
        {u"help"_s, QCoreApplication::translate("Cli", "Say what the command does.")},
    });
}

// the longest name that the words begin with: "bundle import" before "bundle"
const Command *find(const QList<Command> &all, const QStringList &words)
{
    const Command *best = nullptr;
    for (const Command &command : all) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name && (!best || name.size() > best->name.split(u' ').size()))
            best = &command;
    }
    return best;
}

int run(const Command &command, const QStringList &words, Console &console)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addCommonOptions(parser);
    parser.addOptions(command.options);
    if (!parser.parse(QStringList{u"chancery-cli"_s} + words.sliced(command.name.split(u' ').size())))
        return usage(console, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        console.out << helpText(command);
        return Done;
    }
    const QStringList arguments = parser.positionalArguments();
    const bool needsFile = command.least >= 0;
    const qsizetype given = arguments.size() - (needsFile ? 1 : 0);
    if (given < qMax(0, command.least) || (command.most >= 0 && given > command.most))
        return usage(console, QCoreApplication::translate("Cli", "Usage: %1").arg(synopsis(command)));
    Invocation invocation(console, parser, arguments);
    const auto done = command.run(invocation);
    if (done)
        return Done;
    const QString refusal = invocation.refusal();
    console.err << u"chancery-cli: "_s << (refusal.isEmpty() ? errorText(done.error()) : refusal) << Qt::endl;
    return done.error().code == ErrorCode::Usage ? Usage : Refused;
}

//! Of all commands, or of those that the words name: "bundle import", or "bundle" for several.
int help(const QList<Command> &all, const QStringList &words, Console &console)
{
    if (words.isEmpty()) {
        console.out << helpText(all);
        return Done;
    }
    if (const Command *command = find(all, words)) {
        console.out << helpText(*command);
        return Done;
    }
    const QList<Command> group = groupOf(all, words.first());
    if (group.isEmpty())
        return unknown(console, all, words);
    console.out << helpText(group);
    return Done;
}

} // namespace

int dispatch(const QStringList &words, Console &console)
{
    const QList<Command> all = commands();
    if (words.isEmpty())
        return usage(console, QCoreApplication::translate("Cli", "Which command?"));
    if (words.first() == u"--help" || words.first() == u"help")
        return help(all, words.sliced(1), console);
    if (words.first() == u"--version") {
        console.out << u"chancery-cli "_s << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (words.first() == u"--man-page") {
        console.out << manPage(all);
        return Done;
    }
    const Command *command = find(all, words);
    if (!command && words.contains(u"--help"_s))
        return help(all, words, console);
    if (!command)
        return unknown(console, all, words);
    return run(*command, words, console);
}

} // namespace chancery::cli
