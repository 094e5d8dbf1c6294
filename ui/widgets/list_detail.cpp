// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_detail.h"

#include "ui/widgets/user_settings.h"

namespace chancery {

ListDetail::ListDetail(const QString &name, UiSettings &settings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(settings)
{
    setObjectName(name);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this,
            [this] { m_settings.setLayout(objectName(), saveState()); });
}

void ListDetail::addColumn(QWidget *widget, int width, bool stretch)
{
    addWidget(widget);
    setStretchFactor(count() - 1, stretch ? 1 : 0);
    m_widths << width;
}

void ListDetail::showEvent(QShowEvent *event)
{
    if (!m_restored) {
        m_restored = true;
        const QByteArray state = m_settings.layout(objectName());
        if (state.isEmpty() || !restoreState(state))
            setSizes(m_widths);
    }
    QSplitter::showEvent(event);
}

} // namespace chancery
