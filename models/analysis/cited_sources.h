// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QStringList>

namespace chancery {

//! A source, how often assertions cite it, and the sections of it that they cite.
struct CitedSource
{
    RecordId source;
    int assertions = 0;
    QStringList sections; //!< first parts of the locators ("S07" of "S07.13"), in natural order, each once

    bool operator==(const CitedSource &) const = default;
};

//! What \a passages, one an assertion, come from; most cited first. Null passages are passed over.
QList<CitedSource> citedSources(const QList<Record> &passages);

} // namespace chancery
