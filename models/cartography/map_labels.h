// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/cartography/map_palette.h"
#include "models/cartography/map_style.h"
#include "models/cartography/viewport.h"

#include <QFont>
#include <QLineF>

#include <optional>
#include <vector>

class QPainter;

namespace chancery {

//! A label with its place, in logical pixels.
struct MapLabel
{
    QString code;
    QStringList lines;
    QFont font;
    QRectF box; //!< no two boxes overlap
    std::optional<QLineF> leader; //!< from the jurisdiction to a label that stands outside it

    bool operator==(const MapLabel &) const = default;
};

//! Places as many labels as fit without overlap: the selected one first, then the focus, then by size. What does not
//! fit in its outline goes beside it with a leader when it is in the focus or selected, else it is left out.
//! \a taken are areas that must stay free, such as the legend; the countries in \a elsewhere are labelled in an inset and
//! need no label beside them. Parts of states are named where they are drawn. Pure: same input, same result.
std::vector<MapLabel> placeLabels(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                                  const QFont &font, const std::vector<QRectF> &taken,
                                  const QStringList &elsewhere = {});

//! Draws one label: leader, halo, text.
void paintLabel(QPainter &painter, const MapLabel &label, const MapPalette &palette);
void paintLeader(QPainter &painter, const QLineF &leader, const MapPalette &palette);

} // namespace chancery
