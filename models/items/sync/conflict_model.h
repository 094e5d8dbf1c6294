// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/workspace/conflicts.h"

namespace chancery {

//! The fields that hold several values, by record and field. Follows the workspace by itself. Lives on its thread.
class ConflictModel : public RowListModel
{
    Q_OBJECT

public:
    enum OwnRole : int { AtomRole = FirstOwnRole };

    explicit ConflictModel(Workspace &workspace, QObject *parent = nullptr);

    const Conflict &conflict(int row) const { return m_rows[row].conflict; }
    int rowOf(const RecordRef &record,
              int atom) const; //!< -1 if it is settled; any atom of the record with -1

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    //! Something of the list may be another than before.
    void refreshed();
    void failed(const chancery::Error &error);

private:
    struct Row
    {
        Conflict conflict;
        QString title;
        QString subtitle;

        bool operator==(const Row &other) const;
    };

    void refresh();
    Row rowFor(const Conflict &conflict) const;

    Workspace &m_workspace;
    QList<Row> m_rows;
};

} // namespace chancery
