// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

#include <QList>

class QApplication;

namespace chancery {

class ActionTable;
class Language;
class Session;

//! What the window and its parts are given by app/desktop. All outlive the window.
struct ShellServices
{
    QApplication &application;
    Session &session;
    Prompts &prompts;
    UiSettings &settings;
    Language &language;
    QList<PaneSpec> panes;
};

} // namespace chancery
