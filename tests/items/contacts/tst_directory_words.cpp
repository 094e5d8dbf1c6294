// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contacts/directory_words.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestDirectoryWords : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void heldOnADay_data();
    void heldOnADay();
    void tenuresInAStrictOrder();
    void namesakesInAnyScript();
    void missionsLatestFirst();
};

void TestDirectoryWords::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestDirectoryWords::heldOnADay_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("held");
    QTest::newRow("nothing known") << QString() << QString() << true;
    QTest::newRow("since") << u"2016-05"_s << QString() << true;
    QTest::newRow("since this month") << u"2017-05"_s << QString() << true;
    QTest::newRow("from tomorrow") << u"2017-06-01"_s << QString() << false;
    QTest::newRow("until today") << u"2010"_s << u"2017-05-31"_s << true;
    QTest::newRow("until yesterday") << u"2010"_s << u"2017-05-30"_s << false;
    QTest::newRow("until this year") << QString() << u"2017"_s << true;
    QTest::newRow("until last year") << QString() << u"2016"_s << false;
}

void TestDirectoryWords::heldOnADay()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    Record tenure(Kind::Tenure);
    tenure.set(fields::tenure::start, PartialDate::parsed(start))
        .set(fields::tenure::end, PartialDate::parsed(end));
    QTEST(directory::isHeldOn(tenure, QDate(2017, 5, 31)), "held");
}

void TestDirectoryWords::tenuresInAStrictOrder()
{
    const RandomSource random = test::seededRandom(7);
    QList<Record> tenures;
    for (const char16_t *start : {u"", u"2010", u"2016-05", u"2010", u"2017-07"}) {
        for (const char16_t *end : {u"", u"2016", u"2018"}) {
            std::array<quint8, 10> bytes;
            random(bytes.data(), bytes.size());
            Record tenure(Kind::Tenure, RecordId::fromTime(1, bytes));
            tenure.set(fields::tenure::start, PartialDate::parsed(QStringView(start)));
            tenure.set(fields::tenure::end, PartialDate::parsed(QStringView(end)));
            tenures.append(tenure);
        }
    }
    const QDate day(2017, 5, 31);
    const auto less = [&](int a, int b) {
        QList<Record> two{tenures[b], tenures[a]};
        directory::sortTenures(two, day);
        return a != b && two.first() == tenures[a] && tenures[a] != tenures[b];
    };
    QVERIFY(test::isStrictWeakOrder(int(tenures.size()), less));
    directory::sortTenures(tenures, day);
    QVERIFY(directory::isHeldOn(tenures.first(), day));
    QVERIFY(!directory::isHeldOn(tenures.last(), day));
}

void TestDirectoryWords::namesakesInAnyScript()
{
    test::TestWorkspace file;
    QVERIFY(file.isValid());
    const auto add = [&](const QString &name) {
        const Record office = Record(Kind::Office, file->newId()).set(fields::office::name, name);
        return file->commit(Edit::insert(office), u"create"_s) ? office.id() : RecordId();
    };
    const RecordId first = add(u"Zamenik ministra"_s);
    const RecordRef other{Kind::Office, file->newId()};
    QCOMPARE(directory::namesake(*file, other, u"ZAMENIK  Ministra"_s).id, first);
    QCOMPARE(directory::namesake(*file, other, u"Заменик министра"_s).id, first);
    QVERIFY(directory::namesake(*file, other, u"Zamenik"_s).isNull());
    QVERIFY(directory::namesake(*file, other, u" "_s).isNull());
    QVERIFY(directory::namesake(*file, {Kind::Office, first}, u"Zamenik ministra"_s).isNull());
    QVERIFY(directory::namesake(*file, {Kind::Person, other.id}, u"Zamenik ministra"_s).isNull());
}

void TestDirectoryWords::missionsLatestFirst()
{
    test::TestWorkspace file;
    QVERIFY(file.isValid());
    const Record office = Record(Kind::Office, file->newId()).set(fields::office::name, u"Judge"_s);
    QList<Edit> edits{Edit::insert(office)};
    QStringList starts{u"2016-11"_s, u"2017-04-26"_s, u"2017-01"_s};
    for (const QString &start : starts) {
        const Record mission = Record(Kind::Mission, file->newId())
                                   .set(fields::mission::title, start)
                                   .set(fields::mission::start, PartialDate::parsed(start));
        edits.append(Edit::insert(mission));
        for (int twice = 0; twice < 2; ++twice)
            edits.append(Edit::insert(Record(Kind::Participant, file->newId())
                                          .set(fields::participant::mission, mission.id())
                                          .set(fields::participant::office, office.id())));
    }
    VERIFY_RESULT(file->commit(edits, u"create"_s));
    QStringList titles;
    for (const RecordRef &mission : directory::missionsOf(*file, {Kind::Office, office.id()}))
        titles.append(file->titleOf(mission));
    QCOMPARE(titles, (QStringList{u"2017-04-26"_s, u"2017-01"_s, u"2016-11"_s}));
}

QTEST_GUILESS_MAIN(TestDirectoryWords)
#include "tst_directory_words.moc"
