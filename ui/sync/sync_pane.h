// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_orders.h"
#include "ui/sync/sync_actions.h"
#include "ui/widgets/pane.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace chancery {

class ConflictPage;
class DevicePage;
class HistoryPage;
class ListOutput;
class SyncCommands;
class SyncTour;

//! Devices, fields with several values, exchanges.
class SyncPane : public Pane
{
    Q_OBJECT

public:
    enum class Page : quint8 { Devices, Values, History };

    explicit SyncPane(const PaneContext &context, QWidget *parent = nullptr);
    ~SyncPane() override;

    static QString title();
    static bool canShow(Kind kind);
    QList<QAction *> paneActions() const override;
    QWidget *toolBar() override;
    QWidget *focusTarget() override;
    bool showConflict(const RecordRef &record, int atom) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    QList<TourStop> tourStops() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildToolBar();
    void connectActions();
    void connectPages();
    void setPage(Page page);
    void refresh();
    void refreshFolder();
    void updateActions();

    SyncActions m_actions;
    SyncCommands *m_commands;
    DevicePage *m_devices;
    ConflictPage *m_values;
    HistoryPage *m_history;
    QStackedWidget *m_pages;
    QWidget *m_toolBar = nullptr;
    QToolButton *m_valuesButton = nullptr;
    ListOutput *m_output = nullptr;
    std::unique_ptr<SyncTour> m_tour;
    QList<Exchange> m_asking; //!< oldest first
    QTimer m_soon; //!< many small changes are read once
};

} // namespace chancery
