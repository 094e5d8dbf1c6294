// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/commit_log.h"
#include "models/store/record_states.h"

namespace chancery {

//! Writes the local history: what stood before each change of a batch.
class HistoryLog
{
public:
    HistoryLog(Database &database, CommitLog &log);

    struct Change
    {
        quint16 kind = 0;
        RecordId record;
        const Standing *before = nullptr; //!< none: an insert
        Edit::Operation operation = Edit::Operation::Update;
        AtomMask atoms = 0;
        //! What stood afterwards, if it is not simply the dot of the batch: after a join, after a batch of several
        //! rounds, or where others stand beside it.
        std::optional<Versions> after = {};
    };
    Result<void> add(const Change &change);

    //! The concurrent values of \a atoms beside the visible ones: { atom, length, value }.
    static QByteArray packedOthers(const Standing &standing, AtomMask atoms);
    using Others = QMap<quint8, QList<QByteArray>>;
    static Others unpackedOthers(QByteArrayView bytes);
    //! The dots that stand, of presence and \a atoms.
    static Versions versionsOf(const RecordState &state, AtomMask atoms);

private:
    Database &m_database;
    CommitLog &m_log;
    Statement m_insert;
};

} // namespace chancery
