// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charts_pane.h"

#include "models/workspace/error_text.h"
#include "models/workspace/save_file.h"
#include "ui/charts/chart_look.h"
#include "ui/charts/charts_pane_factory.h"
#include "ui/charts/figures_page.h"
#include "ui/charts/matrix_page.h"
#include "ui/charts/needs_page.h"
#include "ui/charts/time_page.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/prompts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBuffer>
#include <QChartView>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

std::unique_ptr<Pane> makeChartsPane(const PaneContext &context)
{
    return std::make_unique<ChartsPane>(context);
}

PaneSpec chartsPaneSpec()
{
    return {u"charts"_s, u"chart-column"_s, &ChartsPane::title, &ChartsPane::canShow, makeChartsPane};
}

ChartsPane::ChartsPane(const PaneContext &context, QWidget *parent)
    : Pane(context, u"charts"_s, parent)
    , m_source(context.workspace, RecordId(), context.asOf.day())
    , m_matrix(new MatrixPage(m_source))
    , m_time(new TimePage(m_source))
    , m_figures(new FiguresPage(context.workspace))
    , m_tabs(new QTabWidget)
{
    form::nameControl(m_tabs, u"chartsTabs"_s, tr("Questions"));
    m_tabs->setDocumentMode(true);
    makeActions();
    addPage(m_matrix);
    addPage(m_time);
    addPage(m_figures);
    addPage(new NeedsPage(context.workspace));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(&context.asOf, &AsOfDay::dayChanged, &m_source, &LawMapSource::setDay);
}

ChartsPane::~ChartsPane()
{
    delete m_tabs; // views before what they show
}

QString ChartsPane::title()
{
    return tr("Charts");
}

bool ChartsPane::canShow(Kind kind)
{
    return kind == Kind::Statistic;
}

void ChartsPane::makeActions()
{
    QAction *out = makeAction(this, u"charts.export"_s, tr("&Export picture or table…"), u"download"_s,
                              u"Ctrl+Shift+S"_s);
    connect(out, &QAction::triggered, this, &ChartsPane::exportPage);
    QAction *copy =
        makeAction(this, u"charts.copy-table"_s, tr("&Copy table as text"), u"copy"_s, u"Ctrl+Shift+C"_s);
    connect(copy, &QAction::triggered, this, &ChartsPane::copyTable);
    m_actions = {out, copy};
}

void ChartsPane::addPage(ChartsPage *page)
{
    m_tabs->addTab(page, page->title());
    connect(page, &ChartsPage::recordActivated, this, &Pane::recordActivated);
}

ChartsPage *ChartsPane::page() const
{
    return qobject_cast<ChartsPage *>(m_tabs->currentWidget());
}

QList<QAction *> ChartsPane::paneActions() const
{
    return m_actions;
}

QWidget *ChartsPane::focusTarget()
{
    return page()->table();
}

Result<void> ChartsPane::write(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv"_s)
        return saveTable(path, page()->rows());
    if (suffix != u"png"_s || !page()->chart())
        return failure(ErrorCode::UnsupportedFormat, path);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartlook::picture(*page()->chart()).save(&buffer, "PNG");
    return saveFile(path, bytes);
}

void ChartsPane::exportPage()
{
    const bool chart = page()->chart() != nullptr;
    const QString table = tr("CSV table (*.csv)");
    const QString filter = chart ? QString(tr("PNG picture (*.png)") + u";;"_s + table) : table;
    QString path = context().prompts.saveFile(tr("Export"), filter, chart ? u"chart.png"_s : u"table.csv"_s);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += chart ? u".png"_s : u".csv"_s;
    if (const auto written = write(path))
        emit notice({Notice::Level::Success, tr("Written to %1").arg(path), {}, {}});
    else
        emit notice({Notice::Level::Error, errorText(written.error()), {}, {}});
}

void ChartsPane::copyTable()
{
    QStringList lines;
    for (const QStringList &row : page()->rows())
        lines.append(row.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit statusMessage(tr("The table is in the clipboard."));
}

bool ChartsPane::showRecord(const RecordRef &ref)
{
    if (ref.kind != Kind::Statistic)
        return false;
    m_tabs->setCurrentWidget(m_figures);
    const QAbstractItemView *view = page()->table();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data(RowListModel::RecordIdRole).value<RecordId>() == ref.id) {
            page()->table()->setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

QJsonObject ChartsPane::saveState() const
{
    return {{u"tab"_s, m_tabs->currentIndex()}};
}

void ChartsPane::restoreState(const QJsonObject &state)
{
    m_tabs->setCurrentIndex(state.value(u"tab"_s).toInt());
}

QList<TourStop> ChartsPane::tourStops()
{
    return {{u"instruments"_s, [this] { m_tabs->setCurrentIndex(0); }},
            {u"over-time"_s,
             [this] {
                 m_tabs->setCurrentIndex(1);
                 m_time->setTheme(m_source.data().themes(MapTheme::Instrument).value(4));
             }},
            {u"figures"_s, [this] { m_tabs->setCurrentWidget(m_figures); }},
            {u"needs"_s, [this] { m_tabs->setCurrentIndex(m_tabs->count() - 1); }}};
}

} // namespace chancery
