// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chancery {

class AttachmentChips;
class Pane;
struct PaneContext;

//! Serves the files beside a record in a pane: asks which to attach and where to save one, tells what was refused, and
//! offers to undo a removal. All of them outlive \a files.
void serveAttachments(AttachmentChips &files, Pane &pane, const PaneContext &context);

} // namespace chancery
