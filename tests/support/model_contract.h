// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModelTester>
#include <QList>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <functional>

namespace chancery::test {

//! What every item model of the program promises, watched from before its first data to the end of the test:
//! Qt's own model rules, no reset ever, persistent indexes that follow their record, nothing said out of range.
//! Make one per model, first thing; call verify() after each change.
class ModelContract
{
public:
    //! \a key tells what a row is, whatever its place; by default the RecordIdRole.
    explicit ModelContract(QAbstractItemModel &model, std::function<QVariant(const QModelIndex &)> key = {});

    //! Remembers every row that is there now, so that verify() can see whether the indexes follow.
    void hold();
    //! Fails the running test when a promise is broken; true if all hold.
    [[nodiscard]] bool verify();

    int inserted() const { return int(m_inserted.count()); }
    int removed() const { return int(m_removed.count()); }
    int moved() const { return int(m_moved.count()); }
    int changed() const { return int(m_changed.count()); }
    int layouts() const { return int(m_layouts.count()); }
    int resets() const { return int(m_resets.count()); }
    void clearCounts();

private:
    struct Survivor
    {
        QPersistentModelIndex index;
        QVariant key;
    };

    bool survivorsFollow();
    bool outOfRangeIsEmpty() const;

    QAbstractItemModel &m_model;
    std::function<QVariant(const QModelIndex &)> m_key;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_inserted, m_removed, m_moved, m_changed, m_layouts, m_resets;
    QList<Survivor> m_survivors;
};

//! Whether \a less is a strict weak order over the rows: irreflexive, antisymmetric, transitive (also in "neither is
//! less"). Looks at all triples: for a handful of rows.
[[nodiscard]] bool isStrictWeakOrder(int rows, const std::function<bool(int, int)> &less);

} // namespace chancery::test
