// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/figures_page.h"

#include "ui/charts/chart_look.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int mostBars = 10;
constexpr int chartHeight = 296; // pixels: room for the names of all bars
constexpr int labelLength = 44; // letters of a figure's name beside its bar

//! A figure that lacks what makes it honest has a sign before it.
class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(StatisticListModel::WarningRole).toString().isEmpty())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icons::icon(u"triangle-alert"_s, theme::tones(option->palette).warning);
        option->decorationSize = {metrics::icon, metrics::icon};
    }
};

QString shortened(const QString &text)
{
    return text.size() <= labelLength ? text : QString(text.left(labelLength - 1) + u'…');
}

} // namespace

FiguresPage::FiguresPage(Workspace &workspace, QWidget *parent)
    : ChartsPage(parent)
    , m_model(workspace)
    , m_unit(new QComboBox)
    , m_chart(new QChartView(new QChart))
    , m_table(new QTableView)
{
    setObjectName(u"figuresPage"_s);
    form::nameControl(m_unit, u"figuresUnit"_s, tr("Unit"));
    form::nameControl(m_chart, u"figuresChart"_s, tr("Figures of one unit"));
    setUpTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_unit);
    head->addStretch(1);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_chart);
    parts->addWidget(m_table);
    parts->setSizes({chartHeight, chartHeight});
    m_chart->setMinimumHeight(chartHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    layout->addLayout(head);
    layout->addWidget(parts, 1);
    fillUnits();
    connect(m_unit, &QComboBox::activated, this,
            [this] { m_model.setUnit(m_unit->currentData().toString()); });
    connect(&m_model, &StatisticListModel::refreshed, this, [this] {
        fillUnits();
        if (isVisible())
            draw();
    });
}

FiguresPage::~FiguresPage()
{
    delete m_table; // before its model
}

void FiguresPage::setUpTable()
{
    form::nameControl(m_table, u"figuresTable"_s, tr("Figures"));
    setUpRecords(*m_table, m_model);
    m_table->setItemDelegateForColumn(StatisticListModel::SubjectColumn, new FigureDelegate(m_table));
    m_table->horizontalHeader()->resizeSection(StatisticListModel::SubjectColumn, 360);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void FiguresPage::fillUnits()
{
    const QString unit = m_unit->currentData().toString();
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    m_unit->addItem(tr("All units"));
    for (const QString &name : m_model.units())
        m_unit->addItem(name, name);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
}

// Only what has one unit can stand beside each other: without a choice the unit of most figures is drawn.
void FiguresPage::draw()
{
    const QString chosen = m_unit->currentData().toString();
    const QString unit = chosen.isEmpty() ? m_model.units().value(0) : chosen;
    auto *start = new QBarSet(QString());
    auto *range = new QBarSet(unit);
    QStringList names;
    m_bars.clear();
    for (int row = m_model.rowCount() - 1; row >= 0 && names.size() < mostBars; --row) {
        const QModelIndex index = m_model.index(row, 0);
        const bool fits = index.siblingAtColumn(StatisticListModel::UnitColumn).data().toString() == unit;
        const QVariant low = index.data(StatisticListModel::LowRole);
        if (!fits || !low.isValid())
            continue;
        const double high = index.data(StatisticListModel::HighRole).toDouble();
        const bool ranges = high > low.toDouble();
        start->append(ranges ? low.toDouble() : 0);
        range->append(ranges ? high - low.toDouble() : high);
        // equal names would be one category
        names.append(QString(shortened(index.data().toString()) + QString(m_bars.size(), u'\u200b')));
        m_bars.append(row);
    }
    start->setBrush(Qt::NoBrush);
    start->setPen(Qt::NoPen);
    range->setBrush(theme::tones(this).accent);
    range->setPen(Qt::NoPen);
    auto *series = new QHorizontalStackedBarSeries;
    series->append(start);
    series->append(range);
    connect(range, &QBarSet::clicked, this, &FiguresPage::chooseRow);
    auto *chart = new QChart;
    chart->addSeries(series);
    auto *up = new QBarCategoryAxis;
    up->append(names);
    auto *across = new QValueAxis;
    across->setTitleText(unit);
    across->setLabelFormat(u"%.0f"_s);
    chart->addAxis(up, Qt::AlignLeft);
    chart->addAxis(across, Qt::AlignBottom);
    series->attachAxis(up);
    series->attachAxis(across);
    across->setMin(0);
    across->applyNiceNumbers();
    chart->legend()->hide();
    chart->setMargins({metrics::unit, metrics::unit, metrics::gap, metrics::unit});
    chartlook::dress(*chart, *this);
    QChart *old = m_chart->chart();
    m_chart->setChart(chart);
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    delete old;
}

void FiguresPage::chooseRow(int bar)
{
    if (bar >= 0 && bar < m_bars.size())
        m_table->selectRow(m_bars.at(bar));
}

QString FiguresPage::title() const
{
    return tr("Figures");
}

QAbstractItemView *FiguresPage::table() const
{
    return m_table;
}

QChartView *FiguresPage::chart() const
{
    return m_chart;
}

void FiguresPage::showEvent(QShowEvent *event)
{
    draw();
    ChartsPage::showEvent(event);
}

void FiguresPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        draw();
    ChartsPage::changeEvent(event);
}

} // namespace chancery
