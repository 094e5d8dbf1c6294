// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/occurrence_row.h"
#include "models/items/common/country_names.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

#include <QSet>

namespace chancery {

class Workspace;

//! Which missions a calendar shows. Empty lists let everything through.
struct CalendarFilter
{
    QStringList kinds; //!< tokens of mission_kind
    QStringList statuses;
    RecordIds countries; //!< the mission's or one of its legs'
    QString text; //!< folded like the search

    bool isEmpty() const
    {
        return kinds.isEmpty() && statuses.isEmpty() && countries.isEmpty() && text.isEmpty();
    }
    bool operator==(const CalendarFilter &) const = default;
};

//! The missions that may take place between two days, one row per occurrence, in the order of operator<. One model for
//! all views of the calendar, so that they share their selection. Follows the workspace by difference.
//! Days are civil days of each mission's own zone.
class OccurrenceModel : public RowListModel
{
    Q_OBJECT

public:
    enum Role : int {
        RecurrenceIdRole = FirstOwnRole, //!< QString; with RecordIdRole the key of a row
        KeyRole, //!< QString: both in one, for contracts and state
        StartRole, //!< PartialDate
        EndRole, //!< PartialDate
        FirstDayRole, //!< QDate, invalid if open
        LastDayRole,
        ExactnessRole, //!< Exactness
        MissionKindRole, //!< token
        StatusRole, //!< token; "cancelled" also for a cancelled occurrence
        RecursRole, //!< bool
        ConflictRole, //!< bool: concurrent values wait for a choice
        MonthRole, //!< QDate, the first of the month it is listed under; invalid: no single one
        SectionRole, //!< QString: the heading it is listed under
        DatesRole, //!< QString: the dates in words
        TimesRole, //!< QString: times of day, with the reader's when they differ
    };
    Q_ENUM(Role)

    enum class Column : int { Title, Start, End, Kind, Place, Countries, Status };
    Q_ENUM(Column)
    static constexpr int columns = 7;

    //! \a readersZone is the IANA name of the zone the reader is in.
    OccurrenceModel(Workspace &workspace, const QString &readersZone, QObject *parent = nullptr);

    //! Both included. With \a undated also missions without any date, the first 200 of them.
    void setWindow(QDate from, QDate to, bool undated = false);
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    void setFilter(const CalendarFilter &filter);
    const CalendarFilter &filter() const { return m_filter; }

    const OccurrenceRow &row(int row) const { return m_rows[row]; }
    const QList<OccurrenceRow> &rows() const { return m_rows; }
    //! The row of an occurrence; without recurrence id the mission's first row. -1 if there is none.
    int rowOf(const RecordId &mission, const QString &recurrenceId = {}) const;
    QModelIndex indexOf(const RecordId &mission, const QString &recurrenceId = {}) const;
    //! The countries of the mission and of its legs, by name, in the order of the trip.
    QStringList countries(const OccurrenceRow &row) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    //! What may be moved by hand has ItemIsDragEnabled: exact dates, in a file that can be written.
    Qt::ItemFlags flags(const QModelIndex &index) const final;

private:
    void refresh();
    void applyChanges(const ChangeSet &changes);
    QList<OccurrenceRow> fetch() const;
    QList<Record> undated() const;
    void addOccurrences(const Record &mission, QList<OccurrenceRow> &rows) const;
    QSet<RecordId> matchingText() const;
    QSet<RecordId> inCountries() const;
    QString cell(Column column, const OccurrenceRow &row) const;
    QVariant sharedRole(int role, const OccurrenceRow &row) const;
    QVariant scheduleRole(int role, const OccurrenceRow &row) const;
    QString summary(const OccurrenceRow &row, const QString &separator) const;

    Workspace &m_workspace;
    QString m_readersZone;
    QDate m_from;
    QDate m_to;
    bool m_undated = false;
    CalendarFilter m_filter;
    QList<OccurrenceRow> m_rows;
    CountryNames m_names;
    mutable QHash<RecordId, QStringList> m_countries;
};

} // namespace chancery
