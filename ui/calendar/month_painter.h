// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/month_scene.h"

#include <QLocale>

class QPainter;
class QModelIndex;

namespace chancery {

struct Tones;

//! A mission in the calendar, as it is drawn in month and agenda.
struct MissionMark
{
    QString title;
    QString missionKind;
    QString time; //!< of day, empty for none
    bool tentative = false;
    bool cancelled = false;
    bool milestone = false;
    bool recurs = false;
    bool conflict = false;

    static MissionMark of(const QModelIndex &index);
};

//! Draws a month. Made for one painting; keeps nothing.
class MonthPainter
{
public:
    struct State
    {
        QDate today;
        QDate currentDay;
        bool focused = false;
        int selectedRow = -1;
        int hoveredRow = -1;
        QDate ghostFirst; //!< where a dragged bar would come to lie
        QDate ghostLast;
    };

    MonthPainter(QPainter &painter, const MonthScene &scene, const Tones &tones, const State &state);

    void paint(const OccurrenceModel &model, Qt::DayOfWeek firstDayOfWeek);

private:
    void paintHeader(Qt::DayOfWeek firstDayOfWeek);
    void paintStrip();
    void paintCell(QDate day);
    void paintItem(const MonthScene::Item &item, const MissionMark &mark);
    void paintBody(const MonthScene::Item &item, const MissionMark &mark, bool selected);
    void paintText(const MonthScene::Item &item, const MissionMark &mark, bool selected);
    void paintMore(const MonthScene::More &more);
    void paintGhost();

    QPainter &m_painter;
    const MonthScene &m_scene;
    const Tones &m_tones;
    State m_state;
    bool m_dark;
};

} // namespace chancery
