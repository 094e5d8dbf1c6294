// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace chancery::cli {

//! The words of the command line are translated in one context: Words::tr("...").
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString kindName(Kind kind);
//! {"id", "batch"} and its line.
void answerWritten(Invocation &call, const RecordId &id, BatchId batch);
QString recordLine(Workspace &workspace, const Record &record); //!< id, a tab, a title
//! Makes what was written searchable before the program ends.
void finishIndex(Workspace &workspace);

} // namespace chancery::cli
