// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "ui/widgets/pane_context.h"

#include <QWidget>

class QAbstractItemModel;
class QAbstractItemView;
class QChartView;
class QTableView;

namespace chancery {

//! A page of the charts: what is behind its picture, for the table and the file.
class ChartsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    //! The list or matrix on the page.
    virtual QAbstractItemView *table() const = 0;
    //! Null where the page has no chart.
    virtual QChartView *chart() const { return nullptr; }
    //! What is shown, as rows with a heading, for CSV.
    virtual QList<QStringList> rows() const;

protected:
    //! Makes \a table show \a model, a record a row, that opens by Return or a double click.
    void setUpRecords(QTableView &table, QAbstractItemModel &model);

signals:
    void recordActivated(const chancery::RecordRef &ref);
};

} // namespace chancery
