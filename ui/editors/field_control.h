// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QObject>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace chancery {

class PartialDateEdit;
class RecordPicker;

//! One control of a form, seen as a value of a field: what RecordForm needs to know of it. For a control of your own
//! derive from it and hand it to RecordForm::bind().
class FieldControl : public QObject
{
    Q_OBJECT

public:
    explicit FieldControl(QWidget *widget) : m_widget(widget) { }

    QWidget *widget() const { return m_widget; }

    //! As typed, valid or not: what a draft keeps.
    virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    //! Shows a value of the file; emits nothing.
    virtual void show(const Value &value) = 0;
    //! Nothing when what is typed is no value.
    virtual std::optional<Value> read() const = 0;
    //! Why read() gives nothing, for people.
    virtual QString reason() const { return {}; }
    //! New records that come into the file in the same commit as the value read: a passage entered in place.
    virtual QList<Record> companions() const { return {}; }
    //! False while a person is in the middle of something: a pause in typing keeps it as a draft and writes nothing.
    virtual bool isSettled() const { return true; }

signals:
    void edited(); //!< by the person, with each keystroke
    void finished(); //!< the field was left, or a choice made

private:
    QWidget *m_widget;
};

//! Controls for the widgets that forms are made of.
namespace fieldcontrol {
std::unique_ptr<FieldControl> text(QLineEdit *line);
std::unique_ptr<FieldControl> text(QPlainTextEdit *text);
std::unique_ptr<FieldControl> integer(QLineEdit *line); //!< a whole number from 0, or nothing
std::unique_ptr<FieldControl> real(QLineEdit *line); //!< as the locale writes it
std::unique_ptr<FieldControl> token(
    QComboBox *combo); //!< the items' data are the tokens; an unknown one is added
std::unique_ptr<FieldControl> date(PartialDateEdit *edit);
std::unique_ptr<FieldControl> reference(RecordPicker *picker, Kind kind);
std::unique_ptr<FieldControl> boolean(QCheckBox *box);
} // namespace fieldcontrol

} // namespace chancery
