// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/occurrence_model.h"

#include "models/items/calendar/mission_words.h"
#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace field = fields::mission;

namespace {

constexpr int undatedAtMost = 200;

} // namespace

OccurrenceModel::OccurrenceModel(Workspace &workspace, const QString &readersZone, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_readersZone(readersZone)
    , m_names(workspace)
{
    connect(&workspace, &Workspace::changed, this, &OccurrenceModel::applyChanges);
    connect(&workspace, &Workspace::indexed, this, &OccurrenceModel::refresh);
}

void OccurrenceModel::setWindow(QDate from, QDate to, bool undated)
{
    if (from == m_from && to == m_to && undated == m_undated)
        return;
    m_from = from;
    m_to = to;
    m_undated = undated;
    refresh();
}

void OccurrenceModel::setFilter(const CalendarFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

int OccurrenceModel::rowOf(const RecordId &mission, const QString &recurrenceId) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const OccurrenceRow &row) {
        return row.mission.id() == mission
               && (recurrenceId.isEmpty() || row.when.recurrenceId == recurrenceId);
    });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

QModelIndex OccurrenceModel::indexOf(const RecordId &mission, const QString &recurrenceId) const
{
    const int row = rowOf(mission, recurrenceId);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QStringList OccurrenceModel::countries(const OccurrenceRow &row) const
{
    const RecordId id = row.mission.id();
    if (const auto known = m_countries.constFind(id); known != m_countries.cend())
        return *known;
    QList<Record> legs = m_workspace.children(Kind::Leg, id);
    std::stable_sort(legs.begin(), legs.end(), [](const Record &a, const Record &b) {
        return a.get(fields::leg::rank) < b.get(fields::leg::rank);
    });
    RecordIds ids{row.mission.get(field::jurisdiction)};
    for (const Record &leg : std::as_const(legs))
        ids.append(leg.get(fields::leg::jurisdiction));
    QStringList names;
    for (const RecordId &country : std::as_const(ids)) {
        const QString name = country.isNull() ? QString() : m_names.name(country);
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    m_countries.insert(id, names);
    return names;
}

int OccurrenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OccurrenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OccurrenceModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const OccurrenceRow &row = m_rows[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(column, row);
    case SortRole:
        return column == Column::Start ? QVariant(row.schedule.first)
               : column == Column::End ? QVariant(row.schedule.last)
                                       : QVariant(cell(column, row));
    case Qt::ToolTipRole:
        return summary(row, u"\n"_s);
    case Qt::AccessibleTextRole:
        return summary(row, u", "_s);
    default: {
        const QVariant shared = sharedRole(role, row);
        return shared.isValid() ? shared : scheduleRole(role, row);
    }
    }
}

QVariant OccurrenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Title:
        return tr("Title");
    case Column::Start:
        return tr("Start");
    case Column::End:
        return tr("End");
    case Column::Kind:
        return tr("Kind");
    case Column::Place:
        return tr("Place");
    case Column::Countries:
        return tr("Countries");
    case Column::Status:
        return tr("Status");
    }
    return {};
}

Qt::ItemFlags OccurrenceModel::flags(const QModelIndex &index) const
{
    const bool movable =
        index.isValid() && m_rows[index.row()].schedule.isExact() && !m_workspace.isReadOnly();
    return RowListModel::flags(index) | (movable ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QString OccurrenceModel::cell(Column column, const OccurrenceRow &row) const
{
    const MissionSchedule &schedule = row.schedule;
    switch (column) {
    case Column::Title:
        return row.title();
    case Column::Start:
        return schedule.isExact() ? QLocale().toString(schedule.first, QLocale::ShortFormat)
                                  : missionwords::dates(row.when.start, {}, false);
    case Column::End:
        return schedule.isExact() ? QLocale().toString(schedule.last, QLocale::ShortFormat)
                                  : missionwords::dates({}, row.when.end, false);
    case Column::Kind:
        return missionwords::kindName(row.mission.get(field::missionKind));
    case Column::Place:
        return row.place();
    case Column::Countries:
        return countries(row).join(u", "_s);
    case Column::Status:
        return missionwords::statusName(sharedRole(StatusRole, row).toString());
    }
    return {};
}

QVariant OccurrenceModel::sharedRole(int role, const OccurrenceRow &row) const
{
    const RecordId id = row.mission.id();
    switch (role) {
    case RecordIdRole:
        return QVariant::fromValue(id);
    case KindRole:
        return QVariant::fromValue(Kind::Mission);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Mission, id});
    case TitleRole:
        return row.title();
    case SubtitleRole:
        return row.place();
    case RecurrenceIdRole:
        return row.when.recurrenceId;
    case KeyRole:
        return QString(id.toString() + u' ' + row.when.recurrenceId);
    case MissionKindRole:
        return row.mission.get(field::missionKind);
    case StatusRole:
        return row.isCancelled() ? u"cancelled"_s : row.mission.get(field::status);
    case RecursRole:
        return row.recurs();
    case ConflictRole: {
        const auto loaded = m_workspace.load(Kind::Mission, id);
        return loaded && loaded->conflicted != 0;
    }
    default:
        return {};
    }
}

