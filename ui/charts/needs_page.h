// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/charts/need_list_model.h"
#include "ui/charts/charts_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace chancery {

//! The needs of all countries as a table, of one pillar or of all.
class NeedsPage : public ChartsPage
{
    Q_OBJECT

public:
    explicit NeedsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~NeedsPage() override;

    QString title() const override;
    QAbstractItemView *table() const override;

private:
    void setUpTable();
    void fillPillars();
    void addHint();
    void follow();

    NeedListModel m_model;
    QComboBox *m_pillar;
    QCheckBox *m_openOnly;
    QLabel *m_count;
    QTableView *m_table;
};

} // namespace chancery
