// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/participant_model.h"

#include "models/items/calendar/mission_words.h"
#include "models/items/calendar/participant_edits.h"
#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery {

namespace field = fields::participant;

ParticipantModel::ParticipantModel(Workspace &workspace, QObject *parent)
    : ChildTableModel(workspace, field::mission, parent)
{ }

RecordRef ParticipantModel::whoOf(const Record &participant)
{
    return participantedits::whoOf(participant);
}

bool ParticipantModel::add(const RecordRef &who)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (whoOf(record(row)) == who)
            return false;
    }
    const Record fresh = newChild();
    const Record participant = participantedits::participantFor(fresh.id(), fresh.owner(), who);
    return !participant.isNull() && insert(participant);
}

bool ParticipantModel::addGroup(const QString &name)
{
    Record participant = newChild();
    participant.set(field::groupName, name.trimmed());
    participant.set(field::role, u"participant"_s);
    return !name.trimmed().isEmpty() && insert(participant);
}

QString ParticipantModel::nameOf(const Record &record) const
{
    const RecordRef who = whoOf(record);
    return who.isNull() ? record.get(field::groupName) : workspace().titleOf(who);
}

QVariant ParticipantModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Column::Who:
        return tr("Who");
    case Column::Role:
        return tr("Role");
    case Column::Count:
        return tr("Size");
    }
    return {};
}

QVariant ParticipantModel::cell(int column, int role, const Record &record) const
{
    if (role == TitleRole || (role == Qt::ToolTipRole && Column(column) == Column::Who))
        return nameOf(record);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const bool edit = role == Qt::EditRole;
    switch (Column(column)) {
    case Column::Who:
        return nameOf(record);
    case Column::Role:
        return edit ? record.get(field::role) : missionwords::roleName(record.get(field::role));
    case Column::Count: {
        const qint64 count = record.get(field::count);
        return count > 0 ? QVariant(edit ? QString::number(count) : QLocale().toString(count))
                         : QVariant(QString());
    }
    }
    return {};
}

Record ParticipantModel::edited(Record record, int column, const QVariant &value) const
{
    if (Column(column) == Column::Role)
        return record.set(field::role, value.toString());
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return record.clear(field::count);
    bool valid = false;
    const qint64 count = text.toLongLong(&valid);
    return valid && count > 0 ? record.set(field::count, count) : Record();
}

bool ParticipantModel::before(const Record &a, const Record &b) const
{
    const QList<QByteArray> roles = missionwords::tokens(Kind::Participant, field::role.index);
    const auto rank = [&](const Record &record) {
        const qsizetype at = roles.indexOf(record.get(field::role).toLatin1());
        return at < 0 ? roles.size() : at;
    };
    return std::pair(rank(a), a.id()) < std::pair(rank(b), b.id());
}

} // namespace chancery
