// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! A need as a list shows it, in the language of the program.
struct NeedLine
{
    RecordRef ref;
    QString title;
    QString state; //!< token
    QString detail; //!< "Being met · high priority · assessed April 2017"

    bool operator==(const NeedLine &) const = default;
};

//! The needs under one pillar.
struct NeedGroup
{
    QString pillar; //!< token; empty: none was said
    QString title; //!< "Prevention"
    int open = 0; //!< how many are neither met nor withdrawn
    QList<NeedLine> needs;

    bool operator==(const NeedGroup &) const = default;
};

//! What countries need against trafficking.
namespace needs {

//! False once a need is met or withdrawn; a state of a newer program counts as open.
bool isOpen(const Record &need);
//! "Protection", "Being met": the words of a token.
QString pillarName(const QString &pillar);
QString stateName(const QString &state);
//! The tokens of a field of needs, in their order.
QStringList pillars();
QStringList states();

//! The open ones first, then by priority, the newest assessment first.
void sort(QList<Record> &needs);
//! All pillars in their order, empty ones too; what has none comes last.
QList<NeedGroup> ofCountry(const Workspace &workspace, const RecordId &jurisdiction, const QLocale &locale);
//! What was found on a mission; its detail names the pillar.
QList<NeedLine> foundOn(const Workspace &workspace, const RecordId &mission, const QLocale &locale);
//! Recommendations and action items that come from the need or are linked with it.
QList<RecordRef> followUpOf(const Workspace &workspace, const RecordId &need);

//! Says how the need stands, in a commit of its own; NothingToDo if it stands so already.
Result<CommitInfo> setState(Workspace &workspace, const RecordId &need, const QString &state);

} // namespace needs

} // namespace chancery
