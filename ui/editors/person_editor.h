// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/contact_editor.h"

namespace chancery {

//! A person met at work: names, profession, offices over time, contact points, consent.
class PersonEditor : public ContactEditor
{
    Q_OBJECT

public:
    explicit PersonEditor(Workspace &workspace, QWidget *parent = nullptr);

private:
    void addNames();
    void addWork();
    void addHandling();
    //! The full name follows its parts until somebody writes another one.
    void composeName();

    QLineEdit *m_fullName = nullptr;
    QLineEdit *m_given = nullptr;
    QLineEdit *m_family = nullptr;
    QString m_composed;
};

} // namespace chancery
