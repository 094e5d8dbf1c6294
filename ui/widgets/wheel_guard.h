// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace chancery {

//! The wheel scrolls the page and never turns a choice or a number that passes below the pointer: there is
//! no Save button that would keep it from being written.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    //! Over \a guarded: the application, or one control.
    explicit WheelGuard(QObject &guarded, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace chancery
