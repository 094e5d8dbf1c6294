// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace chancery {

//! A text of a form that grows with what is written in it, between \a fewest lines and twelve. Tab leaves it.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent = nullptr, int fewest = 3);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_fewest;
};

} // namespace chancery
