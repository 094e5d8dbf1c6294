// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/basemap.h"

#include "models/cartography/topology.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery {

using namespace Qt::StringLiterals;

struct Basemap::Data
{
    EqualAreaProjection projection = EqualAreaProjection::europe();
    std::vector<QPolygonF> graticule;
    std::vector<MapFeature> features;
    std::vector<MapBorder> borders;
    std::vector<MapFeature> parts;
    std::vector<MapBorder> partBorders;
    QHash<QString, int> byCode;
    QHash<QString, int> partByCode;
    QImage land; //!< grey: how much of a cell of the grid is land
};

namespace {

constexpr double speckSize = 7; // pixels
constexpr double speckReach = 9; // pixels
constexpr double gridSize = 10; // km
constexpr std::array<double, mapDetailCount> tolerances{0, 0.8, 2.0, 6.0}; // km

std::vector<QPolygonF> graticuleOf(const EqualAreaProjection &projection)
{
    std::vector<QPolygonF> lines;
    for (int lon = -60; lon <= 100; lon += 10) {
        QPolygonF &meridian = lines.emplace_back();
        for (int lat = 20; lat <= 84; lat += 2)
            meridian.append(projection.forward({double(lon), double(lat)}));
    }
    for (int lat = 20; lat <= 80; lat += 10) {
        QPolygonF &parallel = lines.emplace_back();
        for (int lon = -60; lon <= 100; lon += 2)
            parallel.append(projection.forward({double(lon), double(lat)}));
    }
    return lines;
}

std::vector<MapBorder> projectedArcs(const Topology &topology, const EqualAreaProjection &projection)
{
    std::vector<MapBorder> borders(topology.arcs.size());
    for (size_t i = 0; i < borders.size(); ++i) {
        MapBorder &border = borders[i];
        for (const LonLat &place : topology.arcs[i])
            border.lines[0].append(projection.forward(place));
        for (int detail = 1; detail < mapDetailCount; ++detail)
            border.lines[detail] = simplifiedLine(border.lines[detail - 1], tolerances[detail]);
        border.bounds = border.lines[0].boundingRect();
    }
    return borders;
}

QPolygonF joined(const Topology::Ring &ring, const std::vector<MapBorder> &borders, int detail)
{
    QPolygonF points;
    for (const int arc : ring) {
        const QPolygonF &line = borders[static_cast<size_t>(arc < 0 ? ~arc : arc)].lines[detail];
        if (!points.isEmpty())
            points.removeLast();
        if (arc < 0)
            std::copy(line.crbegin(), line.crend(), std::back_inserter(points));
        else
            points.append(line);
    }
    return points;
}

void setRings(MapFeature &feature, const std::vector<Topology::Ring> &rings,
              const std::vector<MapBorder> &borders)
{
    std::vector<std::pair<double, const Topology::Ring *>> bySize;
    for (const Topology::Ring &ring : rings)
        bySize.emplace_back(ringArea(joined(ring, borders, 0)), &ring);
    std::ranges::stable_sort(bySize, std::greater(), [](const auto &entry) { return entry.first; });
    for (int detail = 0; detail < mapDetailCount; ++detail) {
        const double smallest = 4 * tolerances[detail] * tolerances[detail];
        for (const auto &[area, ring] : bySize) {
            // A feature keeps its largest part whole, however small it is.
            const bool main = ring == bySize.front().second;
            if (area >= smallest)
                feature.rings[detail].push_back(joined(*ring, borders, detail));
            else if (main)
                feature.rings[detail].push_back(joined(*ring, borders, 0));
        }
    }
    for (int detail = 0; detail < mapDetailCount; ++detail) {
        for (const QPolygonF &ring : feature.rings[detail])
            feature.ringBounds[detail].push_back(ring.boundingRect());
    }
    for (const QRectF &bounds : feature.ringBounds[0])
        feature.bounds |= bounds;
    feature.mainBounds = feature.rings[0].front().boundingRect();
    // A ring within a larger one is a lake or an enclave of somebody else.
    for (size_t i = 0; i < feature.rings[0].size(); ++i) {
        const QPolygonF &ring = feature.rings[0][i];
        const std::vector<QPolygonF> larger(feature.rings[0].begin(),
                                            feature.rings[0].begin() + static_cast<long>(i));
        feature.area += contains(larger, ring.first()) ? -ringArea(ring) : ringArea(ring);
    }
}

void noteSides(const std::vector<Topology::Ring> &rings, int feature, std::vector<MapBorder> &borders)
{
    for (const Topology::Ring &ring : rings) {
        for (const int arc : ring) {
            MapBorder &border = borders[static_cast<size_t>(arc < 0 ? ~arc : arc)];
            (border.left < 0 ? border.left : border.right) = feature;
        }
    }
}

void noteNeighbours(std::vector<MapFeature> &features, const std::vector<MapBorder> &borders)
{
    const auto note = [&](int from, int to) {
        std::vector<int> &known = features[static_cast<size_t>(from)].neighbours;
        if (std::ranges::find(known, to) == known.end())
            known.push_back(to);
    };
    for (const MapBorder &border : borders) {
        if (border.isCoast() || border.left == border.right)
            continue;
        note(border.left, border.right);
        note(border.right, border.left);
    }
}

void readFeatures(const Topology &topology, const EqualAreaProjection &projection,
                  std::vector<MapFeature> &features, std::vector<MapBorder> &borders)
{
    borders = projectedArcs(topology, projection);
    for (const Topology::Shape &shape : topology.shapes) {
        MapFeature feature;
        feature.code = shape.code;
        feature.surrounding = shape.surrounding;
        feature.anchor = projection.forward(shape.label);
        setRings(feature, shape.rings, borders);
        noteSides(shape.rings, static_cast<int>(features.size()), borders);
        features.push_back(std::move(feature));
    }
    noteNeighbours(features, borders);
}

QHash<QString, int> indexed(const std::vector<MapFeature> &features)
{
    QHash<QString, int> byCode;
    for (size_t i = 0; i < features.size(); ++i)
        byCode.insert(features[i].code, static_cast<int>(i));
    return byCode;
}

//! The extent in cells of gridSize km, land painted white.
QImage landGrid(const std::vector<MapFeature> &features)
{
    const QRectF extent = Basemap::extent();
    QImage grid((extent.size() / gridSize).toSize(), QImage::Format_Grayscale8);
    grid.fill(Qt::black);
    QPainter painter(&grid);
    painter.scale(1 / gridSize, 1 / gridSize);
    painter.translate(-extent.topLeft());
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const MapFeature &feature : features) {
        for (const QPolygonF &ring : feature.rings[mapDetailCount - 1])
            path.addPolygon(ring);
    }
    painter.fillPath(path, Qt::white);
    return grid;
}

