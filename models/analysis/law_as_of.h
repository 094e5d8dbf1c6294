// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/passage_filter.h"
#include "models/analysis/validity.h"

namespace chancery {

//! What the sources say about a jurisdiction under a scheme on a day.
enum class LawStatus {
    NotCovered, //!< no assertion
    Unknown, //!< a source says that it is not known
    NotStated, //!< a source treats the jurisdiction and does not say
    Asserted, //!< one reading, or several that go together
    Conflict, //!< readings that contradict each other; they stand side by side
};

enum class Polarity { Is, IsNot, Partly };

//! What one or more passages say alike: these terms, with this polarity.
struct LawReading
{
    RecordIds terms; //!< by the rank of the terms
    Polarity polarity = Polarity::Is;
    bool possible = false; //!< every assertion of it lies inside an imprecise boundary on that day
    bool stale = false; //!< every assertion of it is stale
    bool contradicted = false; //!< another reading of the cell says otherwise
    RecordIds assertions; //!< the classifications, in the order given

    bool operator==(const LawReading &) const = default;
};

//! The answer for one jurisdiction.
struct LawCell
{
    LawStatus status = LawStatus::NotCovered;
    QList<LawReading>
        readings; //!< Is and Partly by rank of their first term, then IsNot; empty if nothing is asserted
    bool possible = false; //!< all readings are only possible
    bool stale = false; //!< all assertions of the cell are stale
    bool negative = false; //!< only IsNot is asserted
    RecordIds assertions; //!< every classification that counts here, those saying "unknown" too
    RecordIds rejected; //!< classifications that a reviewer rejected: shown, never drawn
    RecordIds drafts; //!< classifications without a passage: kept, never counted or drawn
    RecordIds conflictNotes; //!< the editor's notes that name an assertion of this cell
    QString
        conflictKind; //!< token of the note on the conflict (`same-source`, `label-only`, ...); empty without a note
    RecordId preferred; //!< the assertion a note prefers; null if none, or if notes disagree

    //! The terms to draw: those of the preferred reading, else of every Is and Partly reading, by rank, each once.
    RecordIds drawnTerms() const;
    bool isConflict() const { return status == LawStatus::Conflict; }
    bool operator==(const LawCell &) const = default;
};

//! One scheme, one day, one filter on the sources.
struct LawQuestion
{
    RecordId scheme;
    QDate day;
    PassageFilter filter;
};

//! The records that answer. More than needed does no harm: those of other schemes are skipped.
struct LawRecords
{
    QList<Record> schemes;
    QList<Record> terms;
    QList<Record> classifications;
    QList<Record> passages; //!< a classification whose passage is not among them is a draft
    QList<Record> conflictNotes;
};

using LawCells = QHash<RecordId, LawCell>;

//! The cell of each jurisdiction that an assertion is about; all others are NotCovered. A part of a state does not
//! inherit from the state. A cell may hold drafts only, and is NotCovered then. Pure; any thread.
LawCells lawAsOf(const LawRecords &records, const LawQuestion &question);

//! The classifications that say otherwise than \a classification, of the same jurisdiction under the same scheme while
//! both hold: sourced and not rejected ones, in the order given. \a classification itself need be neither. Pure; any
//! thread.
RecordIds contradictions(const LawRecords &records, const Record &classification);

//! The days, ascending, on which an answer of lawAsOf() may change: boundaries of validity and of freshness.
QList<QDate> lawChangeDays(const LawRecords &records, const LawQuestion &question);

} // namespace chancery
