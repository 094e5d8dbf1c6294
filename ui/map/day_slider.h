// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QSlider>

namespace chancery {

//! A line of time with a mark on every day on which something changes. It stops at those days only; the day shown may
//! lie between two of them. Near changes keep apart: a gap is as wide as the logarithm of its days.
class DaySlider : public QSlider
{
    Q_OBJECT

public:
    explicit DaySlider(const QLocale &locale, QWidget *parent = nullptr);

    //! Ascending. The first one stands on the left.
    void setDays(const QList<QDate> &days);
    const QList<QDate> &days() const { return m_days; }
    void setDay(QDate day);
    QDate day() const { return m_day; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    //! Where a day stands, in pixels from the left.
    double placeOf(QDate day) const;

signals:
    //! The reader moved the knob.
    void dayChosen(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int index);
    void chooseAt(double x);
    int nearest(double x) const;
    int indexBefore(QDate day) const; //!< of the last day that is not after it; -1 if none
    void step(int direction);
    double shareOf(QDate day) const;
    QString words(QDate day) const;
    void paintYears(QPainter &painter) const;

    QLocale m_locale;
    QList<QDate> m_days;
    QList<double> m_shares; //!< of each day, 0 to 1
    QDate m_day;
};

} // namespace chancery
