// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/needs.h"
#include "models/records/change_set.h"

#include <QList>
#include <QStringList>

namespace chancery {

class LawMapSource;

//! One line of a dossier: a text, what is said below it in smaller letters, and the record it stands for.
struct DossierLine
{
    QString text;
    QString detail;
    RecordRef ref;
    bool gap = false; //!< of instruments: not bound, and could be
    RecordRef record = {}; //!< of instruments: the participation, if there is one

    bool operator==(const DossierLine &) const = default;
};

//! What an act by an actor meets with: in law, sanction or practice.
struct TreatmentLine
{
    QString actor; //!< "Seller: selling"
    QString layer; //!< "Law"
    QString treatment; //!< "Prohibited"
    QString detail; //!< condition, sanction, branch of law, certainty
    QStringList locators; //!< of the passages that say so
    bool contradicted = false; //!< another passage says otherwise of the same act and layer
    bool draft = false; //!< without a passage: counts nowhere
    RecordIds records = {}; //!< the treatments that say so

    bool operator==(const TreatmentLine &) const = default;
};

//! Everything about one country beside its classifications, on the day shown, in the language of the program. A value,
//! read from the workspace in one go.
struct CountryDossier
{
    static constexpr int listLimit = 12; //!< links of one list

    QString name;
    QString code;
    QString kind;
    QStringList formerNames; //!< with their periods
    QList<DossierLine> statusNotes;
    QList<TreatmentLine> treatments;
    QList<DossierLine> provisions;
    QList<DossierLine> instruments;
    QList<DossierLine> timeline; //!< see lawTimeline()
    QList<DossierLine> figures;
    QList<NeedGroup> needs; //!< by pillar
    int laterNeeds = 0; //!< found after the day shown
    bool needsOfToday = false; //!< how they stand is told as of today, and another day is shown
    QList<StateLine> followUp; //!< see openFollowUp()
    QList<DossierLine> missions; //!< the newest first
    int moreMissions = 0; //!< that the limit left out
    QList<DossierLine> directory; //!< offices, organisations, persons
    bool moreDirectory = false;
    QList<DossierLine> notes;

    //! An empty one for an unknown jurisdiction.
    static CountryDossier read(const LawMapSource &source, const RecordId &jurisdiction);
    //! True if a change of these kinds can change a dossier beyond what LawMapSource announces.
    static bool dependsOn(Kind kind);

    bool operator==(const CountryDossier &) const = default;
};

} // namespace chancery
