// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_pane.h"

#include "models/records/agenda_fields.h"
#include "models/workspace/workspace.h"
#include "ui/calendar/agenda_delegate.h"
#include "ui/calendar/calendar_filter_menu.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/calendar/mission_details.h"
#include "ui/calendar/month_view.h"
#include "ui/editors/attachment_desk.h"
#include "ui/editors/law_page.h"
#include "ui/editors/mission_editor.h"
#include "ui/editors/occurrence_editor.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_detail.h"
#include "ui/widgets/list_output.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QItemSelectionModel>
#include <QListView>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int sideWidth = 344;

QString readersZone()
{
    return QString::fromLatin1(QTimeZone::systemTimeZoneId());
}

} // namespace

std::unique_ptr<Pane> makeCalendarPane(const PaneContext &context)
{
    return std::make_unique<CalendarPane>(context);
}

PaneSpec calendarPaneSpec()
{
    return {u"calendar"_s, u"calendar-days"_s, &CalendarPane::title, &CalendarPane::canShow,
            makeCalendarPane};
}

CalendarPane::CalendarPane(const PaneContext &context, QWidget *parent)
    : Pane(context, u"calendar"_s, parent)
    , m_model(workspace(), readersZone())
    , m_countries(workspace())
    , m_selection(new QItemSelectionModel(&m_model, this))
    , m_filterMenu(new CalendarFilterMenu(m_countries, this))
    , m_views(new QStackedWidget(this))
    , m_monthView(new MonthView(m_views))
    , m_agendaView(new QListView(m_views))
    , m_side(new QStackedWidget(this))
{
    buildActions();
    buildToolBar();
    buildViews();
    auto *columns = new ListDetail(u"calendarColumns"_s, context.settings, this);
    columns->addColumn(m_views, 640, true);
    columns->addColumn(buildSide(), sideWidth, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    connectMonthView();
    connectSide();
    connectNeeds();
    connectDrops();
    makeOutput();
    connect(&context.asOf, &AsOfDay::dayChanged, this, &CalendarPane::goToDay);
    m_monthView->setToday(QDateTime::fromMSecsSinceEpoch(workspace().now()).date());
    m_month = QDate(context.asOf.day().year(), context.asOf.day().month(), 1);
    goToDay(context.asOf.day());
    updateActions();
}

CalendarPane::~CalendarPane()
{
    // views before the selection that they share, and that before its model
    delete m_views;
    delete m_selection;
}

QString CalendarPane::title()
{
    return tr("Calendar");
}

QList<QAction *> CalendarPane::paneActions() const
{
    return QList<QAction *>{m_create, m_edit,      m_remove,     m_previous, m_next,
                            m_today,  m_monthMode, m_agendaMode, m_find}
           + m_output->actions();
}

QWidget *CalendarPane::toolBar()
{
    return m_toolBar;
}

QWidget *CalendarPane::focusTarget()
{
    return m_views->currentWidget();
}

bool CalendarPane::canShow(Kind kind)
{
    return kind == Kind::Mission;
}

void CalendarPane::buildActions()
{
    m_create = makeAction(this, u"calendar.new-mission"_s, tr("New mission"), u"plus"_s,
                          QKeySequence(Qt::CTRL | Qt::Key_N));
    m_edit = makeAction(this, u"calendar.edit-mission"_s, tr("Edit mission"), u"pencil"_s,
                        QKeySequence(Qt::Key_F2));
    m_remove = makeAction(this, u"calendar.delete-mission"_s, tr("Delete mission"), u"trash-2"_s,
                          QKeySequence(QKeySequence::Delete));
    m_previous = makeAction(this, u"calendar.previous-month"_s, tr("Previous month"), u"chevron-left"_s,
                            QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    m_next = makeAction(this, u"calendar.next-month"_s, tr("Next month"), u"chevron-right"_s,
                        QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    m_today = makeAction(this, u"calendar.today"_s, tr("Today"), {}, QKeySequence(Qt::CTRL | Qt::Key_T));
    m_monthMode = makeAction(this, u"calendar.month"_s, tr("Month"), u"calendar-days"_s,
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    m_agendaMode = makeAction(this, u"calendar.agenda"_s, tr("Agenda"), u"list"_s,
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    m_find = makeAction(this, u"calendar.find"_s, tr("Filter missions"), u"search"_s,
                        QKeySequence(QKeySequence::Find));
    auto *modes = new QActionGroup(this);
    for (QAction *mode : {m_monthMode, m_agendaMode}) {
        mode->setCheckable(true);
        modes->addAction(mode);
    }
    m_monthMode->setChecked(true);
    connect(m_create, &QAction::triggered, this, [this] { create(m_monthView->currentDay()); });
    connect(m_edit, &QAction::triggered, this, [this] { edit(m_selection->currentIndex()); });
    connect(m_remove, &QAction::triggered, this, &CalendarPane::removeCurrent);
    connect(m_previous, &QAction::triggered, this, [this] { stepMonth(-1); });
    connect(m_next, &QAction::triggered, this, [this] { stepMonth(1); });
    connect(m_today, &QAction::triggered, this,
            [this] { goToDay(QDateTime::fromMSecsSinceEpoch(workspace().now()).date()); });
    connect(m_monthMode, &QAction::triggered, this, [this] { setAgenda(false); });
    connect(m_agendaMode, &QAction::triggered, this, [this] { setAgenda(true); });
    connect(m_find, &QAction::triggered, this, [this] { m_toolBar->search()->setFocus(); });
}

void CalendarPane::buildToolBar()
{
    m_toolBar = new CalendarToolBar({m_previous, m_today, m_next, m_monthMode, m_agendaMode, m_create},
                                    m_filterMenu, this);
    m_toolBar->search()->setResults(m_views);
    connect(m_toolBar, &CalendarToolBar::dayChosen, this, &CalendarPane::goToDay);
    connect(m_toolBar->search(), &SearchField::searchChanged, this, &CalendarPane::applyFilter);
    connect(m_filterMenu, &CalendarFilterMenu::filterChanged, this, &CalendarPane::applyFilter);
}

void CalendarPane::buildViews()
{
    m_agendaView->setObjectName(u"agendaView"_s);
    m_agendaView->setAccessibleName(tr("Agenda"));
    m_agendaView->setFrameShape(QFrame::NoFrame);
    m_agendaView->setMouseTracking(true);
    m_agendaView->setItemDelegate(new AgendaDelegate(m_agendaView));
    m_agendaView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_agendaView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_agendaView->setModel(&m_model);
    m_agendaView->setSelectionModel(m_selection);
    m_monthView->setModel(&m_model);
    m_monthView->setSelectionModel(m_selection);
    m_views->addWidget(m_monthView);
    m_views->addWidget(m_agendaView);
    addAgendaHint();
    connect(m_agendaView, &QListView::activated, this, &CalendarPane::edit);
}

//! An empty list says so.
void CalendarPane::addAgendaHint()
{
    auto *hint = new EmptyState(u"list"_s, tr("No missions"),
                                tr("Nothing is planned in these days, or nothing of it passes the filter."),
                                m_agendaView->viewport());
    hint->setObjectName(u"agendaHint"_s);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(m_agendaView->viewport());
    layout->addWidget(hint);
    const auto follow = [this, hint] { hint->setVisible(m_model.rowCount() == 0); };
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, hint, follow);
    follow();
}

QWidget *CalendarPane::buildSide()
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    frame->setMinimumWidth(300);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_side);
    m_nothing = new EmptyState(u"calendar-days"_s, tr("No mission chosen"),
                               tr("Choose one in the calendar, or double-click a day to plan a new one."));
    m_nothing->setAction(m_create);
    m_details = new MissionDetails(workspace(), readersZone());
    m_editor = new MissionEditor(workspace(), context().places);
    m_occurrenceEditor = new OccurrenceEditor(workspace());
    m_needForm = new LawPage(workspace());
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_nothing, m_details, m_editor, m_occurrenceEditor, m_needForm})
        m_side->addWidget(page);
    return frame;
}

