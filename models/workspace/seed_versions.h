// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

#include <QHash>

namespace chancery {

//! In which version of the shipped data each value last changed. What is not named has been as it is since its record
//! came, and a record that is not named came with version 1. Atom 0 is presence: the version with which a record came.
class SeedVersions
{
public:
    quint64 of(const RecordId &id, int atom) const;

    //! Reads the table `key,atom,version`: RFC 4180 in UTF-8; the atom by its name, or `presence`. Errors with \a file and
    //! the line: UnknownRecord (\a records has none with this key), UnknownField, RecordExists (named twice), BadValue
    //! (not from 2 to \a latest, or before the record came), MissingField, BadFormat, BadEncoding.
    static Result<SeedVersions> read(const QString &file, const QByteArray &content,
                                     const QList<Record> &records, int latest);

private:
    QHash<RecordId, QHash<int, quint64>> m_versions;
};

} // namespace chancery
