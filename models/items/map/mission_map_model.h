// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"
#include "models/workspace/mission_map_source.h"

namespace chancery {

class Workspace;

//! The missions of a period seen from a day: as a list by day, and as the overlay of the map. Reads nothing while it is
//! off, once when it is turned on, and again after a change that concerns it. Changes by difference. Lives on the workspace's thread; the
//! workspace outlives it.
class MissionMapModel : public RowListModel
{
    Q_OBJECT

public:
    enum Role : int {
        OnMapRole = FirstOwnRole, //!< bool: false for one that is listed beside the map
        SampleRole, //!< OverlaySample: how it is drawn
    };
    Q_ENUM(Role)

    MissionMapModel(Workspace &workspace, const Basemap &basemap, const SharedGazetteer &gazetteer, QDate day,
                    QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    const MissionPeriod &period() const { return m_period; }
    void setPeriod(const MissionPeriod &period);
    QDate day() const { return m_day; }
    void setDay(QDate day);

    //! Empty while it is off.
    const MissionMap &map() const { return m_map; }
    int rowOf(const RecordId &mission) const; //!< -1 if it is not in the list
    RecordId mission(const QModelIndex &index) const;
    //! Title and dates, a line each, for those of \a ids that are in the list.
    QString words(const RecordIds &ids) const;
    //! "7 missions on the map, 2 without a place"
    QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    //! After each reading, once: the overlay may be another.
    void mapChanged();

private:
    struct Row
    {
        MappedMission mapped;
        QString dates;

        bool operator==(const Row &) const = default;
    };

    static QString places(const Row &row);
    static QString spoken(const Row &row);
    void read();
    void refresh();
    void applyChanges(const ChangeSet &changes);

    Workspace &m_workspace;
    Basemap m_basemap;
    SharedGazetteer m_gazetteer;
    QLocale m_locale;
    MissionPeriod m_period;
    QDate m_day;
    bool m_on = false;
    std::optional<MissionMapSource> m_source; //!< while it is on
    MissionMap m_map;
    QList<Row> m_rows;
};

} // namespace chancery

Q_DECLARE_METATYPE(chancery::OverlaySample)
