// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QStringList>

namespace chancery {

//! Several ids as a draft keeps them, and back.
inline QString referenceText(const RecordIds &ids)
{
    QStringList texts;
    for (const RecordId &id : ids)
        texts.append(id.toString());
    return texts.join(QLatin1Char(' '));
}

inline RecordIds referencesFrom(const QString &text)
{
    RecordIds ids;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const RecordId id = RecordId::fromString(part);
        if (!id.isNull())
            ids.append(id);
    }
    return ids;
}

} // namespace chancery
