// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_labels.h"

#include "models/cartography/map_ground.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace chancery {

namespace {

constexpr double edge = 6; // pixels that stay free at the rim of the view
constexpr double gap = 3; // between two labels

//! The room a label may take, as it fills up.
class Layout
{
public:
    Layout(const Basemap &basemap, const MapScene &scene, const Viewport &viewport, const QFont &font,
           const std::vector<QRectF> &taken, const QStringList &elsewhere)
        : m_basemap(basemap)
        , m_scene(scene)
        , m_viewport(viewport)
        , m_font(font)
        , m_taken(taken)
        , m_elsewhere(elsewhere)
        , m_free(QRectF({0, 0}, viewport.size()).adjusted(edge, edge, -edge, -edge))
    { }

    std::vector<MapLabel> run();

private:
    struct Candidate
    {
        const MapFeature *feature = nullptr;
        QString text;
        bool urgent = false; // selected or in the focus
        double size = 0; // of the feature, pixels
        double rank = 0;
    };

    //! One way to set a text.
    struct Variant
    {
        QStringList lines;
        QFont font;
        QSizeF size;
    };

    [[nodiscard]] std::vector<Candidate> candidates() const;
    [[nodiscard]] std::vector<Variant> variants(const Candidate &candidate) const;
    [[nodiscard]] QFont fontFor(const Candidate &candidate) const;
    [[nodiscard]] bool isFree(const QRectF &box) const;
    [[nodiscard]] bool crosses(const QLineF &leader) const;
    [[nodiscard]] std::vector<QPolygonF> outline(const MapFeature &feature) const;
    [[nodiscard]] QPointF anchorInView(const MapFeature &feature) const;
    bool placeInside(const Candidate &candidate);
    bool placeAt(const Candidate &candidate, QPointF at, const std::vector<QPolygonF> &outline,
                 const std::vector<Variant> &variants, double overhang);
    bool placeBeside(const Candidate &candidate, QPointF crowd);
    bool placeCode(const Candidate &candidate);
    [[nodiscard]] double cost(const QRectF &box, const QLineF &leader, QPointF crowd) const;
    void accept(MapLabel label);

