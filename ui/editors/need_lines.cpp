// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/need_lines.h"

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
    if (state == u"being-met")
        return u"circle-dot"_s;
    if (state == u"met")
        return u"circle-check"_s;
    return state == u"withdrawn" ? u"minus"_s : u"circle"_s;
}

QLabel *link(const NeedLine &need)
{
    auto *label = new QLabel(QString(u"<a href=\"need\" style=\"text-decoration: none\">"_s
                                     + need.title.toHtmlEscaped() + u"</a>"_s));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    form::nameControl(label, u"needTitle"_s, need.title);
    return label;
}

} // namespace

NeedLines::NeedLines(Workspace &workspace, const QList<NeedLine> &needs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"needLines"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    for (const NeedLine &need : needs)
        layout->addWidget(line(need));
}

QWidget *NeedLines::line(const NeedLine &need)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(stateButton(need), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, metrics::tight, 0, 0);
    words->setSpacing(0);
    QLabel *title = link(need);
    connect(title, &QLabel::linkActivated, this, [this, ref = need.ref] { emit recordActivated(ref); });
    words->addWidget(title);
    if (!need.detail.isEmpty()) {
        QLabel *detail = form::caption(need.detail);
        detail->setObjectName(u"needDetail"_s);
        detail->setFont(theme::smallFont());
        words->addWidget(detail);
    }
    row->addLayout(words, 1);
    return holder;
}

QToolButton *NeedLines::stateButton(const NeedLine &need)
{
    const QString known = needs::stateName(need.state);
    const QString state = known.isEmpty() ? tr("Not recorded") : known;
    auto *button = form::iconButton(stateIcon(need.state), tr("State: %1").arg(state), u"needState"_s, this);
    button->setAccessibleName(tr("%1: %2", "a need: its state").arg(need.title, state));
    button->setFixedSize(side, side);
    button->setIconSize({sign, sign});
    button->setEnabled(!m_workspace.isReadOnly());
    auto *menu = new QMenu(button);
    menu->setObjectName(u"needStates"_s);
    for (const QString &token : needs::states()) {
        QAction *action = menu->addAction(icons::icon(stateIcon(token)), needs::stateName(token));
        action->setObjectName(token);
        action->setEnabled(token != need.state);
        connect(action, &QAction::triggered, this, [this, need, token] { setState(need, token); });
    }
    // a menu of its own would draw its sign in place of the icon
    connect(button, &QToolButton::clicked, menu,
            [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void NeedLines::setState(const NeedLine &need, const QString &state)
{
    const auto done = needs::setState(m_workspace, need.ref.id, state);
    if (done)
        emit changedInPlace(tr("%1: %2", "a need: its state").arg(need.title, needs::stateName(state)),
                            done->batch);
    else if (done.error().code != ErrorCode::NothingToDo)
        emit failed(done.error());
}

} // namespace chancery