void CalendarPane::connectMonthView()
{
    connect(m_monthView, &MonthView::monthRequested, this, &CalendarPane::showMonth);
    connect(m_monthView, &MonthView::createRequested, this, &CalendarPane::create);
    connect(m_monthView, &MonthView::openRequested, this, &CalendarPane::edit);
    connect(m_monthView, &MonthView::moveRequested, this, &CalendarPane::moveMission);
    connect(m_monthView, &MonthView::resizeRequested, this, &CalendarPane::resizeMission);
    connect(m_monthView, &MonthView::dayListRequested, this, &CalendarPane::showDayList);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        // the form stays while its own mission moves about, or leaves the days shown
        if (current.isValid() && !isEdited(m_model.row(current.row())) && !m_editor->form().isBusy())
            finishEditing();
        showCurrent();
        if (current.isValid())
            emit currentRecordChanged(currentRecord());
    });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &CalendarPane::showCurrent);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CalendarPane::showCurrent);
}

void CalendarPane::connectSide()
{
    connect(m_details, &MissionDetails::recordActivated, this, &Pane::recordActivated);
    connect(m_details, &MissionDetails::editRequested, m_edit, &QAction::trigger);
    connect(m_details, &MissionDetails::removeRequested, m_remove, &QAction::trigger);
    serveAttachments(*m_details->attachments(), *this, context());
    serveAttachments(*m_needForm->attachments(), *this, context());
    connect(m_editor, &MissionEditor::recordActivated, this, &Pane::recordActivated);
    connect(m_editor, &MissionEditor::conflictActivated, this, &Pane::conflictActivated);
    connect(m_occurrenceEditor, &OccurrenceEditor::conflictActivated, this, &Pane::conflictActivated);
    connect(m_editor, &MissionEditor::done, this, &CalendarPane::finishEditing);
    connect(m_occurrenceEditor, &OccurrenceEditor::done, this, &CalendarPane::finishEditing);
    const auto tell = [this](const Error &error) { report(tl::make_unexpected(error)); };
    connect(m_editor, &MissionEditor::failed, this, tell);
    connect(m_occurrenceEditor, &OccurrenceEditor::failed, this, tell);
    connect(&m_editor->form(), &RecordForm::committed, this, [this](const CommitInfo &) {
        const QModelIndex index = m_model.indexOf(m_editor->form().ref().id);
        // the row of a mission just made, moved into view by its new date, or replaced by a series of rows
        const QModelIndex current = m_selection->currentIndex();
        if (index.isValid() && !(current.isValid() && isEdited(m_model.row(current.row()))))
            m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    });
}

