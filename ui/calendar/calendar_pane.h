// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/mission_edits.h"
#include "models/items/calendar/occurrence_model.h"
#include "ui/widgets/pane.h"

class QItemSelectionModel;
class QListView;
class QPersistentModelIndex;
class QStackedWidget;

namespace chancery {

class CalendarFilterMenu;
class CalendarToolBar;
class EmptyState;
class LawPage;
class ListOutput;
class MissionDetails;
class MissionEditor;
class MonthView;
class OccurrenceEditor;

//! Missions by month and as an agenda, over one model and one selection, with the chosen one beside them.
class CalendarPane : public Pane
{
    Q_OBJECT

public:
    explicit CalendarPane(const PaneContext &context, QWidget *parent = nullptr);
    ~CalendarPane() override;

    static QString title();
    QList<QAction *> paneActions() const override;
    QWidget *toolBar() override;
    QWidget *focusTarget() override;
    static bool canShow(Kind kind);
    bool showRecord(const RecordRef &ref) override;
    bool beginRecord(const Record &record) override;
    RecordRef currentRecord() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void flush() override;
    QList<TourStop> tourStops() override;

private:
    void buildActions();
    void buildToolBar();
    void buildViews();
    void addAgendaHint();
    QWidget *buildSide();
    void connectMonthView();
    void connectSide();
    void connectNeeds();
    void connectDrops();
    void makeOutput();

    void showMonth(QDate month);
    void stepMonth(int months);
    void goToDay(QDate day);
    bool isAgenda() const;
    void setAgenda(bool agenda);
    void updateWindow();
    void applyFilter();
    void scrollAgenda();
    void showDayList(QDate day, const QPoint &position);

    void showCurrent();
    void updateActions();
    bool isEditing() const;
    bool isEdited(const OccurrenceRow &row) const;
    bool isDrafting() const;
    void create(QDate day);
    void edit(const QModelIndex &index);
    void finishEditing();
    void removeCurrent();
    void moveMission(const QModelIndex &index, int days);
    void resizeMission(const QModelIndex &index, int startDays, int endDays);
    std::optional<Scope> askScope(const OccurrenceRow &row, const QString &title);
    bool report(const Result<CommitInfo> &done);
    void reopenEditor(const RecordId &mission);

    bool isEditingNeed() const;
    void editNeed(const RecordRef &need);
    void createNeed();
    void showNeedForm();
    void reopenNeed(const RecordId &need);

    OccurrenceModel m_model;
    CountryNames m_countries;
    QItemSelectionModel *m_selection;
    QDate m_month;
    QAction *m_previous = nullptr;
    QAction *m_today = nullptr;
    QAction *m_next = nullptr;
    QAction *m_monthMode = nullptr;
    QAction *m_agendaMode = nullptr;
    QAction *m_create = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_find = nullptr;
    CalendarFilterMenu *m_filterMenu;
    CalendarToolBar *m_toolBar = nullptr;
    QStackedWidget *m_views;
    MonthView *m_monthView;
    QListView *m_agendaView;
    QStackedWidget *m_side;
    ListOutput *m_output = nullptr;
    EmptyState *m_nothing = nullptr;
    MissionDetails *m_details = nullptr;
    MissionEditor *m_editor = nullptr;
    OccurrenceEditor *m_occurrenceEditor = nullptr;
    LawPage *m_needForm = nullptr;
};

} // namespace chancery
