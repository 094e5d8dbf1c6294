// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/secret_bytes.h"
#include "models/records/record_id.h"
#include "models/records/result.h"

#include <QString>
#include <QStringList>

namespace chancery {

class DeviceKeys;

//! What a device shows of itself: two public keys and a name. Exchanged as a small text file, verified by fingerprint.
struct DeviceCard
{
    QByteArray device; //!< Ed25519 public key, 32 bytes: the device's id
    QByteArray box; //!< X25519 public key, 32 bytes
    QString name; //!< "Laptop, Budva"
    QString user;

    bool operator==(const DeviceCard &) const = default;

    //! The text of a `.chancery-card` file: a few lines, signed by the device, so that no byte can be changed. Names go
    //! in without control and format characters, cut to 120. Empty if \a keys are those of another device.
    QByteArray toText(const DeviceKeys &keys) const;
    //! Takes the line ends of any system. BadFormat with the line, UnsupportedFormat for a newer card, BadSignature,
    //! TooLarge.
    static Result<DeviceCard> fromText(const QByteArray &text);
};

//! Twelve words, to be read aloud over the telephone: 96 bits of BLAKE2b over both keys, from the word lists of the
//! recovery sheet.
QStringList fingerprintWords(const DeviceCard &card);
//! What a QR code of the fingerprint carries: "CHANCERY-DEVICE:1:" and the words with hyphens, upper case.
QString fingerprintPayload(const DeviceCard &card);

//! The secret halves. They live in the encrypted file; a copied file is the same device, and another actor.
class DeviceKeys
{
public:
    //! OutOfMemory if there is none to be guarded.
    static Result<DeviceKeys> generate(const RandomSource &random);
    //! From the 64 bytes that packed() gave; BadFormat, OutOfMemory.
    static Result<DeviceKeys> unpacked(const SecretBytes &packed);
    SecretBytes packed() const; //!< two seeds of 32 bytes

    QByteArray device() const { return m_device; }
    QByteArray box() const { return m_box; }
    const SecretBytes &signingKey() const { return m_signing; } //!< 64 bytes, as libsodium keeps it
    const SecretBytes &boxKey() const { return m_boxSecret; } //!< 32 bytes

private:
    DeviceKeys() = default;
    static Result<DeviceKeys> fromSeeds(SecretBytes seeds);

    SecretBytes m_seeds;
    SecretBytes m_signing;
    SecretBytes m_boxSecret;
    QByteArray m_device;
    QByteArray m_box;
};

} // namespace chancery
