// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/report.h"

#include "models/exchange/record_json.h"
#include "models/records/agenda_fields.h"
#include "models/records/derived_ids.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! The fields by which a child record is recognised among those of its owner.
QList<int> identityFields(Kind kind)
{
    switch (kind) {
    case Kind::ContactPoint:
        return {fields::contactPoint::pointKind.index, fields::contactPoint::value.index};
    case Kind::NameVariant:
        return {fields::nameVariant::text.index, fields::nameVariant::form.index};
    case Kind::Tenure:
        return {fields::tenure::office.index};
    case Kind::Participant:
        return {fields::participant::person.index, fields::participant::office.index,
                fields::participant::organisation.index, fields::participant::groupName.index,
                fields::participant::role.index};
    case Kind::OccurrenceOverride:
        return {fields::occurrenceOverride::recurrenceId.index};
    default:
        return {};
    }
}

QList<QByteArray> identityOf(const Record &child)
{
    QList<QByteArray> parts{child.spec().name, child.owner().toBytes()};
    for (int field : identityFields(child.kind()))
        parts.append(json::textFromValue(child.value(field)).toUtf8());
    return parts;
}

RecordId childId(const Record &child)
{
    if (child.kind() == Kind::Tagging)
        return ids::tagging(child.get(fields::tagging::tag), child.owner());
    if (child.kind() == Kind::Link)
        return ids::link(child.owner(), child.get(fields::link::to), child.get(fields::link::role));
    return RecordId::derived(identityOf(child));
}

//! The same name means the same office only within one organisation, the same unit only within one parent.
bool belongsAlike(const Record &candidate, const Record &wanted)
{
    if (wanted.kind() == Kind::Office)
        return candidate.get(fields::office::organisation) == wanted.get(fields::office::organisation);
    if (wanted.kind() == Kind::Organisation && wanted.has(fields::organisation::parent))
        return candidate.get(fields::organisation::parent) == wanted.get(fields::organisation::parent);
    return true;
}

//! \a existing with what the file gives.
Record merged(const Record &existing, const Record &incoming, FieldMask given)
{
    Record result = existing;
    for (int i = 0; i < incoming.values().size(); ++i) {
        if (given & (FieldMask(1) << i))
            result.setValue(i, incoming.value(i));
    }
    return result;
}

class Matcher
{
public:
    explicit Matcher(const ImportLookup &lookup) : m_lookup(lookup) { }

    ImportItem match(const ParsedRecord &parsed, const QString &file)
    {
        m_item = {};
        m_item.file = file;
        m_item.line = parsed.line;
        m_item.title = parsed.record.title();
        const Result<void> done = exchange::checkTexts(parsed).and_then([&] { return matchWhole(parsed); });
        if (!done) {
            m_item.verdict = ImportItem::Verdict::Rejected;
            m_item.reason = done.error();
            m_item.reason.line = m_item.reason.line ? m_item.reason.line : parsed.line;
            m_item.record = {};
            m_item.changes.clear();
        } else {
            remember();
        }
        return m_item;
    }

private:
    Result<void> matchWhole(const ParsedRecord &parsed)
    {
        const std::optional<Record> existing = find(parsed);
        if (!existing && parsed.patchOnly)
            return failure(ErrorCode::UnknownRecord, parsed.uid);
        const RecordId id = existing ? existing->id() : parsed.record.id();
        m_ids.insert(parsed.record.id(), id);
        for (const Record &record : parsed.supporting)
            matchSupporting(record);
        Record incoming = parsed.record;
        CHANCERY_TRY(resolve(parsed.pending, incoming, -1));
        translate(incoming);
        incoming.setId(id);
        m_item.record = {incoming.kind(), id};
        const FieldMask given = parsed.patchOnly ? 0 : parsed.given;
        keep(existing, merged(existing.value_or(Record(incoming.kind(), id)), incoming, given));
        m_item.verdict = existing ? ImportItem::Verdict::Same : ImportItem::Verdict::New;
        for (const ParsedChild &child : parsed.children)
            CHANCERY_TRY(matchChild(child, id));
        if (existing && !m_item.changes.isEmpty())
            m_item.verdict = ImportItem::Verdict::Changed;
        m_item.title = m_item.title.isEmpty() && existing ? existing->title() : m_item.title;
        return ok();
    }

