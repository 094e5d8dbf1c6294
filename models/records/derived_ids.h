// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QString>

//! Ids that follow from what a record is, so that two replicas that create the same one create the same record.
namespace chancery::ids {

//! The same from either end.
RecordId link(const RecordId &from, const RecordId &to, const QString &role);
//! \a foldedName as models/text folds it: "Judiciary" and "JUDICIARY" are one tag.
RecordId tag(const QByteArray &foldedName);
RecordId tagging(const RecordId &tag, const RecordId &record);

} // namespace chancery::ids
