// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pack_subset.h"

#include "app/cli/cli_text.h"
#include "models/records/law_fields.h"
#include "models/text/folding.h"
#include "models/workspace/near_names.h"

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

QStringList near(const QString &given, const QList<Candidate> &all)
{
    QStringList names;
    for (const Candidate &one : all)
        names.append(one.name);
    QStringList words;
    for (const qsizetype at : nearNames(given, names, mostNear)) {
        const Candidate &one = all[at];
        words.append(one.key == one.name ? one.key : u"%1 (%2)"_s.arg(one.key, one.name));
    }
    return words;
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
    const Folder folder;
    const QByteArray wanted = folder.fold(given.simplified());
    const QList<Candidate> all = candidates(workspace, kind);
    for (const Candidate &one : all) {
        if (folder.fold(one.key.simplified()) == wanted)
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
