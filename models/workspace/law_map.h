// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/jurisdiction_names.h"
#include "models/analysis/law_as_of.h"
#include "models/cartography/map_style.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! What the map of law needs of a workspace, read once per change: the records of all schemes and the names.
struct LawMapData
{
    LawRecords records;
    QList<Record> jurisdictions;
    JurisdictionNames names;
    QHash<RecordId, Record> terms;
    QHash<RecordId, Record> sources;
    QHash<RecordId, QList<Record>> nameRecords; //!< every name of a jurisdiction: aliases and former ones too
    QStringList focus; //!< codes of the states of the advisor's own region: the one with the fewest members

    static LawMapData read(const Workspace &workspace);
    //! True if a change of these kinds can change the map.
    static bool dependsOn(Kind kind);

    QString code(const RecordId &jurisdiction) const;
    //! The label of a term in the language of \a locale.
    QString termLabel(const RecordId &term, const QLocale &locale) const;
    QString schemeTitle(const RecordId &scheme, const QLocale &locale) const;
    //! Schemes by rank.
    QList<Record> schemes() const;
    //! The terms of a scheme by rank.
    QList<Record> termsOf(const RecordId &scheme) const;
    //! How a term is drawn; a term without a colour of its own gets a neutral one by its rank.
    TermFill fillOf(const RecordId &term) const;
    //! The scheme with that id, or the one the map starts with when \a wanted is null.
    RecordId schemeOr(const RecordId &wanted) const;

private:
    QHash<RecordId, QString> m_codes;
};

//! The picture of one question: scheme, day, sources.
struct LawMap
{
    LawCells cells;
    MapScene scene;
};

LawMap lawMap(const LawMapData &data, const LawQuestion &question, const QLocale &locale);

//! How a cell is drawn. A conflict always has two fills at least: one term that is said and denied is drawn in its
//! colour beside a cross-hatched grey.
FeatureStyle featureStyle(const LawCell &cell, const LawMapData &data);

} // namespace chancery
