// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/passage_filter.h"
#include "models/analysis/validity.h"

#include <QDate>

namespace chancery {

//! Which treatments of which act count. Tokens of the kind act-treatment.
struct ActPattern
{
    QString actor; //!< seller, buyer, third-party
    QString act; //!< selling, buying, procuring, ...
    QStringList treatments; //!< any of these
    QString layer; //!< law, sanction or practice
};

//! On a day (an invalid one: whenever), from these passages.
struct ActQuestion
{
    QDate day;
    PassageFilter filter;
};

//! A jurisdiction that fits, with what shows it.
struct ActAnswer
{
    RecordId jurisdiction;
    RecordIds treatments; //!< the act treatments that fit
    RecordIds passages; //!< their passages, each once
    bool possible = false; //!< only inside imprecise boundaries on that day
    bool inferred = false; //!< no treatment of it is stated, all are inferred or uncertain

    bool operator==(const ActAnswer &) const = default;
};

struct ActRecords
{
    QList<Record> treatments;
    QList<Record> passages;
};

//! The jurisdictions with a treatment that fits, in the order in which they first appear. Rejected ones do not count, nor
//! drafts: those without a passage.
QList<ActAnswer> findTreatments(const ActRecords &records, const ActQuestion &question,
                                const ActPattern &pattern);

//! The law prohibits buying, without a condition.
QList<ActAnswer> buyerPenalised(const ActRecords &records, const ActQuestion &question);
//! The law prohibits buying, the seller is said to be free of punishment, and no passage that counts says otherwise.
//! Silence about the seller is no answer.
QList<ActAnswer> buyerAndNotSellerPenalised(const ActRecords &records, const ActQuestion &question);

} // namespace chancery
