// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "models/items/calendar/leg_model.h"
#include "models/items/calendar/participant_model.h"
#include "ui/editors/record_form.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace Ui {
class MissionEditor;
}

namespace chancery {

class RecordPicker;

//! The form for a mission with its legs and those who take part. Writes by itself, see RecordForm.
class MissionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MissionEditor(Workspace &workspace, const SharedGazetteer &places = SharedGazetteer(),
                           QWidget *parent = nullptr);
    ~MissionEditor() override;

    //! False if there is no such mission.
    bool open(const RecordId &mission);
    //! A mission that comes into the file with its first valid field.
    void openNew(const Record &mission);
    //! Commits or drafts what is typed, and shows nothing.
    void close();
    void flush() { m_form.flush(); }
    RecordForm &form() { return m_form; }
    const RecordForm &form() const { return m_form; }

signals:
    void done();
    void failed(const chancery::Error &error);
    void recordActivated(const chancery::RecordRef &ref);
    void conflictActivated(const chancery::RecordRef &record, int atom);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillChoices();
    void addConflictLinks();
    void addPickers();
    RecordPicker *addPicker(class QLayout *place, class QLabel *label, const QString &name,
                            const QList<Kind> &kinds);
    void bindFields();
    void addRules();
    void setUpTables();
    void offerPlaces();
    void setUpTable(QTableView *table, QAbstractItemModel *model);
    void showWithRows(const QAbstractItemModel *model, const QList<QWidget *> &parts);
    void connectButtons();
    void showTimedParts();
    void followDates();
    void syncAllDay();
    void followRecord();
    void addParticipant(const RecordRef &who);

    Workspace &m_workspace;
    SharedGazetteer m_places;
    std::unique_ptr<Ui::MissionEditor> m_ui;
    RecordForm m_form;
    LegModel m_legs;
    ParticipantModel m_participants;
    RecordPicker *m_jurisdiction = nullptr;
    RecordPicker *m_parent = nullptr;
    RecordPicker *m_project = nullptr;
    RecordPicker *m_who = nullptr;
};

} // namespace chancery
