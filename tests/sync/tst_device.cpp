// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/device.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestDevice : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void keysComeBack();
    void keysAreOfTheCurves();
    void badSeeds();
    void cardComesBack_data();
    void cardComesBack();
    void cardHasFixedText();
    void lineEndsOfAnySystem();
    void whatEditorsAndMailsAdd();
    void everyChangedByteIsRefused();
    void everyCutIsRefused();
    void errorsNameTheLine_data();
    void errorsNameTheLine();
    void newerAndLargeCards();
    void namesThatHide();
    void boxOfSmallOrder();
    void anotherDevicesKeys();
    void hostileText();
    void fingerprint();
};

namespace {

RandomSource counting(quint8 start)
{
    return [start](quint8 *bytes, size_t count) {
        for (size_t i = 0; i < count; ++i)
            bytes[i] = quint8(start + i);
    };
}

DeviceCard cardOf(const DeviceKeys &keys)
{
    return {keys.device(), keys.box(), u"Ordinateur portable, Sarajevo — 2ᵉ étage"_s, u"Conseiller"_s};
}

// What a forger who has the key of a device would make of a text.
QByteArray signedAnew(const QByteArray &text, const DeviceKeys &keys)
{
    const QByteArray body = text.left(text.indexOf("signature: "));
    const QByteArray message = QByteArray("chancery device card 1", 23) + body;
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.constData()),
                         static_cast<unsigned long long>(message.size()), keys.signingKey().data());
    return body + "signature: " + signature.toHex() + '\n';
}

Error errorOf(const QByteArray &text)
{
    const auto card = DeviceCard::fromText(text);
    return card ? Error{} : card.error();
}

} // namespace

void TestDevice::keysComeBack()
{
    const auto keys = DeviceKeys::generate(counting(3));
    QVERIFY(keys);
    QCOMPARE(keys->packed().size(), size_t(64));
    const auto back = DeviceKeys::unpacked(keys->packed());
    QVERIFY(back);
    QCOMPARE(back->device(), keys->device());
    QCOMPARE(back->box(), keys->box());
    QVERIFY(back->signingKey().equals(keys->signingKey()));
    QVERIFY(back->boxKey().equals(keys->boxKey()));
    const auto other = DeviceKeys::generate(counting(4));
    QVERIFY(other->device() != keys->device());
    QVERIFY(other->box() != keys->box());
    QVERIFY(keys->device() != keys->box());
}

void TestDevice::keysAreOfTheCurves()
{
    const auto keys = DeviceKeys::generate(counting(9));
    QVERIFY(keys);
    // the box opens what was sealed to its public half
    const QByteArray secret("to be read in Nicosia");
    QByteArray sealedText(secret.size() + crypto_box_SEALBYTES, '\0');
    const auto bytes = [](QByteArray &b) { return reinterpret_cast<unsigned char *>(b.data()); };
    const auto view = [](const QByteArray &b) {
        return reinterpret_cast<const unsigned char *>(b.constData());
    };
    QCOMPARE(crypto_box_seal(bytes(sealedText), view(secret), size_t(secret.size()), view(keys->box())), 0);
    QByteArray opened(secret.size(), '\0');
    QCOMPARE(crypto_box_seal_open(bytes(opened), view(sealedText), size_t(sealedText.size()),
                                  view(keys->box()), keys->boxKey().data()),
             0);
    QCOMPARE(opened, secret);
    QCOMPARE(keys->signingKey().size(), size_t(crypto_sign_SECRETKEYBYTES));
}

void TestDevice::badSeeds()
{
    for (const int size : {0, 32, 63, 65, 128}) {
        const auto keys = DeviceKeys::unpacked(SecretBytes::copyOf(QByteArray(size, 'x')));
        QVERIFY(!keys);
        QCOMPARE(keys.error().code, ErrorCode::BadFormat);
    }
}

void TestDevice::cardComesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("nameBack");
    QTest::newRow("plain") << u"Laptop, Budva"_s << u"Advisor"_s << u"Laptop, Budva"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
    QTest::newRow("marks") << u"name: \"%1\" = 50 %"_s << u"signature: 00"_s << u"name: \"%1\" = 50 %"_s;
    QTest::newRow("beyond the BMP") << u"𝔏 Лаптоп ლეპტოპი"_s << u"x"_s << u"𝔏 Лаптоп ლეპტოპი"_s;
    QTest::newRow("lines") << u" a\nbox: b\r\n\tc\u2028d\u0000"_s << u"x"_s << u"a box: b c d"_s;
    QTest::newRow("reversed") << u"abc\u202Edef"_s << u"x"_s << u"abc def"_s;
    QTest::newRow("long") << QString(500, u'é') << u"x"_s << QString(120, u'é');
    QTest::newRow("long pairs") << QString(u"a"_s + u"𝔏"_s.repeated(100)) << u"x"_s
                                << QString(u"a"_s + u"𝔏"_s.repeated(59));
}

