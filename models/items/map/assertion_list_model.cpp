// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/assertion_list_model.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::classification;

qint64 firstRank(const Record &assertion, const LawMapData &data)
{
    const RecordId first = assertion.get(field::terms).value(0);
    return data.terms.value(first, Record(Kind::Term)).get(fields::term::rank);
}

QString conflictNotes(const RecordId &assertion, const LawMapData &data)
{
    QStringList comments;
    for (const Record &note : data.records.conflictNotes) {
        if (note.get(fields::conflictNote::assertions).contains(assertion))
            comments.append(note.get(fields::conflictNote::comment));
    }
    return comments.join(u"\n\n"_s);
}

FeatureStyle styleOf(const Record &assertion, const LawMapData &data)
{
    FeatureStyle style;
    const QString statement = assertion.get(field::statement);
    if (statement == u"unknown"_s)
        style.coverage = Coverage::Unknown;
    else if (statement == u"not-stated"_s)
        style.coverage = Coverage::NotStated;
    else
        style.coverage = Coverage::Stated;
    style.negative = assertion.get(field::polarity) == u"is-not"_s;
    for (const RecordId &term : assertion.get(field::terms))
        style.fills.push_back(data.fillOf(term));
    return style;
}

} // namespace

AssertionListModel::AssertionListModel(LawMapSource &source, QObject *parent)
    : RowListModel(parent)
    , m_source(source)
{
    connect(&source, &LawMapSource::changed, this, &AssertionListModel::refresh);
}

void AssertionListModel::setJurisdiction(const RecordId &jurisdiction)
{
    if (jurisdiction == m_jurisdiction)
        return;
    m_jurisdiction = jurisdiction;
    refresh();
}

int AssertionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AssertionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant AssertionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.text;
    case SubtitleRole:
    case LocatorRole:
        return row.locator;
    case RecordIdRole:
        return QVariant::fromValue(row.id);
    case KindRole:
        return QVariant::fromValue(m_source.data().assertionKind(row.id));
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{m_source.data().assertionKind(row.id), row.id});
    case SchemeRole:
        return row.scheme;
    case PolarityRole:
        return row.polarity;
    case DateRole:
        return row.date;
    case ReviewRole:
        return row.review;
    case SourceRole:
        return row.source;
    case QuoteRole:
        return row.quote;
    case TranslationRole:
        return row.translation;
    case AssertedByRole:
        return row.assertedBy;
    case ConflictNoteRole:
        return row.conflictNote;
    case PassageRole:
        return QVariant::fromValue(row.passage);
    case StateRole:
        return QVariant::fromValue(row.state);
    default:
        return {};
    }
}

QVariant AssertionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return known ? tr("Assertion") : QVariant();
}

void AssertionListModel::refresh()
{
    const LawMapData &data = m_source.data();
    const LawCell cell = m_source.cell(m_jurisdiction);
    QHash<RecordId, qint64> schemeRanks{{m_source.scheme(), -1}};
    for (const Record &scheme : data.records.schemes) {
        if (scheme.id() != m_source.scheme())
            schemeRanks.insert(scheme.id(), scheme.get(fields::scheme::rank));
    }
    using Order = std::tuple<qint64, State, bool, bool, qint64, QString, RecordId>;
    QList<std::pair<Order, Row>> ordered;
    for (const Record &assertion : data.assertionsBeside(m_source.scheme())) {
        if (assertion.get(field::jurisdiction) != m_jurisdiction || m_jurisdiction.isNull())
            continue;
        const Row row = rowFor(assertion, cell);
        const qint64 scheme = schemeRanks.value(assertion.get(field::scheme));
        const State order = row.state == State::Preferred ? State::Drawn : row.state;
        const bool denies = row.polarity == u"is-not"_s;
        ordered.append({{scheme, order, row.state != State::Preferred, denies, firstRank(assertion, data),
                         row.locator, row.id},
                        row});
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Row> rows;
    for (const auto &entry : std::as_const(ordered))
        rows.append(entry.second);
    applyRows(m_rows, rows, [](const Row &row) { return row.id; });
}

AssertionListModel::Row AssertionListModel::rowFor(const Record &assertion, const LawCell &cell) const
{
    const LawMapData &data = m_source.data();
    const QLocale locale = m_source.locale();
    QStringList terms;
    for (const RecordId &term : assertion.get(field::terms))
        terms.append(data.termLabel(term, locale));
    Row row;
    row.id = assertion.id();
    row.kind = data.assertionKind(row.id);
    row.scheme = data.schemeTitle(assertion.get(field::scheme), locale);
    row.polarity = assertion.get(field::polarity);
    row.text = lawwords::assertion(terms, row.polarity, assertion.get(field::statement));
    row.date = lawwords::validity(assertion.get(field::validFrom), assertion.get(field::validTo),
                                  assertion.get(field::asOf), locale);
    row.review = lawwords::reviewState(assertion.get(field::reviewState));
    row.assertedBy = assertion.get(field::assertedBy);
    row.note = assertion.get(field::note);
    row.conflictNote = conflictNotes(row.id, data);
    row.style = styleOf(assertion, data);
    row.state = stateOf(assertion, cell);
    row.draft = data.passage(assertion.get(field::passage)).id().isNull();
    addPassage(row, assertion.get(field::passage));
    return row;
}

void AssertionListModel::addPassage(Row &row, const RecordId &passage) const
{
    const LawMapData &data = m_source.data();
    if (passage.isNull())
        return;
    const Record record = data.passage(passage);
    row.passage = {Kind::Passage, passage};
    row.locator = record.get(fields::passage::locator);
    row.quote = record.get(fields::passage::quote);
    row.translation = record.get(fields::passage::translation);
    row.damage = record.get(fields::passage::damageNote);
    row.source = data.sources.value(record.get(fields::passage::source)).title();
}

AssertionListModel::State AssertionListModel::stateOf(const Record &assertion, const LawCell &cell) const
{
    if (assertion.get(field::reviewState) == u"rejected"_s)
        return State::Rejected;
    if (assertion.get(field::scheme) != m_source.scheme())
        return State::OtherScheme;
    if (m_source.data().passage(assertion.get(field::passage)).id().isNull())
        return State::Draft;
    if (!cell.assertions.contains(assertion.id()))
        return State::NotOnDay;
    return cell.preferred == assertion.id() ? State::Preferred : State::Drawn;
}

} // namespace chancery