QPointF unit(MapDirection direction)
{
    switch (direction) {
    case MapDirection::North:
        return {0, -1};
    case MapDirection::East:
        return {1, 0};
    case MapDirection::South:
        return {0, 1};
    case MapDirection::West:
        return {-1, 0};
    }
    return {};
}

} // namespace

int mapDetailFor(double deviceScale)
{
    return mapDetailWithin(0.6, deviceScale);
}

int mapDetailWithin(double pixels, double scale)
{
    int detail = mapDetailCount - 1;
    while (detail > 0 && tolerances[detail] * scale > pixels)
        --detail;
    return detail;
}

bool MapFeature::isSpeck(double scale) const
{
    return std::max(mainBounds.width(), mainBounds.height()) * scale < speckSize;
}

Basemap::Basemap(std::shared_ptr<const Data> data) : m_data(std::move(data)) { }

Result<Basemap> Basemap::fromTopology(const QByteArray &json, const QByteArray &parts)
{
    const Result<Topology> topology = readTopology(json, u"jurisdictions"_s);
    if (!topology)
        return failure(topology.error());
    const auto data = std::make_shared<Data>();
    data->graticule = graticuleOf(data->projection);
    readFeatures(*topology, data->projection, data->features, data->borders);
    data->byCode = indexed(data->features);
    data->land = landGrid(data->features);
    if (!parts.isEmpty()) {
        const Result<Topology> within = readTopology(parts, u"parts"_s);
        if (!within)
            return failure(within.error());
        readFeatures(*within, data->projection, data->parts, data->partBorders);
        data->partByCode = indexed(data->parts);
        std::erase_if(data->partBorders, [](const MapBorder &border) { return border.isCoast(); });
    }
    return Basemap(data);
}

Result<Basemap> Basemap::shipped()
{
    QByteArrayList files;
    for (const QString &name : {u":/chancery/map/basemap.json"_s, u":/chancery/map/parts.json"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileNotFound, file.fileName());
        files.append(file.readAll());
    }
    return fromTopology(files.at(0), files.at(1));
}

std::span<const MapFeature> Basemap::features() const
{
    return m_data->features;
}

std::span<const MapBorder> Basemap::borders() const
{
    return m_data->borders;
}

