// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// CalendarPane: contacts dropped on missions, the list as text and on paper.

#include "models/items/calendar/mission_words.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/calendar_pane.h"
#include "ui/calendar/mission_details.h"
#include "ui/calendar/month_view.h"
#include "ui/editors/contact_drop.h"
#include "ui/widgets/list_output.h"

#include <QCoreApplication>
#include <QHoverEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

RecordId missionOf(const QAbstractItemView &view, QPoint point)
{
    const QModelIndex index = view.indexAt(point);
    return index.isValid() ? index.data(RowListModel::RecordIdRole).value<RecordId>() : RecordId();
}

void hover(QWidget *viewport, QPoint point)
{
    QHoverEvent event(QEvent::HoverMove, point, viewport->mapToGlobal(point), point);
    QCoreApplication::sendEvent(viewport, &event);
}

} // namespace

void CalendarPane::connectDrops()
{
    if (workspace().isReadOnly())
        return;
    const auto add = [this](const RecordId &mission, const QList<RecordRef> &contacts) {
        addToMission(*this, workspace(), mission, contacts);
    };
    auto *month = new ContactDrop(m_monthView->viewport(),
                                  [this](QPoint point) { return missionOf(*m_monthView, point); });
    auto *agenda = new ContactDrop(m_agendaView->viewport(),
                                   [this](QPoint point) { return missionOf(*m_agendaView, point); });
    auto *details = new ContactDrop(m_details->viewport(), [this](QPoint) { return m_details->mission(); });
    connect(month, &ContactDrop::hovered, m_monthView, &MonthView::showHover);
    connect(agenda, &ContactDrop::hovered, m_agendaView,
            [this](QPoint point) { hover(m_agendaView->viewport(), point); });
    for (ContactDrop *drop : {month, agenda, details})
        connect(drop, &ContactDrop::dropped, this, add);
}

void CalendarPane::makeOutput()
{
    m_output =
        new ListOutput(*this, context(), {title(), m_agendaView, {}, [this] {
                                              return missionwords::filterWords(m_model.filter(), m_countries);
                                          }});
    m_output->alsoIn(*m_monthView);
}

} // namespace chancery
