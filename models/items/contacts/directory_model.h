// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "models/items/common/paged_list_model.h"

namespace chancery {

//! Organisations, offices and persons in one directory. The second line of a row is its SubtitleRole; rows can be
//! dragged as records (recordmime) and as text.
class DirectoryModel : public PagedListModel
{
    Q_OBJECT

public:
    explicit DirectoryModel(Workspace &workspace, QObject *parent = nullptr);

    //! Empty: all three.
    void setKinds(const QList<Kind> &kinds);
    //! What belongs to this jurisdiction; null: to any.
    void setJurisdiction(const RecordId &jurisdiction);
    void setOrder(ListQuery::Order order);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::LinkAction; }

protected:
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int column, int role, const ListRow &row) const override;

private:
    QString subtitle(const RecordRef &ref) const;

    CountryNames m_countries;
    mutable QCache<RecordId, QString> m_subtitles;
};

} // namespace chancery