void TestDevice::cardComesBack()
{
    QFETCH(QString, name);
    QFETCH(QString, user);
    QFETCH(QString, nameBack);
    const auto keys = DeviceKeys::generate(counting(1));
    const DeviceCard card{keys->device(), keys->box(), name, user};
    const auto back = DeviceCard::fromText(card.toText(*keys));
    QVERIFY(back);
    QCOMPARE(*back, (DeviceCard{keys->device(), keys->box(), nameBack, user}));
    QCOMPARE(back->toText(*keys), card.toText(*keys));
}

// A card that lies on somebody's disk must be readable for ever.
void TestDevice::cardHasFixedText()
{
    const auto keys = DeviceKeys::generate(counting(0));
    const DeviceCard card{keys->device(), keys->box(), u"Laptop"_s, u"Advisor"_s};
    const QList<QByteArray> lines = card.toText(*keys).split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], "Chancery device card 1");
    // the public key of the seed 00 01 .. 1f is that of RFC 8032's arithmetic, whatever the library
    QCOMPARE(lines[1], "device: 03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
    QVERIFY(lines[2].startsWith("box: "));
    QCOMPARE(lines[3], "name: Laptop");
    QCOMPARE(lines[4], "user: Advisor");
    QVERIFY(lines[5].startsWith("signature: "));
    QCOMPARE(lines[6], "");
}

void TestDevice::lineEndsOfAnySystem()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const DeviceCard card = cardOf(*keys);
    const QByteArray text = card.toText(*keys);
    QCOMPARE(*DeviceCard::fromText(QByteArray(text).replace("\n", "\r\n")), card);
    QCOMPARE(*DeviceCard::fromText(text.chopped(1)), card);
    QCOMPARE(errorOf(QByteArray(text).replace("\n", "\r")).code, ErrorCode::BadFormat);
    QCOMPARE(errorOf(text + "\nx"), (Error{ErrorCode::BadFormat, u"device card"_s, u""_s, 7}));
    QCOMPARE(errorOf(text + 'x'), (Error{ErrorCode::BadFormat, u"device card"_s, u""_s, 7}));
}

void TestDevice::whatEditorsAndMailsAdd()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const DeviceCard card = cardOf(*keys);
    const QByteArray text = card.toText(*keys);
    const QByteArray mark = "\xEF\xBB\xBF";
    for (const QByteArray &end : {"\n"_ba, "\n\n\n"_ba, "\r\n"_ba, "\r\n\r\n"_ba})
        QCOMPARE(*DeviceCard::fromText(text + end), card);
    QCOMPARE(*DeviceCard::fromText(mark + text), card);
    QCOMPARE(*DeviceCard::fromText(mark + QByteArray(text).replace("\n", "\r\n") + "\r\n"), card);
    // nowhere else, and once
    QVERIFY(!DeviceCard::fromText(mark + mark + text));
    QVERIFY(!DeviceCard::fromText('\n' + text));
    QVERIFY(!DeviceCard::fromText(QByteArray(text).replace("\nname", "\n\nname")));
    QVERIFY(!DeviceCard::fromText(mark));
}

void TestDevice::everyChangedByteIsRefused()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const QByteArray text = cardOf(*keys).toText(*keys);
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            if (char(value) == text[at])
                continue;
            QByteArray changed = text;
            changed[at] = char(value);
            QVERIFY2(!DeviceCard::fromText(changed), changed.constData());
        }
    }
}

void TestDevice::everyCutIsRefused()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const QByteArray text = cardOf(*keys).toText(*keys);
    for (qsizetype size = 0; size < text.size() - 1; ++size)
        QVERIFY(!DeviceCard::fromText(text.left(size)));
    for (qsizetype at = 0; at < text.size(); ++at)
        QVERIFY(!DeviceCard::fromText(QByteArray(text).insert(at, 'a')));
}

void TestDevice::errorsNameTheLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("detail");
    QTest::newRow("start") << QByteArray("Chancery device") << QByteArray("Chancery house") << 1
                           << u"Chancery device card "_s;
    QTest::newRow("version") << QByteArray("card 1") << QByteArray("card 01") << 1
                             << u"Chancery device card "_s;
    QTest::newRow("device") << QByteArray("device: ") << QByteArray("device: 00") << 2 << u"device"_s;
    QTest::newRow("box") << QByteArray("box: ") << QByteArray("box: x") << 3 << u"box"_s;
    QTest::newRow("no box") << QByteArray("box: ") << QByteArray("bow: ") << 3 << u"box"_s;
    QTest::newRow("name") << QByteArray("name: ") << QByteArray("name:  ") << 4 << u"name"_s;
    QTest::newRow("name of bytes") << QByteArray("name: ") << QByteArray("name: \xff") << 4 << u"name"_s;
    QTest::newRow("user") << QByteArray("user: ") << QByteArray("user: \t") << 5 << u"user"_s;
    QTest::newRow("signature") << QByteArray("signature: ") << QByteArray("signature: 0") << 6
                               << u"signature"_s;
    QTest::newRow("another line") << QByteArray("signature") << QByteArray("seal: 1\nsignature") << 6
                                  << u"signature"_s;
}

