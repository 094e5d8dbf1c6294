// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/day_slider.h"

#include "ui/widgets/date_words.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr double knob = 7; // pixels
constexpr double rim = 14; // pixels beside the line, so that the knob and the years at its ends are whole
constexpr int lineHeight = 18; // pixels from the top to the middle of the line
constexpr int gapWeight = 30; // days that a gap is wider by, so that near changes keep apart

double weightOf(QDate from, QDate to)
{
    return std::log2(1.0 + double(from.daysTo(to)) / gapWeight) + 0.25;
}

} // namespace

DaySlider::DaySlider(const QLocale &locale, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_locale(locale)
{
    setRange(0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DaySlider::setDays(const QList<QDate> &days)
{
    if (days == m_days)
        return;
    m_days = days;
    m_shares.clear();
    double sum = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        sum += i == 0 ? 0 : weightOf(days.at(i - 1), days.at(i));
        m_shares.append(sum);
    }
    for (double &share : m_shares)
        share = sum > 0 ? share / sum : 0.5;
    const QSignalBlocker quiet(this);
    setRange(0, std::max(0, int(days.size()) - 1));
    setEnabled(!days.isEmpty());
    setDay(m_day);
    update();
}

void DaySlider::setDay(QDate day)
{
    m_day = day;
    const QSignalBlocker quiet(this);
    setValue(std::max(0, indexBefore(day)));
    setAccessibleDescription(words(day));
    update();
}

int DaySlider::indexBefore(QDate day) const
{
    return int(std::upper_bound(m_days.cbegin(), m_days.cend(), day) - m_days.cbegin()) - 1;
}

double DaySlider::shareOf(QDate day) const
{
    const int before = indexBefore(day);
    if (m_days.isEmpty() || before < 0)
        return 0;
    if (before + 1 == m_days.size())
        return 1;
    const QDate from = m_days.at(before);
    const double passed = weightOf(from, day) - weightOf(from, from);
    const double whole = weightOf(from, m_days.at(before + 1)) - weightOf(from, from);
    return m_shares.at(before) + (m_shares.at(before + 1) - m_shares.at(before)) * passed / whole;
}

double DaySlider::placeOf(QDate day) const
{
    return rim + shareOf(day) * (width() - 2 * rim);
}

int DaySlider::nearest(double x) const
{
    int best = -1;
    for (int i = 0; i < m_days.size(); ++i) {
        if (best < 0 || std::abs(placeOf(m_days.at(i)) - x) < std::abs(placeOf(m_days.at(best)) - x))
            best = i;
    }
    return best;
}

void DaySlider::choose(int index)
{
    if (index >= 0 && index < m_days.size() && m_days.at(index) != m_day)
        emit dayChosen(m_days.at(index));
}

void DaySlider::chooseAt(double x)
{
    choose(nearest(x));
}

void DaySlider::step(int direction)
{
    const int before = indexBefore(m_day);
    const bool between = before >= 0 && m_days.at(before) != m_day;
    choose(direction > 0 ? before + 1 : between ? before : before - 1);
}

void DaySlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        chooseAt(event->position().x());
}

void DaySlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        chooseAt(event->position().x());
}

void DaySlider::mouseReleaseEvent(QMouseEvent *) { }

void DaySlider::wheelEvent(QWheelEvent *event)
{
    step(event->angleDelta().y() < 0 ? 1 : -1);
    event->accept();
}

void DaySlider::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
        step(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
        step(1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(int(m_days.size()) - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool DaySlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = nearest(help->pos().x());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : words(m_days.at(index)), this);
        return true;
    }
    return QSlider::event(event);
}

QString DaySlider::words(QDate day) const
{
    return day.isValid() ? dateWords(PartialDate(day), m_locale) : QString();
}

QSize DaySlider::sizeHint() const
{
    return {360, 44};
}

QSize DaySlider::minimumSizeHint() const
{
    return {120, 44};
}

void DaySlider::paintYears(QPainter &painter) const
{
    painter.setFont(theme::smallFont());
    painter.setPen(theme::tones(this).muted);
    const QFontMetricsF metrics(theme::smallFont());
    double free = 0;
    int year = 0;
    for (const QDate &day : m_days) {
        const QString text = QString::number(day.year());
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(placeOf(day) - width / 2, 0.0, this->width() - width);
        if (day.year() == year || left < free)
            continue;
        year = day.year();
        free = left + width + 8;
        painter.drawText(QPointF(left, height() - metrics.descent() - 1), text);
    }
}

void DaySlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones &tones = theme::tones(this);
    const double middle = lineHeight;
    painter.setPen(QPen(tones.border, 2));
    painter.drawLine(QPointF(rim, middle), QPointF(width() - rim, middle));
    painter.setPen(QPen(tones.muted, 1.5));
    for (const QDate &day : m_days) {
        const double x = placeOf(day);
        painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5));
    }
    paintYears(painter);
    if (m_days.isEmpty() || !m_day.isValid())
        return;
    const QPointF centre(placeOf(m_day), middle);
    if (hasFocus()) {
        painter.setPen(QPen(tones.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, knob + 3, knob + 3);
    }
    painter.setPen(QPen(tones.surface, 2));
    painter.setBrush(tones.accent);
    painter.drawEllipse(centre, knob, knob);
}

} // namespace chancery
