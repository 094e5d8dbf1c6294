// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_export.h"
#include "models/items/map/assertion_list_model.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_table_model.h"
#include "ui/map/map_tool_bar.h"
#include "ui/widgets/pane.h"

#include <QPointer>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace chancery {

class CompareView;
class CountryList;
class CountryPanel;
class LawSide;
class ListDetail;
class MapCanvas;
class MissionLayer;
class TimeBar;

//! Law by country: map and table on one model and one selection, and the chosen country beside them.
class MapPane : public Pane
{
    Q_OBJECT

public:
    MapPane(const PaneContext &context, const Basemap &basemap, QWidget *parent = nullptr);
    ~MapPane() override;

    static QString title();
    QList<QAction *> paneActions() const override;
    QWidget *toolBar() override;
    QWidget *focusTarget() override;
    static bool canShow(Kind kind);
    bool showRecord(const RecordRef &ref) override;
    RecordRef currentRecord() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void flush() override;
    QList<TourStop> tourStops() override;

private:
    static constexpr int panelWidth = 376;

    void makeActions();
    void makeViewActions();
    void buildBody();
    void connectParts();
    QWidget *mapColumn();
    void addZoomButtons();
    QAction *addAction(const QString &id, const QString &text, const QString &icon,
                       const QKeySequence &shortcut, void (MapPane::*slot)());

    void takeSource();
    void takeSelection();
    void updateActions();
    bool reveal(const RecordRef &ref);
    bool select(const RecordId &jurisdiction);
    void clearSelection();

    void showTable(bool shown);
    void compare(bool on);
    void compareWith(QDate day);
    void endComparing();
    void showSide();
    void togglePlay();
    void fitRegion();
    void fitEurope();
    void goToNextChange();
    void goToPreviousChange();
    void focusFilter();
    void focusCountry();
    void copyTable();
    void exportPicture();
    void print();
    MapSheet sheet() const;
    bool choosePaper(MapSheet &sheet);
    Result<void> writePicture(const QString &path, const MapSheet &sheet);

    LawMapSource m_source;
    LawTableModel m_countries;
    AssertionListModel m_assertions;
    QList<QAction *> m_actions;
    MapToolBar::Actions m_toolActions{};
    QPointer<MapToolBar> m_toolBar;
    ListDetail *m_columns;
    CountryList *m_list;
    MapCanvas *m_canvas;
    CountryPanel *m_panel;
    LawSide *m_law;
    MissionLayer *m_missions;
    QStackedWidget *m_side;
    TimeBar *m_time;
    QSplitter *m_maps = nullptr;
    QToolButton *m_insetButton = nullptr;
    CompareView *m_compare = nullptr;
};

} // namespace chancery
