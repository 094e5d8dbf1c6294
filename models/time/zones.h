// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

//! Time zones by their IANA names, from the system's zone data. An empty name is floating time: the same wall clock
//! everywhere. Wall-clock times are pairs of a date and a time of day; instants are QDateTime in UTC. Thread-safe.
namespace chancery::zones {

bool isKnown(const QString &name);
//! Every name of the system's zone data, sorted.
QStringList all();
//! The IANA name for what calendar files write: an IANA name, one behind a vendor's path
//! ("/mozilla.org/20050126_1/Europe/Paris"), or a Windows name ("Romance Standard Time"); empty if there is none.
QString ianaName(const QString &name);

//! The instant of a wall-clock time by RFC 5545, 3.3.5: of a time that comes twice the first; of one that is skipped
//! the one that the offset before the gap gives. Nothing for an unknown zone. Floating time is read as UTC.
std::optional<QDateTime> toUtc(QDate date, QTime time, const QString &zone);
//! The wall clock of \a zone at \a instant, as a QDateTime whose date() and time() count (its spec is UTC and means
//! nothing); nothing for an unknown zone.
std::optional<QDateTime> toWallClock(const QDateTime &instant, const QString &zone);

} // namespace chancery::zones
