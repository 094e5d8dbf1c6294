// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace chancery {

class PassphraseForm;

//! For whom a bundle is written: devices, or whoever knows a passphrase.
class WriteBundleDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a only: the one device that is ticked; empty: all trusted ones.
    WriteBundleDialog(const QList<PeerStatus> &peers, const QByteArray &only, QWidget *parent = nullptr);

    BundleOrder order() const;

signals:
    void ordered(const chancery::BundleOrder &order);

private:
    void fill(const QList<PeerStatus> &peers, const QByteArray &only);
    QWidget *buildDevices();
    void judge();

    QRadioButton *m_toDevices;
    QWidget *m_devices;
    QWidget *m_area = nullptr; //!< in which they scroll
    QList<std::pair<QCheckBox *, QByteArray>> m_boxes; //!< with the device
    QRadioButton *m_withPassphrase;
    QLabel *m_noDevices;
    PassphraseForm *m_passphrase;
    QCheckBox *m_full;
    QPushButton *m_write;
};

} // namespace chancery
