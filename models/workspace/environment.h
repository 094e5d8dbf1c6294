// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/actor_anchor.h"

#include <QString>

#include <memory>

namespace chancery {

//! What the world gives a workspace; passed in, so that a test repeats itself.
struct Environment
{
    Clock clock;
    RandomSource random;
    bool audited = false; //!< proves each transaction with an SQLite session; test builds
    //! What tells a file from its copies; none: a file is taken at its word. See ActorAnchor.
    std::shared_ptr<ActorAnchors> anchors = {};

    //! The system's clock, libsodium's random bytes, and anchors in the person's data folder.
    static Environment system();
};

//! What opens an encrypted file: one of the three.
struct Credentials
{
    QString passphrase;
    QString recoveryWords; //!< from the recovery sheet
    QByteArray rawKey; //!< 32 bytes; tests and tools skip the key derivation with it
};

//! What a new workspace starts with.
enum class Contents {
    Reference, //!< the seed: jurisdictions, names, regions, schemes, instruments, classifications to be verified
    Demo, //!< the seed, and the newsletter's missions, offices, institutions, figures
    Empty,
};

struct NewWorkspace
{
    QString path;
    Credentials credentials;
    bool plain = false; //!< an ordinary SQLite file
    Contents contents = Contents::Reference;
    QString user;
    QString device;
};

} // namespace chancery
