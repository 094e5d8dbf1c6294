// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/projection.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace chancery {

//! A TopoJSON file as read: arcs shared by the outlines on both sides of a border.
struct Topology
{
    //! A ring is a row of arcs; a negative number is an arc walked backwards (`~i`).
    using Ring = std::vector<int>;

    struct Shape
    {
        QString code; //!< ISO 3166-1 alpha-2, XK for Kosovo
        LonLat label; //!< where a label sits well
        bool surrounding = false; //!< land around the area of interest, without label and colour
        std::vector<Ring> rings;
    };

    std::vector<std::vector<LonLat>> arcs;
    std::vector<Shape> shapes;
};

//! Reads the object \a name of a quantised TopoJSON document. Errors: BadJson with the offset, BadFormat with the
//! member that is missing or points nowhere.
Result<Topology> readTopology(const QByteArray &json, const QString &name);

} // namespace chancery
