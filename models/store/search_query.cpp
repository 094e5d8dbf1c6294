// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading half of SearchIndex.

#include "models/store/fts_tokenizer.h"
#include "models/store/search_document.h"
#include "models/store/search_index.h"
#include "models/text/snippet.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// Ranking reads every match; beyond so many the order says nothing to a reader who has typed two letters.
constexpr int rankedAtMost = 400;

QByteArray kindList(const QList<Kind> &kinds)
{
    QByteArray list;
    for (const Kind kind : kinds)
        list += (list.isEmpty() ? "" : ",") + QByteArray::number(int(kind));
    return list;
}

QByteArray orderOf(ListQuery::Order order)
{
    switch (order) {
    case ListQuery::Order::Title:
        return "sort_key, record";
    case ListQuery::Order::TitleDescending:
        return "sort_key DESC, record";
    case ListQuery::Order::NewestFirst:
        return "changed DESC, id";
    case ListQuery::Order::DateAscending:
        return "date_from IS NULL, date_from, sort_key, id";
    case ListQuery::Order::DateDescending:
        return "date_from IS NULL, date_from DESC, sort_key, id";
    }
    return "id";
}

//! The documents that match, or whose subject they are; most match themselves, and are not looked up a second time.
constexpr char shownSql[] =
    "(SELECT CASE WHEN d.subject IS NULL THEN d.id ELSE"
    " (SELECT s.id FROM search_doc s WHERE s.record = d.subject) END AS shown"
    " FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ?1 GROUP BY shown)"
    " CROSS JOIN search_doc ON id = shown";

//! Organisations of the jurisdiction ?5, offices of it or in them, persons who hold or held these offices.
constexpr char belongingSql[] =
    " AND record IN (WITH org AS (SELECT id FROM organisation WHERE jurisdiction = ?5 OR located_in = ?5),"
    " post AS (SELECT id FROM office WHERE jurisdiction = ?5 OR organisation IN (SELECT id FROM org))"
    " SELECT id FROM org UNION ALL SELECT id FROM post UNION ALL"
    " SELECT person FROM tenure WHERE _alive = 1 AND office IN (SELECT id FROM post))";

QString joined(const QString &own, const QString &context)
{
    return own.isEmpty() || context.isEmpty() ? QString(own + context) : QString(own + u" · "_s + context);
}

Result<RecordIds> idsOf(Statement &statement)
{
    RecordIds ids;
    CHANCERY_TRY(statement.forEachRow([&] { ids.append(RecordId::fromBytes(statement.blob(0))); }));
    return ids;
}

} // namespace

Result<QList<RecordRef>> SearchIndex::refs(const ListQuery &query)
{
    CHANCERY_TRY(drain());
    const QString expression = ftsExpression(query.text);
    if (expression.isEmpty() && Folder::hasWords(query.text))
        return QList<RecordRef>();
    // a filter is driven by what it matches, and not by the list
    QByteArray sql = "SELECT kind, record FROM ";
    if (!expression.isEmpty())
        sql += shownSql;
    else
        sql += "search_doc";
    sql += " WHERE kind IN (" + kindList(query.kinds) + ") AND alive = " + (query.inBin ? '0' : '1');
    if (!query.jurisdiction.isNull())
        sql += belongingSql;
    sql += " ORDER BY " + orderOf(query.order) + " LIMIT ?2 OFFSET ?3";
    auto find = m_database.prepare(sql);
    if (!find)
        return failure(std::move(find).error());
    find->bind(2, query.limit).bind(3, query.offset);
    if (!expression.isEmpty())
        find->bind(1, expression);
    if (!query.jurisdiction.isNull())
        find->bind(5, query.jurisdiction.toBytes());
    QList<RecordRef> refs;
    CHANCERY_TRY(find->forEachRow([&] {
        refs.append({Kind(find->integer(0)), RecordId::fromBytes(find->blob(1))});
    }));
    return refs;
}

Result<QList<ListRow>> SearchIndex::rows(const QList<RecordRef> &refs)
{
    auto find = m_database.prepare(
        "SELECT title, subtitle, (SELECT c.title FROM search_doc c WHERE c.record = d.context) "
        "FROM search_doc d WHERE d.record = ?");
    if (!find)
        return failure(std::move(find).error());
    QList<ListRow> rows;
    rows.reserve(refs.size());
    for (const RecordRef &ref : refs) {
        find->reset();
        find->bind(1, ref.id.toBytes());
        const auto row = find->step();
        if (!row)
            return failure(row.error());
        rows.append(*row ? ListRow{ref, find->text(0), joined(find->text(1), find->text(2))}
                         : ListRow{ref, {}, {}});
    }
    return rows;
}

