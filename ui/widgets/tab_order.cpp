// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <memory>
#include <vector>

namespace chancery {

namespace {

//! Several controls that take the focus as one: Tab goes to the first of them.
bool leadsInside(const QWidget *widget)
{
    return widget->focusProxy() && widget->isAncestorOf(widget->focusProxy());
}

bool comesLast(const QWidget *widget, const QWidget *root)
{
    for (; widget && widget != root; widget = widget->parentWidget()) {
        if (widget->property(tabLast).toBool())
            return true;
    }
    return false;
}

void collect(QWidget *widget, QList<QWidget *> &into);

void collect(QLayout *layout, QList<QWidget *> &into)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), into);
        else if (item->widget())
            collect(item->widget(), into);
    }
}

void collect(QWidget *widget, QList<QWidget *> &into)
{
    if (!widget || widget->isWindow())
        return;
    if (((widget->focusPolicy() & Qt::TabFocus) || leadsInside(widget)) && !into.contains(widget))
        into << widget;
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        collect(area->widget(), into);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), into);
    } else if (const auto *stack = qobject_cast<QStackedWidget *>(widget)) {
        for (int i = 0; i < stack->count(); ++i)
            collect(stack->widget(i), into);
    } else if (widget->layout()) {
        collect(widget->layout(), into);
    }
}

//! For as long as it lives such a widget is a control like others, for setTabOrder() takes no other and Tab
//! follows it to its proxy from wherever it stands in the chain.
class PlainControl
{
    Q_DISABLE_COPY_MOVE(PlainControl)

public:
    explicit PlainControl(QWidget *widget) : m_widget(widget), m_proxy(widget->focusProxy())
    {
        m_widget->setFocusProxy(nullptr);
        m_policy = m_widget->focusPolicy();
        m_widget->setFocusPolicy(Qt::TabFocus);
    }
    ~PlainControl()
    {
        m_widget->setFocusPolicy(m_policy);
        m_widget->setFocusProxy(m_proxy);
    }

private:
    QWidget *m_widget;
    QWidget *m_proxy;
    Qt::FocusPolicy m_policy;
};

} // namespace

void orderTabs(QWidget *root)
{
    QList<QWidget *> controls;
    if (root->layout())
        collect(root->layout(), controls);
    std::stable_partition(controls.begin(), controls.end(),
                          [root](const QWidget *control) { return !comesLast(control, root); });
    std::vector<std::unique_ptr<PlainControl>> compounds;
    for (QWidget *control : controls) {
        if (leadsInside(control))
            compounds.push_back(std::make_unique<PlainControl>(control));
    }
    for (qsizetype i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls[i - 1], controls[i]);
}

} // namespace chancery
