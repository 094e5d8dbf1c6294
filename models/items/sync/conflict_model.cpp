// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/conflict_model.h"

#include "models/items/common/field_words.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

bool same(const ConflictValue &a, const ConflictValue &b)
{
    return a.id == b.id && a.packed == b.packed && a.visible == b.visible && a.alive == b.alive;
}

//! The record that people know it by: a child record is called by what it belongs to.
QString titleOf(const Workspace &workspace, const RecordRef &ref)
{
    const RecordId owner = workspace.record(ref).owner();
    const auto kind = owner.isNull() ? std::nullopt : workspace.kindOf(owner);
    const QString own = localName(workspace, ref, QLocale());
    const QString above = kind ? localName(workspace, {*kind, owner}, QLocale()) : QString();
    if (own.isEmpty() || above.isEmpty())
        return own + above;
    return u"%1 · %2"_s.arg(above, own);
}

} // namespace

ConflictModel::ConflictModel(Workspace &workspace, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &ConflictModel::refresh);
    refresh();
}

bool ConflictModel::Row::operator==(const Row &other) const
{
    return conflict.record == other.conflict.record && conflict.atom == other.conflict.atom
           && conflict.merged == other.conflict.merged && conflict.canBoth == other.conflict.canBoth
           && title == other.title && subtitle == other.subtitle
           && std::equal(conflict.values.cbegin(), conflict.values.cend(), other.conflict.values.cbegin(),
                         other.conflict.values.cend(), &same);
}

void ConflictModel::refresh()
{
    const auto found = conflicts(m_workspace);
    if (!found) {
        emit failed(found.error());
        return;
    }
    QList<Row> next;
    for (const Conflict &conflict : *found)
        next.append(rowFor(conflict));
    std::stable_sort(next.begin(), next.end(), [](const Row &a, const Row &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    applyRows(m_rows, next, [](const Row &row) { return std::pair(row.conflict.record, row.conflict.atom); });
    emit refreshed();
}

ConflictModel::Row ConflictModel::rowFor(const Conflict &conflict) const
{
    const QString title = titleOf(m_workspace, conflict.record);
    const QString values = tr("%n values", nullptr, int(conflict.values.size()));
    return {conflict, title.isEmpty() ? tr("Without a title") : title,
            u"%1 · %2"_s.arg(fieldwords::atomName(conflict.record.kind, conflict.atom), values)};
}

int ConflictModel::rowOf(const RecordRef &record, int atom) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Conflict &conflict = m_rows[row].conflict;
        if (conflict.record == record && (atom < 0 || conflict.atom == atom))
            return row;
    }
    return -1;
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(tr("Field"))
                                                                                    : QVariant();
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
    case SortRole:
        return row.title;
    case SubtitleRole:
        return row.subtitle;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(row.title + u", "_s + row.subtitle);
    case RecordIdRole:
        return QVariant::fromValue(row.conflict.record.id);
    case KindRole:
        return QVariant::fromValue(row.conflict.record.kind);
    case RecordRefRole:
        return QVariant::fromValue(row.conflict.record);
    case AtomRole:
        return row.conflict.atom;
    default:
        return {};
    }
}

} // namespace chancery
