// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/field_words.h"
#include "models/items/sync/device_model.h"
#include "models/items/sync/exchange_model.h"
#include "models/items/sync/join_item_model.h"
#include "models/items/sync/line_difference.h"
#include "models/items/sync/sync_words.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

PeerStatus device(char key, const QString &name, Peer::Trust trust = Peer::Trust::Trusted)
{
    PeerStatus status;
    status.peer.device = QByteArray(32, key);
    status.peer.name = name;
    status.peer.trust = trust;
    return status;
}

Exchange exchange(char file, Exchange::State state, Exchange::Direction direction)
{
    Exchange exchange;
    exchange.file = QByteArray(16, file);
    exchange.state = state;
    exchange.direction = direction;
    exchange.device = QByteArray(32, 'a');
    exchange.time = 1496217600000 + file;
    exchange.name = u"00000001.chancery-bundle"_s;
    return exchange;
}

QVariant deviceKey(const QModelIndex &index)
{
    return index.data(DeviceModel::DeviceRole);
}

QVariant fileKey(const QModelIndex &index)
{
    return index.data(ExchangeModel::FileIdRole);
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words << model.index(row, column).data().toString();
    return words;
}

QList<bool> flags(const QList<ComparedLine> &lines)
{
    QList<bool> flags;
    for (const ComparedLine &line : lines)
        flags << line.differs;
    return flags;
}

} // namespace

class TestSyncModels : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void devicesByTrustAndName();
    void aDeviceSaysWhatItLacks();
    void exchangesFollowTheBooks();
    void outcomesSayWhy_data();
    void outcomesSayWhy();
    void aJoinShowsConflictsFirst();
    void linesThatDiffer_data();
    void linesThatDiffer();
    void longTextsAreBounded();
    void everyFieldOfEveryKindHasWords();
    void valuesInWords();
};

void TestSyncModels::devicesByTrustAndName()
{
    DeviceModel model;
    test::ModelContract contract(model, &deviceKey);
    model.setPeers({device('b', u"Podgorica"_s), device('a', u"Belgrade"_s)});
    QCOMPARE(column(model, DeviceModel::Name), (QStringList{u"Belgrade"_s, u"Podgorica"_s}));
    contract.hold();
    model.setPeers({device('a', u"Belgrade"_s, Peer::Trust::Revoked), device('b', u"Podgorica"_s)});
    QCOMPARE(column(model, DeviceModel::Name), (QStringList{u"Podgorica"_s, u"Belgrade"_s}));
    QCOMPARE(column(model, DeviceModel::State), (QStringList{u"Trusted"_s, u"Revoked"_s}));
    QCOMPARE(model.rowOf(QByteArray(32, 'a')), 1);
    QCOMPARE(model.rowOf(QByteArray(32, 'x')), -1);
    QVERIFY(contract.verify());
}

void TestSyncModels::aDeviceSaysWhatItLacks()
{
    DeviceModel model;
    test::ModelContract contract(model, &deviceKey);
    PeerStatus status = device('a', u"Belgrade"_s);
    model.setPeers({status});
    QCOMPARE(model.index(0, DeviceModel::Heard).data().toString(), u"never"_s);
    QCOMPARE(model.index(0, DeviceModel::Unsent).data().toString(), u"nothing"_s);
    contract.hold();
    status.unsent = 7;
    status.unreceived = {u"Laptop, Budva"_s, u"Laptop, Bar"_s};
    model.setPeers({status});
    QVERIFY(model.index(0, DeviceModel::Unsent).data().toString().startsWith(u"7 "_s));
    QCOMPARE(model.index(0, DeviceModel::Unreceived).data().toString(),
             u"Waits for the work of Laptop, Budva, Laptop, Bar"_s);
    QCOMPARE(model.index(0, DeviceModel::Unsent).data(RowListModel::SortRole).toInt(), 7);
    QCOMPARE(contract.changed(), 1);
    QVERIFY(contract.verify());
}

