// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QApplication;
class QMimeData;
class QWidget;

namespace chancery {

//! Takes files that are dropped anywhere on a window, also on its fields and editors, before they take them as text.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    //! Watches all drops of the program while it lives; a child of \a parent.
    FileDrop(QApplication &application, QWidget &window, QObject *parent);

    //! Off: files are refused.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void dropped(const QStringList &paths);

private:
    QWidget &m_window;
    bool m_enabled = true;
};

//! The local files among \a data, if all that it has are files that an import can read; else none.
QStringList importableFiles(const QMimeData &data);

} // namespace chancery
