// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/file_opener.h"

#include "models/workspace/error_text.h"
#include "models/workspace/file_service.h"
#include "ui/shell/session.h"
#include "ui/widgets/prompts.h"

namespace chancery {

FileOpener::FileOpener(Session &session, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_prompts(prompts)
{
    connect(&m_task, &KeyTask::runningChanged, this, &FileOpener::runningChanged);
}

void FileOpener::open(const QString &path)
{
    const auto encrypted = Workspace::isEncryptedFile(path);
    if (!encrypted)
        emit failed(path, encrypted.error());
    else if (*encrypted)
        emit passphraseNeeded(path);
    else
        openWithKey(path, {});
}

void FileOpener::unlock(const QString &path, const Credentials &credentials)
{
    m_task.start([path, credentials] { return deriveRawKey(path, credentials); },
                 [this, path](const Result<QByteArray> &key) {
                     if (key)
                         openWithKey(path, *key);
                     else
                         emit failed(path, key.error());
                 });
}

void FileOpener::openWithKey(const QString &path, const QByteArray &key)
{
    Credentials credentials;
    credentials.rawKey = key;
    auto opened = m_session.open(path, credentials);
    if (!opened && opened.error().code == ErrorCode::FileBusy) {
        const Prompts::Question question{tr("The file is in use"),
                                         errorText(opened.error()),
                                         tr("You can read it now. To change it, close it there first."),
                                         tr("Open for reading"),
                                         {},
                                         false};
        if (m_prompts.confirm(question))
            opened = m_session.open(path, credentials, true);
    }
    if (opened)
        emit this->opened();
    else
        emit failed(path, opened.error());
}

} // namespace chancery
