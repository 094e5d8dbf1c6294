// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/participation_matrix_model.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "models/text/collation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::participation;

//! A sign for the state, so that the matrix reads at a glance without colour.
QString signOf(ParticipationState state)
{
    switch (state) {
    case ParticipationState::Party:
        return u"●"_s;
    case ParticipationState::ConsentGiven:
        return u"◕"_s;
    case ParticipationState::Signatory:
        return u"◑"_s;
    case ParticipationState::NotAParty:
        return u"○"_s;
    case ParticipationState::Withdrawn:
        return u"⊗"_s;
    case ParticipationState::NotEligible:
        return u"–"_s;
    case ParticipationState::NotCovered:
        break;
    }
    return u"·"_s;
}

} // namespace

ParticipationMatrixModel::ParticipationMatrixModel(LawMapSource &source, QObject *parent)
    : RowListModel(parent)
    , m_source(source)
{
    connect(&source, &LawMapSource::changed, this, &ParticipationMatrixModel::refresh);
    refresh();
}

void ParticipationMatrixModel::setScope(Scope scope)
{
    m_scope = scope;
    refresh();
}

void ParticipationMatrixModel::setGapsOnly(bool only)
{
    m_gapsOnly = only;
    refresh();
}

int ParticipationMatrixModel::gaps() const
{
    qsizetype gaps = 0;
    for (const Row &row : m_rows)
        gaps += std::count_if(row.cells.cbegin(), row.cells.cend(),
                              [](const Cell &cell) { return cell.at.isGap(); });
    return int(gaps);
}

int ParticipationMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ParticipationMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstInstrumentColumn + int(m_instruments.size());
}

QString ParticipationMatrixModel::nameOf(const Record &instrument) const
{
    return inLanguage(instrument, fields::instrument::name, fields::instrument::nameFr, m_source.locale());
}

QVariant ParticipationMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == TitleRole)
        return row.name;
    if (index.column() >= FirstInstrumentColumn)
        return cellData(row, row.cells.at(index.column() - FirstInstrumentColumn), index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.name;
    case SortRole:
        return row.sortKey;
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case KindRole:
        return QVariant::fromValue(Kind::Jurisdiction);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Jurisdiction, row.id});
    default:
        return {};
    }
}

QVariant ParticipationMatrixModel::cellData(const Row &row, const Cell &cell, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
    case SpokenRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "country, instrument: state")
            .arg(row.name, nameOf(m_instruments.at(column - FirstInstrumentColumn)), cell.detail);
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case RecordRefRole:
        return QVariant::fromValue(cell.at.participation.isNull()
                                       ? RecordRef{Kind::Jurisdiction, row.id}
                                       : RecordRef{Kind::Participation, cell.at.participation});
    case SortRole:
    case StateRole:
        return int(cell.at.state);
    case GapRole:
        return cell.at.isGap();
    default:
        return {};
    }
}

QString ParticipationMatrixModel::partiesOf(int column) const
{
    const auto parties = std::count_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.cells.at(column - FirstInstrumentColumn).at.state == ParticipationState::Party;
    });
    return tr("%1 of %2 are parties").arg(parties).arg(m_rows.size());
}

QVariant ParticipationMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section < FirstInstrumentColumn)
        return role == Qt::DisplayRole ? tr("Country") : QVariant();
    const Record &instrument = m_instruments.at(section - FirstInstrumentColumn);
    const QString code = instrument.get(fields::instrument::code);
    const QString name = nameOf(instrument);
    if (role == Qt::DisplayRole)
        return code.isEmpty() ? name : code;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QString(name + u'\n' + partiesOf(section));
    return {};
}

bool ParticipationMatrixModel::isShown(const Record &jurisdiction) const
{
    const RecordId id = jurisdiction.id();
    if (m_scope == Scope::Region)
        return m_source.data().focus.contains(m_source.data().code(id));
    return std::any_of(m_instruments.cbegin(), m_instruments.cend(), [&](const Record &instrument) {
        return m_participations.contains({instrument.id(), id});
    });
}

