// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

#include <QString>

namespace chancery {

//! One bundle that came or went.
struct Exchange
{
    enum class Direction : quint8 { Incoming = 1, Outgoing = 2 };
    enum class State : quint8 {
        Done = 1, //!< joined, or written
        Known = 2, //!< nothing in it was new
        Staged = 3, //!< waits for others: its bytes are kept
        Refused = 4, //!< `detail` says why
        Asking = 5, //!< would remove many records: waits for a decision
    };

    QByteArray file; //!< 16 bytes: the bundle's id
    Direction direction = Direction::Incoming;
    State state = State::Done;
    QByteArray device; //!< of the sender; for outgoing ones empty
    QByteArray incarnation;
    quint64 number = 0;
    qint64 time = 0; //!< Unix milliseconds, when it came or went here
    QString name; //!< file name, for people
    BatchId batch = 0;
    int inserted = 0;
    int updated = 0;
    int removed = 0;
    int conflicting = 0;
    qint64 bytes = 0;
    QString
        detail; //!< untranslated: an error's name, whose data is missing, or some of what would be removed

    bool operator==(const Exchange &) const = default;
};

} // namespace chancery
