// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/field.h"

namespace chancery {

//! A list of records filtered and sorted by the store, so that a model can page into 100,000 of them.
struct ListQuery
{
    enum class Order : quint8 {
        Title, //!< by the reader's collation of the title
        TitleDescending,
        NewestFirst, //!< by last local change
        DateAscending, //!< by the kind's date (a mission's start, a note's date), undated last
        DateDescending,
    };

    QList<Kind> kinds;
    QString text; //!< filter as you type, folded like the search; empty: all
    Order order = Order::Title;
    //! Only organisations and offices that belong to it or lie in it, and the persons who hold or held such an office.
    RecordId jurisdiction;
    int offset = 0;
    int limit = -1; //!< -1: all
    bool inBin = false; //!< `text` does not count there: what is in the bin is not indexed
};

//! A row of a list: enough to show and sort it without loading the record.
struct ListRow
{
    RecordRef ref;
    QString title;
    QString subtitle;

    bool operator==(const ListRow &) const = default;
};

//! A hit of the search over every text of every record.
struct SearchHit
{
    RecordRef ref;
    QString title;
    QByteArray field; //!< the field that the snippet was taken from
    QString snippet;
    QList<std::pair<int, int>> matches; //!< begin and length within the snippet, in UTF-16 units
    double rank = 0; //!< smaller is better
};

} // namespace chancery
