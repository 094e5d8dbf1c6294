// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"

#include <QStringList>

namespace chancery::exchange {

//! Adds the tags, and that the record has them. Empty names are passed over.
void addTags(ParsedRecord &parsed, const QStringList &names);

//! A name as it is compared: folded by models/text.
QByteArray foldedName(const QString &name);

} // namespace chancery::exchange
