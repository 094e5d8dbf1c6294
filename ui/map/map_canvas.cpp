// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_canvas.h"

#include "models/items/map/law_table_model.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/theme.h"

#include <QFocusEvent>
#include <QFrame>
#include <QItemSelectionModel>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr double frameBudget = 6; // milliseconds for new tiles, so that a frame stays within 16
constexpr double wholeFrame = -1;
constexpr int restTime = 60; // milliseconds after the last movement
constexpr double revealPadding = 48;
constexpr double foldedLegendWidth = 208; // pixels
constexpr double longestStep = 1.5; // of one zoom: beyond it the last picture is no stand-in for the next
constexpr double rim = 16; // pixels around what the view is fitted to

} // namespace

MapCanvas::MapCanvas(const Basemap &basemap, QWidget *parent) : QWidget(parent), m_frame(basemap)
{
    form::nameControl(this, u"mapCanvas"_s, tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(280, 240);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MapCanvas::setModel(LawTableModel &model, QItemSelectionModel &selection)
{
    m_model = &model;
    m_selection = &selection;
    connect(&selection, &QItemSelectionModel::currentRowChanged, this, &MapCanvas::takeSelection);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MapCanvas::tell);
    takeSelection();
}

void MapCanvas::setScene(const MapScene &scene)
{
    const QString selected = m_scene.selected;
    const QString hovered = m_scene.hovered;
    const bool open = m_entries.empty() || isLegendOpen();
    const MapOverlay overlay = m_scene.overlay;
    m_scene = withoutDrawn(painter().basemap(), scene);
    m_scene.overlay = overlay;
    m_entries = scene.legend;
    openLegend(open);
    m_scene.selected = selected;
    m_scene.hovered = hovered;
    setAccessibleName(tr("Map: %1. %2", "scheme, day").arg(scene.schemeTitle, scene.dayText));
    if (m_fit != Fit::Free)
        applyFit(); // the legend may have grown
    update();
}

void MapCanvas::setViewport(const Viewport &viewport)
{
    m_fit = Fit::Free;
    glide(viewport.resized(m_viewport.size()));
}

void MapCanvas::setFit(Fit fit)
{
    m_fit = fit;
    applyFit();
}

void MapCanvas::applyFit()
{
    const Basemap &basemap = painter().basemap();
    const QRectF region = m_fit == Fit::Region ? basemap.boundsOf(m_scene.focus) : QRectF();
    if (m_fit != Fit::Free)
        move(fitted(region.isEmpty() ? basemap.overview() : region));
}

//! Beside the open legend if that costs no more than a third of the scale, else over the whole view.
Viewport MapCanvas::fitted(const QRectF &region)
{
    const Viewport whole = Viewport::fitted(size(), region, {rim, rim, rim, rim});
    openLegend(m_legend != Legend::Folded);
    const QRectF legend = MapPainter::legendBox(m_scene, whole, options());
    const Viewport beside = Viewport::fitted(size(), region, {legend.right() + rim, rim, rim, rim})
                                .clamped(Basemap::extent(), Basemap::maxScale());
    const bool clear =
        beside.toScreen(region).left() >= legend.right(); // the edge of the basemap may forbid it
    if (!legend.isEmpty() && isLegendOpen() && clear && beside.scale() > whole.scale() * 2 / 3)
        return beside;
    openLegend(m_legend == Legend::Open);
    return whole;
}

void MapCanvas::openLegend(bool open)
{
    m_scene.legend.clear();
    if (!open)
        return;
    m_scene.legend = m_entries;
    m_scene.legend.insert(m_scene.legend.end(), m_overlayEntries.cbegin(), m_overlayEntries.cend());
}

void MapCanvas::setLegend(Legend legend)
{
    m_legend = legend;
    openLegend(legend != Legend::Folded);
    applyFit();
    update();
}

void MapCanvas::toggleLegend()
{
    setLegend(isLegendOpen() ? Legend::Folded : Legend::Open);
}

void MapCanvas::setInsetShown(bool shown)
{
    m_insetShown = shown;
    update();
}

MapInset MapCanvas::inset() const
{
    return painter().inset(m_scene, m_viewport, options());
}

void MapCanvas::zoomBy(double factor)
{
    m_fit = Fit::Free;
    glide(m_viewport.zoomedBy(factor, QRectF(rect()).center()));
}

void MapCanvas::reveal(const QString &code)
{
    const MapFeature *feature = painter().basemap().feature(code);
    if (!feature)
        return;
    const Viewport before = m_viewport;
    move(m_viewport.revealing(feature->mainBounds, revealPadding));
    if (!(m_viewport == before))
        m_fit = Fit::Free;
}

void MapCanvas::move(const Viewport &viewport)
{
    const Viewport before = m_viewport;
    m_viewport = viewport.clamped(Basemap::extent(), Basemap::maxScale());
    const double factor = m_viewport.scale() / before.scale();
    m_jumped = m_jumped || std::max(factor, 1 / factor) > longestStep;
    update();
    if (!(m_viewport == before))
        emit viewportChanged(m_viewport);
}

void MapCanvas::glide(const Viewport &viewport)
{
    m_gliding = true;
    m_scene.hovered.clear(); // its outline would cost more than all the rest of a frame
    m_rest.start(restTime);
    move(viewport);
}

MapPaintOptions MapCanvas::options() const
{
    MapPaintOptions options;
    options.palette = theme::isDark(palette()) ? MapPalette::dark() : MapPalette::light();
    options.font = font();
    options.font.setPixelSize(QFontInfo(font()).pixelSize());
    options.pixelRatio = devicePixelRatioF();
    options.legendCard.notes = isLegendOpen();
    if (!isLegendOpen())
        options.legendCard.width = foldedLegendWidth;
    options.inset = m_insetShown;
    for (const QFrame *card : findChildren<QFrame *>(QString(), Qt::FindDirectChildrenOnly))
        options.reserved.push_back(card->geometry());
    return options;
}

void MapCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool whole = !m_gliding || m_jumped;
    const bool complete =
        m_frame.paint(painter, m_scene, m_viewport, options(), whole ? wholeFrame : frameBudget);
    m_jumped = false;
    if (m_focusShown) {
        painter.setPen(QPen(theme::tones(this).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.end();
    if (complete)
        m_gliding = false;
    else if (!m_rest.isActive())
        m_rest.start(0);
}

void MapCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_fit == Fit::Free)
        move(m_viewport.resized(size()));
    else
        applyFit();
}

void MapCanvas::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_focusShown =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void MapCanvas::focusOutEvent(QFocusEvent *event)
{
    m_focusShown = false;
    QWidget::focusOutEvent(event);
}

void MapCanvas::hideEvent(QHideEvent *event)
{
    m_frame.clear();
    QWidget::hideEvent(event);
}

void MapCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

QString MapCanvas::codeAt(QPointF position) const
{
    const QString code = painter().codeAt(m_scene, m_viewport, options(), position);
    return m_model && m_model->rowOfCode(code) >= 0 ? code : QString();
}

void MapCanvas::select(const QString &code)
{
    const int row = m_model ? m_model->rowOfCode(code) : -1;
    if (row >= 0)
        m_selection->setCurrentIndex(m_model->index(row, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else if (m_selection)
        m_selection->clear();
}

void MapCanvas::takeSelection()
{
    m_scene.selected = m_selection->currentIndex().data(LawTableModel::CodeRole).toString();
    tell();
    update();
}

// a screen reader says the description after the name whenever it changes
void MapCanvas::tell()
{
    const QString spoken = m_selection->currentIndex().data(LawTableModel::SpokenRole).toString();
    setAccessibleDescription(spoken.isEmpty() ? tr("No country selected") : spoken);
}

void MapCanvas::setHovered(const QString &code)
{
    if (code == m_scene.hovered)
        return;
    m_scene.hovered = code;
    update();
}

void MapCanvas::showToolTip(QPoint position, QPoint globalPosition)
{
    if (const QStringList trips = tripsAt(position); !trips.isEmpty()) {
        QToolTip::showText(globalPosition, m_tripWords(trips), this);
        return;
    }
    const int row = m_model ? m_model->rowOfCode(codeAt(position)) : -1;
    if (row < 0) {
        QToolTip::hideText();
        return;
    }
    QStringList lines = m_model->index(row, 0).data(Qt::ToolTipRole).toString().toHtmlEscaped().split(u'\n');
    lines.first() = u"<b>%1</b>"_s.arg(lines.first());
    QToolTip::showText(globalPosition, lines.join(u"<br>"_s), this);
}

} // namespace chancery
