// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/shell_services.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace chancery {

//! The settings of this computer, and who one is in the open file.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const ShellServices &services, QWidget *parent = nullptr);

    void accept() override;

private:
    void layOut();
    void addIdentity(QFormLayout *fields);
    QWidget *makeBackupFolder();
    bool canSetIdentity() const;

    ShellServices m_services;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_idle;
    QLineEdit *m_folder;
    QSpinBox *m_hours;
    QSpinBox *m_kept;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_device = nullptr;
};

} // namespace chancery
