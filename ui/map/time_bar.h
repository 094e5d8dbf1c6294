// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace chancery {

class AsOfDay;
class DaySlider;
class LawMapSource;

//! Below the map: the days on which it changes, and a button that shows one after the other.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive the bar.
    TimeBar(LawMapSource &source, AsOfDay &asOf, QWidget *parent = nullptr);

    bool isPlaying() const { return m_steps.isActive(); }
    void setPlaying(bool playing);
    //! The next day on which the map changes; stops at the last one.
    void playStep();

private:
    void takeSource();
    void choose(QDate day);

    LawMapSource &m_source;
    AsOfDay &m_asOf;
    DaySlider *m_slider;
    QToolButton *m_play;
    QLabel *m_hint;
    QTimer m_steps;
    bool m_stepping = false;
};

} // namespace chancery
