// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/items/map/law_change_model.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_table_model.h"

#include <QItemSelectionModel>
#include <QWidget>

class QDateEdit;
class QLabel;
class QListView;

namespace chancery {

class MapCanvas;

//! A second map beside the first: the same question on another day, the same place and selection. And the list of what
//! differs.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    //! All outlive the view; \a canvas shows \a source and leads in place and scale.
    CompareView(LawMapSource &source, MapCanvas &canvas, const Basemap &basemap, QWidget *parent = nullptr);
    ~CompareView() override;

    QDate day() const { return m_other.day(); }
    void setDay(QDate day);
    const LawChangeModel &changes() const { return m_changes; }
    MapCanvas &canvas() const { return *m_canvas; }
    //! The list for the column beside the maps; the view owns it until it is taken.
    QWidget *changesPage() const { return m_page; }
    //! Marks the same country as the first map.
    void select(const QString &code);

signals:
    //! A country was chosen on this map or in the list.
    void countryChosen(const chancery::RecordId &jurisdiction);

private:
    void connectParts();
    void followQuestion();
    void buildPage();
    void tellCount();
    void takeOwnSelection();

    LawMapSource &m_source;
    LawMapSource m_other;
    LawTableModel m_countries;
    QItemSelectionModel m_selection;
    LawChangeModel m_changes;
    MapCanvas &m_leader;
    MapCanvas *m_canvas;
    QDateEdit *m_day;
    QWidget *m_page;
    QLabel *m_count;
    QListView *m_table;
    bool m_following = false;
};

} // namespace chancery
