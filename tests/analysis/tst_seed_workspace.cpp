// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shipped data in a real file: nothing is lost between the tables and the workspace.

#include "models/analysis/law_as_of.h"
#include "models/records/law_fields.h"
#include "models/workspace/seed_loader.h"
#include "models/workspace/workspace.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestSeedWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void holdsWhatIsShipped_data();
    void holdsWhatIsShipped();
    void answersLikeTheTables();
    void nothingShippedIsADraft();

private:
    std::unique_ptr<Workspace> workspace(Contents contents)
    {
        NewWorkspace request;
        request.path = m_folder.filePath(QString::number(++m_count) + u".chancery"_s);
        request.credentials.rawKey = QByteArray(32, 'k');
        request.contents = contents;
        request.user = u"Office"_s;
        request.device = u"Laptop"_s;
        auto created = Workspace::create(request);
        return created ? std::move(*created) : nullptr;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestSeedWorkspace::holdsWhatIsShipped_data()
{
    QTest::addColumn<int>("contents");
    QTest::newRow("empty") << int(Contents::Empty);
    QTest::newRow("reference") << int(Contents::Reference);
    QTest::newRow("demo") << int(Contents::Demo);
}

void TestSeedWorkspace::holdsWhatIsShipped()
{
    QFETCH(int, contents);
    const auto seed = loadSeed();
    QVERIFY(seed);
    QList<Record> expected;
    if (Contents(contents) != Contents::Empty)
        expected += seed->reference;
    if (Contents(contents) == Contents::Demo)
        expected += seed->demo;
    const auto ws = workspace(Contents(contents));
    QVERIFY(ws);
    qint64 count = 0;
    for (const KindSpec &spec : schema::kinds())
        count += ws->count(spec.kind);
    QCOMPARE(count, expected.size());
    for (const Record &record : expected)
        QVERIFY2(ws->record(record.kind(), record.id()) == record, qPrintable(record.title()));
}

void TestSeedWorkspace::answersLikeTheTables()
{
    const auto ws = workspace(Contents::Demo);
    QVERIFY(ws);
    const LawRecords law{ws->all(Kind::Scheme), ws->all(Kind::Term), ws->all(Kind::Classification),
                         ws->all(Kind::Passage), ws->all(Kind::ConflictNote)};
    const LawCells cells = lawAsOf(law, {seedId(u"scheme:newsletter-categories"), seedDemoDay(), {}});
    const LawCell latvia = cells.value(seedId(u"jurisdiction:LV"));
    QCOMPARE(latvia.status, LawStatus::Conflict);
    QCOMPARE(latvia.conflictKind, u"same-source"_s);
    QCOMPARE(cells.value(seedId(u"jurisdiction:BE")).status, LawStatus::NotCovered);
    const QList<RecordRef> linked = ws->linked({Kind::Note, seedId(u"note:budva")});
    QVERIFY(linked.contains(RecordRef{Kind::Mission, seedId(u"mission:budva")}));
    QVERIFY(linked.contains(RecordRef{Kind::Jurisdiction, seedId(u"jurisdiction:ME")}));
    // a person who makes the link that is shipped makes no second one
    const qint64 links = ws->count(Kind::Link);
    QVERIFY(ws->addLink({Kind::Mission, seedId(u"mission:budva")}, {Kind::Note, seedId(u"note:budva")}));
    QCOMPARE(ws->count(Kind::Link), links);
}

void TestSeedWorkspace::nothingShippedIsADraft()
{
    const auto ws = workspace(Contents::Demo);
    QVERIFY(ws);
    const auto isQuoted = [&](const RecordId &passage) {
        return !ws->record(Kind::Passage, passage).isNull();
    };
    const QList<Record> classifications = ws->all(Kind::Classification);
    const QList<Record> treatments = ws->all(Kind::ActTreatment);
    QVERIFY(!classifications.isEmpty() && !treatments.isEmpty());
    for (const Record &record : classifications)
        QVERIFY(isQuoted(record.get(fields::classification::passage)));
    for (const Record &record : treatments)
        QVERIFY(isQuoted(record.get(fields::actTreatment::passage)));
}

QTEST_GUILESS_MAIN(TestSeedWorkspace)

#include "tst_seed_workspace.moc"
