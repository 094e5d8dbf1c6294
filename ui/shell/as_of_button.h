// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace chancery {

class AsOfDay;

//! Shows the as-of day and lets one choose another.
class AsOfButton : public QToolButton
{
    Q_OBJECT

public:
    explicit AsOfButton(AsOfDay &asOf, QWidget *parent = nullptr);

    void choose();

private:
    void updateText();

    AsOfDay &m_asOf;
};

} // namespace chancery
