// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"
#include "models/text/collation.h"
#include "models/text/folding.h"
#include "models/workspace/law_map.h"

namespace chancery {

class LawMapSource;

//! The countries on the chosen scheme and day, for the table and the map alike. All of them are always there: the
//! filter only marks what matches (MatchRole), so that the selection on the map outlives it. Changes by difference.
//! Lives on the source's thread; the source outlives it.
class LawTableModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { CountryColumn, TermsColumn, DateColumn, PassagesColumn, ColumnCount };
    enum Role : int {
        CodeRole = FirstOwnRole, //!< QString, as on the basemap
        StyleRole, //!< FeatureStyle
        ConflictRole, //!< bool
        MatchRole, //!< bool: fits the filter
        SpokenRole, //!< QString: the row in one sentence
    };
    Q_ENUM(Role)

    explicit LawTableModel(LawMapSource &source, QObject *parent = nullptr);

    int rowOf(const RecordId &jurisdiction) const; //!< -1 if it is not in the list
    int rowOfCode(const QString &code) const;
    RecordId jurisdiction(const QModelIndex &index) const;
    int matchCount() const;

    //! Every word of the text begins a word of one of the country's names, former ones and aliases too, or of its code.
    void setFilter(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        RecordId id;
        QString code;
        std::array<QString, ColumnCount> texts;
        FeatureStyle style;
        QString spoken;
        QString toolTip;
        bool conflict = false;
        bool matches = true;
        std::array<QByteArray, ColumnCount> sortKeys;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    Row rowFor(const Record &jurisdiction) const;
    void setPassages(Row &row, const LawCell &cell) const;
    QString partsWords(const RecordId &state) const;
    QByteArray termsKey(const LawCell &cell) const;
    bool matches(const RecordId &jurisdiction, const QString &code) const;

    LawMapSource &m_source;
    Collator m_collator;
    Folder m_folder;
    QString m_filter;
    QList<Row> m_rows;
    int m_sortColumn = CountryColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace chancery

Q_DECLARE_METATYPE(chancery::FeatureStyle)
