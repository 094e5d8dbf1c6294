// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/occurrence_model.h"

#include <QMenu>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace chancery {

//! The filter of the calendar as a panel that stays open while boxes are ticked; also its legend.
class CalendarFilterMenu : public QMenu
{
    Q_OBJECT

public:
    CalendarFilterMenu(const CountryNames &countries, QWidget *parent = nullptr);

    //! Without the text, which has its own line.
    CalendarFilter filter() const;
    void setFilter(const CalendarFilter &filter);

signals:
    void filterChanged();

private:
    QWidget *makePanel();
    QCheckBox *addBox(QGridLayout *layout, int row, int column, const QString &token, const QString &text,
                      const QString &icon);
    void fillCountries();

    const CountryNames &m_countries;
    QList<QCheckBox *> m_kinds;
    QList<QCheckBox *> m_statuses;
    QComboBox *m_country = nullptr;
};

} // namespace chancery
