// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/cited_sources.h"
#include "models/analysis/jurisdiction_names.h"
#include "models/analysis/law_as_of.h"
#include "models/cartography/map_style.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! A field that has a French twin, in the language of \a locale as far as it is filled.
QString inLanguage(const Record &record, const Field<QString> &english, const Field<QString> &french,
                   const QLocale &locale);

//! What the map is coloured by. Each is asked for by the id of a scheme: that of the record, the derived one of an act
//! (actSchemeId), or the id of an instrument.
enum class MapTheme { None, Scheme, Act, Instrument };

//! What the map of law needs of a workspace, read once per change: the records of all schemes, acts and instruments,
//! and the names.
struct LawMapData
{
    LawRecords records;
    LawRecords acts; //!< treatments of acts as classifications, see actRecords()
    QList<Record> instruments; //!< by date of adoption
    QList<Record> participations;
    QList<Record> jurisdictions;
    JurisdictionNames names;
    QHash<RecordId, Record> terms; //!< of acts and instruments too, labelled in the language of the program
    QHash<RecordId, Record> sources;
    QHash<RecordId, QList<Record>> nameRecords; //!< every name of a jurisdiction: aliases and former ones too
    QStringList focus; //!< codes of the states of the advisor's own region: the one with the fewest members

    static LawMapData read(const Workspace &workspace);
    //! True if a change of these kinds can change the map.
    static bool dependsOn(Kind kind);

    QString code(const RecordId &jurisdiction) const;
    //! The label of a term in the language of \a locale.
    QString termLabel(const RecordId &term, const QLocale &locale) const;
    //! The acts, or the instruments, that the map can be coloured by, as schemes in order.
    QList<RecordId> themes(MapTheme theme) const;
    //! The title of a scheme, an act or an instrument.
    QString schemeTitle(const RecordId &scheme, const QLocale &locale) const;
    //! Schemes by rank, without acts and instruments.
    QList<Record> schemes() const;
    MapTheme themeOf(const RecordId &scheme) const;
    //! The terms of a scheme by rank; of an act and an instrument too.
    QList<Record> termsOf(const RecordId &scheme) const;
    //! How a term is drawn; one without a colour of its own gets a neutral one, and a pattern, by its rank.
    TermFill fillOf(const RecordId &term) const;
    //! The scheme with that id, or the one the map starts with when \a wanted is null or not there.
    RecordId schemeOr(const RecordId &wanted) const;

    LawCells cells(const LawQuestion &question) const;
    QList<QDate> changeDays(const LawQuestion &question) const;
    //! The assertion that a cell names: a classification; for acts and instruments one made of the treatment or the
    //! participation as it stands on \a day, with its id.
    Record assertion(const RecordId &id, QDate day) const;
    //! The classifications of all schemes, and the assertions of the act, if \a scheme is one.
    QList<Record> assertionsBeside(const RecordId &scheme) const;
    //! The kind of record behind an assertion.
    Kind assertionKind(const RecordId &id) const { return m_assertionKinds.value(id, Kind::Classification); }
    Record passage(const RecordId &id) const { return m_passages.value(id, Record(Kind::Passage)); }
    //! What the assertions under \a scheme come from, whatever the day.
    QList<CitedSource> citedSources(const RecordId &scheme) const;
    //! The source of an assertion: of its passage, or of the participation itself; null if it names none.
    RecordId sourceOf(const RecordId &assertion) const;

private:
    const LawRecords &recordsOf(const RecordId &scheme) const;
    void readThemes(const Workspace &workspace);
    void indexAssertions();

    QHash<RecordId, QString> m_codes;
    QHash<RecordId, MapTheme> m_themes;
    QHash<RecordId, Record> m_assertions;
    QHash<RecordId, Kind> m_assertionKinds;
    QHash<RecordId, Record> m_passages;
    QHash<RecordId, Record> m_participations;
};

} // namespace chancery
