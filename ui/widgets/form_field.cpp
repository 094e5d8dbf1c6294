// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery::form {

namespace {

//! The style sheet looks at a property only when a widget is polished.
void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QFormLayout *layout(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setHorizontalSpacing(metrics::gap);
    form->setVerticalSpacing(metrics::unit + metrics::tight);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

void addRow(QFormLayout *form, const QString &label, const QString &objectName, QWidget *field)
{
    auto *text = new QLabel(label);
    text->setProperty("fieldLabel", true);
    text->setBuddy(field);
    text->setMinimumHeight(metrics::control);
    nameControl(field, objectName, QString(label).remove(u'&'));
    form->addRow(text, field);
}

void setInvalid(QWidget *field, QLabel *message, const QString &text)
{
    const bool invalid = !text.isEmpty();
    if (field->property("invalid").toBool() != invalid) {
        field->setProperty("invalid", invalid);
        repolish(field);
    }
    field->setAccessibleDescription(text);
    if (message) {
        setTone(message, u"error"_s);
        message->setText(text);
        message->setVisible(invalid);
    }
}

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("tone", u"muted"_s);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(theme::headingFont());
    return label;
}

QLabel *title(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(theme::titleFont());
    return label;
}

QPushButton *primaryButton(const QString &text, const QString &objectName, QWidget *parent)
{
    QPushButton *made = button(text, objectName, parent);
    made->setProperty("primary", true);
    return made;
}

QPushButton *button(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    nameControl(made, objectName, QString(text).remove(u'&'));
    return made;
}

QPushButton *linkButton(const QString &text, const QString &objectName, QWidget *parent)
{
    QPushButton *made = button(text, objectName, parent);
    made->setProperty("link", true);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

QToolButton *iconButton(const QString &iconName, const QString &text, const QString &objectName,
                        QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(icons::icon(iconName));
    made->setIconSize({metrics::icon, metrics::icon});
    made->setAutoRaise(true);
    made->setToolTip(text);
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setFocusPolicy(Qt::StrongFocus);
    nameControl(made, objectName, text);
    return made;
}

void setTone(QWidget *label, const QString &tone)
{
    if (label->property("tone").toString() == tone)
        return;
    label->setProperty("tone", tone);
    repolish(label);
}

void fitWindow(QWidget *window, int width)
{
    const QLayout *layout = window->layout();
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->sizeHint().height();
    window->setMinimumSize(width, height);
    orderTabs(window);
}

void nameControl(QWidget *control, const QString &objectName, const QString &accessibleName)
{
    control->setObjectName(objectName);
    control->setAccessibleName(accessibleName);
}

} // namespace chancery::form
