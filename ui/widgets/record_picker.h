// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/store/list_query.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QAction;

namespace chancery {

class Workspace;

//! A line that chooses a record: completes as you type, shows the choice by its title, clears by its button. Text that
//! names no record is marked and chooses none.
class RecordPicker : public QLineEdit
{
    Q_OBJECT

public:
    RecordPicker(const Workspace &workspace, const QList<Kind> &kinds, QWidget *parent = nullptr);

    RecordRef ref() const { return m_ref; }
    //! Without a signal.
    void setRef(const RecordRef &ref);
    void setKinds(const QList<Kind> &kinds) { m_kinds = kinds; }

signals:
    void refChanged(const chancery::RecordRef &ref);
    //! Ctrl+Return or the arrow at the end: go to the record.
    void activated(const chancery::RecordRef &ref);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void complete(const QString &text);
    void choose(int row);
    void updateGoTo();

    const Workspace &m_workspace;
    QList<Kind> m_kinds;
    RecordRef m_ref;
    QString m_title;
    QList<ListRow> m_rows;
    QCompleter *m_completer;
    QAction *m_goTo;
};

} // namespace chancery
