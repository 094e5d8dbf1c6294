// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/law_fields.h"
#include "models/workspace/law_map.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestLawMap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void schemesByRank();
    void everyStateHasANameAndMayHaveAFill();
    void namesFollowDayAndLanguage();
    void legendCountsWhatIsDrawn();
    void legendNamesWhatIsSpecial();
    void theFocusIsTheRegion();
    void sourcesAreNamed();
    void aDeniedTermInConflictKeepsTwoFills();
    void aTermWithoutColourGetsOne();
    void thePreferredReadingIsMarked();
    void dependsOnItsKinds();

private:
    LawMap draw(QDate day = seedDemoDay(), const QLocale &locale = QLocale(u"en"_s)) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    LawMapData m_data;
};

void TestLawMap::initTestCase()
{
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    m_data = LawMapData::read(**m_file);
}

LawMap TestLawMap::draw(QDate day, const QLocale &locale) const
{
    return lawMap(m_data, {seedId(u"scheme:newsletter-categories"), day, {}}, locale);
}

void TestLawMap::schemesByRank()
{
    QCOMPARE(m_data.schemes().size(), 3);
    QCOMPARE(m_data.schemeOr({}), seedId(u"scheme:newsletter-categories"));
    QCOMPARE(m_data.schemeOr(seedId(u"scheme:newsletter-see-table")), seedId(u"scheme:newsletter-see-table"));
    QCOMPARE(m_data.schemeOr(seedId(u"scheme:nowhere")), seedId(u"scheme:newsletter-categories"));
    QCOMPARE(m_data.termsOf(seedId(u"scheme:newsletter-categories")).size(), 6);
    QCOMPARE(m_data.termsOf(seedId(u"scheme:newsletter-categories")).first().id(), seedId(u"term:reg"));
}

void TestLawMap::everyStateHasANameAndMayHaveAFill()
{
    const MapScene scene = draw().scene;
    QCOMPARE(scene.labels.size(), m_data.jurisdictions.size());
    QCOMPARE(scene.styles.value(u"LV"_s).fills.size(), size_t(2));
    QCOMPARE(scene.styles.value(u"DE"_s).fills.size(), size_t(1));
    QVERIFY(!scene.styles.contains(u"BE"_s)); // not covered: drawn as what is missing
    QCOMPARE(scene.styles.value(u"BE"_s).coverage, Coverage::NotCovered);
}

void TestLawMap::namesFollowDayAndLanguage()
{
    QCOMPARE(draw().scene.labels.value(u"MK"_s), u"FYR Macedonia"_s);
    QCOMPARE(draw(QDate(2020, 1, 1)).scene.labels.value(u"MK"_s), u"North Macedonia"_s);
    QCOMPARE(draw(seedDemoDay(), QLocale(u"fr"_s)).scene.labels.value(u"LV"_s), u"Lettonie"_s);
    QCOMPARE(draw().scene.dayText, u"As of 31 May 2017"_s);
    QVERIFY(draw(seedDemoDay(), QLocale(u"fr"_s)).scene.schemeTitle.startsWith(u"Lettre d"_s));
}

void TestLawMap::legendCountsWhatIsDrawn()
{
    const LawMap map = draw();
    int single = 0;
    int conflicts = 0;
    for (const LawCell &cell : map.cells) {
        conflicts += cell.isConflict();
        single += cell.status == LawStatus::Asserted && !cell.negative;
    }
    QCOMPARE(map.scene.legend.size(), size_t(9)); // six terms, conflict, not covered, states with parts
    int counted = 0;
    for (size_t entry = 0; entry < 6; ++entry)
        counted += map.scene.legend[entry].count;
    QCOMPARE(counted, single);
    QCOMPARE(map.scene.legend[6].count, conflicts);
    QVERIFY(conflicts >= 3);
    QCOMPARE(map.scene.legend[6].swatch.fills.size(), size_t(2));
    QCOMPARE(map.scene.divided, QStringList({u"BA"_s, u"GB"_s}));
    QCOMPARE(map.scene.legend[8].count, 2);
}

void TestLawMap::legendNamesWhatIsSpecial()
{
    const auto has = [](const MapScene &scene, const QString &text) {
        return std::any_of(scene.legend.cbegin(), scene.legend.cend(),
                           [&](const LegendEntry &entry) { return entry.text == text; });
    };
    QVERIFY(!has(draw().scene, u"Not reviewed for 12 months"_s));
    QVERIFY(has(draw(QDate(2020, 1, 1)).scene, u"Not reviewed for 12 months"_s));
    QVERIFY(has(draw().scene, u"Not covered"_s));
}

void TestLawMap::theFocusIsTheRegion()
{
    QCOMPARE(draw().scene.focus.size(), 11);
    QVERIFY(draw().scene.focus.contains(u"XK"_s));
    QVERIFY(!draw().scene.focus.contains(u"TR"_s));
}

void TestLawMap::sourcesAreNamed()
{
    QVERIFY(draw().scene.sourceLine.contains(u"Newsletter"_s));
    QVERIFY(draw().scene.sourceLine.endsWith(u"(to be verified)"_s));
    QCOMPARE(draw(QDate(1990, 1, 1)).scene.sourceLine, u"No sources"_s);
}

void TestLawMap::aDeniedTermInConflictKeepsTwoFills()
{
    LawCell cell;
    cell.status = LawStatus::Conflict;
    LawReading says;
    says.terms = {seedId(u"term:reg")};
    LawReading denies = says;
    denies.polarity = Polarity::IsNot;
    cell.readings = {says, denies};
    const FeatureStyle style = featureStyle(cell, m_data);
    QCOMPARE(style.fills.size(), size_t(2));
    QVERIFY(style.fills[0] == m_data.fillOf(seedId(u"term:reg")));
    QCOMPARE(style.fills[1].pattern, FillPattern::CrossHatch);
}

void TestLawMap::aTermWithoutColourGetsOne()
{
    LawMapData data = m_data;
    Record bare(Kind::Term, seedId(u"term:bare"));
    bare.set(fields::term::rank, 3);
    data.terms.insert(bare.id(), bare);
    QVERIFY(data.fillOf(bare.id()).color.isValid());
    Record next(Kind::Term, seedId(u"term:next"));
    next.set(fields::term::rank, 4);
    data.terms.insert(next.id(), next);
    QVERIFY(data.fillOf(bare.id()).color != data.fillOf(next.id()).color);
}

void TestLawMap::thePreferredReadingIsMarked()
{
    LawCell cell = draw().cells.value(seedId(u"jurisdiction:LV"));
    QCOMPARE(featureStyle(cell, m_data).preferred, -1);
    cell.preferred = cell.readings.at(1).assertions.first();
    QCOMPARE(featureStyle(cell, m_data).preferred, 1);
}

void TestLawMap::dependsOnItsKinds()
{
    QVERIFY(LawMapData::dependsOn(Kind::Classification));
    QVERIFY(LawMapData::dependsOn(Kind::Passage));
    QVERIFY(!LawMapData::dependsOn(Kind::Mission));
    QVERIFY(!LawMapData::dependsOn(Kind::Note));
}

QTEST_GUILESS_MAIN(TestLawMap)
#include "tst_law_map.moc"
