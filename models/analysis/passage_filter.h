// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QHash>
#include <QStringList>

namespace chancery {

//! Which passages count in an answer. Empty lists let everything through, also assertions without a passage.
struct PassageFilter
{
    RecordIds sources; //!< only passages of these sources
    QStringList
        sections; //!< only passages whose locator is, or lies below, one of these: "S07" takes "S07.13"

    bool isEmpty() const { return sources.isEmpty() && sections.isEmpty(); }
    //! \a passage may be null (an assertion without one): accepted by an empty filter only.
    bool accepts(const Record &passage) const;

    bool operator==(const PassageFilter &) const = default;
};

//! The passages by id, to ask for the passage of many assertions.
QHash<RecordId, Record> recordsById(const QList<Record> &records);

} // namespace chancery
