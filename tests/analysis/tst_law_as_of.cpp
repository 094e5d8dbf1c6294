// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The truth table of lawAsOf(): what assertions about one country add up to.

#include "models/analysis/law_as_of.h"
#include "models/records/law_fields.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
namespace c = chancery::fields::classification;

namespace {

RecordId id(const char *name)
{
    return RecordId::derived({"test", name});
}

Record termRecord(const char *name, int rank, bool exclusive, const char *broader = nullptr)
{
    Record term(Kind::Term, id(name));
    term.set(fields::term::scheme, id("scheme"))
        .set(fields::term::rank, rank)
        .set(fields::term::exclusive, exclusive);
    if (broader)
        term.set(fields::term::broader, id(broader));
    return term;
}

Record says(const char *name, const char *term, const QString &polarity = u"is"_s)
{
    Record record(Kind::Classification, id(name));
    record.set(c::jurisdiction, id("country")).set(c::scheme, id("scheme")).set(c::statement, u"stated"_s);
    record.set(c::polarity, polarity).set(c::asOf, PartialDate::parsed(u"2017-05-17/2017-05-22"));
    record.set(c::passage, id("passage"));
    if (term)
        record.set(c::terms, RecordIds{id(term)});
    return record;
}

Record silent(const char *name, const QString &statement)
{
    return says(name, nullptr).set(c::statement, statement);
}

const QDate today(2017, 5, 31);

} // namespace

class TestLawAsOf : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void truthTable_data();
    void truthTable();
    void equalReadingsAreOneTermWithSeveralAssertions();
    void severalTermsOfOneAssertionStandTogether();
    void possibleInsideAnImpreciseBoundary();
    void staleUntilReviewed();
    void notesPreferAndNeverDelete();
    void rejectedAssertionsAreShownAndNotDrawn();
    void draftsAreKeptAndNeverCount();
    void filterBySourceAndSection();
    void otherSchemesAndDaysAreLeftOut();
    void orderOfTheRecordsDoesNotMatter();
    void namesWhatContradicts();
    void changeDays();
    void chainsShowExactlyOne();
    void whatRunsBackwardsNeverHolds();

private:
    static LawRecords records(const QList<Record> &classifications, bool combinable = false);
    static LawCell cell(const LawRecords &records, QDate day = today, const PassageFilter &filter = {});
};

LawRecords TestLawAsOf::records(const QList<Record> &classifications, bool combinable)
{
    Record scheme(Kind::Scheme, id("scheme"));
    scheme.set(fields::scheme::combinable, combinable);
    // "narrow" lies within "wide"; "flag" goes with others where the scheme lets it
    const QList<Record> terms{termRecord("b", 2, true),     termRecord("a", 1, true),
                              termRecord("wide", 3, false), termRecord("narrow", 4, false, "wide"),
                              termRecord("flag", 5, false), termRecord("other-flag", 6, false)};
    return {{scheme}, terms, classifications, {Record(Kind::Passage, id("passage"))}, {}};
}

LawCell TestLawAsOf::cell(const LawRecords &records, QDate day, const PassageFilter &filter)
{
    return lawAsOf(records, {id("scheme"), day, filter}).value(id("country"));
}

