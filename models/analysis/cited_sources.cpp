// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/cited_sources.h"

#include "models/records/law_fields.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace chancery {

QList<CitedSource> citedSources(const QList<Record> &passages)
{
    QHash<RecordId, CitedSource> found;
    for (const Record &passage : passages) {
        const RecordId source = passage.isNull() ? RecordId() : passage.get(fields::passage::source);
        if (source.isNull())
            continue;
        CitedSource &cited = found[source];
        cited.source = source;
        ++cited.assertions;
        const QString section = passage.get(fields::passage::locator).section(u'.', 0, 0);
        if (!section.isEmpty() && !cited.sections.contains(section))
            cited.sections.append(section);
    }
    QCollator natural(QLocale(QLocale::English)); // the C locale does not count
    natural.setNumericMode(true);
    QList<CitedSource> list = found.values();
    for (CitedSource &cited : list)
        std::sort(cited.sections.begin(), cited.sections.end(), natural);
    std::sort(list.begin(), list.end(), [](const CitedSource &a, const CitedSource &b) {
        return std::pair(b.assertions, a.source) < std::pair(a.assertions, b.source);
    });
    return list;
}

} // namespace chancery
