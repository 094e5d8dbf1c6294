// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/exchange_books.h"
#include "models/workspace/sync_orders.h"

#include <QSet>

class QFile;

namespace chancery {

class Workspace;

//! Takes a bundle in: a copy of it is verified to its end and only then joined, in one transaction together with what
//! the file remembers of it. What cannot join yet is kept as it came.
class BundleImport
{
public:
    BundleImport(Workspace &workspace, SyncIdentity &identity, ExchangeBooks &books);

    Result<ImportResult> file(const QString &path, const ImportOrder &order, const SyncProgress &progress);
    //! One whose bytes are kept.
    Result<ImportResult> kept(const QByteArray &file, const ImportOrder &order, const SyncProgress &progress);
    //! Tries again what waits for others, oldest first, until nothing more joins; what asks too, if removals are allowed.
    Result<QList<ImportResult>> retry(const ImportOrder &order);
    //! An error of reading the bundle \a name: what is new in it, and must be known, is FileTooNew.
    static Error named(Error error, const QString &name);

private:
    struct Source
    {
        QFile &spool;
        QString name;
        const ImportOrder &order;
        const SyncProgress &progress;
        QByteArray file;
        BundleManifest manifest;
        Kinship kinship = Kinship::Same;
        QSet<QByteArray> contents = {}; //!< that it brings
    };
    using Use = std::function<Result<void>(BundleContentReader &)>;

    Result<std::unique_ptr<QFile>> spooled(const QString &path);
    Result<std::unique_ptr<QFile>> spooled(const QByteArray &file);
    Result<ImportResult> run(QFile &spool, const QString &name, const ImportOrder &order,
                             const SyncProgress &progress);
    //! Reads the bundle from the start to its verified end; \a use reads the content after the manifest.
    Result<void> read(Source &source, const Use &use);
    Result<void> accept(Source &source);
    Result<Kinship> kinship(const Source &source);
    Result<void> pass(const Source &source, int round, ChangeSink *sink, BundleContentReader &content);

    Result<ImportResult> join(Source &source);
    Result<JoinReport> joinInto(Source &source, const Exchange &exchange, bool &noted);
    Result<void> note(const Source &source, const Exchange &exchange);
    Result<void> noteAlone(const Source &source, const Exchange &exchange);
    Result<ImportResult> keep(const Source &source, ImportResult &result);
    void finish(ImportResult &result);
    Result<bool> canJoinNow(QFile &spool, const ImportOrder &order);
    Result<std::optional<ImportResult>> again(const Exchange &exchange, const ImportOrder &order);

    Workspace &m_workspace;
    SyncIdentity &m_identity;
    ExchangeBooks &m_books;
};

} // namespace chancery
