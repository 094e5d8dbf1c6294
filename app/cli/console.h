// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QTextStream>

#include <functional>

namespace chancery::cli {

//! Standard output for answers, standard error for messages, and a question without echo.
struct Console
{
    QTextStream out;
    QTextStream err;
    //! Asks for a secret on the terminal; PassphraseNeeded when there is none.
    std::function<Result<QString>(const QString &question)> askSecret;
};

} // namespace chancery::cli
