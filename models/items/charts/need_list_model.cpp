// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/need_list_model.h"

#include "models/items/common/field_words.h"
#include "models/items/common/needs.h"
#include "models/records/writing_fields.h"
#include "models/text/collation.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::need;

bool concerns(const ChangeSet::Entry &entry)
{
    return entry.kind == Kind::Need || entry.kind == Kind::Mission || entry.kind == Kind::Organisation;
}

} // namespace

NeedListModel::NeedListModel(Workspace &workspace, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_countries(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (std::any_of(changes.entries.cbegin(), changes.entries.cend(), concerns))
            refresh();
    });
    connect(&m_countries, &CountryNames::changed, this, &NeedListModel::refresh);
    refresh();
}

void NeedListModel::setPillar(const QString &pillar)
{
    m_pillar = pillar;
    refresh();
}

void NeedListModel::setOpenOnly(bool openOnly)
{
    m_openOnly = openOnly;
    refresh();
}

int NeedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NeedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NeedListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.texts[size_t(index.column())];
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case KindRole:
        return QVariant::fromValue(Kind::Need);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Need, row.id});
    case TitleRole:
        return row.texts[TitleColumn];
    case SubtitleRole:
        return row.texts[CountryColumn];
    default:
        return {};
    }
}

QVariant NeedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString headings[] = {tr("Country"),  tr("Pillar"),      tr("Need"),     tr("State"),
                                tr("Priority"), tr("Assessed on"), tr("Found on"), tr("Partner")};
    return headings[section];
}

bool NeedListModel::passes(const Record &need) const
{
    return (m_pillar.isEmpty() || need.get(field::pillar) == m_pillar)
           && (!m_openOnly || needs::isOpen(need));
}

NeedListModel::Row NeedListModel::rowFor(const Record &need) const
{
    const auto words = [&](int index) {
        return fieldwords::valueText(m_workspace, need.spec().fields[index], need.value(index));
    };
    const auto title = [&](Kind kind, const RecordId &id) {
        return id.isNull() ? QString() : m_workspace.titleOf({kind, id});
    };
    Row row;
    row.id = need.id();
    row.texts[CountryColumn] = m_countries.name(need.get(field::jurisdiction));
    row.texts[PillarColumn] = words(field::pillar.index);
    row.texts[TitleColumn] = need.title();
    row.texts[StateColumn] = words(field::state.index);
    row.texts[PriorityColumn] = words(field::priority.index);
    row.texts[AssessedColumn] = words(field::assessed.index);
    row.texts[MissionColumn] = title(Kind::Mission, need.get(field::mission));
    row.texts[PartnerColumn] = title(Kind::Organisation, need.get(field::partner));
    return row;
}

void NeedListModel::refresh()
{
    QList<Record> found = m_workspace.all(Kind::Need);
    found.removeIf([this](const Record &need) { return !passes(need); });
    needs::sort(found);
    const Collator collator(m_locale.bcp47Name());
    const QStringList pillars = needs::pillars();
    struct Entry
    {
        QByteArray country;
        qsizetype pillar;
        Row row;
    };
    QList<Entry> ordered;
    for (const Record &need : std::as_const(found)) {
        const Row row = rowFor(need);
        const qsizetype pillar = pillars.indexOf(need.get(field::pillar));
        ordered.append(
            {collator.sortKey(row.texts[CountryColumn]), pillar < 0 ? pillars.size() : pillar, row});
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.country, a.pillar) < std::tie(b.country, b.pillar);
    });
    QList<Row> rows;
    for (const Entry &entry : std::as_const(ordered))
        rows.append(entry.row);
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
}

} // namespace chancery
