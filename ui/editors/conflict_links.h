// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/schema.h"

#include <QWidget>

namespace chancery {

class RecordForm;

//! Says which fields of the record in a form hold several values, with a link each to where they are settled. Not to be
//! seen while there are none.
class ConflictLinks : public QWidget
{
    Q_OBJECT

public:
    ConflictLinks(const RecordForm &form, QWidget *parent);

signals:
    void activated(const chancery::RecordRef &record, int atom);

private:
    void follow();
    void addLink(int atom);

    const RecordForm &m_form;
    RecordRef m_record;
    AtomMask m_atoms = 0;
};

} // namespace chancery
