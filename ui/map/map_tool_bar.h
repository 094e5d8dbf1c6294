// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/law_map_data.h"

#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QHBoxLayout;

namespace chancery {

class AsOfDay;
class LawMapSource;

//! The question above the map: which scheme, which day; and how the map is looked at.
class MapToolBar : public QWidget
{
    Q_OBJECT

public:
    //! What the tool bar offers as buttons; they belong to the pane.
    struct Actions
    {
        QAction *previousChange;
        QAction *nextChange;
        QAction *fitRegion;
        QAction *fitEurope;
        QAction *showTable;
        QAction *missions;
        QAction *compare;
    };

    //! \a source and \a asOf outlive the tool bar.
    MapToolBar(LawMapSource &source, AsOfDay &asOf, const Actions &actions, QWidget *parent = nullptr);

private:
    void fillSchemes();
    void addThemes(MapTheme theme, const QString &heading);
    void addButton(QHBoxLayout &layout, QAction *action, const QString &name);

    LawMapSource &m_source;
    QComboBox *m_scheme;
    QDateEdit *m_day;
};

} // namespace chancery
