// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/mission_pack.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace chancery {

class PassphraseForm;
class RecordPicker;

//! What a mission pack takes along: a mission, a country or a tag; how sensitive it may be; its passphrase.
class LendPackDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LendPackDialog(const Workspace &workspace, QWidget *parent = nullptr);

    PackOrder order() const; //!< without a path

signals:
    void ordered(const chancery::PackOrder &order);

private:
    void build();
    void judge();

    RecordPicker *m_subset;
    QComboBox *m_highest;
    QLineEdit *m_name;
    PassphraseForm *m_passphrase;
    QPushButton *m_lend;
};

} // namespace chancery
