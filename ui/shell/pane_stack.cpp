// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pane_stack.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int headerHeight = 56;

QWidget *makeHeader(const QString &title, Pane *pane)
{
    auto *header = new QWidget;
    header->setObjectName(u"paneHeader"_s);
    header->setAttribute(Qt::WA_StyledBackground);
    header->setFixedHeight(headerHeight);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::wide, 0, metrics::gap, 0);
    layout->setSpacing(metrics::wide);
    layout->addWidget(form::title(title, header));
    QWidget *toolBar = pane->toolBar();
    // One that does not stretch stands at the right.
    const bool fills =
        toolBar && toolBar->layout() && toolBar->layout()->expandingDirections().testFlag(Qt::Horizontal);
    if (!fills)
        layout->addStretch(1);
    if (toolBar)
        layout->addWidget(toolBar, fills ? 1 : 0);
    return header;
}

} // namespace

PaneStack::PaneStack(const PaneContext &context, const QList<PaneSpec> &specs, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_specs(specs)
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

Pane *PaneStack::pane(const QString &id)
{
    if (Pane *made = m_panes.value(id))
        return made;
    const int row = rowOf(id);
    return row < 0 ? nullptr : makePane(m_specs.at(row));
}

Pane *PaneStack::makePane(const PaneSpec &spec)
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(spec.id + u"Page"_s);
    Pane *pane = spec.make(m_context).release(); // the layout makes the page its parent
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(spec.title(), pane));
    layout->addWidget(pane, 1);
    orderTabs(page);
    m_stack->addWidget(page);
    m_panes.insert(spec.id, pane);
    emit made(pane);
    return pane;
}

void PaneStack::raisePane(Pane *pane)
{
    m_current = pane;
    m_stack->setCurrentWidget(pane->parentWidget());
}

int PaneStack::rowFor(Kind kind) const
{
    const int shown = m_current ? rowOf(m_current->id()) : -1;
    if (shown >= 0 && m_specs.at(shown).canShow(kind))
        return shown;
    for (int row = 0; row < m_specs.size(); ++row) {
        if (m_specs.at(row).canShow(kind))
            return row;
    }
    return -1;
}

int PaneStack::rowOf(const QString &id) const
{
    for (int row = 0; row < m_specs.size(); ++row) {
        if (m_specs.at(row).id == id)
            return row;
    }
    return -1;
}

} // namespace chancery
