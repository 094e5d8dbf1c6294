// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/records/schema.h"
#include "models/store/database.h"

#include <QSet>

namespace chancery {

//! What the record tables cannot hold: writes whose values are kept byte for byte (of a newer program, table
//! sync_unknown), and writes whose content was dropped (table sync_purged). Most files have neither, and then nothing
//! is read.
class Carried
{
public:
    explicit Carried(Database &database);

    Result<void> load(); //!< also after a rollback
    bool isEmpty() const { return m_verbatim == 0 && m_purged == 0; }

    //! False only if it has nothing of \a record. Which records have is read once and kept.
    Result<bool> mayHave(const RecordId &record);
    //! Writes kept byte for byte, by atom.
    Result<QMap<quint8, Register>> verbatim(const RecordId &record);
    Result<void> keep(quint16 kind, const RecordId &record, quint8 atom, const RegisterEntry &entry);
    Result<void> drop(const RecordId &record, quint8 atom, Dot dot);
    //! Records of kinds that this program does not know.
    Result<QList<QPair<quint16, RecordId>>> unknownRecords();
    //! Every record with something kept byte for byte.
    Result<QList<QPair<quint16, RecordId>>> allVerbatim();

    //! Writes without content, by atom.
    Result<QMap<quint8, QList<Dot>>> purged(const RecordId &record);
    Result<void> setPurged(const RecordId &record, const QMap<quint8, QList<Dot>> &dots); //!< empty removes

private:
    Database &m_database;
    qint64 m_verbatim = 0;
    qint64 m_purged = 0;
    std::optional<QSet<RecordId>> m_records;
};

} // namespace chancery