void TestLawAsOf::truthTable_data()
{
    QTest::addColumn<QList<Record>>("said");
    QTest::addColumn<bool>("combinable");
    QTest::addColumn<LawStatus>("status");
    QTest::addColumn<bool>("negative");
    QTest::addColumn<QStringList>("drawn");
    using enum LawStatus;
    const auto row = [](const char *name, const QList<Record> &said, LawStatus status,
                        const QStringList &drawn, bool negative = false, bool combinable = false) {
        QTest::newRow(name) << said << combinable << status << negative << drawn;
    };
    const QString isNot = u"is-not"_s;
    const QString partly = u"partly"_s;
    const Record unknown = silent("u", u"unknown"_s);
    const Record notStated = silent("n", u"not-stated"_s);
    row("nothing", {}, NotCovered, {});
    row("unknown", {unknown}, Unknown, {});
    row("not stated", {notStated}, NotStated, {});
    row("unknown says more than not stated", {notStated, unknown}, Unknown, {});
    row("a statement beside an unknown", {unknown, says("1", "a")}, Asserted, {u"a"_s});
    row("no term is not stated", {says("1", nullptr)}, NotStated, {});
    row("one", {says("1", "a")}, Asserted, {u"a"_s});
    row("the same twice", {says("1", "a"), says("2", "a")}, Asserted, {u"a"_s});
    row("two that exclude each other", {says("1", "b"), says("2", "a")}, Conflict, {u"a"_s, u"b"_s});
    row("is not", {says("1", "a", isNot)}, Asserted, {}, true);
    row("is not, twice", {says("1", "a", isNot), says("2", "b", isNot)}, Asserted, {}, true);
    row("is, and is not", {says("1", "a"), says("2", "a", isNot)}, Conflict, {u"a"_s});
    row("is, and is not another", {says("1", "a"), says("2", "b", isNot)}, Asserted, {u"a"_s});
    row("partly", {says("1", "a", partly)}, Asserted, {u"a"_s});
    row("partly and wholly", {says("1", "a", partly), says("2", "a")}, Conflict, {u"a"_s});
    row("partly two", {says("1", "a", partly), says("2", "b", partly)}, Asserted, {u"a"_s, u"b"_s});
    row("partly, and wholly another", {says("1", "a", partly), says("2", "b")}, Conflict, {u"a"_s, u"b"_s});
    row("partly, and is not", {says("1", "a", partly), says("2", "a", isNot)}, Conflict, {u"a"_s});
    row("narrow within wide", {says("1", "narrow"), says("2", "wide")}, Asserted, {u"wide"_s, u"narrow"_s});
    row("narrow, and not wide", {says("1", "narrow"), says("2", "wide", isNot)}, Conflict, {u"narrow"_s});
    row("wide, and not narrow", {says("1", "wide"), says("2", "narrow", isNot)}, Asserted, {u"wide"_s});
    row("flags in an exclusive scheme", {says("1", "flag"), says("2", "other-flag")}, Conflict,
        {u"flag"_s, u"other-flag"_s});
    row("flags in a combinable scheme", {says("1", "flag"), says("2", "other-flag")}, Asserted,
        {u"flag"_s, u"other-flag"_s}, false, true);
    row("an exclusive term in a combinable scheme", {says("1", "flag"), says("2", "a")}, Conflict,
        {u"a"_s, u"flag"_s}, false, true);
    row("a term of nowhere", {says("1", "lost")}, Asserted, {u"lost"_s});
}

void TestLawAsOf::truthTable()
{
    QFETCH(QList<Record>, said);
    QFETCH(bool, combinable);
    QFETCH(LawStatus, status);
    QFETCH(bool, negative);
    QFETCH(QStringList, drawn);
    const LawCell answer = cell(records(said, combinable));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.isConflict(), status == LawStatus::Conflict);
    QCOMPARE(answer.negative, negative);
    QCOMPARE(answer.assertions.size(), said.size());
    RecordIds terms;
    for (const QString &name : drawn)
        terms.append(id(name.toLatin1().constData()));
    QCOMPARE(answer.drawnTerms(), terms);
}

void TestLawAsOf::equalReadingsAreOneTermWithSeveralAssertions()
{
    const LawCell answer = cell(records({says("1", "b"), says("2", "a"), says("3", "b")}));
    QCOMPARE(answer.readings.size(), 2);
    QCOMPARE(answer.readings[0].assertions, RecordIds{id("2")});
    QCOMPARE(answer.readings[1].assertions, (RecordIds{id("1"), id("3")}));
    QVERIFY(answer.readings[0].contradicted && answer.readings[1].contradicted);
}

void TestLawAsOf::severalTermsOfOneAssertionStandTogether()
{
    Record both = says("1", "b");
    both.set(c::terms, RecordIds{id("b"), id("a"), id("b")});
    const LawCell answer = cell(records({both}));
    QCOMPARE(answer.status, LawStatus::Asserted);
    QCOMPARE(answer.readings.size(), 1);
    QCOMPARE(answer.readings[0].terms, (RecordIds{id("a"), id("b")}));
}

