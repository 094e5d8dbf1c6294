// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace chancery {

//! A container of text that wraps. Its height follows from the width it gets, and its hint does not ask for it: a plain
//! widget lays out all its text at the width of the hint, which nobody gives it, once for each container around it.
class WrappingBox : public QWidget
{
    Q_OBJECT

public:
    explicit WrappingBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;
};

} // namespace chancery
