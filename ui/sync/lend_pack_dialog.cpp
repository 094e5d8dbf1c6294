// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/lend_pack_dialog.h"

#include "models/items/calendar/mission_words.h"
#include "models/workspace/workspace.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/passphrase_form.h"
#include "ui/widgets/record_picker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int dialogWidth = 560;
}

LendPackDialog::LendPackDialog(const Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_subset(new RecordPicker(workspace, {Kind::Mission, Kind::Jurisdiction, Kind::Tag}, this))
    , m_highest(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_passphrase(new PassphraseForm(this))
    , m_lend(form::primaryButton(tr("Lend…"), u"lendPackAccept"_s, this))
{
    for (const QString &token : sensitivities())
        m_highest->addItem(missionwords::sensitivityName(token), token);
    m_highest->setCurrentIndex(m_highest->findData(PackOrder().highest));
    build();
    connect(m_subset, &RecordPicker::refChanged, this, &LendPackDialog::judge);
    connect(m_passphrase, &PassphraseForm::changed, this, &LendPackDialog::judge);
    judge();
}

void LendPackDialog::build()
{
    QVBoxLayout *layout = syncparts::setUpDialog(this, u"lendPackDialog"_s, tr("Lend a mission pack"));
    layout->addWidget(
        form::caption(tr("A file of its own for a borrowed laptop. It holds what you choose here, what "
                         "belongs to it, and what is "
                         "needed to read it. What is more sensitive than you allow stays at home."),
                      this));
    auto *fields = form::layout();
    m_subset->setPlaceholderText(tr("A mission, a country or a tag"));
    m_name->setPlaceholderText(tr("As the mission, the country or the tag"));
    form::addRow(fields, tr("What goes along"), u"packSubset"_s, m_subset);
    form::addRow(fields, tr("Up to"), u"packHighest"_s, m_highest);
    form::addRow(fields, tr("Name of the pack"), u"packName"_s, m_name);
    layout->addLayout(fields);
    layout->addWidget(form::heading(tr("Passphrase of the pack"), this));
    layout->addWidget(
        form::caption(tr("Another one than that of your file: whoever borrows the laptop types it."), this));
    layout->addWidget(m_passphrase);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_lend, QDialogButtonBox::AcceptRole);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit ordered(order());
        accept();
    });
    form::fitWindow(this, dialogWidth);
}

PackOrder LendPackDialog::order() const
{
    PackOrder order;
    order.subset = m_subset->ref();
    order.highest = m_highest->currentData().toString();
    order.name = m_name->text().trimmed();
    order.credentials.passphrase = m_passphrase->passphrase();
    return order;
}

void LendPackDialog::judge()
{
    m_lend->setEnabled(!m_subset->ref().isNull() && m_passphrase->isAcceptable());
}

} // namespace chancery