    std::optional<Record> find(const ParsedRecord &parsed) const
    {
        if (auto existing = byId(parsed.record.kind(), parsed.record.id()))
            return existing;
        if (!parsed.uid.isEmpty())
            return m_lookup.byUid(parsed.record.kind(), parsed.uid);
        // an organisation's card without UID is the organisation of that name
        const bool byName =
            parsed.record.kind() == Kind::Organisation && !parsed.record.has(fields::organisation::parent);
        const QList<Record> named =
            byName ? m_lookup.byName(Kind::Organisation, parsed.record.title()) : QList<Record>();
        return named.size() == 1 ? std::optional(named.first()) : std::nullopt;
    }

    //! What this import wrote before counts as there.
    std::optional<Record> byId(Kind kind, const RecordId &id) const
    {
        const auto written = m_written.constFind(id);
        if (written != m_written.constEnd() && written->kind() == kind)
            return *written;
        return m_lookup.byId(kind, id);
    }

    void matchSupporting(Record record)
    {
        const RecordId parsedId = record.id();
        translate(record);
        if (const auto existing = byId(record.kind(), record.id())) {
            m_ids.insert(parsedId, existing->id());
            return;
        }
        const QList<Record> named = m_lookup.byName(record.kind(), record.title());
        for (const Record &candidate : named) {
            if (!belongsAlike(candidate, record))
                continue;
            m_ids.insert(parsedId, candidate.id());
            return;
        }
        keep(std::nullopt, record);
    }

    Result<void> matchChild(const ParsedChild &parsed, const RecordId &owner)
    {
        Record child = parsed.record;
        CHANCERY_TRY(resolve(parsed.pending, child, parsed.fallbackField));
        translate(child);
        child.setValue(child.spec().ownerField(), owner);
        const std::optional<Record> existing = findChild(child, owner);
        child.setId(existing ? existing->id() : childId(child));
        const FieldMask owned = FieldMask(1) << child.spec().ownerField();
        const FieldMask given = existing ? parsed.given : exchange::filledFields(child) | owned;
        keep(existing, merged(existing.value_or(Record(child.kind(), child.id())), child, given));
        return ok();
    }

    std::optional<Record> findChild(const Record &child, const RecordId &owner) const
    {
        if (identityFields(child.kind()).isEmpty())
            return byId(child.kind(), childId(child));
        const QList<QByteArray> wanted = identityOf(child);
        const auto written = m_written.constFind(childId(child));
        if (written != m_written.constEnd())
            return *written;
        const QList<Record> siblings = m_lookup.children(child.kind(), owner);
        for (const Record &sibling : siblings) {
            if (identityOf(sibling) == wanted)
                return m_written.value(sibling.id(), sibling);
        }
        return std::nullopt;
    }

    // lists last: what a name in them means may depend on the other references
    Result<void> resolve(QList<PendingReference> pending, Record &record, int fallbackField)
    {
        std::stable_partition(pending.begin(), pending.end(), [&](const PendingReference &reference) {
            return record.spec().fields[reference.field].type != FieldType::References;
        });
        for (const PendingReference &reference : std::as_const(pending)) {
            const Result<RecordId> id = lookUp(reference, record);
            if (!id)
                return failure(id.error());
            if (id->isNull())
                continue;
            setReference(record, reference.field, *id);
            if (fallbackField >= 0)
                record.setValue(fallbackField, {});
        }
        return ok();
    }

    static void setReference(Record &record, int field, const RecordId &id)
    {
        if (record.spec().fields[field].type != FieldType::References) {
            record.setValue(field, id);
            return;
        }
        const RecordIds *known = std::get_if<RecordIds>(&record.value(field));
        RecordIds ids = known ? *known : RecordIds();
        if (!ids.contains(id))
            ids.append(id);
        record.setValue(field, ids);
    }

    //! Of several with one name, those that belong to what the record speaks about: a term of its scheme.
    static QList<Record> nearest(const QList<Record> &named, const Record &record)
    {
        QList<Record> near;
        const RecordIds about = record.references();
        std::copy_if(named.cbegin(), named.cend(), std::back_inserter(near), [&](const Record &candidate) {
            return !candidate.owner().isNull() && about.contains(candidate.owner());
        });
        return near.isEmpty() ? named : near;
    }

