// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shipped data over its versions: what it was is pinned, and files in use take what is new.

#include "models/merge/join.h"
#include "models/records/law_fields.h"
#include "models/store/value_codec.h"
#include "models/workspace/seed_states.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

constexpr quint32 seedOrdinal = 3;
constexpr quint32 userOrdinal = 5;
constexpr int nameAtom = 1;

using Digests = QMap<int, QByteArray>; // by atom
using Snapshot = QMap<QByteArray, Digests>; // by "kind id"

Snapshot snapshotOf(const SeedData &seed)
{
    Snapshot snapshot;
    for (const Record &record : seed.reference) {
        Digests &digests = snapshot[record.spec().name + ' ' + record.id().toString().toLatin1()];
        for (const AtomSpec &atom : record.spec().atoms) {
            const QByteArray value = codec::packed(record, AtomMask(1) << atom.number);
            digests[atom.number] =
                QCryptographicHash::hash(value, QCryptographicHash::Sha256).first(6).toBase64();
        }
    }
    return snapshot;
}

QString snapshotPath(int version)
{
    return qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/seed/atoms-v%1.txt"_s.arg(version);
}

// A line is the kind, the id, and `atom:digest` for each atom.
Snapshot readSnapshot(int version)
{
    Snapshot snapshot;
    QFile file(snapshotPath(version));
    if (!file.open(QIODevice::ReadOnly))
        return snapshot;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().trimmed().split(' ');
        Digests &digests = snapshot[words.value(0) + ' ' + words.value(1)];
        for (const QByteArray &word : words.sliced(2))
            digests[word.first(word.indexOf(':')).toInt()] = word.sliced(word.indexOf(':') + 1);
    }
    return snapshot;
}

bool writeSnapshot(const QString &path, const Snapshot &snapshot)
{
    QByteArray text;
    for (auto record = snapshot.cbegin(); record != snapshot.cend(); ++record) {
        text += record.key();
        for (auto atom = record->cbegin(); atom != record->cend(); ++atom)
            text += ' ' + QByteArray::number(atom.key()) + ':' + *atom;
        text += '\n';
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

Result<SeedData> regions(const QByteArray &rows, const QByteArray &changed, int version)
{
    return readSeed({{u"reference/region.csv"_s, "key,name,description\n" + rows},
                     {u"reference/changed.csv"_s, "key,atom,version\n" + changed}},
                    version);
}

VersionVector upTo(quint64 seedVersion, quint64 userCounter = 0)
{
    VersionVector vector;
    vector.set(seedOrdinal, seedVersion);
    vector.set(userOrdinal, userCounter);
    return vector;
}

RecordState stateOf(const Result<SeedData> &seed)
{
    return seedStates(*seed, seedOrdinal).value(0);
}

Register written(const RecordState &state, int atom)
{
    return {{{userOrdinal, 1}, state.atoms.value(quint8(atom)).value(0).value + "edited", false}};
}

} // namespace

class TestSeedStates : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyVersionIsPinned();
    void versionsAreThoseOfTheChanges();
    void shippedRecordsStay();
    void statesHoldTheWholeData();
    void whatIsNotNamedIsAsOldAsItsRecord();
    void faultsNameFileAndLine_data();
    void faultsNameFileAndLine();
    void untouchedDefaultsMoveOn();
    void editsConflictOnlyWithAChangedDefault();
    void whatWasDeletedStaysDeleted();
    void theSameDataChangesNothing();
};

// The shipped data changed if this fails: count VERSION up, and name what changed in reference/changed.csv.
void TestSeedStates::everyVersionIsPinned()
{
    const auto seed = loadSeed();
    QVERIFY(seed);
    const QString path = qEnvironmentVariable("CHANCERY_WRITE_SEED_ATOMS");
    if (!path.isEmpty())
        QVERIFY(writeSnapshot(path, snapshotOf(*seed)));
    const Snapshot pinned = readSnapshot(seed->version);
    const Snapshot now = snapshotOf(*seed);
    QVERIFY2(!pinned.isEmpty(), qPrintable(snapshotPath(seed->version)));
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        QVERIFY2(pinned.value(it.key()) == *it, it.key().constData());
    QCOMPARE(now.size(), pinned.size());
    QVERIFY(!QFile::exists(snapshotPath(seed->version + 1)));
}

