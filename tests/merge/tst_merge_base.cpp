// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/text_merge.h"
#include "tests/merge/text_cases.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

Dot dot(quint64 counter)
{
    return {0, counter};
}

// By definition, a dot at a time.
bool descends(const TextAncestry &ancestry, Dot from, Dot ancestor, QSet<Dot> &seen)
{
    if (from == ancestor)
        return true;
    if (seen.contains(from))
        return false;
    seen.insert(from);
    const QList<Dot> parents = ancestry.value(from);
    return std::any_of(parents.begin(), parents.end(),
                       [&](Dot parent) { return descends(ancestry, parent, ancestor, seen); });
}

bool descends(const TextAncestry &ancestry, Dot from, Dot ancestor)
{
    QSet<Dot> seen;
    return descends(ancestry, from, ancestor, seen);
}

std::optional<Dot> referenceBase(const TextAncestry &ancestry, const QList<Dot> &writes, quint64 highest)
{
    QList<Dot> common;
    for (quint64 n = 1; n <= highest; ++n) {
        if (std::all_of(writes.begin(), writes.end(),
                        [&](Dot write) { return descends(ancestry, write, dot(n)); }))
            common.append(dot(n));
    }
    std::optional<Dot> best;
    for (const Dot &one : std::as_const(common)) {
        const bool superseded = std::any_of(common.begin(), common.end(), [&](Dot other) {
            return other != one && descends(ancestry, other, one);
        });
        if (!superseded)
            best = one;
    }
    return best;
}

} // namespace

class TestMergeBase : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theForkIsTheBase()
    {
        const TextAncestry ancestry{{dot(2), {dot(1)}}, {dot(3), {dot(2)}}, {dot(4), {dot(2)}}};
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4)}), dot(2));
        QCOMPARE(mergeBase(ancestry, {dot(4), dot(3), dot(4)}), dot(2));
    }

    void aWriteThatTheOthersWereMadeFromIsTheBase()
    {
        const TextAncestry ancestry{{dot(2), {dot(1)}}, {dot(3), {dot(2)}}};
        QCOMPARE(mergeBase(ancestry, {dot(1), dot(3)}), dot(1));
        QCOMPARE(mergeBase(ancestry, {dot(3)}), dot(3));
    }

    void writesOfTwoOriginsHaveNone()
    {
        const TextAncestry ancestry{{dot(3), {dot(1)}}, {dot(4), {dot(2)}}};
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4)}), std::nullopt);
        QCOMPARE(mergeBase(ancestry, {}), std::nullopt);
        QCOMPARE(mergeBase({}, {dot(3), dot(4)}), std::nullopt);
    }

    void ofACrissCrossTheGreatestIsTaken()
    {
        const TextAncestry ancestry{
            {dot(2), {dot(1)}}, {dot(3), {dot(1)}}, {dot(4), {dot(2), dot(3)}}, {dot(5), {dot(3), dot(2)}}};
        QCOMPARE(mergeBase(ancestry, {dot(4), dot(5)}), dot(3));
        QCOMPARE(mergeBase(ancestry, {dot(5), dot(4)}), dot(3));
    }

    void threeWritesShareAnOlderBase()
    {
        const TextAncestry ancestry{
            {dot(2), {dot(1)}}, {dot(3), {dot(2)}}, {dot(4), {dot(2)}}, {dot(5), {dot(1)}}};
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4)}), dot(2));
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4), dot(5)}), dot(1));
    }

    void cyclesEnd()
    {
        TextAncestry ancestry{{dot(1), {dot(2)}}, {dot(2), {dot(1)}}, {dot(3), {dot(1)}}, {dot(4), {dot(2)}}};
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4)}), std::nullopt);
        ancestry = {{dot(1), {dot(1)}}, {dot(3), {dot(1), dot(3)}}, {dot(4), {dot(1)}}};
        QCOMPARE(mergeBase(ancestry, {dot(3), dot(4)}), dot(1));
    }

    void aLongHistoryIsWalkedOnce()
    {
        TextAncestry ancestry;
        for (quint64 n = 2; n <= 50'000; ++n)
            ancestry.insert(dot(n), n == 2 ? QList<Dot>{dot(1)} : QList<Dot>{dot(n - 1), dot(n - 2)});
        ancestry.insert(dot(60'000), {dot(50'000)});
        ancestry.insert(dot(60'001), {dot(49'999)});
        QCOMPARE(mergeBase(ancestry, {dot(60'000), dot(60'001)}), dot(49'999));
    }

    void asDefinedForRandomHistories()
    {
        for (quint32 seed = 1; seed <= 1500; ++seed) {
            textcases::Random random(seed);
            TextAncestry ancestry;
            const int size = 3 + random.below(12);
            for (int n = 1; n <= size; ++n) {
                for (int i = random.below(3); i > 0 && n > 1; --i)
                    ancestry[dot(quint64(n))].append(dot(quint64(1 + random.below(n - 1))));
            }
            QList<Dot> writes;
            for (int i = 2 + random.below(2); i > 0; --i)
                writes.append(dot(quint64(1 + random.below(size))));
            QVERIFY2(mergeBase(ancestry, writes) == referenceBase(ancestry, writes, quint64(size)),
                     textcases::seedName(seed).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestMergeBase)
#include "tst_merge_base.moc"
