// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links and tags: their ids are derived, so that two replicas that make the same one make the same record.

#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// a link says the same in both directions, so that its ends are put in order
RecordId linkId(const RecordRef &from, const RecordRef &to, const QString &role)
{
    const auto [first, second] = std::minmax(from.id, to.id);
    return RecordId::derived({"link", role.toUtf8(), first.toBytes(), second.toBytes()});
}

RecordId tagId(const QByteArray &foldedName)
{
    return RecordId::derived({"tag", foldedName});
}

RecordId taggingId(const RecordId &tag, const RecordId &record)
{
    return RecordId::derived({"tagging", tag.toBytes(), record.toBytes()});
}

} // namespace

Result<CommitInfo> Workspace::addLink(const RecordRef &from, const RecordRef &to, const QString &role)
{
    if (from.isNull() || to.isNull() || from.id == to.id)
        return failure(ErrorCode::BadId, to.id.toString());
    Record link(Kind::Link, linkId(from, to, role));
    if (!record(Kind::Link, link.id()).isNull())
        return CommitInfo();
    link.set(fields::link::from, from.id).set(fields::link::to, to.id).set(fields::link::role, role);
    return commit(Edit::insert(link), u"link"_s);
}

Result<CommitInfo> Workspace::removeLink(const RecordRef &from, const RecordRef &to, const QString &role)
{
    return remove({Kind::Link, linkId(from, to, role)});
}

QList<RecordRef> Workspace::linked(const RecordRef &ref) const
{
    QList<Record> links = children(Kind::Link, ref.id);
    links += referring(fields::link::to, ref.id);
    QList<RecordRef> others;
    for (const Record &link : links) {
        const RecordId from = link.get(fields::link::from);
        const RecordId other = from == ref.id ? link.get(fields::link::to) : from;
        const auto kind = kindOf(other);
        const RecordRef target{kind.value_or(Kind::Any), other};
        if (kind && !record(target).isNull() && !others.contains(target))
            others.append(target);
    }
    return others;
}

Result<CommitInfo> Workspace::addTag(const RecordRef &ref, const QString &tag)
{
    const QString name = tag.simplified();
    const QByteArray folded = Folder().fold(name);
    if (folded.isEmpty() || ref.isNull())
        return failure(ErrorCode::BadValue, tag);
    const RecordId id = tagId(folded);
    QList<Edit> edits;
    if (record(Kind::Tag, id).isNull())
        edits.append(Edit::insert(Record(Kind::Tag, id).set(fields::tag::name, name)));
    Record tagging(Kind::Tagging, taggingId(id, ref.id));
    if (record(Kind::Tagging, tagging.id()).isNull()) {
        tagging.set(fields::tagging::tag, id).set(fields::tagging::record, ref.id);
        edits.append(Edit::insert(tagging));
    }
    return edits.isEmpty() ? CommitInfo() : commit(edits, u"tag"_s);
}

Result<CommitInfo> Workspace::removeTag(const RecordRef &ref, const QString &tag)
{
    return remove({Kind::Tagging, taggingId(tagId(Folder().fold(tag)), ref.id)});
}

QStringList Workspace::tags(const RecordRef &ref) const
{
    QStringList names;
    for (const Record &tagging : children(Kind::Tagging, ref.id))
        names.append(record(Kind::Tag, tagging.get(fields::tagging::tag)).title());
    names.removeAll(QString());
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace chancery
