// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/edit.h"

namespace chancery {

//! A concurrent value of an atom, beside the visible one.
struct Sibling
{
    int atom = 0;
    Dot dot;
    QByteArray value; //!< codec::packed of the atom's fields; for presence one byte, alive or not
};

//! The table of siblings. Most records have none, and most files none at all: then nothing is read.
class Siblings
{
public:
    explicit Siblings(Database &database);

    Result<void> load(); //!< also after a rollback
    Result<bool> has(const RecordId &record); //!< read once and kept
    Result<QList<Sibling>> of(const RecordId &record);
    Result<QList<RecordRef>> records(); //!< each one that has any, dead or alive, by kind and id
    Result<void> add(Kind kind, const RecordId &record, const Sibling &sibling);
    Result<void> remove(const RecordId &record, int atom, Dot dot);
    qint64 count() const { return m_count; }

private:
    Database &m_database;
    qint64 m_count = 0;
    std::optional<QHash<RecordId, int>> m_records; // how many each has
    Statement m_find;
};

} // namespace chancery
