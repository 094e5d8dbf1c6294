// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <vector>

namespace chancery {

//! The colours of the map around those of the scheme. Data: a third palette needs no code.
struct MapPalette
{
    QColor sea;
    QColor shore; //!< a lighter band of water along the coast
    QColor graticule;
    QColor land; //!< not covered
    QColor surroundings;
    QColor border;
    QColor surroundingBorder;
    QColor coast;
    QColor ink; //!< patterns that are not of a term
    QColor label;
    QColor halo;
    QColor leader;
    QColor selection;
    QColor selectionHalo;
    QColor hover;
    QColor card;
    QColor cardBorder;
    QColor text;
    QColor mutedText;
    bool isDark = false;

    static MapPalette light();
    static MapPalette dark();

    //! A term's colour as it is shown: in the dark palette deeper and less bright, of the same hue.
    [[nodiscard]] QColor shown(const QColor &term) const;

    bool operator==(const MapPalette &) const = default;
};

//! Colours for a scheme that brings none: neutral, told apart by the colour-blind, none of them red or green.
const std::vector<QColor> &neutralTermColors();

//! \a a with \a share (0 to 1) of \a b.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace chancery
