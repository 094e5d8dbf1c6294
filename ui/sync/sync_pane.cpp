// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_pane.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/sync/conflict_page.h"
#include "ui/sync/device_page.h"
#include "ui/sync/history_page.h"
#include "ui/sync/sync_commands.h"
#include "ui/sync/sync_pane_factory.h"
#include "ui/sync/sync_parts.h"
#include "ui/sync/sync_tour.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/list_output.h"
#include "ui/widgets/metrics.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int soonMs = 300;
constexpr int exchangesShown = 500;

//! The bundles and cards among what is dragged.
QStringList exchangeFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        const QFileInfo file(url.toLocalFile());
        const QString suffix = file.suffix().toLower();
        if ((suffix == u"chancery-bundle"_s || suffix == u"chancery-card"_s) && file.isFile())
            paths << file.filePath();
    }
    return paths;
}

} // namespace

std::unique_ptr<Pane> makeSyncPane(const PaneContext &context)
{
    return std::make_unique<SyncPane>(context);
}

PaneSpec syncPaneSpec()
{
    return {u"sync"_s,     u"refresh-cw"_s,          &SyncPane::title, &SyncPane::canShow,
            &makeSyncPane, u"sync.several-values"_s, u"sync.decide"_s};
}

SyncPane::SyncPane(const PaneContext &context, QWidget *parent)
    : Pane(context, u"sync"_s, parent)
    , m_actions(this)
    , m_commands(new SyncCommands(context, this))
    , m_devices(new DevicePage(m_actions, context.settings))
    , m_values(new ConflictPage(context))
    , m_history(new HistoryPage(m_actions, context.settings))
    , m_pages(new QStackedWidget(this))
{
    setAcceptDrops(true);
    m_pages->addWidget(m_devices);
    m_pages->addWidget(m_values);
    m_pages->addWidget(m_history);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    buildToolBar();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_output = new ListOutput(
        *this, context, {tr("Exchanges"), m_history->table(), {}, [this] { return m_history->filter(); }});
    connectActions();
    connectPages();
    refresh();
}

SyncPane::~SyncPane() = default;

QString SyncPane::title()
{
    return tr("Sync");
}

bool SyncPane::canShow(Kind)
{
    return false;
}

QList<QAction *> SyncPane::paneActions() const
{
    return m_actions.all() + m_output->actions();
}

QWidget *SyncPane::toolBar()
{
    return m_toolBar;
}

QWidget *SyncPane::focusTarget()
{
    switch (Page(m_pages->currentIndex())) {
    case Page::Values:
        return m_values->focusTarget();
    case Page::History:
        return m_history->table();
    case Page::Devices:
        break;
    }
    return m_devices->table()->isVisibleTo(m_devices) ? m_devices->table() : nullptr;
}

bool SyncPane::showConflict(const RecordRef &record, int atom)
{
    setPage(Page::Values);
    return m_values->showRecord(record, atom);
}

QJsonObject SyncPane::saveState() const
{
    return {{u"page"_s, m_pages->currentIndex()}};
}

void SyncPane::restoreState(const QJsonObject &state)
{
    setPage(Page(qBound(0, state[u"page"_s].toInt(), int(Page::History))));
}

