// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/state_lines.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int side = 28; // with the margin of a button around its sign
constexpr int sign = 16;

//! The shape tells what the colour of an icon could not.
QString stateIcon(const QString &state)
{
    if (state == u"being-met" || state == u"in-progress")
        return u"circle-dot"_s;
    if (state == u"met" || state == u"done")
        return u"circle-check"_s;
    return states::isClosed(state) ? u"minus"_s : u"circle"_s;
}

QLabel *link(const StateLine &entry, const QString &name)
{
    auto *label = new QLabel(QString(u"<a href=\"record\" style=\"text-decoration: none\">"_s
                                     + entry.title.toHtmlEscaped() + u"</a>"_s));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    form::nameControl(label, name, entry.title);
    return label;
}

} // namespace

StateLines::StateLines(Workspace &workspace, const QString &name, const QList<StateLine> &lines,
                       QWidget *parent)
    : WrappingBox(parent)
    , m_workspace(workspace)
    , m_name(name)
{
    setObjectName(QString(name + u"Lines"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    for (const StateLine &entry : lines)
        layout->addWidget(line(entry));
}

QWidget *StateLines::line(const StateLine &entry)
{
    auto *holder = new WrappingBox(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(stateButton(entry), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, metrics::tight, 0, 0);
    words->setSpacing(0);
    QLabel *title = link(entry, QString(m_name + u"Title"_s));
    connect(title, &QLabel::linkActivated, this, [this, ref = entry.ref] { emit recordActivated(ref); });
    words->addWidget(title);
    if (!entry.detail.isEmpty()) {
        QLabel *detail = form::caption(entry.detail);
        detail->setObjectName(QString(m_name + u"Detail"_s));
        detail->setFont(theme::smallFont());
        words->addWidget(detail);
    }
    row->addLayout(words, 1);
    return holder;
}

QToolButton *StateLines::stateButton(const StateLine &entry)
{
    const QString known = states::name(entry.ref.kind, entry.state);
    const QString state = known.isEmpty() ? tr("Not recorded") : known;
    auto *button = form::iconButton(stateIcon(entry.state), tr("State: %1").arg(state),
                                    QString(m_name + u"State"_s), this);
    button->setAccessibleName(tr("%1: %2", "what is followed: its state").arg(entry.title, state));
    button->setFixedSize(side, side);
    button->setIconSize({sign, sign});
    button->setEnabled(!m_workspace.isReadOnly());
    auto *menu = new QMenu(button);
    menu->setObjectName(QString(m_name + u"States"_s));
    for (const QString &token : states::tokens(entry.ref.kind)) {
        QAction *action = menu->addAction(icons::icon(stateIcon(token)), states::name(entry.ref.kind, token));
        action->setObjectName(token);
        action->setEnabled(token != entry.state);
        connect(action, &QAction::triggered, this, [this, entry, token] { setState(entry, token); });
    }
    // a menu of its own would draw its sign in place of the icon
    connect(button, &QToolButton::clicked, menu,
            [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void StateLines::setState(const StateLine &entry, const QString &state)
{
    const auto done = states::set(m_workspace, entry.ref, state);
    if (done)
        emit changedInPlace(
            tr("%1: %2", "what is followed: its state").arg(entry.title, states::name(entry.ref.kind, state)),
            done->batch);
    else if (done.error().code != ErrorCode::NothingToDo)
        emit failed(done.error());
}

} // namespace chancery
