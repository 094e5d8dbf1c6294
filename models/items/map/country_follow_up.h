// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/state_line.h"

#include <QLocale>
#include <QSet>

namespace chancery {

//! Recommendations and action items of a country that are not closed, the next due first. They concern it if they are
//! linked with it, addressed to it or to an office or organisation of it, or come from it, one of its needs or one of
//! \a missions.
QList<StateLine> openFollowUp(const Workspace &workspace, const RecordId &jurisdiction,
                              const QSet<RecordId> &missions, const QLocale &locale);

} // namespace chancery
