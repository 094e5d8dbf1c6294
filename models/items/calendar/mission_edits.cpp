// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_edits.h"

#include "models/records/agenda_fields.h"
#include "models/time/recurrence_rule.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery::missionedits {

namespace {

namespace field = fields::mission;
namespace own = fields::occurrenceOverride;

QString intent(const char *verb, const OccurrenceRow &row)
{
    return QLatin1String(verb) + u':' + row.title();
}

ScheduleChange datesOf(const OccurrenceRow &row)
{
    return {row.when.start, row.when.end};
}

Result<CommitInfo> changeOccurrence(Workspace &workspace, const OccurrenceRow &row,
                                    const ScheduleChange &dates, bool cancelled, const char *verb)
{
    Record changed = overrideOf(workspace, row);
    changed.set(own::start, dates.start).set(own::end, dates.end);
    if (cancelled || changed.has(own::cancelled))
        changed.set(own::cancelled, cancelled);
    if (row.override_.isNull())
        return workspace.commit(Edit::insert(changed), intent(verb, row));
    const auto loaded = workspace.load(Kind::OccurrenceOverride, changed.id());
    if (!loaded)
        return failure(loaded.error());
    return workspace.commit(Edit::update(*loaded, changed), intent(verb, row));
}

//! `20170509T093000` with its date moved.
QString movedRecurrenceId(const QString &id, int days)
{
    const QDate day = QDate::fromString(id.left(8), u"yyyyMMdd"_s);
    return day.isValid() ? QString(day.addDays(days).toString(u"yyyyMMdd"_s) + id.mid(8)) : id;
}

//! The overrides name their occurrences by the start that the rule gives, so they move along.
Result<void> moveOverrides(Workspace &workspace, const RecordId &mission, int days, QList<Edit> &edits)
{
    for (const Record &changed : workspace.children(Kind::OccurrenceOverride, mission)) {
        const auto loaded = workspace.load(Kind::OccurrenceOverride, changed.id());
        if (!loaded)
            return failure(loaded.error());
        const ScheduleChange dates = movedBy({changed.get(own::start), changed.get(own::end)}, days);
        Record moved = changed;
        moved.set(own::recurrenceId, movedRecurrenceId(changed.get(own::recurrenceId), days));
        moved.set(own::start, dates.start).set(own::end, dates.end);
        edits.append(Edit::update(*loaded, moved));
    }
    return ok();
}

Result<CommitInfo> changeSeries(Workspace &workspace, const OccurrenceRow &row, int startDays, int endDays,
                                const char *verb)
{
    const auto loaded = workspace.load(Kind::Mission, row.mission.id());
    if (!loaded)
        return failure(loaded.error());
    const Record &mission = loaded->record;
    const ScheduleChange before{mission.get(field::start), mission.get(field::end)};
    const ScheduleChange after =
        startDays == endDays ? movedBy(before, startDays) : resizedBy(before, startDays, endDays);
    if (after == before)
        return failure(ErrorCode::NothingToDo, mission.title());
    Record changed = mission;
    changed.set(field::start, after.start).set(field::end, after.end);
    QList<Edit> edits;
    const int moved = int(before.start.earliest().daysTo(after.start.earliest()));
    if (mission.has(field::recurrence) && moved != 0) {
        const auto lines = movedRecurrence(mission.get(field::recurrence), moved, mission.get(field::allDay),
                                           mission.get(field::startZone));
        if (!lines)
            return failure(ErrorCode::UnsupportedFormat, mission.title());
        changed.set(field::recurrence, *lines);
        CHANCERY_TRY(moveOverrides(workspace, mission.id(), moved, edits));
    }
    edits.prepend(Edit::update(*loaded, changed));
    return workspace.commit(edits, intent(verb, row));
}

} // namespace

Record overrideOf(Workspace &workspace, const OccurrenceRow &row)
{
    if (!row.override_.isNull())
        return row.override_;
    Record fresh(Kind::OccurrenceOverride, workspace.newId());
    fresh.set(own::mission, row.mission.id());
    fresh.set(own::recurrenceId, row.when.recurrenceId);
    fresh.set(own::start, row.when.start).set(own::end, row.when.end);
    fresh.set(own::startZone, row.when.startZone).set(own::endZone, row.when.endZone);
    fresh.set(own::allDay, row.when.allDay);
    return fresh;
}

std::optional<QString> movedRecurrence(const QString &lines, int days, bool allDay, const QString &zone)
{
    const RecurrenceDescription described = describeRecurrence(lines);
    if (described.form != RecurrenceDescription::Form::Simple || described.excluded > 0
        || described.added > 0)
        return std::nullopt;
    RecurrenceRule rule = described.rule;
    if (!rule.monthDays.isEmpty())
        return std::nullopt;
    for (RecurrenceRule::Weekday &weekday : rule.weekdays) {
        if (weekday.ordinal != 0)
            return std::nullopt;
        weekday.day = Qt::DayOfWeek(((int(weekday.day) - 1 + days) % 7 + 7) % 7 + 1);
    }
    if (rule.until.isValid())
        rule.until = rule.until.addDays(days);
    return withRule(lines, rule.toText(allDay, zone));
}

Result<CommitInfo> move(Workspace &workspace, const OccurrenceRow &row, int days, Scope scope)
{
    if (!row.schedule.isExact() || days == 0)
        return failure(ErrorCode::NothingToDo, row.title());
    if (scope == Scope::ThisOccurrence && row.recurs())
        return changeOccurrence(workspace, row, movedBy(datesOf(row), days), row.when.cancelled, "move");
    return changeSeries(workspace, row, days, days, "move");
}

Result<CommitInfo> resize(Workspace &workspace, const OccurrenceRow &row, int startDays, int endDays,
                          Scope scope)
{
    const ScheduleChange dates = resizedBy(datesOf(row), startDays, endDays);
    if (!row.schedule.isExact() || dates == datesOf(row))
        return failure(ErrorCode::NothingToDo, row.title());
    if (scope == Scope::ThisOccurrence && row.recurs())
        return changeOccurrence(workspace, row, dates, row.when.cancelled, "move");
    return changeSeries(workspace, row, startDays, endDays, "move");
}

Result<CommitInfo> remove(Workspace &workspace, const OccurrenceRow &row, Scope scope)
{
    if (scope == Scope::ThisOccurrence && row.recurs())
        return changeOccurrence(workspace, row, datesOf(row), true, "cancel");
    return workspace.remove(RecordRef{Kind::Mission, row.mission.id()});
}

} // namespace chancery::missionedits
