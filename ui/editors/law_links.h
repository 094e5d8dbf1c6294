// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"
#include "ui/editors/law_layout.h"

#include <QWidget>

class QToolButton;

namespace chancery {

class ChipList;
class LawChildTable;
class Workspace;

//! The many children of a record (the passages of a source, the states of an instrument) as chips that lead to their own
//! forms, and a button for another one.
class LawLinks : public QWidget
{
    Q_OBJECT

public:
    LawLinks(Workspace &workspace, const QString &title, const LawChildLinks &plan,
             QWidget *parent = nullptr);

    //! Null: none, and none can be added.
    void setOwner(const RecordRef &owner);

signals:
    void recordActivated(const chancery::RecordRef &ref);
    void newRequested(const chancery::Record &record);

private:
    void follow();
    void begin();

    Workspace &m_workspace;
    LawChildLinks m_plan;
    LawChildTable *m_table;
    ChipList *m_chips;
    QToolButton *m_add;
};

} // namespace chancery
