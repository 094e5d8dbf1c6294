// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_view.h"

#include "models/items/calendar/occurrence_model.h"
#include "ui/calendar/month_painter.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace chancery {

MonthView::MonthView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_firstDayOfWeek(QLocale().firstDayOfWeek())
{
    setObjectName(u"monthView"_s);
    setAccessibleName(tr("Month"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(420, 320);
    viewport()->setMouseTracking(true);
}

void MonthView::setModel(QAbstractItemModel *model)
{
    Q_ASSERT(!model || qobject_cast<OccurrenceModel *>(model));
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QAbstractItemView::setModel(model);
    if (model) {
        for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, changed, this, &MonthView::invalidate);
        connect(model, &QAbstractItemModel::rowsMoved, this, &MonthView::invalidate);
        connect(model, &QAbstractItemModel::dataChanged, this, &MonthView::invalidate);
        connect(model, &QAbstractItemModel::layoutChanged, this, &MonthView::invalidate);
    }
    invalidate();
}

const OccurrenceModel *MonthView::occurrences() const
{
    return qobject_cast<const OccurrenceModel *>(model());
}

void MonthView::setMonth(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    if (first == m_month)
        return;
    m_month = first;
    if (m_day.year() != first.year() || m_day.month() != first.month())
        m_day = QDate(first.year(), first.month(),
                      std::min(m_day.isValid() ? m_day.day() : 1, first.daysInMonth()));
    invalidate();
}

void MonthView::setToday(QDate today)
{
    m_today = today;
    viewport()->update();
}

void MonthView::setCurrentDay(QDate day)
{
    if (!day.isValid())
        return;
    m_day = day;
    if (day.year() != m_month.year() || day.month() != m_month.month())
        emit monthRequested(QDate(day.year(), day.month(), 1));
    const QList<int> rows = rowsOn(day);
    if (rows.isEmpty()) {
        selectionModel()->clearCurrentIndex();
        selectionModel()->clearSelection();
    } else {
        selectionModel()->setCurrentIndex(model()->index(rows.first(), 0),
                                          QItemSelectionModel::ClearAndSelect);
    }
    viewport()->update();
}

std::pair<QDate, QDate> MonthView::gridOf(QDate month) const
{
    const QDate first = MonthLayout::firstDayOf(month, m_firstDayOfWeek);
    return {first, first.addDays(MonthLayout::weeksOf(month, m_firstDayOfWeek) * 7 - 1)};
}

const MonthScene &MonthView::scene() const
{
    if (m_dirty && occurrences() && m_month.isValid()) {
        m_scene = layOutMonth(*occurrences(), m_month, m_firstDayOfWeek, viewport()->size(),
                              QFontMetrics(theme::smallFont()), currentIndex().row());
        m_dirty = false;
    }
    return m_scene;
}

void MonthView::invalidate()
{
    m_dirty = true;
    m_hovered = -1;
    viewport()->update();
}

QRect MonthView::visualRect(const QModelIndex &index) const
{
    for (const MonthScene::Item &item : scene().items) {
        if (item.row == index.row())
            return item.rect;
    }
    return {};
}

void MonthView::scrollTo(const QModelIndex &, ScrollHint)
{
    // a month is shown whole
}

QModelIndex MonthView::indexAt(const QPoint &point) const
{
    const MonthScene::Item *item = scene().itemAt(point);
    return item && model() ? model()->index(item->row, 0) : QModelIndex();
}

QModelIndex MonthView::moveCursor(CursorAction, Qt::KeyboardModifiers)
{
    return currentIndex();
}

bool MonthView::isIndexHidden(const QModelIndex &index) const
{
    return visualRect(index).isEmpty();
}

void MonthView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion MonthView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes()) {
        for (const MonthScene::Item &item : scene().items) {
            if (item.row == index.row())
                region += item.rect;
        }
    }
    return region;
}

void MonthView::updateGeometries()
{
    invalidate();
    QAbstractItemView::updateGeometries();
}

void MonthView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tones &tones = theme::tones(this);
    painter.fillRect(viewport()->rect(), tones.surface);
    if (!occurrences() || !m_month.isValid())
        return;
    MonthPainter::State state;
    state.today = m_today;
    state.currentDay = m_day;
    state.focused = hasFocus();
    state.selectedRow = currentIndex().row();
    state.hoveredRow = m_hovered;
    if (m_drag.active && m_drag.index.isValid()) {
        const MissionSchedule &schedule = occurrences()->row(m_drag.index.row()).schedule;
        state.ghostFirst = schedule.first.addDays(m_drag.grip == Grip::End ? 0 : m_drag.days);
        state.ghostLast = schedule.last.addDays(m_drag.grip == Grip::Start ? 0 : m_drag.days);
    }
    MonthPainter(painter, scene(), tones, state).paint(*occurrences(), m_firstDayOfWeek);
}

void MonthView::resizeEvent(QResizeEvent *event)
{
    invalidate();
    QAbstractItemView::resizeEvent(event);
}

void MonthView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        invalidate();
    QAbstractItemView::changeEvent(event);
}

void MonthView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid()) {
        const MissionSchedule &schedule = occurrences()->row(current.row()).schedule;
        if (schedule.isExact() && (m_day < schedule.first || m_day > schedule.last))
            m_day = schedule.first;
    }
    invalidate(); // the strip always shows what is chosen
}

QList<int> MonthView::rowsOn(QDate day) const
{
    QList<int> rows;
    for (int row = 0; occurrences() && row < model()->rowCount(); ++row) {
        const MissionSchedule &schedule = occurrences()->row(row).schedule;
        if (schedule.isExact() && schedule.first <= day && schedule.last >= day)
            rows.append(row);
    }
    return rows;
}

} // namespace chancery
