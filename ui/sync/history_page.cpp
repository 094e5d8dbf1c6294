// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/history_page.h"

#include "models/items/sync/sync_words.h"
#include "ui/sync/sync_actions.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/header_memory.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QIcon stateIcon(Exchange::State state, const Tones &tones)
{
    switch (state) {
    case Exchange::State::Done:
        return icons::icon(u"circle-check"_s, tones.success);
    case Exchange::State::Known:
        return icons::icon(u"check"_s, tones.muted);
    case Exchange::State::Staged:
        return icons::icon(u"hourglass"_s, tones.warning);
    case Exchange::State::Refused:
        return icons::icon(u"circle-alert"_s, tones.error);
    case Exchange::State::Asking:
        return icons::icon(u"circle-help"_s, tones.warning);
    }
    return {};
}

QIcon iconOf(const QModelIndex &index)
{
    const Tones &tones = theme::tones(QGuiApplication::palette());
    if (index.column() == ExchangeModel::Direction)
        return icons::icon(index.data(ExchangeModel::IncomingRole).toBool() ? u"arrow-down-to-line"_s
                                                                            : u"arrow-up-from-line"_s);
    if (index.column() == ExchangeModel::Outcome)
        return stateIcon(Exchange::State(index.data(ExchangeModel::StateRole).toInt()), tones);
    return {};
}

} // namespace

HistoryPage::HistoryPage(const SyncActions &actions, UiSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_filter(new SearchField(tr("Filter exchanges"), this))
    , m_table(new QTableView(this))
    , m_detail(syncparts::text(u"exchangeDetail"_s))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"historyPage"_s);
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, metrics::gap);
    inner->setSpacing(metrics::unit);
    form::nameControl(m_filter, u"exchangeFilter"_s, tr("Filter exchanges"));
    buildTable(settings);
    inner->addWidget(m_filter);
    inner->addWidget(m_table, 1);
    inner->addWidget(buildFoot(actions));
    m_stack->addWidget(page);
    m_stack->addWidget(
        new EmptyState(u"package"_s, tr("Nothing was exchanged yet"),
                       tr("Every bundle that comes or goes is listed here, with what became of it. "
                          "A whole import can be undone from here.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_filter, &SearchField::searchChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);
}

void HistoryPage::buildTable(UiSettings &settings)
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(RowListModel::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    syncparts::setUpTable(*m_table, u"exchangeTable"_s, tr("Exchanges"));
    m_table->setModel(&m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ExchangeModel::When, Qt::DescendingOrder);
    m_table->setItemDelegate(new IconDelegate(&iconOf, m_table));
    m_filter->setResults(m_table);
    syncparts::setWidths(*m_table, {150, 120, 180, 400, 200});
    rememberColumns(*m_table->horizontalHeader(), u"exchangeColumns"_s, settings);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showSelected);
    connect(&m_sorted, &QAbstractItemModel::dataChanged, this, &HistoryPage::showSelected);
}

QWidget *HistoryPage::buildFoot(const SyncActions &actions)
{
    QVBoxLayout *content = nullptr;
    QFrame *card = syncparts::card(&content, u"exchangeCard"_s, tr("The selected exchange"));
    content->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::unit);
    for (QAction *action : {actions.undoImport, actions.look, actions.giveUp})
        row->addWidget(syncparts::actionButton(action));
    row->addStretch();
    content->addWidget(m_detail);
    content->addLayout(row);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({actions.undoImport, actions.look, actions.giveUp});
    return card;
}

void HistoryPage::showExchanges(const QList<Exchange> &exchanges, const QHash<QByteArray, QString> &names)
{
    m_model.setExchanges(exchanges, names);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    // the newest one, unless the person is looking at another
    if ((!isVisible() || !m_table->currentIndex().isValid()) && m_sorted.rowCount() > 0)
        m_table->selectRow(0);
    showSelected();
}

std::optional<Exchange> HistoryPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt
                          : std::optional(m_model.exchange(m_sorted.mapToSource(rows.constFirst()).row()));
}

QString HistoryPage::filter() const
{
    return m_filter->text();
}

void HistoryPage::showSelected()
{
    const auto exchange = selected();
    m_detail->setText(exchange ? syncwords::outcome(*exchange) : tr("Nothing is selected."));
    emit selectionChanged();
}

} // namespace chancery
