// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"
#include "models/workspace/mission_period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QListView;

namespace chancery {

class EmptyState;
class MissionMapModel;

//! Which missions the map shows, and the list of them: what is drawn can be reached without a pointer, and what has no
//! place on the map stands here.
class MissionPanel : public QWidget
{
    Q_OBJECT

public:
    //! \a model outlives the panel.
    explicit MissionPanel(MissionMapModel &model, QWidget *parent = nullptr);

    QListView &list() const { return *m_list; }
    //! Shows \a period in the controls and in the model.
    void setPeriod(const MissionPeriod &period);

signals:
    void closed();
    void missionActivated(const chancery::RecordId &mission);
    //! Null: none.
    void currentMissionChanged(const chancery::RecordId &mission);

private:
    void buildPeriod();
    void buildList();
    void takePeriod();
    void fillSpans();
    void tell();

    MissionMapModel &m_model;
    QComboBox *m_span;
    QWidget *m_days;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_summary;
    QListView *m_list;
    EmptyState *m_nothing;
};

} // namespace chancery