void SyncPane::buildToolBar()
{
    m_toolBar = new QWidget(this);
    auto *line = new QHBoxLayout(m_toolBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    for (QAction *action : {m_actions.devices, m_actions.values, m_actions.history}) {
        QToolButton *button = form::iconButton({}, syncparts::plainText(action),
                                               action->objectName() + u"-button"_s, m_toolBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        line->addWidget(button);
        if (action == m_actions.values)
            m_valuesButton = button;
    }
    line->addSpacing(metrics::unit);
    QPushButton *now = syncparts::actionButton(m_actions.now, true);
    now->setObjectName(u"syncNow"_s);
    now->setParent(m_toolBar);
    line->addWidget(now);
}

void SyncPane::connectActions()
{
    const auto on = [this](QAction *action, auto handler) {
        connect(action, &QAction::triggered, this, [handler] { handler(); });
    };
    on(m_actions.now, [this] { m_commands->syncNow(); });
    on(m_actions.chooseFolder, [this] { m_commands->chooseFolder(); });
    on(m_actions.openBundle, [this] { m_commands->openBundle(); });
    on(m_actions.writeBundle, [this] { m_commands->writeBundle(); });
    on(m_actions.lendPack, [this] { m_commands->lendPack(); });
    on(m_actions.takePackBack, [this] { m_commands->takePackBack(); });
    on(m_actions.addDevice, [this] { m_commands->addDevice(); });
    on(m_actions.saveCard, [this] { m_commands->saveCard(); });
    on(m_actions.decide, [this] {
        if (!m_asking.isEmpty())
            m_commands->openKept(m_asking.constFirst());
    });
    on(m_actions.help, [this] { m_commands->showHelp(); });
    on(m_actions.devices, [this] { setPage(Page::Devices); });
    on(m_actions.values, [this] { setPage(Page::Values); });
    on(m_actions.history, [this] { setPage(Page::History); });
    const auto onDevice = [this, on](QAction *action, auto handler) {
        on(action, [this, handler] {
            if (const auto peer = m_devices->selected())
                handler(*peer);
        });
    };
    onDevice(m_actions.writeFor, [this](const Peer &peer) { m_commands->writeBundle(peer.device); });
    onDevice(m_actions.revoke, [this](const Peer &peer) { m_commands->revoke(peer); });
    onDevice(m_actions.trust, [this](const Peer &peer) { m_commands->trustAgain(peer); });
    const auto onExchange = [this, on](QAction *action, auto handler) {
        on(action, [this, handler] {
            if (const auto exchange = m_history->selected())
                handler(*exchange);
        });
    };
    onExchange(m_actions.undoImport, [this](const Exchange &exchange) { m_commands->undoImport(exchange); });
    onExchange(m_actions.look, [this](const Exchange &exchange) { m_commands->openKept(exchange); });
    onExchange(m_actions.giveUp, [this](const Exchange &exchange) { m_commands->giveUp(exchange); });
    connect(m_actions.watch, &QAction::toggled, m_commands, &SyncCommands::setWatched);
}

void SyncPane::connectPages()
{
    connect(m_commands, &SyncCommands::notice, this, &Pane::notice);
    connect(m_commands, &SyncCommands::changed, this, &SyncPane::refresh);
    connect(m_values, &ConflictPage::notice, this, &Pane::notice);
    connect(m_values, &ConflictPage::recordActivated, this, &Pane::recordActivated);
    connect(m_values, &ConflictPage::countChanged, this, &SyncPane::updateActions);
    connect(m_devices, &DevicePage::selectionChanged, this, &SyncPane::updateActions);
    connect(m_history, &HistoryPage::selectionChanged, this, &SyncPane::updateActions);
    connect(&m_soon, &QTimer::timeout, this, &SyncPane::refresh);
    connect(&workspace(), &Workspace::changed, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    connect(&workspace(), &Workspace::identityChanged, this, &SyncPane::refresh);
    connect(&workspace(), &Workspace::settingChanged, this, [this](const QString &key) {
        if (key == SharedFolder::resultKey())
            refresh();
        else if (key.startsWith(u"sync."_s))
            refreshFolder();
    });
}

void SyncPane::setPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    const QList<QAction *> actions{m_actions.devices, m_actions.values, m_actions.history};
    actions[int(page)]->setChecked(true);
    updateActions();
    if (QWidget *target = focusTarget(); target && isVisible())
        target->setFocus(Qt::OtherFocusReason);
}

void SyncPane::refresh()
{
    m_soon.stop();
    m_devices->showCard(m_commands->service().card());
    const auto peers = m_commands->service().peers();
    const auto exchanges = m_commands->service().exchanges(exchangesShown);
    if (!peers || !exchanges) {
        emit notice({Notice::Level::Error, errorText(peers ? exchanges.error() : peers.error()), {}, {}});
        return;
    }
    const QHash<QByteArray, QString> names = m_commands->service().deviceNames();
    m_asking.clear();
    QStringList questions;
    for (const Exchange &exchange : *exchanges) {
        if (exchange.state != Exchange::State::Asking)
            continue;
        m_asking.prepend(exchange);
        questions.prepend(syncwords::question(exchange, names.value(exchange.device)));
    }
    m_devices->showQuestions(questions);
    m_devices->showPeers(*peers);
    m_history->showExchanges(*exchanges, names);
    m_devices->showPacks(lentPacks(workspace()).value_or(QList<PackInfo>()));
    refreshFolder();
}

void SyncPane::refreshFolder()
{
    m_devices->showFolder(m_commands->folder());
    updateActions();
}

void SyncPane::updateActions()
{
    const bool writable = !workspace().isReadOnly();
    const auto peer = m_devices->selected();
    const auto exchange = m_history->selected();
    const bool trusted = peer && peer->trust == Peer::Trust::Trusted;
    const bool incoming = exchange && exchange->direction == Exchange::Direction::Incoming;
    for (QAction *action :
         {m_actions.now, m_actions.chooseFolder, m_actions.openBundle, m_actions.writeBundle,
          m_actions.addDevice, m_actions.saveCard, m_actions.lendPack, m_actions.takePackBack})
        action->setEnabled(writable);
    m_actions.watch->setEnabled(writable && !m_commands->folder().path().isEmpty());
    m_actions.watch->setChecked(m_commands->folder().isWatched());
    m_actions.writeFor->setEnabled(writable && trusted);
    m_actions.revoke->setEnabled(writable && trusted);
    m_actions.decide->setEnabled(writable && !m_asking.isEmpty());
    m_actions.trust->setEnabled(writable && peer && !trusted);
    m_actions.undoImport->setEnabled(writable && incoming && exchange->batch != 0);
    m_actions.look->setEnabled(writable && incoming && exchange->state == Exchange::State::Asking);
    m_actions.giveUp->setEnabled(
        writable && incoming
        && (exchange->state == Exchange::State::Staged || exchange->state == Exchange::State::Asking));
    const int count = m_values->count();
    m_valuesButton->setText(count == 0 ? syncparts::plainText(m_actions.values)
                                       : tr("Several values (%1)").arg(count));
    m_valuesButton->setAccessibleName(m_valuesButton->text());
}

void SyncPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!workspace().isReadOnly() && !exchangeFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SyncPane::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction(); // only what was let in comes here
}

void SyncPane::dropEvent(QDropEvent *event)
{
    const QStringList paths = exchangeFiles(*event->mimeData());
    event->acceptProposedAction();
    // what is dragged from waits until this returns
    QMetaObject::invokeMethod(
        this, [this, paths] { m_commands->openFiles(paths); }, Qt::QueuedConnection);
}

void SyncPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_soon.start();
}

QList<TourStop> SyncPane::tourStops()
{
    const auto show = [this](Page page) {
        if (!m_tour)
            m_tour = std::make_unique<SyncTour>(workspace(), m_commands->service());
        refresh();
        setPage(page);
    };
    return {{u"devices"_s, [show] { show(Page::Devices); }},
            {u"several-values"_s, [show] { show(Page::Values); }},
            {u"exchanges"_s, [show] { show(Page::History); }},
            {u"preview"_s, [this, show] {
                 show(Page::Devices);
                 m_commands->openBundle(m_tour->bundle());
             }}};
}

} // namespace chancery
