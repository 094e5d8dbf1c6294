// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include "models/items/common/needs.h"
#include "models/records/result.h"

class QVBoxLayout;

namespace chancery {

//! The needs of a country under their pillars, with how many of each are open and a button for another one.
class NeedsSection : public WrappingBox
{
    Q_OBJECT

public:
    NeedsSection(Workspace &workspace, const QList<NeedGroup> &groups, QWidget *parent = nullptr);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    //! A new need of the pillar is wanted.
    void addRequested(const QString &pillar);
    void changedInPlace(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

private:
    void addGroup(QVBoxLayout &layout, const NeedGroup &group);

    Workspace &m_workspace;
};

} // namespace chancery
