// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/zones.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestZones : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void knowsNames();
    void mapsForeignNames_data();
    void mapsForeignNames();
    void localToUtc_data();
    void localToUtc();
    void comesBackOutsideGaps();
};

void TestZones::knowsNames()
{
    QVERIFY(zones::isKnown(u"Europe/Paris"_s));
    QVERIFY(zones::isKnown(u"UTC"_s));
    QVERIFY(!zones::isKnown(u"Europe/Pariss"_s));
    QVERIFY(!zones::isKnown(u"UTC+02:00"_s));
    QVERIFY(!zones::isKnown(QString()));
    QVERIFY(zones::all().contains(u"Europe/Sarajevo"_s));
    QVERIFY(!zones::toUtc(QDate(2017, 1, 1), QTime(9, 0), u"Mars/Olympus"_s));
}

void TestZones::mapsForeignNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("iana");
    QTest::newRow("own") << u"Europe/Skopje"_s << u"Europe/Skopje"_s;
    QTest::newRow("vendor path") << u"/mozilla.org/20050126_1/Europe/Paris"_s << u"Europe/Paris"_s;
    QTest::newRow("three parts") << u"/freeassociation.sourceforge.net/America/Argentina/Salta"_s
                                 << u"America/Argentina/Salta"_s;
    QTest::newRow("windows") << u"Romance Standard Time"_s << u"Europe/Paris"_s;
    QTest::newRow("windows east") << u"GTB Standard Time"_s << u"Europe/Bucharest"_s;
    QTest::newRow("nothing") << u"Customized Time Zone 1"_s << QString();
}

void TestZones::mapsForeignNames()
{
    QFETCH(QString, name);
    QTEST(zones::ianaName(name), "iana");
}

void TestZones::localToUtc_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<QDateTime>("utc");
    const auto at = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2017, month, day), QTime(hour, minute), Qt::UTC);
    };
    const QString paris = u"Europe/Paris"_s;
    QTest::newRow("winter") << paris << at(1, 15, 9, 0) << at(1, 15, 8, 0);
    QTest::newRow("summer") << paris << at(7, 15, 9, 0) << at(7, 15, 7, 0);
    // 2017-03-26, 02:00 to 03:00 does not exist: the offset before the gap counts (RFC 5545, 3.3.5)
    QTest::newRow("gap") << paris << at(3, 26, 2, 30) << at(3, 26, 1, 30);
    QTest::newRow("before the gap") << paris << at(3, 26, 1, 59) << at(3, 26, 0, 59);
    QTest::newRow("after the gap") << paris << at(3, 26, 3, 0) << at(3, 26, 1, 0);
    // 2017-10-29, 02:30 comes twice: the first one counts
    QTest::newRow("overlap") << paris << at(10, 29, 2, 30) << at(10, 29, 0, 30);
    QTest::newRow("after the overlap") << paris << at(10, 29, 3, 0) << at(10, 29, 2, 0);
    QTest::newRow("west") << u"America/New_York"_s << at(3, 12, 2, 30) << at(3, 12, 7, 30);
    QTest::newRow("far east") << u"Pacific/Kiritimati"_s << at(5, 1, 0, 0) << at(4, 30, 10, 0);
    QTest::newRow("floating") << QString() << at(5, 1, 9, 0) << at(5, 1, 9, 0);
}

void TestZones::localToUtc()
{
    QFETCH(QString, zone);
    QFETCH(QDateTime, local);
    QFETCH(QDateTime, utc);
    const auto result = zones::toUtc(local.date(), local.time(), zone);
    QVERIFY(result.has_value());
    QCOMPARE(*result, utc);
}

void TestZones::comesBackOutsideGaps()
{
    const QStringList some{u"Europe/Paris"_s,  u"Europe/Sofia"_s,     u"Europe/Istanbul"_s,
                           u"Europe/Dublin"_s, u"America/St_Johns"_s, u"Australia/Lord_Howe"_s,
                           u"Etc/GMT+12"_s,    u"Etc/GMT-12"_s};
    int skipped = 0;
    for (const QString &zone : some) {
        QVERIFY2(zones::isKnown(zone), qPrintable(zone));
        for (QDateTime local(QDate(2016, 1, 1), QTime(0, 30), Qt::UTC); local.date().year() < 2018;
             local = local.addSecs(3 * 3600 - 900))
        {
            const auto utc = zones::toUtc(local.date(), local.time(), zone);
            QVERIFY(utc.has_value());
            const auto back = zones::toWallClock(*utc, zone);
            QVERIFY(back.has_value());
            // A skipped time comes back later by the width of the gap, never earlier and never by more than an hour.
            const qint64 moved = local.secsTo(*back);
            QVERIFY2(moved >= 0 && moved <= 3600, qPrintable(zone + u' ' + local.toString(Qt::ISODate)));
            skipped += moved != 0;
        }
    }
    QVERIFY(skipped < 40);
}

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
