// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "ui/shell/navigator.h"
#include "ui/shell/shell_services.h"
#include "ui/widgets/notice.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace chancery {

class CommandPalette;
struct FolderReport;
class MessageBar;
class Pane;
class PaneStack;
class Rail;
class Record;
class StatusLine;

//! Everything that shows an open file. Made when a file is opened, destroyed before it is closed: nothing else in the
//! window refers to the workspace.
class WorkspacePage : public QWidget
{
    Q_OBJECT

public:
    WorkspacePage(const ShellServices &services, const ActionTable &actions, QWidget *parent = nullptr);
    ~WorkspacePage() override;

    Pane *currentPane() const;
    QString currentTitle() const;
    void showPane(const QString &id);
    //! To the pane that can show the record, or its owner; says so if there is none.
    bool showRecord(const RecordRef &ref);
    void beginRecord(const Record &record);
    void goBack();
    void goForward();
    const Navigator &navigator() const { return m_navigator; }
    void openPalette(const QString &text = {});
    CommandPalette *commandPalette() const { return m_palette; }
    void chooseAsOf();
    //! Where fields with several values are settled.
    void showConflicts();
    void showConflict(const RecordRef &record, int atom);
    void notify(const Notice &notice);
    MessageBar *messageBar() const { return m_messages; }

    //! One per pane, checkable, with Ctrl+1 and so on.
    const QList<QAction *> &paneSwitches() const { return m_switches; }
    //! Half-typed text and the state of the panes go into the file.
    void flush();

signals:
    //! Another pane or record is shown.
    void placeChanged();

private:
    void addSwitches();
    void addSwitch(const PaneSpec &pane);
    void welcome(Pane *pane);
    void layOut(const ActionTable &actions);
    void enter(Pane *pane);
    void restoreState();
    void watchSyncFolder();
    void tellExchanged(const FolderReport &report);
    Pane *triggerIn(QString PaneSpec::*action);
    void goTo(const Place &place);
    RecordRef showable(RecordRef ref) const;
    QList<QAction *> commands() const;

    ShellServices m_services;
    const ActionTable &m_actions;
    Navigator m_navigator;
    QJsonObject m_states; //!< of the panes, as they were when the file was closed
    bool m_moving = false; //!< selection changes are ours, not the person's
    QList<QAction *> m_switches;
    Rail *m_rail;
    MessageBar *m_messages;
    PaneStack *m_stack;
    StatusLine *m_status;
    CommandPalette *m_palette = nullptr;
};

} // namespace chancery
