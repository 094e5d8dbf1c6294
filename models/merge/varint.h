// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/dot.h"

#include <QByteArray>

#include <optional>

//! Unsigned LEB128: 7 bits a byte, least significant first. Reading never goes beyond \a in and takes one form only.
namespace chancery::varint {

void append(QByteArray &out, quint64 number);
std::optional<quint64> take(QByteArrayView &in);
void append(QByteArray &out, Dot dot);
std::optional<Dot> takeDot(QByteArrayView &in);

} // namespace chancery::varint
