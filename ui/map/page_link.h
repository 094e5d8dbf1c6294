// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/page_text.h"

namespace chancery {

//! Wrapped text of a page that opens what it names: by a click, or by Return once the keyboard is on it.
class PageLink : public PageText
{
    Q_OBJECT

public:
    explicit PageLink(const QString &text, QWidget *parent = nullptr);

signals:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void underline(bool on);
};

} // namespace chancery
