// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace chancery {

class Prompts;
class Workspace;

//! Chooses what leaves the file, and in which format.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

signals:
    void exported(const chancery::Notice &notice);

private:
    void updateHint();
    void run();

    Workspace &m_workspace;
    Prompts &m_prompts;
    QComboBox *m_what;
    QLabel *m_hint;
};

} // namespace chancery
