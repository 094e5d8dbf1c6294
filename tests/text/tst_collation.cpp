// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/collation.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestCollation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void order_data();
    void order();
    void keysAgreeWithComparison();
    void longTextsAreCut();
};

void TestCollation::order_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &locale, const QStringList &expected) {
        QTest::newRow(name) << locale << expected;
    };
    row("accents break ties", u"fr_FR"_s, {u"cote"_s, u"coté"_s, u"côte"_s, u"côté"_s, u"coter"_s});
    row("capital É among the E", u"fr"_s,
        {u"Danemark"_s, u"Égypte"_s, u"Espagne"_s, u"Estonie"_s, u"France"_s});
    row("English", u"en_GB"_s, {u"Åland"_s, u"Albania"_s, u"Côte d'Ivoire"_s, u"Croatia"_s, u"Türkiye"_s});
    row("numbers by value", u"en"_s, {u"Article 2"_s, u"Article 9"_s, u"Article 10"_s, u"Article 100"_s});
    row("scripts", u"en"_s, {u"Žabljak"_s, u"Αθήνα"_s, u"Αλέξανδρος"_s, u"Београд"_s, u"Вучић"_s});
    row("the language decides", u"sv"_s, {u"Albania"_s, u"Zagreb"_s, u"Åland"_s});
    row("Serbian in Latin", u"sr_Latn"_s,
        {u"Cetinje"_s, u"Čačak"_s, u"Ćuprija"_s, u"Đakovica"_s, u"Zagreb"_s});
    row("unknown locale", u"xx_nonsense"_s, {u"a"_s, u"B"_s, u"é"_s, u"z"_s});
}

void TestCollation::order()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, expected);
    const Collator collator(locale);
    QStringList sorted = expected;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [&](const QString &left, const QString &right) {
        return collator.sortKey(left) < collator.sortKey(right);
    });
    QCOMPARE(sorted, expected);
}

void TestCollation::keysAgreeWithComparison()
{
    const Collator collator(u"fr"_s);
    const QStringList texts{u""_s,   u"a"_s,     u"A"_s,      u"é"_s,    u"e\u0301"_s,
                            u"я"_s,  u"Σ"_s,     u"10"_s,     u"9"_s,    QString(QChar(0xD800)),
                            u"l'"_s, u"œuvre"_s, u"oeuvre"_s, u"北京"_s, QString(QChar(u'\0'))};
    const auto sign = [](int value) { return (value > 0) - (value < 0); };
    for (const QString &left : texts) {
        for (const QString &right : texts) {
            const int byKey = collator.sortKey(left).compare(collator.sortKey(right));
            QCOMPARE(sign(byKey), sign(collator.compare(left, right)));
        }
    }
    QCOMPARE(collator.compare(u"é", u"e\u0301"), 0);
}

void TestCollation::longTextsAreCut()
{
    const Collator collator(u"en"_s);
    const QString text(10'000'000, u'x');
    QCOMPARE(collator.sortKey(text), collator.sortKey(text.left(512)));
    QVERIFY(collator.sortKey(text).size() < 4096);
}

QTEST_GUILESS_MAIN(TestCollation)
#include "tst_collation.moc"
