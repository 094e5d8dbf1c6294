// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>

class QAction;
class QDialog;
class QFrame;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace chancery {

//! An icon before the words of a cell, asked for when it is painted.
class IconDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using IconOf = std::function<QIcon(const QModelIndex &)>;

    IconDelegate(IconOf iconOf, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    IconOf m_iconOf;
};

//! What the pages and dialogs of the exchange are built of.
namespace syncparts {

//! A button that stands for \a action: text, being enabled, being checked.
QPushButton *actionButton(QAction *action, bool primary = false);
QString plainText(const QAction *action); //!< without mnemonic
QFrame *card(QVBoxLayout **content, const QString &objectName, const QString &accessibleName);
//! A label of plain text that wraps and can be selected.
QLabel *text(const QString &objectName, const QString &words = {});
//! A table of whole rows in our look.
void setUpTable(QTableView &table, const QString &objectName, const QString &accessibleName);
//! First widths of the columns, no narrower than their headings; the last one takes what is left.
void setWidths(QTableView &table, const QList<int> &widths);
//! The frame of a dialog: margins, title.
QVBoxLayout *setUpDialog(QDialog *dialog, const QString &objectName, const QString &title);

} // namespace syncparts

} // namespace chancery
