// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes make a report; what is accepted is expanded, written and read again.

#include "models/exchange/icalendar.h"
#include "models/time/occurrences.h"

#include <QDateTime>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    const Parsed parsed = icalendar::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    QList<icalendar::Event> events;
    for (const ParsedRecord &record : parsed.records) {
        icalendar::Event event;
        event.mission = record.record;
        for (const ParsedChild &child : record.children) {
            if (child.record.kind() == Kind::OccurrenceOverride)
                event.overrides.append(child.record);
        }
        static_cast<void>(
            occurrences(event.mission, event.overrides, QDate(2017, 1, 1), QDate(2017, 12, 31)));
        events.append(event);
    }
    icalendar::parse(icalendar::write(events, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)));
    return 0;
}