void TestDevice::errorsNameTheLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, line);
    QFETCH(QString, detail);
    const auto keys = DeviceKeys::generate(counting(7));
    QByteArray text = cardOf(*keys).toText(*keys);
    text.replace(text.indexOf(from), from.size(), to);
    QCOMPARE(errorOf(text), (Error{ErrorCode::BadFormat, u"device card"_s, detail, line}));
}

void TestDevice::newerAndLargeCards()
{
    QCOMPARE(errorOf("Chancery device card 2\nanything"),
             (Error{ErrorCode::UnsupportedFormat, u"device card"_s, u"1"_s, 0}));
    QCOMPARE(errorOf(QByteArray(1 << 20, 'a')).code, ErrorCode::TooLarge);
    QCOMPARE(errorOf("Chancery device card 2000000000000").code, ErrorCode::BadFormat);
}

// A name that is signed by its device is still refused if it could pass for another one.
void TestDevice::namesThatHide()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const QByteArray text = cardOf(*keys).toText(*keys);
    for (const QString &name : {u"a\u202Eb"_s, u"a\u200Bb"_s, u" a"_s, u"a "_s, u"a  b"_s, u"a\u0007b"_s,
                                u"a\u2028b"_s, QString(121, u'a')})
    {
        QByteArray changed = text;
        const qsizetype at = changed.indexOf("name: ") + 6;
        changed.replace(at, changed.indexOf('\n', at) - at, name.toUtf8());
        QCOMPARE(errorOf(signedAnew(changed, *keys)).line, 4);
    }
    QCOMPARE(signedAnew(text, *keys), text); // else the above proves nothing
}

void TestDevice::boxOfSmallOrder()
{
    const auto keys = DeviceKeys::generate(counting(7));
    for (const char first : {'\0', '\1'}) {
        DeviceCard card = cardOf(*keys);
        card.box = QByteArray(32, '\0');
        card.box[0] = first;
        QCOMPARE(errorOf(card.toText(*keys)), (Error{ErrorCode::BadFormat, u"device card"_s, u"box"_s, 3}));
    }
}

void TestDevice::anotherDevicesKeys()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const auto other = DeviceKeys::generate(counting(8));
    QVERIFY(cardOf(*keys).toText(*other).isEmpty());
    QCOMPARE(errorOf(signedAnew(cardOf(*keys).toText(*keys), *other)).code, ErrorCode::BadSignature);
}

void TestDevice::hostileText()
{
    QRandomGenerator random(11);
    const auto keys = DeviceKeys::generate(counting(7));
    const QByteArray text = cardOf(*keys).toText(*keys);
    for (int round = 0; round < 2000; ++round) {
        QByteArray noise = text;
        for (int change = 0; change < 4; ++change) {
            const auto at = qsizetype(random.bounded(quint32(noise.size())));
            const auto count = qsizetype(random.bounded(40));
            QByteArray piece(qsizetype(random.bounded(40)), '\0');
            for (char &c : piece)
                c = char(random.bounded(256));
            noise.replace(at, count, piece);
        }
        const auto card = DeviceCard::fromText(noise);
        QVERIFY(!card || noise == text);
    }
    QCOMPARE(errorOf({}).code, ErrorCode::BadFormat);
    QCOMPARE(errorOf(QByteArray(4096, '\n')).code, ErrorCode::BadFormat);
}

void TestDevice::fingerprint()
{
    const auto keys = DeviceKeys::generate(counting(7));
    const DeviceCard card = cardOf(*keys);
    const QStringList words = fingerprintWords(card);
    QCOMPARE(words.size(), 12);
    // the name may change, neither key may
    DeviceCard other = card;
    other.name = u"Laptop, Tirana"_s;
    QCOMPARE(fingerprintWords(other), words);
    for (QByteArray *key : {&other.device, &other.box}) {
        key->data()[31] = char(key->at(31) ^ 1);
        QVERIFY(fingerprintWords(other) != words);
        key->data()[31] = char(key->at(31) ^ 1);
    }
    std::swap(other.device, other.box);
    QVERIFY(fingerprintWords(other) != words);
    const QString payload = fingerprintPayload(card);
    QCOMPARE(payload, QString(u"CHANCERY-DEVICE:1:"_s + words.join(u'-').toUpper()));
    QVERIFY(QRegularExpression(u"^[0-9A-Z $%*+./:-]+$"_s).match(payload).hasMatch());
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
