// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QListView>

namespace chancery {

class PagedListModel;

//! A list beside the page of one record. Only a person's choice is announced: a row that leaves the list, because the
//! filter or the record changed, takes nothing away from the page.
class RecordListView : public QListView
{
    Q_OBJECT

public:
    explicit RecordListView(PagedListModel &model, QWidget *parent = nullptr);

    RecordRef current() const;
    //! Selects the row of what the page shows, or none, without a signal.
    void follow(const RecordRef &ref);
    //! Selects and announces the row at \a row, or the last one before it.
    void chooseRow(int row);
    //! Where the selected row is or was last.
    int lastRow() const { return m_lastRow; }

signals:
    void chosen(const chancery::RecordRef &ref);
    //! Rows came or went; the selection may have to follow.
    void settled();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    PagedListModel &m_model;
    bool m_quiet = false;
    int m_lastRow = -1;
};

} // namespace chancery
