// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// CalendarPane: which days are shown, and what is chosen in them.

#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/calendar_filter_menu.h"
#include "ui/calendar/calendar_pane.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/calendar/mission_details.h"
#include "ui/calendar/mission_look.h"
#include "ui/calendar/month_view.h"
#include "ui/editors/law_page.h"
#include "ui/editors/mission_editor.h"
#include "ui/editors/occurrence_editor.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/search_field.h"

#include <QItemSelectionModel>
#include <QJsonArray>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int agendaMonthsBack = 12;
constexpr int agendaMonthsAhead = 13;
constexpr int listedAtMost = 60;

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

} // namespace

void CalendarPane::showMonth(QDate month)
{
    m_month = firstOfMonth(month);
    m_monthView->setMonth(m_month);
    m_toolBar->setMonth(m_month);
    updateWindow();
    if (isAgenda())
        scrollAgenda();
}

void CalendarPane::stepMonth(int months)
{
    showMonth(m_month.addMonths(months));
}

void CalendarPane::goToDay(QDate day)
{
    if (!day.isValid())
        return;
    showMonth(day);
    m_monthView->setCurrentDay(day);
}

void CalendarPane::setAgenda(bool agenda)
{
    (agenda ? m_agendaMode : m_monthMode)->setChecked(true);
    m_views->setCurrentWidget(agenda ? static_cast<QWidget *>(m_agendaView) : m_monthView);
    m_toolBar->search()->setResults(m_views->currentWidget());
    const QModelIndex current = m_selection->currentIndex();
    if (!agenda && current.isValid()) {
        const MissionSchedule schedule = m_model.row(current.row()).schedule;
        const QDate known = schedule.first.isValid() ? schedule.first : schedule.last;
        if (known.isValid() && !schedule.mayTouch(m_month, m_month.addMonths(1).addDays(-1))) {
            showMonth(known);
            return;
        }
    }
    updateWindow();
    if (agenda)
        scrollAgenda();
}

void CalendarPane::updateWindow()
{
    if (isAgenda()) {
        m_model.setWindow(m_month.addMonths(-agendaMonthsBack),
                          m_month.addMonths(agendaMonthsAhead).addDays(-1), true);
        return;
    }
    const auto [first, last] = m_monthView->gridOf(m_month);
    m_model.setWindow(first, last);
}

void CalendarPane::applyFilter()
{
    CalendarFilter filter = m_filterMenu->filter();
    m_toolBar->setFiltered(!filter.isEmpty());
    filter.text = m_toolBar->search()->text().trimmed();
    m_model.setFilter(filter);
}

//! The first mission of the month on top; or, when something is chosen in the month, that.
void CalendarPane::scrollAgenda()
{
    const QModelIndex current = m_selection->currentIndex();
    if (current.isValid() && current.data(OccurrenceModel::MonthRole).toDate() == m_month) {
        m_agendaView->scrollTo(current, QAbstractItemView::PositionAtCenter);
        return;
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QDate month = m_model.row(row).month();
        if (month.isValid() && month >= m_month) {
            m_agendaView->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtTop);
            return;
        }
    }
}

void CalendarPane::showDayList(QDate day, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"dayList"_s);
    menu->addSection(day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : tr("Day not known"));
    const QList<int> unknown = m_monthView->scene().unknownRows;
    int listed = 0;
    for (int row = 0; row < m_model.rowCount() && listed < listedAtMost; ++row) {
        const MissionSchedule &schedule = m_model.row(row).schedule;
        if (day.isValid() ? !schedule.isExact() || !schedule.mayTouch(day, day) : !unknown.contains(row))
            continue;
        ++listed;
        const QModelIndex index = m_model.index(row, 0);
        const QString icon = missionlook::icon(index.data(OccurrenceModel::MissionKindRole).toString());
        QAction *action = menu->addAction(icons::icon(icon), index.data().toString().replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, chosen = QPersistentModelIndex(index)] {
            m_selection->setCurrentIndex(chosen, QItemSelectionModel::ClearAndSelect);
        });
    }
    if (day.isValid() && m_create->isEnabled()) {
        menu->addSeparator();
        QAction *plan = menu->addAction(icons::icon(u"plus"_s), m_create->text());
        connect(plan, &QAction::triggered, this, [this, day] { create(day); });
    }
    menu->popup(position);
}

void CalendarPane::showCurrent()
{
    if (isEditing())
        return;
    const QModelIndex current = m_selection->currentIndex();
    if (current.isValid())
        m_details->showOccurrence(m_model.row(current.row()));
    else
        m_details->clear();
    m_side->setCurrentWidget(current.isValid() ? static_cast<QWidget *>(m_details) : m_nothing);
    updateActions();
}

