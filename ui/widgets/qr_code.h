// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace chancery {

//! A QR code (ISO/IEC 18004, level M), black on white with its quiet zone, \a module pixels a module. Null if the text
//! is too long.
QImage qrCode(const QString &text, int module);

} // namespace chancery
