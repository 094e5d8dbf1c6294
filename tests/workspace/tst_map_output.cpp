// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/csv.h"
#include "models/records/law_fields.h"
#include "models/workspace/map_output.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPolygonF>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

double signedArea(const QJsonArray &ring)
{
    double area = 0;
    for (qsizetype i = 1; i < ring.size(); ++i) {
        const QJsonArray a = ring.at(i - 1).toArray();
        const QJsonArray b = ring.at(i).toArray();
        area += a.at(0).toDouble() * b.at(1).toDouble() - b.at(0).toDouble() * a.at(1).toDouble();
    }
    return area;
}

QPolygonF polygonOf(const QJsonArray &ring)
{
    QPolygonF polygon;
    for (const QJsonValue &place : ring)
        polygon.append({place.toArray().at(0).toDouble(), place.toArray().at(1).toDouble()});
    return polygon;
}

//! The polygons of a geometry, each a list of rings.
QList<QJsonArray> polygonsOf(const QJsonObject &geometry)
{
    const QJsonArray coordinates = geometry.value(u"coordinates"_s).toArray();
    if (geometry.value(u"type"_s) == u"Polygon"_s)
        return {coordinates};
    QList<QJsonArray> polygons;
    for (const QJsonValue &polygon : coordinates)
        polygons.append(polygon.toArray());
    return polygons;
}

} // namespace

class TestMapOutput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void geoJsonIsOfTheStandard();
    void outlinesHoldTheirCountries();
    void propertiesSayWhatTheMapShows();
    void theTableSaysTheSame();
    void aParticipationIsDatedByTheDay();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void anotherFormatIsRefused();

private:
    QJsonObject collection() const;
    QJsonObject feature(const QString &code) const;
    Result<void> write(const QString &path) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    LawMapData m_data;
    LawQuestion m_question;
    LawMap m_map;
    Basemap m_basemap = Basemap::shipped().value();
};

void TestMapOutput::initTestCase()
{
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    m_data = LawMapData::read(**m_file);
    m_question = {seedId(u"scheme:newsletter-categories"), seedDemoDay(), {}};
    m_map = lawMap(m_data, m_question, QLocale(u"en"_s));
}

QJsonObject TestMapOutput::collection() const
{
    const QList<ShownJurisdiction> rows = shownJurisdictions(m_data, m_map, m_question.day, QLocale(u"en"_s));
    return QJsonDocument::fromJson(mapGeoJson(m_basemap, rows, m_question, m_map.scene)).object();
}

QJsonObject TestMapOutput::feature(const QString &code) const
{
    const QJsonArray features = collection().value(u"features"_s).toArray();
    for (const QJsonValue &feature : features) {
        if (feature.toObject().value(u"id"_s) == code)
            return feature.toObject();
    }
    return {};
}

// RFC 7946: rings closed, of four places at least, exterior counter-clockwise, holes clockwise, longitude first.
void TestMapOutput::geoJsonIsOfTheStandard()
{
    const QJsonObject collection = this->collection();
    QCOMPARE(collection.value(u"type"_s).toString(), u"FeatureCollection"_s);
    const QJsonArray features = collection.value(u"features"_s).toArray();
    QVERIFY(features.size() > 50);
    int holes = 0;
    for (const QJsonValue &value : features) {
        const QJsonObject feature = value.toObject();
        QCOMPARE(feature.value(u"type"_s).toString(), u"Feature"_s);
        QVERIFY(feature.contains(u"geometry"_s));
        for (const QJsonArray &polygon : polygonsOf(feature.value(u"geometry"_s).toObject())) {
            for (qsizetype i = 0; i < polygon.size(); ++i) {
                const QJsonArray ring = polygon.at(i).toArray();
                QVERIFY(ring.size() >= 4);
                QCOMPARE(ring.first(), ring.last());
                QVERIFY((signedArea(ring) > 0) == (i == 0));
                holes += i > 0;
            }
        }
    }
    QVERIFY(holes >= 2); // San Marino and the Vatican lie in Italy
}

