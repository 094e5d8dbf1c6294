// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace_page.h"

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

#include <QActionGroup>
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
    , m_stack(new PaneStack(this))
    , m_status(new StatusLine(services.session, this))
{
    setObjectName(u"workspacePage"_s);
    layOut(actions);
    makePanes(services);
    m_rail->addCommand(actions.action(u"file.settings"_s), tr("Settings"));
    m_rail->addCommand(actions.action(u"file.lock"_s), tr("Lock"));
    restoreState();
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

void WorkspacePage::makePanes(const ShellServices &services)
{
    const PaneContext context{*services.session.workspace(), services.prompts, services.settings,
                              *services.session.asOf()};
    auto *group = new QActionGroup(this);
    for (const PaneFactory &factory : services.panes) {
        std::unique_ptr<Pane> made = factory(context);
        Pane *pane = made.get();
        m_stack->add(std::move(made));
        addSwitch(pane);
        group->addAction(m_switches.constLast());
        connect(pane, &Pane::recordActivated, this, &WorkspacePage::showRecord);
        connect(pane, &Pane::notice, this, &WorkspacePage::notify);
        connect(pane, &Pane::statusMessage, m_status, &StatusLine::showMessage);
        connect(pane, &Pane::currentRecordChanged, this, [this, pane](const RecordRef &ref) {
            if (m_moving || pane != currentPane())
                return;
            m_navigator.refine({pane->id(), ref});
            emit placeChanged();
        });
    }
}

void WorkspacePage::addSwitch(Pane *pane)
{
    const int number = int(m_switches.size()) + 1;
    QAction *action =
        makeAction(this, u"go.pane."_s + pane->id(), tr("Go to %1").arg(pane->title()), pane->iconName(),
                   number <= 9 ? QKeySequence(u"Ctrl+%1"_s.arg(number)) : QKeySequence());
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, pane] { showPane(pane->id()); });
    m_switches << action;
    m_rail->addPane(action, pane->title());
}

const QList<Pane *> &WorkspacePage::panes() const
{
    return m_stack->panes();
}

Pane *WorkspacePage::currentPane() const
{
    return m_stack->current();
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
    Pane *pane = m_stack->paneFor(ref.kind);
    const QScopedValueRollback moving(m_moving, true);
    if (!pane || !pane->showRecord(ref)) {
        notify({Notice::Level::Info, tr("No pane shows this yet: %1").arg(kindName(wanted.kind)), {}, {}});
        return false;
    }
    enter(pane);
    m_navigator.visit({pane->id(), ref});
    emit placeChanged();
    return true;
}

//! The record itself, or the nearest owner or reference that a pane can show.
RecordRef WorkspacePage::showable(RecordRef ref) const
{
    const Workspace &workspace = *m_services.session.workspace();
    for (int step = 0; step < ownersFollowed && !m_stack->paneFor(ref.kind); ++step) {
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
            if (kind && m_stack->paneFor(*kind)) {
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
    m_switches.at(m_stack->panes().indexOf(pane))->setChecked(true);
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

void WorkspacePage::notify(const Notice &notice)
{
    m_messages->showNotice(notice);
}

void WorkspacePage::flush()
{
    QJsonObject states;
    for (Pane *pane : m_stack->panes()) {
        pane->flush();
        states.insert(pane->id(), pane->saveState());
    }
    Workspace &workspace = *m_services.session.workspace();
    if (workspace.isReadOnly() || !currentPane())
        return;
    const RecordRef record = currentPane()->currentRecord();
    const QJsonObject window{{u"pane"_s, currentPane()->id()},
                             {u"record"_s, record.isNull() ? QString() : record.id.toString()},
                             {u"states"_s, states}};
    workspace.setSetting(stateKey, QString::fromUtf8(QJsonDocument(window).toJson(QJsonDocument::Compact)));
}

void WorkspacePage::restoreState()
{
    const Workspace &workspace = *m_services.session.workspace();
    const QJsonObject window = QJsonDocument::fromJson(workspace.setting(stateKey).toUtf8()).object();
    const QJsonObject states = window.value(u"states"_s).toObject();
    const QScopedValueRollback moving(m_moving, true);
    for (Pane *pane : m_stack->panes()) {
        if (states.contains(pane->id()))
            pane->restoreState(states.value(pane->id()).toObject());
    }
    Pane *pane = m_stack->pane(window.value(u"pane"_s).toString());
    if (!pane)
        pane = m_stack->panes().value(0);
    if (!pane)
        return;
    const RecordId id = RecordId::fromString(window.value(u"record"_s).toString());
    const auto kind = id.isNull() ? std::nullopt : workspace.kindOf(id);
    if (kind && pane->canShow(*kind))
        pane->showRecord({*kind, id});
    enter(pane);
    m_navigator.visit({pane->id(), pane->currentRecord()});
}

} // namespace chancery
