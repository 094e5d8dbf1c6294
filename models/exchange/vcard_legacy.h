// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/content_lines.h"

namespace chancery::vcard {

//! A vCard 2.1 line of QUOTED-PRINTABLE as 3.0 would write it: decoded by its CHARSET, line breaks as \\n, without both
//! parameters. Other lines stay as they are.
content::Line modernised(const content::Line &line);

} // namespace chancery::vcard
