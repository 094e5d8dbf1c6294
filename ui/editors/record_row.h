// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/record_form.h"

#include <QWidget>

class QHBoxLayout;

namespace chancery {

//! One child record of a contact on one line of the page, with a form of its own.
class RecordRow : public QWidget
{
    Q_OBJECT

public:
    explicit RecordRow(Workspace &workspace, QWidget *parent);

    RecordForm &form() { return m_form; }
    const RecordForm &form() const { return m_form; }
    //! The control that is focused when the row is new.
    virtual QWidget *firstControl() const = 0;

signals:
    void removeRequested();
    void recordActivated(const chancery::RecordRef &ref);

protected:
    QHBoxLayout *line() const { return m_line; }
    //! The button at the end; the last thing a subclass adds.
    void addRemoveButton(const QString &text);

private:
    RecordForm m_form;
    QHBoxLayout *m_line;
};

} // namespace chancery
