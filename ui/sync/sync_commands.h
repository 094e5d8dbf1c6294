// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/sync/folder_watch.h"
#include "models/workspace/mission_pack.h"
#include "models/workspace/sync_service.h"
#include "ui/sync/bundle_dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pane_context.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace chancery {

//! What can be done in the sync pane: asks, calls the service, tells what came of it.
class SyncCommands : public QObject
{
    Q_OBJECT

public:
    //! \a window: over which dialogs open; the parent.
    SyncCommands(const PaneContext &context, QWidget *window);

    SyncService &service() { return m_service; }
    SharedFolder &folder() { return m_folder; }

    void saveCard();
    void addDevice(const QString &path = {}); //!< asks for the file if none is given
    void trustAgain(const Peer &peer);
    void revoke(const Peer &peer);
    void writeBundle(const QByteArray &device = {}); //!< for one, else for all
    void openBundle(const QString &path = {});
    void openKept(const Exchange &exchange); //!< one that waits for others or for a decision
    //! Cards and bundles, one dialog after the other.
    void openFiles(const QStringList &paths);
    void giveUp(const Exchange &exchange);
    void undoImport(const Exchange &exchange);
    void lendPack();
    void takePackBack();
    void chooseFolder();
    void setWatched(bool watched);
    void syncNow();
    void showHelp();

signals:
    //! Something may be another than before: read again.
    void changed();
    void notice(const chancery::Notice &notice);

private:
    void showCard(const DeviceCard &card);
    void write(const BundleOrder &order);
    void preview(const JoinOffer &offer);
    void lend(PackOrder order);
    void tell(const JoinOffer::Outcome &outcome);
    void undo(BatchId batch);
    void fail(const Error &error);
    void succeed(const QString &text);
    void open(QDialog *dialog);
    void openNext();
    bool finish(const Result<void> &result, const QString &text);
    std::optional<Peer> peer(const QByteArray &device);

    PaneContext m_context;
    QWidget *m_window;
    SyncService m_service;
    SharedFolder m_folder;
    QPointer<QDialog> m_dialog;
    QStringList m_waiting;
};

} // namespace chancery
