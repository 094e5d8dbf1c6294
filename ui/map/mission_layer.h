// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/mission_map_model.h"

#include <QObject>
#include <QPointer>

class QAction;
class QJsonObject;

namespace chancery {

class MapCanvas;
class MissionPanel;

//! The missions over the map of law: the action that shows them, the panel beside the map, the marks on the canvas.
class MissionLayer : public QObject
{
    Q_OBJECT

public:
    //! All outlive the layer.
    MissionLayer(Workspace &workspace, MapCanvas &canvas, const SharedGazetteer &gazetteer, QDate day,
                 QObject *parent = nullptr);

    //! Checked while missions are shown.
    QAction *action() const { return m_action; }
    //! For a column beside the map, which takes it; hidden while the layer is off.
    MissionPanel *panel() const { return m_panel; }
    const MissionMapModel &model() const { return m_model; }
    void setDay(QDate day) { m_model.setDay(day); }
    //! Draws the same missions on a second canvas, for as long as it lives.
    void drawAlsoOn(MapCanvas &canvas);
    //! \a scene as it goes to paper: with what is shown of missions.
    MapScene over(const MapScene &scene) const { return m_model.map().over(scene); }

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

signals:
    void recordActivated(const chancery::RecordRef &ref);

private:
    void show(bool on);
    void draw();
    void open(const RecordId &mission);
    void openOneOf(const QStringList &keys, QPoint position);
    void takeClicks(MapCanvas &canvas);
    void selectTrip(const QString &key);

    MapCanvas &m_canvas;
    QPointer<MapCanvas> m_second;
    MissionMapModel m_model;
    QAction *m_action;
    MissionPanel *m_panel;
};

} // namespace chancery
