// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/country_dossier.h"

namespace chancery {

//! What happened to the law of a country up to the day shown, the newest first: steps of its provisions, beginnings and
//! ends of what its sources assert, steps towards instruments.
QList<DossierLine> lawTimeline(const LawMapSource &source, const RecordId &jurisdiction);

//! Figures about its territory, with who says so.
QList<DossierLine> figuresOf(const LawMapSource &source, const RecordId &jurisdiction);

} // namespace chancery
