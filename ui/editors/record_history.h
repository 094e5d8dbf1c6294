// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/store/history.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chancery {

class Workspace;

//! Who changed a record when, newest first: the last few, and all of them on request.
class RecordHistory : public QWidget
{
    Q_OBJECT

public:
    explicit RecordHistory(Workspace &workspace, QWidget *parent = nullptr);

    void setRecord(const RecordRef &ref);

private:
    void refresh();
    QString words(const HistoryEntry &entry) const;

    Workspace &m_workspace;
    RecordRef m_ref;
    bool m_all = false;
    QLabel *m_lines;
    QPushButton *m_more;
};

} // namespace chancery
