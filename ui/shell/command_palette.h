// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/palette_rows.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace chancery {

class Workspace;

//! Search over everything, and every command: a sheet over the window, driven by the keyboard.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void setWorkspace(const Workspace *workspace);
    //! Shows itself with the text that was there last, selected.
    void open(const QList<QAction *> &actions, const QString &text = {});
    QLineEdit *line() const { return m_line; }
    QListView *list() const { return m_list; }
    const QList<PaletteRow> &rows() const { return m_rows; }

signals:
    void recordChosen(const chancery::RecordRef &ref);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void place();
    void step(int by);
    void choose(const QModelIndex &index);
    void leave();

    PaletteRows m_source;
    QList<PaletteRow> m_rows;
    QStandardItemModel *m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; //!< had the focus
};

} // namespace chancery
