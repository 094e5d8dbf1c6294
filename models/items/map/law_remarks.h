// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"

#include <QString>

namespace chancery {

class Workspace;

//! Something worth knowing about a record of law as it is typed; it refuses nothing.
struct LawRemark
{
    enum class What {
        NoPassage, //!< a draft: kept, not drawn
        NoSource,
        Contradiction, //!< another assertion says otherwise while both hold
        NoTerms,
        ColoursAlike,
        CircleOfTerms,
        FewAssertions, //!< a note on a conflict names fewer than two
    };

    What what = What::NoPassage;
    QString text;
    RecordRef ref; //!< what is meant, to go there; may be null

    bool operator==(const LawRemark &) const = default;
};

//! The remarks on a record as a form shows it, beside what the file holds. In the language of the program.
QList<LawRemark> lawRemarks(const Workspace &workspace, const Record &shown);

namespace lawwords {

//! An assertion in one line: "Regulatory · S07.13 · As of 17–22 May 2017". Of classifications and treatments of acts;
//! anything else by its title.
QString assertionLine(const Workspace &workspace, const RecordRef &ref);

} // namespace lawwords

} // namespace chancery
