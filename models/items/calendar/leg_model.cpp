// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/leg_model.h"

#include "models/items/calendar/mission_words.h"
#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace field = fields::leg;

LegModel::LegModel(Workspace &workspace, QObject *parent)
    : ChildTableModel(workspace, field::mission, parent)
    , m_countries(workspace)
{ }

bool LegModel::addLeg()
{
    Record leg = newChild();
    leg.set(field::rank, rowCount() + 1);
    return insert(leg);
}

bool LegModel::moveLeg(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return false;
    QList<Record> legs;
    for (int each = 0; each < rowCount(); ++each)
        legs.append(record(each));
    legs.move(row, to);
    QList<Edit> edits;
    for (int each = 0; each < legs.size(); ++each) {
        const auto loaded = workspace().load(Kind::Leg, legs[each].id());
        if (!loaded) {
            emit failed(loaded.error());
            return false;
        }
        Record ranked = loaded->record;
        ranked.set(field::rank, each + 1);
        if (ranked != loaded->record)
            edits.append(Edit::update(*loaded, ranked));
    }
    const auto done = workspace().commit(edits, u"edit"_s);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

QVariant LegModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Column::Country:
        return tr("Country");
    case Column::Place:
        return tr("Place");
    case Column::Start:
        return tr("Start");
    case Column::End:
        return tr("End");
    }
    return {};
}

QVariant LegModel::cell(int column, int role, const Record &record) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const bool edit = role == Qt::EditRole;
    const auto date = [&](const PartialDate &value) {
        if (edit)
            return value.toEdtf();
        return value.isEmpty() ? QString() : missionwords::dates(value, {}, false);
    };
    switch (Column(column)) {
    case Column::Country: {
        const RecordId id = record.get(field::jurisdiction);
        return edit ? QVariant::fromValue(RecordRef{Kind::Jurisdiction, id}) : QVariant(m_countries.name(id));
    }
    case Column::Place:
        return record.get(field::place);
    case Column::Start:
        return date(record.get(field::start));
    case Column::End:
        return date(record.get(field::end));
    }
    return {};
}

Record LegModel::edited(Record record, int column, const QVariant &value) const
{
    switch (Column(column)) {
    case Column::Country:
        return record.set(field::jurisdiction, value.value<RecordRef>().id);
    case Column::Place:
        return record.set(field::place, value.toString().trimmed());
    case Column::Start:
    case Column::End: {
        const auto &key = Column(column) == Column::Start ? field::start : field::end;
        if (value.canConvert<PartialDate>() && value.metaType() == QMetaType::fromType<PartialDate>())
            return record.set(key, value.value<PartialDate>());
        const QString text = value.toString().trimmed();
        const auto date = PartialDate::fromEdtf(text);
        if (!date && !text.isEmpty())
            return {};
        return record.set(key, date.value_or(PartialDate()));
    }
    }
    return {};
}

bool LegModel::before(const Record &a, const Record &b) const
{
    return std::pair(a.get(field::rank), a.id()) < std::pair(b.get(field::rank), b.id());
}

} // namespace chancery
