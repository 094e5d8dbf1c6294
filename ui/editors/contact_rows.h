// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "ui/editors/record_row.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace chancery {

class PartialDateEdit;
class RecordPicker;

//! An e-mail address, telephone, postal address or URL, with a button that copies it.
class ContactPointRow : public RecordRow
{
    Q_OBJECT

public:
    //! Addresses are completed by the towns of \a places.
    ContactPointRow(Workspace &workspace, const SharedGazetteer &places, QWidget *parent);

    QWidget *firstControl() const override;

private:
    void copy();

    QComboBox *m_kind;
    QLineEdit *m_value;
    QLineEdit *m_label;
};

//! Another name: in another language or script, an alias, a former name.
class NameVariantRow : public RecordRow
{
    Q_OBJECT

public:
    NameVariantRow(Workspace &workspace, QWidget *parent);

    QWidget *firstControl() const override;

private:
    QLineEdit *m_text;
    QLineEdit *m_language;
    QComboBox *m_formOfName;
};

//! Who held which office when: the office on a person's page, the person on an office's.
class TenureRow : public RecordRow
{
    Q_OBJECT

public:
    TenureRow(Workspace &workspace, Kind chosen, QWidget *parent);

    QWidget *firstControl() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRules(Kind chosen);

    QBoxLayout *m_parts;
    RecordPicker *m_picker;
    PartialDateEdit *m_start;
    PartialDateEdit *m_end;
};

} // namespace chancery
