// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/csv.h"
#include "models/records/record.h"
#include "models/records/result.h"

#include <QHash>

namespace chancery {

//! A table of shipped data: RFC 4180 in UTF-8, the first column `key`, the others fields of the kind.
struct SeedTable
{
    QString file;
    Kind kind = Kind::Any;
    QList<int> fields; //!< the field of each column after the key
    QList<csv::Row> rows;

    tl::unexpected<Error> fault(ErrorCode code, const QString &subject, int line) const;
};

//! The keys that may be referred to.
class SeedKeys
{
public:
    Result<void> add(const SeedTable &table);
    //! UnknownRecord if there is no such key, WrongType if it is of another kind than \a target.
    Result<RecordId> find(const QString &key, Kind target) const;

private:
    QHash<QString, Kind> m_kinds;
};

Result<SeedTable> readSeedTable(const QString &file, const QByteArray &content);
Result<QList<Record>> recordsOf(const SeedTable &table, const SeedKeys &keys);

} // namespace chancery
