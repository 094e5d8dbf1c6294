// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_table_model.h"
#include "ui/map/map_canvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace chancery {

namespace {

constexpr double keyZoom = 1.4;
constexpr double wheelStep = 120; // eighths of a degree: one notch
constexpr double notchZoom = 1.25;
constexpr double keyPan = 80; // pixels

} // namespace

bool MapCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::NativeGesture && pinch(*static_cast<QNativeGestureEvent *>(event)))
        return true;
    return QWidget::event(event);
}

bool MapCanvas::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_fit = Fit::Free;
    glide(m_viewport.zoomedBy(1 + event.value(), event.position()));
    return true;
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_last = event->position();
    m_dragging = false;
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (!(event->buttons() & Qt::LeftButton)) {
        setHovered(codeAt(position));
        showPointer(position);
        return;
    }
    if (!m_dragging && (position - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_dragging)
        setCursor(Qt::ClosedHandCursor);
    m_dragging = true;
    m_fit = Fit::Free;
    glide(m_viewport.pannedBy(position - m_last));
    m_last = position;
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QString code = codeAt(event->position());
    const QStringList trips = tripsAt(event->position());
    const bool clicked = !std::exchange(m_dragging, false);
    m_scene.hovered = code;
    showPointer(event->position());
    update();
    if (clicked && code.isEmpty() && isOnLegend(event->position()))
        toggleLegend();
    else if (clicked && !trips.isEmpty())
        emit tripsActivated(trips, event->position().toPoint());
    else if (clicked && !(code.isEmpty() && isOnCard(event->position())))
        select(code);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool onCountry = tripsAt(event->position()).isEmpty() && !codeAt(event->position()).isEmpty();
    if (event->button() == Qt::LeftButton && onCountry)
        emit countryActivated();
}

void MapCanvas::leaveEvent(QEvent *event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    m_fit = Fit::Free;
    const double notches = event->angleDelta().y() / wheelStep;
    glide(m_viewport.zoomedBy(std::pow(notchZoom, notches), event->position()));
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (movementKey(*event) || viewKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        stepIntoParts(event->key() == Qt::Key_PageDown);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit countryActivated();
        return;
    case Qt::Key_Escape:
        if (m_selection && !selectedCode().isEmpty()) {
            select({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool MapCanvas::movementKey(const QKeyEvent &event)
{
    struct Arrow
    {
        int key;
        MapDirection direction;
        QPointF pan;
    };
    static constexpr Arrow arrows[]{{Qt::Key_Up, MapDirection::North, {0, keyPan}},
                                    {Qt::Key_Down, MapDirection::South, {0, -keyPan}},
                                    {Qt::Key_Left, MapDirection::West, {keyPan, 0}},
                                    {Qt::Key_Right, MapDirection::East, {-keyPan, 0}}};
    for (const Arrow &arrow : arrows) {
        if (event.key() != arrow.key)
            continue;
        if (event.modifiers() & Qt::ShiftModifier) {
            m_fit = Fit::Free;
            glide(m_viewport.pannedBy(arrow.pan));
        } else {
            step(arrow.direction);
        }
        return true;
    }
    return false;
}

bool MapCanvas::viewKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyZoom);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / keyZoom);
        return true;
    case Qt::Key_0:
        setFit(Fit::Europe);
        return true;
    case Qt::Key_Home:
        setFit(Fit::Region);
        return true;
    default:
        return false;
    }
}

//! From a state to its first part and on to the next; from a part back to its state.
void MapCanvas::stepIntoParts(bool down)
{
    const Basemap &basemap = painter().basemap();
    const QString code = selectedCode();
    const QString state = code.section(u'-', 0, 0);
    if (!down) {
        if (m_model && state != code && m_model->rowOfCode(state) >= 0)
            select(state);
        return;
    }
    QStringList parts;
    for (const MapFeature &part : basemap.parts()) {
        if (basemap.stateOf(part.code) == state && m_model && m_model->rowOfCode(part.code) >= 0)
            parts.append(part.code);
    }
    for (const LegendEntry &entry : m_scene.beside) {
        if (entry.code.startsWith(state + u'-') && m_model && m_model->rowOfCode(entry.code) >= 0)
            parts.append(entry.code);
    }
    const qsizetype next = parts.indexOf(code) + 1;
    if (!parts.isEmpty())
        select(parts.at(next % parts.size()));
}

//! To the neighbour in that direction; without a selection to the country in the middle of the view.
void MapCanvas::step(MapDirection direction)
{
    const Basemap &basemap = painter().basemap();
    QString next;
    if (!selectedCode().isEmpty() && basemap.feature(selectedCode())) {
        next = basemap.nextTo(selectedCode(), direction);
        while (!next.isEmpty() && m_model->rowOfCode(next) < 0)
            next = basemap.nextTo(next, direction);
    } else {
        double nearest = 0;
        for (const MapFeature &feature : basemap.features()) {
            const QPointF away = feature.anchor - m_viewport.centre();
            const double distance = std::hypot(away.x(), away.y());
            if (m_model->rowOfCode(feature.code) >= 0 && (next.isEmpty() || distance < nearest)) {
                next = feature.code;
                nearest = distance;
            }
        }
    }
    if (next.isEmpty())
        return;
    select(next);
    reveal(next);
}

} // namespace chancery
