// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/geometry.h"
#include "models/cartography/projection.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace chancery {

//! Where an arrow key leads.
enum class MapDirection { North, East, South, West };

//! Outlines are kept in four degrees of detail; 0 is the finest.
inline constexpr int mapDetailCount = 4;

//! The degree of detail that loses nothing visible at \a deviceScale device pixels per km.
int mapDetailFor(double deviceScale);
//! The coarsest degree of detail that is nowhere off by more than \a pixels at \a scale pixels per km.
int mapDetailWithin(double pixels, double scale);

//! One jurisdiction (or a country of the surroundings) on the map plane, in km.
struct MapFeature
{
    QString code; //!< ISO 3166-1 alpha-2, XK for Kosovo; of a part ISO 3166-2: "BA-SRP"
    bool surrounding = false; //!< land without label and colour around the area of interest
    QPointF anchor; //!< where its label sits well; always inside it
    QRectF bounds;
    QRectF mainBounds; //!< of its largest part
    double area = 0; //!< km2
    std::vector<int> neighbours; //!< indices of the features it shares a border with, surroundings too
    std::array<std::vector<QPolygonF>, mapDetailCount>
        rings; //!< by detail, largest first; holes by the odd-even rule
    std::array<std::vector<QRectF>, mapDetailCount> ringBounds; //!< boxes of the rings

    //! Too small at \a scale (pixels per km) to be seen or hit as an area: drawn as a marker at the anchor.
    [[nodiscard]] bool isSpeck(double scale) const;
};

//! A stretch of border, drawn once however many features it bounds.
struct MapBorder
{
    int left = -1; //!< index of a feature
    int right = -1; //!< index of a feature; -1 is the sea
    QRectF bounds;
    std::array<QPolygonF, mapDetailCount> lines;

    [[nodiscard]] bool isCoast() const { return right < 0; }
};

//! The outlines of Europe, projected, immutable and cheap to copy; may be read from any thread.
class Basemap
{
public:
    //! From a TopoJSON document, and one with parts of its states; errors as readTopology().
    static Result<Basemap> fromTopology(const QByteArray &json, const QByteArray &parts = {});
    //! The one that is compiled in (:/chancery/map).
    static Result<Basemap> shipped();

    [[nodiscard]] std::span<const MapFeature> features() const;
    [[nodiscard]] std::span<const MapBorder> borders() const;
    //! Parts of states that may have a law of their own. They lie within the outline of their state.
    [[nodiscard]] std::span<const MapFeature> parts() const;
    //! The lines between parts of one state; left and right are indices of parts.
    [[nodiscard]] std::span<const MapBorder> partBorders() const;
    //! The code of the state that the part with that code belongs to; empty for what is not a part.
    [[nodiscard]] QString stateOf(const QString &code) const;
    //! The part at \a point (km) out of \a among, or nothing.
    [[nodiscard]] QString partAt(QPointF point, const QStringList &among) const;
    //! The feature or the part with that code, or null.
    [[nodiscard]] const MapFeature *feature(const QString &code) const;
    //! The codes that carry labels and colours, sorted.
    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] const EqualAreaProjection &projection() const;
    //! Meridians and parallels every ten degrees, in km.
    [[nodiscard]] std::span<const QPolygonF> graticule() const;

    //! What a view may show at most (km): the land reaches beyond it on every side.
    [[nodiscard]] static QRectF extent();
    //! The most pixels per km that the outlines are good for.
    [[nodiscard]] static double maxScale() { return 6; }
    //! The box around Europe as it is usually shown, in km: of Russia only what lies between the others.
    [[nodiscard]] QRectF overview() const;
    //! The box around the largest parts of \a codes, in km; unknown codes are passed over.
    [[nodiscard]] QRectF boundsOf(const QStringList &codes) const;

    //! The jurisdiction at \a point (km), seen at \a scale pixels per km; specks are met within 9 pixels. Empty at sea
    //! and in the surroundings.
    [[nodiscard]] QString codeAt(QPointF point, double scale) const;
    //! The nearest jurisdiction in that direction, from a part too, those with a common border first; empty at the edge.
    [[nodiscard]] QString nextTo(const QString &code, MapDirection direction) const;
    //! Codes of the jurisdictions that share a border with \a code.
    [[nodiscard]] QStringList neighbours(const QString &code) const;
    //! Whether there is land within some 10 km of \a point (km): a quick look at a coarse grid.
    [[nodiscard]] bool nearLand(QPointF point) const;

private:
    struct Data;
    explicit Basemap(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

} // namespace chancery
