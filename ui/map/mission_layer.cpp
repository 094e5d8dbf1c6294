// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mission_layer.h"

#include "ui/map/map_canvas.h"
#include "ui/map/mission_panel.h"
#include "ui/widgets/make_action.h"

#include <QJsonObject>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

RecordIds idsOf(const QStringList &keys)
{
    RecordIds ids;
    for (const QString &key : keys)
        ids.append(RecordId::fromString(key));
    return ids;
}

//! As a tool tip shows it, with the titles strong.
QString richWords(const QString &words)
{
    QStringList lines = words.toHtmlEscaped().split(u'\n');
    lines.first() = u"<b>%1</b>"_s.arg(lines.first());
    return lines.join(u"<br>"_s);
}

} // namespace

MissionLayer::MissionLayer(Workspace &workspace, MapCanvas &canvas, const SharedGazetteer &gazetteer,
                           QDate day, QObject *parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_model(workspace, canvas.painter().basemap(), gazetteer, day)
    , m_action(
          makeAction(this, u"map.missions"_s, tr("&Missions on the map"), u"map-pin"_s, u"Ctrl+Shift+M"_s))
    , m_panel(new MissionPanel(m_model))
{
    m_action->setCheckable(true);
    m_panel->hide();
    connect(m_action, &QAction::toggled, this, &MissionLayer::show);
    connect(&m_model, &MissionMapModel::mapChanged, this, &MissionLayer::draw);
    connect(m_panel, &MissionPanel::closed, m_action, [this] { m_action->setChecked(false); });
    connect(m_panel, &MissionPanel::missionActivated, this, &MissionLayer::open);
    connect(m_panel, &MissionPanel::currentMissionChanged, this, [this](const RecordId &mission) {
        selectTrip(mission.isNull() ? QString() : mission.toString());
    });
    takeClicks(canvas);
}

void MissionLayer::takeClicks(MapCanvas &canvas)
{
    connect(&canvas, &MapCanvas::tripsActivated, this,
            [this, &canvas](const QStringList &keys, QPoint position) {
                openOneOf(keys, canvas.mapToGlobal(position));
            });
}

void MissionLayer::drawAlsoOn(MapCanvas &canvas)
{
    m_second = &canvas;
    takeClicks(canvas);
    draw();
}

void MissionLayer::selectTrip(const QString &key)
{
    m_canvas.selectTrip(key);
    if (m_second)
        m_second->selectTrip(key);
}

void MissionLayer::show(bool on)
{
    m_model.setOn(on);
    m_panel->setVisible(on);
    if (!on)
        selectTrip({});
}

void MissionLayer::draw()
{
    const auto words = [this](const QStringList &keys) {
        QStringList each;
        for (const RecordId &id : idsOf(keys))
            each.append(richWords(m_model.words({id})));
        constexpr qsizetype most = 12;
        if (each.size() > most)
            each = each.first(most) << tr("… and %n more", nullptr, int(keys.size() - most));
        return each.join(u"<br>"_s);
    };
    for (MapCanvas *canvas : {&m_canvas, m_second.data()}) {
        if (canvas)
            canvas->setOverlay(m_model.map().overlay(), m_model.map().legend(), words);
    }
}

void MissionLayer::open(const RecordId &mission)
{
    if (!mission.isNull())
        emit recordActivated({Kind::Mission, mission});
}

//! Several under one mark: the reader chooses.
void MissionLayer::openOneOf(const QStringList &keys, QPoint position)
{
    if (keys.size() == 1) {
        open(RecordId::fromString(keys.constFirst()));
        return;
    }
    auto *menu = new QMenu(&m_canvas);
    menu->setObjectName(u"missionChoice"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RecordId &id : idsOf(keys)) {
        const QString title = m_model.words({id}).replace(u'\n', u" · "_s).replace(u'&', u"&&"_s);
        connect(menu->addAction(title), &QAction::triggered, this, [this, id] { open(id); });
    }
    menu->popup(position);
}

QJsonObject MissionLayer::saveState() const
{
    return {{u"on"_s, m_model.isOn()}, {u"period"_s, m_model.period().toText()}};
}

void MissionLayer::restoreState(const QJsonObject &state)
{
    if (const auto period = MissionPeriod::fromText(state.value(u"period"_s).toString()))
        m_panel->setPeriod(*period);
    m_action->setChecked(state.value(u"on"_s).toBool());
}

} // namespace chancery
