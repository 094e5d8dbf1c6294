// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/occurrence_row.h"

#include "models/records/agenda_fields.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery {

namespace field = fields::mission;
namespace own = fields::occurrenceOverride;

QString OccurrenceRow::title() const
{
    const QString changed = override_.isNull() ? QString() : override_.get(own::title);
    return changed.isEmpty() ? mission.get(field::title) : changed;
}

QString OccurrenceRow::place() const
{
    const QString changed = override_.isNull() ? QString() : override_.get(own::place);
    return changed.isEmpty() ? mission.get(field::place) : changed;
}

bool OccurrenceRow::isCancelled() const
{
    return when.cancelled || mission.get(field::status) == u"cancelled";
}

bool OccurrenceRow::isTentative() const
{
    return mission.get(field::status) == u"tentative";
}

bool OccurrenceRow::isMilestone() const
{
    return mission.get(field::missionKind) == u"milestone";
}

QDate OccurrenceRow::month() const
{
    const QDate first = schedule.first;
    if (!first.isValid())
        return {};
    const QDate start(first.year(), first.month(), 1);
    if (schedule.isExact())
        return start;
    const bool within = schedule.last.isValid() && schedule.last < start.addMonths(1);
    return within ? start : QDate();
}

bool operator<(const OccurrenceRow &a, const OccurrenceRow &b)
{
    const auto key = [](const OccurrenceRow &row) {
        const QDate month = row.month();
        const QDate last = row.schedule.last;
        return std::tuple(month.isNull(), month, row.schedule.isExact(), row.schedule.first,
                          row.when.start.first().minute, last, row.title(), row.key());
    };
    return key(a) < key(b);
}

} // namespace chancery
