// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/bundle_import.h"

namespace chancery {

//! A folder that something else carries between devices: FOLDER/device/incarnation/number-file.chancery-bundle. Reads
//! what others wrote, then writes what they lack. What is not there says nothing, and no folder is told by its name.
class SyncFolder
{
public:
    SyncFolder(Workspace &workspace, SyncIdentity &identity, ExchangeBooks &books, BundleImport &import,
               const QString &folder);

    Result<FolderReport> run(const ImportOrder &order, const SyncProgress &progress);

private:
    struct Found
    {
        QString device;
        QString incarnation;
        quint64 number = 0;
        QByteArray file;
        QString path;
    };
    //! What we said here last. Kept in the file; a new incarnation has said nothing yet.
    struct Told
    {
        QByteArray library;
        QByteArray incarnation;
        QString path; //!< within the folder
        VersionVector base;
        VersionVector top;
        QList<QByteArray> recipients;
        QList<QByteArray> waiting; //!< bundles that waited for others then
        QByteArray clone; //!< which word of a copy of this file it answered
        QList<QByteArray> lacking; //!< contents that were not here then
        QList<QByteArray> wanted; //!< contents that it brought because somebody lacked them
    };
    //! What there is to say.
    struct Situation
    {
        ReplicaState state;
        QList<Peer> peers;
        std::optional<Peer> clone;
        QList<QByteArray> waiting;
        QList<QByteArray> lacking;
        QList<QByteArray> wanted; //!< by peers, and here
        bool forked = false;
    };

    QList<Found> scan() const;
    static QList<Found> filesIn(const QString &place);
    Result<bool> round(const ImportOrder &order, const SyncProgress &progress, FolderReport &report);
    Result<bool> isSettled(const Found &found);
    Result<bool> take(const Found &found, const ImportOrder &order, const SyncProgress &progress,
                      FolderReport &report);

    Result<Situation> situation(const FolderReport &report);
    bool hasToTell(const Situation &now, const Told &told) const;
    Result<Exchange> tell(const Situation &now, const Told &told, const SyncProgress &progress);
    QList<Peer> readers(const Situation &now, const Told &told) const;
    void prune(const QString &place);
    Result<Told> told();
    Result<void> remember(const Told &told);
    QByteArray toldKey() const;

    Workspace &m_workspace;
    SyncIdentity &m_identity;
    ExchangeBooks &m_books;
    BundleImport &m_import;
    QString m_folder;
};

} // namespace chancery
