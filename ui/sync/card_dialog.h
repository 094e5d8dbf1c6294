// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace chancery {

//! The card of another device before it is trusted: its fingerprint in words, to be compared by telephone.
class CardDialog : public QDialog
{
    Q_OBJECT

public:
    CardDialog(const DeviceCard &card, bool wasRevoked, QWidget *parent = nullptr);

signals:
    void trusted(const chancery::DeviceCard &card);

private:
    QWidget *buildWords(const DeviceCard &card);

    QCheckBox *m_compared;
    QPushButton *m_trust;
};

} // namespace chancery
