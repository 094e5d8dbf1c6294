// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace chancery {

//! A folder of its own, and files in it under raw keys, so that no test waits for the key derivation.
struct StoreFixture
{
    QTemporaryDir folder;
    FileEnvironment environment = FileEnvironment::system();

    QString path(const QString &name = QStringLiteral("work.chancery")) const
    {
        return folder.filePath(name);
    }

    static KeyRequest rawKey(char fill = 'k')
    {
        KeyRequest request;
        request.rawKey = QByteArray(FileKey::keySize, fill);
        return request;
    }

    CreateRequest createRequest(bool plain = false) const { return {path(), rawKey(), plain, false}; }
    OpenRequest openRequest(char fill = 'k') const { return {path(), rawKey(fill), false, {}}; }

    //! A file with a setting in it, closed.
    bool make(bool plain = false)
    {
        auto file = createStoreFile(createRequest(plain), environment);
        return file && file->database.execute("INSERT INTO setting VALUES ('mark', 'here')");
    }

    static bool hasMark(const OpenedFile &file)
    {
        const auto mark = file.database.text("SELECT value FROM setting WHERE key = 'mark'");
        return mark && *mark == QLatin1StringView("here");
    }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    static QByteArray digest(const QString &path)
    {
        return QCryptographicHash::hash(bytes(path), QCryptographicHash::Sha256);
    }

    //! Everything in the folder, hidden files too.
    QStringList names() const
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
};

} // namespace chancery
