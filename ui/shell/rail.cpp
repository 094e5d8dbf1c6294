// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "ui/shell/spring_load.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int railWidth = 88;

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Panes"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(railWidth);
    m_layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    m_layout->setSpacing(metrics::tight);
    m_layout->addStretch();
}

void Rail::addPane(QAction *action, const QString &label)
{
    new SpringLoad(addButton(action, label, m_panes++), action);
}

void Rail::addCommand(QAction *action, const QString &label)
{
    addButton(action, label, m_layout->count());
}

QWidget *Rail::addButton(QAction *action, const QString &label, int position)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"rail."_s + action->objectName());
    button->setDefaultAction(action);
    button->setText(label);
    button->setAccessibleName(label);
    button->setIconSize({22, 22});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFont(theme::smallFont());
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // A default action sets its own text again whenever it changes.
    connect(action, &QAction::changed, button, [button, label] { button->setText(label); });
    m_layout->insertWidget(position, button);
    return button;
}

} // namespace chancery
