// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/state_line.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! The needs under one pillar.
struct NeedGroup
{
    QString pillar; //!< token; empty: none was said
    QString title; //!< "Prevention"
    int open = 0; //!< how many are neither met nor withdrawn
    int later = 0; //!< how many were assessed after the day asked for, and are left out
    QList<StateLine> needs;

    bool operator==(const NeedGroup &) const = default;
};

//! What countries need against trafficking.
namespace needs {

//! False once a need is met or withdrawn; a state of a newer program counts as open.
bool isOpen(const Record &need);
//! "Protection": the words of a token.
QString pillarName(const QString &pillar);
//! The tokens of the pillars, in their order.
QStringList pillars();
//! False for a need that was assessed after \a day only.
bool isKnownOn(const Record &need, QDate day);

//! The open ones first, then by priority, the newest assessment first.
void sort(QList<Record> &needs);
//! What was known on \a day, by pillar: all in their order, empty ones too; what has none comes last. How each stands is
//! what the file says now: states carry no dates.
QList<NeedGroup> ofCountry(const Workspace &workspace, const RecordId &jurisdiction, QDate day,
                           const QLocale &locale);
//! What was found on a mission; its detail names the pillar.
QList<StateLine> foundOn(const Workspace &workspace, const RecordId &mission, const QLocale &locale);
//! Recommendations and action items that come from the need or are linked with it.
QList<RecordRef> followUpOf(const Workspace &workspace, const RecordId &need);

} // namespace needs

} // namespace chancery
