// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/sync/conflict_model.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pane_context.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace chancery {

class ConflictView;

//! The conflict tray: the fields that hold several values, and one of them with its values side by side.
class ConflictPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPage(const PaneContext &context, QWidget *parent = nullptr);

    int count() const { return m_model.rowCount(); }
    //! That field of the record, or the first that holds several values. False: none does.
    bool showRecord(const RecordRef &record, int atom);
    QWidget *focusTarget() const;

signals:
    void countChanged(int count);
    void recordActivated(const chancery::RecordRef &ref);
    void notice(const chancery::Notice &notice);

private:
    QWidget *buildList();
    QWidget *buildView();
    void follow();
    void showRow(int row);
    void choose(const ConflictChoice &choice);

    PaneContext m_context;
    ConflictModel m_model;
    QListView *m_list;
    ConflictView *m_view;
    QStackedWidget *m_stack;
    RecordRef m_record; //!< what is shown
    int m_atom = 0;
    int m_row = 0;
};

} // namespace chancery
