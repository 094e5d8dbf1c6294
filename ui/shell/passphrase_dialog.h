// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace chancery {

class PassphraseForm;
class Workspace;

//! Gives the file a new passphrase, hence a new key.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PassphraseDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void change();

    Workspace &m_workspace;
    PassphraseForm *m_form;
    QLabel *m_error;
    QPushButton *m_change;
};

} // namespace chancery
