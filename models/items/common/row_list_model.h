// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/list_difference.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <numeric>

namespace chancery {

//! A table whose rows are one list, and which only ever changes by difference: applyRows() turns the list into another
//! one by removals, moves, insertions and dataChanged, so that selection, scroll and open editors stay.
//! It is never reset. Roles are shared by every item model of the program.
class RowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role : int {
        RecordIdRole = Qt::UserRole + 1, //!< RecordId
        KindRole, //!< Kind
        RecordRefRole, //!< RecordRef
        SortRole, //!< the raw value, for comparing
        TitleRole, //!< QString: how the row is called
        SubtitleRole, //!< QString
        FirstOwnRole = Qt::UserRole + 64, //!< where a model's own roles begin
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

protected:
    static constexpr int defaultStepLimit = 100;

    //! Makes \a rows (the model's own list) equal to \a next. \a keyOf gives the unique key of a row; rows whose key
    //! stays and whose value differs by == are announced by dataChanged. More than \a stepLimit steps become a
    //! whole swap, in which persistent indexes still follow their keys.
    template<typename Row, typename KeyOf>
    void applyRows(QList<Row> &rows, const QList<Row> &next, KeyOf keyOf, int stepLimit = defaultStepLimit)
    {
        using Key = std::decay_t<decltype(keyOf(next.first()))>;
        const auto keys = [&](const QList<Row> &list) {
            QList<Key> result;
            result.reserve(list.size());
            for (const Row &row : list)
                result.append(keyOf(row));
            return result;
        };
        const QList<int> places = listdiff::places(keys(rows), keys(next));
        if (const auto steps = listdiff::steps(places, int(next.size()), stepLimit)) {
            for (const ListStep &step : *steps)
                applyStep(rows, next, step);
        } else {
            swapRows(rows, next, places);
        }
        Q_ASSERT(keys(rows) == keys(next));
        takeValues(rows, next);
        Q_ASSERT(rows == next);
    }

    //! Announces the rows of a rising list, in runs.
    void announceRows(const QList<int> &rows);

private:
    template<typename Row>
    void applyStep(QList<Row> &rows, const QList<Row> &next, const ListStep &step)
    {
        const int end = step.first + step.count;
        const auto begin = [&] { return rows.begin(); };
        switch (step.what) {
        case ListStep::What::Remove:
            beginRemoveRows({}, step.first, end - 1);
            rows.remove(step.first, step.count);
            endRemoveRows();
            break;
        case ListStep::What::Move:
            beginMoveRows({}, step.first, end - 1, {}, step.to);
            if (step.to < step.first)
                std::rotate(begin() + step.to, begin() + step.first, begin() + end);
            else
                std::rotate(begin() + step.first, begin() + end, begin() + step.to);
            endMoveRows();
            break;
        case ListStep::What::Insert:
            insertFrom(rows, next, step.first, step.first, step.count);
            break;
        }
    }

    //! Inserts next[from, from + count) before \a row.
    template<typename Row>
    void insertFrom(QList<Row> &rows, const QList<Row> &next, int row, int from, int count)
    {
        beginInsertRows({}, row, row + count - 1);
        rows.insert(row, count, Row());
        std::copy_n(next.cbegin() + from, count, rows.begin() + row);
        endInsertRows();
    }

    //! The whole swap: what stays is put in order, the rest removed in one go, what is new inserted in one go.
    template<typename Row>
    void swapRows(QList<Row> &rows, const QList<Row> &next, const QList<int> &places)
    {
        const int old = int(rows.size());
        QList<int> order(old);
        std::iota(order.begin(), order.end(), 0);
        const auto rank = [&](int row) { return places[row] < 0 ? next.size() : qsizetype(places[row]); };
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
        permuteRows(rows, order);

        const int kept =
            int(std::count_if(places.cbegin(), places.cend(), [](int place) { return place >= 0; }));
        if (kept < old) {
            beginRemoveRows({}, kept, old - 1);
            rows.remove(kept, old - kept);
            endRemoveRows();
        }
        appendNew(rows, next, places, kept);
    }

    template<typename Row>
    void appendNew(QList<Row> &rows, const QList<Row> &next, const QList<int> &places, int kept)
    {
        QList<bool> known(next.size(), false);
        for (int place : places) {
            if (place >= 0)
                known[place] = true;
        }
        const int fresh = int(next.size()) - kept;
        if (fresh == 0)
            return;
        beginInsertRows({}, kept, kept + fresh - 1);
        rows.reserve(next.size());
        QList<int> order(next.size());
        int nextKept = 0;
        for (int row = 0; row < next.size(); ++row) {
            order[row] = known[row] ? nextKept++ : int(rows.size());
            if (!known[row])
                rows.append(next[row]);
        }
        endInsertRows();
        permuteRows(rows, order);
    }

    //! The row at \a order[n] comes to row n.
    template<typename Row>
    void permuteRows(QList<Row> &rows, const QList<int> &order)
    {
        if (std::is_sorted(order.cbegin(), order.cend()))
            return;
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        QList<Row> sorted;
        sorted.reserve(rows.size());
        for (int row : order)
            sorted.append(rows[row]);
        rows = std::move(sorted);
        movePersistentIndexes(order);
        emit layoutChanged({}, VerticalSortHint);
    }

    template<typename Row>
    void takeValues(QList<Row> &rows, const QList<Row> &next)
    {
        QList<int> changed;
        for (int row = 0; row < next.size(); ++row) {
            if (rows[row] == next[row])
                continue;
            rows[row] = next[row];
            changed.append(row);
        }
        announceRows(changed);
    }

    void movePersistentIndexes(const QList<int> &order);
};

} // namespace chancery
