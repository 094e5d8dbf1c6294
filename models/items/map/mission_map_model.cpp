// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/mission_map_model.h"

#include "models/items/calendar/mission_words.h"
#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

OverlaySample sampleOf(const MappedMission &mapped)
{
    const bool country = std::ranges::all_of(mapped.stops, &OverlayStop::countryOnly);
    return {country ? OverlaySample::Shape::Country : OverlaySample::Shape::Place, mapped.time};
}

} // namespace

MissionMapModel::MissionMapModel(Workspace &workspace, const Basemap &basemap,
                                 const SharedGazetteer &gazetteer, QDate day, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_basemap(basemap)
    , m_gazetteer(gazetteer)
    , m_day(day)
{
    connect(&workspace, &Workspace::changed, this, &MissionMapModel::applyChanges);
}

void MissionMapModel::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    read();
}

void MissionMapModel::setPeriod(const MissionPeriod &period)
{
    if (period == m_period)
        return;
    m_period = period;
    refresh();
}

void MissionMapModel::setDay(QDate day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    refresh();
}

void MissionMapModel::applyChanges(const ChangeSet &changes)
{
    const auto concerns = [](const ChangeSet::Entry &entry) {
        return MissionMapSource::dependsOn(entry.kind);
    };
    if (m_on && std::any_of(changes.entries.cbegin(), changes.entries.cend(), concerns))
        read();
}

void MissionMapModel::read()
{
    m_source.reset();
    if (m_on)
        m_source.emplace(m_workspace, m_basemap, m_gazetteer.get(), m_locale);
    refresh();
}

void MissionMapModel::refresh()
{
    if (!m_on && m_rows.isEmpty() && m_map.missions.isEmpty())
        return;
    m_map = m_source ? m_source->at(m_period, m_day) : MissionMap();
    QList<Row> rows;
    rows.reserve(m_map.missions.size());
    for (const MappedMission &mapped : std::as_const(m_map.missions)) {
        const Record &mission = mapped.mission;
        rows.append({mapped, missionwords::dates(mission.get(field::start), mission.get(field::end),
                                                 mission.get(field::withinParent), m_locale)});
    }
    applyRows(m_rows, rows, [](const Row &row) { return row.mapped.mission.id(); });
    emit mapChanged();
}

int MissionMapModel::rowOf(const RecordId &mission) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.mapped.mission.id() == mission; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

RecordId MissionMapModel::mission(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).mapped.mission.id() : RecordId();
}

QString MissionMapModel::words(const RecordIds &ids) const
{
    QStringList lines;
    for (const RecordId &id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        lines.append(m_rows.at(row).mapped.mission.title());
        lines.append(m_rows.at(row).dates);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString MissionMapModel::summary() const
{
    const int drawn = m_map.drawn();
    const int beside = int(m_rows.size()) - drawn;
    const QString on = tr("%n mission(s) on the map", nullptr, drawn);
    return beside == 0 ? on : tr("%1, %2").arg(on, tr("%n without a place", nullptr, beside));
}

int MissionMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MissionMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QString MissionMapModel::places(const Row &row)
{
    return row.mapped.places.isEmpty() ? tr("No place") : row.mapped.places.join(u" – "_s);
}

QString MissionMapModel::spoken(const Row &row)
{
    QString time;
    switch (row.mapped.time) {
    case OverlayTime::Past:
        time = tr("past");
        break;
    case OverlayTime::Current:
        time = tr("under way");
        break;
    case OverlayTime::Coming:
        time = tr("coming");
        break;
    }
    const QString where = row.mapped.stops.isEmpty() ? tr("not on the map") : places(row);
    return tr("%1, %2, %3, %4", "title, dates, past or coming, place")
        .arg(row.mapped.mission.title(), row.dates, time, where);
}

QVariant MissionMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool named = section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return named ? QVariant(tr("Mission")) : QVariant();
}

QVariant MissionMapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const Record &mission = row.mapped.mission;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return mission.title();
    case SubtitleRole:
        return row.dates.isEmpty() ? places(row) : QString(places(row) % u" · " % row.dates);
    case Qt::ToolTipRole:
        return QString(mission.title() % u'\n' % data(index, SubtitleRole).toString());
    case Qt::AccessibleTextRole:
        return spoken(row);
    case RecordIdRole:
        return QVariant::fromValue(mission.id());
    case KindRole:
        return QVariant::fromValue(Kind::Mission);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Mission, mission.id()});
    case OnMapRole:
        return !row.mapped.stops.isEmpty();
    case SampleRole:
        return QVariant::fromValue(sampleOf(row.mapped));
    default:
        return {};
    }
}

} // namespace chancery
