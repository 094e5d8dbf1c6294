// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chancery {

class MainWindow;
class SingleInstance;
struct ProgramOptions;

//! The ways to run; each returns the exit code.

int runWindow(MainWindow &window, SingleInstance &instance, const ProgramOptions &options);
int runTour(MainWindow &window, const QString &folder, const QString &scratch);
//! Opens the file, draws the window once, leaves.
int runFirstFrame(MainWindow &window, const QString &file);
//! Opens the demo, shows every pane once, closes. 0 if nothing went wrong.
int runSelfTest(MainWindow &window, const QString &scratch);

} // namespace chancery