QVariant OccurrenceModel::scheduleRole(int role, const OccurrenceRow &row) const
{
    const Occurrence &when = row.when;
    switch (role) {
    case StartRole:
        return QVariant::fromValue(when.start);
    case EndRole:
        return QVariant::fromValue(when.end);
    case FirstDayRole:
        return row.schedule.first;
    case LastDayRole:
        return row.schedule.last;
    case ExactnessRole:
        return QVariant::fromValue(row.schedule.exactness);
    case MonthRole:
        return row.month();
    case SectionRole: {
        const QDate month = row.month();
        if (!month.isValid())
            return tr("Dates not known to the day");
        const QString name = QLocale().toString(month, u"MMMM yyyy"_s);
        return QString(name.left(1).toUpper() + name.mid(1));
    }
    case DatesRole:
        return missionwords::dates(when.start, when.end, row.schedule.exactness == Exactness::WithinParent);
    case TimesRole:
        return missionwords::times(when.start, when.end, when.startZone, when.endZone, m_readersZone);
    default:
        return {};
    }
}

QString OccurrenceModel::summary(const OccurrenceRow &row, const QString &separator) const
{
    QStringList parts{row.title(),
                      cell(Column::Kind, row),
                      scheduleRole(DatesRole, row).toString(),
                      scheduleRole(TimesRole, row).toString(),
                      row.place(),
                      cell(Column::Countries, row),
                      cell(Column::Status, row)};
    if (parts[4] == parts[5])
        parts[5].clear();
    parts.removeAll(QString());
    return parts.join(separator);
}

void OccurrenceModel::refresh()
{
    if (!m_from.isValid() || !m_to.isValid())
        return;
    applyRows(m_rows, fetch(), [](const OccurrenceRow &row) { return row.key(); });
}

void OccurrenceModel::applyChanges(const ChangeSet &changes)
{
    const auto touched = [&](std::initializer_list<Kind> kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) { return changes.touches(kind); });
    };
    if (!touched(
            {Kind::Mission, Kind::Leg, Kind::OccurrenceOverride, Kind::Jurisdiction, Kind::JurisdictionName}))
        return;
    m_countries.clear();
    refresh();
    // names of countries, and marks of conflicts, are not part of the rows
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QList<OccurrenceRow> OccurrenceModel::fetch() const
{
    const QSet<RecordId> named = matchingText();
    const QSet<RecordId> there = inCountries();
    QList<OccurrenceRow> rows;
    const auto take = [&](const Record &mission) {
        const RecordId id = mission.id();
        if ((!m_filter.kinds.isEmpty() && !m_filter.kinds.contains(mission.get(field::missionKind)))
            || (!m_filter.statuses.isEmpty() && !m_filter.statuses.contains(mission.get(field::status)))
            || (!m_filter.text.isEmpty() && !named.contains(id))
            || (!m_filter.countries.isEmpty() && !there.contains(id)))
            return;
        addOccurrences(mission, rows);
    };
    for (const Record &mission : m_workspace.between(Kind::Mission, m_from, m_to))
        take(mission);
    if (m_undated) {
        for (const Record &mission : undated())
            take(mission);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

//! The store lists what has no date last.
QList<Record> OccurrenceModel::undated() const
{
    ListQuery query;
    query.kinds = {Kind::Mission};
    query.order = ListQuery::Order::DateAscending;
    query.limit = undatedAtMost;
    query.offset = std::max(0, int(m_workspace.count(Kind::Mission)) - undatedAtMost);
    RecordIds ids;
    for (const ListRow &row : m_workspace.list(query).value_or(QList<ListRow>()))
        ids.append(row.ref.id);
    QList<Record> missions = m_workspace.records(Kind::Mission, ids);
    missions.removeIf(
        [](const Record &mission) { return mission.has(field::start) || mission.has(field::end); });
    return missions;
}

void OccurrenceModel::addOccurrences(const Record &mission, QList<OccurrenceRow> &rows) const
{
    const bool withinParent = mission.get(field::withinParent);
    const bool recurs = mission.has(field::recurrence);
    const QList<Record> overrides =
        recurs ? m_workspace.children(Kind::OccurrenceOverride, mission.id()) : QList<Record>();
    const Occurrence itself{mission.get(field::start),
                            mission.get(field::end),
                            mission.get(field::startZone),
                            mission.get(field::endZone),
                            mission.get(field::allDay),
                            {},
                            {},
                            false,
                            false};
    QList<Occurrence> times{itself};
    // a rule that cannot be expanded shows the mission by its own start
    if (recurs)
        times = occurrences(mission, overrides, m_from, m_to).value_or(times);
    for (const Occurrence &when : std::as_const(times)) {
        Record own;
        for (const Record &changed : overrides) {
            if (when.overridden && changed.id() == when.overrideId)
                own = changed;
        }
        rows.append({mission, when, own, MissionSchedule::of(when.start, when.end, withinParent)});
    }
}

QSet<RecordId> OccurrenceModel::matchingText() const
{
    QSet<RecordId> ids;
    if (m_filter.text.isEmpty())
        return ids;
    ListQuery query;
    query.kinds = {Kind::Mission};
    query.text = m_filter.text;
    for (const ListRow &row : m_workspace.list(query).value_or(QList<ListRow>()))
        ids.insert(row.ref.id);
    return ids;
}

QSet<RecordId> OccurrenceModel::inCountries() const
{
    QSet<RecordId> ids;
    for (const RecordId &country : m_filter.countries) {
        for (const Record &mission : m_workspace.referring(field::jurisdiction, country))
            ids.insert(mission.id());
        for (const Record &leg : m_workspace.referring(fields::leg::jurisdiction, country))
            ids.insert(leg.owner());
    }
    return ids;
}

} // namespace chancery
