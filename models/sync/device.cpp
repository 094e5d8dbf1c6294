// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/device.h"

#include "models/store/recovery_words.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <sodium.h>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int seedBytes = 32;
constexpr int fingerprintBytes = 12;
constexpr qsizetype longestName = 120;
constexpr qsizetype longestCard = 4096;
constexpr int cardVersion = 1;
constexpr char cardStart[] = "Chancery device card ";
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
constexpr char signContext[] = "chancery device card 1"; // apart from what else the key signs
constexpr char fingerprintContext[] = "chancery device fingerprint 1";
constexpr auto payloadStart = "CHANCERY-DEVICE:1:"_L1;
constexpr std::array<const char *, 5> lineNames = {"device: ", "box: ", "name: ", "user: ", "signature: "};

const unsigned char *unsignedData(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *unsignedData(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// Without what cannot be seen: a name must not look like another one, nor begin a line of its own.
QString shownName(const QString &name)
{
    QString shown;
    for (const char32_t c : name.toUcs4()) {
        const auto category = QChar::category(c);
        const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format
                            || category == QChar::Other_Surrogate || category == QChar::Separator_Line
                            || category == QChar::Separator_Paragraph;
        shown += hidden ? QString(u' ') : QString::fromUcs4(&c, 1);
    }
    shown = shown.simplified();
    if (shown.size() > longestName)
        shown.truncate(longestName - int(shown.at(longestName - 1).isHighSurrogate()));
    return shown.trimmed();
}

QByteArray signedPart(const DeviceCard &card)
{
    QByteArray text = cardStart + QByteArray::number(cardVersion) + '\n';
    text += lineNames[0] + card.device.toHex() + '\n';
    text += lineNames[1] + card.box.toHex() + '\n';
    text += lineNames[2] + shownName(card.name).toUtf8() + '\n';
    return text + lineNames[3] + shownName(card.user).toUtf8() + '\n';
}

QByteArray inContext(const QByteArray &text)
{
    return QByteArray(signContext, sizeof signContext) + text;
}

tl::unexpected<Error> badLine(int line, const char *what)
{
    return failure(ErrorCode::BadFormat, u"device card"_s, QString::fromLatin1(what).remove(u": "_s), line);
}

// One spelling only: else two texts would be the same card.
QByteArray bytesOfHex(const QByteArray &text, int size)
{
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.size() == size && bytes.toHex() == text ? bytes : QByteArray();
}

// A point of small order would make a shared secret that anybody can compute.
bool isBoxKey(const QByteArray &key)
{
    std::array<unsigned char, crypto_scalarmult_BYTES> shared;
    std::array<unsigned char, crypto_scalarmult_SCALARBYTES> scalar{1};
    return key.size() == crypto_box_PUBLICKEYBYTES
           && crypto_scalarmult(shared.data(), scalar.data(), unsignedData(key)) == 0;
}

std::optional<QString> nameOf(const QByteArray &text)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decode(text);
    if (decode.hasError() || name != shownName(name))
        return std::nullopt;
    return name;
}

Result<void> checkStart(const QByteArray &line)
{
    if (!line.startsWith(cardStart))
        return badLine(1, cardStart);
    static const QRegularExpression number(u"^[1-9][0-9]{0,8}$"_s);
    const QByteArray version = line.mid(sizeof cardStart - 1);
    if (!number.match(QString::fromLatin1(version)).hasMatch())
        return badLine(1, cardStart);
    if (version.toInt() != cardVersion)
        return failure(ErrorCode::UnsupportedFormat, u"device card"_s, QString::number(cardVersion));
    return ok();
}

Result<QList<QByteArray>> valuesOf(const QByteArray &text)
{
    if (text.size() > longestCard)
        return failure(ErrorCode::TooLarge, u"device card"_s, u"%1 B"_s.arg(longestCard));
    QByteArray rest = text;
    // what mail programs and editors do to a text that passes through them
    if (rest.startsWith(byteOrderMark))
        rest.remove(0, sizeof byteOrderMark - 1);
    rest.replace("\r\n", "\n");
    while (rest.endsWith('\n'))
        rest.chop(1);
    const QList<QByteArray> lines = rest.split('\n');
    CHANCERY_TRY(checkStart(lines.first()));
    QList<QByteArray> values;
    for (size_t i = 0; i < lineNames.size(); ++i) {
        const auto line = qsizetype(i) + 1;
        if (line >= lines.size() || !lines[line].startsWith(lineNames[i]))
            return badLine(int(line) + 1, lineNames[i]);
        values << lines[line].mid(qsizetype(qstrlen(lineNames[i])));
    }
    constexpr auto lineCount = qsizetype(lineNames.size()) + 1;
    if (lines.size() != lineCount)
        return badLine(int(lineCount) + 1, "");
    return values;
}

} // namespace

