// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/list_export.h"
#include "ui/widgets/pane_context.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace chancery {

class Pane;

//! The commands by which the list of a pane leaves it: the chosen rows as text (Ctrl+C in the list), the whole list as
//! text, the list on paper (Ctrl+P).
class ListOutput : public QObject
{
    Q_OBJECT

public:
    struct Source
    {
        QString title; //!< of the printed list
        QAbstractItemView *view = nullptr;
        QList<ListColumn> columns; //!< empty: those of the model
        std::function<QString()> filter; //!< what is typed to filter
    };

    //! A child of \a pane; the actions are `<pane>.copy-rows`, `.copy-list` and `.print-list`.
    ListOutput(Pane &pane, const PaneContext &context, const Source &source);

    QList<QAction *> actions() const { return {m_copyRows, m_copyList, m_print}; }
    //! Another view that shows the same rows: Ctrl+C works there too.
    void alsoIn(QAbstractItemView &view);

private:
    void copy(const QModelIndexList &rows);
    void copyChosen();
    void print();
    bool wantsAll(qsizetype rows);
    QList<ListColumn> columns() const;

    Pane &m_pane;
    PaneContext m_context;
    Source m_source;
    QPointer<QAbstractItemView> m_view;
    QAction *m_copyRows;
    QAction *m_copyList;
    QAction *m_print;
};

} // namespace chancery
