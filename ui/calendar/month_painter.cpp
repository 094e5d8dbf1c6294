// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_painter.h"

#include "models/items/calendar/occurrence_model.h"
#include "ui/calendar/mission_look.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MonthView)
};

constexpr int iconSize = 14;
constexpr qreal radius = 4;

void paintIcon(QPainter &painter, const QString &name, QPoint at, const QColor &colour)
{
    painter.drawPixmap(at, icons::pixmap(name, iconSize, colour, painter.device()->devicePixelRatioF()));
}

//! As many lines as fit, the last one elided, in the middle of the height.
void paintLines(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int most = std::max(1, rect.height() / (metrics.height() - 2));
    QTextLayout layout(text, painter.font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        const bool last = lines.size() + 1 == most;
        lines.append(last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width())
                          : text.mid(line.textStart(), line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    const int height = metrics.height() - 1;
    int y = rect.top() + (rect.height() - height * int(lines.size())) / 2;
    for (const QString &line : std::as_const(lines)) {
        painter.drawText(QRect(rect.left(), y, rect.width(), height), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += height;
    }
}

} // namespace

MissionMark MissionMark::of(const QModelIndex &index)
{
    const QString status = index.data(OccurrenceModel::StatusRole).toString();
    const PartialDate start = index.data(OccurrenceModel::StartRole).value<PartialDate>();
    const QTime time = start.first().time();
    MissionMark mark;
    mark.title = index.data(RowListModel::TitleRole).toString();
    mark.missionKind = index.data(OccurrenceModel::MissionKindRole).toString();
    mark.time = time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : QString();
    mark.tentative = status == u"tentative";
    mark.cancelled = status == u"cancelled";
    mark.milestone = mark.missionKind == u"milestone";
    mark.recurs = index.data(OccurrenceModel::RecursRole).toBool();
    mark.conflict = index.data(OccurrenceModel::ConflictRole).toBool();
    return mark;
}

MonthPainter::MonthPainter(QPainter &painter, const MonthScene &scene, const Tones &tones, const State &state)
    : m_painter(painter)
    , m_scene(scene)
    , m_tones(tones)
    , m_state(state)
    , m_dark(tones.surface.lightness() < 128)
{ }

void MonthPainter::paint(const OccurrenceModel &model, Qt::DayOfWeek firstDayOfWeek)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (QDate day = m_scene.layout.firstDay(); day <= m_scene.layout.lastDay(); day = day.addDays(1))
        paintCell(day);
    paintHeader(firstDayOfWeek);
    paintStrip();
    paintGhost();
    for (const MonthScene::Item &item : m_scene.items)
        paintItem(item, MissionMark::of(model.index(item.row, 0)));
    for (const MonthScene::More &more : m_scene.more)
        paintMore(more);
}

void MonthPainter::paintHeader(Qt::DayOfWeek firstDayOfWeek)
{
    m_painter.fillRect(m_scene.header, m_tones.surface);
    m_painter.setFont(theme::smallFont());
    m_painter.setPen(m_tones.muted);
    const bool narrow = m_scene.cell(0, 0).width() < 90;
    for (int column = 0; column < 7; ++column) {
        const int weekday = (int(firstDayOfWeek) - 1 + column) % 7 + 1;
        const QRect cell = m_scene.cell(0, column);
        const QRect rect(cell.left() + metrics::unit, m_scene.header.top(), cell.width() - metrics::unit,
                         m_scene.header.height());
        m_painter.drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().standaloneDayName(weekday, narrow ? QLocale::ShortFormat : QLocale::LongFormat));
    }
}

void MonthPainter::paintStrip()
{
    if (m_scene.strip.isEmpty())
        return;
    m_painter.fillRect(m_scene.strip, m_tones.surface);
    m_painter.setFont(theme::smallFont());
    m_painter.setPen(m_tones.muted);
    m_painter.drawText(
        m_scene.strip.adjusted(metrics::unit, metrics::tight, 0, 0).intersected(QRect(0, 0, 120, 9999)),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, Words::tr("Day not known"));
}

