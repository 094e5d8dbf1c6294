// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pack_subset.h"

#include "app/cli/cli_text.h"
#include "models/exchange/nearest_word.h"
#include "models/records/law_fields.h"
#include "models/text/folding.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr int mostNear = 5;

// what the option takes, and what people call it
struct Candidate
{
    RecordRef ref;
    QString key;
    QString name;
};

QString folded(const QString &text)
{
    return QString::fromUtf8(Folder().fold(text.simplified()));
}

QList<Candidate> candidates(Workspace &workspace, Kind kind)
{
    QList<Candidate> list;
    for (const Record &record : workspace.all(kind)) {
        const QString name = record.title();
        QString key = name;
        if (kind == Kind::Jurisdiction)
            key = record.get(fields::jurisdiction::code);
        if (kind == Kind::Mission)
            key = record.id().toString();
        if (!key.isEmpty())
            list.append({{kind, record.id()}, key, name});
    }
    return list;
}

// Those whose name holds what was given, or is held by it; else the one that is spelled nearly so.
QStringList near(const QString &given, const QList<Candidate> &all)
{
    const QString word = folded(given);
    QStringList names;
    for (const Candidate &one : all)
        names.append(folded(one.name));
    const QString nearest = exchange::nearestWord(word, names);
    QStringList found;
    QStringList similar;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Candidate &one = all[i];
        const QString words = one.key == one.name ? one.key : u"%1 (%2)"_s.arg(one.key, one.name);
        const bool holds =
            !word.isEmpty() && !names[i].isEmpty() && (names[i].contains(word) || word.contains(names[i]));
        if (holds)
            found.append(words);
        else if (!nearest.isEmpty() && names[i] == nearest)
            similar.append(words);
    }
    return (found + similar).first(qMin<qsizetype>(mostNear, found.size() + similar.size()));
}

QString notFound(Kind kind, const QString &given)
{
    if (kind == Kind::Tag)
        return Words::tr("There is no tag called “%1”.").arg(given);
    if (kind == Kind::Jurisdiction)
        return Words::tr("There is no country with the code “%1”.").arg(given);
    return Words::tr("There is no mission with the id “%1”.").arg(given);
}

Result<RecordRef> named(Invocation &call, Workspace &workspace, Kind kind, const QString &given)
{
    const QList<Candidate> all = candidates(workspace, kind);
    for (const Candidate &one : all) {
        if (folded(one.key) == folded(given))
            return one.ref;
    }
    const QStringList suggestions = near(given, all);
    const QString wayOut =
        suggestions.isEmpty()
            ? Words::tr("The command “list %1” shows those that there are.").arg(kindName(kind))
            : Words::tr("Near it: %1.").arg(suggestions.join(u", "_s));
    return call.refuse(notFound(kind, given) + u' ' + wayOut);
}

} // namespace

Result<RecordRef> packSubset(Invocation &call, Workspace &workspace)
{
    if (call.isSet(u"country"_s))
        return named(call, workspace, Kind::Jurisdiction, call.value(u"country"_s));
    if (call.isSet(u"tag"_s))
        return named(call, workspace, Kind::Tag, call.value(u"tag"_s));
    return named(call, workspace, Kind::Mission, call.value(u"mission"_s));
}

} // namespace chancery::cli