void TestSyncModels::exchangesFollowTheBooks()
{
    ExchangeModel model;
    test::ModelContract contract(model, &fileKey);
    const QHash<QByteArray, QString> names{{QByteArray(32, 'a'), u"Laptop, Budva"_s}};
    const Exchange first = exchange('1', Exchange::State::Staged, Exchange::Direction::Incoming);
    model.setExchanges({first}, names);
    contract.hold();
    contract.clearCounts();
    Exchange joined = first;
    joined.state = Exchange::State::Done;
    joined.inserted = 3;
    joined.conflicting = 1;
    model.setExchanges({exchange('2', Exchange::State::Known, Exchange::Direction::Incoming), joined}, names);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, ExchangeModel::Device).data().toString(), u"Laptop, Budva"_s);
    QCOMPARE(model.index(1, ExchangeModel::Outcome).data().toString(),
             u"Joined: 3 new, 1 with several values"_s);
    QCOMPARE(model.index(0, ExchangeModel::Direction).data().toString(), u"Received"_s);
    QCOMPARE(contract.inserted(), 1);
    QVERIFY(contract.verify());
}

void TestSyncModels::outcomesSayWhy_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("part");
    QTest::newRow("gap") << int(Exchange::State::Staged) << u"Laptop, Bar"_s << u"work of Laptop, Bar"_s;
    QTest::newRow("refused") << int(Exchange::State::Refused) << u"unknown-signer"_s << u"not trusted here"_s;
    QTest::newRow("a newer reason") << int(Exchange::State::Refused) << u"moon-phase"_s << u"moon-phase"_s;
    QTest::newRow("asking, with examples")
        << int(Exchange::State::Asking) << u"Budva; Kotor"_s << u"(Budva; Kotor; …)"_s;
    QTest::newRow("asking") << int(Exchange::State::Asking) << QString() << u"31"_s;
}

void TestSyncModels::outcomesSayWhy()
{
    QFETCH(int, state);
    QFETCH(QString, detail);
    QFETCH(QString, part);
    Exchange told = exchange('1', Exchange::State(state), Exchange::Direction::Incoming);
    told.detail = detail;
    told.removed = 31;
    QVERIFY2(syncwords::outcome(told).contains(part), qPrintable(syncwords::outcome(told)));
}

void TestSyncModels::aJoinShowsConflictsFirst()
{
    test::TestWorkspace file;
    Record note(Kind::Note, file->newId());
    note.set(fields::note::title, u"Known"_s);
    VERIFY_RESULT(file->commit(Edit::insert(note), u"create"_s));
    JoinItemModel model(*file, [](Kind) { return u"Note"_s; });
    test::ModelContract contract(model);
    using Change = ChangeSet::Entry::What;
    JoinReport::Item fresh{{Kind::Note, file->newId()}, quint16(Kind::Note), Change::Inserted, 0, u"Fresh"_s};
    JoinReport::Item removed{{Kind::Note, file->newId()}, quint16(Kind::Note), Change::Removed, 0, u"Old"_s};
    JoinReport::Item several{{Kind::Note, note.id()}, quint16(Kind::Note), Change::Updated, 1 << 2, {}};
    JoinReport::Item newer{{Kind::Any, file->newId()}, 200, Change::Inserted, 0, {}};
    model.setItems({fresh, removed, several, newer});
    QCOMPARE(column(model, JoinItemModel::Title),
             (QStringList{u"Known"_s, u"Old"_s, u"Fresh"_s, u"A record of a newer program"_s}));
    QCOMPARE(model.index(0, JoinItemModel::Fields).data().toString(), u"Text"_s);
    QCOMPARE(model.index(1, JoinItemModel::Verdict).data().toString(), u"To the bin"_s);
    QCOMPARE(model.index(2, JoinItemModel::RecordKind).data().toString(), u"Note"_s);
    contract.hold();
    model.setItems({several});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(contract.verify());
}

