// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/pack_selection.h"

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/seed_loader.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr char sensitivityField[] = "sensitivity";

//! Without these the record that they belong to cannot be read, or reached.
constexpr Kind readableChildren[] = {Kind::NameVariant, Kind::JurisdictionName, Kind::StatusNote,
                                     Kind::ContactPoint, Kind::Tenure};
constexpr Kind writings[] = {Kind::Note, Kind::ActionItem, Kind::Recommendation, Kind::Need};

bool isWriting(Kind kind)
{
    return std::find(std::begin(writings), std::end(writings), kind) != std::end(writings);
}

RecordRef refOf(const Record &record)
{
    return {record.kind(), record.id()};
}

} // namespace

PackSelection::PackSelection(Workspace &home, const QString &highest)
    : m_home(home)
    , m_highest(int(sensitivities().indexOf(highest.toLatin1())))
{ }

const QList<QByteArray> &PackSelection::sensitivities()
{
    const KindSpec &spec = schema::spec(Kind::Mission);
    return spec.fields[spec.indexOf(sensitivityField)].tokens;
}

// ---- what may leave

Record PackSelection::read(const RecordRef &ref)
{
    const auto kind = ref.kind == Kind::Any ? m_home.kindOf(ref.id) : std::optional(ref.kind);
    return kind ? m_home.record(*kind, ref.id) : Record();
}

RecordRef PackSelection::ownerOf(const Record &record) const
{
    const int field = record.spec().ownerField();
    return field < 0 ? RecordRef() : RecordRef{record.spec().fields[field].target, record.owner()};
}

// Of values that wait for a decision the strictest counts.
int PackSelection::sensitivityOf(const Record &record)
{
    const KindSpec &spec = record.spec();
    const int field = spec.indexOf(sensitivityField);
    if (field < 0)
        return 0;
    const QList<QByteArray> &words = spec.fields[field].tokens;
    const auto rank = [&](const Record &one) {
        const QString *word = std::get_if<QString>(&one.value(field));
        if (!word)
            return 0;
        const qsizetype found = words.indexOf(word->toUtf8());
        return int(found < 0 ? words.size() - 1 : found);
    };
    const int strictest = int(words.size()) - 1;
    const auto standing = m_home.store().states().find(quint16(spec.kind), record.id());
    if (!standing || !*standing)
        return strictest; // what cannot be read does not leave
    int highest = rank(record);
    for (const RegisterEntry &entry : (*standing)->state.atoms.value(spec.fields[field].atom)) {
        Record one(spec.kind, record.id());
        const bool readable = codec::unpack(entry.value, one, AtomMask(1) << spec.fields[field].atom);
        highest = qMax(highest, readable ? rank(one) : strictest);
    }
    return highest;
}

bool PackSelection::isAllowed(const Record &record)
{
    if (record.isNull())
        return false;
    if (const auto known = m_allowed.constFind(record.id()); known != m_allowed.cend())
        return *known;
    m_allowed.insert(record.id(), false); // ends a circle of owners
    bool allowed = sensitivityOf(record) <= m_highest;
    bool tooSensitive = !allowed;
    if (const RecordRef owner = ownerOf(record); allowed && !owner.isNull()) {
        allowed = isAllowed(read(owner));
        tooSensitive = m_left.contains(owner.id);
    }
    m_allowed.insert(record.id(), allowed);
    if (tooSensitive)
        m_left.insert(record.id());
    return allowed;
}

bool PackSelection::isAllowed(const RecordRef &ref)
{
    return isAllowed(read(ref));
}

bool PackSelection::add(const RecordRef &ref)
{
    if (m_there.contains(ref.id))
        return true;
    if (ref.kind == Kind::Any || !isAllowed(ref))
        return false;
    m_there.insert(ref.id);
    m_records.append(ref);
    return true;
}

// ---- the subset

RecordRef PackSelection::topOf(const RecordRef &ref)
{
    RecordRef top = ref;
    QSet<RecordId> known;
    while (!known.contains(top.id)) {
        known.insert(top.id);
        const Record record = read(top);
        const Record owner = record.isNull() ? Record() : read(ownerOf(record));
        if (owner.isNull())
            break;
        top = refOf(owner);
    }
    return top;
}

// What names the country in a field of its own; a leg stands for its mission.
void PackSelection::addReferring(const RecordId &jurisdiction, QList<RecordRef> &roots)
{
    for (const KindSpec &spec : schema::kinds()) {
        for (const FieldSpec &field : spec.fields) {
            const bool names = field.type == FieldType::Reference && field.target == Kind::Jurisdiction;
            if (!names || field.owner || spec.kind == Kind::Jurisdiction)
                continue;
            const auto referring = m_home.store().reader().referring(spec.kind, field.name, jurisdiction);
            for (const Record &record : referring.value_or(QList<Record>()))
                roots.append(topOf(refOf(record)));
        }
    }
}

void PackSelection::addCountry(const RecordId &jurisdiction, QList<RecordRef> &roots, QSet<RecordId> &known)
{
    if (known.contains(jurisdiction))
        return;
    known.insert(jurisdiction);
    roots.append({Kind::Jurisdiction, jurisdiction});
    addReferring(jurisdiction, roots);
    ListQuery people;
    people.kinds = {Kind::Organisation, Kind::Office, Kind::Person};
    people.jurisdiction = jurisdiction;
    roots += m_home.listRefs(people).value_or(QList<RecordRef>());
    for (const Record &part : m_home.referring(fields::jurisdiction::parent, jurisdiction))
        addCountry(part.id(), roots, known);
}

