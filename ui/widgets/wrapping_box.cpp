// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/wrapping_box.h"

#include <QLayout>

namespace chancery {

WrappingBox::WrappingBox(QWidget *parent) : QWidget(parent) { }

QSize WrappingBox::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QWidget::sizeHint();
}

} // namespace chancery
