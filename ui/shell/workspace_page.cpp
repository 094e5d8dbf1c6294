// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace_page.h"

#include "models/items/sync/folder_watch.h"
#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "ui/shell/action_table.h"
#include "ui/shell/as_of_button.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/pane_stack.h"
#include "ui/shell/rail.h"
#include "ui/shell/session.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/quiet_progress.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QString stateKey = u"window"_s;
constexpr int ownersFollowed = 3;

} // namespace

WorkspacePage::WorkspacePage(const ShellServices &services, const ActionTable &actions, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_actions(actions)
    , m_rail(new Rail(this))
    , m_messages(new MessageBar(this))
    , m_stack(new PaneStack(
          {*services.session.workspace(), services.prompts, services.settings, *services.session.asOf()},
          services.panes, this))
    , m_status(new StatusLine(services.session, services.application, this))
{
    setObjectName(u"workspacePage"_s);
    layOut(actions);
    addSwitches();
    m_rail->addCommand(actions.action(u"file.settings"_s), tr("Settings"));
    m_rail->addCommand(actions.action(u"file.lock"_s), tr("Lock"));
    connect(m_status, &StatusLine::conflictsRequested, this, &WorkspacePage::showConflicts);
    restoreState();
    watchSyncFolder();
}

WorkspacePage::~WorkspacePage() = default;

void WorkspacePage::layOut(const ActionTable &actions)
{
    auto *body = new QWidget(this);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_messages);
    inner->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(body, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new HeaderBar(actions, this));
    outer->addLayout(middle, 1);
    outer->addWidget(m_status);
    m_palette = new CommandPalette(this);
    m_palette->setWorkspace(m_services.session.workspace());
    connect(m_palette, &CommandPalette::recordChosen, this, &WorkspacePage::showRecord);
}

void WorkspacePage::addSwitches()
{
    connect(m_stack, &PaneStack::made, this, &WorkspacePage::welcome);
    auto *group = new QActionGroup(this);
    for (const PaneSpec &spec : m_stack->specs()) {
        addSwitch(spec);
        group->addAction(m_switches.constLast());
    }
}

void WorkspacePage::addSwitch(const PaneSpec &pane)
{
    const int number = int(m_switches.size()) + 1;
    const QString title = pane.title();
    QAction *action = makeAction(this, u"go.pane."_s + pane.id, tr("Go to %1").arg(title), pane.iconName,
                                 number <= 9 ? QKeySequence(u"Ctrl+%1"_s.arg(number)) : QKeySequence());
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, id = pane.id] { showPane(id); });
    m_switches << action;
    m_rail->addPane(action, title);
}

//! A pane was made: it becomes part of the window and takes its state of last time.
void WorkspacePage::welcome(Pane *pane)
{
    connect(pane, &Pane::recordActivated, this, &WorkspacePage::showRecord);
    connect(pane, &Pane::newRecordRequested, this, &WorkspacePage::beginRecord);
    connect(pane, &Pane::conflictActivated, this, &WorkspacePage::showConflict);
    connect(pane, &Pane::notice, this, &WorkspacePage::notify);
    connect(pane, &Pane::statusMessage, m_status, &StatusLine::showMessage);
    connect(pane, &Pane::currentRecordChanged, this, [this, pane](const RecordRef &ref) {
        if (m_moving || pane != currentPane())
            return;
        m_navigator.refine({pane->id(), ref});
        emit placeChanged();
    });
    const QScopedValueRollback moving(m_moving, true);
    if (m_states.contains(pane->id()))
        pane->restoreState(m_states.value(pane->id()).toObject());
}

Pane *WorkspacePage::currentPane() const
{
    return m_stack->current();
}

QString WorkspacePage::currentTitle() const
{
    return currentPane() ? m_stack->specs().at(m_stack->rowOf(currentPane()->id())).title() : QString();
}

void WorkspacePage::showPane(const QString &id)
{
    Pane *pane = m_stack->pane(id);
    if (!pane)
        return;
    enter(pane);
    m_navigator.visit({id, pane->currentRecord()});
    emit placeChanged();
}

bool WorkspacePage::showRecord(const RecordRef &wanted)
{
    const RecordRef ref = showable(wanted);
    const int row = m_stack->rowFor(ref.kind);
    const QScopedValueRollback moving(m_moving, true);
    Pane *pane = row < 0 ? nullptr : m_stack->pane(m_stack->specs().at(row).id);
    if (!pane || !pane->showRecord(ref)) {
        notify({Notice::Level::Info, tr("No pane shows this yet: %1").arg(kindName(wanted.kind)), {}, {}});
        return false;
    }
    enter(pane);
    m_navigator.visit({pane->id(), ref});
    emit placeChanged();
    return true;
}

void WorkspacePage::beginRecord(const Record &record)
{
    const int row = m_stack->rowFor(record.kind());
    if (row < 0)
        return;
    showPane(m_stack->specs().at(row).id);
    if (!currentPane()->beginRecord(record))
        notify({Notice::Level::Info, tr("No pane shows this yet: %1").arg(kindName(record.kind())), {}, {}});
}

//! The record itself, or the nearest owner or reference that a pane can show.
RecordRef WorkspacePage::showable(RecordRef ref) const
{
    const Workspace &workspace = *m_services.session.workspace();
    for (int step = 0; step < ownersFollowed && m_stack->rowFor(ref.kind) < 0; ++step) {
        const Record record = workspace.record(ref);
        if (record.isNull())
            break;
        RecordIds next{record.owner()};
        next << record.references();
        RecordRef found;
        for (const RecordId &id : std::as_const(next)) {
            const auto kind = id.isNull() ? std::nullopt : workspace.kindOf(id);
            if (kind && found.isNull())
                found = {*kind, id};
            if (kind && m_stack->rowFor(*kind) >= 0) {
                found = {*kind, id};
                break;
            }
        }
        if (found.isNull())
            break;
        ref = found;
    }
    return ref;
}

