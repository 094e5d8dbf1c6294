// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/leg_delegate.h"

#include "models/items/calendar/leg_model.h"
#include "models/workspace/workspace.h"
#include "ui/editors/place_completer.h"

#include <QLineEdit>

namespace chancery {

LegDelegate::LegDelegate(Workspace &workspace, const SharedGazetteer &places, QObject *parent)
    : TableDelegate(workspace, parent)
    , m_workspace(workspace)
    , m_places(places)
{
    setReferenceColumn(int(LegModel::Column::Country), Kind::Jurisdiction);
    setDateColumn(int(LegModel::Column::Start));
    setDateColumn(int(LegModel::Column::End));
}

QWidget *LegDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QWidget *editor = TableDelegate::createEditor(parent, option, index);
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (index.column() != int(LegModel::Column::Place) || !line)
        return editor;
    auto *completer = new PlaceCompleter(line, m_workspace, m_places);
    const QPersistentModelIndex place = index;
    connect(completer, &PlaceCompleter::chosen, line, [place](const QString &text, const RecordId &country) {
        if (!place.isValid())
            return;
        // The place first: each change of the row shows the row again, in the open editor too.
        auto *legs = const_cast<QAbstractItemModel *>(place.model());
        legs->setData(place, text);
        const QModelIndex cell = place.sibling(place.row(), int(LegModel::Column::Country));
        if (!country.isNull() && cell.data(Qt::EditRole).value<RecordRef>().id.isNull())
            legs->setData(cell, QVariant::fromValue(RecordRef{Kind::Jurisdiction, country}));
    });
    return editor;
}

} // namespace chancery
