// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/error_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyCodeHasItsOwnWords();
    void aDetailIsSaidOnce();
    void theLineComesFirst();
};

void TestErrorText::everyCodeHasItsOwnWords()
{
    static const QRegularExpression stableWord(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> names;
    QSet<QString> texts;
    for (int code = 0; code <= int(ErrorCode::Usage); ++code) {
        const QString name = errorName(ErrorCode(code));
        QVERIFY2(stableWord.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(u"code %1 is called %2"_s.arg(code).arg(name)));
        names.insert(name);
        const QString text = errorText({ErrorCode(code), u"SUBJECT"_s, u"DETAIL"_s, 0});
        QVERIFY2(!texts.contains(text), qPrintable(text));
        texts.insert(text);
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!errorText({ErrorCode(code), {}, {}, 0}).contains(u"()"_s), qPrintable(name));
    }
}

void TestErrorText::aDetailIsSaidOnce()
{
    for (const ErrorCode code :
         {ErrorCode::UnknownSigner, ErrorCode::RevokedSigner, ErrorCode::Forked, ErrorCode::BundleDamaged})
    {
        const QString detailed = errorText({code, u"x.chancery-bundle"_s, u"Laptop, Budva"_s, 0});
        QCOMPARE(detailed.count(u"Laptop, Budva"_s), 1);
        QVERIFY(detailed.startsWith(u"x.chancery-bundle "_s));
        QVERIFY(!errorText({code, u"x.chancery-bundle"_s, {}, 0}).contains(u"("_s));
    }
}

void TestErrorText::theLineComesFirst()
{
    const QString text = errorText({ErrorCode::BadFormat, u"a.chancery-card"_s, u"box"_s, 3});
    QVERIFY2(text.startsWith(u"Line 3: a.chancery-card "_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
