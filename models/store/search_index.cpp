// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search_index.h"

#include "models/store/search_document.h"

#include <sqlite3.h>
#include <unicode/uvernum.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int formatVersion = 1; // of the derived tables: another one builds them again
constexpr qint64 smallBacklog = 2000; // rows that a query may index before it answers

// a record deleted and indexed again keeps its document, so that its number stays
constexpr char findDocument[] = "SELECT id FROM search_doc WHERE record = ?";
constexpr char writeDocumentSql[] = "INSERT INTO search_doc (id, record, subject, kind, alive, title, "
                                    "subtitle, sort_key, date_from, date_to, context, "
                                    "changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON "
                                    "CONFLICT (id) DO UPDATE SET subject = ?3, "
                                    "alive = ?5, title = ?6, subtitle = ?7, sort_key = ?8, date_from = ?9, "
                                    "date_to = ?10, context = ?11, changed = ?12";

QString signature()
{
    return QString::number(formatVersion) + u' ' + QStringLiteral(U_ICU_VERSION);
}

} // namespace

// the order of titles is that of the root collation: it must not change with the language of the window
SearchIndex::SearchIndex(Database &database, Reader &reader)
    : m_database(database)
    , m_reader(reader)
    , m_collator(u"root"_s)
{ }

SearchIndex::~SearchIndex() = default;

Result<void> SearchIndex::load(bool readOnly)
{
    m_readOnly = readOnly || !m_database.isOpen() || sqlite3_db_readonly(m_database.handle(), "main") == 1;
    const auto stored = m_database.text("SELECT value FROM meta WHERE key = 'index'");
    if (!stored)
        return failure(stored.error());
    // an index that cannot be made again now (full disk) is read as it is
    if (*stored != signature() && !m_readOnly && !reset())
        m_readOnly = true;
    m_backlog = 0;
    for (const KindSpec &spec : schema::kinds()) {
        const auto mark =
            m_database.integer("SELECT value FROM meta WHERE key = 'indexed:" + spec.name + '\'');
        if (!mark)
            return failure(mark.error());
        const qint64 watermark = mark->value_or(0);
        m_watermarks[int(spec.kind)] = watermark;
        const auto newer = m_database.integer("SELECT count(*) FROM \"" + spec.table + "\" WHERE _l > "
                                              + QByteArray::number(watermark));
        if (!newer)
            return failure(newer.error());
        m_backlog += newer->value_or(0);
    }
    m_behind = m_backlog > 0 && !m_readOnly;
    return m_readOnly ? ok() : prepareStatements();
}

Result<void> SearchIndex::prepareStatements()
{
    CHANCERY_TRY(m_database.prepareInto(m_find, findDocument));
    CHANCERY_TRY(m_database.prepareInto(m_docWrite, writeDocumentSql));
    CHANCERY_TRY(m_database.prepareInto(m_ftsDelete, "DELETE FROM search_fts WHERE rowid = ?"));
    return m_database.prepareInto(m_ftsInsert,
                                  "INSERT INTO search_fts (rowid, title, body) VALUES (?, ?, ?)");
}

Result<void> SearchIndex::reset()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    CHANCERY_TRY(m_database.execute("DELETE FROM search_doc; DELETE FROM meta WHERE key LIKE 'indexed:%'; "
                                    "INSERT INTO search_fts (search_fts) VALUES ('delete-all')"));
    auto write = m_database.prepare("INSERT INTO meta (key, value) VALUES ('index', ?1) "
                                    "ON CONFLICT (key) DO UPDATE SET value = ?1");
    if (!write)
        return failure(std::move(write).error());
    write->bind(1, signature());
    CHANCERY_TRY(write->run());
    return transaction->commit();
}

void SearchIndex::noteWritten(const ChangeSet &changes)
{
    m_backlog += changes.entries.size();
    m_behind = !m_readOnly;
}

Result<bool> SearchIndex::indexSlice(int rows)
{
    if (!m_behind)
        return false;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    const QHash<int, qint64> before = m_watermarks;
    int left = rows;
    for (const KindSpec &spec : schema::kinds()) {
        const auto done = left > 0 ? indexKind(spec, left) : Result<int>(0);
        if (!done) {
            m_watermarks = before;
            return failure(done.error());
        }
        left -= *done;
    }
    if (auto committed = transaction->commit(); !committed) {
        m_watermarks = before;
        return failure(std::move(committed).error());
    }
    m_behind = left <= 0;
    m_backlog = m_behind ? qMax<qint64>(0, m_backlog - rows) : 0;
    return m_behind;
}

