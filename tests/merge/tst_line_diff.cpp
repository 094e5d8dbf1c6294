// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/line_diff.h"
#include "tests/merge/text_cases.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

LineNumbers randomNumbers(textcases::Random &random, int size, int variety)
{
    LineNumbers numbers;
    for (int i = 0; i < size; ++i)
        numbers.append(random.below(variety));
    return numbers;
}

LineNumbers appliedTo(const LineNumbers &base, const LineNumbers &side, const QList<LineChange> &changes)
{
    LineNumbers out;
    int next = 0;
    for (const LineChange &change : changes) {
        out += base.sliced(next, change.begin - next);
        out += side.sliced(change.from, change.to - change.from);
        next = change.end;
    }
    return out + base.sliced(next);
}

int distanceOf(const QList<LineChange> &changes)
{
    int distance = 0;
    for (const LineChange &change : changes)
        distance += change.end - change.begin + change.to - change.from;
    return distance;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void changesAreTheFewest()
    {
        for (quint32 seed = 1; seed <= 3000; ++seed) {
            textcases::Random random(seed);
            const int variety = 1 + random.below(12);
            const LineNumbers a = randomNumbers(random, random.below(25), variety);
            const LineNumbers b = randomNumbers(random, random.below(25), variety);
            const auto changes = lineChanges(a, b, 100);
            const QByteArray where = textcases::seedName(seed);
            QVERIFY2(changes, where.constData());
            QVERIFY2(appliedTo(a, b, *changes) == b, where.constData());
            const int common = textcases::commonLengths(a, b)[0][0];
            QVERIFY2(distanceOf(*changes) == a.size() + b.size() - 2 * common, where.constData());
            for (qsizetype i = 1; i < changes->size(); ++i)
                QVERIFY2((*changes)[i - 1].end < (*changes)[i].begin, where.constData());
        }
    }

    void theBoundIsExact()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            textcases::Random random(seed);
            const LineNumbers a = randomNumbers(random, random.below(20), 5);
            const LineNumbers b = randomNumbers(random, random.below(20), 5);
            const int distance = distanceOf(lineChanges(a, b, 100).value_or(QList<LineChange>()));
            const QByteArray where = textcases::seedName(seed);
            QVERIFY2(lineChanges(a, b, distance), where.constData());
            QVERIFY2(distance == 0 || !lineChanges(a, b, distance - 1), where.constData());
        }
    }

    void equalTextsHaveNoChanges()
    {
        QCOMPARE(lineChanges({}, {}, 0), QList<LineChange>());
        QCOMPARE(lineChanges({1, 2, 1}, {1, 2, 1}, 0), QList<LineChange>());
    }

    void aChangeIsNamedByItsLines()
    {
        const QList<LineChange> expected{{1, 2, 1, 3}, {3, 4, 4, 4}};
        QCOMPARE(lineChanges({1, 2, 3, 4, 5}, {1, 8, 9, 3, 5}, 5), expected);
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_line_diff.moc"
