// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/passage_filter.h"

#include "models/records/law_fields.h"

#include <algorithm>

namespace chancery {

namespace {

bool liesIn(QStringView locator, QStringView section)
{
    return locator.startsWith(section)
           && (locator.size() == section.size() || locator[section.size()] == u'.');
}

} // namespace

bool PassageFilter::accepts(const Record &passage) const
{
    if (isEmpty())
        return true;
    if (passage.isNull())
        return false;
    if (!sources.isEmpty() && !sources.contains(passage.get(fields::passage::source)))
        return false;
    const QString locator = passage.get(fields::passage::locator);
    return sections.isEmpty() || std::any_of(sections.begin(), sections.end(), [&](const QString &s) {
               return liesIn(locator, s);
           });
}

QHash<RecordId, Record> recordsById(const QList<Record> &records)
{
    QHash<RecordId, Record> byId;
    byId.reserve(records.size());
    for (const Record &record : records)
        byId.insert(record.id(), record);
    return byId;
}

} // namespace chancery
