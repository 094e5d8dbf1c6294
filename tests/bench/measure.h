// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QTextStream>

#include <type_traits>

namespace chancery::bench {

//! Milliseconds since whenever. With CHANCERY_BENCH_CLOCK=cpu in the environment those in which this process was at
//! work: for a machine that others use too. Then nothing is told of the time that the disk takes.
double now();

template<typename F>
double milliseconds(F &&work)
{
    const double start = now();
    work();
    return now() - start;
}

[[noreturn]] void stop(const Error &error);

//! The value; what fails ends the run.
template<typename T>
T need(Result<T> result)
{
    if (!result)
        stop(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double percentile(QList<double> values, double share);

//! Prints a line a measure: the floor's time, ours, their ratio.
class Table
{
public:
    void head(const QString &title);
    //! \a floor 0: there is none. Of \a records the thousands a second are told.
    void row(const QString &what, double floor, double ours, const QString &goal, qsizetype records = 0);
    void size(const QString &what, qint64 bytes, const QString &goal);
    void line(const QString &text);

private:
    QTextStream m_out{stdout};
};

} // namespace chancery::bench
