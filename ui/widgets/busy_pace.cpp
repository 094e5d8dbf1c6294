// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/busy_pace.h"

#include <QApplication>
#include <QProgressBar>

namespace chancery {

namespace {
constexpr int stepMs = 40;
constexpr int steps = 1000;
} // namespace

void BusyPace::start()
{
    m_since.start();
    m_sinceStep.start();
}

bool BusyPace::isDue()
{
    if (m_since.elapsed() < m_patienceMs || m_sinceStep.elapsed() < stepMs)
        return false;
    m_sinceStep.restart();
    return true;
}

void BusyPace::show(QProgressBar &bar, qint64 done, qint64 all)
{
    bar.setRange(0, all > 0 ? steps : 0);
    bar.setValue(all > 0 ? int(qBound<double>(0, double(done) / double(all), 1) * steps) : 0);
}

void BusyPace::letWindowAnswer()
{
    // despite its name the flag holds for every dispatcher of a Unix
    QApplication::processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::X11ExcludeTimers);
}

} // namespace chancery
