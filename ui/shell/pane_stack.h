// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace chancery {

class Pane;

//! The panes, one shown at a time, under a line with the pane's title and its tool bar.
class PaneStack : public QWidget
{
    Q_OBJECT

public:
    explicit PaneStack(QWidget *parent = nullptr);

    void add(std::unique_ptr<Pane> pane);
    const QList<Pane *> &panes() const { return m_panes; }
    Pane *pane(const QString &id) const;
    Pane *current() const;
    void raisePane(Pane *pane);
    //! The current pane if it can, else the first that can; null if none.
    Pane *paneFor(Kind kind) const;

private:
    QList<Pane *> m_panes;
    QStackedWidget *m_stack;
};

} // namespace chancery