bool CalendarPane::showRecord(const RecordRef &ref)
{
    const Record mission = ref.kind == Kind::Mission ? workspace().record(ref) : Record();
    if (mission.isNull())
        return false;
    finishEditing();
    if (m_model.filter() != CalendarFilter()) {
        m_filterMenu->setFilter({});
        m_toolBar->search()->clear();
        applyFilter();
    }
    const MissionSchedule schedule = MissionSchedule::of(mission);
    const QDate last = m_month.addMonths(1).addDays(-1);
    if (schedule.exactness == Exactness::Undated)
        setAgenda(true);
    else if (!schedule.mayTouch(m_month, last) || (schedule.isExact() && !m_model.indexOf(ref.id).isValid()))
        showMonth(schedule.first.isValid() ? schedule.first : schedule.last);
    const QModelIndex index = m_model.indexOf(ref.id);
    if (!index.isValid())
        return false;
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (isAgenda())
        m_agendaView->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

RecordRef CalendarPane::currentRecord() const
{
    const QModelIndex current = m_selection->currentIndex();
    return current.isValid() ? current.data(RowListModel::RecordRefRole).value<RecordRef>() : RecordRef();
}

QJsonObject CalendarPane::saveState() const
{
    const CalendarFilter &filter = m_model.filter();
    const QModelIndex current = m_selection->currentIndex();
    QJsonObject state{{u"day"_s, m_monthView->currentDay().toString(Qt::ISODate)},
                      {u"month"_s, m_month.toString(Qt::ISODate)},
                      {u"agenda"_s, isAgenda()},
                      {u"kinds"_s, QJsonArray::fromStringList(filter.kinds)},
                      {u"statuses"_s, QJsonArray::fromStringList(filter.statuses)},
                      {u"editing"_s, m_side->currentWidget() == m_editor}};
    if (isEditingNeed())
        state[u"need"_s] = m_needForm->ref().id.toString();
    if (!filter.countries.isEmpty())
        state[u"country"_s] = filter.countries.first().toString();
    if (m_side->currentWidget() == m_editor)
        state[u"mission"_s] = m_editor->form().ref().id.toString();
    else if (current.isValid())
        state[u"mission"_s] = currentRecord().id.toString();
    if (current.isValid())
        state[u"occurrence"_s] = current.data(OccurrenceModel::RecurrenceIdRole).toString();
    return state;
}

void CalendarPane::restoreState(const QJsonObject &state)
{
    const auto strings = [&](const QString &key) {
        QStringList list;
        for (const QJsonValue &value : state[key].toArray())
            list.append(value.toString());
        return list;
    };
    CalendarFilter filter{strings(u"kinds"_s), strings(u"statuses"_s), {}, {}};
    if (const auto country = RecordId::fromString(state[u"country"_s].toString()); !country.isNull())
        filter.countries = {country};
    m_filterMenu->setFilter(filter);
    applyFilter();
    setAgenda(state[u"agenda"_s].toBool());
    goToDay(QDate::fromString(state[u"day"_s].toString(), Qt::ISODate));
    if (const QDate month = QDate::fromString(state[u"month"_s].toString(), Qt::ISODate); month.isValid())
        showMonth(month);
    const RecordId mission = RecordId::fromString(state[u"mission"_s].toString());
    const QModelIndex index = m_model.indexOf(mission, state[u"occurrence"_s].toString());
    if (!mission.isNull() && index.isValid())
        m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (state[u"editing"_s].toBool())
        reopenEditor(mission);
    reopenNeed(RecordId::fromString(state[u"need"_s].toString()));
}

QList<TourStop> CalendarPane::tourStops()
{
    const auto choose = [this](QStringView text) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.row(row).title().contains(text))
                m_selection->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect);
        }
    };
    const auto month = [this, choose](QDate day, QStringView text) {
        finishEditing();
        setAgenda(false);
        goToDay(day);
        choose(text);
    };
    return {{u"month"_s, [month] { month(QDate(2017, 5, 22), u"CCPCJ"); }},
            {u"april"_s, [month] { month(QDate(2017, 4, 26), u"Second regional"); }},
            {u"agenda"_s,
             [this, month] {
                 month(QDate(2017, 4, 26), u"Second regional");
                 setAgenda(true);
             }},
            {u"edit"_s, [this, month] {
                 month(QDate(2017, 4, 26), u"Second regional");
                 edit(m_selection->currentIndex());
             }}};
}

} // namespace chancery
