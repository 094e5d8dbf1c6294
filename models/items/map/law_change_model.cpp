// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_change_model.h"

#include "models/analysis/law_changes.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_table_model.h"
#include "models/items/map/law_words.h"
#include "models/text/collation.h"

using namespace Qt::StringLiterals;

namespace chancery {

LawChangeModel::LawChangeModel(LawMapSource &one, LawMapSource &other, QObject *parent)
    : RowListModel(parent)
    , m_one(one)
    , m_other(other)
{
    connect(&one, &LawMapSource::changed, this, &LawChangeModel::refresh);
    connect(&other, &LawMapSource::changed, this, &LawChangeModel::refresh);
    refresh();
}

const LawMapSource &LawChangeModel::earlier() const
{
    return m_one.day() <= m_other.day() ? m_one : m_other;
}

const LawMapSource &LawChangeModel::later() const
{
    return m_one.day() <= m_other.day() ? m_other : m_one;
}

int LawChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LawChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LawChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.texts[size_t(index.column())];
    case Qt::AccessibleTextRole:
        return index.column() == CountryColumn ? row.spoken : row.texts[size_t(index.column())];
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case KindRole:
        return QVariant::fromValue(Kind::Jurisdiction);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Jurisdiction, row.id});
    case TitleRole:
        return row.texts[CountryColumn];
    case BeforeStyleRole:
        return QVariant::fromValue(row.before);
    case AfterStyleRole:
        return QVariant::fromValue(row.after);
    case SpokenRole:
        return row.spoken;
    default:
        return {};
    }
}

QVariant LawChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CountryColumn:
        return tr("Country");
    case BeforeColumn:
        return earlier().scene().dayText;
    case AfterColumn:
        return later().scene().dayText;
    default:
        return {};
    }
}

QString LawChangeModel::text() const
{
    QStringList head;
    for (int column = 0; column < ColumnCount; ++column)
        head.append(headerData(column, Qt::Horizontal).toString());
    QStringList lines{head.join(u'\t')};
    for (const Row &row : m_rows)
        lines.append(QStringList(row.texts.begin(), row.texts.end()).join(u'\t'));
    return lines.join(u'\n');
}

void LawChangeModel::refresh()
{
    const LawMapData &data = m_one.data();
    const QLocale locale = m_one.locale();
    QHash<RecordId, LawCell> cells[2];
    for (const Record &jurisdiction : data.jurisdictions) {
        cells[0].insert(jurisdiction.id(), earlier().cell(jurisdiction.id()));
        cells[1].insert(jurisdiction.id(), later().cell(jurisdiction.id()));
    }
    QList<Row> rows;
    for (const LawChange &change : lawChanges(cells[0], cells[1])) {
        Row row;
        row.id = change.jurisdiction;
        row.texts = {later().name(row.id), lawwords::status(change.before, data, locale),
                     lawwords::status(change.after, data, locale)};
        row.before = featureStyle(change.before, data);
        row.after = featureStyle(change.after, data);
        row.spoken = tr("%1: before %2, after %3").arg(row.texts[0], row.texts[1], row.texts[2]);
        rows.append(row);
    }
    const Collator collator(locale.bcp47Name());
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        const int order = collator.compare(a.texts[CountryColumn], b.texts[CountryColumn]);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace chancery