void TestMapOutput::outlinesHoldTheirCountries()
{
    for (const QString &code : m_basemap.codes()) {
        const QJsonObject geometry = feature(code).value(u"geometry"_s).toObject();
        const LonLat label = m_basemap.projection().inverse(m_basemap.feature(code)->anchor);
        int around = 0;
        for (const QJsonArray &polygon : polygonsOf(geometry)) {
            for (const QJsonValue &ring : polygon)
                around += polygonOf(ring.toArray()).containsPoint({label.lon, label.lat}, Qt::OddEvenFill);
        }
        QVERIFY2(around % 2 == 1, qPrintable(code)); // in an exterior ring and in no hole of it
    }
}

void TestMapOutput::propertiesSayWhatTheMapShows()
{
    const QJsonObject latvia = feature(u"LV"_s).value(u"properties"_s).toObject();
    QCOMPARE(latvia.value(u"code"_s).toString(), u"LV"_s);
    QCOMPARE(latvia.value(u"status"_s).toString(), u"conflict"_s);
    QCOMPARE(latvia.value(u"terms"_s).toArray().size(), 2);
    QCOMPARE(latvia.value(u"day"_s).toString(), u"2017-05-31"_s);
    QCOMPARE(latvia.value(u"sources"_s).toArray().size(), 1);
    QCOMPARE(feature(u"BE"_s).value(u"properties"_s).toObject().value(u"status"_s).toString(),
             u"not-covered"_s);
    // a part of a state without an outline is there, with its words
    const QJsonObject district = feature(u"BA-BRC"_s);
    QVERIFY(!district.isEmpty());
    QVERIFY(m_basemap.feature(u"BA-BRC"_s) || district.value(u"geometry"_s).isNull());
    QVERIFY(collection().value(u"note"_s).toString().contains(u"Kosovo"_s));
}

void TestMapOutput::theTableSaysTheSame()
{
    const QList<ShownJurisdiction> rows = shownJurisdictions(m_data, m_map, m_question.day, QLocale(u"en"_s));
    const auto table = csv::readTable(mapCsv(rows, m_question, m_map.scene));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), rows.size() + 1); // the head
    QCOMPARE(table->rows.constFirst().cells.constFirst(), u"code"_s);
    bool found = false;
    for (const csv::Row &row : table->rows) {
        if (row.cells.constFirst() != u"LV"_s)
            continue;
        found = true;
        QCOMPARE(row.cells.at(4), u"conflict"_s);
        QCOMPARE(row.cells.at(5), u"Regulatory; Prohibitionist: all punished"_s);
    }
    QVERIFY(found);
}

void TestMapOutput::aParticipationIsDatedByTheDay()
{
    const auto validity = [&](QDate day) {
        const LawQuestion question{seedId(u"instrument:CETS-210"), day, {}};
        const LawMap map = lawMap(m_data, question, QLocale(u"en"_s));
        for (const ShownJurisdiction &row : shownJurisdictions(m_data, map, day, QLocale(u"en"_s))) {
            if (row.code == u"MD"_s)
                return row.validity;
        }
        return QStringList();
    };
    QCOMPARE(validity(QDate(2017, 5, 31)), QStringList{u"2017-02-06/"_s}); // signed, not bound
    QCOMPARE(validity(QDate(2023, 1, 1)), QStringList{u"2022-05-01/"_s});
}

Result<void> TestMapOutput::write(const QString &path) const
{
    return writeMapFile(path, m_basemap, m_data, m_question, m_map, QLocale(u"en"_s), MapSheet());
}

void TestMapOutput::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"SVG"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    QTest::newRow("geojson") << u"geojson"_s << QByteArray("{\"");
    QTest::newRow("csv") << u"csv"_s << QByteArray("code,");
}

void TestMapOutput::everyFormatIsWritten()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    const QString path = m_file->filePath(QString(u"map."_s + suffix));
    QVERIFY(write(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith(start), bytes.left(20).constData());
}

void TestMapOutput::anotherFormatIsRefused()
{
    const auto refused = write(m_file->filePath(u"map.bmp"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnsupportedFormat);
    const auto nowhere = write(m_file->filePath(u"no/such/folder/map.csv"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritable);
}

QTEST_MAIN(TestMapOutput)
#include "tst_map_output.moc"
