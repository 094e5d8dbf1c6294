// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/workspace/local_names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr int mostHits = 200;

QJsonObject hitJson(const SearchHit &hit)
{
    QJsonArray matches;
    for (const auto &[begin, length] : hit.matches)
        matches.append(QJsonArray{begin, length});
    return {{u"kind"_s, kindName(hit.ref.kind)},
            {u"id"_s, hit.ref.id.toString()},
            {u"title"_s, hit.title},
            {u"field"_s, QString::fromUtf8(hit.field)},
            {u"snippet"_s, hit.snippet},
            {u"matches"_s, matches}};
}

// writing lets the index catch up; while a window has the file, the window does that
Result<std::unique_ptr<Workspace>> openUpToDate(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace && workspace.error().code == ErrorCode::FileBusy)
        return call.open(Invocation::Access::Read);
    if (workspace)
        finishIndex(**workspace);
    return workspace;
}

Result<void> run(Invocation &call)
{
    auto workspace = openUpToDate(call);
    if (!workspace)
        return failure(std::move(workspace).error());
    auto hits = (*workspace)->search(call.argumentsAfterFile().join(u' '), mostHits);
    if (!hits)
        return failure(hits.error());
    QJsonArray array;
    QStringList lines;
    for (SearchHit &hit : *hits) {
        if (const QString name = localName(**workspace, hit.ref, QLocale()); !name.isEmpty())
            hit.title = name;
        array.append(hitJson(hit));
        lines.append(kindName(hit.ref.kind) + u'\t' + hit.ref.id.toString() + u'\t' + hit.title + u'\t'
                     + hit.snippet);
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command searchCommand()
{
    return {u"search"_s,
            u"QUERY"_s,
            Words::tr("Searches every text of every record; case, accents and script do not count."),
            1,
            -1,
            {},
            run};
}

} // namespace chancery::cli
