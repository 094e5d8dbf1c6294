// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/law_as_of.h"

#include "models/analysis/term_order.h"
#include "models/records/law_fields.h"

#include <QSet>

#include <algorithm>

namespace chancery {

namespace {

namespace field = fields::classification;

Validity validityOf(const Record &classification)
{
    return {classification.get(field::validFrom), classification.get(field::validTo),
            classification.get(field::asOf), classification.get(field::reviewedOn)};
}

Polarity polarityOf(const Record &classification)
{
    const QString token = classification.get(field::polarity);
    return token == u"is-not" ? Polarity::IsNot : token == u"partly" ? Polarity::Partly : Polarity::Is;
}

// What the assertions of one jurisdiction add up to, before it is judged.
struct Gathered
{
    LawCell cell;
    bool unknown = false;
    bool notStated = false;
    bool anyFresh = false;
};

void addReading(QList<LawReading> &readings, const LawReading &reading)
{
    const auto same = std::find_if(readings.begin(), readings.end(), [&](const LawReading &known) {
        return known.terms == reading.terms && known.polarity == reading.polarity;
    });
    if (same == readings.end()) {
        readings.append(reading);
        return;
    }
    same->possible = same->possible && reading.possible;
    same->stale = same->stale && reading.stale;
    same->assertions += reading.assertions;
}

using Passages = QHash<RecordId, Record>;

bool isDraft(const Record &classification, const Passages &passages)
{
    return !passages.contains(classification.get(field::passage));
}

void gather(Gathered &into, const Record &classification, Holds holds, QDate day, const TermOrder &order)
{
    if (classification.get(field::reviewState) == u"rejected") {
        into.cell.rejected.append(classification.id());
        return;
    }
    into.cell.assertions.append(classification.id());
    const bool stale = validityOf(classification).isStaleOn(day);
    into.anyFresh = into.anyFresh || !stale;
    const QString statement = classification.get(field::statement);
    const RecordIds terms = order.sorted(classification.get(field::terms));
    if (statement == u"unknown")
        into.unknown = true;
    else if (statement == u"not-stated" || terms.isEmpty())
        into.notStated = true;
    else
        addReading(into.cell.readings, {terms,
                                        polarityOf(classification),
                                        holds == Holds::Possibly,
                                        stale,
                                        false,
                                        {classification.id()}});
}

void markContradictions(QList<LawReading> &readings, const TermOrder &order)
{
    for (qsizetype a = 0; a < readings.size(); ++a) {
        for (qsizetype b = a + 1; b < readings.size(); ++b) {
            if (!order.contradict(readings[a], readings[b]))
                continue;
            readings[a].contradicted = true;
            readings[b].contradicted = true;
        }
    }
}

void judge(Gathered &gathered, const TermOrder &order)
{
    LawCell &cell = gathered.cell;
    QList<LawReading> &readings = cell.readings;
    std::stable_sort(readings.begin(), readings.end(),
                     [&](const LawReading &a, const LawReading &b) { return order.before(a, b); });
    markContradictions(readings, order);
    const auto every = [&](auto predicate) {
        return !readings.isEmpty() && std::all_of(readings.begin(), readings.end(), predicate);
    };
    cell.possible = every([](const LawReading &r) { return r.possible; });
    cell.negative = every([](const LawReading &r) { return r.polarity == Polarity::IsNot; });
    cell.stale = !cell.assertions.isEmpty() && !gathered.anyFresh;
    if (std::any_of(readings.begin(), readings.end(), [](const LawReading &r) { return r.contradicted; }))
        cell.status = LawStatus::Conflict;
    else if (!readings.isEmpty())
        cell.status = LawStatus::Asserted;
    else if (gathered.unknown)
        cell.status = LawStatus::Unknown;
    else if (gathered.notStated)
        cell.status = LawStatus::NotStated;
}

// A note speaks about the cell's conflict only if it names two of its assertions.
void applyNotes(LawCell &cell, const QList<Record> &notes)
{
    QSet<RecordId> preferences;
    for (const Record &note : notes) {
        const RecordIds named = note.get(fields::conflictNote::assertions);
        const auto here = std::count_if(named.begin(), named.end(),
                                        [&](const RecordId &id) { return cell.assertions.contains(id); });
        if (here == 0)
            continue;
        cell.conflictNotes.append(note.id());
        if (here < 2)
            continue;
        if (cell.conflictKind.isEmpty())
            cell.conflictKind = note.get(fields::conflictNote::conflict);
        const RecordId preferred = note.get(fields::conflictNote::preferred);
        if (cell.assertions.contains(preferred))
            preferences.insert(preferred);
    }
    if (preferences.size() == 1)
        cell.preferred = *preferences.begin();
}

// The classifications that the question is about, whatever the day.
QList<Record> asked(const LawRecords &records, const LawQuestion &question, const Passages &passages)
{
    QList<Record> chosen;
    for (const Record &classification : records.classifications) {
        if (classification.get(field::scheme) == question.scheme
            && question.filter.accepts(passages.value(classification.get(field::passage))))
            chosen.append(classification);
    }
    return chosen;
}

} // namespace

RecordIds LawCell::drawnTerms() const
{
    RecordIds drawn;
    const bool prefers = std::any_of(readings.begin(), readings.end(),
                                     [&](const LawReading &r) { return r.assertions.contains(preferred); });
    for (const LawReading &reading : readings) {
        if (reading.polarity == Polarity::IsNot || (prefers && !reading.assertions.contains(preferred)))
            continue;
        for (const RecordId &term : reading.terms) {
            if (!drawn.contains(term))
                drawn.append(term);
        }
    }
    return drawn;
}

LawCells lawAsOf(const LawRecords &records, const LawQuestion &question)
{
    const TermOrder order(records, question.scheme);
    const Passages passages = recordsById(records.passages);
    QHash<RecordId, Gathered> gathered;
    for (const Record &classification : asked(records, question, passages)) {
        const Holds holds = validityOf(classification).holdsOn(question.day);
        if (holds == Holds::No)
            continue;
        Gathered &into = gathered[classification.get(field::jurisdiction)];
        if (isDraft(classification, passages))
            into.cell.drafts.append(classification.id());
        else
            gather(into, classification, holds, question.day, order);
    }
    LawCells cells;
    cells.reserve(gathered.size());
    for (auto it = gathered.begin(); it != gathered.end(); ++it) {
        judge(it.value(), order);
        applyNotes(it.value().cell, records.conflictNotes);
        cells.insert(it.key(), it.value().cell);
    }
    return cells;
}

RecordIds contradictions(const LawRecords &records, const Record &classification)
{
    const TermOrder order(records, classification.get(field::scheme));
    const Passages passages = recordsById(records.passages);
    const auto readingOf = [&](const Record &record) {
        LawReading reading;
        if (record.get(field::statement) != u"unknown" && record.get(field::statement) != u"not-stated")
            reading.terms = order.sorted(record.get(field::terms));
        reading.polarity = polarityOf(record);
        return reading;
    };
    const auto says = [&](const Record &record) {
        return record.id() != classification.id()
               && record.get(field::jurisdiction) == classification.get(field::jurisdiction)
               && record.get(field::scheme) == classification.get(field::scheme)
               && record.get(field::reviewState) != u"rejected" && !isDraft(record, passages);
    };
    RecordIds found;
    for (const Record &other : records.classifications) {
        if (says(other) && validityOf(other).overlaps(validityOf(classification))
            && order.contradict(readingOf(classification), readingOf(other)))
            found.append(other.id());
    }
    return found;
}

QList<QDate> lawChangeDays(const LawRecords &records, const LawQuestion &question)
{
    const Passages passages = recordsById(records.passages);
    QList<QDate> days;
    for (const Record &classification : asked(records, question, passages)) {
        if (!isDraft(classification, passages))
            days += validityOf(classification).changeDays();
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace chancery
