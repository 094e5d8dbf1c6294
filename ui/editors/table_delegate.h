// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace chancery {

class Workspace;

//! Edits cells of a table of child records in place: a record picker, a choice of tokens, a date or a line of text, by
//! column. Columns not named are lines of text.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TableDelegate(const Workspace &workspace, QObject *parent = nullptr);

    //! The cell's EditRole is a RecordRef.
    void setReferenceColumn(int column, Kind kind) { m_references.insert(column, kind); }
    //! The cell's EditRole is a token; \a words in the order of the choice.
    void setTokenColumn(int column, const QList<std::pair<QString, QString>> &words)
    {
        m_tokens.insert(column, words);
    }
    //! The cell's EditRole is EDTF; typed as people write dates.
    void setDateColumn(int column) { m_dates.append(column); }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Workspace &m_workspace;
    QHash<int, Kind> m_references;
    QHash<int, QList<std::pair<QString, QString>>> m_tokens;
    QList<int> m_dates;
};

} // namespace chancery
