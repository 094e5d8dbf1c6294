// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hands of MonthView: keys, wheel, clicks and drags.

#include "models/items/calendar/occurrence_model.h"
#include "ui/calendar/month_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace chancery {

namespace {

constexpr int gripWidth = 6;
constexpr int wheelStep = 120;

} // namespace

void MonthView::step(int days)
{
    setCurrentDay((m_day.isValid() ? m_day : m_month).addDays(days));
}

void MonthView::stepWithinDay(int by)
{
    const QList<int> rows = rowsOn(m_day);
    if (rows.isEmpty())
        return;
    const qsizetype at = rows.indexOf(currentIndex().row());
    const qsizetype next = at < 0 ? 0 : std::clamp<qsizetype>(at + by, 0, rows.size() - 1);
    selectionModel()->setCurrentIndex(model()->index(rows[next], 0), QItemSelectionModel::ClearAndSelect);
}

bool MonthView::handleDayKey(QKeyEvent *event)
{
    const bool within = event->modifiers() & Qt::ControlModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    const QDate day = m_day.isValid() ? m_day : m_month;
    const int column = int(scene().layout.firstDay().daysTo(day)) % 7;
    switch (event->key()) {
    case Qt::Key_Left:
        step(-forward);
        return true;
    case Qt::Key_Right:
        step(forward);
        return true;
    case Qt::Key_Up:
        within ? stepWithinDay(-1) : step(-7);
        return true;
    case Qt::Key_Down:
        within ? stepWithinDay(1) : step(7);
        return true;
    case Qt::Key_Home:
        step(-column);
        return true;
    case Qt::Key_End:
        step(6 - column);
        return true;
    case Qt::Key_PageUp:
        setCurrentDay(day.addMonths(-1));
        return true;
    case Qt::Key_PageDown:
        setCurrentDay(day.addMonths(1));
        return true;
    default:
        return false;
    }
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_drag.active) {
        cancelDrag();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit openRequested(currentIndex());
        else if (m_day.isValid())
            emit createRequested(m_day);
        return;
    }
    if (event->modifiers() & Qt::AltModifier || !handleDayKey(event))
        event->ignore();
}

void MonthView::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int months = -m_wheel / wheelStep;
    m_wheel %= wheelStep;
    if (months != 0)
        emit monthRequested(m_month.addMonths(months));
    event->accept();
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton) {
        QAbstractItemView::mousePressEvent(event);
        return;
    }
    if (const MonthScene::More *more = scene().moreAt(point)) {
        emit dayListRequested(more->day, viewport()->mapToGlobal(more->rect.bottomLeft()));
        return;
    }
    const QModelIndex index = indexAt(point);
    const QDate day = scene().dayAt(point);
    if (!index.isValid()) {
        if (day.isValid())
            m_day = day;
        selectionModel()->clearCurrentIndex();
        selectionModel()->clearSelection();
        viewport()->update();
        return;
    }
    if (day.isValid())
        m_day = day;
    const Grip grip = gripAt(point);
    m_drag = {day.isValid() ? grip : Grip::None, index, point, day, 0, false};
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->buttons() & Qt::LeftButton && m_drag.grip != Grip::None)
        followDrag(point);
    else
        showHover(point);
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        finishDrag();
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    cancelDrag();
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (index.isValid())
        emit openRequested(index);
    else if (const QDate day = scene().dayAt(point); day.isValid() && !scene().moreAt(point))
        emit createRequested(day);
}

void MonthView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractItemView::leaveEvent(event);
}

MonthView::Grip MonthView::gripAt(QPoint point) const
{
    const MonthScene::Item *item = scene().itemAt(point);
    if (!item || item->chip || !(model()->flags(model()->index(item->row, 0)) & Qt::ItemIsDragEnabled))
        return Grip::None;
    if (item->begins && point.x() < item->rect.left() + gripWidth)
        return Grip::Start;
    if (item->ends && point.x() > item->rect.right() - gripWidth)
        return Grip::End;
    return Grip::Whole;
}

void MonthView::showHover(QPoint point)
{
    const MonthScene::Item *item = scene().itemAt(point);
    const int hovered = item ? item->row : -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    const Grip grip = gripAt(point);
    if (grip == Grip::Start || grip == Grip::End)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (scene().moreAt(point))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void MonthView::followDrag(QPoint point)
{
    if (!m_drag.active && (point - m_drag.from).manhattanLength() < QApplication::startDragDistance())
        return;
    const QDate day = scene().dayAt(point);
    if (!day.isValid() || !m_drag.index.isValid())
        return;
    m_drag.active = true;
    m_drag.days = int(m_drag.day.daysTo(day));
    viewport()->setCursor(m_drag.grip == Grip::Whole ? Qt::ClosedHandCursor : Qt::SizeHorCursor);
    viewport()->update();
}

void MonthView::finishDrag()
{
    const Drag drag = m_drag;
    cancelDrag();
    if (!drag.active || drag.days == 0 || !drag.index.isValid())
        return;
    if (drag.grip == Grip::Whole)
        emit moveRequested(drag.index, drag.days);
    else
        emit resizeRequested(drag.index, drag.grip == Grip::Start ? drag.days : 0,
                             drag.grip == Grip::End ? drag.days : 0);
}

void MonthView::cancelDrag()
{
    m_drag = {};
    viewport()->unsetCursor();
    viewport()->update();
}

} // namespace chancery
