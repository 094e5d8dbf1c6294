// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/status_line.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/conflicts.h"
#include "ui/shell/as_of_button.h"
#include "ui/shell/session.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/quiet_progress.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int messageMs = 6000;

QString keptWords(const Workspace &workspace)
{
    if (workspace.isReadOnly())
        return workspace.isEncrypted() ? StatusLine::tr("encrypted, read only") : StatusLine::tr("read only");
    return workspace.isEncrypted() ? StatusLine::tr("encrypted") : StatusLine::tr("not encrypted");
}

} // namespace

StatusLine::StatusLine(const Session &session, QObject &application, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_icon(new QLabel(this))
    , m_file(new QLabel(this))
    , m_message(new ElidedLabel({}, Qt::ElideRight, this))
    , m_indexing(new QLabel(tr("Search is being brought up to date…"), this))
    , m_syncing(new QuietProgress(application, tr("Exchanging with the sync folder"), this))
    , m_conflicts(form::iconButton(u"git-merge-conflict"_s, {}, u"statusConflicts"_s, this))
    , m_asOf(new AsOfButton(*session.asOf(), this))
{
    setObjectName(u"statusLine"_s);
    setAttribute(Qt::WA_StyledBackground);
    const Workspace &workspace = *session.workspace();
    m_file->setObjectName(u"statusFile"_s);
    m_file->setText(u"%1 · %2"_s.arg(QFileInfo(workspace.path()).completeBaseName(), keptWords(workspace)));
    m_file->setToolTip(QDir::toNativeSeparators(workspace.path()));
    m_message->setObjectName(u"statusMessage"_s);
    m_indexing->setObjectName(u"statusIndexing"_s);
    m_indexing->setVisible(session.isIndexing());
    m_timer.setSingleShot(true);
    m_timer.setInterval(messageMs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, 2, metrics::unit, 2);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_icon);
    layout->addWidget(m_file);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_indexing);
    layout->addWidget(m_syncing);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_asOf);
    connect(&session, &Session::indexingChanged, m_indexing, &QWidget::setVisible);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_message->setText({}); });
    buildConflicts();
    updateIcon();
}

void StatusLine::buildConflicts()
{
    m_conflicts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_conflicts->setIconSize({16, 16});
    connect(m_conflicts, &QToolButton::clicked, this, &StatusLine::conflictsRequested);
    connect(m_session.workspace(), &Workspace::changed, this, &StatusLine::updateConflicts);
    updateConflicts();
}

void StatusLine::updateConflicts()
{
    const int count = conflictCount(*m_session.workspace()).value_or(0);
    const QString text = syncwords::severalValues(count);
    m_conflicts->setText(text);
    m_conflicts->setToolTip(tr("Show them and choose"));
    m_conflicts->setAccessibleName(text);
    m_conflicts->setVisible(count > 0);
}

void StatusLine::showMessage(const QString &text)
{
    m_message->setText(text);
    m_timer.start();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void StatusLine::updateIcon()
{
    const Tones &tones = theme::tones(this);
    const bool encrypted = m_session.workspace() && m_session.workspace()->isEncrypted();
    const QString name = encrypted ? u"shield-check"_s : u"lock-open"_s;
    m_icon->setPixmap(
        icons::pixmap(name, 16, encrypted ? tones.success : tones.warning, devicePixelRatioF()));
}

} // namespace chancery
