// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/header_bar.h"

#include "ui/shell/action_table.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QToolButton *actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(u"header."_s + action->objectName());
    button->setDefaultAction(action);
    button->setAccessibleName(QString(action->text()).remove(u'&'));
    button->setIconSize({metrics::icon, metrics::icon});
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

//! Looks like a line to type in; a click or Ctrl+K opens the palette, which has the real one.
QPushButton *searchButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(icons::icon(u"search"_s), HeaderBar::tr("Search everything"), parent);
    form::nameControl(button, u"searchEverything"_s, HeaderBar::tr("Search everything"));
    button->setToolTip(action->toolTip());
    button->setProperty("searchBox", true);
    button->setIconSize({26, 18});
    button->setMaximumWidth(560);
    button->setMinimumWidth(240);
    button->setFixedHeight(metrics::control + 2);
    button->setCursor(Qt::IBeamCursor);
    auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText), button);
    keys->setProperty("tone", u"muted"_s);
    auto *layout = new QHBoxLayout(button);
    layout->setContentsMargins(0, 0, metrics::unit + metrics::tight, 0);
    layout->addWidget(keys, 0, Qt::AlignRight);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

HeaderBar::HeaderBar(const ActionTable &actions, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"headerBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    layout->setSpacing(metrics::tight);
    layout->addWidget(actionButton(actions.action(u"go.back"_s), this));
    layout->addWidget(actionButton(actions.action(u"go.forward"_s), this));
    layout->addStretch(1);
    layout->addWidget(searchButton(actions.action(u"go.palette"_s), this), 6);
    layout->addStretch(1);
    layout->addWidget(actionButton(actions.action(u"edit.undo"_s), this));
    layout->addWidget(actionButton(actions.action(u"edit.history"_s), this));
}

} // namespace chancery