ParticipationMatrixModel::Cell ParticipationMatrixModel::cellFor(const RecordId &instrument,
                                                                 const RecordId &country) const
{
    const auto found = m_participations.constFind({instrument, country});
    Cell cell;
    if (found != m_participations.cend())
        cell.at = participationAt(*found, m_source.day());
    const QString words = lawwords::participation(cell.at.state);
    cell.text = signOf(cell.at.state) + u' ' + (cell.at.possible ? tr("%1?").arg(words) : words);
    QStringList detail{words};
    if (found != m_participations.cend())
        detail += lawwords::participationSteps(*found, m_source.day(), m_source.locale());
    if (cell.at.isGap())
        detail.append(tr("gap"));
    cell.detail = detail.join(u" · "_s);
    return cell;
}

void ParticipationMatrixModel::takeInstruments(const QList<Record> &instruments)
{
    const auto ids = [](const QList<Record> &list) {
        RecordIds ids;
        for (const Record &record : list)
            ids.append(record.id());
        return ids;
    };
    const QList<int> places = listdiff::places(ids(m_instruments), ids(instruments));
    const int all = int(m_instruments.size() + instruments.size()) * 2;
    for (const ListStep &step :
         listdiff::steps(places, int(instruments.size()), all).value_or(QList<ListStep>()))
        applyColumns(step, instruments);
    Q_ASSERT(ids(m_instruments) == ids(instruments));
    m_instruments = instruments; // names and dates may differ
}

void ParticipationMatrixModel::applyColumns(const ListStep &step, const QList<Record> &instruments)
{
    const int first = FirstInstrumentColumn + step.first;
    const int last = first + step.count - 1;
    const auto everyList = [this](auto change) {
        change(m_instruments);
        for (Row &row : m_rows)
            change(row.cells);
    };
    switch (step.what) {
    case ListStep::What::Remove:
        beginRemoveColumns({}, first, last);
        everyList([&](auto &list) { list.remove(step.first, step.count); });
        endRemoveColumns();
        break;
    case ListStep::What::Move:
        beginMoveColumns({}, first, last, {}, FirstInstrumentColumn + step.to);
        everyList([&](auto &list) {
            const auto from = list.begin() + step.first;
            if (step.to < step.first)
                std::rotate(list.begin() + step.to, from, from + step.count);
            else
                std::rotate(from, from + step.count, list.begin() + step.to);
        });
        endMoveColumns();
        break;
    case ListStep::What::Insert:
        beginInsertColumns({}, first, last);
        everyList([&](auto &list) { list.insert(step.first, step.count, {}); });
        std::copy_n(instruments.cbegin() + step.first, step.count, m_instruments.begin() + step.first);
        endInsertColumns();
        break;
    }
}

void ParticipationMatrixModel::refresh()
{
    const LawMapData &data = m_source.data();
    takeInstruments(data.instruments);
    m_participations.clear();
    for (const Record &participation : data.participations)
        m_participations.insert(
            {participation.get(field::instrument), participation.get(field::jurisdiction)}, participation);
    const Collator collator(m_source.locale().bcp47Name());
    QList<Row> rows;
    for (const Record &jurisdiction : data.jurisdictions) {
        if (!isShown(jurisdiction))
            continue;
        Row row;
        row.id = jurisdiction.id();
        row.name = m_source.name(row.id);
        row.sortKey = collator.sortKey(row.name);
        for (const Record &instrument : std::as_const(m_instruments))
            row.cells.append(cellFor(instrument.id(), row.id));
        const bool gap = std::any_of(row.cells.cbegin(), row.cells.cend(),
                                     [](const Cell &cell) { return cell.at.isGap(); });
        if (gap || !m_gapsOnly)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.sortKey, a.id) < std::tie(b.sortKey, b.id);
    });
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
    emit headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
}

} // namespace chancery