bool CalendarPane::isAgenda() const
{
    return m_views->currentWidget() == m_agendaView;
}

bool CalendarPane::isEditing() const
{
    return m_side->currentWidget() == m_editor || m_side->currentWidget() == m_occurrenceEditor
           || isEditingNeed();
}

bool CalendarPane::isEdited(const OccurrenceRow &row) const
{
    if (m_side->currentWidget() == m_editor)
        return m_editor->form().ref().id == row.mission.id();
    if (isEditingNeed())
        return m_details->mission() == row.mission.id();
    if (m_side->currentWidget() != m_occurrenceEditor)
        return false;
    const Record &changed = m_occurrenceEditor->form().saved();
    return changed.owner() == row.mission.id()
           && changed.get(fields::occurrenceOverride::recurrenceId) == row.when.recurrenceId;
}

void CalendarPane::updateActions()
{
    const bool chosen = m_selection->currentIndex().isValid();
    const bool writable = !workspace().isReadOnly();
    m_create->setEnabled(writable);
    m_edit->setEnabled(writable && chosen && !isEditing());
    m_remove->setEnabled(writable && (chosen || isDrafting()));
}

bool CalendarPane::isDrafting() const
{
    return m_side->currentWidget() == m_editor && m_editor->form().isNew();
}

} // namespace chancery
