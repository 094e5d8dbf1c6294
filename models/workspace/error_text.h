// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QString>

namespace chancery {

//! The sentence for an error: names the thing, says what is wrong and the way out. In the interface language.
QString errorText(const Error &error);

//! A stable word for the error, for JSON and scripts: "wrong-passphrase".
QString errorName(ErrorCode code);

} // namespace chancery