Result<int> SearchIndex::indexKind(const KindSpec &spec, int rows)
{
    const auto changed = m_reader.changedSince(spec.kind, m_watermarks[int(spec.kind)], rows);
    if (!changed)
        return failure(changed.error());
    for (const Row &row : *changed)
        CHANCERY_TRY(indexRow(row));
    if (!changed->isEmpty()) {
        m_watermarks[int(spec.kind)] = changed->last().sequence;
        CHANCERY_TRY(saveWatermark(spec.kind));
    }
    return int(changed->size());
}

Result<void> SearchIndex::saveWatermark(Kind kind)
{
    auto write = m_database.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (key) DO UPDATE SET value = ?2");
    if (!write)
        return failure(std::move(write).error());
    write->bind(1, u"indexed:"_s + QString::fromUtf8(schema::spec(kind).name))
        .bind(2, m_watermarks[int(kind)]);
    return write->run();
}

Result<void> SearchIndex::indexRow(const Row &row)
{
    m_find.reset();
    m_find.bind(1, row.record.id().toBytes());
    const auto found = m_find.step();
    if (!found)
        return failure(found.error());
    qint64 id = 0;
    if (*found) {
        id = m_find.integer(0);
        m_ftsDelete.bind(1, id);
        CHANCERY_TRY(m_ftsDelete.run());
    }
    m_find.reset();
    CHANCERY_TRY(writeDocument(row, id));
    if (!row.alive)
        return ok();
    if (id == 0)
        id = sqlite3_last_insert_rowid(m_database.handle());
    m_ftsInsert.bind(1, id).bind(2, row.record.title()).bind(3, searchdoc::body(row.record));
    return m_ftsInsert.run();
}

Result<void> SearchIndex::writeDocument(const Row &row, qint64 id)
{
    const Record &record = row.record;
    const QString title = composedTitle(record);
    const QString subtitle = searchdoc::subtitle(record);
    const searchdoc::Span span = searchdoc::span(record);
    const bool asOwner = searchdoc::isFoundAsOwner(record.kind()) && !record.owner().isNull();
    const RecordId context = searchdoc::context(record);
    const QByteArray key = m_collator.sortKey(title);
    if (id == 0)
        m_docWrite.bindNull(1);
    else
        m_docWrite.bind(1, id);
    m_docWrite.bind(2, record.id().toBytes()).bind(3, asOwner ? record.owner().toBytes() : QByteArray());
    m_docWrite.bind(4, int(record.kind())).bind(5, int(row.alive));
    m_docWrite.bind(6, title.isNull() ? u""_s : title).bind(7, subtitle.isNull() ? u""_s : subtitle);
    m_docWrite.bind(8, key.isNull() ? QByteArray("") : key).bind(9, span.from).bind(10, span.to);
    m_docWrite.bind(11, context.isNull() ? QByteArray() : context.toBytes()).bind(12, row.sequence);
    return m_docWrite.run();
}

QString SearchIndex::composedTitle(const Record &record)
{
    if (record.spec().titleField >= 0)
        return record.title();
    QStringList parts;
    for (const RecordId &id : searchdoc::titleSources(record)) {
        const auto source = document(id);
        if (source && source->has_value() && !(*source)->title.isEmpty())
            parts.append((*source)->title);
    }
    return parts.join(u" · "_s);
}

Result<std::optional<ListRow>> SearchIndex::document(const RecordId &id)
{
    auto find =
        m_database.prepare("SELECT kind, title, subtitle FROM search_doc WHERE record = ? AND alive = 1");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, id.toBytes());
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<ListRow>();
    return std::optional(ListRow{{Kind(find->integer(0)), id}, find->text(1), find->text(2)});
}

Result<QString> SearchIndex::titleOf(const RecordRef &ref)
{
    const auto loaded = m_reader.load(ref.kind, ref.id);
    if (!loaded)
        return failure(loaded.error());
    return loaded->alive ? composedTitle(loaded->record) : QString();
}

Result<std::optional<Kind>> SearchIndex::kindOf(const RecordId &id)
{
    const auto found = document(id);
    if (!found)
        return failure(found.error());
    return found->has_value() ? std::optional((*found)->ref.kind) : std::nullopt;
}

Result<void> SearchIndex::drain()
{
    if (!m_behind)
        return ok();
    // a large backlog (an import) is worked off when the program is idle; meanwhile the answer is what is there
    if (m_backlog > smallBacklog)
        return ok();
    for (;;) {
        // reading must not depend on writing: on a full disk the answer is what is there
        const auto more = indexSlice(int(smallBacklog));
        if (!more || !*more)
            return ok();
    }
}

} // namespace chancery