void PackSelection::addEvents(const RecordId &mission, QList<RecordRef> &roots, QSet<RecordId> &known)
{
    if (known.contains(mission))
        return;
    known.insert(mission);
    roots.append({Kind::Mission, mission});
    for (const Record &need : m_home.referring(fields::need::mission, mission))
        roots.append(refOf(need));
    for (const Record &event : m_home.referring(fields::mission::parent, mission))
        addEvents(event.id(), roots, known);
}

void PackSelection::rootsOf(const RecordRef &subset, QList<RecordRef> &roots)
{
    QSet<RecordId> known;
    if (subset.kind == Kind::Mission)
        addEvents(subset.id, roots, known);
    if (subset.kind == Kind::Jurisdiction)
        addCountry(subset.id, roots, known);
    if (subset.kind != Kind::Tag)
        return;
    roots.append(subset);
    for (const Record &tagging : m_home.referring(fields::tagging::tag, subset.id)) {
        const Record tagged = read({Kind::Any, tagging.get(fields::tagging::record)});
        if (!tagged.isNull())
            roots.append(refOf(tagged));
    }
}

// What was written about it: linked notes, and what is to be done because of it.
void PackSelection::addCompany(const RecordRef &root, QList<RecordRef> &company)
{
    for (const RecordRef &linked : m_home.linked(root)) {
        if (isWriting(linked.kind))
            company.append(linked);
    }
    const auto append = [&](const Field<RecordId> &field) {
        for (const Record &record : m_home.referring(field, root.id))
            company.append(refOf(record));
    };
    append(fields::actionItem::origin);
    append(fields::recommendation::origin);
    if (root.kind == Kind::Mission) {
        append(fields::actionItem::carriedOverTo);
        append(fields::recommendation::carriedOverTo);
    }
}

void PackSelection::addWhole(const RecordRef &ref)
{
    if (!add(ref))
        return;
    const auto below = m_home.store().reader().descendants(ref);
    for (const RecordRef &child : below.value_or(QList<RecordRef>()))
        add(child);
    for (const Record &link : m_home.referring(fields::link::to, ref.id))
        add(refOf(link));
}

Result<void> PackSelection::choose(const RecordRef &subset)
{
    const Record record = read(subset);
    if (record.isNull())
        return failure(ErrorCode::UnknownRecord, subset.id.toString());
    QList<RecordRef> roots;
    rootsOf(subset, roots);
    if (roots.isEmpty())
        return failure(ErrorCode::BadValue, QString::fromLatin1(record.spec().name),
                       u"mission, jurisdiction, tag"_s);
    if (!isAllowed(record))
        return failure(ErrorCode::NothingToDo, record.title());
    QList<RecordRef> company;
    for (const RecordRef &root : std::as_const(roots)) {
        addWhole(root);
        if (m_there.contains(root.id))
            addCompany(root, company);
    }
    for (const RecordRef &one : std::as_const(company))
        addWhole(one);
    m_chosen = int(m_records.size());
    for (int i = 0; i < m_chosen; ++i) {
        const Record chosen = read(m_records[i]);
        m_readable.insert(chosen.id());
        for (const RecordId &id : chosen.references())
            addContext({Kind::Any, id}, Depth::Readable);
    }
    return ok();
}

// ---- what is needed to read it

void PackSelection::addContext(const RecordRef &ref, Depth depth)
{
    const Record record = read(ref);
    if (record.isNull() || !add(refOf(record)))
        return;
    if (const RecordRef owner = ownerOf(record); !owner.isNull())
        addContext(owner, Depth::Bare);
    if (depth == Depth::Bare || m_readable.contains(record.id()))
        return;
    m_readable.insert(record.id());
    QList<Record> needed{record};
    for (const Kind kind : readableChildren) {
        const KindSpec &spec = schema::spec(kind);
        const Kind target = spec.fields[spec.ownerField()].target;
        if (target == Kind::Any || target == record.kind())
            needed += m_home.children(kind, record.id());
    }
    for (const Record &one : std::as_const(needed)) {
        if (!add(refOf(one)))
            continue;
        for (const RecordId &id : one.references())
            addContext({Kind::Any, id}, Depth::Bare);
    }
}

Result<void> PackSelection::addReferenceData()
{
    const auto state = m_home.store().replicator().state();
    if (!state)
        return failure(state.error());
    const bool seeded = std::any_of(state->actors.cbegin(), state->actors.cend(),
                                    [](const Actor &actor) { return actor.id == CommitLog::seedActor(); });
    if (!seeded)
        return ok();
    const auto seed = loadSeed();
    if (!seed)
        return failure(seed.error());
    for (const Record &record : seed->reference)
        add(refOf(record));
    return ok();
}

void PackSelection::settle()
{
    const auto leadsOut = [&](const RecordRef &ref) {
        if (ref.kind != Kind::Link)
            return false;
        const Record link = read(ref);
        return !m_there.contains(link.get(fields::link::from))
               || !m_there.contains(link.get(fields::link::to));
    };
    QList<RecordRef> kept;
    int chosen = 0;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        if (leadsOut(m_records[i]))
            continue;
        kept.append(m_records[i]);
        chosen += i < m_chosen;
    }
    m_records = kept;
    m_chosen = chosen;
}

} // namespace chancery
