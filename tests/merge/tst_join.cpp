// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"
#include "models/merge/varint.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

//! One record on one replica, with the vector that makes sense of it.
struct Replica
{
    RecordState state;
    VersionVector vector;

    bool operator==(const Replica &) const = default;
};

void write(Replica &replica, quint32 actor, quint8 atom, const QByteArray &value)
{
    const Dot dot{actor, replica.vector.counter(actor) + 1};
    replica.vector.set(actor, dot.counter);
    replica.state.atoms[presenceAtom] = {{dot, QByteArray(1, '\1'), false}};
    replica.state.atoms[atom] = {{dot, value, false}};
}

Replica joined(const Replica &local, const Replica &incoming)
{
    Replica result;
    result.state = join(local.state, local.vector, incoming.state, incoming.vector);
    result.vector = local.vector;
    result.vector.unite(incoming.vector);
    return result;
}

//! Replicas that wrote, and heard of each other in any order.
QList<Replica> history(QRandomGenerator &random)
{
    QList<Replica> replicas(3);
    for (int step = 0; step < 12; ++step) {
        const int one = random.bounded(3);
        if (random.bounded(3) > 0)
            write(replicas[one], quint32(one + 1), quint8(1 + random.bounded(3)),
                  QByteArray(1, char('a' + random.bounded(3))));
        else
            replicas[one] = joined(replicas[one], replicas[random.bounded(3)]);
    }
    return replicas;
}

Register entries(std::initializer_list<RegisterEntry> list)
{
    return Register(list);
}

Precedence rank(Dot dot)
{
    return {qint64(dot.counter), QByteArray(16, char(dot.actor))};
}

} // namespace

class TestJoin : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void laws();
    void whatWasSeenIsSuperseded();
    void whatWasNotSeenStays();
    void contentReplacesWhatWasDropped();
    void equalValuesCollapse();
    void theOrderOfArrivalDoesNotMatter();
    void aliveBeatsDead();
    void vectors();
    void numbers();
};

void TestJoin::laws()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        QRandomGenerator random(seed);
        const QList<Replica> r = history(random);
        const auto fails = [&](const char *law) -> QByteArray {
            return QByteArray(law).append(", seed ").append(QByteArray::number(seed));
        };
        QVERIFY2(joined(r[0], r[0]) == r[0], fails("idempotent").constData());
        QVERIFY2(joined(r[0], r[1]) == joined(r[1], r[0]), fails("commutative").constData());
        QVERIFY2(joined(joined(r[0], r[1]), r[2]) == joined(r[0], joined(r[1], r[2])),
                 fails("associative").constData());
        const Replica all = joined(joined(r[0], r[1]), r[2]);
        QVERIFY2(joined(all, r[1]) == all, fails("nothing new").constData());
        QVERIFY2(all.state.isWithin(all.vector), fails("vector covers").constData());
    }
}

void TestJoin::whatWasSeenIsSuperseded()
{
    Replica a;
    write(a, 1, 1, "old");
    Replica b = joined({}, a);
    write(b, 2, 1, "new");
    const Replica both = joined(a, b);
    QCOMPARE(both.state.atoms.value(1), entries({{{2, 1}, "new", false}}));
}

void TestJoin::whatWasNotSeenStays()
{
    Replica a;
    Replica b;
    write(a, 1, 1, "one");
    write(b, 2, 1, "two");
    QCOMPARE(joined(a, b).state.atoms.value(1), entries({{{1, 1}, "one", false}, {{2, 1}, "two", false}}));
}

void TestJoin::contentReplacesWhatWasDropped()
{
    Replica full;
    write(full, 1, 1, "content");
    Replica purged = full;
    purged.state.atoms[1][0] = {{1, 1}, {}, true};
    QVERIFY(purged.state.hasHole());
    QCOMPARE(joined(purged, full).state, full.state);
    QCOMPARE(joined(full, purged).state, full.state);
}

