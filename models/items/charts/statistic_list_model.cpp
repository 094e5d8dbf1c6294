// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/statistic_list_model.h"

#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/text/collation.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::statistic;

bool concerns(const ChangeSet::Entry &entry)
{
    return entry.kind == Kind::Statistic || entry.kind == Kind::Source || entry.kind == Kind::Passage
           || entry.kind == Kind::Jurisdiction;
}

} // namespace

StatisticListModel::StatisticListModel(Workspace &workspace, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (std::any_of(changes.entries.cbegin(), changes.entries.cend(), concerns))
            refresh();
    });
    connect(&m_countries, &CountryNames::changed, this, &StatisticListModel::refresh);
    refresh();
}

QStringList StatisticListModel::units() const
{
    return m_units;
}

void StatisticListModel::setUnit(const QString &unit)
{
    m_unit = unit;
    refresh();
}

int StatisticListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StatisticListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatisticListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.texts[size_t(index.column())];
    case Qt::ToolTipRole:
        return row.warning.isEmpty() ? row.texts[size_t(index.column())] : row.warning;
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case KindRole:
        return QVariant::fromValue(Kind::Statistic);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Statistic, row.id});
    case TitleRole:
        return row.texts[SubjectColumn];
    case SubtitleRole:
        return row.texts[ValueColumn];
    case LowRole:
        return row.low;
    case HighRole:
        return row.high;
    case WarningRole:
        return row.warning;
    default:
        return {};
    }
}

QVariant StatisticListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString headings[] = {tr("Figure"),    tr("Value"),  tr("Unit"),        tr("Of whom"),
                                tr("Territory"), tr("Period"), tr("Who says so"), tr("Source")};
    return headings[section];
}

QString StatisticListModel::sourceOf(const Record &statistic) const
{
    const RecordId source = statistic.get(field::source);
    const Record passage = m_workspace.record(Kind::Passage, statistic.get(field::passage));
    const RecordId cited =
        source.isNull() && !passage.isNull() ? passage.get(fields::passage::source) : source;
    QStringList parts{cited.isNull() ? QString() : m_workspace.titleOf({Kind::Source, cited}),
                      passage.isNull() ? QString() : passage.get(fields::passage::locator)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

StatisticListModel::Row StatisticListModel::rowFor(const Record &statistic) const
{
    Row row;
    row.id = statistic.id();
    row.texts[SubjectColumn] = statistic.get(field::subject);
    if (statistic.has(field::value)) {
        row.low = statistic.get(field::value);
        row.high =
            statistic.has(field::valueHigh) ? statistic.get(field::valueHigh) : statistic.get(field::value);
    }
    row.texts[ValueColumn] = lawwords::figure(statistic, m_locale);
    row.texts[UnitColumn] = statistic.get(field::unit);
    row.texts[PopulationColumn] = statistic.get(field::population);
    const RecordId territory = statistic.get(field::territory);
    row.texts[TerritoryColumn] =
        territory.isNull() ? statistic.get(field::territoryText) : m_countries.name(territory);
    row.texts[PeriodColumn] = lawwords::date(statistic.get(field::period), m_locale);
    row.texts[SpeakerColumn] = statistic.get(field::speaker);
    row.texts[SourceColumn] = sourceOf(statistic);
    QStringList lacks;
    for (const int column :
         {int(PopulationColumn), int(TerritoryColumn), int(PeriodColumn), int(SourceColumn)}) {
        if (row.texts[size_t(column)].isEmpty())
            lacks.append(headerData(column, Qt::Horizontal).toString());
    }
    if (!lacks.isEmpty())
        row.warning = tr("Before this figure is used, say: %1").arg(lacks.join(u", "_s));
    return row;
}

void StatisticListModel::refresh()
{
    QHash<QString, int> units;
    QList<std::pair<QByteArray, Row>> ordered;
    const Collator collator(m_locale.bcp47Name());
    for (const Record &statistic : m_workspace.all(Kind::Statistic)) {
        const QString unit = statistic.get(field::unit);
        ++units[unit];
        if (!m_unit.isEmpty() && unit != m_unit)
            continue;
        const Row row = rowFor(statistic);
        ordered.append({collator.sortKey(row.texts[SubjectColumn]), row});
    }
    units.remove(QString());
    m_units = units.keys();
    std::sort(m_units.begin(), m_units.end(), [&](const QString &a, const QString &b) {
        return units[a] != units[b] ? units[a] > units[b] : a < b;
    });
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first, a.second.id) < std::tie(b.first, b.second.id);
    });
    QList<Row> rows;
    for (const auto &entry : std::as_const(ordered))
        rows.append(entry.second);
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
    emit refreshed();
}

} // namespace chancery
