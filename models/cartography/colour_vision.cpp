// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/colour_vision.h"

#include "models/cartography/map_palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace chancery {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// on linear RGB
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// CIE 1931, D65, from linear sRGB
constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
constexpr Vector whiteD65{0.95047, 1, 1.08883};

constexpr std::array visions{ColourVision::Normal, ColourVision::Protanopia, ColourVision::Deuteranopia,
                             ColourVision::Tritanopia};

const Matrix &matrixOf(ColourVision vision)
{
    switch (vision) {
    case ColourVision::Protanopia:
        return protanopia;
    case ColourVision::Deuteranopia:
        return deuteranopia;
    case ColourVision::Tritanopia:
        return tritanopia;
    case ColourVision::Normal:
        break;
    }
    return normal;
}

Vector times(const Matrix &matrix, const Vector &v)
{
    Vector product{};
    for (size_t row = 0; row < product.size(); ++row)
        product[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return product;
}

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double encoded(double c)
{
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Vector seen(ColourVision vision, const QColor &colour)
{
    const QColor rgb = colour.toRgb();
    Vector light = times(matrixOf(vision), {linear(rgb.redF()), linear(rgb.greenF()), linear(rgb.blueF())});
    for (double &c : light)
        c = std::clamp(c, 0.0, 1.0);
    return light;
}

Vector lab(const Vector &light)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const Vector xyz = times(toXyz, light);
    const double x = f(xyz[0] / whiteD65[0]);
    const double y = f(xyz[1] / whiteD65[1]);
    const double z = f(xyz[2] / whiteD65[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

struct Confusion
{
    ColourVision vision;
    double difference;
};

std::optional<Confusion> confusion(const QColor &a, const QColor &b, double least)
{
    for (const ColourVision vision : visions) {
        const double difference = colourDifference(a, b, vision);
        if (difference < least)
            return Confusion{vision, difference};
    }
    return {};
}

} // namespace

QColor seenWith(ColourVision vision, const QColor &colour)
{
    const Vector light = seen(vision, colour);
    return QColor::fromRgbF(float(encoded(light[0])), float(encoded(light[1])), float(encoded(light[2])));
}

double colourDifference(const QColor &a, const QColor &b, ColourVision vision)
{
    const Vector one = lab(seen(vision, a));
    const Vector other = lab(seen(vision, b));
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

std::vector<ColourConfusion> confusedColours(const std::vector<QColor> &colours, double least)
{
    std::vector<ColourConfusion> confused;
    const MapPalette dark = MapPalette::dark();
    for (size_t a = 0; a < colours.size(); ++a) {
        for (size_t b = a + 1; b < colours.size(); ++b) {
            auto found = confusion(colours[a], colours[b], least);
            const bool clear = !found;
            if (clear)
                found = confusion(dark.shown(colours[a]), dark.shown(colours[b]), least);
            if (found)
                confused.push_back({a, b, found->vision, found->difference, clear});
        }
    }
    return confused;
}

} // namespace chancery
