// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/write_bundle_dialog.h"

#include "models/items/sync/sync_words.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int dialogWidth = 560;
constexpr int devicesHeight = 120;
} // namespace

WriteBundleDialog::WriteBundleDialog(const QList<PeerStatus> &peers, const QByteArray &only, QWidget *parent)
    : QDialog(parent)
    , m_toDevices(new QRadioButton(tr("For these devices"), this))
    , m_devices(new QWidget)
    , m_withPassphrase(new QRadioButton(tr("For whoever knows a passphrase"), this))
    , m_noDevices(form::caption(tr("No other device is trusted yet: this bundle is for whoever knows its "
                                   "passphrase."),
                                this))
    , m_passphrase(new PassphraseForm(this))
    , m_full(new QCheckBox(tr("Everything, not only what they do not have yet"), this))
    , m_write(form::primaryButton(tr("Write…"), u"writeBundleAccept"_s, this))
{
    QVBoxLayout *layout = syncparts::setUpDialog(this, u"writeBundleDialog"_s, tr("Write a bundle"));
    layout->addWidget(form::caption(tr("A bundle carries what was written here to another device: on a "
                                       "stick, by mail, in a shared folder. "
                                       "It is encrypted, and signed by this device."),
                                    this));
    form::nameControl(m_toDevices, u"toDevices"_s, m_toDevices->text());
    form::nameControl(m_withPassphrase, u"withPassphrase"_s, m_withPassphrase->text());
    form::nameControl(m_full, u"fullBundle"_s, m_full->text());
    layout->addWidget(m_toDevices);
    layout->addWidget(buildDevices(), 1);
    layout->addWidget(m_withPassphrase);
    layout->addWidget(m_noDevices);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_full);
    layout->addStretch(); // the room of the devices where there are none
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_write, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    fill(peers, only);
    connect(m_toDevices, &QRadioButton::toggled, this, &WriteBundleDialog::judge);
    connect(m_passphrase, &PassphraseForm::changed, this, &WriteBundleDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit ordered(order());
        accept();
    });
    judge();
}

QWidget *WriteBundleDialog::buildDevices()
{
    auto *area = new QScrollArea(this);
    m_area = area;
    form::nameControl(area, u"bundleDevices"_s, tr("Devices"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setMinimumHeight(devicesHeight);
    area->setWidget(m_devices);
    return area;
}

void WriteBundleDialog::fill(const QList<PeerStatus> &peers, const QByteArray &only)
{
    auto *column = new QVBoxLayout(m_devices);
    column->setContentsMargins(metrics::wide, 0, 0, 0);
    column->setSpacing(metrics::unit);
    for (const PeerStatus &status : peers) {
        if (status.peer.trust != Peer::Trust::Trusted)
            continue;
        auto *box =
            new QCheckBox(tr("%1 — lacks %2").arg(status.peer.name, syncwords::unsent(status.unsent)));
        form::nameControl(box, u"bundleDevice%1"_s.arg(m_boxes.size()), box->text());
        box->setChecked(only.isEmpty() || only == status.peer.device);
        connect(box, &QCheckBox::toggled, this, &WriteBundleDialog::judge);
        column->addWidget(box);
        m_boxes.append({box, status.peer.device});
    }
    column->addStretch(1);
    const bool any = !m_boxes.isEmpty();
    m_toDevices->setChecked(any);
    m_withPassphrase->setChecked(!any);
    // without a device there is nothing to choose
    for (QWidget *choice : std::initializer_list<QWidget *>{m_toDevices, m_area, m_withPassphrase})
        choice->setVisible(any);
    m_noDevices->setVisible(!any);
}

BundleOrder WriteBundleDialog::order() const
{
    BundleOrder order;
    order.full = m_full->isChecked();
    if (m_withPassphrase->isChecked()) {
        order.passphrase = m_passphrase->passphrase();
        return order;
    }
    for (const auto &[box, device] : m_boxes) {
        if (box->isChecked())
            order.recipients << device;
    }
    return order;
}

void WriteBundleDialog::judge()
{
    const bool devices = m_toDevices->isChecked();
    m_devices->setEnabled(devices);
    m_passphrase->setVisible(!devices);
    form::fitWindow(this, dialogWidth);
    m_write->setEnabled(devices ? !order().recipients.isEmpty() : m_passphrase->isAcceptable());
}

} // namespace chancery