void TestLawAsOf::possibleInsideAnImpreciseBoundary()
{
    Record vague = says("1", "a");
    vague.set(c::validFrom, PartialDate::parsed(u"2017-05"));
    LawCell answer = cell(records({vague}), QDate(2017, 5, 20));
    QVERIFY(answer.possible && answer.readings[0].possible);
    QVERIFY(!cell(records({vague}), QDate(2017, 5, 31)).possible);
    QCOMPARE(cell(records({vague}), QDate(2017, 4, 30)).status, LawStatus::NotCovered);
    // a certain passage makes the reading certain
    answer = cell(records({vague, says("2", "a")}), QDate(2017, 5, 20));
    QCOMPARE(answer.readings.size(), 1);
    QVERIFY(!answer.possible);
    // of two readings, one certain
    answer = cell(records({vague, says("2", "b")}), QDate(2017, 5, 20));
    QVERIFY(answer.readings[0].possible && !answer.readings[1].possible && !answer.possible);
}

void TestLawAsOf::staleUntilReviewed()
{
    const QDate later(2018, 5, 22);
    Record reviewed = says("2", "a");
    reviewed.set(c::reviewedOn, PartialDate(QDate(2018, 5, 1)));
    QVERIFY(!cell(records({says("1", "a")}), later.addDays(-1)).stale);
    QVERIFY(cell(records({says("1", "a")}), later).stale);
    const LawCell answer = cell(records({says("1", "a"), reviewed}), later);
    QVERIFY(!answer.stale && !answer.readings[0].stale);
    const LawCell two = cell(records({says("1", "b"), reviewed}), later);
    QVERIFY(!two.stale && !two.readings[0].stale && two.readings[1].stale);
}

void TestLawAsOf::notesPreferAndNeverDelete()
{
    LawRecords known = records({says("1", "a"), says("2", "b")});
    Record note(Kind::ConflictNote, id("note"));
    note.set(fields::conflictNote::assertions, RecordIds{id("1"), id("2")});
    note.set(fields::conflictNote::conflict, u"same-source"_s);
    known.conflictNotes = {note};
    LawCell answer = cell(known);
    QCOMPARE(answer.conflictKind, u"same-source"_s);
    QVERIFY(answer.preferred.isNull());
    QCOMPARE(answer.drawnTerms(), (RecordIds{id("a"), id("b")}));

    note.set(fields::conflictNote::preferred, id("2"));
    known.conflictNotes = {note};
    answer = cell(known);
    QCOMPARE(answer.status, LawStatus::Conflict);
    QCOMPARE(answer.readings.size(), 2);
    QCOMPARE(answer.drawnTerms(), RecordIds{id("b")});

    Record dissent = note;
    dissent.setId(id("dissent"));
    dissent.set(fields::conflictNote::preferred, id("1"));
    known.conflictNotes = {note, dissent};
    answer = cell(known);
    QVERIFY(answer.preferred.isNull());
    QCOMPARE(answer.conflictNotes.size(), 2);

    Record elsewhere(Kind::ConflictNote, id("elsewhere"));
    elsewhere.set(fields::conflictNote::assertions, RecordIds{id("1"), id("9")});
    elsewhere.set(fields::conflictNote::preferred, id("1"));
    known.conflictNotes = {elsewhere};
    answer = cell(known);
    QVERIFY(answer.preferred.isNull() && answer.conflictKind.isEmpty());
    QCOMPARE(answer.conflictNotes, RecordIds{id("elsewhere")});
}

void TestLawAsOf::rejectedAssertionsAreShownAndNotDrawn()
{
    Record rejected = says("1", "b");
    rejected.set(c::reviewState, u"rejected"_s);
    const LawCell answer = cell(records({rejected, says("2", "a")}));
    QCOMPARE(answer.status, LawStatus::Asserted);
    QCOMPARE(answer.rejected, RecordIds{id("1")});
    QCOMPARE(answer.assertions, RecordIds{id("2")});
    QCOMPARE(cell(records({rejected})).status, LawStatus::NotCovered);
}

