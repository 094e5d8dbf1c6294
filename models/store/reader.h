// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"
#include "models/store/record_states.h"
#include "models/store/text_history.h"

namespace chancery {

//! Reads records: by id, by owner, by reference. Lists at scale are the search index's.
class Reader
{
public:
    struct Parts
    {
        Database &database;
        RecordTables &tables;
        Siblings &siblings;
        RecordStates &states;
        TextHistory &texts;
    };

    explicit Reader(const Parts &parts);

    //! UnknownRecord if there is no such row; one in the bin is returned with alive = false.
    Result<Loaded> load(Kind kind, const RecordId &id);
    Result<QList<Record>> records(Kind kind, const RecordIds &ids);
    Result<QList<Record>> all(Kind kind);
    Result<QList<Record>> children(Kind kind, const RecordId &owner);
    Result<QList<Record>> referring(Kind kind, const QByteArray &field, const RecordId &target);
    Result<std::optional<Kind>> kindOf(const RecordId &id);
    Result<qint64> count(Kind kind);
    //! Living records whose owner field names \a owner, of every kind, and theirs in turn; parents first.
    Result<QList<RecordRef>> descendants(const RecordRef &owner);
    Result<QList<RecordRef>> bin();
    //! What changed after \a sequence, oldest first, at most \a limit rows; texts as they are shown.
    Result<QList<Row>> changedSince(Kind kind, qint64 sequence, int limit);

private:
    Result<QList<Record>> living(Kind kind, const QByteArray &where, const QList<Value> &bindings);

    //! Concurrent long texts are shown merged where their lines allow it.
    Result<Record> shown(const Row &row);
    Result<void> mergeTexts(const Standing &standing, Record &record);

    Parts m;
};

} // namespace chancery
