// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/record_row.h"

#include "models/workspace/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

RecordRow::RecordRow(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_form(workspace)
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(metrics::unit);
}

void RecordRow::addRemoveButton(const QString &text)
{
    QToolButton *button = form::iconButton(u"x"_s, text, u"removeRow"_s, this);
    connect(button, &QToolButton::clicked, this, &RecordRow::removeRequested);
    m_line->addWidget(button, 0, Qt::AlignTop);
}

} // namespace chancery
