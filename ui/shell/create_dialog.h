// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/environment.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace chancery {

class KeyTask;
class PassphraseForm;
class Prompts;
class UiSettings;

//! Makes a new workspace: where, whose, what it starts with, and its passphrase.
class CreateDialog : public QDialog
{
    Q_OBJECT

public:
    CreateDialog(const Environment &environment, Prompts &prompts, UiSettings &settings,
                 QWidget *parent = nullptr);

    void reject() override;

signals:
    //! The file is there; \a rawKey opens it (empty for a plain one).
    void created(const QString &path, const QByteArray &rawKey);

private:
    void layOut();
    QWidget *makePlace();
    QWidget *makeContents();
    QWidget *makeAdvanced();
    void browse();
    void updateState();
    NewWorkspace request() const;
    void create();
    void showError(const QString &text);

    Environment m_environment;
    Prompts &m_prompts;
    UiSettings &m_settings;
    KeyTask *m_task;
    QLineEdit *m_path;
    QLineEdit *m_user;
    QLineEdit *m_device;
    PassphraseForm *m_passphrase;
    QRadioButton *m_reference = nullptr;
    QCheckBox *m_plain = nullptr;
    QLabel *m_error;
    QProgressBar *m_progress;
    QPushButton *m_create;
};

} // namespace chancery
