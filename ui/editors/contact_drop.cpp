// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/contact_drop.h"

#include "models/items/calendar/participant_edits.h"
#include "models/items/common/record_mime.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/widgets/pane.h"

#include <QDropEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QString namesOf(const Workspace &workspace, const QList<RecordRef> &contacts)
{
    QStringList names;
    for (const RecordRef &contact : contacts)
        names.append(workspace.titleOf(contact));
    return names.join(u", "_s);
}

} // namespace

ContactDrop::ContactDrop(QWidget *target, MissionAt missionAt)
    : QObject(target)
    , m_missionAt(std::move(missionAt))
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool ContactDrop::eventFilter(QObject *, QEvent *event)
{
    const bool moves = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!moves && event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QList<RecordRef> contacts = contactsOf(*drop->mimeData());
    if (contacts.isEmpty())
        return false;
    const QPoint point = drop->position().toPoint();
    const RecordId mission = m_missionAt(point);
    if (moves)
        emit hovered(point);
    // one that enters beside a mission may still come to one: only the moves there are refused
    if (mission.isNull() && event->type() != QEvent::DragEnter) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!moves)
        emit dropped(mission, contacts);
    return true;
}

QList<RecordRef> contactsOf(const QMimeData &data)
{
    QList<RecordRef> contacts;
    for (const RecordRef &ref : recordmime::refs(data)) {
        if (participantedits::canTakePart(ref.kind))
            contacts.append(ref);
    }
    return contacts;
}

void addToMission(Pane &pane, Workspace &workspace, const RecordId &mission, const QList<RecordRef> &contacts)
{
    const QString title = workspace.titleOf({Kind::Mission, mission});
    const QList<RecordRef> added = participantedits::newcomers(workspace, mission, contacts);
    const auto done = participantedits::addParticipants(workspace, mission, contacts);
    if (!done) {
        const bool known = done.error().code == ErrorCode::NothingToDo;
        emit pane.notice(
            {known ? Notice::Level::Info : Notice::Level::Error,
             known
                 ? ContactDrop::tr("Already takes part in “%1”: %2").arg(title, namesOf(workspace, contacts))
                 : errorText(done.error()),
             {},
             {}});
        return;
    }
    pane.offerUndo(ContactDrop::tr("Takes part in “%1” now: %2").arg(title, namesOf(workspace, added)),
                   done->batch);
}

} // namespace chancery
