// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/term_order.h"

#include "models/records/law_fields.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace chancery {

TermOrder::TermOrder(const LawRecords &records, const RecordId &scheme)
{
    for (const Record &candidate : records.schemes) {
        if (candidate.id() == scheme)
            m_combinable = candidate.get(fields::scheme::combinable);
    }
    for (const Record &term : records.terms) {
        if (term.get(fields::term::scheme) == scheme)
            m_terms.insert(term.id(), term);
    }
}

RecordIds TermOrder::sorted(const RecordIds &terms) const
{
    RecordIds ordered = terms;
    std::sort(ordered.begin(), ordered.end(), [this](const RecordId &a, const RecordId &b) {
        return std::pair(rankOf(a), a) < std::pair(rankOf(b), b);
    });
    ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
    return ordered;
}

bool TermOrder::before(const LawReading &a, const LawReading &b) const
{
    const auto place = [this](const LawReading &reading) {
        return std::tuple(reading.polarity == Polarity::IsNot, rankOf(reading.terms.value(0)),
                          reading.polarity);
    };
    return place(a) < place(b);
}

bool TermOrder::contradict(const LawReading &a, const LawReading &b) const
{
    if (a.polarity == Polarity::IsNot && b.polarity == Polarity::IsNot)
        return false;
    if (a.polarity == Polarity::IsNot)
        return isDeniedBy(b, a);
    if (b.polarity == Polarity::IsNot)
        return isDeniedBy(a, b);
    return positivesClash(a, b);
}

qint64 TermOrder::rankOf(const RecordId &term) const
{
    const auto known = m_terms.constFind(term);
    return known == m_terms.constEnd() ? std::numeric_limits<qint64>::max() : known->get(fields::term::rank);
}

bool TermOrder::isWithin(RecordId term, const RecordId &broader) const
{
    // bounded, for a circle of terms can be typed
    for (qsizetype steps = 0; steps <= m_terms.size() && !term.isNull(); ++steps) {
        if (term == broader)
            return true;
        const auto known = m_terms.constFind(term);
        term = known == m_terms.constEnd() ? RecordId() : known->get(fields::term::broader);
    }
    return false;
}

bool TermOrder::excludes(const RecordId &a, const RecordId &b) const
{
    if (isWithin(a, b) || isWithin(b, a))
        return false;
    const auto exclusive = [this](const RecordId &id) {
        const auto known = m_terms.constFind(id);
        return known != m_terms.constEnd() && known->get(fields::term::exclusive);
    };
    return !m_combinable || exclusive(a) || exclusive(b);
}

bool TermOrder::isDeniedBy(const LawReading &positive, const LawReading &negative) const
{
    return std::any_of(positive.terms.begin(), positive.terms.end(), [&](const RecordId &is) {
        return std::any_of(negative.terms.begin(), negative.terms.end(),
                           [&](const RecordId &isNot) { return isWithin(is, isNot); });
    });
}

bool TermOrder::positivesClash(const LawReading &a, const LawReading &b) const
{
    if (a.polarity == Polarity::Partly && b.polarity == Polarity::Partly)
        return false;
    if (a.polarity != b.polarity && a.terms == b.terms)
        return true;
    return std::any_of(a.terms.begin(), a.terms.end(), [&](const RecordId &one) {
        return std::any_of(b.terms.begin(), b.terms.end(),
                           [&](const RecordId &other) { return excludes(one, other); });
    });
}

} // namespace chancery
