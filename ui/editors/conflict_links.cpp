// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/conflict_links.h"

#include "models/items/common/field_words.h"
#include "ui/editors/record_form.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

ConflictLinks::ConflictLinks(const RecordForm &form, QWidget *parent) : QWidget(parent), m_form(form)
{
    setObjectName(u"conflictLinks"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    hide();
    connect(&form, &RecordForm::changed, this, &ConflictLinks::follow);
}

void ConflictLinks::follow()
{
    const RecordRef record = m_form.isOpen() ? m_form.ref() : RecordRef();
    const AtomMask atoms = m_form.isOpen() ? m_form.conflicted() : 0;
    if (record == m_record && atoms == m_atoms)
        return;
    m_record = record;
    m_atoms = atoms;
    qDeleteAll(findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (int atom = 0; atom < 64; ++atom) {
        if (atoms >> atom & 1)
            addLink(atom);
    }
    setVisible(atoms != 0);
}

void ConflictLinks::addLink(int atom)
{
    const QString field = fieldwords::atomName(m_record.kind, atom);
    QPushButton *link = form::linkButton(tr("Several values: %1 — open in conflicts").arg(field),
                                         u"conflictLink%1"_s.arg(atom), this);
    link->setIcon(icons::icon(u"git-merge-conflict"_s, theme::tones(this).warning));
    link->setAutoDefault(true); // Return follows it outside a dialog too
    layout()->addWidget(link);
    layout()->setAlignment(link, Qt::AlignLeft);
    connect(
        link, &QPushButton::clicked, this, [this, atom] { emit activated(m_record, atom); },
        Qt::QueuedConnection);
}

} // namespace chancery
