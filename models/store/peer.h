// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/version_vector.h"

#include <QString>

namespace chancery {

//! Another device, as this file knows it. Local: trust is never imported.
struct Peer
{
    enum class Trust : quint8 { Trusted = 1, Revoked = 2 };

    QByteArray device; //!< Ed25519 public key, 32 bytes: the device's id
    QByteArray box; //!< X25519 public key, 32 bytes
    QString name;
    Trust trust = Trust::Trusted;
    qint64 added = 0; //!< Unix milliseconds
    qint64 revoked = 0;
    // what its last bundle said
    QByteArray incarnation; //!< 16 bytes; empty until something came
    quint64 number = 0; //!< of its last bundle
    VersionVector acknowledged; //!< what it has, in ordinals of this file
    qint64 heard = 0; //!< Unix milliseconds; 0: never
    QList<QByteArray> wants; //!< hashes of the contents that it lacks

    bool operator==(const Peer &) const = default;
};

} // namespace chancery
