// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_series.h"
#include "models/items/charts/series_country_model.h"
#include "models/items/map/law_map_source.h"
#include "ui/charts/charts_page.h"

class QBarSet;
class QComboBox;
class QLabel;
class QTableView;

namespace chancery {

//! How many countries are under each term, act or state of participation, day by day. A bar that is clicked names its
//! countries.
class TimePage : public ChartsPage
{
    Q_OBJECT

public:
    //! \a source outlives the page; it is asked for its records, not for its question.
    explicit TimePage(LawMapSource &source, QWidget *parent = nullptr);
    ~TimePage() override;

    QString title() const override;
    QAbstractItemView *table() const override;
    QChartView *chart() const override;
    QList<QStringList> rows() const override;

    void setTheme(const RecordId &theme);
    const LawSeries &series() const { return m_series; }
    //! The countries of a bar.
    void choose(int line, int day);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void fillThemes();
    void refresh();
    void draw();
    QBarSet *barsOf(int line);
    QString label(const LawSeries::Line &line) const;
    RecordIds region() const;

    LawMapSource &m_source;
    RecordId m_theme;
    LawSeries m_series;
    SeriesCountryModel m_countries;
    bool m_stale = true;
    QComboBox *m_themes;
    QComboBox *m_scope;
    QChartView *m_chart;
    QLabel *m_heading;
    QTableView *m_table;
};

} // namespace chancery
