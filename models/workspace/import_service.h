// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/report.h"
#include "models/workspace/workspace.h"

#include <optional>

namespace chancery {

struct ImportOptions
{
    std::optional<Kind> csvKind; //!< what the rows of a .csv file are, if they do not say
};

//! Reads .vcf, .ics, .csv and .md files (of a folder: all that it holds) and says what an import would do. Writes
//! nothing. FileNotFound, FileNotReadable, TooLarge, UnsupportedFormat stop the whole; what is wrong within a file is an
//! item of the report.
Result<ImportReport> previewImport(Workspace &workspace, const QStringList &paths,
                                   const ImportOptions &options = {});

//! Writes what was previewed, as one commit with the intent `import:<file names>`. What arrived since the preview stays:
//! only the fields that the import changes are written. Batch 0 when there is nothing to write.
Result<CommitInfo> applyImport(Workspace &workspace, const ImportReport &report);

//! The sentence for a note of the report, in the interface language.
QString importNoteText(const Error &note);

} // namespace chancery