    const Basemap &m_basemap;
    const MapScene &m_scene;
    const Viewport &m_viewport;
    QFont m_font;
    std::vector<QRectF> m_taken;
    QStringList m_elsewhere;
    std::vector<QLineF> m_leaders;
    QRectF m_free;
    std::vector<MapLabel> m_labels;
};

QSizeF sizeOf(const QStringList &lines, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {std::ceil(width), std::ceil(metrics.height() * 0.92 * double(lines.size()))};
}

QRectF boxAround(QPointF middle, QSizeF size)
{
    const QPointF corner = middle - QPointF(size.width() / 2, size.height() / 2);
    return {QPointF(std::round(corner.x()), std::round(corner.y())), size};
}

//! The text in one line, and broken in two where the halves are most alike.
std::vector<QStringList> brokenUp(const QString &text)
{
    std::vector<QStringList> ways{{text}};
    qsizetype best = -1;
    for (qsizetype i = 2; i + 2 < text.size(); ++i) {
        const bool breakable = text[i] == u' ' || text[i] == u'-';
        if (breakable && (best < 0 || std::abs(2 * i - text.size()) < std::abs(2 * best - text.size())))
            best = i;
    }
    if (best > 0) {
        const bool hyphen = text[best] == u'-';
        ways.push_back({text.left(best + (hyphen ? 1 : 0)), text.mid(best + 1)});
    }
    return ways;
}

std::vector<Layout::Candidate> Layout::candidates() const
{
    std::vector<Candidate> found;
    const QRectF visible = m_viewport.visible();
    const auto add = [&](const MapFeature &feature) {
        const QString text = m_scene.labels.value(feature.code);
        if (feature.surrounding || text.isEmpty() || !feature.bounds.intersects(visible))
            return;
        Candidate candidate{.feature = &feature, .text = text};
        candidate.size = std::sqrt(feature.area) * m_viewport.scale();
        const bool selected = feature.code == m_scene.selected;
        candidate.urgent =
            (selected || m_scene.focus.contains(feature.code)) && !m_elsewhere.contains(feature.code);
        candidate.rank = candidate.size + (candidate.urgent ? 1e5 : 0) + (selected ? 1e6 : 0);
        found.push_back(candidate);
    };
    for (const MapFeature &feature : m_basemap.features())
        add(feature);
    for (const MapFeature &part : m_basemap.parts()) {
        if (showsParts(m_scene, *m_basemap.feature(m_basemap.stateOf(part.code)), m_viewport.scale()))
            add(part);
    }
    std::ranges::sort(found, std::greater(), &Candidate::rank);
    return found;
}

QFont Layout::fontFor(const Candidate &candidate) const
{
    QFont font = m_font;
    const double base = font.pixelSize() > 0 ? font.pixelSize() : QFontMetricsF(font).height() * 0.78;
    const double growth = std::clamp((candidate.size - 90) / 500, -0.12, 0.3);
    font.setPixelSize(std::max(9, qRound(base * (1 + growth))));
    font.setWeight(candidate.feature->code == m_scene.selected ? QFont::Bold
                   : candidate.urgent                          ? QFont::DemiBold
                                                               : QFont::Normal);
    return font;
}

bool Layout::isFree(const QRectF &box) const
{
    if (!m_free.contains(box))
        return false;
    const QRectF wide = box.adjusted(-gap, -gap, gap, gap);
    const auto hits = [&](const QRectF &other) { return other.intersects(wide); };
    if (std::ranges::any_of(m_taken, hits))
        return false;
    return std::ranges::none_of(m_leaders, [&](const QLineF &leader) {
        return clippedLine(QPolygonF{leader.p1(), leader.p2()}, wide).size() > 0
               && (wide.contains(leader.center()) || wide.contains(leader.p1()) || wide.contains(leader.p2())
                   || leader.intersects(QLineF(wide.topLeft(), wide.bottomRight()), nullptr)
                          == QLineF::BoundedIntersection
                   || leader.intersects(QLineF(wide.bottomLeft(), wide.topRight()), nullptr)
                          == QLineF::BoundedIntersection);
    });
}

bool Layout::crosses(const QLineF &leader) const
{
    const auto meets = [&](const QLineF &other) {
        return leader.intersects(other, nullptr) == QLineF::BoundedIntersection;
    };
    const auto through = [&](const QRectF &box) {
        if (box.contains(leader.p1()))
            return false; // a mark on the country that the leader comes from
        return meets({box.topLeft(), box.bottomRight()}) || meets({box.bottomLeft(), box.topRight()});
    };
    return std::ranges::any_of(m_taken, through) || std::ranges::any_of(m_leaders, meets);
}

std::vector<QPolygonF> Layout::outline(const MapFeature &feature) const
{
    std::vector<QPolygonF> rings;
    for (QPolygonF ring : feature.rings[mapDetailCount - 1]) {
        for (QPointF &point : ring)
            point = m_viewport.toScreen(point);
        rings.push_back(std::move(ring));
    }
    return rings;
}

//! The anchor, or when that is out of sight or covered, the middle of the largest part that is free.
QPointF Layout::anchorInView(const MapFeature &feature) const
{
    const QPointF anchor = m_viewport.toScreen(feature.anchor);
    if (isFree(boxAround(anchor, {60, 20})) || std::sqrt(feature.area) * m_viewport.scale() < 60)
        return anchor;
    std::vector<QRectF> regions{m_free};
    for (const QRectF &taken : m_taken) {
        if (taken.height() < 60 || !m_free.intersects(taken))
            continue; // a label: too small to divide the view
        regions = {QRectF(m_free.topLeft(), QPointF(m_free.right(), taken.top() - edge)),
                   QRectF(QPointF(taken.right() + edge, m_free.top()), m_free.bottomRight()),
                   QRectF(QPointF(m_free.left(), taken.bottom() + edge), m_free.bottomRight())};
    }
    QPolygonF ring = feature.rings[mapDetailCount - 1].front();
    for (QPointF &point : ring)
        point = m_viewport.toScreen(point);
    InnerPoint best;
    for (const QRectF &region : regions) {
        if (!region.isValid() || !region.intersects(ring.boundingRect()))
            continue;
        const InnerPoint inner = innerPoint({clippedRing(ring, region)});
        if (inner.distance > best.distance)
            best = inner;
    }
    return best.distance > 0 ? best.point : anchor;
}

std::vector<Layout::Variant> Layout::variants(const Candidate &candidate) const
{
    std::vector<Variant> found;
    QFont font = fontFor(candidate);
    const int full = font.pixelSize();
    for (const double shrink : {1.0, 0.9, 0.8}) {
        if (shrink < 0.85 && !candidate.urgent)
            break;
        font.setPixelSize(std::max(candidate.urgent ? 10 : 9, qRound(full * shrink)));
        for (const QStringList &lines : brokenUp(candidate.text))
            found.push_back({lines, font, sizeOf(lines, font)});
    }
    return found;
}

bool Layout::placeAt(const Candidate &candidate, QPointF at, const std::vector<QPolygonF> &outline,
                     const std::vector<Variant> &variants, double overhang)
{
    for (const Variant &variant : variants) {
        const QSizeF size = variant.size;
        const QRectF box = boxAround(at, size);
        if (!isFree(box))
            continue;
        const Chord upper = chordThrough(outline, {at.x(), at.y() - size.height() * 0.3});
        const Chord lower = chordThrough(outline, {at.x(), at.y() + size.height() * 0.3});
        const double left = std::max(upper.left, lower.left) - overhang * size.width();
        const double right = std::min(upper.right, lower.right) + overhang * size.width();
        if (box.left() < left || box.right() > right)
            continue;
        accept({candidate.feature->code, variant.lines, variant.font, box, {}});
        return true;
    }
    return false;
}

bool Layout::placeInside(const Candidate &candidate)
{
    if (candidate.size < 10)
        return false;
    const QPointF anchor = anchorInView(*candidate.feature);
    if (!m_free.contains(anchor))
        return false;
    const std::vector<QPolygonF> rings = outline(*candidate.feature);
    const std::vector<Variant> ways = variants(candidate);
    const double step = std::clamp(candidate.size / 8, 4.0, 40.0);
    const std::array<QPointF, 9> shifts{QPointF(0, 0), {0, -step},     {0, step},
                                        {-step, 0},    {step, 0},      {-2 * step, 0},
                                        {2 * step, 0}, {0, -2 * step}, {0, 2 * step}};
    for (const double overhang : {0.0, candidate.urgent ? 0.16 : 0.1}) {
        for (const QPointF &shift : shifts) {
            if (placeAt(candidate, anchor + shift, rings, ways, overhang))
                return true;
        }
    }
    return false;
}

//! How badly a label stands at \a box: near its country, over water and away from the middle of the crowd is best.
double Layout::cost(const QRectF &box, const QLineF &leader, QPointF crowd) const
{
    double land = 0;
    for (const double x : {0.0, 0.5, 1.0}) {
        for (const double y : {0.1, 0.9}) {
            const QPointF sample = box.topLeft() + QPointF(x * box.width(), y * box.height());
            land += m_basemap.nearLand(m_viewport.toMap(sample)) ? 1 : 0;
        }
    }
    const QPointF outward = leader.p1() - crowd;
    const QPointF way = box.center() - leader.p1();
    const double lengths = std::hypot(outward.x(), outward.y()) * std::hypot(way.x(), way.y());
    const double inward = lengths > 1 ? 1 - QPointF::dotProduct(outward, way) / lengths : 0;
    return 1.5 * leader.length() + 25 * land + 45 * inward;
}

bool Layout::placeBeside(const Candidate &candidate, QPointF crowd)
{
    const QPointF anchor = m_viewport.toScreen(candidate.feature->anchor);
    if (!m_free.contains(anchor))
        return false;
    const QFont font = fontFor(candidate);
    std::optional<MapLabel> best;
    double bestCost = 300;
    for (const QStringList &lines : brokenUp(candidate.text)) {
        const QSizeF size = sizeOf(lines, font);
        for (double radius = 14; radius <= 100; radius += 8) {
            for (int turn = 0; turn < 24; ++turn) {
                const double angle = turn * std::numbers::pi / 12;
                const QPointF way(std::cos(angle), std::sin(angle));
                const QPointF middle =
                    anchor + way * radius + QPointF(way.x() * size.width() / 2, way.y() * size.height() / 2);
                const QRectF box = boxAround(middle, size);
                if (!isFree(box) || box.adjusted(-4, -4, 4, 4).contains(anchor))
                    continue;
                const QPointF end(std::clamp(anchor.x(), box.left() - 2, box.right() + 2),
                                  std::clamp(anchor.y(), box.top() - 1, box.bottom() + 1));
                const QLineF leader(anchor, end);
                const double total = cost(box, leader, crowd) + (lines.size() > 1 ? 6 : 0);
                if (total < bestCost && !crosses(leader)) {
                    bestCost = total;
                    best = MapLabel{candidate.feature->code, lines, font, box, leader};
                }
            }
        }
    }
    if (best)
        accept(*best);
    return best.has_value();
}

//! The code of the country in its middle, where the name has no room anywhere.
bool Layout::placeCode(const Candidate &candidate)
{
    const QPointF anchor = m_viewport.toScreen(candidate.feature->anchor);
    QFont font = fontFor(candidate);
    font.setPixelSize(std::max(9, qRound(font.pixelSize() * 0.85)));
    const QStringList lines{candidate.feature->code};
    const QRectF box = boxAround(anchor, sizeOf(lines, font));
    if (!isFree(box))
        return false;
    accept({candidate.feature->code, lines, font, box, {}});
    return true;
}

void Layout::accept(MapLabel label)
{
    m_taken.push_back(label.box);
    if (label.leader)
        m_leaders.push_back(*label.leader);
    m_labels.push_back(std::move(label));
}

std::vector<MapLabel> Layout::run()
{
    std::vector<Candidate> beside;
    for (const Candidate &candidate : candidates()) {
        if (!placeInside(candidate) && candidate.urgent)
            beside.push_back(candidate);
    }
    QPointF crowd;
    for (const Candidate &candidate : beside)
        crowd += m_viewport.toScreen(candidate.feature->anchor) / double(beside.size());
    // The outermost first: what is left in the middle has the least choice, and its code as a last resort.
    std::ranges::stable_sort(beside, std::greater(), [&](const Candidate &candidate) {
        return QLineF(crowd, m_viewport.toScreen(candidate.feature->anchor)).length();
    });
    for (const Candidate &candidate : beside) {
        if (!placeBeside(candidate, crowd))
            placeCode(candidate);
    }
    return std::move(m_labels);
}

} // namespace

