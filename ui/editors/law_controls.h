// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/schema.h"
#include "ui/editors/field_box.h"
#include "ui/editors/law_layout.h"

#include <QObject>

class QVBoxLayout;

namespace chancery {

class RecordForm;
class Workspace;

//! Makes the controls of a form of law from what the schema says of each field, binds them, and keeps those that depend
//! on others (the terms on the scheme, the readings on the assertions) and the reasons below them up to date.
class LawControls : public QObject
{
    Q_OBJECT

public:
    //! Both outlive it.
    LawControls(Workspace &workspace, RecordForm &form, Kind kind, QObject *parent = nullptr);

    //! Adds the lines to \a layout of \a parent.
    void addLines(QVBoxLayout &layout, const QList<LawLine> &lines, QWidget *parent);
    //! Null for a field that has none here.
    QWidget *control(int field) const;
    QWidget *firstControl() const;

signals:
    void recordActivated(const chancery::RecordRef &ref);

private:
    FieldBox *add(const LawField &field, QWidget *parent);
    QWidget *makeControl(const FieldSpec &spec, const LawField &field, const QString &label, QWidget *parent);
    QWidget *makeReference(const FieldSpec &spec, const LawField &field, QWidget *parent);
    QWidget *makeSpecial(int field, QWidget *parent);
    QWidget *makeTokens(const FieldSpec &spec, int field, QWidget *parent);
    void follow();

    Workspace &m_workspace;
    RecordForm &m_form;
    const Kind m_kind;
    QList<FieldBox *> m_boxes;
};

} // namespace chancery
