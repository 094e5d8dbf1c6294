// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"
#include "models/records/record.h"

namespace chancery {

class LawMapSource;
struct LawCell;

//! What the sources assert of one country: those of the scheme shown first, in it those that count on the day first.
//! Quotes are verbatim. Changes by difference. Lives on the source's thread; the source outlives it.
class AssertionListModel : public RowListModel
{
    Q_OBJECT

public:
    enum Role : int {
        SchemeRole = FirstOwnRole, //!< QString
        PolarityRole, //!< token: is, is-not, partly
        DateRole, //!< QString, as precisely as it is known
        ReviewRole, //!< QString: "To be verified"
        LocatorRole, //!< QString: "S07.13"
        SourceRole, //!< QString: the source's title
        QuoteRole, //!< QString, verbatim
        TranslationRole, //!< QString
        AssertedByRole, //!< QString
        ConflictNoteRole, //!< QString: what an editor's notes say of it
        PassageRole, //!< RecordRef
        StateRole, //!< State
    };
    Q_ENUM(Role)

    //! What becomes of an assertion on the map as shown.
    enum class State {
        Drawn, //!< it counts
        Preferred, //!< it counts, and an editor's note prefers it
        NotOnDay, //!< of the scheme shown; does not hold on the day
        Draft, //!< of the scheme shown, without a passage: kept, never drawn
        Rejected, //!< a reviewer rejected it
        OtherScheme,
    };
    Q_ENUM(State)

    struct Row
    {
        RecordId id;
        Kind kind = Kind::Classification;
        RecordRef passage;
        QString scheme;
        QString text; //!< "Is not: Abolitionist"
        QString polarity;
        QString date;
        QString review;
        QString locator;
        QString source;
        QString quote;
        QString translation;
        QString damage; //!< what is damaged in the source
        QString assertedBy;
        QString note; //!< of the assertion
        QString conflictNote;
        FeatureStyle style; //!< of its terms alone
        bool draft = false; //!< without a passage, whatever the scheme
        State state = State::OtherScheme;

        bool operator==(const Row &) const = default;
    };

    explicit AssertionListModel(LawMapSource &source, QObject *parent = nullptr);

    RecordId jurisdiction() const { return m_jurisdiction; }
    void setJurisdiction(const RecordId &jurisdiction);
    const Row &row(int row) const { return m_rows.at(row); }
    const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    Row rowFor(const Record &assertion, const LawCell &cell) const;
    void addPassage(Row &row, const RecordId &passage) const;
    State stateOf(const Record &assertion, const LawCell &cell) const;

    LawMapSource &m_source;
    RecordId m_jurisdiction;
    QList<Row> m_rows;
};

} // namespace chancery
