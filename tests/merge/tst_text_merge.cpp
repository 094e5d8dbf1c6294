// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/text_merge.h"
#include "tests/merge/text_cases.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using textcases::Case;
using textcases::counts;
using textcases::randomCase;
using textcases::seedName;

namespace {

constexpr quint32 randomCases = 6000;

bool hasAllThatWasAdded(const Case &made, const QByteArray &merged)
{
    const auto before = counts(made.base);
    const auto after = counts(merged);
    for (const QByteArray &side : made.sides) {
        const auto ofSide = counts(side);
        for (auto it = ofSide.cbegin(); it != ofSide.cend(); ++it) {
            if (it.value() > before.value(it.key()) && !after.contains(it.key()))
                return false;
        }
    }
    return true;
}

bool duplicatesNothing(const Case &made, const QByteArray &merged)
{
    auto most = counts(made.base);
    for (const QByteArray &side : made.sides) {
        const auto ofSide = counts(side);
        for (auto it = ofSide.cbegin(); it != ofSide.cend(); ++it)
            most[it.key()] = std::max(most.value(it.key()), it.value());
    }
    const auto after = counts(merged);
    return std::all_of(after.keyBegin(), after.keyEnd(), [&](const QByteArray &line) {
        return line.trimmed().isEmpty() || after.value(line) <= most.value(line);
    });
}

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

} // namespace

