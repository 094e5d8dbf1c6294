// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"

namespace chancery {

class Workspace;

//! How a note is called and begins, and how one is made.
namespace notewords {

//! The title, or else the first line of the text; empty for an empty note.
QString title(const Record &note);
//! The first words of the text that do not repeat the title, as plain text in one line.
QString preview(const Record &note);
int wordCount(QStringView markdown);

//! A note of today that is linked to \a about, in one commit.
Result<RecordRef> makeAbout(Workspace &workspace, const QList<RecordRef> &about, const QString &title = {});

} // namespace notewords

} // namespace chancery
