// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/sync/device_model.h"
#include "models/items/sync/folder_watch.h"
#include "models/workspace/mission_pack.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace chancery {

struct SyncActions;
class UiSettings;

//! This device, the others, the sync folder, the bundles.
class DevicePage : public QScrollArea
{
    Q_OBJECT

public:
    DevicePage(const SyncActions &actions, UiSettings &settings, QWidget *parent = nullptr);

    void showCard(const Result<DeviceCard> &card);
    void showPeers(const QList<PeerStatus> &peers);
    void showPacks(const QList<PackInfo> &packs);
    void showFolder(const SharedFolder &folder);
    void showQuestions(const QStringList &questions); //!< of bundles that wait for a decision
    //! Of the selected row; none if nothing is selected.
    std::optional<Peer> selected() const;
    QTableView *table() const { return m_table; }

signals:
    void selectionChanged();

private:
    QWidget *buildOwn(const SyncActions &actions);
    void buildTable(const SyncActions &actions, UiSettings &settings, QVBoxLayout *page);
    QWidget *buildFolder(const SyncActions &actions);
    QWidget *buildBundles(const SyncActions &actions);
    QWidget *buildPacks(const SyncActions &actions);
    void fitTable();

    DeviceModel m_model;
    QLabel *m_name;
    QLabel *m_user;
    QLabel *m_words;
    QLabel *m_picture;
    QLabel *m_none;
    QTableView *m_table;
    QWidget *m_tableActions = nullptr;
    QLabel *m_path;
    QLabel *m_result;
    QLabel *m_troubles;
    QLabel *m_packs;
    QLabel *m_questions;
    QPushButton *m_decide = nullptr;
};

} // namespace chancery
