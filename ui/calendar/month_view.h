// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/month_scene.h"

#include <QAbstractItemView>

namespace chancery {

//! A month of an OccurrenceModel as weeks and bars. Arrows move from day to day and choose what lies there, Ctrl+Up and
//! Ctrl+Down go through one day's missions, Page Up and Down and the wheel change the month. Bars are dragged to another
//! day, or longer and shorter by their ends; the view only asks, the pane commits.
class MonthView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MonthView(QWidget *parent = nullptr);

    //! An OccurrenceModel; its window is the caller's business.
    void setModel(QAbstractItemModel *model) override;
    //! The first day of the month shown.
    QDate month() const { return m_month; }
    void setMonth(QDate month);
    void setToday(QDate today);
    QDate currentDay() const { return m_day; }
    //! Moves the cursor; asks for another month when the day lies outside. Chooses the day's first mission.
    void setCurrentDay(QDate day);
    Qt::DayOfWeek firstDayOfWeek() const { return m_firstDayOfWeek; }
    //! First and last day of the grid of a month.
    std::pair<QDate, QDate> gridOf(QDate month) const;
    const MonthScene &scene() const;
    //! Marks the mission at a point of the viewport, as under the mouse.
    void showHover(QPoint point);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

signals:
    void monthRequested(QDate month);
    void createRequested(QDate day);
    void openRequested(const QModelIndex &index);
    void moveRequested(const QModelIndex &index, int days);
    void resizeRequested(const QModelIndex &index, int startDays, int endDays);
    //! An invalid day: what has no known day in this month.
    void dayListRequested(QDate day, const QPoint &globalPosition);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override { return 0; }
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    enum class Grip { None, Whole, Start, End };

    struct Drag
    {
        Grip grip = Grip::None;
        QPersistentModelIndex index;
        QPoint from;
        QDate day; //!< where it was taken
        int days = 0;
        bool active = false;
    };

    const OccurrenceModel *occurrences() const;
    void invalidate();
    void step(int days);
    void stepWithinDay(int by);
    QList<int> rowsOn(QDate day) const;
    Grip gripAt(QPoint point) const;
    void followDrag(QPoint point);
    void finishDrag();
    void cancelDrag();
    bool handleDayKey(QKeyEvent *event);

    Qt::DayOfWeek m_firstDayOfWeek;
    QDate m_month;
    QDate m_today;
    QDate m_day;
    int m_hovered = -1;
    int m_wheel = 0;
    Drag m_drag;
    mutable MonthScene m_scene;
    mutable bool m_dirty = true;
};

} // namespace chancery
