// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_actions.h"

#include "ui/widgets/make_action.h"

#include <QActionGroup>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct SyncActionsText
{
    Q_DECLARE_TR_FUNCTIONS(SyncActionsText)
};

} // namespace

SyncActions::SyncActions(QObject *parent)
    : now(makeAction(parent, u"sync.now"_s, SyncActionsText::tr("&Sync now"), u"refresh-cw"_s,
                     QKeySequence(u"Ctrl+Shift+S"_s)))
    , chooseFolder(makeAction(parent, u"sync.folder"_s, SyncActionsText::tr("Choose the sync &folder…"),
                              u"folder-open"_s))
    , watch(makeAction(parent, u"sync.watch"_s, SyncActionsText::tr("&Watch the folder and sync by itself"),
                       u"eye"_s))
    , openBundle(makeAction(parent, u"sync.open-bundle"_s, SyncActionsText::tr("&Open a bundle…"),
                            u"package-open"_s, QKeySequence(u"Ctrl+Shift+O"_s)))
    , writeBundle(makeAction(parent, u"sync.write-bundle"_s, SyncActionsText::tr("&Write a bundle…"),
                             u"package"_s, QKeySequence(u"Ctrl+N"_s)))
    , lendPack(makeAction(parent, u"sync.lend-pack"_s, SyncActionsText::tr("&Lend a mission pack…"),
                          u"briefcase"_s))
    , takePackBack(makeAction(parent, u"sync.take-pack-back"_s,
                              SyncActionsText::tr("&Take a mission pack back…"), u"archive-restore"_s))
    , addDevice(makeAction(parent, u"sync.add-device"_s, SyncActionsText::tr("&Add a device…"), u"plus"_s))
    , saveCard(makeAction(parent, u"sync.save-card"_s, SyncActionsText::tr("Save &card…"), u"save"_s))
    , writeFor(makeAction(parent, u"sync.write-for"_s, SyncActionsText::tr("Write a &bundle for it…"),
                          u"package"_s))
    , revoke(makeAction(parent, u"sync.revoke"_s, SyncActionsText::tr("&Revoke…"), u"shield-off"_s))
    , trust(makeAction(parent, u"sync.trust"_s, SyncActionsText::tr("&Trust again…"), u"shield-check"_s))
    , decide(makeAction(parent, u"sync.decide"_s, SyncActionsText::tr("&Decide about a waiting bundle…"),
                        u"circle-help"_s))
    , undoImport(
          makeAction(parent, u"sync.undo-import"_s, SyncActionsText::tr("&Undo this import"), u"undo-2"_s))
    , look(makeAction(parent, u"sync.look"_s, SyncActionsText::tr("&Look and decide…"), u"eye"_s))
    , giveUp(makeAction(parent, u"sync.give-up"_s, SyncActionsText::tr("&Give up waiting…"), u"x"_s))
    , help(makeAction(parent, u"sync.stolen-laptop"_s, SyncActionsText::tr("Stolen or &lost laptop"),
                      u"circle-help"_s))
    , devices(makeAction(parent, u"sync.devices"_s, SyncActionsText::tr("&Devices"), u"laptop"_s))
    , values(makeAction(parent, u"sync.several-values"_s, SyncActionsText::tr("Several &values"),
                        u"git-merge-conflict"_s))
    , history(makeAction(parent, u"sync.history"_s, SyncActionsText::tr("&Exchanges"), u"history"_s))
{
    watch->setCheckable(true);
    auto *pages = new QActionGroup(parent);
    for (QAction *page : {devices, values, history}) {
        page->setCheckable(true);
        pages->addAction(page);
    }
    devices->setChecked(true);
}

QList<QAction *> SyncActions::all() const
{
    return {now,       chooseFolder, watch,    openBundle, writeBundle, lendPack, takePackBack,
            addDevice, saveCard,     writeFor, revoke,     trust,       decide,   undoImport,
            look,      giveUp,       help,     devices,    values,      history};
}

} // namespace chancery