Result<RecordIds> SearchIndex::between(Kind kind, QDate from, QDate to)
{
    CHANCERY_TRY(drain());
    auto find = m_database.prepare("SELECT record FROM search_doc WHERE kind = ?1 AND alive = 1 AND "
                                   "date_from IS NOT NULL AND date_from <= ?3 "
                                   "AND date_to >= ?2 ORDER BY date_from, sort_key, id");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, int(kind)).bind(2, from.toString(Qt::ISODate)).bind(3, to.toString(Qt::ISODate));
    return idsOf(*find);
}

Result<QList<SearchIndex::Match>> SearchIndex::matches(const QString &expression, const QList<Kind> &kinds,
                                                       bool ranked)
{
    QByteArray sql =
        QByteArray("SELECT d.kind, d.record, coalesce(d.subject, d.record), ")
        + (ranked ? "bm25(search_fts, 8.0, 1.0)" : "0.0")
        + " FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ?1";
    // the kind that counts is that of the record shown
    if (!kinds.isEmpty())
        sql += " AND (d.subject IS NULL AND d.kind IN (" + kindList(kinds)
               + ") OR EXISTS (SELECT 1 FROM search_doc s "
                 "WHERE s.record = d.subject AND s.kind IN ("
               + kindList(kinds) + ")))";
    sql += QByteArray(ranked ? " ORDER BY 4" : "") + " LIMIT ?2";
    auto find = m_database.prepare(sql);
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, expression).bind(2, rankedAtMost);
    QList<Match> list;
    CHANCERY_TRY(find->forEachRow([&] {
        list.append({{Kind(find->integer(0)), RecordId::fromBytes(find->blob(1))},
                     RecordId::fromBytes(find->blob(2)),
                     find->real(3)});
    }));
    return list;
}

Result<QList<SearchHit>> SearchIndex::search(const QString &text, int limit, const QList<Kind> &kinds)
{
    CHANCERY_TRY(drain());
    const QString expression = ftsExpression(text);
    if (expression.isEmpty())
        return QList<SearchHit>();
    auto found = matches(expression, kinds, false);
    if (found && found->size() < rankedAtMost) {
        found = matches(expression, kinds, true);
    } else if (found) {
        // too many to rank: those that have it in the title come first
        auto titled = matches(u"title : ("_s + expression + u')', kinds, false);
        if (!titled)
            return failure(std::move(titled).error());
        *titled += *found;
        found = std::move(titled);
    }
    if (!found)
        return failure(std::move(found).error());
    QList<SearchHit> hits;
    QSet<RecordId> seen;
    for (const Match &match : *found) {
        if (hits.size() >= limit)
            break;
        if (seen.contains(match.subject))
            continue;
        seen.insert(match.subject);
        auto hit = hitOf(match, text);
        if (!hit)
            return failure(std::move(hit).error());
        if (hit->has_value())
            hits.append(**hit);
    }
    return hits;
}

Result<std::optional<SearchHit>> SearchIndex::hitOf(const Match &match, const QString &text)
{
    const auto shown = document(match.subject);
    if (!shown)
        return failure(shown.error());
    if (!shown->has_value())
        return std::optional<SearchHit>();
    const auto loaded = m_reader.load(match.found.kind, match.found.id);
    if (!loaded)
        return failure(loaded.error());
    SearchHit hit;
    hit.ref = (*shown)->ref;
    hit.title = titleOf(hit.ref).value_or((*shown)->title);
    hit.rank = match.rank;
    for (const auto &[field, fieldText] : searchdoc::texts(loaded->record)) {
        const Snippet snippet = makeSnippet(m_folder, fieldText, text);
        const bool better = hit.snippet.isNull() || snippet.matches.size() > hit.matches.size();
        if (!better)
            continue;
        hit.field = field;
        hit.snippet = snippet.text;
        hit.matches.clear();
        for (const TextRange &range : snippet.matches)
            hit.matches.append({int(range.begin), int(range.length)});
    }
    return std::optional(hit);
}

} // namespace chancery
