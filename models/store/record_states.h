// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/carried.h"
#include "models/store/ranks.h"
#include "models/store/record_tables.h"
#include "models/store/revision_table.h"
#include "models/store/siblings.h"

namespace chancery {

//! A record with everything that stands of it.
struct Standing
{
    RecordState state;
    std::optional<Row> row; //!< none of a kind that this program does not know
};

//! A record as merging sees it, in and out of the tables: the visible values in their row, the others beside it, what
//! is unknown byte for byte. Whoever writes a register, an editor or a join, writes it here.
class RecordStates
{
public:
    struct Parts
    {
        Database &database;
        RecordTables &tables;
        Siblings &siblings;
        Carried &carried;
        Ranks &ranks;
    };

    explicit RecordStates(const Parts &parts);

    Result<void> reload() { return m.carried.load(); } //!< after a rollback
    Result<std::optional<Standing>> find(quint16 kind, const RecordId &id);
    //! The row of a record of a known kind is all of it: nothing stands beside it.
    Result<bool> isPlain(const RecordId &id);
    //! A record that is not here yet as a row, if a row can hold all of it: one write an atom, of atoms known here.
    static std::optional<Row> plainRow(const RecordState &state);
    //! The row's own part and what stands beside it.
    Result<Standing> standing(Row row);
    //! Brings the tables from \a before (none: a new record) to \a after; returns the row that is there now. A row is
    //! given \a sequence. Only what differs is written.
    Result<std::optional<Row>> write(const std::optional<Standing> &before, const RecordState &after,
                                     qint64 sequence);

    //! Atoms whose registers differ; presence is atom 0.
    static AtomMask differing(const RecordState &before, const RecordState &after);

private:
    Result<void> writeBeside(const RecordState &before, const RecordState &after, quint8 atom,
                             const Choice &choice, bool exact);
    Result<void> writePurged(const RecordState &before, const RecordState &after);
    Result<void> writeForeign(const RecordState &before, const RecordState &after);
    Result<void> showAtom(Row &row, quint8 atom, const Register &entries, const RecordState &before,
                          const RecordState &after);

    Parts m;
};

} // namespace chancery