void TestSeedStates::versionsAreThoseOfTheChanges()
{
    const auto seed = loadSeed();
    QVERIFY(seed);
    QList<Snapshot> history;
    for (int version = 1; version <= seed->version; ++version)
        history.append(readSnapshot(version));
    for (const Record &record : seed->reference) {
        const QByteArray key = record.spec().name + ' ' + record.id().toString().toLatin1();
        QMap<int, quint64> expected;
        for (qsizetype i = 0; i < history.size(); ++i) {
            if (!expected.contains(presenceAtom) && history[i].contains(key))
                expected[presenceAtom] = quint64(i + 1);
            const Digests digests = history[i].value(key);
            for (auto it = digests.cbegin(); it != digests.cend(); ++it) {
                if (i == 0 || history[i - 1].value(key).value(it.key()) != *it)
                    expected[it.key()] = quint64(i + 1);
            }
        }
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QVERIFY2(seed->versions.of(record.id(), it.key()) == *it, key.constData());
    }
}

void TestSeedStates::shippedRecordsStay()
{
    const auto seed = loadSeed();
    QVERIFY(seed);
    const Snapshot now = snapshotOf(*seed);
    for (int version = 1; version <= seed->version; ++version) {
        const Snapshot then = readSnapshot(version);
        for (auto it = then.cbegin(); it != then.cend(); ++it)
            QVERIFY2(now.contains(it.key()), it.key().constData());
    }
}

void TestSeedStates::statesHoldTheWholeData()
{
    const auto seed = loadSeed();
    QVERIFY(seed);
    const QList<RecordState> states = seedStates(*seed, seedOrdinal);
    QCOMPARE(states.size(), seed->reference.size());
    for (qsizetype i = 0; i < states.size(); ++i) {
        const Record &expected = seed->reference[i];
        QCOMPARE(states[i].id, expected.id());
        QVERIFY(states[i].isAlive());
        QVERIFY(states[i].isWithin(upTo(quint64(seed->version))));
        Record back(Kind(states[i].kind), states[i].id);
        for (auto it = states[i].atoms.cbegin(); it != states[i].atoms.cend(); ++it) {
            QCOMPARE(it->size(), 1);
            if (it.key() != presenceAtom)
                QVERIFY(codec::unpack(it->first().value, back));
        }
        QVERIFY2(back == expected, qPrintable(expected.title()));
    }
}

void TestSeedStates::whatIsNotNamedIsAsOldAsItsRecord()
{
    const auto seed = regions("region:a,A,\nregion:b,B,\nregion:c,C,\n",
                              "region:b,presence,2\nregion:b,name,3\nregion:a,name,4\n", 4);
    QVERIFY(seed);
    const auto versions = [&](const QString &key) {
        QList<quint64> found;
        for (const int atom : {0, 1, 2})
            found.append(seed->versions.of(seedId(key), atom));
        return found;
    };
    QCOMPARE(versions(u"region:a"_s), (QList<quint64>{1, 4, 1}));
    QCOMPARE(versions(u"region:b"_s), (QList<quint64>{2, 3, 2}));
    QCOMPARE(versions(u"region:c"_s), (QList<quint64>{1, 1, 1}));
    const QMap<quint8, Register> atoms = seedStates(*seed, seedOrdinal)[1].atoms;
    QCOMPARE(atoms.value(0).first().dot, (Dot{seedOrdinal, 2}));
    QCOMPARE(atoms.value(1).first().dot, (Dot{seedOrdinal, 3}));
    QCOMPARE(atoms.value(2).first().dot, (Dot{seedOrdinal, 2}));
}

