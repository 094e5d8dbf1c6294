// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/country_list.h"

#include "models/items/map/law_table_model.h"
#include "ui/map/swatch.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/header_memory.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Leaves room before the country's name and draws its colour and pattern there.
class CountryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QSize size = Swatch::swatchSize();
        const QRectF box(option.rect.left() + metrics::unit + metrics::tight,
                         option.rect.top() + (option.rect.height() - size.height()) / 2, size.width(),
                         size.height());
        Swatch::draw(*painter, index.data(LawTableModel::StyleRole).value<FeatureStyle>(), box,
                     *option.widget);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = Swatch::swatchSize() + QSize(metrics::unit, 0);
        option->icon = QIcon();
    }
};

} // namespace

CountryList::CountryList(LawTableModel &model, UiSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new SearchField(tr("Filter countries")))
    , m_table(new QTableView)
    , m_count(form::caption({}))
{
    setObjectName(u"countryList"_s);
    form::nameControl(m_filter, u"countryFilter"_s, tr("Filter countries by any of their names"));
    m_count->setObjectName(u"countryCount"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::unit, 0, 0);
    layout->setSpacing(metrics::unit);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::unit, 0, metrics::unit, 0);
    head->setSpacing(metrics::tight);
    head->addWidget(m_filter);
    head->addWidget(m_count);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    setUpTable();
    rememberColumns(*m_table->horizontalHeader(), u"countryColumns"_s, settings);
    m_filter->setResults(m_table);
    connect(m_filter, &SearchField::searchChanged, &m_model, &LawTableModel::setFilter);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &CountryList::hideWhatDoesNotMatch);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &CountryList::hideWhatDoesNotMatch);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &CountryList::hideWhatDoesNotMatch);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CountryList::hideWhatDoesNotMatch);
    hideWhatDoesNotMatch();
}

void CountryList::setUpTable()
{
    form::nameControl(m_table, u"countryTable"_s, tr("Countries"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegateForColumn(LawTableModel::CountryColumn, new CountryDelegate(m_table));
    m_table->setCornerWidget(new QWidget); // else the style draws a box between the scroll bars
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::row);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->resizeSection(LawTableModel::CountryColumn, 184);
    header->resizeSection(LawTableModel::TermsColumn, 248);
    header->resizeSection(LawTableModel::DateColumn, 184);
    header->setStretchLastSection(true);
    header->setSortIndicator(LawTableModel::CountryColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, &CountryList::countryActivated);
}

QItemSelectionModel &CountryList::selection() const
{
    return *m_table->selectionModel();
}

void CountryList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CountryList::clearFilter()
{
    m_filter->clear();
    m_model.setFilter({});
}

void CountryList::hideWhatDoesNotMatch()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool hidden = !m_model.index(row, 0).data(LawTableModel::MatchRole).toBool();
        if (m_table->isRowHidden(row) != hidden)
            m_table->setRowHidden(row, hidden);
    }
    const int matches = m_model.matchCount();
    m_count->setText(matches == m_model.rowCount() ? tr("%n countries and territories", nullptr, matches)
                                                   : tr("%1 of %2").arg(matches).arg(m_model.rowCount()));
}

QString CountryList::text() const
{
    const auto line = [this](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < LawTableModel::ColumnCount; ++column)
            cells.append(cell(column).toString().simplified());
        return cells.join(u'\t');
    };
    QStringList lines{line([this](int column) { return m_model.headerData(column, Qt::Horizontal); })};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_table->isRowHidden(row))
            lines.append(line([&](int column) { return m_model.index(row, column).data(); }));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace chancery
