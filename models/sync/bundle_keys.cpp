// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_keys.h"

#include "models/store/file_key.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using bundle::keySize;

static_assert(crypto_scalarmult_BYTES == keySize && crypto_scalarmult_SCALARBYTES == keySize);
static_assert(crypto_kdf_KEYBYTES == keySize && crypto_aead_xchacha20poly1305_ietf_KEYBYTES == keySize);
static_assert(keySize + crypto_aead_xchacha20poly1305_ietf_ABYTES == bundle::wrappedSize);
static_assert(crypto_pwhash_SALTBYTES == bundle::saltSize);

//! What is derived from the file key, by number.
enum class Purpose : quint64 {
    HeaderMac = 1,
    Commitment = 2,
    Chunks = 3,
};

const quint8 *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const quint8 *>(bytes.constData());
}

quint8 *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<quint8 *>(bytes.data());
}

SecretBytes derived(const SecretBytes &fileKey, Purpose purpose)
{
    SecretBytes key(keySize);
    if (!key.isEmpty())
        crypto_kdf_derive_from_key(key.data(), key.size(), quint64(purpose), "DSYNC v1", fileKey.data());
    return key;
}

//! BLAKE2b over the parts, each of a length that the format fixes.
void hash(quint8 *out, size_t size, const SecretBytes &key, const QList<QByteArray> &parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), size);
    for (const QByteArray &part : parts)
        crypto_generichash_update(&state, bytesOf(part), size_t(part.size()));
    crypto_generichash_final(&state, out, size);
    sodium_memzero(&state, sizeof state);
}

//! The all-zero nonce is safe: a wrapping key wraps once.
constexpr quint8 noNonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES] = {};

QByteArray wrap(const SecretBytes &fileKey, const SecretBytes &wrappingKey)
{
    QByteArray wrapped(bundle::wrappedSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(wrapped), nullptr, fileKey.data(), fileKey.size(),
                                               nullptr, 0, nullptr, noNonce, wrappingKey.data());
    return wrapped;
}

//! Empty if the key is another.
SecretBytes unwrap(const QByteArray &wrapped, const SecretBytes &wrappingKey)
{
    SecretBytes fileKey(keySize);
    if (!fileKey.isEmpty()
        && crypto_aead_xchacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, bytesOf(wrapped),
                                                      quint64(wrapped.size()), nullptr, 0, noNonce,
                                                      wrappingKey.data())
               != 0)
        return {};
    return fileKey;
}

QByteArray hintOf(const QByteArray &fileId, const QByteArray &ephemeral, const QByteArray &box)
{
    // crypto_generichash() gives no fewer than 16 bytes.
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    hash(bytesOf(digest), size_t(digest.size()), {}, {"chancery bundle hint 1"_ba, fileId, ephemeral, box});
    return digest.first(bundle::hintSize);
}

//! Between one ephemeral key and one recipient. Empty if one of them is no proper point.
SecretBytes wrappingKeyFor(const SecretBytes &secret, const QByteArray &other, const QByteArray &fileId,
                           const QByteArray &ephemeral, const QByteArray &box)
{
    SecretBytes shared(keySize);
    SecretBytes key(keySize);
    if (shared.isEmpty() || key.isEmpty()
        || crypto_scalarmult(shared.data(), secret.data(), bytesOf(other)) != 0)
        return {};
    hash(key.data(), key.size(), shared, {"chancery bundle wrap 1"_ba, fileId, ephemeral, box});
    return key;
}

Result<SecretBytes> stretch(const QString &passphrase, const BundlePassphrase &stanza)
{
    QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const SecretBytes secret = SecretBytes::take(utf8);
    SecretBytes key(keySize);
    if (secret.isEmpty() || key.isEmpty()
        || crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(secret.data()), secret.size(),
                         bytesOf(stanza.salt), stanza.passes, size_t(stanza.memoryKib) * 1024,
                         crypto_pwhash_ALG_ARGON2ID13)
               != 0)
        return failure(ErrorCode::OutOfMemory, {}, u"Argon2id needs %1 KiB"_s.arg(stanza.memoryKib));
    return key;
}

