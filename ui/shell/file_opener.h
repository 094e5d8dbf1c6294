// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/environment.h"
#include "ui/shell/key_task.h"

#include <QObject>

namespace chancery {

class Prompts;
class Session;

//! The way from a path to an open session: asks for a key only where one is needed, derives it beside the window, and
//! offers to read what another program is writing to.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    FileOpener(Session &session, Prompts &prompts, QObject *parent = nullptr);

    //! Opens at once, or asks for a passphrase.
    void open(const QString &path);
    void unlock(const QString &path, const Credentials &credentials);
    //! With a key that is at hand; \a key is empty for a plain file.
    void openWithKey(const QString &path, const QByteArray &key);
    void cancel() { m_task.cancel(); }

signals:
    void passphraseNeeded(const QString &path);
    void runningChanged(bool running);
    void opened();
    void failed(const QString &path, const chancery::Error &error);

private:
    Session &m_session;
    Prompts &m_prompts;
    KeyTask m_task;
};

} // namespace chancery
