// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace chancery::test {

//! What the program is told while something is dragged over a widget and let go there.
class DraggedThing
{
public:
    explicit DraggedThing(QMimeData *data) : m_data(data) { }

    bool enter(QWidget *widget, QPoint point)
    {
        QDragEnterEvent event(point, Qt::CopyAction | Qt::LinkAction, m_data.get(), Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }
    //! Whether the cursor would say that it can be dropped here.
    bool move(QWidget *widget, QPoint point)
    {
        QDragMoveEvent event(point, Qt::CopyAction | Qt::LinkAction, m_data.get(), Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }
    void leave(QWidget *widget)
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(widget, &event);
    }
    //! Nothing is dropped where the move was refused, as everywhere.
    bool drop(QWidget *widget, QPoint point)
    {
        if (!enter(widget, point))
            return false;
        if (!move(widget, point)) {
            leave(widget);
            return false;
        }
        QDropEvent event(point, Qt::CopyAction | Qt::LinkAction, m_data.get(), Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    }

private:
    std::unique_ptr<QMimeData> m_data;
};

} // namespace chancery::test
