// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_sheet.h"

namespace chancery {

//! One map on its pages, or two on halves of the same ones: beside each other on wide paper, else below each other.
//! Keeps references: all must outlive it.
class MapSpread
{
public:
    //! \a scenes are one or two; sizes as in MapPages.
    MapSpread(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet, QSizeF size,
              double pixelRatio, MapPages::Flow flow);

    [[nodiscard]] int count() const;
    //! Logical pixels; more than asked for when lists stand below a map.
    [[nodiscard]] double height() const;
    void paint(QPainter &painter, int page) const;

private:
    std::vector<MapPages> m_halves;
    QSizeF m_size;
    bool m_wide;
    QColor m_paper;
};

} // namespace chancery
