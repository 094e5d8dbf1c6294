// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/law_map.h"

namespace chancery {

//! A jurisdiction of which two days say different things, in words.
struct ChangedJurisdiction
{
    QString code;
    QString name; //!< on the later day
    QString before;
    QString after;

    bool operator==(const ChangedJurisdiction &) const = default;
};

//! What the map shows differently on the two days, by name; under the scheme and from the sources of \a question,
//! whose day does not count.
QList<ChangedJurisdiction> changedJurisdictions(const LawMapData &data, const LawQuestion &question,
                                                QDate earlier, QDate later, const QLocale &locale);

//! A line of headings, then a jurisdiction a line.
QByteArray changesCsv(const QList<ChangedJurisdiction> &changes, const QString &scheme, QDate earlier,
                      QDate later);

} // namespace chancery
