// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"
#include "ui/widgets/pane_context.h"

#include <QString>

namespace chancery {

//! What the window knows of a pane before there is one: a pane is made when it is first shown.
struct PaneSpec
{
    QString id; //!< untranslated and fixed (`map`, `calendar`); the pane's objectName
    QString iconName; //!< a file of resources/icons without `.svg`
    std::function<QString()> title; //!< in the language of the moment
    std::function<bool(Kind)>
        canShow; //!< whether showRecord() has something to show for a record of this kind
    PaneFactory make;
    QString conflictsAction =
        {}; //!< of the pane in which several values of a field are settled: the action that shows them
    QString decisionsAction =
        {}; //!< of the pane in which bundles wait for a decision: the action that shows one
};

} // namespace chancery
