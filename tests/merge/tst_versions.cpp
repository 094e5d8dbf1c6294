// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/versions.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestVersions : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void packedAndBack()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            QRandomGenerator random(seed);
            Versions versions;
            for (int i = random.bounded(30); i > 0; --i)
                versions.add(random.bounded(64),
                             {random.bounded(5u), random.generate64() >> random.bounded(64)});
            const auto back = Versions::unpacked(versions.packed());
            QVERIFY2(back && *back == versions, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void aFreshRecordTakesFewBytes() { QVERIFY(Versions(0xfff, {1, 100}).packed().size() <= 5); }

    void foreignBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("base missing") << QByteArray("\x01", 1);
        QTest::newRow("endless varint") << QByteArray(20, '\xff');
        QTest::newRow("atom 200") << QByteArray("\x00\xc8\x01\x01\x01", 5);
        QTest::newRow("count too large") << QByteArray("\x00\x01\xff\xff\xff\x7f\x01\x01", 8);
        QTest::newRow("no dots") << QByteArray("\x00\x01\x00", 3);
        QTest::newRow("atom twice") << QByteArray("\x02\x01\x01\x01\x01\x01\x02", 7);
    }

    void foreignBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!Versions::unpacked(bytes));
    }

    void anyBytesAreSafe()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes(random.bounded(24), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.generate());
            if (const auto versions = Versions::unpacked(bytes))
                QCOMPARE(Versions::unpacked(versions->packed()), versions);
        }
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
