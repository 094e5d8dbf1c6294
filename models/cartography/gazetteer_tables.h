// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace chancery {

//! A place as the tables have it; the texts are UTF-8 and point into the bytes that were read.
struct GazetteerRow
{
    QByteArrayView name;
    QByteArrayView english; //!< where it is another
    QByteArrayView french; //!< where it is another
    std::vector<QByteArrayView> others;
    QByteArrayView country; //!< ISO 3166-1 alpha-2, XK for Kosovo
    int lon = 0; //!< thousandths of a degree, WGS84
    int lat = 0;
    int weight = 0; //!< half-magnitudes of its population, more for a seat of government; 0: not known
};

//! Reads resources/gazetteer/places.tsv and names.tsv. A town that has other names weighs as a larger one. \a places
//! and \a names must outlive the rows. Errors: BadFormat with file and line, TooLarge.
Result<std::vector<GazetteerRow>> readGazetteer(const QByteArray &places, const QByteArray &names);

} // namespace chancery
