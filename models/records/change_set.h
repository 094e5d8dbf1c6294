// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"
#include "models/records/record_id.h"

#include <QSet>

namespace chancery {

//! What one committed transaction changed, in ids. Announced once, after the commit; carries no values and no rows.
struct ChangeSet
{
    struct Entry
    {
        enum class What : quint8 { Inserted, Updated, Removed };

        Kind kind = Kind::Any;
        RecordId id;
        What what = What::Updated;

        bool operator==(const Entry &) const = default;
    };

    QList<Entry> entries;

    bool isEmpty() const { return entries.isEmpty(); }
    bool touches(Kind kind) const
    {
        for (const Entry &entry : entries) {
            if (entry.kind == kind)
                return true;
        }
        return false;
    }
    bool touches(const RecordId &id) const
    {
        for (const Entry &entry : entries) {
            if (entry.id == id)
                return true;
        }
        return false;
    }
};

//! A record named from outside its table: links, search hits, navigation between panes.
struct RecordRef
{
    Kind kind = Kind::Any;
    RecordId id;

    bool isNull() const { return id.isNull(); }
    bool operator==(const RecordRef &) const = default;
    friend size_t qHash(const RecordRef &ref, size_t seed = 0) { return qHash(ref.id, seed); }
};

} // namespace chancery
