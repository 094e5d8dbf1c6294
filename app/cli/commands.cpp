// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace chancery::cli {

QList<Command> commands()
{
    return {newCommand(),          infoCommand(),          kindsCommand(),       listCommand(),
            showCommand(),         addCommand(),           setCommand(),         removeCommand(),
            attachCommand(),       attachmentsCommand(),   extractCommand(),     searchCommand(),
            importCommand(),       exportCommand(),        occurrencesCommand(), mapCommand(),
            historyCommand(),      undoCommand(),          deviceCommand(),      peerAddCommand(),
            peerListCommand(),     peerRevokeCommand(),    syncCommand(),        bundleExportCommand(),
            bundleImportCommand(), bundleInspectCommand(), packLendCommand(),    packReturnCommand(),
            conflictsCommand(),    resolveCommand(),       backupCommand(),      restoreCommand(),
            verifyCommand(),       rekeyCommand(),         recoveryCommand(),    generateCommand()};
}

} // namespace chancery::cli
