// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/conflicts.h"
#include "models/workspace/sync_service.h"

namespace chancery {

//! The words of the exchange with other devices, in the language of the program.
namespace syncwords {

QString trust(Peer::Trust trust); //!< "Trusted"
QString direction(Exchange::Direction direction); //!< "Received"
//! What became of the bundle, with its reason: "Joined: 3 new, 1 changed", "Waits for the work of Laptop, Podgorica".
QString outcome(const Exchange &exchange);
//! Why a bundle in the sync folder was not taken in, and the way out; \a device: whose it is, if that is known.
QString refusal(const RefusedBundle &refused, const QString &device);
//! "From Laptop, Podgorica: 34 records would go to the bin (Seminar; Dinner; …)." For a bundle that asks.
QString question(const Exchange &exchange, const QString &device);
QString counts(int inserted, int updated, int removed, int conflicting); //!< "3 new, 1 with several values"
QString when(qint64 unixMs); //!< "never" for 0
QString bytes(qint64 count);
//! The words of a fingerprint in columns for a font of one width, \a perLine a line.
QString fingerprint(const QStringList &words, int perLine = 4);

QString unsent(int records);
QString unreceived(
    const QStringList &devices); //!< "Waits for the work of Laptop, Podgorica"; empty: nothing is missing

//! "Exchanged on 3 June 2017 at 10:14: 2 bundles read, one written." For the sync folder.
QString summary(const FolderReport &report);
//! What a join would do or did, in a sentence.
QString verdict(const JoinReport &report, bool dryRun);

QString author(const ConflictValue &value); //!< "Advisor · Laptop, Belgrade"
QString severalValues(int fields); //!< "3 fields with several values"

} // namespace syncwords

} // namespace chancery
