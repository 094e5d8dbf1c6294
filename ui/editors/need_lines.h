// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/needs.h"
#include "models/records/result.h"

#include <QWidget>

class QToolButton;

namespace chancery {

//! Needs below each other: how each stands, as a button that changes it, its title as a link to its form, and the rest in
//! smaller letters.
class NeedLines : public QWidget
{
    Q_OBJECT

public:
    NeedLines(Workspace &workspace, const QList<NeedLine> &needs, QWidget *parent = nullptr);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    //! The state of a need was changed; \a batch can be undone.
    void changedInPlace(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

private:
    QWidget *line(const NeedLine &need);
    QToolButton *stateButton(const NeedLine &need);
    void setState(const NeedLine &need, const QString &state);

    Workspace &m_workspace;
};

} // namespace chancery
