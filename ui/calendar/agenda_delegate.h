// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace chancery {

//! A mission as two lines beside its days, under the heading of its month when it is the first one there.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QRect &rect, const QString &text) const;
    void paintDays(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
};

} // namespace chancery
