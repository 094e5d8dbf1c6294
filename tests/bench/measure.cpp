// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

QString number(double value, int width, int decimals = 2)
{
    return QString::number(value, 'f', decimals).rightJustified(width);
}

} // namespace

double now()
{
    static const bool ofProcess = qgetenv("CHANCERY_BENCH_CLOCK") == "cpu";
    timespec time{};
    clock_gettime(ofProcess ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void stop(const Error &error)
{
    qFatal("error %d: %s %s", int(error.code), qPrintable(error.subject), qPrintable(error.detail));
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[qMin(values.size() - 1, qsizetype(double(values.size()) * share))];
}

void Table::head(const QString &title)
{
    m_out << Qt::endl
          << title << Qt::endl
          << u"what"_s.leftJustified(38) << u"floor ms"_s.rightJustified(12)
          << u"ours ms"_s.rightJustified(12) << u"ratio"_s.rightJustified(9)
          << u"k rows/s"_s.rightJustified(10) << u"   goal"_s << Qt::endl;
}

void Table::row(const QString &what, double floor, double ours, const QString &goal, qsizetype records)
{
    m_out << what.leftJustified(38) << number(floor, 12) << number(ours, 12)
          << (floor > 0 ? number(ours / floor, 9) : u"-"_s.rightJustified(9))
          << (records > 0 ? number(double(records) / ours, 10, 0) : QString(10, u' ')) << u"   "_s << goal
          << Qt::endl;
}

void Table::size(const QString &what, qint64 bytes, const QString &goal)
{
    m_out << what.leftJustified(38) << number(double(bytes) / 1000, 24, 1) << u" kB"_s << QString(16, u' ')
          << u"   "_s << goal << Qt::endl;
}

void Table::line(const QString &text)
{
    m_out << text << Qt::endl;
}

} // namespace chancery::bench
