// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/environment.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace chancery {

class ElidedLabel;

//! Asks for the passphrase of a file, or for the words of its recovery sheet.
class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(QWidget *parent = nullptr);

    void setFile(const QString &path);
    QString path() const { return m_path; }
    void setRunning(bool running);
    //! Says what was wrong and leaves what was typed.
    void showError(const QString &text);
    //! Forgets what was typed.
    void clear();

signals:
    void unlockRequested(const chancery::Credentials &credentials);
    void otherFileRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCard();
    void request();
    void toggleRecovery();

    QString m_path;
    QLabel *m_name;
    ElidedLabel *m_folder;
    QLineEdit *m_passphrase;
    QPlainTextEdit *m_words;
    QStackedWidget *m_entry;
    QLabel *m_error;
    QLabel *m_capsLock;
    QProgressBar *m_progress;
    QPushButton *m_unlock;
    QPushButton *m_recovery;
    QPushButton *m_other;
};

} // namespace chancery
