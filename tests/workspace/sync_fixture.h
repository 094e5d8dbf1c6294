// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/writing_fields.h"
#include "models/workspace/sync_service.h"
#include "tests/support/test_workspace.h"

#include <QFile>

namespace chancery::test {

//! A device: a real workspace file of its own library, and what exchanges it with others.
class Device
{
public:
    //! \a seed makes ids and keys; no two devices of a test share one.
    Device(const QString &name, quint32 seed, Contents contents = Contents::Empty);

    Workspace *operator->() { return m_workspace.get(); }
    Workspace &operator*() { return *m_workspace; }
    SyncService &sync() { return *m_service; }
    bool isValid() const { return m_workspace != nullptr; }

    QString path() const { return m_folder.filePath(QStringLiteral("work.chancery")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    bool reopen(bool readOnly = false);
    void close();
    //! Puts a file as path() and opens it, as somebody who copies or restores does behind our back.
    bool replaceBy(const QString &file);
    //! The clock of the device goes on by so many days.
    void wait(int days) { *m_waited += qint64(days) * 24 * 60 * 60 * 1000; }
    //! A copy of the closed file.
    QString copy(const QString &name);

    RecordId write(const QString &title, const QString &body = {});
    Result<CommitInfo> retitle(const RecordId &note, const QString &title);
    Result<CommitInfo> rewrite(const RecordId &note, const QString &body);
    QString title(const RecordId &note);
    //! Everything people see, and everything that waits for a decision.
    QByteArray snapshot();
    //! The same, and what is remembered of others.
    QByteArray books();
    QByteArray library();

private:
    QTemporaryDir m_folder;
    quint32 m_seed;
    std::shared_ptr<qint64> m_waited = std::make_shared<qint64>(0); // ms
    std::shared_ptr<MemoryAnchors> m_anchors = std::make_shared<MemoryAnchors>();
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SyncService> m_service;
};

//! Each has the other's card, and trusts it.
bool introduce(Device &a, Device &b);
//! A bundle of \a from for all that it trusts, imported by \a to.
Result<ImportResult> send(Device &from, Device &to, const BundleOrder &order = {},
                          const ImportOrder &import = {});
//! The path of a new bundle of \a from; empty if it could not be made.
QString bundleOf(Device &from, const BundleOrder &order = {});
QByteArray readAll(const QString &path);
bool writeAll(const QString &path, const QByteArray &bytes);

} // namespace chancery::test
