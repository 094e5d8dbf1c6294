// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace chancery {

//! Asks before a device is revoked: what that does, and what it cannot undo.
class RevokeDialog : public QDialog
{
    Q_OBJECT

public:
    RevokeDialog(const QString &deviceName, QWidget *parent = nullptr);

signals:
    void revoked();
};

} // namespace chancery
