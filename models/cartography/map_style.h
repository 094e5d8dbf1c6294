// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_overlay.h"

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace chancery {

//! A pattern drawn over a term's colour, so that terms differ without colour too.
enum class FillPattern {
    None,
    ForwardHatch,
    BackwardHatch,
    CrossHatch,
    HorizontalLines,
    VerticalLines,
    Dots
};

//! The pattern of that name (`none`, `forward-hatch`, `backward-hatch`, `cross-hatch`, `horizontal`, `vertical`,
//! `dots`); None for a name that is not known.
FillPattern fillPatternNamed(const QString &name);
QString fillPatternName(FillPattern pattern);
//! All of them, in the order in which a chooser offers them.
const std::vector<FillPattern> &allFillPatterns();

//! How one term of a scheme looks. The colour is the scheme's; the palette fits it to light or dark.
struct TermFill
{
    QColor color;
    FillPattern pattern = FillPattern::None;

    bool operator==(const TermFill &) const = default;
};

//! What the sources say of a jurisdiction on the day shown. Each looks different without relying on colour.
enum class Coverage {
    NotCovered, //!< no record
    Stated, //!< at least one term
    Unknown, //!< the source says that it does not know
    NotStated, //!< the source is silent on this point
};

//! How one jurisdiction is filled.
struct FeatureStyle
{
    Coverage coverage = Coverage::NotCovered;
    std::vector<TermFill>
        fills{}; //!< when Stated; more than one stand in conflict and share the area in stripes
    int preferred = -1; //!< index of the fill an editor's note prefers: gets the broader stripe
    bool negative = false; //!< "is not": the term is denied
    bool possible = false; //!< within the margin of an imprecise date: lighter, with a dashed border
    bool stale = false; //!< not reviewed for long: faded, veiled

    bool operator==(const FeatureStyle &) const = default;
};

//! One line of the legend.
struct LegendEntry
{
    FeatureStyle swatch;
    QString text;
    int count = -1; //!< jurisdictions drawn so; below zero: not given
    std::optional<OverlaySample> sample{}; //!< of the overlay, instead of the swatch
    QString code{}; //!< of the jurisdiction that the line is about, if it is about one

    bool operator==(const LegendEntry &) const = default;
};

//! A list on a printed sheet: sources, missions.
struct SheetList
{
    QString title;
    QStringList lines;
    bool inSourceLine =
        false; //!< MapScene::sourceLine says the same: left out where that has room below the map

    bool operator==(const SheetList &) const = default;
};

//! Everything that is drawn, in the language of the reader. Values only: the caller resolves day, scheme and sources.
struct MapScene
{
    QString title; //!< of a printed or exported sheet
    QString schemeTitle;
    QString dayText; //!< "as of 31 May 2017"
    QString sourceLine;
    QString boundariesNote;
    QHash<QString, FeatureStyle> styles; //!< by code; what is missing is drawn as not covered
    QHash<QString, QString> labels; //!< by code; what is missing has no label
    QStringList focus; //!< codes whose labels come first, by callout when crowded
    QStringList
        divided; //!< codes of states with jurisdictions of their own: the lines between them are drawn
    QString selected;
    QString hovered;
    std::vector<LegendEntry> legend;
    QString besideTitle;
    std::vector<LegendEntry>
        beside; //!< what is said of jurisdictions that have no outline: see withoutDrawn()
    MapOverlay overlay; //!< marks and routes over the countries
    QString credits; //!< of the data drawn: on sheets
    QList<SheetList> lists; //!< what a sheet tells in full
    QString overleafText; //!< "On the following page: %1", with the titles of the lists
    QString continuedText; //!< "%1 (continued)", with the title of a list

    bool operator==(const MapScene &) const = default;
};

} // namespace chancery
