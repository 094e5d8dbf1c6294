// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/workspace/sync_service.h"

namespace chancery {

//! What a bundle does, or would do, record by record: conflicts and removals first. For a preview: it is set once.
class JoinItemModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { Verdict, Title, RecordKind, Fields, ColumnCount };
    enum class What : quint8 { Several, Removed, Changed, New };
    enum OwnRole : int { WhatRole = FirstOwnRole }; //!< What as a number

    using KindName = std::function<QString(Kind)>;

    JoinItemModel(const Workspace &workspace, KindName kindName, QObject *parent = nullptr);

    void setItems(const QList<JoinReport::Item> &items);
    static QString whatName(What what);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        RecordRef record;
        What what = What::Changed;
        QString title;
        QString kind;
        QString fields; //!< that would hold several values

        bool operator==(const Row &) const = default;
    };

    Row rowFor(const JoinReport::Item &item) const;
    static QVariant words(const Row &row, int column);

    const Workspace &m_workspace;
    KindName m_kindName;
    QList<Row> m_rows;
};

} // namespace chancery
