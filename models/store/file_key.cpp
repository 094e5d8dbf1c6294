// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/file_key.h"

#include "models/store/recovery_words.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! A parameter set of the key derivation; the id stands in every file, so sets are only ever added.
struct Kdf
{
    quint8 id;
    unsigned long long passes;
    size_t memory; //!< bytes
};

constexpr Kdf knownKdfs[] = {
    {1, 3, 256 * 1024 * 1024}, // Argon2id 1.3
};
constexpr quint8 currentKdf = 1;

const Kdf *kdfOf(quint8 id)
{
    for (const Kdf &kdf : knownKdfs) {
        if (kdf.id == id)
            return &kdf;
    }
    return nullptr;
}

Result<SecretBytes> stretch(const QString &passphrase, const QByteArray &salt)
{
    static_assert(crypto_pwhash_SALTBYTES == FileKey::saltSize);
    const Kdf *kdf = kdfOf(quint8(salt.at(0)));
    if (!kdf)
        return failure(ErrorCode::UnknownKdf, {}, QString::number(quint8(salt.at(0))));
    QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const SecretBytes secret = SecretBytes::take(utf8);
    SecretBytes key(FileKey::keySize);
    if (secret.isEmpty() || key.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    const int code = crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(secret.data()),
                                   secret.size(), reinterpret_cast<const quint8 *>(salt.constData()),
                                   kdf->passes, kdf->memory, crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return failure(ErrorCode::OutOfMemory, {}, u"Argon2id needs %1 bytes"_s.arg(kdf->memory));
    return key;
}

Result<SecretBytes> keyOf(const KeyRequest &request, const QByteArray &salt)
{
    if (!request.rawKey.isEmpty()) {
        if (request.rawKey.size() != FileKey::keySize)
            return failure(ErrorCode::BadValue, u"key"_s, QString::number(request.rawKey.size()));
        return SecretBytes::copyOf(request.rawKey);
    }
    if (!request.recoveryWords.isEmpty())
        return keyOfRecoveryWords(request.recoveryWords);
    if (!request.passphrase.isEmpty())
        return stretch(request.passphrase, salt);
    return failure(ErrorCode::PassphraseNeeded);
}

} // namespace

FileKey::FileKey(SecretBytes key, QByteArray salt) : m_key(std::move(key)), m_salt(std::move(salt)) { }

QByteArray FileKey::pragma() const
{
    if (isNull())
        return {};
    constexpr qsizetype prefix = 4;
    QByteArray text(prefix + 2 * (keySize + saltSize), Qt::Uninitialized);
    memcpy(text.data(), "raw:", prefix);
    const auto append = [&](qsizetype at, const quint8 *bytes, size_t count) {
        static constexpr char digits[] = "0123456789abcdef";
        for (size_t i = 0; i < count; ++i) {
            text[at + qsizetype(2 * i)] = digits[bytes[i] >> 4];
            text[at + qsizetype(2 * i) + 1] = digits[bytes[i] & 15];
        }
    };
    append(prefix, m_key.data(), keySize);
    append(prefix + 2 * keySize, reinterpret_cast<const quint8 *>(m_salt.constData()), saltSize);
    return text;
}

QByteArray newSalt(const RandomSource &random)
{
    QByteArray salt(FileKey::saltSize, Qt::Uninitialized);
    random(reinterpret_cast<quint8 *>(salt.data()), size_t(salt.size()));
    salt[0] = char(currentKdf);
    return salt;
}

bool isKnownKdf(quint8 id)
{
    return kdfOf(id) != nullptr;
}

Result<FileKey> deriveFileKey(const KeyRequest &request, const QByteArray &salt)
{
    if (salt.size() != FileKey::saltSize)
        return failure(ErrorCode::BadValue, u"salt"_s, QString::number(salt.size()));
    auto key = keyOf(request, salt);
    if (!key)
        return failure(std::move(key).error());
    return FileKey(std::move(*key), salt);
}

Result<FileKey> deriveNewFileKey(const KeyRequest &request, const RandomSource &random)
{
    const bool byPassphrase = request.rawKey.isEmpty() && request.recoveryWords.isEmpty();
    if (byPassphrase && !request.passphrase.isEmpty() && request.passphrase.size() < minimumPassphraseLength)
        return failure(ErrorCode::PassphraseTooShort, {}, QString::number(minimumPassphraseLength));
    return deriveFileKey(request, newSalt(random));
}

} // namespace chancery
