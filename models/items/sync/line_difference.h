// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace chancery {

//! A line of a text that is compared with others.
struct ComparedLine
{
    QString text;
    bool differs = false; //!< not in the same place in every one of the texts

    bool operator==(const ComparedLine &) const = default;
};

//! The lines of each of \a texts, and which of them are not common to the first text and it; of the first one, which are
//! missing from any other. Line ends are LF. By longest common subsequence; beyond about 2,000 by 2,000 differing lines
//! all of them count as differing.
QList<QList<ComparedLine>> compareLines(const QStringList &texts);

} // namespace chancery
