// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace chancery {

//! What the command line of `chancery` says.
struct ProgramOptions
{
    QString file;
    QString tourFolder; //!< write pictures and leave
    QString language; //!< for this run only
    QString theme;
    bool demo = false;
    bool selfTest = false;
    bool firstFrame = false; //!< open the file, draw once, leave: for measurements
};

//! Prints help, version or an error and leaves where that was asked for.
ProgramOptions readOptions(const QStringList &arguments);

} // namespace chancery