void TestLawAsOf::draftsAreKeptAndNeverCount()
{
    Record draft = says("1", "b");
    draft.clear(c::passage);
    Record lost = says("2", "b");
    lost.set(c::passage, id("gone")); // to the bin
    const LawRecords known = records({draft, lost, says("3", "a")});
    const LawCell answer = cell(known);
    QCOMPARE(answer.status, LawStatus::Asserted);
    QCOMPARE(answer.drawnTerms(), RecordIds{id("a")});
    QCOMPARE(answer.assertions, RecordIds{id("3")});
    QCOMPARE(answer.drafts, (RecordIds{id("1"), id("2")}));
    const LawCell alone = cell(records({draft}));
    QCOMPARE(alone.status, LawStatus::NotCovered);
    QCOMPARE(alone.drafts, RecordIds{id("1")});
    QVERIFY(!alone.stale && !alone.negative && alone.readings.isEmpty());
    QVERIFY(lawChangeDays(records({draft}), {id("scheme"), {}, {}}).isEmpty());
    QVERIFY(cell(records({draft}), QDate(2010, 1, 1)).drafts.isEmpty());
}

void TestLawAsOf::filterBySourceAndSection()
{
    const auto passage = [](const char *name, const char *source, const QString &locator) {
        Record record(Kind::Passage, id(name));
        return record.set(fields::passage::source, id(source)).set(fields::passage::locator, locator);
    };
    Record first = says("1", "a");
    Record second = says("2", "b");
    first.set(c::passage, id("p1"));
    second.set(c::passage, id("p2"));
    LawRecords known = records({first, second, says("3", "wide")});
    known.passages += {passage("p1", "s1", u"S07.5"_s), passage("p2", "s2", u"S071"_s)};
    QCOMPARE(cell(known).assertions.size(), 3);
    QCOMPARE(cell(known, today, {{id("s1")}, {}}).assertions, RecordIds{id("1")});
    QCOMPARE(cell(known, today, {{id("s1"), id("s2")}, {}}).status, LawStatus::Conflict);
    QCOMPARE(cell(known, today, {{}, {u"S07"_s}}).assertions, RecordIds{id("1")});
    QCOMPARE(cell(known, today, {{}, {u"S07.5"_s, u"S071"_s}}).assertions.size(), 2);
    QCOMPARE(cell(known, today, {{id("s2")}, {u"S07"_s}}).status, LawStatus::NotCovered);
}

void TestLawAsOf::otherSchemesAndDaysAreLeftOut()
{
    Record foreign = says("1", "a");
    foreign.set(c::scheme, id("another"));
    QVERIFY(lawAsOf(records({foreign}), {id("scheme"), today, {}}).isEmpty());
    QVERIFY(lawAsOf(records({says("1", "a")}), {id("scheme"), QDate(2017, 5, 16), {}}).isEmpty());
    QCOMPARE(lawAsOf(records({says("1", "a")}), {id("scheme"), QDate(2017, 5, 17), {}}).size(), 1);
}

void TestLawAsOf::orderOfTheRecordsDoesNotMatter()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const char *names[] = {"a", "b", "wide", "narrow", "flag", "other-flag"};
    const QString polarities[] = {u"is"_s, u"is-not"_s, u"partly"_s};
    for (int round = 0; round < 300; ++round) {
        QList<Record> said;
        const int count = 1 + random.bounded(6);
        for (int i = 0; i < count; ++i)
            said.append(says(QByteArray::number(i).constData(), names[random.bounded(6)],
                             polarities[random.bounded(3)]));
        const LawCell one = cell(records(said));
        std::shuffle(said.begin(), said.end(), random);
        const LawCell other = cell(records(said));
        QCOMPARE(other.status, one.status);
        QCOMPARE(other.drawnTerms(), one.drawnTerms());
        QCOMPARE(other.negative, one.negative);
        QCOMPARE(other.readings.size(), one.readings.size());
        // a conflict is always between two that can be named
        QCOMPARE(one.isConflict(), std::count_if(one.readings.begin(), one.readings.end(),
                                                 [](const LawReading &r) { return r.contradicted; })
                                       >= 2);
    }
}

