// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/field_box.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

FieldBox::FieldBox(int field, const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_control(control)
    , m_reason(form::caption({}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    if (!label.isEmpty()) {
        auto *text = new QLabel(label, this);
        text->setProperty("fieldLabel", true);
        text->setBuddy(control);
        layout->addWidget(text);
    }
    layout->addWidget(control);
    m_reason->setObjectName(u"fieldReason"_s);
    form::setTone(m_reason, u"error"_s);
    m_reason->hide();
    layout->addWidget(m_reason);
    layout->addStretch(1);
}

void FieldBox::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace chancery
