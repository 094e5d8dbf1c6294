// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/agenda_delegate.h"

#include "models/items/calendar/mission_words.h"
#include "models/items/calendar/occurrence_model.h"
#include "ui/calendar/mission_look.h"
#include "ui/calendar/month_painter.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int headingHeight = 48;
constexpr int rowHeight = 56;
constexpr int daysWidth = 84;
constexpr int iconSize = 18;

bool startsSection(const QModelIndex &index)
{
    const auto section = [](const QModelIndex &of) {
        return of.data(OccurrenceModel::SectionRole).toString();
    };
    return index.row() == 0 || section(index) != section(index.siblingAtRow(index.row() - 1));
}

//! What stands in place of a day.
QString unknownSign(Exactness exactness)
{
    switch (exactness) {
    case Exactness::Approximate:
        return u"≈"_s;
    case Exactness::Before:
        return u"≤"_s;
    case Exactness::Since:
        return u"≥"_s;
    default:
        return u"?"_s;
    }
}

//! A chip at the end of the line, which becomes shorter by it.
void paintStatus(QPainter *painter, QRect &line, const QString &status)
{
    const Tones &tones = theme::tones(static_cast<const QWidget *>(nullptr));
    const bool cancelled = status == u"cancelled";
    const QString words = missionwords::statusName(status);
    painter->setFont(theme::smallFont());
    const int width = painter->fontMetrics().horizontalAdvance(words) + metrics::gap;
    const QRectF chip(line.right() - width, line.top() + 1, width, 20);
    painter->setPen(
        QPen(cancelled ? tones.error : tones.warning, 1, cancelled ? Qt::SolidLine : Qt::DashLine));
    painter->setBrush(cancelled ? tones.errorSoft : tones.warningSoft);
    painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter->drawText(chip, Qt::AlignCenter, words);
    line.setRight(line.right() - width - metrics::unit);
}

//! Dates in words, time, place: what stands in the second line.
QString secondLine(const QModelIndex &index)
{
    const QString countries =
        index.siblingAtColumn(int(OccurrenceModel::Column::Countries)).data().toString();
    const QString place = index.siblingAtColumn(int(OccurrenceModel::Column::Place)).data().toString();
    QStringList parts{index.data(OccurrenceModel::DatesRole).toString(),
                      index.data(OccurrenceModel::TimesRole).toString(), place,
                      place == countries ? QString() : countries};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

} // namespace

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, rowHeight + (startsSection(index) ? headingHeight : 0)};
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect rect = option.rect;
    if (startsSection(index)) {
        paintHeading(painter, QRect(rect.topLeft(), QSize(rect.width(), headingHeight)),
                     index.data(OccurrenceModel::SectionRole).toString());
        rect.setTop(rect.top() + headingHeight);
    }
    const bool selected = option.state & QStyle::State_Selected;
    const QRect card = rect.adjusted(metrics::unit, 1, -metrics::unit, -1);
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(tones.accent) : Qt::NoPen);
        painter->setBrush(selected ? tones.accentSoft : tones.raised);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius,
                                 metrics::radius);
    }
    paintDays(painter, QRect(card.left() + metrics::unit, card.top(), daysWidth, card.height()), index);
    paintWords(painter, card.adjusted(daysWidth + metrics::gap, 0, -metrics::unit, 0), index);
    painter->restore();
}

void AgendaDelegate::paintHeading(QPainter *painter, const QRect &rect, const QString &text) const
{
    const Tones &tones = theme::tones(static_cast<const QWidget *>(nullptr));
    const QRect inner = rect.adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::tight);
    painter->setFont(theme::headingFont());
    painter->setPen(tones.text);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
    const int x = inner.left() + painter->fontMetrics().horizontalAdvance(text) + metrics::gap;
    painter->setPen(tones.border);
    painter->drawLine(x, inner.center().y() + 1, inner.right(), inner.center().y() + 1);
}

void AgendaDelegate::paintDays(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Tones &tones = theme::tones(static_cast<const QWidget *>(nullptr));
    const auto exactness = index.data(OccurrenceModel::ExactnessRole).value<Exactness>();
    const QDate first = index.data(OccurrenceModel::FirstDayRole).toDate();
    const QDate last = index.data(OccurrenceModel::LastDayRole).toDate();
    if (exactness != Exactness::Exact) {
        // nothing pretends to be a day here
        painter->setPen(QPen(tones.muted, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        const QRectF frame = QRectF(rect).adjusted(0.5, 15.5, -24, -15.5);
        painter->drawRoundedRect(frame, metrics::tight, metrics::tight);
        painter->setFont(theme::smallFont());
        painter->drawText(frame, Qt::AlignCenter, unknownSign(exactness));
        return;
    }
    const QLocale locale;
    QFont font = theme::headingFont();
    painter->setFont(font);
    painter->setPen(tones.text);
    const bool oneMonth = first.month() == last.month() && first.year() == last.year();
    const QString days = first == last ? QString::number(first.day())
                         : oneMonth
                             ? QString(QString::number(first.day()) + u"–"_s + QString::number(last.day()))
                             : QString(QString::number(first.day()) + u" →"_s);
    painter->drawText(QRect(rect.left(), rect.top() + 8, rect.width(), 22), Qt::AlignLeft | Qt::AlignVCenter,
                      days);
    painter->setFont(theme::smallFont());
    painter->setPen(tones.muted);
    const QString weekday = locale.dayName(first.dayOfWeek(), QLocale::ShortFormat);
    const QString until =
        first == last ? QString() : QString(u"–"_s + locale.dayName(last.dayOfWeek(), QLocale::ShortFormat));
    painter->drawText(QRect(rect.left(), rect.top() + 30, rect.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                      weekday + until);
}

void AgendaDelegate::paintWords(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Tones &tones = theme::tones(static_cast<const QWidget *>(nullptr));
    const MissionMark mark = MissionMark::of(index);
    const bool dark = tones.surface.lightness() < 128;
    const QColor strong = missionlook::colour(mark.missionKind, dark);
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect.left(), rect.top() + 10,
                        icons::pixmap(missionlook::icon(mark.missionKind), iconSize, strong, ratio));
    QRect line = rect.adjusted(iconSize + metrics::unit, 8, 0, 0);
    line.setHeight(22);
    if (mark.cancelled || mark.tentative)
        paintStatus(painter, line, mark.cancelled ? u"cancelled"_s : u"tentative"_s);
    if (mark.recurs) {
        painter->drawPixmap(line.right() - iconSize, line.top() + 2,
                            icons::pixmap(u"repeat"_s, iconSize - 2, tones.muted, ratio));
        line.setRight(line.right() - iconSize - metrics::tight);
    }
    QFont font;
    font.setWeight(QFont::DemiBold);
    font.setStrikeOut(mark.cancelled);
    painter->setFont(font);
    painter->setPen(mark.cancelled ? tones.muted : tones.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(mark.title, Qt::ElideRight, line.width()));
    painter->setFont(theme::smallFont());
    painter->setPen(tones.muted);
    const QRect second(line.left(), rect.top() + 30, rect.right() - line.left(), 18);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(secondLine(index), Qt::ElideRight, second.width()));
}

} // namespace chancery
