// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/file_header.h"
#include "models/store/file_key.h"
#include "models/store/recovery_word_list.h"
#include "models/store/recovery_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestRecoveryWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsAreSound();
    void roundTrip();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void namesTheMistake();
    void anySingleSlipIsNoticed();
    void payloadSuitsQr();
    void keyTextIsWhatSqliteWants();
};

namespace {

SecretBytes sampleKey()
{
    QByteArray bytes(FileKey::keySize, '\0');
    for (int i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 37 + 11);
    return SecretBytes::copyOf(bytes);
}

Error errorOf(const QStringList &words)
{
    const auto key = keyOfRecoveryWords(words.join(u' '));
    return key ? Error{} : key.error();
}

} // namespace

void TestRecoveryWords::listsAreSound()
{
    QSet<QByteArray> starts;
    for (const auto &list : {recoveryWordsOdd, recoveryWordsEven}) {
        for (const char *word : list) {
            const QByteArray text(word);
            QVERIFY2(text.size() >= 4 && text.size() <= 8, word);
            QCOMPARE(text, text.toLower());
            starts.insert(text.left(4));
        }
    }
    QCOMPARE(starts.size(), 512);
}

void TestRecoveryWords::roundTrip()
{
    for (int fill = 0; fill < 256; ++fill) {
        const SecretBytes key = SecretBytes::copyOf(QByteArray(FileKey::keySize, char(fill)));
        const QStringList words = recoveryWords(key);
        QCOMPARE(words.size(), recoveryWordCount);
        const auto back = keyOfRecoveryWords(words.join(u' '));
        QVERIFY(back && back->equals(key));
    }
    QVERIFY(recoveryWords(SecretBytes::copyOf("short")).isEmpty());
}

void TestRecoveryWords::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    const QStringList words = recoveryWords(sampleKey());
    QTest::newRow("lines") << words.join(u"\r\n"_s);
    QTest::newRow("capitals and commas") << words.join(u" , "_s).toUpper();
    QTest::newRow("payload") << recoveryPayload(sampleKey());
    QTest::newRow("payload in lower case") << recoveryPayload(sampleKey()).toLower();
    QString numbered;
    QStringList four;
    for (qsizetype i = 0; i < words.size(); ++i) {
        numbered += u"%1. %2\t"_s.arg(i + 1).arg(words.at(i));
        four << words.at(i).left(4);
    }
    QTest::newRow("numbered") << numbered;
    QTest::newRow("four letters") << four.join(u' ');
    QTest::newRow("accents") << QString(words.join(u' ').replace(u'e', u'\u00e9'));
    QTest::newRow("spaces around") << QString(u"\n\u00a0 "_s + words.join(u"  "_s) + u" \n"_s);
}

void TestRecoveryWords::readsWhatPeopleWrite()
{
    QFETCH(QString, text);
    const auto key = keyOfRecoveryWords(text);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QVERIFY(key->equals(sampleKey()));
}

void TestRecoveryWords::namesTheMistake()
{
    const QStringList words = recoveryWords(sampleKey());
    QStringList wrong = words;
    wrong[6] = u"embassy"_s;
    QCOMPARE(errorOf(wrong), (Error{ErrorCode::BadFormat, u"recovery words"_s, u"embassy"_s, 7}));
    wrong = words;
    wrong.swapItemsAt(3, 4);
    QCOMPARE(errorOf(wrong).line, 4);
    wrong = words;
    wrong.removeAt(10);
    QCOMPARE(errorOf(wrong).line, 11);
    QCOMPARE(errorOf(words.first(20)), (Error{ErrorCode::MissingField, u"recovery words"_s, u"20"_s, 0}));
    QCOMPARE(errorOf(words + words).code, ErrorCode::MissingField);
    QCOMPARE(errorOf({}).code, ErrorCode::MissingField);
    QCOMPARE(errorOf({QString(5000, u'a')}).code, ErrorCode::TooLarge);
    wrong = words;
    wrong[0] = wrong.at(0).left(3);
    QCOMPARE(errorOf(wrong).line, 1);
    QString hostile = words.join(u' ');
    hostile[3] = QChar(0xd800);
    QVERIFY(!keyOfRecoveryWords(hostile));
    hostile[3] = QChar::Null;
    QVERIFY(!keyOfRecoveryWords(hostile));
}

void TestRecoveryWords::anySingleSlipIsNoticed()
{
    const QStringList words = recoveryWords(sampleKey());
    for (int place = 0; place < recoveryWordCount; ++place) {
        const auto &list = place % 2 == 0 ? recoveryWordsOdd : recoveryWordsEven;
        QStringList wrong = words;
        const QString other = QString::fromLatin1(list[size_t(place * 7)]);
        wrong[place] = other == words.at(place) ? QString::fromLatin1(list[1]) : other;
        QCOMPARE(errorOf(wrong).code, ErrorCode::WrongRecoveryKey);
    }
}

void TestRecoveryWords::payloadSuitsQr()
{
    static const QRegularExpression alphanumeric(u"^[0-9A-Z $%*+\\-./:]+$"_s);
    const QString payload = recoveryPayload(sampleKey());
    QVERIFY(alphanumeric.match(payload).hasMatch());
    QVERIFY2(payload.size() < 350, qPrintable(QString::number(payload.size())));
}

void TestRecoveryWords::keyTextIsWhatSqliteWants()
{
    const FileKey key(SecretBytes::copyOf(QByteArray(FileKey::keySize, '\xab')),
                      QByteArray(FileKey::saltSize, '\1'));
    const QByteArray expected = "raw:" + QByteArray("ab").repeated(32) + QByteArray("01").repeated(16);
    QCOMPARE(key.pragma(), expected);
    QVERIFY(FileKey().pragma().isEmpty());
    QByteArray text = key.pragma();
    wipe(text);
    QVERIFY(text.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecoveryWords)
#include "tst_recovery_words.moc"