class TestTextMerge : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void oneSideIsTakenWhole()
    {
        int different = 0;
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            const Case made = randomCase(seed);
            const QByteArray &side = made.sides.first();
            different += side != made.base;
            QVERIFY2(mergeText(made.base, {}) == made.base, seedName(seed).constData());
            QVERIFY2(mergeText(made.base, {made.base}) == made.base, seedName(seed).constData());
            QVERIFY2(mergeText(made.base, {side}) == side, seedName(seed).constData());
            QVERIFY2(mergeText(made.base, {made.base, side}) == side, seedName(seed).constData());
            QVERIFY2(mergeText(made.base, {side, made.base, side}) == side, seedName(seed).constData());
        }
        QVERIFY(different > int(randomCases) / 3);
    }

    void theOrderOfSidesDoesNotMatter()
    {
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            Case made = randomCase(seed);
            const auto merged = mergeText(made.base, made.sides);
            std::sort(made.sides.begin(), made.sides.end());
            do {
                QVERIFY2(mergeText(made.base, made.sides) == merged, seedName(seed).constData());
            } while (std::next_permutation(made.sides.begin(), made.sides.end()));
        }
    }

    void nothingIsLostAndNothingDuplicated()
    {
        int accepted = 0;
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            const Case made = randomCase(seed);
            const auto merged = mergeText(made.base, made.sides);
            if (!merged)
                continue;
            ++accepted;
            QVERIFY2(hasAllThatWasAdded(made, *merged), seedName(seed).constData());
            QVERIFY2(duplicatesNothing(made, *merged), seedName(seed).constData());
        }
        QVERIFY2(accepted > int(randomCases) / 4, QByteArray::number(accepted).constData());
    }

    void theMergeAsAFurtherSideChangesNothing()
    {
        int again = 0;
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            const Case made = randomCase(seed);
            const auto merged = mergeText(made.base, made.sides);
            if (!merged)
                continue;
            const auto more = mergeText(made.base, made.sides + QList<QByteArray>{*merged});
            QVERIFY2(!more || *more == *merged, seedName(seed).constData());
            again += more.has_value();
        }
        QVERIFY2(again > int(randomCases) / 5, QByteArray::number(again).constData());
    }

    void agreesWithAPlainMergeWhereBothAccept()
    {
        int both = 0;
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            const Case made = randomCase(seed);
            const auto merged = mergeText(made.base, made.sides.first(2));
            const auto expected = textcases::referenceMerge(made.base, made.sides[0], made.sides[1]);
            if (!merged || !expected)
                continue;
            ++both;
            QVERIFY2(*merged == *expected,
                     QByteArray(seedName(seed) + "\n" + *merged + "---\n" + *expected).constData());
        }
        QVERIFY2(both > int(randomCases) / 4, QByteArray::number(both).constData());
    }

    void acceptsWhatIsFarApart()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            textcases::Random random(seed);
            const textcases::Lines base = textcases::split(numbered(40));
            textcases::Lines a = base;
            textcases::Lines b = base;
            const int first = random.below(18);
            const int second = first + 2 + random.below(18);
            a[first] = random.below(2) ? QByteArray("by the one\n") : QByteArray();
            b[second] = random.below(2) ? QByteArray("by the other\n") : base[second] + "added\n";
            textcases::Lines expected = base;
            expected[first] = a[first];
            expected[second] = b[second];
            QVERIFY2(mergeText(base.join(), {a.join(), b.join()}) == expected.join(),
                     seedName(seed).constData());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const auto row = [](const char *name, QByteArray base, QByteArray first, QByteArray second) {
            QTest::newRow(name) << base << first << second;
        };
        row("overlap", "a\nb\nc\n", "a\nx\nc\n", "a\ny\nc\n");
        row("neighbours", "a\nb\nc\nd\n", "a\nx\nc\nd\n", "a\nb\ny\nd\n");
        row("insertions in one place", "a\nb\n", "a\nx\nb\n", "a\ny\nb\n");
        row("both fill an empty text", "", "x\n", "y\n");
        row("both append", "a\n", "a\nx\n", "a\ny\n");
        row("deleted against changed", "a\nb\nc\n", "a\nc\n", "a\ny\nc\n");
        row("appended after the last line was deleted", "a\nb\n", "a\n", "a\nb\nc\n");
        row("end of the last line against a line after it", "a\nb", "a\nb\n", "a\nb\nc");
        row("one of a run", "a\nx\nx\nx\nb\nc\nd\n", "a\nx\nx\nb\nc\nd\n", "a\nx\nx\nx\nb\nc\ne\n");
        row("one more of a run", "a\nx\nx\nb\nc\nd\n", "a\nx\nx\nx\nb\nc\nd\n", "a\nx\nx\nb\nc\ne\n");
        row("beside a run", "a\nx\nx\nb\nc\nd\ne\n", "A\nx\nx\nb\nc\nd\ne\n", "a\nx\nx\nb\nc\nd\nE\n");
        row("in a run", "a\nx\nx\nx\nb\nc\nd\n", "a\nx\ny\nx\nb\nc\nd\n", "a\nx\nx\nx\nb\nc\ne\n");
        row("a new run", "a\nb\nc\nd\n", "a\nx\nx\nb\nc\nd\n", "a\nb\nc\ne\n");
        row("a run up to the end", "a\nb\nc\nx\nx", "a\nb\nc\nx", "A\nb\nc\nx\nx");
        row("two moves of a passage", "p\na\nb\nc\nd\n", "a\nb\np\nc\nd\n", "a\nb\nc\nd\np\n");
        row("the same line in two places", "a\nb\nc\n", "x\na\nb\nc\n", "a\nb\nx\nc\n");
        row("each deletes another copy", "p\na\nb\np\nc\n", "a\nb\np\nc\n", "p\na\nb\nc\n");
        row("an insertion that may slide to the other's", "a\nb\na\nb\nc\nd\n", "a\nb\na\nb\na\nb\nc\nd\n",
            "a\nb\na\nb\nx\nc\nd\n");
    }

    void refuses()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QCOMPARE(mergeText(base, {first, second}), std::nullopt);
        QCOMPARE(mergeText(base, {second, first}), std::nullopt);
        QCOMPARE(mergeText(base, {second, first, second}), std::nullopt);
    }

    void merges_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QList<QByteArray>>("sides");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char *name, QByteArray base, QList<QByteArray> sides, QByteArray merged) {
            QTest::newRow(name) << base << sides << merged;
        };
        row("one line apart", "a\nb\nc\n", {"A\nb\nc\n", "a\nb\nC\n"}, "A\nb\nC\n");
        row("before and after", "a\n", {"x\na\n", "a\ny\n"}, "x\na\ny\n");
        row("the same edit, and another", "a\nb\nc\n", {"A\nb\nc\n", "A\nb\nC\n"}, "A\nb\nC\n");
        row("paragraphs", "p\n\nq\n\nr\n", {"p\n\nq\n\nr\n\ns\n", "n\n\np\n\nq\n\nr\n"},
            "n\n\np\n\nq\n\nr\n\ns\n");
        row("paragraphs side by side", "p\n\nq\n", {"P\n\nq\n", "p\n\nQ\n"}, "P\n\nQ\n");
        row("three sides", "a\nb\nc\nd\ne\n", {"A\nb\nc\nd\ne\n", "a\nb\nC\nd\ne\n", "a\nb\nc\nd\nE\n"},
            "A\nb\nC\nd\nE\n");
        row("no end of line", "a\nb\nc", {"A\nb\nc", "a\nb\nC"}, "A\nb\nC");
        row("end of line added", "a\nb\nc", {"A\nb\nc", "a\nb\nc\n"}, "A\nb\nc\n");
        row("end of line taken", "a\nb\nc\n", {"A\nb\nc\n", "a\nb\nc"}, "A\nb\nc");
        row("CR is content", "a\r\nb\nc\r\n", {"a\nb\nc\r\n", "a\r\nb\nc\r\nd\r\n"}, "a\nb\nc\r\nd\r\n");
        row("NUL and no UTF-8", QByteArray("\0a\nb\n\xff\n", 7),
            {QByteArray("\0a\nb\n\xfe\n", 7), QByteArray("\0A\nb\n\xff\n", 7)},
            QByteArray("\0A\nb\n\xfe\n", 7));
        row("the whole middle deleted", "a\nb\nc\nd\n", {"a\nd\n", "a\nb\nc\nd\ne\n"}, "a\nd\ne\n");
    }

    void merges()
    {
        QFETCH(QByteArray, base);
        QFETCH(QList<QByteArray>, sides);
        QFETCH(QByteArray, merged);
        QCOMPARE(mergeText(base, sides), merged);
    }

    void aSmallEditOfALongText()
    {
        const QByteArray base = numbered(100'000);
        QByteArray first = base;
        QByteArray second = base;
        first.replace("line 500\n", "line five hundred\n");
        second.replace("line 99000\n", "line 99000\nadded\n");
        QByteArray expected = first;
        expected.replace("line 99000\n", "line 99000\nadded\n");
        QCOMPARE(mergeText(base, {first, second}), expected);
    }

    void aRewriteIsRefusedByItsDistance()
    {
        const QByteArray base = numbered(100'000);
        QByteArray rewritten = base;
        rewritten.replace("line", "words");
        QCOMPARE(mergeText(base, {rewritten, base + "added\n"}), std::nullopt);
        QCOMPARE(mergeText(base, {rewritten, base}), rewritten);
    }

    void theBoundsAreThoseOfTheVersion()
    {
        const QByteArray base = numbered(10);
        const auto withLines = [&base](int count) {
            QByteArray text = base;
            for (int i = 0; i < count; ++i)
                text += "added " + QByteArray::number(i) + '\n';
            return text;
        };
        const QByteArray other = "first\n" + base;
        QVERIFY(mergeText(base, {withLines(2000), other}));
        QCOMPARE(mergeText(base, {withLines(2001), other}), std::nullopt);
        const QByteArray longest = numbered(199'999);
        QVERIFY(mergeText(longest, {"first\n" + longest, longest + "last\n"}));
        QVERIFY(!mergeText(longest, {"first\n" + longest, longest + "last\nand no end of line"}));
    }

    void moreSidesThanItFollowsAreRefused()
    {
        const textcases::Lines base = textcases::split(numbered(200));
        QList<QByteArray> sides;
        for (int i = 0; i < 65; ++i) {
            textcases::Lines side = base;
            side[3 * i].prepend('*');
            sides.append(side.join());
        }
        QCOMPARE(mergeText(base.join(), sides), std::nullopt);
        QVERIFY(mergeText(base.join(), sides.first(64)));
    }

    // If this changes, textMergeVersion must: replicas would show different texts.
    void thisIsVersionOne()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (quint32 seed = 1; seed <= randomCases; ++seed) {
            const Case made = randomCase(seed);
            hash.addData(mergeText(made.base, made.sides).value_or("refused"));
            hash.addData(QByteArrayView("\0", 1));
        }
        QCOMPARE(textMergeVersion, 1);
        QCOMPARE(hash.result().toHex(),
                 QByteArray("4f188ae3169b10b08958375a3f1d4fd9e07698034a89a426b71a2c51ce4fede2"));
    }
};

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_text_merge.moc"
