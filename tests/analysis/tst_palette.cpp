// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of the shipped terms can be told apart with any common colour vision, and without colour.

#include "models/records/law_fields.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// CIE 1931, D65, from linear sRGB
constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};

Vector times(const Matrix &matrix, const Vector &v)
{
    Vector product{};
    for (size_t row = 0; row < 3; ++row)
        product[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return product;
}

Vector linear(const QString &colour)
{
    Vector rgb{};
    for (int i = 0; i < 3; ++i) {
        const double c = colour.mid(1 + 2 * i, 2).toInt(nullptr, 16) / 255.0;
        rgb[size_t(i)] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
}

Vector lab(const QString &colour, const Matrix &vision)
{
    Vector rgb = times(vision, linear(colour));
    for (double &c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Vector xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIE 1976: 2.3 is just noticeable side by side; a map with a legend needs far more.
double difference(const Vector &a, const Vector &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_seed.load()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void theMeasureIsRight();
    void coloursDiffer_data();
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

void TestPalette::theMeasureIsRight()
{
    const Vector red = lab(u"#FF0000"_s, normal);
    QVERIFY(std::abs(red[0] - 53.24) < 0.1 && std::abs(red[1] - 80.09) < 0.1
            && std::abs(red[2] - 67.20) < 0.1);
    // a red and a green that a deuteranope confuses and others do not
    const double seen = difference(lab(u"#C0504D"_s, normal), lab(u"#7F7F3F"_s, normal));
    const double confused = difference(lab(u"#C0504D"_s, deuteranopia), lab(u"#7F7F3F"_s, deuteranopia));
    QVERIFY(seen > 40 && confused < 20);
}

void TestPalette::coloursDiffer_data()
{
    QTest::addColumn<int>("vision");
    QTest::newRow("normal") << 0;
    QTest::newRow("protanopia") << 1;
    QTest::newRow("deuteranopia") << 2;
    QTest::newRow("tritanopia") << 3;
}

void TestPalette::coloursDiffer()
{
    QFETCH(int, vision);
    const std::array<Matrix, 4> visions{normal, protanopia, deuteranopia, tritanopia};
    for (const QList<Record> &terms : termsByScheme()) {
        for (qsizetype a = 0; a < terms.size(); ++a) {
            for (qsizetype b = a + 1; b < terms.size(); ++b) {
                const QString one = terms[a].get(fields::term::colour);
                const QString other = terms[b].get(fields::term::colour);
                const double delta =
                    difference(lab(one, visions[size_t(vision)]), lab(other, visions[size_t(vision)]));
                QVERIFY2(delta >= 20, qPrintable(one + u' ' + other + u' ' + QString::number(delta)));
            }
        }
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
        const Vector colour = lab(term.get(fields::term::colour), normal);
        const double chroma = std::hypot(colour[1], colour[2]);
        const double hue = std::fmod(std::atan2(colour[2], colour[1]) * 180 / M_PI + 360, 360);
        QVERIFY(chroma < 20 || (hue > 75 && hue < 110) || (hue > 200 && hue < 345));
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
