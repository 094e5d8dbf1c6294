// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/time_page.h"

#include "ui/charts/chart_look.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLegend>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedBarSeries>
#include <QTableView>
#include <QValueAxis>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int mostDays = 18; // bars that can be told apart and named
constexpr int sideWidth = 224; // pixels

} // namespace

TimePage::TimePage(LawMapSource &source, QWidget *parent)
    : ChartsPage(parent)
    , m_source(source)
    , m_theme(source.scheme())
    , m_countries(source)
    , m_themes(new QComboBox)
    , m_scope(new QComboBox)
    , m_chart(new QChartView(new QChart))
    , m_heading(new QLabel)
    , m_table(new QTableView)
{
    setObjectName(u"timePage"_s);
    form::nameControl(m_themes, u"timeTheme"_s, tr("What is counted"));
    form::nameControl(m_scope, u"timeScope"_s, tr("Countries"));
    form::nameControl(m_chart, u"timeChart"_s, tr("Countries over time"));
    form::nameControl(m_table, u"timeCountries"_s, tr("Countries of the bar chosen"));
    m_themes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_themes->setMinimumContentsLength(36);
    m_scope->addItems({tr("All countries"), tr("The region")});
    m_heading->setObjectName(u"timeHeading"_s);
    m_heading->setWordWrap(true);
    m_table->setModel(&m_countries);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_chart->setMinimumSize(360, 280);
    layOut();
    connect(m_themes, &QComboBox::activated, this,
            [this] { setTheme(m_themes->currentData().value<RecordId>()); });
    connect(m_scope, &QComboBox::activated, this, &TimePage::refresh);
    connect(&source, &LawMapSource::recordsChanged, this, [this] {
        fillThemes();
        refresh();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit recordActivated(index.data(RowListModel::RecordRefRole).value<RecordRef>());
    });
    fillThemes();
}

TimePage::~TimePage()
{
    delete m_table; // before its model
}

void TimePage::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_themes);
    head->addWidget(m_scope);
    head->addStretch(1);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(metrics::gap, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_chart);
    parts->addWidget(side);
    parts->setStretchFactor(0, 1);
    parts->setSizes({sideWidth * 4, sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    layout->addLayout(head);
    layout->addWidget(parts, 1);
}

QString TimePage::title() const
{
    return tr("Over time");
}

QAbstractItemView *TimePage::table() const
{
    return m_table;
}

QChartView *TimePage::chart() const
{
    return m_chart;
}

void TimePage::fillThemes()
{
    const LawMapData &data = m_source.data();
    m_theme = data.schemeOr(m_theme);
    const QSignalBlocker quiet(m_themes);
    m_themes->clear();
    for (const MapTheme theme : {MapTheme::Scheme, MapTheme::Act, MapTheme::Instrument}) {
        if (m_themes->count() > 0)
            m_themes->insertSeparator(m_themes->count());
        for (const RecordId &id : data.themes(theme))
            m_themes->addItem(data.schemeTitle(id, m_source.locale()), QVariant::fromValue(id));
    }
    m_themes->setCurrentIndex(m_themes->findData(QVariant::fromValue(m_theme)));
}

void TimePage::setTheme(const RecordId &theme)
{
    m_theme = m_source.data().schemeOr(theme);
    m_themes->setCurrentIndex(m_themes->findData(QVariant::fromValue(m_theme)));
    refresh();
}

RecordIds TimePage::region() const
{
    RecordIds ids;
    for (const Record &jurisdiction : m_source.data().jurisdictions) {
        if (m_source.data().focus.contains(m_source.data().code(jurisdiction.id())))
            ids.append(jurisdiction.id());
    }
    return ids;
}

QString TimePage::label(const LawSeries::Line &line) const
{
    return line.term.isNull() ? tr("Sources disagree")
                              : m_source.data().termLabel(line.term, m_source.locale());
}

void TimePage::refresh()
{
    const LawMapData &data = m_source.data();
    LawQuestion question{m_theme, {}, {}};
    RecordIds terms;
    for (const Record &term : data.termsOf(m_theme))
        terms.append(term.id());
    const auto cellsOn = [&](QDate day) {
        question.day = day;
        return data.cells(question);
    };
    m_series = lawSeries(seriesDays(data.changeDays(question), mostDays), terms,
                         m_scope->currentIndex() == 1 ? region() : RecordIds(), cellsOn);
    m_countries.setCountries({});
    m_heading->setText(m_series.days.isEmpty() ? tr("No day on which anything changes: nothing is dated yet.")
                                               : tr("Click a bar to see its countries."));
    m_stale = true;
    if (isVisible())
        draw();
}

QBarSet *TimePage::barsOf(int line)
{
    const LawSeries::Line &counted = m_series.lines.at(line);
    auto *bars = new QBarSet(label(counted));
    for (const RecordIds &countries : counted.countries)
        bars->append(double(countries.size()));
    const TermFill conflict{QColor(0x90, 0x98, 0xa4), FillPattern::CrossHatch};
    bars->setBrush(
        chartlook::brushOf(counted.term.isNull() ? conflict : m_source.data().fillOf(counted.term), *this));
    bars->setPen(Qt::NoPen);
    connect(bars, &QBarSet::clicked, this, [this, line](int day) { choose(line, day); });
    return bars;
}

void TimePage::draw()
{
    m_stale = false;
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.72);
    for (int line = 0; line < m_series.lines.size(); ++line)
        series->append(barsOf(line));
    QStringList days;
    for (const QDate &day : std::as_const(m_series.days))
        days.append(day.toString(Qt::ISODate)); // the same everywhere, and short enough to be whole
    auto *chart = new QChart;
    chart->addSeries(series);
    auto *across = new QBarCategoryAxis;
    across->append(days);
    across->setLabelsAngle(-90);
    auto *up = new QValueAxis;
    up->setLabelFormat(u"%d"_s);
    up->setTitleText(tr("Countries"));
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
    up->applyNiceNumbers();
    chart->legend()->setAlignment(Qt::AlignRight);
    chart->setTitle(m_source.data().schemeTitle(m_theme, m_source.locale()));
    chartlook::dress(*chart, *this);
    QChart *old = m_chart->chart();
    m_chart->setChart(chart);
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    delete old;
}

void TimePage::choose(int line, int day)
{
    const LawSeries::Line &counted = m_series.lines.at(line);
    m_countries.setCountries(counted.countries.at(day));
    m_heading->setText(
        tr("%1, %2: %n country(ies)", "term, day", int(counted.countries.at(day).size()))
            .arg(label(counted), dateWords(PartialDate(m_series.days.at(day)), m_source.locale())));
}

QList<QStringList> TimePage::rows() const
{
    QList<QStringList> rows{{u"day"_s, u"term"_s, u"count"_s, u"countries"_s}};
    for (qsizetype day = 0; day < m_series.days.size(); ++day) {
        for (const LawSeries::Line &line : m_series.lines) {
            QStringList codes;
            for (const RecordId &country : line.countries.at(day))
                codes.append(m_source.data().code(country));
            rows.append({m_series.days.at(day).toString(Qt::ISODate), label(line),
                         QString::number(codes.size()), codes.join(u' ')});
        }
    }
    return rows;
}

void TimePage::showEvent(QShowEvent *event)
{
    if (m_series.days.isEmpty() && m_series.lines.isEmpty())
        refresh();
    if (m_stale)
        draw();
    ChartsPage::showEvent(event);
}

void TimePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        draw();
    ChartsPage::changeEvent(event);
}

} // namespace chancery
