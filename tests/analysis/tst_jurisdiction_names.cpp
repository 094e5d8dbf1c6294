// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names by day and language, and finding a jurisdiction by any of them.

#include "models/analysis/jurisdiction_names.h"
#include "models/records/law_fields.h"
#include "models/text/folding.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestJurisdictionNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void nameOnADay_data();
    void nameOnADay();
    void findsByAnyName_data();
    void findsByAnyName();
    void islandIsAnAliasOfOneSource();
    void ambiguousNamesAreNotGuessed();
    void aliasesAreNeverShown();

private:
    test::SeedFixture m_seed;
    Folder m_folder;
    JurisdictionNames m_names;
};

void TestJurisdictionNames::initTestCase()
{
    QVERIFY(m_seed.load());
    m_names = JurisdictionNames(m_seed.all(Kind::Jurisdiction), m_seed.all(Kind::JurisdictionName),
                                [this](QStringView text) { return m_folder.fold(text); });
}

void TestJurisdictionNames::nameOnADay_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    const QDate before(2019, 2, 11);
    const QDate after(2019, 2, 12);
    QTest::newRow("mk en before") << u"MK"_s << before << u"en"_s << u"FYR Macedonia"_s;
    QTest::newRow("mk en after") << u"MK"_s << after << u"en"_s << u"North Macedonia"_s;
    QTest::newRow("mk fr before") << u"MK"_s << before << u"fr"_s << u"ARY de Macédoine"_s;
    QTest::newRow("mk fr after") << u"MK"_s << after << u"fr"_s << u"Macédoine du Nord"_s;
    QTest::newRow("mk own") << u"MK"_s << after << u"mk"_s << u"Северна Македонија"_s;
    QTest::newRow("no day: the first that is known") << u"AL"_s << QDate() << u"fr"_s << u"Albanie"_s;
    QTest::newRow("czech 2015") << u"CZ"_s << QDate(2015, 1, 1) << u"en"_s << u"Czech Republic"_s;
    QTest::newRow("czech 2017") << u"CZ"_s << QDate(2017, 5, 31) << u"en"_s << u"Czechia"_s;
    QTest::newRow("turkey 2017") << u"TR"_s << QDate(2017, 5, 31) << u"en"_s << u"Turkey"_s;
    QTest::newRow("turkey 2023") << u"TR"_s << QDate(2023, 1, 1) << u"en"_s << u"Türkiye"_s;
    QTest::newRow("turkey fr") << u"TR"_s << QDate(2023, 1, 1) << u"fr"_s << u"Turquie"_s;
    QTest::newRow("serbia own") << u"RS"_s << QDate(2017, 5, 31) << u"sr"_s << u"Србија"_s;
    QTest::newRow("greece own") << u"GR"_s << QDate(2017, 5, 31) << u"el"_s << u"Ελλάδα"_s;
    QTest::newRow("a language without a name") << u"GR"_s << QDate(2017, 5, 31) << u"ja"_s << u"Greece"_s;
    QTest::newRow("northern ireland") << u"GB-NIR"_s << QDate(2017, 5, 31) << u"fr"_s << u"Irlande du Nord"_s;
}

void TestJurisdictionNames::nameOnADay()
{
    QFETCH(QString, code);
    QFETCH(QDate, day);
    QFETCH(QString, language);
    QFETCH(QString, name);
    QCOMPARE(m_names.nameAt(m_names.byCode(code), day, language), name);
    QCOMPARE(m_names.byCode(code), seedId(QString(u"jurisdiction:"_s + code)));
}

void TestJurisdictionNames::findsByAnyName_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("code");
    for (const char *spelling :
         {"FYROM", "FYRM", "North Macedonia", "fyrom", "Macédoine du Nord", "Северна Македонија", "ARYM"})
        QTest::newRow(spelling) << QString::fromUtf8(spelling) << u"MK"_s;
    for (const char *spelling : {"Moldavia", "Moldova", "Moldavie", "Republica Moldova"})
        QTest::newRow(spelling) << QString::fromUtf8(spelling) << u"MD"_s;
    QTest::newRow("joined") << u"BosniaHerzegovina"_s << u"BA"_s;
    QTest::newRow("hyphen") << u"Bosnia-Herzegovina"_s << u"BA"_s;
    QTest::newRow("map label") << u"Autriche"_s << u"AT"_s;
    QTest::newRow("greek") << u"Ελλάδα"_s << u"GR"_s;
    QTest::newRow("greek without accents") << u"ΕΛΛΑΔΑ"_s << u"GR"_s;
    QTest::newRow("kosovo") << u"Kosova"_s << u"XK"_s;
    QTest::newRow("nowhere") << u"Ruritania"_s << QString();
    QTest::newRow("part of a name") << u"Macedo"_s << QString();
}

void TestJurisdictionNames::findsByAnyName()
{
    QFETCH(QString, spelling);
    QFETCH(QString, code);
    QCOMPARE(m_names.resolve(spelling), code.isEmpty() ? RecordId() : m_names.byCode(code));
}

void TestJurisdictionNames::islandIsAnAliasOfOneSource()
{
    const QList<JurisdictionNames::Hit> hits = m_names.find(u"Island");
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].jurisdiction, seedId(u"jurisdiction:IS"));
    QCOMPARE(hits[0].form, u"alias"_s);
    QVERIFY(!m_seed.record(hits[0].name).get(fields::jurisdictionName::usedBy).isEmpty());
}

void TestJurisdictionNames::ambiguousNamesAreNotGuessed()
{
    const auto place = [](const char *key, const QString &name) {
        Record record(Kind::Jurisdiction, RecordId::derived({"test", key}));
        return record.set(fields::jurisdiction::name, name);
    };
    const JurisdictionNames names({place("country", u"Georgia"_s), place("state", u"Georgia"_s)}, {});
    QVERIFY(names.resolve(u"Georgia").isNull());
    QCOMPARE(names.find(u"Georgia").size(), 2);
    QVERIFY(JurisdictionNames().find(u"Georgia").isEmpty());
}

void TestJurisdictionNames::aliasesAreNeverShown()
{
    for (const Record &jurisdiction : m_seed.all(Kind::Jurisdiction)) {
        for (const QString &language : {u"en"_s, u"fr"_s, u"sr"_s}) {
            for (const QDate &day : {QDate(1999, 1, 1), QDate(2017, 5, 31), QDate(2024, 1, 1)}) {
                const QString name = m_names.nameAt(jurisdiction.id(), day, language);
                QVERIFY(!name.isEmpty());
                QVERIFY(name != u"FYROM" && name != u"FYRM" && name != u"Island" && name != u"Moldavia");
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestJurisdictionNames)

#include "tst_jurisdiction_names.moc"
