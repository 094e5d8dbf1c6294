// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/law_map_data.h"

namespace chancery {

//! The picture of one question: scheme, day, sources.
struct LawMap
{
    LawCells cells;
    QHash<RecordId, RecordIds> parts; //!< of states that have jurisdictions of their own, by name
    MapScene scene;
};

LawMap lawMap(const LawMapData &data, const LawQuestion &question, const QLocale &locale);

//! All readings of a cell, or why there is none: "Regulatory; Is not: Prohibitionist", "Not covered".
QString lawWords(const LawCell &cell, const LawMapData &data, const QLocale &locale);

//! How a cell is drawn. A conflict always has two fills at least: one term that is said and denied is drawn in its
//! colour beside a cross-hatched grey.
FeatureStyle featureStyle(const LawCell &cell, const LawMapData &data);

} // namespace chancery
