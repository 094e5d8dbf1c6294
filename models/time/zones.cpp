// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/zones.h"

#include <QTimeZone>

#include <algorithm>

namespace chancery::zones {

namespace {

QTimeZone zoneNamed(const QString &name)
{
    // Qt also takes "UTC+02:00" and POSIX rules; those are no IANA names and would not travel. On the other hand
    // isTimeZoneIdAvailable() knows no zone that is no place, such as Etc/GMT+12.
    const QByteArray id = name.toUtf8();
    const bool isPath =
        name.contains(u'/') && !name.startsWith(u'/') && !name.contains(u',') && !name.contains(u"..");
    if (id.size() > 64 || name.contains(u':') || (!isPath && !QTimeZone::isTimeZoneIdAvailable(id)))
        return {};
    return QTimeZone(id);
}

QDateTime wallClock(QDate date, QTime time)
{
    return QDateTime(date, time.isValid() ? time : QTime(0, 0), Qt::UTC);
}

} // namespace

bool isKnown(const QString &name)
{
    return zoneNamed(name).isValid();
}

QStringList all()
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (!id.contains(':'))
            names.append(QString::fromUtf8(id));
    }
    std::sort(names.begin(), names.end());
    return names;
}

QString ianaName(const QString &name)
{
    if (isKnown(name))
        return name;
    // "/vendor/version/Area/City": the longest tail that is a zone
    for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1)) {
        const QString tail = name.sliced(slash + 1);
        if (tail.contains(u'/') && isKnown(tail))
            return tail;
    }
    const QString windows = QString::fromUtf8(QTimeZone::windowsIdToDefaultIanaId(name.toUtf8()));
    return isKnown(windows) ? windows : QString();
}

std::optional<QDateTime> toUtc(QDate date, QTime time, const QString &zone)
{
    const QDateTime clock = wallClock(date, time);
    if (zone.isEmpty())
        return clock;
    const QTimeZone data = zoneNamed(zone);
    if (!data.isValid() || !clock.isValid())
        return std::nullopt;
    // No zone is further than 14 hours from UTC: these instants lie before and after any transition of that day.
    const int before = data.offsetFromUtc(clock.addSecs(-15 * 3600));
    const int after = data.offsetFromUtc(clock.addSecs(15 * 3600));
    const QDateTime first = clock.addSecs(-before);
    if (data.offsetFromUtc(first) == before)
        return first;
    const QDateTime second = clock.addSecs(-after);
    return data.offsetFromUtc(second) == after ? second : first;
}

std::optional<QDateTime> toWallClock(const QDateTime &instant, const QString &zone)
{
    const QDateTime utc = instant.toUTC();
    if (zone.isEmpty())
        return utc;
    const QTimeZone data = zoneNamed(zone);
    if (!data.isValid() || !utc.isValid())
        return std::nullopt;
    return utc.addSecs(data.offsetFromUtc(utc));
}

} // namespace chancery::zones
