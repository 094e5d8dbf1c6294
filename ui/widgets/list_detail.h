// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace chancery {

class UiSettings;

//! Two or three columns beside each other whose widths are remembered under the object name.
class ListDetail : public QSplitter
{
    Q_OBJECT

public:
    //! \a name: the objectName, and the key of the widths.
    ListDetail(const QString &name, UiSettings &settings, QWidget *parent = nullptr);

    //! Adds a column; \a width in pixels is its first width, \a stretch says whether it takes what is left.
    void addColumn(QWidget *widget, int width, bool stretch);

protected:
    void showEvent(QShowEvent *event) override;

private:
    UiSettings &m_settings;
    QList<int> m_widths;
    bool m_restored = false;
};

} // namespace chancery
