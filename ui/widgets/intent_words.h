// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/history.h"
#include "ui/widgets/notice.h"

namespace chancery {

class Workspace;

//! A batch's intent as people read it: "Import of contacts.vcf".
QString intentWords(const QString &intent);
//! What an undo did and what it left alone; \a done is its heading ("Undone").
Notice undoNotice(const UndoReport &report, const Workspace &workspace, const QString &done);

} // namespace chancery
