// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/record_form.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace chancery {

class PartialDateEdit;

//! The form for one time of a recurring mission: what differs from the others. Writes by itself, see RecordForm.
class OccurrenceEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OccurrenceEditor(Workspace &workspace, QWidget *parent = nullptr);

    //! An occurrence-override of the file, or a new one; \a series is the mission's title.
    void open(const Record &changed, const QString &series);
    void close() { m_form.close(); }
    void flush() { m_form.flush(); }
    RecordForm &form() { return m_form; }

signals:
    void done();
    void failed(const chancery::Error &error);
    void conflictActivated(const chancery::RecordRef &record, int atom);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();

    Workspace &m_workspace;
    RecordForm m_form;
    QLabel *m_series;
    QLabel *m_message;
    QLineEdit *m_title;
    PartialDateEdit *m_start;
    PartialDateEdit *m_end;
    QLineEdit *m_place;
    QCheckBox *m_cancelled;
    QPlainTextEdit *m_note;
};

} // namespace chancery
