// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

class QProgressBar;

namespace chancery {

//! When work on the thread of the window tells how far it is: not at once, and then not too often.
class BusyPace
{
public:
    void start();
    void setPatience(int ms) { m_patienceMs = ms; } //!< before it is told at all
    //! True if it is time to tell.
    bool isDue();
    //! \a all 0: nobody knows how much it is.
    static void show(QProgressBar &bar, qint64 done, qint64 all);
    //! The window is painted and answers, but no timer and no socket of the program runs: nothing may write to the file
    //! that is worked on.
    static void letWindowAnswer();

private:
    static constexpr int defaultPatience = 400; // ms
    int m_patienceMs = defaultPatience;
    QElapsedTimer m_since;
    QElapsedTimer m_sinceStep;
};

} // namespace chancery
