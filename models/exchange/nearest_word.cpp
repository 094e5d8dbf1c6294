// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/nearest_word.h"

#include <QList>

namespace chancery::exchange {

namespace {

//! Levenshtein's distance.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row[j];
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, above + 1, row[j - 1] + 1});
            diagonal = above;
        }
    }
    return row.last();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 64;
    if (word.size() > longest)
        return {};
    const QString folded = word.toLower();
    QString best;
    qsizetype least = (word.size() + 2) / 3 + 1;
    for (const QString &candidate : known) {
        // "kind" for "mission_kind": a part of the name is near too
        const bool isPart = candidate.endsWith(u'_' + folded) || candidate.startsWith(folded + u'_');
        const qsizetype apart = isPart ? 1 : distance(folded, candidate);
        if (apart < least) {
            least = apart;
            best = candidate;
        }
    }
    return best;
}

} // namespace chancery::exchange