std::span<const MapFeature> Basemap::parts() const
{
    return m_data->parts;
}

std::span<const MapBorder> Basemap::partBorders() const
{
    return m_data->partBorders;
}

const MapFeature *Basemap::feature(const QString &code) const
{
    if (const auto found = m_data->byCode.constFind(code); found != m_data->byCode.constEnd())
        return &m_data->features[static_cast<size_t>(*found)];
    const auto part = m_data->partByCode.constFind(code);
    return part == m_data->partByCode.constEnd() ? nullptr : &m_data->parts[static_cast<size_t>(*part)];
}

QString Basemap::stateOf(const QString &code) const
{
    return m_data->partByCode.contains(code) ? code.section(u'-', 0, 0) : QString();
}

QString Basemap::partAt(QPointF point, const QStringList &among) const
{
    for (const MapFeature &part : m_data->parts) {
        if (among.contains(part.code) && part.bounds.contains(point) && contains(part.rings[0], point))
            return part.code;
    }
    return {};
}

QStringList Basemap::codes() const
{
    QStringList codes;
    for (const MapFeature &feature : m_data->features) {
        if (!feature.surrounding)
            codes.append(feature.code);
    }
    codes.sort();
    return codes;
}

const EqualAreaProjection &Basemap::projection() const
{
    return m_data->projection;
}

std::span<const QPolygonF> Basemap::graticule() const
{
    return m_data->graticule;
}

QRectF Basemap::extent()
{
    return QRectF(QPointF(-4400, -4200), QPointF(4400, 2500));
}

QRectF Basemap::overview() const
{
    QStringList shown = codes();
    shown.removeAll(u"RU"_s);
    return boundsOf(shown);
}

QRectF Basemap::boundsOf(const QStringList &codes) const
{
    QRectF bounds;
    for (const QString &code : codes) {
        if (const MapFeature *found = feature(code))
            bounds |= found->mainBounds;
    }
    return bounds;
}

QString Basemap::codeAt(QPointF point, double scale) const
{
    const MapFeature *found = nullptr;
    double nearest = speckReach / scale;
    for (const MapFeature &feature : m_data->features) {
        const QPointF away = feature.anchor - point;
        const double distance = std::hypot(away.x(), away.y());
        if (!feature.surrounding && feature.isSpeck(scale) && distance <= nearest) {
            found = &feature;
            nearest = distance;
        }
    }
    if (found)
        return found->code;
    for (const MapFeature &feature : m_data->features) {
        // The smaller first: the Vatican lies within the outline of Italy.
        if (feature.bounds.contains(point) && (!found || feature.area < found->area)
            && contains(feature.rings[0], point))
            found = &feature;
    }
    return found && !found->surrounding ? found->code : QString();
}

QString Basemap::nextTo(const QString &code, MapDirection direction) const
{
    const MapFeature *from = feature(code);
    if (!from)
        return {};
    const MapFeature *state = feature(stateOf(code));
    const std::vector<int> &around = (state ? state : from)->neighbours;
    const QPointF ahead = unit(direction);
    const MapFeature *best = nullptr;
    double bestCost = std::numeric_limits<double>::max();
    for (size_t i = 0; i < m_data->features.size(); ++i) {
        const MapFeature &other = m_data->features[i];
        const QPointF way = other.anchor - from->anchor;
        const double distance = std::hypot(way.x(), way.y());
        const double forward = QPointF::dotProduct(way, ahead);
        if (other.surrounding || &other == from || forward < distance * 0.5)
            continue;
        const bool adjacent = std::ranges::find(around, static_cast<int>(i)) != around.end();
        const double straightness = forward / distance;
        const double cost = distance / (straightness * straightness) * (adjacent ? 0.4 : 1.0);
        if (cost < bestCost) {
            bestCost = cost;
            best = &other;
        }
    }
    return best ? best->code : QString();
}

QStringList Basemap::neighbours(const QString &code) const
{
    QStringList codes;
    const auto from = m_data->byCode.contains(code) ? feature(code) : nullptr;
    if (!from)
        return codes;
    for (const int index : from->neighbours) {
        const MapFeature &other = m_data->features[static_cast<size_t>(index)];
        if (!other.surrounding)
            codes.append(other.code);
    }
    codes.sort();
    return codes;
}

bool Basemap::nearLand(QPointF point) const
{
    const QPoint cell = ((point - extent().topLeft()) / gridSize).toPoint();
    return m_data->land.valid(cell) && qGray(m_data->land.pixel(cell)) > 0;
}

} // namespace chancery
