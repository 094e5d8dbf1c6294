// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/projection.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace chancery {

//! A place of the gazetteer, named in the language asked for.
struct GazetteerPlace
{
    QString name;
    QString matched; //!< the other name that was met; empty when it folds to `name`
    QString country; //!< ISO 3166-1 alpha-2, XK for Kosovo
    LonLat position;
    int weight = 0; //!< half-magnitudes of its population, more for a seat of government

    bool operator==(const GazetteerPlace &) const = default;
};

//! What tells places of one name apart.
struct PlacePreference
{
    QString
        language; //!< ISO 639-1 of the names given back; those without one of their own keep the GeoNames name
    QStringList region{}; //!< codes of the countries whose places come first
    QString country{}; //!< the only one looked in; empty: all
};

//! The places of Europe by their names in several languages and scripts, offline (GeoNames, CC BY 4.0). Immutable and
//! cheap to copy; may be read from any thread.
class Gazetteer
{
public:
    //! From the tables of resources/gazetteer; errors as readGazetteer().
    static Result<Gazetteer> fromTables(const QByteArray &places, const QByteArray &names);
    //! The one that is compiled in; takes a tenth of a second.
    static Result<Gazetteer> shipped();

    [[nodiscard]] qsizetype size() const;

    //! Places each of whose names has a word that begins with every word of \a text, whatever its case, accents and
    //! script: names met whole first, then those of the region, then the weightier. At most \a limit.
    [[nodiscard]] QList<GazetteerPlace> search(const QString &text, const PlacePreference &preference,
                                               int limit = 12) const;

    //! The place that a free text names: the whole of it ("Belgrade"), or one part between commas, dashes or brackets
    //! ("Hotel Moskva, Belgrade"). The weightiest of several. Nothing if no name is met whole.
    [[nodiscard]] std::optional<GazetteerPlace> find(const QString &text,
                                                     const PlacePreference &preference) const;

private:
    class Index;
    explicit Gazetteer(std::shared_ptr<const Index> index);

    std::shared_ptr<const Index> m_index;
};

} // namespace chancery
