// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// CalendarPane: the needs that were found on a mission, in their form beside the calendar.

#include "models/items/map/new_law.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/calendar_pane.h"
#include "ui/calendar/mission_details.h"
#include "ui/editors/law_page.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery {

void CalendarPane::connectNeeds()
{
    const auto tell = [this](const Error &error) { report(tl::make_unexpected(error)); };
    connect(m_details, &MissionDetails::needActivated, this, &CalendarPane::editNeed);
    connect(m_details, &MissionDetails::needRequested, this, &CalendarPane::createNeed);
    connect(m_details, &MissionDetails::needChanged, this, &Pane::offerUndo);
    connect(m_details, &MissionDetails::failed, this, tell);
    connect(m_needForm, &LawPage::left, this, &CalendarPane::finishEditing);
    connect(m_needForm, &LawPage::recordActivated, this, &Pane::recordActivated);
    connect(m_needForm, &LawPage::conflictActivated, this, &Pane::conflictActivated);
    connect(m_needForm, &LawPage::failed, this, tell);
    connect(m_needForm, &LawPage::removed, this, [this](const QString &what, qint64 batch) {
        offerUndo(tr("“%1” lies in the bin.").arg(what), batch);
    });
}

bool CalendarPane::isEditingNeed() const
{
    return m_side->currentWidget() == m_needForm;
}

void CalendarPane::editNeed(const RecordRef &need)
{
    if (m_needForm->open(need))
        showNeedForm();
}

//! One that was begun on this mission and is not finished yet comes back.
void CalendarPane::createNeed()
{
    LawPlace place;
    place.mission = m_details->mission();
    Record need = newLaw(workspace(), Kind::Need, place);
    for (const Draft &draft : workspace().drafts()) {
        const bool here = draft.isNew && draft.kind == Kind::Need && draft.field == "mission"
                          && draft.text.contains(place.mission.toString());
        if (here)
            need.setId(draft.record);
    }
    m_needForm->openNew(need);
    showNeedForm();
    m_needForm->focusFirst();
}

//! The form that was open when the file was locked: of a need in the file, or of one that is only begun.
void CalendarPane::reopenNeed(const RecordId &need)
{
    const RecordRef wanted{Kind::Need, need};
    if (need.isNull() || workspace().isReadOnly())
        return;
    if (!m_needForm->open(wanted)) {
        if (!LawPage::unfinished(workspace()).contains(wanted))
            return;
        m_needForm->openNew(Record(Kind::Need, need));
    }
    showNeedForm();
}

void CalendarPane::showNeedForm()
{
    m_side->setCurrentWidget(m_needForm);
    updateActions();
}

} // namespace chancery
