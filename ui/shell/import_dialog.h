// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/import_service.h"
#include "ui/widgets/notice.h"

#include <QDialog>
#include <QStringList>

class QTreeWidget;

namespace chancery {

class MainWindow;
class UiSettings;
class Workspace;

//! What an import would do, row by row with the reason of each rejection, before anything is written.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const ImportReport &report, UiSettings &settings,
                 QWidget *parent = nullptr);

signals:
    void imported(const chancery::Notice &notice);

private:
    void fill();
    void apply();

    Workspace &m_workspace;
    ImportReport m_report;
    QTreeWidget *m_list;
};

//! Reads the files and shows the preview.
void importFiles(MainWindow &window, const QStringList &paths);

} // namespace chancery