void TestSyncModels::linesThatDiffer_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QList<QList<bool>>>("expected");
    QTest::newRow("equal") << QStringList{u"a\nb"_s, u"a\nb"_s}
                           << QList<QList<bool>>{{false, false}, {false, false}};
    QTest::newRow("one line") << QStringList{u"a\nb\nc"_s, u"a\nx\nc"_s}
                              << QList<QList<bool>>{{false, true, false}, {false, true, false}};
    QTest::newRow("inserted") << QStringList{u"a\nc"_s, u"a\nb\nc"_s}
                              << QList<QList<bool>>{{false, false}, {false, true, false}};
    QTest::newRow("empty") << QStringList{QString(), u"a"_s} << QList<QList<bool>>{{true}, {true}};
    QTest::newRow("three") << QStringList{u"a\nb"_s, u"a\nx"_s, u"y\nb"_s}
                           << QList<QList<bool>>{{true, true}, {false, true}, {true, false}};
    QTest::newRow("moved") << QStringList{u"a\nb\nc"_s, u"c\na\nb"_s}
                           << QList<QList<bool>>{{false, false, true}, {true, false, false}};
}

void TestSyncModels::linesThatDiffer()
{
    QFETCH(QStringList, texts);
    QFETCH(QList<QList<bool>>, expected);
    QList<QList<bool>> found;
    for (const QList<ComparedLine> &lines : compareLines(texts))
        found << flags(lines);
    QCOMPARE(found, expected);
}

void TestSyncModels::longTextsAreBounded()
{
    QStringList first;
    QStringList second;
    for (int line = 0; line < 20'000; ++line) {
        first << u"left %1"_s.arg(line);
        second << u"right %1"_s.arg(line);
    }
    first.prepend(u"same"_s);
    second.prepend(u"same"_s);
    const auto compared = compareLines({first.join(u'\n'), second.join(u'\n')});
    QVERIFY(!compared[0].first().differs);
    QVERIFY(compared[0].last().differs && compared[1].last().differs);
}

void TestSyncModels::everyFieldOfEveryKindHasWords()
{
    QStringList bare;
    for (const KindSpec &kind : schema::kinds()) {
        for (const AtomSpec &atom : kind.atoms) {
            const QString words = fieldwords::atomName(kind.kind, atom.number);
            QVERIFY(!words.isEmpty());
            if (!words.at(0).isUpper())
                bare << QString(QString::fromUtf8(kind.name) + u'/' + QString::fromUtf8(atom.name));
        }
        for (const FieldSpec &field : kind.fields) {
            if (field.type != FieldType::Verbatim && !fieldwords::fieldName(field.name).at(0).isUpper())
                bare << QString(QString::fromUtf8(kind.name) + u'.' + QString::fromUtf8(field.name));
        }
    }
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u' ')));
}

void TestSyncModels::valuesInWords()
{
    test::TestWorkspace file;
    Record country(Kind::Jurisdiction, file->newId());
    country.set(fields::jurisdiction::name, u"Montenegro"_s);
    VERIFY_RESULT(file->commit(Edit::insert(country), u"create"_s));
    Record mission(Kind::Mission, file->newId());
    mission.set(fields::mission::place, u"Budva"_s)
        .set(fields::mission::jurisdiction, country.id())
        .set(fields::mission::status, u"tentative"_s)
        .set(fields::mission::allDay, true)
        .set(fields::mission::start, PartialDate::parsed(u"2017-04"));
    const auto place = fieldwords::atomLines(*file, mission, 5);
    QCOMPARE(place.size(), 2);
    QCOMPARE(place[0], (fieldwords::Line{u"Place"_s, u"Budva"_s, false}));
    QCOMPARE(place[1], (fieldwords::Line{u"Country"_s, u"Montenegro"_s, false}));
    QCOMPARE(fieldwords::atomLines(*file, mission, 4).value(0).text, u"Tentative"_s);
    const auto schedule = fieldwords::atomLines(*file, mission, 3);
    QCOMPARE(schedule[0].text, u"April 2017"_s);
    QCOMPARE(schedule[1].text, u"yes"_s);
    QVERIFY(fieldwords::atomLines(*file, mission, 6).isEmpty());
    QVERIFY(fieldwords::atomLines(*file, mission, 60).isEmpty());
    mission.set(fields::mission::jurisdiction, file->newId());
    QCOMPARE(fieldwords::atomLines(*file, mission, 5)[1].text, u"a record that is not here"_s);
}

QTEST_GUILESS_MAIN(TestSyncModels)
#include "tst_sync_models.moc"
