// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/help.h"

#include "app/cli/cli_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString optionLine(const QCommandLineOption &option)
{
    QString line = u"--"_s + option.names().first();
    if (!option.valueName().isEmpty())
        line += u' ' + option.valueName();
    return line.leftJustified(30) + option.description();
}

QStringList notes()
{
    return {
        Words::tr("FILE always follows the full command. JSON is a literal, @PATH or - for standard input."),
        Words::tr("With --json one JSON document goes to standard output; messages go to standard error."),
        Words::tr("Keys are snake_case; every record has \"id\"; persons, offices and organisations have "
                  "\"name\", missions and "
                  "notes \"title\". Dates are EDTF: 2017, 2017-04, 2017-04-26, 2017-04-26T09:30, 2017-04~, "
                  "2017-01/2017-05, "
                  "2017-01/.., ../2017-12-31. In a patch null clears a field. Every write answers {\"id\", "
                  "\"batch\"}."),
        Words::tr("Exit status: 0 done, 1 refused or failed, 2 usage."),
        Words::tr("Reading works while a window has the file open; writing does not."),
    };
}

QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(u"\\&"_s);
    return text;
}

} // namespace

QString synopsis(const Command &command)
{
    const QString file = command.least < 0 ? QString() : u" FILE"_s;
    QString line = u"chancery-cli "_s + command.name + file;
    if (!command.synopsis.isEmpty())
        line += u' ' + command.synopsis;
    return line;
}

QString helpText(const Command &command)
{
    QString text = synopsis(command) + u"\n\n"_s + command.summary + u"\n"_s;
    for (const QCommandLineOption &option : command.options)
        text += u"\n  "_s + optionLine(option);
    return text + (command.options.isEmpty() ? u"\n"_s : u"\n\n"_s) + Words::tr("Options of every command: ")
           + u"--json, --passphrase-file PATH, --recovery-file PATH, --help\n"_s;
}

QString helpText(const QList<Command> &commands)
{
    QString text = Words::tr("chancery-cli COMMAND FILE ...") + u"\n\n"_s;
    for (const Command &command : commands) {
        text += u"  "_s + synopsis(command).mid(13) + u"\n      "_s + command.summary + u'\n';
        for (const QCommandLineOption &option : command.options)
            text += u"        "_s + optionLine(option) + u'\n';
    }
    text += u"\n  "_s + Words::tr("Options of every command: ")
            + u"--json, --passphrase-file PATH, --recovery-file PATH, --help\n\n"_s;
    return text + notes().join(u"\n\n"_s) + u'\n';
}

QString manPage(const QList<Command> &commands)
{
    QString page = u".TH CHANCERY-CLI 1 \"\" \"Chancery\" \"User Commands\"\n.SH NAME\nchancery\\-cli \\- "_s
                   + roff(Words::tr("read and write a Chancery workspace"))
                   + u"\n.SH SYNOPSIS\n.B chancery\\-cli\nCOMMAND FILE ...\n"_s + u".SH COMMANDS\n"_s;
    for (const Command &command : commands) {
        page += u".TP\n.B "_s + roff(synopsis(command).mid(13)) + u'\n' + roff(command.summary) + u'\n';
        for (const QCommandLineOption &option : command.options)
            page += u".RS\n.TP\n.B "_s + roff(u"--"_s + option.names().first() + u' ' + option.valueName())
                    + u'\n' + roff(option.description()) + u"\n.RE\n"_s;
    }
    page += u".SH OPTIONS\n"_s + roff(u"--json, --passphrase-file PATH, --recovery-file PATH, --help"_s)
            + u"\n.SH NOTES\n"_s;
    for (const QString &note : notes())
        page += roff(note) + u"\n.PP\n"_s;
    return page;
}

} // namespace chancery::cli
