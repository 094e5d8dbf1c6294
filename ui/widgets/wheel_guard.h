// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QCoreApplication;

namespace chancery {

//! The wheel scrolls the page and never turns a choice or a number that passes below the pointer: there is
//! no Save button that would keep it from being written.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QCoreApplication &application, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace chancery
