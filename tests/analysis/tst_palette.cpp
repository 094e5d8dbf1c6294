// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of the shipped terms can be told apart with any common colour vision, and without colour.

#include "models/cartography/colour_vision.h"
#include "models/records/law_fields.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace chancery;

// on light paper more than is asked of what people choose
constexpr double wellApart = 20;

namespace {

QString said(const std::vector<QColor> &colours, const ColourConfusion &confusion)
{
    return u"%1 and %2: %3"_s.arg(colours[confusion.first].name(), colours[confusion.second].name())
        .arg(confusion.difference);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_seed.load()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void coloursDiffer();
    void patternsDiffer();
    void neitherRedNorGreen();
    void labelsInBothLanguages();

private:
    QHash<RecordId, QList<Record>> termsByScheme() const
    {
        QHash<RecordId, QList<Record>> schemes;
        for (const Record &term : m_seed.all(Kind::Term))
            schemes[term.get(fields::term::scheme)].append(term);
        return schemes;
    }

    test::SeedFixture m_seed;
};

void TestPalette::coloursDiffer()
{
    for (const QList<Record> &terms : termsByScheme()) {
        std::vector<QColor> colours;
        for (const Record &term : terms)
            colours.emplace_back(term.get(fields::term::colour));
        for (const ColourConfusion &confusion : confusedColours(colours, wellApart))
            QVERIFY2(confusion.darkOnly, qPrintable(said(colours, confusion)));
        for (const ColourConfusion &confusion : confusedColours(colours, clearDifference))
            QFAIL(qPrintable(said(colours, confusion)));
    }
}

void TestPalette::patternsDiffer()
{
    for (const QList<Record> &terms : termsByScheme()) {
        QSet<QString> patterns;
        for (const Record &term : terms) {
            QVERIFY(term.get(fields::term::pattern) != u"cross-hatch"); // kept for conflicts
            patterns.insert(term.get(fields::term::pattern));
        }
        QCOMPARE(patterns.size(), terms.size());
    }
}

void TestPalette::neitherRedNorGreen()
{
    for (const Record &term : m_seed.all(Kind::Term)) {
        const QColor colour(term.get(fields::term::colour));
        const double saturation = colour.hslSaturationF();
        const double hue = colour.hslHueF() * 360;
        QVERIFY(saturation < 0.15 || (hue > 40 && hue < 70) || (hue > 180 && hue < 330));
    }
}

void TestPalette::labelsInBothLanguages()
{
    for (const Record &term : m_seed.all(Kind::Term)) {
        QVERIFY(!term.get(fields::term::label).isEmpty() && !term.get(fields::term::labelFr).isEmpty());
        QVERIFY(!term.get(fields::term::definition).isEmpty()
                && !term.get(fields::term::definitionFr).isEmpty());
        QVERIFY(!m_seed.record(term.get(fields::term::passage)).isNull());
    }
    QCOMPARE(m_seed.record(u"term:neither").get(fields::term::origin), u"inferred"_s);
    for (const Record &scheme : m_seed.all(Kind::Scheme))
        QVERIFY(!scheme.get(fields::scheme::titleFr).isEmpty()
                && !scheme.get(fields::scheme::stancePassage).isNull());
}

QTEST_GUILESS_MAIN(TestPalette)

#include "tst_palette.moc"