std::vector<MapLabel> placeLabels(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                                  const QFont &font, const std::vector<QRectF> &taken,
                                  const QStringList &elsewhere)
{
    return Layout(basemap, scene, viewport, font, taken, elsewhere).run();
}

void paintLeader(QPainter &painter, const QLineF &leader, const MapPalette &palette)
{
    painter.setPen(QPen(palette.halo, 3.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(leader);
    painter.setPen(QPen(palette.leader, 0.9, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(leader);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.leader);
    painter.drawEllipse(leader.p1(), 1.8, 1.8);
}

void paintLabel(QPainter &painter, const MapLabel &label, const MapPalette &palette)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(label.font);
    const QFontMetricsF metrics(label.font);
    const double lineHeight = label.box.height() / double(label.lines.size());
    const double baseline = (lineHeight + metrics.ascent() - metrics.descent()) / 2;
    QPainterPath halo;
    std::vector<QPointF> starts;
    for (qsizetype i = 0; i < label.lines.size(); ++i) {
        const double indent = (label.box.width() - metrics.horizontalAdvance(label.lines[i])) / 2;
        starts.push_back(label.box.topLeft()
                         + QPointF(std::round(indent), std::round(double(i) * lineHeight + baseline)));
        halo.addText(starts.back(), label.font, label.lines[i]);
    }
    painter.strokePath(halo, QPen(palette.halo, 3.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(palette.label);
    for (qsizetype i = 0; i < label.lines.size(); ++i)
        painter.drawText(starts[static_cast<size_t>(i)], label.lines[i]);
    painter.restore();
}

} // namespace chancery
