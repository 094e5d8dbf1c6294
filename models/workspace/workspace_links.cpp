// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links and tags: their ids are derived, so that two replicas that make the same one make the same record.

#include "models/records/derived_ids.h"
#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

Result<CommitInfo> Workspace::addLink(const RecordRef &from, const RecordRef &to, const QString &role)
{
    if (from.isNull() || to.isNull() || from.id == to.id)
        return failure(ErrorCode::BadId, to.id.toString());
    Record link(Kind::Link, ids::link(from.id, to.id, role));
    if (!record(Kind::Link, link.id()).isNull())
        return CommitInfo();
    link.set(fields::link::from, from.id).set(fields::link::to, to.id).set(fields::link::role, role);
    return commit(Edit::insert(link), u"link"_s);
}

Result<CommitInfo> Workspace::removeLink(const RecordRef &from, const RecordRef &to, const QString &role)
{
    return remove({Kind::Link, ids::link(from.id, to.id, role)});
}

QList<RecordRef> Workspace::linked(const RecordRef &ref) const
{
    QList<Record> links = children(Kind::Link, ref.id);
    links += referring(fields::link::to, ref.id);
    QList<RecordRef> others;
    QSet<RecordId> known;
    for (const Record &link : links) {
        const RecordId from = link.get(fields::link::from);
        const RecordId other = from == ref.id ? link.get(fields::link::to) : from;
        const auto kind = kindOf(other);
        const RecordRef target{kind.value_or(Kind::Any), other};
        if (kind && !known.contains(other) && !record(target).isNull())
            others.append(target);
        known.insert(other);
    }
    return others;
}

Result<CommitInfo> Workspace::addTag(const RecordRef &ref, const QString &tag)
{
    const QString name = tag.simplified();
    const QByteArray folded = Folder().fold(name);
    if (folded.isEmpty() || ref.isNull())
        return failure(ErrorCode::BadValue, tag);
    const RecordId id = ids::tag(folded);
    QList<Edit> edits;
    if (record(Kind::Tag, id).isNull())
        edits.append(Edit::insert(Record(Kind::Tag, id).set(fields::tag::name, name)));
    Record tagging(Kind::Tagging, ids::tagging(id, ref.id));
    if (record(Kind::Tagging, tagging.id()).isNull()) {
        tagging.set(fields::tagging::tag, id).set(fields::tagging::record, ref.id);
        edits.append(Edit::insert(tagging));
    }
    return edits.isEmpty() ? CommitInfo() : commit(edits, u"tag"_s);
}

Result<CommitInfo> Workspace::removeTag(const RecordRef &ref, const QString &tag)
{
    return remove({Kind::Tagging, ids::tagging(ids::tag(Folder().fold(tag)), ref.id)});
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
