// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/wrapping_box.h"

#include "models/items/common/state_line.h"
#include "models/records/result.h"

class QToolButton;

namespace chancery {

//! Needs, recommendations or action items below each other: how each stands, as a button that changes it, its title as a
//! link to its form, and the rest in smaller letters.
class StateLines : public WrappingBox
{
    Q_OBJECT

public:
    //! The parts are named after \a name: `needTitle`, `needState`.
    StateLines(Workspace &workspace, const QString &name, const QList<StateLine> &lines,
               QWidget *parent = nullptr);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    //! A state was changed; \a batch can be undone.
    void changedInPlace(const QString &what, qint64 batch);
    void failed(const chancery::Error &error);

private:
    QWidget *line(const StateLine &entry);
    QToolButton *stateButton(const StateLine &entry);
    void setState(const StateLine &entry, const QString &state);

    Workspace &m_workspace;
    const QString m_name;
};

} // namespace chancery