Result<BundleStanza> stanzaFor(const BundleSeal::Recipient &recipient, const SecretBytes &fileKey,
                               const QByteArray &fileId, const RandomSource &random)
{
    SecretBytes secret(keySize);
    if (secret.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    random(secret.data(), secret.size());
    BundleStanza stanza;
    stanza.ephemeral = QByteArray(keySize, Qt::Uninitialized);
    crypto_scalarmult_base(bytesOf(stanza.ephemeral), secret.data());
    const auto key = wrappingKeyFor(secret, recipient.box, fileId, stanza.ephemeral, recipient.box);
    if (key.isEmpty())
        return failure(ErrorCode::BadValue, u"recipient"_s, QString::fromLatin1(recipient.box.toHex()));
    stanza.hint = hintOf(fileId, stanza.ephemeral, recipient.box);
    stanza.wrapped = wrap(fileKey, key);
    return stanza;
}

Result<void> checkSeal(const BundleSeal &seal)
{
    if (seal.recipients.isEmpty() == seal.passphrase.isEmpty())
        return failure(ErrorCode::BadValue, u"recipients"_s, QString::number(seal.recipients.size()));
    if (seal.recipients.size() > bundle::maxRecipients)
        return failure(ErrorCode::TooLarge, u"recipients"_s, QString::number(seal.recipients.size()));
    if (!seal.passphrase.isEmpty() && seal.passphrase.size() < minimumPassphraseLength)
        return failure(ErrorCode::PassphraseTooShort, {}, QString::number(minimumPassphraseLength));
    for (const auto &recipient : seal.recipients) {
        if (recipient.device.size() != keySize || recipient.box.size() != keySize)
            return failure(ErrorCode::BadValue, u"recipient"_s,
                           QString::fromLatin1(recipient.device.toHex()));
    }
    return ok();
}

Result<void> lockByPassphrase(SealedBundleKey &sealed, const QString &passphrase, const RandomSource &random)
{
    BundlePassphrase &stanza = sealed.envelope.passphrase;
    sealed.envelope.lock = bundle::Lock::Passphrase;
    stanza.salt = randomBytes(random, bundle::saltSize);
    stanza.passes = bundle::passes;
    stanza.memoryKib = bundle::memoryKib;
    const auto key = stretch(passphrase, stanza);
    if (!key)
        return failure(key.error());
    stanza.wrapped = wrap(sealed.fileKey, *key);
    return ok();
}

Result<void> authenticate(SealedBundleKey &sealed)
{
    const SecretBytes commitment = derived(sealed.fileKey, Purpose::Commitment);
    const SecretBytes macKey = derived(sealed.fileKey, Purpose::HeaderMac);
    if (commitment.isEmpty() || macKey.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    sealed.envelope.commitment = commitment.view().toByteArray();
    sealed.envelope.mac = QByteArray(bundle::tagSize, Qt::Uninitialized);
    hash(bytesOf(sealed.envelope.mac), size_t(bundle::tagSize), macKey, {sealed.envelope.authenticated()});
    return ok();
}

Result<void> checkHeader(const BundleEnvelope &envelope, const SecretBytes &fileKey)
{
    const SecretBytes commitment = derived(fileKey, Purpose::Commitment);
    const SecretBytes macKey = derived(fileKey, Purpose::HeaderMac);
    SecretBytes mac(bundle::tagSize);
    if (commitment.isEmpty() || macKey.isEmpty() || mac.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    hash(mac.data(), mac.size(), macKey, {envelope.authenticated()});
    const bool committed =
        sodium_memcmp(commitment.data(), bytesOf(envelope.commitment), commitment.size()) == 0;
    const bool authentic = sodium_memcmp(mac.data(), bytesOf(envelope.mac), mac.size()) == 0;
    if (!committed || !authentic)
        return failure(ErrorCode::BundleDamaged, {}, u"header"_s);
    return ok();
}

Result<OpenedBundleKey> openByDevice(const BundleEnvelope &envelope, const DeviceKeys *keys)
{
    bool named = false;
    for (int i = 0; keys && i < envelope.recipients.size(); ++i) {
        const BundleStanza &stanza = envelope.recipients.at(i);
        if (hintOf(envelope.fileId, stanza.ephemeral, keys->box()) != stanza.hint)
            continue;
        named = true;
        const auto key =
            wrappingKeyFor(keys->boxKey(), stanza.ephemeral, envelope.fileId, stanza.ephemeral, keys->box());
        SecretBytes fileKey = key.isEmpty() ? SecretBytes() : unwrap(stanza.wrapped, key);
        if (!fileKey.isEmpty())
            return OpenedBundleKey{std::move(fileKey), i};
    }
    if (named)
        return failure(ErrorCode::BundleDamaged, {}, u"file key"_s);
    return failure(ErrorCode::NotForUs);
}

Result<OpenedBundleKey> openByPassphrase(const BundlePassphrase &stanza, const QString &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::PassphraseNeeded);
    const auto key = stretch(passphrase, stanza);
    if (!key)
        return failure(key.error());
    SecretBytes fileKey = unwrap(stanza.wrapped, *key);
    if (fileKey.isEmpty())
        return failure(ErrorCode::WrongPassphrase);
    return OpenedBundleKey{std::move(fileKey), -1};
}

} // namespace

Result<SealedBundleKey> sealNewKey(const BundleSeal &seal, const RandomSource &random)
{
    CHANCERY_TRY(checkSeal(seal));
    SealedBundleKey sealed;
    sealed.envelope.fileId = randomBytes(random, bundle::fileIdSize);
    sealed.fileKey = SecretBytes(keySize);
    if (sealed.fileKey.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    random(sealed.fileKey.data(), sealed.fileKey.size());
    if (!seal.passphrase.isEmpty())
        CHANCERY_TRY(lockByPassphrase(sealed, seal.passphrase, random));
    for (const auto &recipient : seal.recipients) {
        auto stanza = stanzaFor(recipient, sealed.fileKey, sealed.envelope.fileId, random);
        if (!stanza)
            return failure(std::move(stanza).error());
        sealed.envelope.recipients << *stanza;
    }
    CHANCERY_TRY(authenticate(sealed));
    return sealed;
}

Result<OpenedBundleKey> openKey(const BundleEnvelope &envelope, const BundleOpener &opener)
{
    auto opened = envelope.lock == bundle::Lock::Passphrase
                      ? openByPassphrase(envelope.passphrase, opener.passphrase)
                      : openByDevice(envelope, opener.keys);
    if (opened)
        CHANCERY_TRY(checkHeader(envelope, opened->fileKey));
    return opened;
}

SecretBytes chunkKey(const SecretBytes &fileKey)
{
    return derived(fileKey, Purpose::Chunks);
}

QByteArray randomBytes(const RandomSource &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    random(bytesOf(bytes), size_t(size));
    return bytes;
}

} // namespace chancery
