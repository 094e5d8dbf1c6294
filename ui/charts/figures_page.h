// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/charts/statistic_list_model.h"
#include "ui/charts/charts_page.h"

class QComboBox;
class QTableView;

namespace chancery {

//! The figures of the file, of one unit as bars from the lower to the upper end, with who says so.
class FiguresPage : public ChartsPage
{
    Q_OBJECT

public:
    explicit FiguresPage(Workspace &workspace, QWidget *parent = nullptr);
    ~FiguresPage() override;

    QString title() const override;
    QAbstractItemView *table() const override;
    QChartView *chart() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void fillUnits();
    void draw();
    void chooseRow(int bar);

    StatisticListModel m_model;
    QList<int> m_bars; //!< the row of each bar, from below
    QComboBox *m_unit;
    QChartView *m_chart;
    QTableView *m_table;
};

} // namespace chancery
