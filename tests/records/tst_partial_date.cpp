// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/partial_date.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestPartialDate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void parsesAndWritesBack_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QDate>("earliest");
        QTest::addColumn<QDate>("latest");
        QTest::addColumn<bool>("exact");
        QTest::newRow("year") << u"2017"_s << QDate(2017, 1, 1) << QDate(2017, 12, 31) << false;
        QTest::newRow("month") << u"2017-02"_s << QDate(2017, 2, 1) << QDate(2017, 2, 28) << false;
        QTest::newRow("leap month") << u"2016-02"_s << QDate(2016, 2, 1) << QDate(2016, 2, 29) << false;
        QTest::newRow("day") << u"2017-04-26"_s << QDate(2017, 4, 26) << QDate(2017, 4, 26) << true;
        QTest::newRow("minute") << u"2017-04-26T09:30"_s << QDate(2017, 4, 26) << QDate(2017, 4, 26) << true;
        QTest::newRow("about") << u"2017-04~"_s << QDate(2017, 4, 1) << QDate(2017, 4, 30) << false;
        QTest::newRow("days") << u"2017-04-26/2017-04-28"_s << QDate(2017, 4, 26) << QDate(2017, 4, 28)
                              << true;
        QTest::newRow("months") << u"2017-01/2017-05"_s << QDate(2017, 1, 1) << QDate(2017, 5, 31) << false;
        QTest::newRow("since") << u"2017-01/.."_s << QDate(2017, 1, 1) << QDate() << false;
        QTest::newRow("until") << u"../2017-12-31"_s << QDate() << QDate(2017, 12, 31) << false;
    }

    void parsesAndWritesBack()
    {
        QFETCH(QString, edtf);
        const auto date = PartialDate::fromEdtf(edtf);
        QVERIFY(date);
        QCOMPARE(date->toEdtf(), edtf);
        QTEST(date->earliest(), "earliest");
        QTEST(date->latest(), "latest");
        QTEST(date->isExact(), "exact");
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2017-13",
                                 "2017-02-30",
                                 "2017-2",
                                 "17",
                                 "0000",
                                 "2017-04-26T25:00",
                                 "2017-04T09:00",
                                 "..",
                                 "../..",
                                 "2017/2016",
                                 "2017-04-26/2017-04-25",
                                 "2017-04-26T9:00",
                                 "soon",
                                 "2017~~",
                                 "/",
                                 "2017/",
                                 "/2017",
                                 "-2017",
                                 "2017-04-26T09:00:30",
                                 "２０１７"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        const auto date = PartialDate::fromEdtf(text);
        QVERIFY(!date);
        QCOMPARE(date.error().code, ErrorCode::BadDate);
        QCOMPARE(date.error().subject, text);
    }

    void nothingIsNoDate()
    {
        QVERIFY(PartialDate::fromEdtf(u"  ")->isEmpty());
        QVERIFY(PartialDate().toEdtf().isEmpty());
        QVERIFY(!PartialDate().mayContain(QDate(2017, 1, 1)));
    }

    void containsItsDays()
    {
        const PartialDate before = PartialDate::parsed(u"../2017-12-31");
        QVERIFY(before.mayContain(QDate(1900, 1, 1)));
        QVERIFY(before.mayContain(QDate(2017, 12, 31)));
        QVERIFY(!before.mayContain(QDate(2018, 1, 1)));
    }

    void hostileTextIsRefusedQuickly()
    {
        const auto date = PartialDate::fromEdtf(QString(10'000'000, u'9'));
        QVERIFY(!date);
        QVERIFY(date.error().subject.size() <= 80);
    }

    void everyDayComesBack()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            const QDate day = QDate(1, 1, 1).addDays(random.bounded(3'652'000));
            QCOMPARE(PartialDate::parsed(PartialDate(day).toEdtf()), PartialDate(day));
        }
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partial_date.moc"
