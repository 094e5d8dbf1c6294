// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_row.h"

#include "models/workspace/workspace.h"
#include "ui/editors/law_controls.h"
#include "ui/editors/law_rules.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

LawRow::LawRow(Workspace &workspace, const LawRows &plan, QWidget *parent)
    : RecordRow(workspace, parent)
    , m_controls(new LawControls(workspace, form(), plan.owner.kind, this))
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *column = new QVBoxLayout;
    constexpr int padding = metrics::unit + metrics::tight;
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(metrics::unit);
    m_controls->addLines(*column, plan.lines, card);
    if (!plan.more.isEmpty())
        addMore(*column, plan);
    if (!plan.open.isEmpty())
        addOpen(*column, plan);
    card->setLayout(column);
    line()->addWidget(card, 1);
    line()->setSpacing(metrics::tight);
    addRemoveButton(plan.remove);
    addLawRules(form(), workspace, plan.owner.kind);
    connect(m_controls, &LawControls::recordActivated, this, &RecordRow::recordActivated);
}

void LawRow::addMore(QVBoxLayout &column, const LawRows &plan)
{
    auto *more = new QWidget(this);
    auto *layout = new QVBoxLayout(more);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    m_controls->addLines(*layout, plan.more, more);
    more->hide();
    QPushButton *unfold = form::linkButton(tr("More"), u"moreFields"_s, this);
    unfold->setCheckable(true);
    connect(unfold, &QPushButton::toggled, more, [more, unfold](bool shown) {
        more->setVisible(shown);
        unfold->setText(shown ? tr("Less") : tr("More"));
    });
    column.addWidget(unfold, 0, Qt::AlignLeft);
    column.addWidget(more);
}

//! What the row has no room for; only a record of the file has a form of its own.
void LawRow::addOpen(QVBoxLayout &column, const LawRows &plan)
{
    QPushButton *open = form::linkButton(plan.open, u"openChild"_s, this);
    connect(open, &QPushButton::clicked, this, [this] {
        form().commit();
        emit recordActivated(form().ref());
    });
    const auto follow = [this, open] { open->setVisible(form().isOpen() && !form().isNew()); };
    connect(&form(), &RecordForm::changed, open, follow);
    open->hide();
    column.addWidget(open, 0, Qt::AlignLeft);
}

QWidget *LawRow::firstControl() const
{
    return m_controls->firstControl();
}

} // namespace chancery
