// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "models/workspace/workspace.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>

namespace chancery::cli {

//! One call of a command: its file, its arguments, and where its answer goes.
class Invocation
{
public:
    Invocation(Console &console, const QCommandLineParser &parser, const QStringList &arguments);

    QString file() const { return m_arguments.value(0); }
    //! The \a number-th argument after FILE, from 0.
    QString argument(int number) const { return m_arguments.value(number + 1); }
    QStringList argumentsAfterFile() const { return m_arguments.sliced(1); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    bool wantsJson() const { return m_parser.isSet(QStringLiteral("json")); }
    Console &console() { return m_console; }

    //! Reading works while a window has the file; writing needs it for itself.
    enum class Access { Read, Write };
    Result<std::unique_ptr<Workspace>> open(Access access);
    //! The passphrase from its file or the terminal, or the recovery words.
    Result<Credentials> credentials();
    Result<Credentials> newCredentials(const QString &option);
    //! The first line of the file that the option names; empty if it is not given.
    Result<QString> secret(const QString &option) const;

    Result<Kind> kind(const QString &name) const;
    Result<RecordId> id(const QString &text) const;
    Result<RecordRef> record() const; //!< KIND ID, the first two arguments after FILE
    Result<QJsonObject> object(const QString &argument) const; //!< json(), read as one object
    Result<QDate> date(const QString &option) const; //!< an invalid date if the option is not given
    //! A literal, `@PATH` or `-`.
    Result<QByteArray> json(const QString &argument) const;

    //! Prints the answer: the JSON document with --json, else the lines.
    void answer(const QJsonValue &json, const QStringList &lines);
    //! Ends a command that is not done for a reason of its own: `return call.refuse(sentence);`
    tl::unexpected<Error> refuse(const QString &sentence);
    QString refusal() const { return m_refusal; } //!< empty: the error says it

private:
    Console &m_console;
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
    QString m_refusal;
};

//! A command as data: help, man page and dispatch come from it.
struct Command
{
    QString name; //!< one or two words
    QString synopsis; //!< what follows FILE
    QString summary;
    int least = 0; //!< arguments after FILE
    int most = 0; //!< -1: any number
    QList<QCommandLineOption> options;
    std::function<Result<void>(Invocation &)> run;
};

//! Every command, in the order of the help.
QList<Command> commands();

// One function per file.
Command newCommand();
Command infoCommand();
Command kindsCommand();
Command listCommand();
Command showCommand();
Command addCommand();
Command setCommand();
Command removeCommand();
Command attachCommand();
Command attachmentsCommand();
Command extractCommand();
Command searchCommand();
Command importCommand();
Command exportCommand();
Command occurrencesCommand();
Command mapCommand();
Command historyCommand();
Command undoCommand();
Command backupCommand();
Command restoreCommand();
Command verifyCommand();
Command rekeyCommand();
Command recoveryCommand();
Command generateCommand();
Command deviceCommand();
Command peerAddCommand();
Command peerListCommand();
Command peerRevokeCommand();
Command syncCommand();
Command bundleExportCommand();
Command bundleImportCommand();
Command bundleInspectCommand();
Command packLendCommand();
Command packReturnCommand();
Command conflictsCommand();
Command resolveCommand();

} // namespace chancery::cli
