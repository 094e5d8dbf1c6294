// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What enciphers pages must give the bytes of RFC 8439 and of sqlite3mc, whoever computes them.

#include "cmake/sqlite3mc/sodium_cipher.h"

#include <QByteArray>
#include <QTest>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

const uint8_t *bytes(const QByteArray &data)
{
    return reinterpret_cast<const uint8_t *>(data.constData());
}

QByteArray enciphered(QByteArray data, const QByteArray &key, const QByteArray &nonce, quint32 counter)
{
    chancery_chacha20_xor(data.data(), size_t(data.size()), bytes(key), bytes(nonce), counter);
    return data;
}

} // namespace

class TestPageCipher : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void streamOfTheStandard();
    void tagOfTheStandard();
    void counterGoesRound_data();
    void counterGoesRound();
};

// RFC 8439, 2.4.2
void TestPageCipher::streamOfTheStandard()
{
    const QByteArray key =
        QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const QByteArray nonce = QByteArray::fromHex("000000000000004a00000000");
    const QByteArray text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
                            "the future, sunscreen would be it.";
    QCOMPARE(
        enciphered(text, key, nonce, 1).toHex(),
        QByteArray(
            "6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0bf91b65c5524733ab8f593dabcd62b357"
            "1639d624e65152ab8f530c359f0861d807ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736"
            "5af90bbf74a35be6b40b8eedf2785e42874d"));
}

// RFC 8439, 2.5.2
void TestPageCipher::tagOfTheStandard()
{
    const QByteArray key =
        QByteArray::fromHex("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b");
    const QByteArray text = "Cryptographic Forum Research Group";
    QByteArray tag(16, '\0');
    chancery_poly1305(bytes(text), size_t(text.size()), bytes(key), reinterpret_cast<uint8_t *>(tag.data()));
    QCOMPARE(tag.toHex(), QByteArray("a8061dc1305136c6c22b8baf0c0127a9"));
}

void TestPageCipher::counterGoesRound_data()
{
    QTest::addColumn<quint32>("counter");
    QTest::addColumn<int>("size");
    QTest::newRow("far from it") << quint32(7) << 4064;
    QTest::newRow("just before") << quint32(0xffffffff) << 64;
    QTest::newRow("in the middle of a page") << quint32(0xffffffe0) << 4064;
    QTest::newRow("within the last block") << quint32(0xffffffff) << 65;
}

// A page starts at any of 2^32 counters; the next one after the last is 0, under the same nonce.
void TestPageCipher::counterGoesRound()
{
    QFETCH(const quint32, counter);
    QFETCH(const int, size);
    const QByteArray key(32, 'k');
    const QByteArray nonce = QByteArray("nonce of it ");
    QByteArray expected;
    for (int i = 0; expected.size() < size; ++i) {
        QByteArray block(64, 'p');
        const auto number = quint32(counter + quint32(i));
        crypto_stream_chacha20_ietf_xor_ic(reinterpret_cast<uint8_t *>(block.data()), bytes(block), 64,
                                           bytes(nonce), number, bytes(key));
        expected += block;
    }
    QCOMPARE(enciphered(QByteArray(size, 'p'), key, nonce, counter), expected.first(size));
}

QTEST_GUILESS_MAIN(TestPageCipher)
#include "tst_page_cipher.moc"