void TestSeedStates::faultsNameFileAndLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("line");
    const QByteArray header = "key,atom,version\n";
    const auto row = [&](const char *name, const QByteArray &content, ErrorCode code, int line) {
        QTest::newRow(name) << content << code << line;
    };
    row("nothing", {}, ErrorCode::MissingField, 1);
    row("header", "key,version,atom\n", ErrorCode::MissingField, 1);
    row("cells", header + "region:a,name\n", ErrorCode::BadFormat, 2);
    row("key", header + "region:a,name,2\nregion:c,name,2\n", ErrorCode::UnknownRecord, 3);
    row("key of the demo", header + "note:a,body,2\n", ErrorCode::UnknownRecord, 2);
    row("atom", header + "region:a,colour,2\n", ErrorCode::UnknownField, 2);
    row("twice", header + "region:a,name,2\nregion:a,name,3\n", ErrorCode::RecordExists, 3);
    row("no number", header + "region:a,name,two\n", ErrorCode::BadValue, 2);
    row("the first version", header + "region:a,name,1\n", ErrorCode::BadValue, 2);
    row("a version to come", header + "region:a,name,4\n", ErrorCode::BadValue, 2);
    row("before the record", header + "region:a,name,2\nregion:a,presence,3\n", ErrorCode::BadValue, 2);
    row("encoding", header + "region:\xff,name,2\n", ErrorCode::BadEncoding, 0);
    row("open quote", header + "\"region:a,name,2\n", ErrorCode::MissingField, 2);
}

void TestSeedStates::faultsNameFileAndLine()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    QFETCH(int, line);
    const QString file = u"reference/changed.csv"_s;
    const auto seed = readSeed({{u"reference/region.csv"_s, "key,name\nregion:a,A\n"},
                                {u"demo/note.csv"_s, "key,title\nnote:a,A\n"},
                                {file, content}},
                               3);
    QVERIFY(!seed);
    QCOMPARE(seed.error().code, code);
    QCOMPARE(seed.error().detail, file);
    QCOMPARE(seed.error().line, line);
}

void TestSeedStates::untouchedDefaultsMoveOn()
{
    const auto before = regions("region:a,A,one\n", {}, 1);
    const auto after = regions("region:a,B,one\n", "region:a,name,2\n", 2);
    QVERIFY(before && after);
    const RecordState joined = join(stateOf(before), upTo(1), stateOf(after), upTo(2));
    QCOMPARE(joined, stateOf(after));
    QVERIFY(joined != stateOf(before));
}

void TestSeedStates::editsConflictOnlyWithAChangedDefault()
{
    const auto before = regions("region:a,A,one\n", {}, 1);
    const auto after = regions("region:a,B,one\n", "region:a,name,2\n", 2);
    QVERIFY(before && after);
    constexpr int descriptionAtom = 2;
    RecordState local = stateOf(before);
    local.atoms[descriptionAtom] = written(local, descriptionAtom);
    RecordState joined = join(local, upTo(1, 1), stateOf(after), upTo(2));
    QCOMPARE(joined.atoms.value(descriptionAtom), local.atoms.value(descriptionAtom));
    QCOMPARE(joined.atoms.value(nameAtom), stateOf(after).atoms.value(nameAtom));

    local.atoms[nameAtom] = written(local, nameAtom);
    joined = join(local, upTo(1, 1), stateOf(after), upTo(2));
    QCOMPARE(joined.atoms.value(nameAtom).size(), 2);
    QCOMPARE(joined.atoms.value(descriptionAtom).size(), 1);
}

void TestSeedStates::whatWasDeletedStaysDeleted()
{
    const auto before = regions("region:a,A,one\n", {}, 1);
    const auto after = regions("region:a,B,one\n", "region:a,name,2\n", 2);
    QVERIFY(before && after);
    RecordState local = stateOf(before);
    local.atoms[presenceAtom] = {{{userOrdinal, 1}, QByteArray(1, '\0'), false}};
    QVERIFY(!join(local, upTo(1, 1), stateOf(after), upTo(2)).isAlive());
}

void TestSeedStates::theSameDataChangesNothing()
{
    const auto seed = loadSeed();
    QVERIFY(seed);
    const VersionVector known = upTo(quint64(seed->version), 1);
    for (RecordState local : seedStates(*seed, seedOrdinal)) {
        const RecordState shipped = local;
        QCOMPARE(join(local, known, shipped, upTo(quint64(seed->version))), local);
        local.atoms[nameAtom] = written(local, nameAtom);
        QCOMPARE(join(local, known, shipped, upTo(quint64(seed->version))), local);
    }
}

QTEST_GUILESS_MAIN(TestSeedStates)

#include "tst_seed_states.moc"
