// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/secret_bytes.h"
#include "models/records/record_id.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QString>

namespace chancery {

//! What opens an encrypted file: one of the three.
struct KeyRequest
{
    QString passphrase; //!< read in Unicode form NFC, so that every keyboard types the same
    QString recoveryWords;
    QByteArray rawKey; //!< 32 bytes

    bool isEmpty() const { return passphrase.isEmpty() && recoveryWords.isEmpty() && rawKey.isEmpty(); }
};

//! The key of a file and the salt that stands in clear at its start. Null for a plain file.
class FileKey
{
public:
    static constexpr int keySize = 32;
    static constexpr int saltSize = 16;

    FileKey() = default;
    FileKey(SecretBytes key, QByteArray salt);

    bool isNull() const { return m_key.isEmpty(); }
    const SecretBytes &key() const { return m_key; }
    QByteArray salt() const { return m_salt; }
    FileKey clone() const { return isNull() ? FileKey() : FileKey(m_key.clone(), m_salt); }
    //! "raw:<key hex><salt hex>" for PRAGMA key; empty for a plain file. Wipe it after use.
    QByteArray pragma() const;

private:
    SecretBytes m_key;
    QByteArray m_salt;
};

constexpr int minimumPassphraseLength = 6;

//! Byte 0 names the parameter set of the key derivation, the rest is random.
QByteArray newSalt(const RandomSource &random);
//! The parameter set of a salt is one that this program knows.
bool isKnownKdf(quint8 id);

//! Argon2id where a passphrase is given: a second or so and 256 MiB. Errors: PassphraseNeeded (empty request),
//! UnknownKdf, OutOfMemory, BadFormat and others of keyOfRecoveryWords(), BadValue (raw key not 32 bytes).
Result<FileKey> deriveFileKey(const KeyRequest &request, const QByteArray &salt);
//! The same for a file to be made, with a new salt; PassphraseTooShort.
Result<FileKey> deriveNewFileKey(const KeyRequest &request, const RandomSource &random);

} // namespace chancery
