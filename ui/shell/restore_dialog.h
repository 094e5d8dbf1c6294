// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "ui/shell/shell_services.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace chancery {

class KeyTask;

//! Puts a backup in the place of a workspace: asks for the backup's passphrase and for the place.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &backup, const ShellServices &services, QWidget *parent = nullptr);

signals:
    //! The file at the place must not be open.
    void aboutToReplace();
    //! \a kept: where the file that stood there is now; empty if there was none.
    void restored(const QString &path, const QString &kept);

private:
    void restore();
    void finish(const QByteArray &key);
    void showError(const Error &error);

    QString m_backup;
    ShellServices m_services;
    bool m_encrypted = false;
    KeyTask *m_task;
    QLineEdit *m_target;
    QLineEdit *m_passphrase;
    QLabel *m_error;
    QProgressBar *m_progress;
    QPushButton *m_restore;
};

} // namespace chancery
