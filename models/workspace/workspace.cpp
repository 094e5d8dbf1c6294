// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/workspace.h"

#include "models/store/store.h"

using namespace Qt::StringLiterals;

namespace chancery {

Workspace::Workspace(std::unique_ptr<Store> store) : m_store(std::move(store)) { }

Workspace::~Workspace() = default;

QString Workspace::path() const
{
    return m_store->file().path;
}

bool Workspace::isReadOnly() const
{
    return m_store->file().readOnly;
}

bool Workspace::isEncrypted() const
{
    return m_store->file().isEncrypted();
}

QString Workspace::user() const
{
    return m_store->names().user;
}

QString Workspace::device() const
{
    return m_store->names().device;
}

Result<void> Workspace::setIdentity(const QString &user, const QString &device)
{
    CHANCERY_TRY(m_store->setNames({user, device}));
    emit identityChanged();
    return ok();
}

RecordId Workspace::newId()
{
    std::array<quint8, 10> random;
    m_store->environment().random(random.data(), random.size());
    return RecordId::fromTime(now(), random);
}

qint64 Workspace::now() const
{
    return m_store->environment().clock();
}

// ---- reading

Result<Loaded> Workspace::load(Kind kind, const RecordId &id) const
{
    return m_store->reader().load(kind, id);
}

Record Workspace::record(Kind kind, const RecordId &id) const
{
    if (kind == Kind::Any || id.isNull())
        return {};
    const auto loaded = load(kind, id);
    return loaded && loaded->alive ? loaded->record : Record();
}

QList<Record> Workspace::records(Kind kind, const RecordIds &ids) const
{
    return m_store->reader().records(kind, ids).value_or(QList<Record>());
}

QList<Record> Workspace::all(Kind kind) const
{
    return m_store->reader().all(kind).value_or(QList<Record>());
}

QList<Record> Workspace::children(Kind kind, const RecordId &owner) const
{
    return m_store->reader().children(kind, owner).value_or(QList<Record>());
}

QList<Record> Workspace::referring(const Field<RecordId> &field, const RecordId &target) const
{
    return m_store->reader().referring(field.kind, field.name, target).value_or(QList<Record>());
}

std::optional<Kind> Workspace::kindOf(const RecordId &id) const
{
    const auto indexed = m_store->index().kindOf(id);
    if (indexed && indexed->has_value())
        return *indexed;
    return m_store->reader().kindOf(id).value_or(std::nullopt);
}

qint64 Workspace::count(Kind kind) const
{
    return m_store->reader().count(kind).value_or(0);
}

Result<QList<ListRow>> Workspace::list(const ListQuery &query) const
{
    const auto refs = listRefs(query);
    if (!refs)
        return failure(refs.error());
    return listRows(*refs);
}

Result<QList<RecordRef>> Workspace::listRefs(const ListQuery &query) const
{
    return m_store->index().refs(query);
}

Result<QList<ListRow>> Workspace::listRows(const QList<RecordRef> &refs) const
{
    return m_store->index().rows(refs);
}

QList<Record> Workspace::between(Kind kind, QDate from, QDate to) const
{
    return records(kind, m_store->index().between(kind, from, to).value_or(RecordIds()));
}

QString Workspace::titleOf(const RecordRef &ref) const
{
    if (ref.kind == Kind::Any || ref.isNull())
        return {};
    return m_store->index().titleOf(ref).value_or(QString());
}

Result<QList<SearchHit>> Workspace::search(const QString &text, int limit, const QList<Kind> &kinds) const
{
    return m_store->index().search(text, limit, kinds);
}

// ---- writing

Result<CommitInfo> Workspace::commit(const QList<Edit> &edits, const QString &intent)
{
    auto done = m_store->commit(edits, intent);
    if (done && !done->changes.isEmpty())
        emit changed(done->changes);
    return done;
}

Result<CommitInfo> Workspace::remove(const RecordRef &ref)
{
    return remove(QList<RecordRef>{ref});
}

Result<CommitInfo> Workspace::remove(const QList<RecordRef> &refs)
{
    QList<Edit> edits;
    QSet<RecordId> named;
    for (const RecordRef &ref : refs) {
        const auto removal = m_store->removal(ref);
        if (!removal)
            return failure(removal.error());
        for (const Edit &edit : *removal) {
            if (!named.contains(edit.record.id()))
                edits.append(edit);
            named.insert(edit.record.id());
        }
    }
    return commit(edits, u"remove"_s);
}

Result<CommitInfo> Workspace::restore(const RecordRef &ref)
{
    const auto edits = m_store->restoration(ref);
    if (!edits)
        return failure(edits.error());
    return commit(*edits, u"restore"_s);
}

QList<RecordRef> Workspace::bin() const
{
    const QList<RecordRef> all = m_store->reader().bin().value_or(QList<RecordRef>());
    QSet<RecordId> dead;
    for (const RecordRef &ref : all)
        dead.insert(ref.id);
    QList<RecordRef> roots;
    for (const RecordRef &ref : all) {
        const auto loaded = load(ref.kind, ref.id);
        const RecordId owner = loaded ? loaded->record.owner() : RecordId();
        if (owner.isNull() || !dead.contains(owner))
            roots.append(ref);
    }
    return roots;
}

// ---- history

Result<UndoReport> Workspace::undo(BatchId batch)
{
    auto report = m_store->undo(batch);
    if (report && !report->commit.changes.isEmpty())
        emit changed(report->commit.changes);
    return report;
}

QList<Batch> Workspace::batches(int limit) const
{
    return m_store->history().batches(limit).value_or(QList<Batch>());
}

QList<HistoryEntry> Workspace::history(const RecordRef &ref) const
{
    return m_store->history().ofRecord(ref).value_or(QList<HistoryEntry>());
}

// ---- drafts

Result<void> Workspace::saveDraft(const Draft &draft)
{
    return m_store->keep([&] { return m_store->local().saveDraft(draft, now()); });
}

QList<Draft> Workspace::drafts() const
{
    return m_store->local().drafts().value_or(QList<Draft>());
}

QList<Draft> Workspace::drafts(const RecordId &record) const
{
    return m_store->local().drafts(record).value_or(QList<Draft>());
}

Result<void> Workspace::discardDraft(const RecordId &record, const QByteArray &field)
{
    return m_store->keep([&] { return m_store->local().discardDraft(record, field); });
}

// ---- settings

QString Workspace::setting(const QString &key, const QString &fallback) const
{
    const auto value = m_store->local().setting(key);
    return value && value->has_value() ? **value : fallback;
}

Result<void> Workspace::setSetting(const QString &key, const QString &value)
{
    if (setting(key) == value)
        return ok();
    CHANCERY_TRY(m_store->keep([&] { return m_store->local().setSetting(key, value); }));
    emit settingChanged(key);
    return ok();
}

bool Workspace::indexSlice(int rows)
{
    const bool behind = m_store->index().backlog() > 0;
    const bool more = m_store->index().indexSlice(rows).value_or(false);
    if (behind)
        emit indexed();
    return more;
}

void Workspace::announce(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    m_store->index().noteWritten(changes);
    emit changed(changes);
}

Result<QStringList> Workspace::verify()
{
    auto report = m_store->verify();
    if (!report)
        return failure(std::move(report).error());
    return report->problems;
}

} // namespace chancery
