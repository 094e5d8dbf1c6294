// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replicator.h"
#include "models/store/sync_books.h"

#include <QSet>

namespace chancery {

//! One join, inside the transaction of its caller. Takes what is read as hostile until proved otherwise.
class Joiner : public ChangeSink
{
public:
    Joiner(const Replicator::Parts &parts, const JoinRequest &request);

    //! Actors and vectors in ordinals of this file. Gap or Known are told here, before anything is read.
    Result<void> prepare();
    //! Joins what \a read tells; only if prepare() left the verdict at Joined.
    Result<void> read(const ChangeReader &read);
    //! Fresh presence for what came back incomplete, the vector, the history.
    Result<void> finish(const CommitLog::Names &names);

    JoinReport::Verdict verdict() const { return m_report.verdict; }
    JoinReport takeReport();
    const QSet<RecordId> &movedRows() const { return m_moved; } //!< for the audit
    const VersionVector &known() const { return m_known; }
    const VersionVector &top() const { return m_top; }
    const QList<HeadRun> &heads() const { return m_heads; }

    Result<void> stamp(const Stamp &stamp) override;
    Result<void> record(const RecordState &state) override;
    Result<void> revision(const TextRevision &revision) override;
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;

private:
    Result<Dot> translated(Dot dot) const;
    Result<VersionVector> translated(const VersionVector &vector) const;
    Result<RecordState> translated(const RecordState &state) const;
    Result<void> translateHeads();
    Result<void> keepHeads();
    Result<bool> takePlain(const RecordState &state);
    Result<bool> addPlain(const RecordState &state, const Versions &versions);
    bool isNew(const Versions &versions) const;
    Result<void> write(const std::optional<Standing> &before, const RecordState &after);
    Result<void> note(const std::optional<Standing> &before, const RecordState &after,
                      const std::optional<Row> &row, AtomMask changed);
    void noteCarried(const RecordState &before, const RecordState &after);
    Result<void> noteNew(const Row &row, AtomMask atoms);
    void report(JoinReport::Item item, const Record &record);
    void noteTouch(const std::optional<Standing> &before, const RecordState &after,
                   const RecordState &incoming);
    bool comesAgain(const RecordState &incoming) const;
    void noteTexts(const RecordState &before, const RecordState &after);
    Result<void> touchTexts();
    Result<void> touch(const CommitLog::Names &names);

    const Replicator::Parts &m;
    const JoinRequest &m_request;
    SyncBooks m_books;
    QMap<quint32, quint32> m_ordinals;
    VersionVector m_known;
    QHash<quint32, SyncBooks::Yield> m_yields;
    VersionVector m_base;
    VersionVector m_top;
    QList<HeadRun> m_heads; // ascending
    QList<QPair<quint16, RecordId>> m_touched;
    struct Texts
    {
        quint16 kind;
        AtomMask concurrent;
        AtomMask changed; // of these, what the join changed
        bool heard; // the sender has all of it
        QList<TextRevision> told;
    };
    QMap<RecordId, Texts> m_texts; // concurrent ones
    QSet<QByteArray> m_present; // contents of attachments that were here before
    QSet<QByteArray> m_arrived;
    QSet<RecordId> m_moved;
    struct Gone
    {
        quint8 atom;
        RegisterEntry entry;
    };
    QHash<RecordId, QList<Gone>>
        m_gone; // superseded values of what is carried: texts perhaps, that others build on
    JoinReport m_report;
    int m_ordinary = 0; // of its items
};

} // namespace chancery
