// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/text_merge.h"
#include "models/records/schema.h"
#include "models/store/ranks.h"
#include "models/store/revision_table.h"

namespace chancery {

//! Keeps what concurrent texts need to be merged line by line, and merges them. An atom is a long text if that is its
//! only field; other atoms have no revisions.
class TextHistory
{
public:
    TextHistory(Database &database, RevisionTable &revisions, Ranks &ranks);

    static bool isText(const KindSpec &spec, int atom);

    //! After a local write: notes what it was made from. Writes of the own actor that nobody was told of yet leave no
    //! trace: pauses in typing are not history.
    Result<void> wrote(const RecordState &before, const RecordState &after, quint8 atom, Dot dot);
    //! After a join: what it superseded may be what others build on.
    Result<void> joined(const RecordState &before, const RecordState &after, quint8 atom);
    //! What concurrent texts are merged from, as far as \a revisions tell it.
    struct Base
    {
        Dot dot;
        QByteArray value; //!< packed
    };
    Result<std::optional<Base>> base(const QList<TextRevision> &revisions, const Register &entries);
    //! What is shown of concurrent texts; nullopt if they do not merge. A pure function of what stands: never written.
    Result<std::optional<QString>> merged(const RecordState &state, quint8 atom);

private:
    Result<quint64> told(quint32 actor); //!< the actor's last counter that left the file
    std::optional<Dot> sharedBase(const TextAncestry &ancestry, const QList<Dot> &writes);
    Result<std::optional<TextRevision>> revision(const RecordId &record, quint8 atom, Dot dot);

    Database &m_database;
    RevisionTable &m_revisions;
    Ranks &m_ranks;
};

} // namespace chancery
