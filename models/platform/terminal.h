// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

namespace chancery {

//! Asks on the controlling terminal, without echo; PassphraseNeeded if there is no terminal.
Result<QString> askSecretOnTerminal(const QString &question);

} // namespace chancery
