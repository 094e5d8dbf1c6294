// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/record_list_view.h"

#include "models/items/common/paged_list_model.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace chancery {

RecordListView::RecordListView(PagedListModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    const auto settle = [this] {
        m_quiet = false;
        emit settled();
    };
    connect(&model, &QAbstractItemModel::rowsRemoved, this, settle);
    connect(&model, &QAbstractItemModel::rowsInserted, this, settle);
    connect(&model, &QAbstractItemModel::layoutChanged, this, settle);
}

RecordRef RecordListView::current() const
{
    return m_model.ref(currentIndex());
}

void RecordListView::follow(const RecordRef &ref)
{
    const QModelIndex index = m_model.indexOf(ref.id);
    if (index == currentIndex() && (index.isValid() || selectionModel()->selectedIndexes().isEmpty()))
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    else
        clearSelection();
}

void RecordListView::chooseRow(int row)
{
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(qBound(0, row, m_model.rowCount() - 1), 0));
}

void RecordListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet)
        return;
    m_lastRow = current.row();
    if (current.isValid())
        emit chosen(m_model.ref(current));
}

void RecordListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_quiet = true; // until they are gone: the view moves on to a neighbour by itself
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

} // namespace chancery
