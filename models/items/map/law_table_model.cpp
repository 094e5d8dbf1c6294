// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_table_model.h"

#include "models/analysis/passage_filter.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

bool isCountry(const Record &jurisdiction)
{
    return jurisdiction.get(fields::jurisdiction::jurisdictionKind) != u"organisation"_s;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

QByteArray rankKey(int group, qint64 rank)
{
    return QByteArray::number(group) + QByteArray::number(rank).rightJustified(20, '0');
}

} // namespace

LawTableModel::LawTableModel(LawMapSource &source, QObject *parent)
    : RowListModel(parent)
    , m_source(source)
    , m_collator(source.locale().bcp47Name())
{
    connect(&source, &LawMapSource::changed, this, &LawTableModel::refresh);
    refresh();
}

int LawTableModel::rowOf(const RecordId &jurisdiction) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.id == jurisdiction; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int LawTableModel::rowOfCode(const QString &code) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.code == code; });
    return found == m_rows.cend() || code.isEmpty() ? -1 : int(found - m_rows.cbegin());
}

RecordId LawTableModel::jurisdiction(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).id : RecordId();
}

int LawTableModel::matchCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.matches; }));
}

void LawTableModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    refresh();
}

int LawTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LawTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LawTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts[size_t(index.column())];
    case Qt::ToolTipRole:
        return row.toolTip;
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
    case SubtitleRole:
        return row.texts[TermsColumn];
    case SortRole:
        return row.sortKeys[size_t(index.column())];
    case CodeRole:
        return row.code;
    case StyleRole:
        return QVariant::fromValue(row.style);
    case ConflictRole:
        return row.conflict;
    case MatchRole:
        return row.matches;
    case SpokenRole:
        return row.spoken;
    default:
        return {};
    }
}

QVariant LawTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CountryColumn:
        return tr("Country");
    case TermsColumn:
        return tr("Said to be");
    case DateColumn:
        return tr("Date");
    case PassagesColumn:
        return tr("Passages");
    default:
        return {};
    }
}

void LawTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? int(CountryColumn) : column;
    m_sortOrder = order;
    refresh();
}

void LawTableModel::refresh()
{
    QList<Row> rows;
    for (const Record &jurisdiction : m_source.data().jurisdictions) {
        if (isCountry(jurisdiction))
            rows.append(rowFor(jurisdiction));
    }
    const auto column = size_t(m_sortColumn);
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        if (a.sortKeys[column] != b.sortKeys[column])
            return (a.sortKeys[column] < b.sortKeys[column]) == (m_sortOrder == Qt::AscendingOrder);
        if (a.sortKeys[CountryColumn] != b.sortKeys[CountryColumn])
            return a.sortKeys[CountryColumn] < b.sortKeys[CountryColumn];
        return a.id < b.id;
    });
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
}

LawTableModel::Row LawTableModel::rowFor(const Record &jurisdiction) const
{
    const LawCell cell = m_source.cell(jurisdiction.id());
    Row row;
    row.id = jurisdiction.id();
    row.code = jurisdiction.get(fields::jurisdiction::code);
    const QString name = m_source.name(row.id);
    row.texts[CountryColumn] = name;
    row.texts[TermsColumn] = lawwords::status(cell, m_source.data(), m_source.locale());
    row.style = featureStyle(cell, m_source.data());
    row.spoken = lawwords::spoken(name, cell, m_source.data(), m_source.locale());
    row.conflict = cell.isConflict();
    row.matches = matches(row.id, row.code);
    setPassages(row, cell);
    QStringList toolTip{name, row.texts[TermsColumn]};
    toolTip += lawwords::marks(cell);
    toolTip += row.texts[DateColumn];
    if (const QString parts = partsWords(row.id); !parts.isEmpty()) {
        toolTip += parts;
        row.spoken += u". "_s + parts;
    }
    toolTip.removeAll(QString());
    row.toolTip = toolTip.join(u'\n');
    row.sortKeys[CountryColumn] = m_collator.sortKey(name);
    row.sortKeys[TermsColumn] = termsKey(cell);
    row.sortKeys[PassagesColumn] = m_collator.sortKey(row.texts[PassagesColumn]);
    return row;
}

//! A state that hides several jurisdictions says so, with what is said of each.
QString LawTableModel::partsWords(const RecordId &state) const
{
    QStringList parts;
    for (const RecordId &part : m_source.map().parts.value(state))
        parts.append(tr("%1 (%2)", "a part of a state (what is said of it)")
                         .arg(m_source.name(part),
                              lawwords::status(m_source.cell(part), m_source.data(), m_source.locale())));
    return parts.isEmpty() ? QString() : tr("Parts with a law of their own: %1").arg(parts.join(u"; "_s));
}

void LawTableModel::setPassages(Row &row, const LawCell &cell) const
{
    QStringList dates;
    QStringList passages;
    QString earliest;
    for (const RecordId &id : cell.assertions) {
        namespace field = fields::classification;
        const LawMapData &data = m_source.data();
        const Record assertion = data.assertion(id, m_source.day());
        const PartialDate from = assertion.get(field::validFrom);
        const PartialDate asOf = assertion.get(field::asOf);
        addOnce(dates, lawwords::validity(from, assertion.get(field::validTo), asOf, m_source.locale()));
        const QString passage = data.passage(assertion.get(field::passage)).title();
        addOnce(passages, passage.isEmpty() ? data.sources.value(data.sourceOf(id)).title() : passage);
        const QString day = (from.isEmpty() ? asOf : from).earliest().toString(Qt::ISODate);
        if (earliest.isEmpty() || (!day.isEmpty() && day < earliest))
            earliest = day;
    }
    row.texts[DateColumn] = dates.join(u"; "_s);
    row.texts[PassagesColumn] = passages.join(u", "_s);
    row.sortKeys[DateColumn] = earliest.toLatin1();
}

// by rank of the first term; what is denied, not said and not covered comes after
QByteArray LawTableModel::termsKey(const LawCell &cell) const
{
    switch (cell.status) {
    case LawStatus::NotCovered:
        return rankKey(4, 0);
    case LawStatus::NotStated:
        return rankKey(3, 0);
    case LawStatus::Unknown:
        return rankKey(2, 0);
    default:
        break;
    }
    const RecordId first = cell.readings.isEmpty() ? RecordId() : cell.readings.first().terms.value(0);
    const Record term = m_source.data().terms.value(first, Record(Kind::Term));
    return rankKey(cell.negative ? 1 : 0, std::max<qint64>(0, term.get(fields::term::rank)));
}

bool LawTableModel::matches(const RecordId &jurisdiction, const QString &code) const
{
    if (m_filter.isEmpty())
        return true;
    if (m_folder.matches(m_source.name(jurisdiction), m_filter) || m_folder.matches(code, m_filter))
        return true;
    const QList<Record> names = m_source.data().nameRecords.value(jurisdiction);
    return std::any_of(names.cbegin(), names.cend(), [this](const Record &name) {
        return m_folder.matches(name.get(fields::jurisdictionName::text), m_filter);
    });
}

} // namespace chancery
