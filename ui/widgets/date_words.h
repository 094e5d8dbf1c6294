// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/partial_date.h"

#include <QLocale>

namespace chancery {

//! A partial date in words of the locale: "26 April 2017", "April 2017, about", "from January 2017, end not known".
QString dateWords(const PartialDate &date, const QLocale &locale = QLocale());
//! The same as short as a list wants it: "26 Apr 2017", "Apr 2017".
QString shortDateWords(const PartialDate &date, const QLocale &locale = QLocale());
//! What a person typed: EDTF, or a day as the locale, or `26.4.2017`, `26/4/2017`, `26 April 2017`, `April 2017`;
//! a day with a time of day too: `26 April 2017, 9:30`, `26.4.2017 9h30`.
Result<PartialDate> dateFromText(const QString &text, const QLocale &locale = QLocale());

} // namespace chancery
