// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"

namespace chancery {

//! The terms of one scheme: their order, and which statements about them exclude each other.
class TermOrder
{
public:
    TermOrder(const LawRecords &records, const RecordId &scheme);

    //! By rank; terms unknown to the scheme last, each once.
    RecordIds sorted(const RecordIds &terms) const;
    //! Is and Partly by the rank of their first term, then IsNot.
    bool before(const LawReading &a, const LawReading &b) const;
    //! Two things cannot be so at once: a term and its denial; wholly and partly; two terms that exclude each other,
    //! unless one is broader than the other.
    bool contradict(const LawReading &a, const LawReading &b) const;

private:
    qint64 rankOf(const RecordId &term) const;
    bool isWithin(RecordId term, const RecordId &broader) const;
    bool excludes(const RecordId &a, const RecordId &b) const;
    bool isDeniedBy(const LawReading &positive, const LawReading &negative) const;
    bool positivesClash(const LawReading &a, const LawReading &b) const;

    bool m_combinable = false;
    QHash<RecordId, Record> m_terms;
};

} // namespace chancery
