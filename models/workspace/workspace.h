// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "models/store/draft.h"
#include "models/store/history.h"
#include "models/store/list_query.h"
#include "models/workspace/environment.h"

#include <QObject>

#include <memory>

namespace chancery {

class Store;

//! The opened file as the programs see it: the one facade over the store. Lives on one thread, the one that opened it.
//! Every write, from whatever side, ends in commit() and is announced once by changed().
class Workspace : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<Workspace>> create(const NewWorkspace &request,
                                                     const Environment &environment = Environment::system());
    //! FileBusy if another program writes to it, unless \a readOnly. A file or medium that cannot be written is opened
    //! for reading.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const Credentials &credentials,
                                                   const Environment &environment = Environment::system(),
                                                   bool readOnly = false);
    //! True if the file needs a passphrase; an error if it is no workspace at all.
    static Result<bool> isEncryptedFile(const QString &path);
    //! Over a store that is open already.
    explicit Workspace(std::unique_ptr<Store> store);
    ~Workspace() override;

    QString path() const;
    bool isReadOnly() const;
    bool isEncrypted() const;
    QString user() const;
    QString device() const;
    Result<void> setIdentity(const QString &user, const QString &device);
    RecordId newId();
    qint64 now() const; //!< Unix milliseconds
    Store &store() { return *m_store; } //!< for models/workspace and models/sync only

    // ---- reading
    Result<Loaded> load(Kind kind, const RecordId &id) const;
    //! A null record if there is none or it lies in the bin.
    Record record(Kind kind, const RecordId &id) const;
    Record record(const RecordRef &ref) const { return record(ref.kind, ref.id); }
    //! In the order of \a ids; missing ones are left out.
    QList<Record> records(Kind kind, const RecordIds &ids) const;
    //! Every living record of a kind; for the small kinds (terms, jurisdictions, ...).
    QList<Record> all(Kind kind) const;
    //! The living child records of one owner.
    QList<Record> children(Kind kind, const RecordId &owner) const;
    //! The living records of \a kind whose reference field \a field names \a target.
    QList<Record> referring(const Field<RecordId> &field, const RecordId &target) const;
    //! Which kind an id belongs to, dead or alive.
    std::optional<Kind> kindOf(const RecordId &id) const;
    qint64 count(Kind kind) const;
    Result<QList<ListRow>> list(const ListQuery &query) const;
    //! The same in two steps, for a model that pages: which records, and what a row shows of some of them.
    Result<QList<RecordRef>> listRefs(const ListQuery &query) const;
    Result<QList<ListRow>> listRows(const QList<RecordRef> &refs) const;
    //! Missions (or notes, ...) whose dates may touch the days from..to, by the earliest possible day.
    QList<Record> between(Kind kind, QDate from, QDate to) const;
    //! A short name for any record, for links and titles; empty if it does not exist.
    QString titleOf(const RecordRef &ref) const;
    Result<QList<SearchHit>> search(const QString &text, int limit = 50, const QList<Kind> &kinds = {}) const;

    // ---- writing
    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent);
    Result<CommitInfo> commit(const Edit &edit, const QString &intent)
    {
        return commit(QList<Edit>{edit}, intent);
    }
    //! To the bin, together with the child records.
    Result<CommitInfo> remove(const RecordRef &ref);
    Result<CommitInfo> restore(const RecordRef &ref);
    //! Removes several records in one commit.
    Result<CommitInfo> remove(const QList<RecordRef> &refs);
    QList<RecordRef> bin() const; //!< per kind, newest first; child records of a removed record are left out

    // ---- history
    Result<UndoReport> undo(BatchId batch);
    QList<Batch> batches(int limit = 100) const; //!< newest first
    QList<HistoryEntry> history(const RecordRef &ref) const; //!< newest first

    // ---- links and tags (deterministic ids)
    Result<CommitInfo> addLink(const RecordRef &from, const RecordRef &to, const QString &role = {});
    Result<CommitInfo> removeLink(const RecordRef &from, const RecordRef &to, const QString &role = {});
    //! What the record is linked to, in either direction.
    QList<RecordRef> linked(const RecordRef &ref) const;
    Result<CommitInfo> addTag(const RecordRef &ref, const QString &tag);
    Result<CommitInfo> removeTag(const RecordRef &ref, const QString &tag);
    QStringList tags(const RecordRef &ref) const;

    // ---- drafts
    Result<void> saveDraft(const Draft &draft);
    QList<Draft> drafts() const;
    QList<Draft> drafts(const RecordId &record) const;
    Result<void> discardDraft(const RecordId &record, const QByteArray &field = {});

    // ---- settings kept in the file (as-of day, scheme, last pane): never exported
    QString setting(const QString &key, const QString &fallback = {}) const;
    Result<void> setSetting(const QString &key, const QString &value);

    //! Indexes what was written since, at most \a rows records: few keep a window alive, many go faster. True while
    //! there is more to do.
    bool indexSlice(int rows = 250);

    //! For models/workspace only, after a write of the store that did not come through commit(): indexes and announces it.
    void announce(const ChangeSet &changes);

    //! Reads the whole file and says what is wrong with it, as codes; empty: nothing.
    Result<QStringList> verify();

signals:
    //! After each commit, once.
    void changed(const chancery::ChangeSet &changes);
    void identityChanged();
    void settingChanged(const QString &key);
    //! More rows became searchable: a list that was read during a large backlog is worth reading again.
    void indexed();

private:
    std::unique_ptr<Store> m_store;
};

} // namespace chancery

Q_DECLARE_METATYPE(chancery::ChangeSet)