void WorkspacePage::goBack()
{
    goTo(m_navigator.back());
}

void WorkspacePage::goForward()
{
    goTo(m_navigator.forward());
}

void WorkspacePage::goTo(const Place &place)
{
    Pane *pane = m_stack->pane(place.pane);
    if (!pane)
        return;
    const QScopedValueRollback moving(m_moving, true);
    if (!place.record.isNull())
        pane->showRecord(place.record);
    enter(pane);
    emit placeChanged();
}

void WorkspacePage::enter(Pane *pane)
{
    m_stack->raisePane(pane);
    m_switches.at(m_stack->rowOf(pane->id()))->setChecked(true);
    if (QWidget *target = pane->focusTarget())
        target->setFocus(Qt::OtherFocusReason);
}

void WorkspacePage::openPalette(const QString &text)
{
    m_palette->open(commands(), text);
}

QList<QAction *> WorkspacePage::commands() const
{
    QList<QAction *> all = m_switches;
    if (currentPane())
        all = currentPane()->paneActions() + all;
    for (QAction *action : m_actions.actions()) {
        if (action->objectName() != u"go.palette"_s)
            all << action;
    }
    return all;
}

void WorkspacePage::chooseAsOf()
{
    m_status->asOfButton()->choose();
}

//! Goes to the pane that has the action, and triggers it.
Pane *WorkspacePage::triggerIn(QString PaneSpec::*action)
{
    for (const PaneSpec &spec : m_stack->specs()) {
        if ((spec.*action).isEmpty())
            continue;
        showPane(spec.id);
        for (QAction *one : currentPane()->paneActions()) {
            if (one->objectName() == spec.*action)
                one->trigger();
        }
        return currentPane();
    }
    return nullptr;
}

void WorkspacePage::showConflicts()
{
    triggerIn(&PaneSpec::conflictsAction);
}

void WorkspacePage::showConflict(const RecordRef &record, int atom)
{
    if (Pane *pane = triggerIn(&PaneSpec::conflictsAction))
        pane->showConflict(record, atom);
}

void WorkspacePage::watchSyncFolder()
{
    const auto mayRun = [] {
        return !QApplication::activeModalWidget() && !QApplication::activePopupWidget();
    };
    auto *watch = new FolderWatch(*m_services.session.workspace(), mayRun, this);
    QuietProgress *progress = m_status->syncProgress();
    watch->setProgress([progress](qint64 done, qint64 all) { return progress->step(done, all); });
    connect(watch, &FolderWatch::started, progress, &QuietProgress::begin);
    connect(watch, &FolderWatch::exchanged, progress, &QuietProgress::end);
    connect(watch, &FolderWatch::failed, progress, &QuietProgress::end);
    connect(watch, &FolderWatch::exchanged, this, &WorkspacePage::tellExchanged);
    // a stick that is not there is no error; the pane says when it was there last
    connect(watch, &FolderWatch::failed, this,
            [this](const Error &error) { m_status->showMessage(errorText(error)); });
}

void WorkspacePage::tellExchanged(const FolderReport &report)
{
    for (const ImportResult &result : report.imported) {
        if (result.exchange.state != Exchange::State::Asking)
            continue;
        const QString text = tr("%1 It waits for your decision.")
                                 .arg(syncwords::question(result.exchange, result.manifest.deviceName));
        notify({Notice::Level::Warning, text, tr("Look and decide…"),
                [this] { triggerIn(&PaneSpec::decisionsAction); }});
        return;
    }
    if (!report.imported.isEmpty() || report.written)
        m_status->showMessage(syncwords::summary(report));
}

void WorkspacePage::notify(const Notice &notice)
{
    m_messages->showNotice(notice);
}

void WorkspacePage::flush()
{
    for (Pane *pane : m_stack->madePanes()) {
        pane->flush();
        m_states.insert(pane->id(), pane->saveState());
    }
    Workspace &workspace = *m_services.session.workspace();
    if (workspace.isReadOnly() || !currentPane())
        return;
    const RecordRef record = currentPane()->currentRecord();
    const QJsonObject window{{u"pane"_s, currentPane()->id()},
                             {u"record"_s, record.isNull() ? QString() : record.id.toString()},
                             {u"states"_s, m_states}};
    workspace.setSetting(stateKey, QString::fromUtf8(QJsonDocument(window).toJson(QJsonDocument::Compact)));
}

void WorkspacePage::restoreState()
{
    const Workspace &workspace = *m_services.session.workspace();
    const QJsonObject window = QJsonDocument::fromJson(workspace.setting(stateKey).toUtf8()).object();
    m_states = window.value(u"states"_s).toObject();
    const QScopedValueRollback moving(m_moving, true);
    const int row = qMax(0, m_stack->rowOf(window.value(u"pane"_s).toString()));
    if (row >= m_stack->specs().size())
        return;
    const PaneSpec &spec = m_stack->specs().at(row);
    Pane *pane = m_stack->pane(spec.id);
    const RecordId id = RecordId::fromString(window.value(u"record"_s).toString());
    const auto kind = id.isNull() ? std::nullopt : workspace.kindOf(id);
    if (kind && spec.canShow(*kind))
        pane->showRecord({*kind, id});
    enter(pane);
    m_navigator.visit({pane->id(), pane->currentRecord()});
}

} // namespace chancery
