// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QDialog>

namespace chancery {

class RecordPicker;
class Workspace;

//! Asks for a mission by its title.
class MissionChooser : public QDialog
{
    Q_OBJECT

public:
    //! \a who is named in the question.
    MissionChooser(const Workspace &workspace, const QString &who, QWidget *parent = nullptr);

signals:
    void chosen(const chancery::RecordId &mission);

private:
    RecordPicker *m_picker;
};

} // namespace chancery
