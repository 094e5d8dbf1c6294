// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/store/database.h"

namespace chancery::bench {

//! A plain user of SQLite: the same tables without sync columns, the same cipher and pragmas.
class RawFile
{
public:
    explicit RawFile(const QString &path);

    void insert(const QList<Record> &records, qsizetype perTransaction);
    void retitle(const QList<Record> &missions); //!< in one transaction
    void buildIndex();

private:
    Database m_database;
    Statement m_update;
};

} // namespace chancery::bench
