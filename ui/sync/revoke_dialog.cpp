// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/revoke_dialog.h"

#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/stolen_laptop.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int revokeWidth = 560;
} // namespace

RevokeDialog::RevokeDialog(const QString &deviceName, QWidget *parent) : QDialog(parent)
{
    QVBoxLayout *layout = syncparts::setUpDialog(this, u"revokeDialog"_s, tr("Revoke a device"));
    layout->addWidget(syncparts::text(u"revokeQuestion"_s, tr("Revoke %1?").arg(deviceName)));
    layout->addWidget(form::heading(tr("What it does"), this));
    layout->addWidget(form::caption(tr("From now on nothing that this device signs is read here, and no "
                                       "bundle of this file is sealed to it. "
                                       "What it wrote before stays, and can be undone import by import. "
                                       "Revoke it on each of your devices: "
                                       "a revocation is never sent along."),
                                    this));
    layout->addWidget(form::heading(tr("What it cannot undo"), this));
    layout->addWidget(form::caption(tr("The device keeps what it has. Bundles that were sealed to it before "
                                       "can still be opened there, by "
                                       "whoever has its passphrase."),
                                    this));
    QPushButton *help =
        form::linkButton(tr("Stolen or lost laptop: what to do"), u"stolenLaptopLink"_s, this);
    layout->addWidget(help, 0, Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(form::button(tr("Revoke"), u"revokeAccept"_s, this), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    layout->addWidget(buttons);
    connect(help, &QPushButton::clicked, this, [this] { showStolenLaptop(this); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit revoked();
        accept();
    });
    form::fitWindow(this, revokeWidth);
}

} // namespace chancery