void MonthPainter::paintCell(QDate day)
{
    const QRect cell = m_scene.cell(day);
    const bool inMonth = day.month() == m_scene.month.month();
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    QColor ground = inMonth ? m_tones.surface : m_tones.window;
    if (inMonth && weekend)
        ground = missionlook::mixed(m_tones.raised, m_tones.surface, 0.35);
    m_painter.fillRect(cell, ground);
    m_painter.setPen(QPen(m_tones.border, 1));
    m_painter.drawLine(cell.topLeft(), cell.topRight());
    m_painter.drawLine(cell.topRight(), cell.bottomRight());

    QString number = QString::number(day.day());
    if (day.day() == 1)
        number = QLocale().toString(day, u"d MMM"_s);
    QFont font = theme::smallFont();
    font.setWeight(day == m_state.today ? QFont::Bold : QFont::Normal);
    m_painter.setFont(font);
    const int width = std::max(22, m_painter.fontMetrics().horizontalAdvance(number) + 10);
    const QRect badge(cell.left() + 3, cell.top() + 3, width, 21);
    if (day == m_state.today) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tones.accent);
        m_painter.drawRoundedRect(badge, 10.5, 10.5);
    }
    m_painter.setPen(day == m_state.today ? m_tones.onAccent : inMonth ? m_tones.text : m_tones.muted);
    m_painter.drawText(badge, Qt::AlignCenter, number);
    if (day == m_state.currentDay) {
        m_painter.setPen(QPen(m_tones.accent, m_state.focused ? 2 : 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(cell.adjusted(1, 1, -2, -2));
    }
}

void MonthPainter::paintItem(const MonthScene::Item &item, const MissionMark &mark)
{
    const bool selected = item.row == m_state.selectedRow;
    m_painter.save();
    paintBody(item, mark, selected);
    paintText(item, mark, selected);
    m_painter.restore();
}

void MonthPainter::paintBody(const MonthScene::Item &item, const MissionMark &mark, bool selected)
{
    const QColor strong = missionlook::colour(mark.missionKind, m_dark);
    const QColor ground = mark.tentative || item.chip
                              ? m_tones.surface
                              : missionlook::fill(mark.missionKind, m_tones.surface, m_dark);
    const QRectF rect = QRectF(item.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    // a bar that goes on in the next week is open there
    path.addRoundedRect(rect.adjusted(item.begins ? 0 : -radius, 0, item.ends ? 0 : radius, 0), radius,
                        radius);
    m_painter.setClipRect(item.rect);
    const bool outlined = mark.tentative || item.chip;
    if (selected)
        m_painter.fillPath(path, strong);
    else if (!mark.milestone || outlined || item.row == m_state.hoveredRow)
        m_painter.fillPath(path, item.row == m_state.hoveredRow ? missionlook::mixed(strong, ground, 0.12)
                                                                : ground);
    if (outlined) {
        m_painter.setPen(QPen(selected ? m_tones.surface : strong, 1, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
    } else if (item.begins && !mark.milestone) {
        m_painter.setClipPath(path);
        m_painter.fillRect(QRectF(item.rect.left(), item.rect.top(), 3, item.rect.height()), strong);
    }
    m_painter.setClipping(false);
}

void MonthPainter::paintText(const MonthScene::Item &item, const MissionMark &mark, bool selected)
{
    const QColor strong = missionlook::colour(mark.missionKind, m_dark);
    const QColor ink = selected ? (m_dark ? QColor(0x10, 0x16, 0x1e) : QColor(Qt::white)) : m_tones.text;
    QRect rect = item.rect.adjusted(7, 0, -5, 0);
    paintIcon(m_painter, missionlook::icon(mark.missionKind),
              {rect.left(), rect.center().y() - iconSize / 2 + 1}, selected ? ink : strong);
    rect.setLeft(rect.left() + iconSize + 5);
    for (const QString &sign :
         {mark.recurs ? u"repeat"_s : QString(), mark.conflict ? u"git-merge"_s : QString()})
    {
        if (sign.isEmpty() || rect.width() < 60)
            continue;
        rect.setRight(rect.right() - iconSize - 2);
        paintIcon(m_painter, sign, {rect.right() + 2, rect.center().y() - iconSize / 2 + 1}, ink);
    }
    QFont font = theme::smallFont();
    font.setStrikeOut(mark.cancelled);
    m_painter.setFont(font);
    m_painter.setPen(selected || !mark.cancelled ? ink : m_tones.muted);
    const QString text = mark.time.isEmpty() ? mark.title : QString(mark.time + u"  "_s + mark.title);
    paintLines(m_painter, rect, text);
}

void MonthPainter::paintMore(const MonthScene::More &more)
{
    m_painter.setFont(theme::smallFont());
    m_painter.setPen(m_tones.accent);
    m_painter.drawText(more.rect.adjusted(6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       Words::tr("+%n more", nullptr, more.count));
}

void MonthPainter::paintGhost()
{
    if (!m_state.ghostFirst.isValid())
        return;
    QColor veil = m_tones.accent;
    veil.setAlpha(48);
    for (QDate day = m_state.ghostFirst; day <= m_state.ghostLast; day = day.addDays(1)) {
        const QRect cell = m_scene.cell(day);
        if (!cell.isEmpty())
            m_painter.fillRect(cell.adjusted(1, 1, -1, -1), veil);
    }
}

} // namespace chancery
