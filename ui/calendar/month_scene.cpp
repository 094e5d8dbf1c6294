// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_scene.h"

#include "models/items/calendar/occurrence_model.h"
#include "ui/widgets/metrics.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int headerHeight = 32;
constexpr int chipHeight = 24;
constexpr int chipPitch = 28;
constexpr int chipLines = 2;
constexpr int captionWidth = 116;
constexpr int moreWidth = 88;

//! Chips in lines from left to right; the last place of the last line tells how many more there are.
void layOutStrip(MonthScene &scene, const OccurrenceModel &model, int width, const QFontMetrics &metrics,
                 int selected)
{
    if (scene.unknownRows.isEmpty())
        return;
    QList<int> rows = scene.unknownRows;
    if (const qsizetype at = rows.indexOf(selected); at > 0)
        rows.move(at, 0);
    const int left = metrics::unit + captionWidth;
    const int right = width - metrics::unit;
    const int widest = std::max(120, (right - left) / 2 - metrics::tight);
    int x = left;
    int line = 0;
    qsizetype placed = 0;
    for (; placed < rows.size(); ++placed) {
        const int natural = metrics.horizontalAdvance(model.index(rows[placed], 0).data().toString()) + 40;
        const int wanted = std::min(natural, widest);
        const bool lastOfAll = placed + 1 == rows.size();
        const auto room = [&] { return right - (line + 1 == chipLines && !lastOfAll ? moreWidth : 0); };
        if (x > left && x + wanted > room()) {
            if (line + 1 == chipLines)
                break;
            ++line;
            x = left;
        }
        const int y = scene.header.bottom() + 1 + metrics::tight + line * chipPitch;
        scene.items.append(
            {rows[placed], QRect(x, y, std::min(wanted, right - x), chipHeight), true, true, true});
        x += wanted + metrics::tight;
    }
    if (placed < rows.size()) {
        const int y = scene.header.bottom() + 1 + metrics::tight + line * chipPitch;
        scene.more.append({QDate(), int(rows.size() - placed), QRect(x, y, moreWidth, chipHeight)});
    }
    scene.strip = QRect(0, scene.header.bottom() + 1, width, (line + 1) * chipPitch + metrics::tight);
}

bool hidesAny(const MonthLayout &layout)
{
    for (QDate day = layout.firstDay(); day <= layout.lastDay(); day = day.addDays(1)) {
        if (layout.hidden(day) > 0)
            return true;
    }
    return false;
}

void layOutBars(MonthScene &scene, const QList<DaySpan> &spans, Qt::DayOfWeek firstDayOfWeek)
{
    const int room =
        scene.grid.height() / MonthLayout::weeksOf(scene.month, firstDayOfWeek) - MonthScene::dayLine - 2;
    // two lines of text where there is room for all, else one
    int lanes = 1;
    for (const int height : {MonthScene::twoLines, MonthScene::oneLine}) {
        scene.lane = height;
        lanes = std::max(room / (height + MonthScene::laneGap), 1);
        scene.layout = MonthLayout(scene.month, firstDayOfWeek, spans, lanes);
        if (!hidesAny(scene.layout) && lanes * height <= room)
            break;
    }
    const int pitch = scene.lane + MonthScene::laneGap;
    for (const MonthBar &bar : scene.layout.bars()) {
        const QRect first = scene.cell(bar.week, bar.firstColumn);
        const QRect last = scene.cell(bar.week, bar.lastColumn);
        QRect rect(first.left(), first.top() + MonthScene::dayLine + bar.lane * pitch,
                   last.right() - first.left() + 1, scene.lane);
        rect.adjust(bar.begins ? 4 : 0, 0, bar.ends ? -5 : 0, 0);
        scene.items.append({bar.row, rect, bar.begins, bar.ends, false});
    }
    for (QDate day = scene.layout.firstDay(); day <= scene.layout.lastDay(); day = day.addDays(1)) {
        const int hidden = scene.layout.hidden(day);
        if (hidden == 0)
            continue;
        const QRect cell = scene.cell(day);
        const int y = cell.top() + MonthScene::dayLine + (lanes - 1) * pitch;
        scene.more.append({day, hidden, QRect(cell.left() + 4, y, cell.width() - 9, scene.lane)});
    }
}

} // namespace

QRect MonthScene::cell(int week, int column) const
{
    const int weeks = std::max(layout.weeks(), 1);
    const auto x = [&](int n) { return grid.left() + n * grid.width() / 7; };
    const auto y = [&](int n) { return grid.top() + n * grid.height() / weeks; };
    return QRect(QPoint(x(column), y(week)), QPoint(x(column + 1) - 1, y(week + 1) - 1));
}

QRect MonthScene::cell(QDate day) const
{
    if (!layout.contains(day))
        return {};
    const int at = int(layout.firstDay().daysTo(day));
    return cell(at / 7, at % 7);
}

QDate MonthScene::dayAt(QPoint point) const
{
    if (!grid.contains(point))
        return {};
    for (int week = 0; week < layout.weeks(); ++week) {
        for (int column = 0; column < 7; ++column) {
            if (cell(week, column).contains(point))
                return layout.day(week, column);
        }
    }
    return {};
}

const MonthScene::Item *MonthScene::itemAt(QPoint point) const
{
    const auto it = std::find_if(items.cbegin(), items.cend(),
                                 [&](const Item &item) { return item.rect.contains(point); });
    return it == items.cend() ? nullptr : &*it;
}

const MonthScene::More *MonthScene::moreAt(QPoint point) const
{
    const auto it =
        std::find_if(more.cbegin(), more.cend(), [&](const More &each) { return each.rect.contains(point); });
    return it == more.cend() ? nullptr : &*it;
}

MonthScene layOutMonth(const OccurrenceModel &model, QDate month, Qt::DayOfWeek firstDayOfWeek, QSize size,
                       const QFontMetrics &metrics, int selectedRow)
{
    MonthScene scene;
    scene.month = month;
    scene.header = QRect(0, 0, size.width(), headerHeight);
    const QDate last = month.addMonths(1).addDays(-1);
    QList<DaySpan> spans;
    for (int row = 0; row < model.rowCount(); ++row) {
        const MissionSchedule &schedule = model.row(row).schedule;
        if (schedule.isExact())
            spans.append({row, schedule.first, schedule.last});
        else if (schedule.mayTouch(month, last))
            scene.unknownRows.append(row);
    }
    layOutStrip(scene, model, size.width(), metrics, selectedRow);
    const int top = scene.strip.isEmpty() ? scene.header.bottom() + 1 : scene.strip.bottom() + 1;
    scene.grid = QRect(0, top, size.width(), std::max(size.height() - top, 6 * (MonthScene::dayLine + 2)));
    layOutBars(scene, spans, firstDayOfWeek);
    return scene;
}

} // namespace chancery