void TestLawAsOf::namesWhatContradicts()
{
    const auto lasting = [](Record record, QStringView from, QStringView to) {
        record.clear(c::asOf);
        return record.set(c::validFrom, PartialDate::parsed(from)).set(c::validTo, PartialDate::parsed(to));
    };
    const Record mine = lasting(says("mine", "a"), u"2010", u"2016");
    Record draft = says("draft", "b");
    draft.clear(c::passage);
    Record rejected = lasting(says("rejected", "b"), u"2010", u"2016");
    rejected.set(c::reviewState, u"rejected"_s);
    Record elsewhere = lasting(says("elsewhere", "b"), u"2010", u"2016");
    elsewhere.set(c::jurisdiction, id("another"));
    const LawRecords known = records(
        {mine, lasting(says("same", "a"), u"2010", u"2016"), lasting(says("other", "b"), u"2012", u"2013"),
         lasting(says("denied", "a", u"is-not"_s), u"2012", u""), lasting(says("after", "b"), u"2016", u""),
         lasting(says("before", "b"), u"", u"2010"), says("undated-end", "b"), draft, rejected, elsewhere,
         silent("unknown", u"unknown"_s)});
    QCOMPARE(contradictions(known, mine), (RecordIds{id("other"), id("denied")}));
    Record open = mine;
    open.clear(c::validTo);
    QVERIFY(contradictions(known, open).contains(id("undated-end")));
    const Record flag = says("flag-1", "flag");
    QVERIFY(contradictions(records({flag, says("flag-2", "other-flag")}, true), flag).isEmpty());
    QCOMPARE(contradictions(records({flag, says("flag-2", "other-flag")}), flag), RecordIds{id("flag-2")});
}

void TestLawAsOf::changeDays()
{
    Record ended = says("1", "a");
    ended.set(c::validFrom, PartialDate::parsed(u"2016-04")).set(c::validTo, PartialDate(QDate(2017, 1, 1)));
    const LawRecords known = records({ended, says("2", "b")});
    const QList<QDate> expected{QDate(2016, 4, 1), QDate(2016, 4, 30), QDate(2017, 1, 1), QDate(2017, 5, 17),
                                QDate(2018, 5, 22)};
    QCOMPARE(lawChangeDays(known, {id("scheme"), {}, {}}), expected);
}

//! One assertion after the other, in any order of the records: on every day of the chain one of them is shown, on the
//! day of a change the later one.
void TestLawAsOf::chainsShowExactlyOne()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        QList<QDate> bounds{QDate(1990, 1, 1).addDays(random.bounded(3000))};
        const int links = 2 + random.bounded(6);
        for (int i = 0; i < links; ++i)
            bounds.append(bounds.last().addDays(1 + random.bounded(900)));
        QList<Record> chain;
        for (int i = 0; i < links; ++i) {
            Record link = says(QByteArray::number(i).constData(), i % 2 == 0 ? "a" : "b");
            link.set(c::validFrom, PartialDate(bounds[i])).set(c::validTo, PartialDate(bounds[i + 1]));
            chain.insert(random.bounded(int(chain.size()) + 1), link);
        }
        const LawRecords law = records(chain);
        for (int i = 0; i < links; ++i) {
            for (const QDate day : {bounds[i], bounds[i + 1].addDays(-1)}) {
                const LawCell answer = cell(law, day);
                QCOMPARE(answer.status, LawStatus::Asserted);
                QCOMPARE(answer.assertions, RecordIds{id(QByteArray::number(i).constData())});
                QVERIFY(!answer.possible);
            }
        }
        QCOMPARE(cell(law, bounds.first().addDays(-1)).status, LawStatus::NotCovered);
        QCOMPARE(cell(law, bounds.last()).status, LawStatus::NotCovered);
    }
}

void TestLawAsOf::whatRunsBackwardsNeverHolds()
{
    Record backwards = says("1", "a");
    backwards.set(c::validFrom, PartialDate(QDate(2017, 5, 1)));
    for (const QDate end : {QDate(2017, 5, 1), QDate(2017, 4, 30), QDate(1990, 1, 1)}) {
        backwards.set(c::validTo, PartialDate(end));
        const LawRecords law = records({backwards, says("2", "b")});
        for (QDate day(2017, 4, 1); day < QDate(2017, 7, 1); day = day.addDays(1))
            QVERIFY(!cell(law, day).assertions.contains(id("1")));
    }
}

QTEST_GUILESS_MAIN(TestLawAsOf)

#include "tst_law_as_of.moc"
