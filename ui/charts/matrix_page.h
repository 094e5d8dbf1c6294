// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/charts/participation_matrix_model.h"
#include "ui/charts/charts_page.h"

class QComboBox;
class QCheckBox;
class QLabel;
class QTableView;

namespace chancery {

class LawMapSource;

//! Instruments by country on the as-of day, with the gaps: whom to call on to sign or ratify.
class MatrixPage : public ChartsPage
{
    Q_OBJECT

public:
    //! \a source outlives the page.
    explicit MatrixPage(LawMapSource &source, QWidget *parent = nullptr);
    ~MatrixPage() override;

    QString title() const override;
    QAbstractItemView *table() const override;

private:
    void setUpTable();
    void tellGaps();

    LawMapSource &m_source;
    ParticipationMatrixModel m_model;
    QComboBox *m_scope;
    QCheckBox *m_gaps;
    QLabel *m_count;
    QTableView *m_table;
};

} // namespace chancery
