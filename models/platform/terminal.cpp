// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/terminal.h"

#include "models/platform/secret_bytes.h"

#include <QFile>

#include <termios.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Turns the echo off until it goes.
class Silence
{
public:
    explicit Silence(int descriptor) : m_descriptor(descriptor)
    {
        m_valid = tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_valid = m_valid && tcsetattr(descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_valid)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    int m_descriptor;
    termios m_before{};
    bool m_valid = false;
};

} // namespace

Result<QString> askSecretOnTerminal(const QString &question)
{
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::PassphraseNeeded, question.trimmed());
    terminal.write(question.toUtf8());
    QByteArray line;
    {
        const Silence silence(terminal.handle());
        line = terminal.readLine(4096);
    }
    terminal.write("\n");
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const QString secret = QString::fromUtf8(line);
    wipe(line);
    return secret;
}

} // namespace chancery
