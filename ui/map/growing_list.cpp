// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/growing_list.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

GrowingList::GrowingList(const QString &name, int count, const Make &make, QWidget *parent)
    : WrappingBox(parent)
    , m_count(count)
    , m_make(make)
    , m_rows(new QVBoxLayout)
    , m_more(form::linkButton({}, QString(name + u"More"_s)))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    m_rows->setSpacing(metrics::unit);
    layout->addLayout(m_rows);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &GrowingList::grow);
    grow();
}

void GrowingList::grow()
{
    const int end = std::min(m_count, m_shown + step);
    while (m_shown < end)
        m_make(m_shown++, *m_rows);
    m_more->setText(tr("Show %n more", nullptr, std::min(step, m_count - m_shown)));
    m_more->setVisible(m_shown < m_count);
    m_more->setAccessibleName(tr("%1; %2 of %3 are shown").arg(m_more->text()).arg(m_shown).arg(m_count));
}

} // namespace chancery