    Result<RecordId> lookUp(const PendingReference &reference, const Record &record) const
    {
        const RecordId id = RecordId::fromString(reference.text);
        if (!id.isNull())
            return byId(reference.target, id) || !reference.optional ? id : RecordId();
        const QList<Record> named = nearest(m_lookup.byName(reference.target, reference.text), record);
        if (named.size() == 1)
            return named.first().id();
        if (reference.optional)
            return RecordId();
        const QString field = QString::fromUtf8(record.spec().fields[reference.field].name);
        const QString text = reference.text.left(80);
        if (named.isEmpty())
            return failure(ErrorCode::UnknownRecord, text, field, reference.line);
        QStringList possible;
        for (const Record &candidate : named.first(qMin<qsizetype>(named.size(), 3)))
            possible.append(candidate.id().toString());
        return failure(ErrorCode::BadValue, text, possible.join(u", "_s), reference.line);
    }

    //! Ids of the file that stand for records of the workspace.
    void translate(Record &record) const
    {
        for (int i = 0; i < record.values().size(); ++i) {
            if (const RecordId *id = std::get_if<RecordId>(&record.value(i)); id && m_ids.contains(*id))
                record.setValue(i, m_ids.value(*id));
        }
    }

    void keep(const std::optional<Record> &before, const Record &after)
    {
        if (!before || *before != after)
            m_item.changes.append({before, after});
    }

    //! An item that is accepted counts for those after it; a second change of one record goes on from the first.
    void remember()
    {
        for (const RecordChange &change : std::as_const(m_item.changes))
            m_written.insert(change.after.id(), change.after);
    }

    const ImportLookup &m_lookup;
    QHash<RecordId, RecordId> m_ids;
    QHash<RecordId, Record> m_written;
    ImportItem m_item;
};

ImportItem rejection(const Error &error, const QString &file)
{
    ImportItem item;
    item.verdict = ImportItem::Verdict::Rejected;
    item.file = file;
    item.line = error.line;
    item.reason = error;
    if (item.reason.subject.isEmpty())
        item.reason.subject = file;
    return item;
}

} // namespace

void ImportReport::append(const ImportItem &item)
{
    added += item.verdict == ImportItem::Verdict::New;
    changed += item.verdict == ImportItem::Verdict::Changed;
    same += item.verdict == ImportItem::Verdict::Same;
    rejected += item.verdict == ImportItem::Verdict::Rejected;
    items.append(item);
}

QList<RecordChange> ImportReport::changes() const
{
    QList<RecordChange> all;
    QHash<RecordId, qsizetype> at;
    for (const ImportItem &item : items) {
        for (const RecordChange &change : item.changes) {
            const auto known = at.constFind(change.after.id());
            if (known != at.constEnd()) {
                all[*known].after = change.after;
                continue;
            }
            at.insert(change.after.id(), all.size());
            all.append(change);
        }
    }
    return all;
}

ImportReport matchImport(const QList<ParsedFile> &files, const ImportLookup &lookup)
{
    Matcher matcher(lookup);
    QList<QList<ImportItem>> items(files.size());
    // A change of one occurrence finds its series, whichever file comes first.
    for (bool patches : {false, true}) {
        for (qsizetype i = 0; i < files.size(); ++i) {
            for (const ParsedRecord &record : files[i].parsed.records) {
                if (record.patchOnly == patches)
                    items[i].append(matcher.match(record, files[i].file));
            }
        }
    }
    ImportReport report;
    for (qsizetype i = 0; i < files.size(); ++i) {
        for (const Error &error : files[i].parsed.rejected)
            items[i].append(rejection(error, files[i].file));
        std::stable_sort(items[i].begin(), items[i].end(),
                         [](const ImportItem &a, const ImportItem &b) { return a.line < b.line; });
        for (const ImportItem &item : std::as_const(items[i]))
            report.append(item);
        report.notes += files[i].parsed.notes;
    }
    return report;
}

} // namespace chancery
