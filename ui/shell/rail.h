// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QActionGroup;
class QVBoxLayout;

namespace chancery {

//! The column of panes at the left edge: an icon and a word each, one chosen; below, a few commands.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    //! A pane's checkable action; \a label stands under the icon.
    void addPane(QAction *action, const QString &label);
    //! A command at the lower end.
    void addCommand(QAction *action, const QString &label);

private:
    QWidget *addButton(QAction *action, const QString &label, int position);

    QVBoxLayout *m_layout;
    int m_panes = 0;
};

} // namespace chancery
