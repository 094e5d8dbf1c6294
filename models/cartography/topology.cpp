// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/topology.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

struct Transform
{
    double scaleX = 1;
    double scaleY = 1;
    double left = 0;
    double bottom = 0;
};

Result<Transform> readTransform(const QJsonObject &root)
{
    const QJsonObject object = root.value("transform"_L1).toObject();
    const QJsonArray scale = object.value("scale"_L1).toArray();
    const QJsonArray translate = object.value("translate"_L1).toArray();
    if (scale.size() != 2 || translate.size() != 2)
        return failure(ErrorCode::BadFormat, u"transform"_s);
    return Transform{scale[0].toDouble(), scale[1].toDouble(), translate[0].toDouble(),
                     translate[1].toDouble()};
}

std::vector<LonLat> readArc(const QJsonArray &steps, const Transform &transform)
{
    std::vector<LonLat> arc;
    arc.reserve(static_cast<size_t>(steps.size()));
    double x = 0;
    double y = 0;
    for (const QJsonValue &step : steps) {
        const QJsonArray delta = step.toArray();
        x += delta.at(0).toDouble();
        y += delta.at(1).toDouble();
        arc.push_back({transform.left + x * transform.scaleX, transform.bottom + y * transform.scaleY});
    }
    return arc;
}

void readRings(const QJsonArray &rings, std::vector<Topology::Ring> &out)
{
    for (const QJsonValue &value : rings) {
        Topology::Ring ring;
        for (const QJsonValue &arc : value.toArray())
            ring.push_back(arc.toInt());
        out.push_back(std::move(ring));
    }
}

Result<Topology::Shape> readShape(const QJsonObject &geometry, size_t arcCount)
{
    const QJsonObject properties = geometry.value("properties"_L1).toObject();
    Topology::Shape shape;
    shape.code = properties.value("code"_L1).toString();
    if (shape.code.isEmpty())
        return failure(ErrorCode::BadFormat, u"code"_s);
    const QJsonArray label = properties.value("label"_L1).toArray();
    if (label.size() != 2)
        return failure(ErrorCode::BadFormat, u"label"_s, shape.code);
    shape.label = {label[0].toDouble(), label[1].toDouble()};
    shape.surrounding = properties.value("surrounding"_L1).toBool();
    const QJsonArray arcs = geometry.value("arcs"_L1).toArray();
    if (geometry.value("type"_L1).toString() == "Polygon"_L1) {
        readRings(arcs, shape.rings);
    } else {
        for (const QJsonValue &polygon : arcs)
            readRings(polygon.toArray(), shape.rings);
    }
    const auto known = [arcCount](int arc) { return static_cast<size_t>(arc < 0 ? ~arc : arc) < arcCount; };
    const auto good = [&](const Topology::Ring &ring) {
        return !ring.empty() && std::ranges::all_of(ring, known);
    };
    if (shape.rings.empty() || !std::ranges::all_of(shape.rings, good))
        return failure(ErrorCode::BadFormat, u"arcs"_s, shape.code);
    return shape;
}

} // namespace

Result<Topology> readTopology(const QByteArray &json, const QString &name)
{
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return failure(ErrorCode::BadJson, name,
                       parse.errorString() % u" ("_s % QString::number(parse.offset) % u')');
    const Result<Transform> transform = readTransform(root);
    if (!transform)
        return failure(transform.error());
    Topology topology;
    for (const QJsonValue &arc : root.value("arcs"_L1).toArray()) {
        topology.arcs.push_back(readArc(arc.toArray(), *transform));
        if (topology.arcs.back().size() < 2)
            return failure(ErrorCode::BadFormat, u"arcs"_s);
    }
    const QJsonObject objects = root.value("objects"_L1).toObject();
    for (const QJsonValue &geometry : objects.value(name).toObject().value("geometries"_L1).toArray()) {
        Result<Topology::Shape> shape = readShape(geometry.toObject(), topology.arcs.size());
        if (!shape)
            return failure(shape.error());
        topology.shapes.push_back(std::move(*shape));
    }
    if (topology.shapes.empty())
        return failure(ErrorCode::BadFormat, name);
    return topology;
}

} // namespace chancery
