// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/law_layout.h"
#include "ui/editors/record_row.h"

class QVBoxLayout;

namespace chancery {

class LawControls;

//! A child record of law (a term, a dated step, a name) as a card in the form of its owner, as its LawRows say.
class LawRow : public RecordRow
{
    Q_OBJECT

public:
    LawRow(Workspace &workspace, const LawRows &plan, QWidget *parent);

    QWidget *firstControl() const override;

private:
    void addMore(QVBoxLayout &column, const LawRows &plan);
    void addOpen(QVBoxLayout &column, const LawRows &plan);

    LawControls *m_controls;
};

} // namespace chancery
