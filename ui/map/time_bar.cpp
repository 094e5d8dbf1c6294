// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/time_bar.h"

#include "models/items/map/law_map_source.h"
#include "ui/map/day_slider.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int stepTime = 1400; // milliseconds: long enough to see what changed

} // namespace

TimeBar::TimeBar(LawMapSource &source, AsOfDay &asOf, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_asOf(asOf)
    , m_slider(new DaySlider(source.locale()))
    , m_play(form::iconButton(u"play"_s, tr("Play: show one change after the other"), u"mapPlay"_s))
    , m_hint(form::caption({}))
{
    setObjectName(u"timeBar"_s);
    form::nameControl(m_slider, u"mapDaySlider"_s, tr("Days on which the map changes"));
    m_hint->setObjectName(u"mapTimeHint"_s);
    m_hint->setText(tr("Nothing changes on any day under this scheme and these sources."));
    m_play->setCheckable(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::unit, 0, metrics::unit, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_hint, 1);
    m_steps.setInterval(stepTime);
    connect(&m_steps, &QTimer::timeout, this, &TimeBar::playStep);
    connect(m_play, &QToolButton::clicked, this, &TimeBar::setPlaying);
    connect(m_slider, &DaySlider::dayChosen, this, &TimeBar::choose);
    connect(&source, &LawMapSource::changed, this, &TimeBar::takeSource);
    connect(&asOf, &AsOfDay::dayChanged, this, [this] {
        if (!m_stepping)
            setPlaying(false); // the reader took over
    });
    takeSource();
}

void TimeBar::takeSource()
{
    const bool changes = !m_source.changeDays().isEmpty();
    m_slider->setDays(m_source.changeDays());
    m_slider->setDay(m_source.day());
    m_slider->setVisible(changes);
    m_hint->setVisible(!changes);
    m_play->setEnabled(changes);
}

void TimeBar::choose(QDate day)
{
    m_asOf.setDay(day);
}

void TimeBar::setPlaying(bool playing)
{
    m_play->setChecked(playing);
    m_play->setIcon(icons::icon(playing ? u"pause"_s : u"play"_s));
    if (!playing) {
        m_steps.stop();
        return;
    }
    if (!m_source.nextChange().isValid() && !m_source.changeDays().isEmpty()) {
        m_stepping = true;
        m_asOf.setDay(m_source.changeDays().constFirst()); // from the end it begins again
        m_stepping = false;
    }
    m_steps.start();
}

void TimeBar::playStep()
{
    const QDate next = m_source.nextChange();
    if (next.isValid()) {
        m_stepping = true;
        m_asOf.setDay(next);
        m_stepping = false;
    }
    if (!m_source.nextChange().isValid())
        setPlaying(false);
}

} // namespace chancery
