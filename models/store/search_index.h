// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/list_query.h"
#include "models/store/reader.h"
#include "models/text/collation.h"
#include "models/text/folding.h"

#include <QHash>

#include <optional>

namespace chancery {

//! Full-text search and sorted lists over everything, derived from the records after the commit: rows whose sequence is
//! above a watermark are indexed in slices; a query drains a small backlog first. Losing it loses nothing.
class SearchIndex
{
public:
    SearchIndex(Database &database, Reader &reader);
    ~SearchIndex();

    //! Reads the watermarks. Another format builds everything again, in slices. \a readOnly: answers with what is there.
    Result<void> load(bool readOnly);
    //! Indexes at most \a rows rows. False when nothing is left.
    Result<bool> indexSlice(int rows);
    //! What a commit wrote; lets the index know how much it is behind.
    void noteWritten(const ChangeSet &changes);
    qint64 backlog() const { return m_backlog; }

    //! Which records a list shows, in order: 100,000 of them take some 20 ms.
    Result<QList<RecordRef>> refs(const ListQuery &query);
    //! What a list shows of some records, in their order; of missing ones nothing but the reference.
    Result<QList<ListRow>> rows(const QList<RecordRef> &refs);
    Result<QList<SearchHit>> search(const QString &text, int limit, const QList<Kind> &kinds);
    //! Ids of the living records of a kind whose dates may touch from..to, by the earliest possible day.
    Result<RecordIds> between(Kind kind, QDate from, QDate to);
    //! The title of a record; of a kind without one, the titles of what it refers to.
    Result<QString> titleOf(const RecordRef &ref);
    Result<std::optional<Kind>> kindOf(const RecordId &id);

private:
    struct Match
    {
        RecordRef found;
        RecordId subject;
        double rank = 0;
    };

    Result<void> prepareStatements();
    Result<void> reset();
    Result<int> indexKind(const KindSpec &spec, int rows);
    Result<void> indexRow(const Row &row);
    Result<void> writeDocument(const Row &row, qint64 id);
    QString composedTitle(const Record &record);
    Result<std::optional<ListRow>> document(const RecordId &id);
    Result<void> saveWatermark(Kind kind);
    Result<void> drain();
    Result<QList<Match>> matches(const QString &expression, const QList<Kind> &kinds, bool ranked);
    Result<std::optional<SearchHit>> hitOf(const Match &match, const QString &text);

    Database &m_database;
    Reader &m_reader;
    Folder m_folder;
    Collator m_collator;
    QHash<int, qint64> m_watermarks; // by kind
    qint64 m_backlog = 0;
    bool m_behind = true;
    bool m_readOnly = false;
    Statement m_find;
    Statement m_docWrite;
    Statement m_ftsDelete;
    Statement m_ftsInsert;
};

} // namespace chancery
