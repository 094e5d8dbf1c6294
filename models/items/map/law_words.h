// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/law_map.h"
#include "models/workspace/law_tokens.h"

//! The words of the map and of the country beside it, in the language of the program. A token of a newer program is
//! shown as it is.
namespace chancery::lawwords {

//! A date as precisely as it is known: "31 May 2017", "17–22 May 2017", "May 2017", "about 2017", "31 May 2017 or before".
QString date(const PartialDate &date, const QLocale &locale);
//! "From 1 January 2016", "1 January 2016 to 13 April 2016", "As of 17–22 May 2017"; empty without any date.
QString validity(const PartialDate &from, const PartialDate &to, const PartialDate &asOf,
                 const QLocale &locale);

//! All readings of a cell, or why there is none: "Regulatory; Prohibitionist", "Not covered".
QString status(const LawCell &cell, const LawMapData &data, const QLocale &locale);
//! What else is to be known: "sources disagree", "possible: the date is not exact", "not reviewed for 12 months".
QStringList marks(const LawCell &cell);
//! Status and marks as a screen reader says them: "Latvia: Regulatory; Prohibitionist; sources disagree".
QString spoken(const QString &name, const LawCell &cell, const LawMapData &data, const QLocale &locale);

//! What is not empty, with a dot between.
QString joined(QStringList parts);
//! "30,000–40,000", "65"; empty without a value.
QString figure(const Record &statistic, const QLocale &locale);
//! What a state had done about an instrument by the day: "signed 6 February 2017", "ratification 31 January 2022".
QStringList participationSteps(const Record &participation, QDate day, const QLocale &locale);

} // namespace chancery::lawwords
