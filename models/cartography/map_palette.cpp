// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_palette.h"

#include <algorithm>

namespace chancery {

MapPalette MapPalette::light()
{
    return {.sea = QColor(0xd3, 0xe1, 0xea),
            .shore = QColor(0xe0, 0xeb, 0xf2),
            .graticule = QColor(0xc2, 0xd3, 0xdf),
            .land = QColor(0xec, 0xe9, 0xe2),
            .surroundings = QColor(0xe1, 0xe2, 0xdf),
            .border = QColor(0xff, 0xff, 0xff),
            .surroundingBorder = QColor(0xf1, 0xf2, 0xf0),
            .coast = QColor(0x7d, 0x92, 0xa3),
            .ink = QColor(0x9a, 0x9a, 0x96),
            .label = QColor(0x1f, 0x29, 0x33),
            .halo = QColor(0xff, 0xff, 0xff, 0xdc),
            .leader = QColor(0x4a, 0x55, 0x60),
            .selection = QColor(0x14, 0x1c, 0x26),
            .selectionHalo = QColor(0xff, 0xff, 0xff),
            .hover = QColor(0x3c, 0x48, 0x55),
            .card = QColor(0xff, 0xff, 0xff, 0xf2),
            .cardBorder = QColor(0xc9, 0xd2, 0xda),
            .text = QColor(0x1f, 0x29, 0x33),
            .mutedText = QColor(0x5d, 0x68, 0x73),
            .isDark = false};
}

MapPalette MapPalette::dark()
{
    return {.sea = QColor(0x16, 0x1c, 0x24),
            .shore = QColor(0x1b, 0x23, 0x2d),
            .graticule = QColor(0x20, 0x29, 0x33),
            .land = QColor(0x3a, 0x3f, 0x46),
            .surroundings = QColor(0x2a, 0x2f, 0x36),
            .border = QColor(0x16, 0x1b, 0x21),
            .surroundingBorder = QColor(0x22, 0x27, 0x2d),
            .coast = QColor(0x5d, 0x6a, 0x78),
            .ink = QColor(0x7d, 0x84, 0x8b),
            .label = QColor(0xf3, 0xf5, 0xf7),
            .halo = QColor(0x10, 0x14, 0x19, 0xc0),
            .leader = QColor(0xb6, 0xc0, 0xca),
            .selection = QColor(0xff, 0xff, 0xff),
            .selectionHalo = QColor(0x0c, 0x10, 0x14),
            .hover = QColor(0xd5, 0xdc, 0xe3),
            .card = QColor(0x1e, 0x25, 0x2d, 0xf2),
            .cardBorder = QColor(0x3a, 0x44, 0x4f),
            .text = QColor(0xee, 0xf1, 0xf4),
            .mutedText = QColor(0xa9, 0xb3, 0xbd),
            .isDark = true};
}

QColor MapPalette::shown(const QColor &term) const
{
    if (!isDark)
        return term;
    const float lightness = 0.21F + 0.36F * std::clamp((term.lightnessF() - 0.3F) / 0.6F, 0.0F, 1.0F);
    return QColor::fromHslF(std::max(term.hslHueF(), 0.0F), term.hslSaturationF() * 0.62F, lightness);
}

const std::vector<QColor> &neutralTermColors()
{
    static const std::vector<QColor> colors{
        QColor(0x76, 0xa2, 0xd3), QColor(0xf2, 0xdf, 0xa6), QColor(0x8e, 0x78, 0xa6),
        QColor(0xdf, 0xa6, 0x53), QColor(0xc3, 0xe4, 0xea), QColor(0xd0, 0xbf, 0xea),
        QColor(0x94, 0xa8, 0xa9), QColor(0x3d, 0x4d, 0x8c),
    };
    return colors;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()),
                  channel(a.alpha(), b.alpha()));
}

} // namespace chancery
