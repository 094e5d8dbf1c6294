// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;

namespace chancery {

//! A box to tick whose words wrap in a narrow column; a click on the words ticks it too.
class WrappedCheck : public QWidget
{
    Q_OBJECT

public:
    explicit WrappedCheck(const QString &text, QWidget *parent = nullptr);

    QCheckBox *box() const { return m_box; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QCheckBox *m_box;
};

} // namespace chancery
