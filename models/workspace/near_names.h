// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace chancery {

//! The places in \a names of those that \a given may have meant, at most \a most: names that hold it or are held by it,
//! whatever their case, accents and script, and the one that is spelled nearly so.
QList<qsizetype> nearNames(const QString &given, const QStringList &names, int most);

} // namespace chancery
