// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace chancery::test {

//! What one call of a program gave.
struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    //! For QVERIFY2: all that was said.
    QByteArray words() const { return QByteArray::number(code) + ": " + err + out; }
};

//! Starts the program at \a path and waits for its end.
inline Run runProgram(const QString &path, const QStringList &words, const QByteArray &input = {})
{
    QProcess program;
    program.start(path, words);
    program.write(input);
    program.closeWriteChannel();
    constexpr int patience = 60000; // ms
    if (!program.waitForFinished(patience))
        return {-1, {}, program.errorString().toUtf8()};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

//! A workspace file as scripts use it: every call is a program of its own, and answers in JSON.
class ProgramWorkspace
{
public:
    ProgramWorkspace(const QTemporaryDir &folder, const QString &name,
                     const QString &program = qEnvironmentVariable("CHANCERY_PROGRAM"))
        : m_name(name)
        , m_file(folder.filePath(name + QStringLiteral(".chancery")))
        , m_card(folder.filePath(name + QStringLiteral(".chancery-card")))
        , m_program(program)
    { }

    //! Makes the file, empty, and its card.
    bool make(const QStringList &options = {QStringLiteral("--plain")})
    {
        const Run made = run({QStringLiteral("new")},
                             QStringList{QStringLiteral("--empty"), QStringLiteral("--user"),
                                         QStringLiteral("User ") + m_name, QStringLiteral("--device"),
                                         QStringLiteral("Device ") + m_name}
                                 + options);
        return made.code == 0
               && run({QStringLiteral("device")}, {QStringLiteral("--card"), m_card}).code == 0;
    }
    //! `command FILE rest --json`; the command is one or two words.
    Run run(const QStringList &command, const QStringList &rest = {}) const
    {
        return runProgram(m_program, command + QStringList{m_file} + rest + m_always
                                         + QStringList{QStringLiteral("--json")});
    }
    Run operator()(const QString &command, const QStringList &rest = {}) const
    {
        return run(command.split(u' '), rest);
    }
    //! The same options with every call, as for the passphrase.
    void always(const QStringList &options) { m_always = options; }
    void setProgram(const QString &program) { m_program = program; }

    bool trusts(const ProgramWorkspace &other) const
    {
        return run({QStringLiteral("peer"), QStringLiteral("add")}, {other.card(), QStringLiteral("--trust")})
                   .code
               == 0;
    }
    QString add(const QString &kind, const QString &json) const
    {
        return run({QStringLiteral("add")}, {kind, json}).object()[QStringLiteral("id")].toString();
    }
    QJsonObject show(const QString &kind, const QString &id) const
    {
        return run({QStringLiteral("show")}, {kind, id}).object();
    }
    QString name() const { return m_name; }
    QString file() const { return m_file; }
    QString card() const { return m_card; }

private:
    QString m_name;
    QString m_file;
    QString m_card;
    QString m_program;
    QStringList m_always;
};

//! Both made, both trusted, and the folder `shared` beside them.
inline bool meet(const QTemporaryDir &folder, ProgramWorkspace &a, ProgramWorkspace &b)
{
    return a.make() && b.make() && a.trusts(b) && b.trusts(a)
           && QDir(folder.path()).mkpath(QStringLiteral("shared"));
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace chancery::test

//! The call went well; else the test ends with what was said.
#define VERIFY_RUN(expression)                                                                               \
    do {                                                                                                     \
        const chancery::test::Run verifiedRun = (expression);                                                \
        QVERIFY2(verifiedRun.code == 0, verifiedRun.words().constData());                                    \
    } while (false)
