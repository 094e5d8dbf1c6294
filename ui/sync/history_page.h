// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/sync/exchange_model.h"
#include "ui/widgets/pane_context.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace chancery {

struct SyncActions;
class EmptyState;
class SearchField;

//! Which bundles came and went, and what became of them.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(const SyncActions &actions, UiSettings &settings, QWidget *parent = nullptr);

    void showExchanges(const QList<Exchange> &exchanges, const QHash<QByteArray, QString> &names);
    std::optional<Exchange> selected() const;
    QTableView *table() const { return m_table; }
    QString filter() const;

signals:
    void selectionChanged();

private:
    void buildTable(UiSettings &settings);
    QWidget *buildFoot(const SyncActions &actions);
    void showSelected();

    ExchangeModel m_model;
    QSortFilterProxyModel m_sorted;
    SearchField *m_filter;
    QTableView *m_table;
    QLabel *m_detail;
    QStackedWidget *m_stack;
};

} // namespace chancery
