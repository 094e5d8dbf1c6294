// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QMimeData;
class QWidget;

namespace chancery {

class Pane;
class Workspace;

//! Lets contacts be dropped on what a widget shows of missions. Where there is no mission, nothing is offered and the
//! cursor refuses.
class ContactDrop : public QObject
{
    Q_OBJECT

public:
    using MissionAt = std::function<RecordId(QPoint)>;

    //! A child of \a target; for a view its viewport. \a missionAt gives the mission at a point of the target, or null.
    ContactDrop(QWidget *target, MissionAt missionAt);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! Contacts are above this point.
    void hovered(QPoint point);
    void dropped(const chancery::RecordId &mission, const QList<chancery::RecordRef> &contacts);

private:
    MissionAt m_missionAt;
};

//! The contacts among the records of \a data.
QList<RecordRef> contactsOf(const QMimeData &data);
//! Makes contacts participants of a mission in one commit and says so in the message bar, with Undo; or says that they
//! take part already.
void addToMission(Pane &pane, Workspace &workspace, const RecordId &mission,
                  const QList<RecordRef> &contacts);

} // namespace chancery
