// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// CalendarPane: what the hand changes. Every change is one commit that can be undone.

#include "models/records/agenda_fields.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/calendar_pane.h"
#include "ui/calendar/month_view.h"
#include "ui/editors/law_page.h"
#include "ui/editors/mission_editor.h"
#include "ui/editors/occurrence_editor.h"
#include "ui/widgets/prompts.h"

#include <QItemSelectionModel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

Record newMission(const RecordId &id, QDate day)
{
    Record mission(Kind::Mission, id);
    mission.set(field::missionKind, u"mission"_s).set(field::status, u"tentative"_s).set(field::allDay, true);
    mission.set(field::start, PartialDate(day));
    return mission;
}

} // namespace

void CalendarPane::create(QDate day)
{
    beginRecord(newMission(workspace().newId(), day.isValid() ? day : m_month));
}

bool CalendarPane::beginRecord(const Record &record)
{
    if (record.kind() != Kind::Mission || workspace().isReadOnly())
        return false;
    finishEditing();
    m_selection->clearCurrentIndex();
    m_selection->clearSelection();
    // one that was begun and has no title yet lies in the drafts alone: it is finished, or dropped, first
    const RecordIds unfinished = RecordForm::unfinished(workspace(), Kind::Mission);
    Record mission = newMission(unfinished.value(0, record.id()), m_month);
    if (record.has(field::start))
        mission.set(field::start, record.get(field::start));
    if (record.has(field::jurisdiction))
        mission.set(field::jurisdiction, record.get(field::jurisdiction));
    m_editor->openNew(mission);
    if (!unfinished.isEmpty())
        emit statusMessage(tr("This mission was begun earlier. Delete drops it."));
    m_side->setCurrentWidget(m_editor);
    updateActions();
    return true;
}

void CalendarPane::edit(const QModelIndex &index)
{
    if (!index.isValid() || workspace().isReadOnly())
        return;
    const OccurrenceRow row = m_model.row(index.row());
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const auto scope = askScope(row, tr("Edit"));
    if (!scope)
        return;
    if (*scope == Scope::ThisOccurrence && row.recurs()) {
        m_occurrenceEditor->open(missionedits::overrideOf(workspace(), row), row.mission.title());
        m_side->setCurrentWidget(m_occurrenceEditor);
    } else if (m_editor->open(row.mission.id())) {
        m_side->setCurrentWidget(m_editor);
    }
    updateActions();
}

//! Back to reading; what was typed is committed, or stays as a draft.
void CalendarPane::finishEditing()
{
    if (isEditing()) {
        const bool ours = m_side->currentWidget() == m_editor;
        const bool left = ours ? m_editor->form().hasUncommitted() && !m_editor->form().commit() : false;
        m_editor->close();
        m_occurrenceEditor->close();
        m_needForm->close();
        m_side->setCurrentIndex(0);
        if (left)
            emit statusMessage(tr("What is not valid yet is kept as a draft."));
    }
    showCurrent();
}

void CalendarPane::reopenEditor(const RecordId &mission)
{
    if (mission.isNull() || workspace().isReadOnly())
        return;
    if (!m_editor->open(mission)) {
        if (!RecordForm::unfinished(workspace(), Kind::Mission).contains(mission))
            return;
        m_editor->openNew(newMission(mission, m_monthView->currentDay()));
    }
    m_side->setCurrentWidget(m_editor);
    updateActions();
}

void CalendarPane::flush()
{
    m_editor->flush();
    m_occurrenceEditor->flush();
    m_needForm->flush();
}

void CalendarPane::removeCurrent()
{
    if (isDrafting()) {
        m_editor->form().revert();
        finishEditing();
        return;
    }
    const QModelIndex index = m_selection->currentIndex();
    if (!index.isValid() || workspace().isReadOnly())
        return;
    const OccurrenceRow row = m_model.row(index.row());
    const auto scope = askScope(row, tr("Delete"));
    if (!scope)
        return;
    finishEditing();
    const auto done = missionedits::remove(workspace(), row, *scope);
    if (!report(done))
        return;
    const bool one = *scope == Scope::ThisOccurrence && row.recurs();
    offerUndo(one ? tr("This time of “%1” is cancelled.").arg(row.title())
                  : tr("“%1” lies in the bin.").arg(row.title()),
              done->batch);
}

void CalendarPane::moveMission(const QModelIndex &index, int days)
{
    const OccurrenceRow row = m_model.row(index.row());
    const auto scope = askScope(row, tr("Move"));
    if (!scope)
        return;
    const auto done = missionedits::move(workspace(), row, days, *scope);
    if (report(done))
        offerUndo(tr("“%1” was moved.").arg(row.title()), done->batch);
}

void CalendarPane::resizeMission(const QModelIndex &index, int startDays, int endDays)
{
    const OccurrenceRow row = m_model.row(index.row());
    const auto scope = askScope(row, tr("Change the length"));
    if (!scope)
        return;
    const auto done = missionedits::resize(workspace(), row, startDays, endDays, *scope);
    if (report(done))
        offerUndo(tr("“%1” has another length.").arg(row.title()), done->batch);
}

std::optional<Scope> CalendarPane::askScope(const OccurrenceRow &row, const QString &title)
{
    if (!row.recurs())
        return Scope::All;
    const auto answer = context().prompts.choose({title,
                                                  tr("“%1” takes place several times.").arg(row.title()),
                                                  {tr("Only this time"), tr("All times of the series")},
                                                  0});
    if (!answer)
        return std::nullopt;
    return *answer == 0 ? Scope::ThisOccurrence : Scope::All;
}

bool CalendarPane::report(const Result<CommitInfo> &done)
{
    if (done)
        return true;
    if (done.error().code == ErrorCode::NothingToDo)
        return false;
    const QString text =
        done.error().code == ErrorCode::UnsupportedFormat
            ? tr("The rule by which “%1” repeats cannot be moved as it is. Change it in the form.")
                  .arg(done.error().subject)
            : errorText(done.error());
    emit notice({Notice::Level::Error, text, {}, {}});
    return false;
}

} // namespace chancery
