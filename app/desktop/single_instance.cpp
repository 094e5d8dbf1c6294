// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int answerMs = 500;

QString serverName(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256);
    return u"chancery-"_s + QString::fromLatin1(hash.toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        emit raiseRequested();
    });
}

bool SingleInstance::raiseOther(const QString &path)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(path));
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.disconnectFromServer();
    return true;
}

void SingleInstance::setFile(const QString &path)
{
    m_server.close();
    if (path.isEmpty())
        return;
    const QString name = serverName(path);
    if (!m_server.listen(name) && !raiseOther(path)) {
        QLocalServer::removeServer(name); // left behind by a crash
        m_server.listen(name);
    }
}

} // namespace chancery
