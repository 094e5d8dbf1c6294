// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

namespace chancery {

//! One window per file: who opens a file listens under its name, and who wants it later asks the first to come forward.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);

    //! True if another window has the file and was asked to come forward.
    static bool raiseOther(const QString &path);
    //! This window has the file now; empty: none.
    void setFile(const QString &path);

signals:
    void raiseRequested();

private:
    QLocalServer m_server;
};

} // namespace chancery
