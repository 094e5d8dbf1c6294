// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace chancery::cli {

QString synopsis(const Command &command); //!< "chancery-cli list FILE KIND [--at DATE]"
QString helpText(const Command &command);
QString helpText(const QList<Command> &commands);
//! The manual page in roff, for `man chancery-cli`; made from the same table at build time.
QString manPage(const QList<Command> &commands);

} // namespace chancery::cli
