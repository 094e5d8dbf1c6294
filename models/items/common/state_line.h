// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

namespace chancery {

class Workspace;

//! Something that is followed until it is done - a need, a recommendation, an action item - as a list shows it, in the
//! language of the program.
struct StateLine
{
    RecordRef ref;
    QString title;
    QString state; //!< token
    QString detail; //!< "Being met · high priority · assessed April 2017"

    bool operator==(const StateLine &) const = default;
};

//! The field `state` of the kinds that are followed.
namespace states {

//! Its tokens, in their order; empty for a kind without it.
QStringList tokens(Kind kind);
//! "Being met": the words of a token.
QString name(Kind kind, const QString &state);
//! Nothing more is to be done: met, done, withdrawn, dropped. A state of a newer program counts as open.
bool isClosed(const QString &state);

//! Says how the record stands, in a commit of its own; NothingToDo if it stands so already.
Result<CommitInfo> set(Workspace &workspace, const RecordRef &ref, const QString &state);

} // namespace states

} // namespace chancery
