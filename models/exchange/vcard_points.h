// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/content_lines.h"
#include "models/exchange/vcard.h"

#include <optional>

//! Contact points and the lines EMAIL, TEL, ADR, URL, IMPP.
namespace chancery::vcard {

//! Nothing for another property, or one without a value.
std::optional<Record> pointFromLine(const content::Line &line);
void writePoint(const Record &point, Version version, content::Writer &writer);

} // namespace chancery::vcard
