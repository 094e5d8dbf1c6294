// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pane_stack.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int headerHeight = 56;

QWidget *makeHeader(Pane *pane)
{
    auto *header = new QWidget;
    header->setObjectName(u"paneHeader"_s);
    header->setAttribute(Qt::WA_StyledBackground);
    header->setFixedHeight(headerHeight);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::wide, 0, metrics::gap, 0);
    layout->setSpacing(metrics::wide);
    layout->addWidget(form::title(pane->title(), header));
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

PaneStack::PaneStack(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void PaneStack::add(std::unique_ptr<Pane> pane)
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(pane->id() + u"Page"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(pane.get()));
    layout->addWidget(pane.get(), 1);
    m_stack->addWidget(page);
    m_panes << pane.release(); // the layout made the page its parent
}

Pane *PaneStack::pane(const QString &id) const
{
    for (Pane *pane : m_panes) {
        if (pane->id() == id)
            return pane;
    }
    return nullptr;
}

Pane *PaneStack::current() const
{
    return m_panes.value(m_stack->currentIndex());
}

void PaneStack::raisePane(Pane *pane)
{
    m_stack->setCurrentIndex(int(m_panes.indexOf(pane)));
}

Pane *PaneStack::paneFor(Kind kind) const
{
    if (current() && current()->canShow(kind))
        return current();
    for (Pane *pane : m_panes) {
        if (pane->canShow(kind))
            return pane;
    }
    return nullptr;
}

} // namespace chancery