void TestJoin::equalValuesCollapse()
{
    const Choice choice = chooseValue(
        entries({{{1, 1}, "same", false}, {{2, 9}, "other", false}, {{3, 2}, "same", false}}), rank);
    QCOMPARE(choice.value, QByteArray("other"));
    QCOMPARE(choice.others.size(), 2);
    const Choice equal = chooseValue(entries({{{1, 1}, "same", false}, {{3, 2}, "same", false}}), rank);
    QCOMPARE(equal.visible, (QList<Dot>{{1, 1}, {3, 2}}));
    QVERIFY(equal.others.isEmpty());
}

void TestJoin::theOrderOfArrivalDoesNotMatter()
{
    QList<RegisterEntry> list;
    for (quint32 actor = 1; actor <= 5; ++actor)
        list.append({{actor, 7}, QByteArray(1, char('a' + actor % 3)), false});
    const Choice first = chooseValue(list, rank);
    // the same clock everywhere: the actor decides
    QCOMPARE(first.value, QByteArray(1, char('a' + 5 % 3)));
    std::reverse(list.begin(), list.end());
    QCOMPARE(chooseValue(list, rank).value, first.value);
    // what lost its content is never shown in the place of what has it
    list.append({{9, 99}, {}, true});
    QCOMPARE(chooseValue(list, rank).value, first.value);
}

void TestJoin::aliveBeatsDead()
{
    const QByteArray alive(1, '\1');
    const QByteArray dead(1, '\0');
    const Choice choice = choosePresence(entries({{{1, 1}, alive, false}, {{2, 99}, dead, false}}), rank);
    QCOMPARE(choice.value, alive);
    QCOMPARE(choice.others.size(), 1);
    RecordState state{1, {}, {{presenceAtom, {{{1, 1}, dead, false}}}}};
    QVERIFY(!state.isAlive());
    state.atoms[presenceAtom].append({{2, 1}, alive, false});
    QVERIFY(state.isAlive());
}

void TestJoin::vectors()
{
    VersionVector a;
    a.set(1, 5, QByteArray(32, 'a'));
    a.set(2, 1);
    VersionVector b;
    b.set(1, 3, QByteArray(32, 'b'));
    b.set(7, 70000000000);
    QVERIFY(a.covers(Dot{1, 5}) && !a.covers(Dot{1, 6}) && !a.covers(Dot{3, 1}));
    QVERIFY(!a.covers(b) && !b.covers(a) && a.covers(VersionVector::meet(a, b)));
    QCOMPARE(VersionVector::meet(a, b).counter(1), 3u);
    QCOMPARE(VersionVector::meet(a, b).entries().size(), 1);
    VersionVector both = a;
    both.unite(b);
    QVERIFY(both.covers(a) && both.covers(b));
    QCOMPARE(both.head(1), QByteArray(32, 'a'));
    QCOMPARE(VersionVector::unpacked(both.packed()), both);
    const QByteArray packed = both.packed();
    for (qsizetype length = 1; length < packed.size(); ++length) {
        const auto part = VersionVector::unpacked(QByteArrayView(packed).first(length));
        QVERIFY(!part || *part != both);
    }
    QVERIFY(!VersionVector::unpacked(QByteArray::fromHex("0105000104000100")));
    both.set(7, 0);
    QCOMPARE(both.entries().size(), 2);
}

void TestJoin::numbers()
{
    for (const quint64 number : {0ull, 1ull, 127ull, 128ull, 16383ull, 16384ull, ~0ull}) {
        QByteArray bytes;
        varint::append(bytes, number);
        QByteArrayView rest(bytes);
        QCOMPARE(varint::take(rest), std::optional<quint64>(number));
        QVERIFY(rest.isEmpty());
    }
    for (const char *bad : {"", "80", "8000", "ffffffffffffffffff02", "ffffffffffffffffffff01"}) {
        const QByteArray bytes = QByteArray::fromHex(bad);
        QByteArrayView rest(bytes);
        QVERIFY(!varint::take(rest));
    }
}

QTEST_GUILESS_MAIN(TestJoin)
#include "tst_join.moc"
