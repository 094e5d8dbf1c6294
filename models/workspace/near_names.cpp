// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/near_names.h"

#include "models/exchange/nearest_word.h"
#include "models/text/folding.h"

namespace chancery {

QList<qsizetype> nearNames(const QString &given, const QStringList &names, int most)
{
    const Folder folder;
    const auto folded = [&](const QString &text) {
        return QString::fromUtf8(folder.fold(text.simplified()));
    };
    const QString word = folded(given);
    QStringList words;
    for (const QString &name : names)
        words.append(folded(name));
    const QString nearest = exchange::nearestWord(word, words);
    QList<qsizetype> holding;
    QList<qsizetype> similar;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (word.isEmpty() || words[i].isEmpty())
            continue;
        if (words[i].contains(word) || word.contains(words[i]))
            holding.append(i);
        else if (words[i] == nearest)
            similar.append(i);
    }
    const QList<qsizetype> all = holding + similar;
    return all.first(qMin<qsizetype>(most, all.size()));
}

} // namespace chancery
