// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace chancery::exchange {

//! The known word that \a word was perhaps meant to be; empty if none is near (more than a third of it differs).
QString nearestWord(const QString &word, const QStringList &known);

} // namespace chancery::exchange