QByteArray DeviceCard::toText(const DeviceKeys &keys) const
{
    if (keys.device() != device)
        return {};
    const QByteArray text = signedPart(*this);
    const QByteArray message = inContext(text);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(unsignedData(signature), nullptr, unsignedData(message),
                         static_cast<unsigned long long>(message.size()), keys.signingKey().data());
    return text + lineNames[4] + signature.toHex() + '\n';
}

Result<DeviceCard> DeviceCard::fromText(const QByteArray &text)
{
    const auto values = valuesOf(text);
    if (!values)
        return failure(values.error());
    DeviceCard card;
    card.device = bytesOfHex(values->at(0), crypto_sign_PUBLICKEYBYTES);
    if (card.device.isEmpty())
        return badLine(2, lineNames[0]);
    card.box = bytesOfHex(values->at(1), crypto_box_PUBLICKEYBYTES);
    if (!isBoxKey(card.box))
        return badLine(3, lineNames[1]);
    const auto name = nameOf(values->at(2));
    const auto user = nameOf(values->at(3));
    if (!name || !user)
        return badLine(name ? 5 : 4, lineNames[name ? 3 : 2]);
    card.name = *name;
    card.user = *user;
    const QByteArray signature = bytesOfHex(values->at(4), crypto_sign_BYTES);
    if (signature.isEmpty())
        return badLine(6, lineNames[4]);
    const QByteArray message = inContext(signedPart(card));
    if (crypto_sign_verify_detached(unsignedData(signature), unsignedData(message),
                                    static_cast<unsigned long long>(message.size()),
                                    unsignedData(card.device))
        != 0)
        return failure(ErrorCode::BadSignature, u"device card"_s);
    return card;
}

QStringList fingerprintWords(const DeviceCard &card)
{
    const QByteArray message =
        QByteArray(fingerprintContext, sizeof fingerprintContext) + card.device + card.box;
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(unsignedData(digest), size_t(digest.size()), unsignedData(message),
                       static_cast<unsigned long long>(message.size()), nullptr, 0);
    return wordsOfBytes(QByteArrayView(digest).first(fingerprintBytes));
}

QString fingerprintPayload(const DeviceCard &card)
{
    return payloadStart + fingerprintWords(card).join(u'-').toUpper();
}

Result<DeviceKeys> DeviceKeys::generate(const RandomSource &random)
{
    SecretBytes seeds(2 * seedBytes);
    if (seeds.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    random(seeds.data(), seeds.size());
    return fromSeeds(std::move(seeds));
}

Result<DeviceKeys> DeviceKeys::unpacked(const SecretBytes &packed)
{
    if (packed.size() != 2 * seedBytes)
        return failure(ErrorCode::BadFormat, u"device keys"_s, QString::number(packed.size()));
    return fromSeeds(packed.clone());
}

SecretBytes DeviceKeys::packed() const
{
    return m_seeds.clone();
}

Result<DeviceKeys> DeviceKeys::fromSeeds(SecretBytes seeds)
{
    static_assert(crypto_sign_SEEDBYTES == seedBytes && crypto_box_SEEDBYTES == seedBytes);
    DeviceKeys keys;
    keys.m_seeds = std::move(seeds);
    keys.m_signing = SecretBytes(crypto_sign_SECRETKEYBYTES);
    keys.m_boxSecret = SecretBytes(crypto_box_SECRETKEYBYTES);
    if (keys.m_seeds.isEmpty() || keys.m_signing.isEmpty() || keys.m_boxSecret.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    keys.m_device = QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    keys.m_box = QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(unsignedData(keys.m_device), keys.m_signing.data(), keys.m_seeds.data());
    crypto_box_seed_keypair(unsignedData(keys.m_box), keys.m_boxSecret.data(),
                            keys.m_seeds.data() + seedBytes);
    return keys;
}

} // namespace chancery
