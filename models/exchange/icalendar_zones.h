// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace chancery::icalendar {

//! The VTIMEZONE of an IANA zone as libical makes it from the system's zone data, with the IANA name as TZID; empty for
//! a zone that libical does not know.
QByteArray zoneDefinition(const QString &zone);

} // namespace chancery::icalendar
