// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/series_country_model.h"
#include "models/items/map/law_map_source.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestSeriesCountryModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void namesInOrderAndByDifference();
};

void TestSeriesCountryModel::namesInOrderAndByDifference()
{
    test::TestWorkspace file(Contents::Reference);
    QVERIFY(file.isValid());
    LawMapSource source(*file, RecordId(), seedDemoDay());
    SeriesCountryModel model(source);
    test::ModelContract contract(model);
    const RecordId sweden = seedId(u"jurisdiction:SE");
    const RecordId france = seedId(u"jurisdiction:FR");
    const RecordId norway = seedId(u"jurisdiction:NO");
    model.setCountries({sweden, france});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"France"_s);
    contract.hold();
    model.setCountries({norway, sweden, france});
    QCOMPARE(model.index(1, 0).data().toString(), u"Norway"_s);
    QCOMPARE(model.index(2, 0).data(RowListModel::RecordRefRole).value<RecordRef>(),
             (RecordRef{Kind::Jurisdiction, sweden}));
    QVERIFY(contract.verify());
    QCOMPARE(contract.resets(), 0);
    model.setCountries({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSeriesCountryModel)
#include "tst_series_country_model.moc"
