// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/search_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace chancery {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMinimumHeight(metrics::control);
    addAction(icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { emit searchChanged(text.trimmed()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_results)
            break;
        m_results->setFocus(Qt::TabFocusReason);
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace chancery
