// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/law_compare.h"

#include "models/analysis/law_changes.h"
#include "models/exchange/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

QList<ChangedJurisdiction> changedJurisdictions(const LawMapData &data, const LawQuestion &question,
                                                QDate earlier, QDate later, const QLocale &locale)
{
    LawQuestion first = question;
    LawQuestion second = question;
    first.day = earlier;
    second.day = later;
    LawCells before = data.cells(first);
    LawCells after = data.cells(second);
    for (const Record &jurisdiction : data.jurisdictions) {
        before[jurisdiction.id()]; // lawChanges() looks at what both days have
        after[jurisdiction.id()];
    }
    const QString language = locale.bcp47Name().section(u'-', 0, 0);
    QList<ChangedJurisdiction> changed;
    for (const LawChange &change : lawChanges(before, after))
        changed.append({data.code(change.jurisdiction),
                        data.names.nameAt(change.jurisdiction, later, language),
                        lawWords(change.before, data, locale), lawWords(change.after, data, locale)});
    std::sort(changed.begin(), changed.end(), [](const ChangedJurisdiction &a, const ChangedJurisdiction &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.code < b.code;
    });
    return changed;
}

QByteArray changesCsv(const QList<ChangedJurisdiction> &changes, const QString &scheme, QDate earlier,
                      QDate later)
{
    QList<QStringList> table{
        {u"code"_s, u"name"_s, u"scheme"_s, u"earlier"_s, u"before"_s, u"later"_s, u"after"_s}};
    for (const ChangedJurisdiction &each : changes)
        table.append({each.code, each.name, scheme, earlier.toString(Qt::ISODate), each.before,
                      later.toString(Qt::ISODate), each.after});
    return csv::writeTable(table);
}

} // namespace chancery
