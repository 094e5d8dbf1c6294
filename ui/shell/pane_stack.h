// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QStackedWidget;

namespace chancery {

class Pane;

//! The panes, one shown at a time, under a line with the pane's title and its tool bar. Each is made when it is first
//! asked for.
class PaneStack : public QWidget
{
    Q_OBJECT

public:
    PaneStack(const PaneContext &context, const QList<PaneSpec> &specs, QWidget *parent = nullptr);

    const QList<PaneSpec> &specs() const { return m_specs; }
    QList<Pane *> madePanes() const { return m_panes.values(); }
    //! Made now unless it was; null if there is none of that id.
    Pane *pane(const QString &id);
    Pane *current() const { return m_current; }
    void raisePane(Pane *pane);
    //! The row of the current pane if it can show the kind, else of the first that can; -1 if none.
    int rowFor(Kind kind) const;
    int rowOf(const QString &id) const;

signals:
    //! A pane came into being; not shown yet.
    void made(chancery::Pane *pane);

private:
    Pane *makePane(const PaneSpec &spec);

    PaneContext m_context;
    QList<PaneSpec> m_specs;
    QHash<QString, Pane *> m_panes;
    Pane *m_current = nullptr;
    QStackedWidget *m_stack;
};

} // namespace chancery
