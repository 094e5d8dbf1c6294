// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/conflicts.h"

#include "models/store/stamp_table.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/conflict_values.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// a value with the writes that carry it: equal ones count as one
struct Held
{
    QByteArray packed;
    QList<Dot> dots;
    StampedDot latest; // by rank
    bool visible = false;
};

QString valueId(const StampedDot &stamp)
{
    return QString::fromLatin1(stamp.actor.first(qMin<qsizetype>(4, stamp.actor.size())).toHex()) + u'.'
           + QString::number(stamp.dot.counter);
}

class ConflictReader
{
public:
    ConflictReader(Store &store, const RecordRef &ref)
        : m_store(store)
        , m_ref(ref)
        , m_stamps(store.file().database)
    { }

    // false: there is no such record, or it lies in the bin
    Result<bool> load();
    // the atoms that hold several values, ascending
    QList<int> atoms() const;
    Result<Conflict> conflict(int atom);
    const Row &row() const { return *m_row; }
    // the writes whose values the person saw
    Result<QList<Dot>> seen(int atom, const ConflictChoice &choice);

private:
    Result<QList<Held>> standing(int atom);
    Result<void> add(QList<Held> &list, const QByteArray &value, Dot dot, bool visible);
    QByteArray visiblePacked(int atom) const;
    Record withValue(const QByteArray &packed) const;
    ConflictValue value(int atom, const Held &standing) const;
    Result<std::optional<QString>> merged(quint8 atom);

    Store &m_store;
    RecordRef m_ref;
    StampTable m_stamps;
    std::optional<Row> m_row;
    QList<Sibling> m_siblings;
};

Result<bool> ConflictReader::load()
{
    auto row = m_store.tables().find(m_ref.kind, m_ref.id);
    if (!row)
        return failure(std::move(row).error());
    m_row = std::move(*row);
    if (!m_row || !m_row->alive)
        return false;
    auto siblings = m_store.siblings().of(m_ref.id);
    if (!siblings)
        return failure(std::move(siblings).error());
    m_siblings = std::move(*siblings);
    return true;
}

QList<int> ConflictReader::atoms() const
{
    QList<int> list;
    for (const Sibling &sibling : m_siblings) {
        const bool known = sibling.atom == presenceAtom || m_row->record.spec().atom(sibling.atom);
        if (known && !list.contains(sibling.atom))
            list.append(sibling.atom);
    }
    std::sort(list.begin(), list.end());
    return list;
}

QByteArray ConflictReader::visiblePacked(int atom) const
{
    return atom == presenceAtom ? presenceValue(m_row->alive)
                                : codec::packed(m_row->record, AtomMask(1) << atom);
}

Result<void> ConflictReader::add(QList<Held> &list, const QByteArray &value, Dot dot, bool visible)
{
    const auto stamp = m_stamps.stamp(dot);
    if (!stamp)
        return failure(stamp.error());
    auto known = std::find_if(list.begin(), list.end(), [&](const Held &s) { return s.packed == value; });
    if (known == list.end()) {
        list.append({value, {dot}, *stamp, visible});
        return ok();
    }
    known->dots.append(dot);
    known->visible |= visible;
    if (known->latest.precedence() < stamp->precedence())
        known->latest = *stamp;
    return ok();
}

Result<QList<Held>> ConflictReader::standing(int atom)
{
    QList<Held> list;
    for (const Dot &dot : m_row->versions.dots(atom))
        CHANCERY_TRY(add(list, visiblePacked(atom), dot, true));
    for (const Sibling &sibling : m_siblings) {
        if (sibling.atom == atom)
            CHANCERY_TRY(add(list, sibling.value, sibling.dot, false));
    }
    std::stable_sort(list.begin(), list.end(), [](const Held &a, const Held &b) {
        if (a.visible != b.visible)
            return a.visible;
        return b.latest.precedence() < a.latest.precedence();
    });
    return list;
}

Record ConflictReader::withValue(const QByteArray &packed) const
{
    Record record(m_ref.kind, m_ref.id);
    codec::unpack(packed, record);
    return record;
}

ConflictValue ConflictReader::value(int atom, const Held &standing) const
{
    ConflictValue value;
    value.id = valueId(standing.latest);
    value.record = atom == presenceAtom ? Record(m_ref.kind, m_ref.id) : withValue(standing.packed);
    value.alive = atom != presenceAtom || standing.packed == presenceValue(true);
    value.user = standing.latest.user;
    value.device = standing.latest.device;
    value.time = QDateTime::fromMSecsSinceEpoch(standing.latest.time(), Qt::UTC);
    value.visible = standing.visible;
    value.packed = standing.packed;
    return value;
}

// what is shown meanwhile, of a long text
Result<std::optional<QString>> ConflictReader::merged(quint8 atom)
{
    if (!TextHistory::isText(m_row->record.spec(), atom))
        return std::optional<QString>();
    const auto whole = m_store.states().standing(*m_row);
    if (!whole)
        return failure(whole.error());
    return m_store.texts().merged(whole->state, atom);
}

Result<Conflict> ConflictReader::conflict(int atom)
{
    const auto standing = this->standing(atom);
    if (!standing)
        return failure(standing.error());
    Conflict conflict;
    conflict.record = m_ref;
    conflict.atom = atom;
    QList<Record> sides;
    for (const Held &one : *standing) {
        conflict.values.append(value(atom, one));
        sides.append(conflict.values.last().record);
    }
    if (atom == presenceAtom)
        return conflict;
    const AtomSpec &spec = *m_row->record.spec().atom(atom);
    auto text = merged(spec.number);
    if (!text)
        return failure(std::move(text).error());
    conflict.merged = *text;
    conflict.canBoth = canTakeBoth(spec, sides);
    return conflict;
}

Result<QList<Dot>> ConflictReader::seen(int atom, const ConflictChoice &choice)
{
    const auto values = standing(atom);
    if (!values)
        return failure(values.error());
    QList<Dot> dots;
    for (const Held &one : *values) {
        if (choice.shown.isEmpty() || choice.shown.contains(valueId(one.latest)))
            dots += one.dots;
    }
    return dots;
}

const ConflictValue *named(const Conflict &conflict, const QString &id)
{
    const auto it = std::find_if(conflict.values.begin(), conflict.values.end(),
                                 [&](const ConflictValue &value) { return value.id == id; });
    return it == conflict.values.end() ? nullptr : &*it;
}

void copyAtom(const Record &from, const AtomSpec &atom, Record &to)
{
    for (const int field : atom.fields)
        to.setValue(field, from.value(field));
}

// what may be chosen instead, in the words of the command line
QString possible(const Conflict &conflict)
{
    QStringList words;
    for (const ConflictValue &value : conflict.values)
        words.append(value.id);
    if (conflict.merged)
        words.append(u"merged"_s);
    if (conflict.canBoth)
        words.append(u"both"_s);
    return words.join(u", "_s);
}

Result<Record> chosen(const Record &record, const Conflict &conflict, const AtomSpec &atom,
                      const ConflictChoice &choice)
{
    Record target = record;
    QList<Record> sides;
    for (const ConflictValue &value : conflict.values)
        sides.append(value.record);
    switch (choice.take) {
    case ConflictChoice::Take::Value: {
        const ConflictValue *value = named(conflict, choice.id);
        if (!value)
            return failure(ErrorCode::BadValue, choice.id, possible(conflict));
        copyAtom(value->record, atom, target);
        return target;
    }
    case ConflictChoice::Take::Merged:
        if (!conflict.merged)
            return failure(ErrorCode::BadValue, u"merged"_s, possible(conflict));
        target.setValue(atom.fields.first(), *conflict.merged);
        return target;
    case ConflictChoice::Take::Both:
        if (!conflict.canBoth)
            return failure(ErrorCode::BadValue, u"both"_s, possible(conflict));
        takeBoth(atom, sides, conflict.merged, target);
        return target;
    }
    Q_UNREACHABLE();
}

Result<QList<Edit>> presenceEdits(Store &store, const Conflict &conflict, const Row &row,
                                  const QList<Dot> &seen, const ConflictChoice &choice)
{
    const ConflictValue *value =
        choice.take == ConflictChoice::Take::Value ? named(conflict, choice.id) : nullptr;
    if (!value)
        return failure(ErrorCode::BadValue, choice.id, possible(conflict));
    if (!value->alive)
        return store.removal(conflict.record);
    // asserts that it lives, and no field
    Edit edit{Edit::Operation::Update, row.record, 0, row.versions};
    edit.seen.set(presenceAtom, seen);
    return QList<Edit>{edit};
}

} // namespace

Result<QList<Conflict>> conflictsOf(Workspace &workspace, const RecordRef &record)
{
    ConflictReader reader(workspace.store(), record);
    const auto alive = reader.load();
    if (!alive)
        return failure(alive.error());
    QList<Conflict> list;
    for (const int atom : *alive ? reader.atoms() : QList<int>()) {
        auto conflict = reader.conflict(atom);
        if (!conflict)
            return failure(std::move(conflict).error());
        list.append(*conflict);
    }
    return list;
}

Result<QList<Conflict>> conflicts(Workspace &workspace)
{
    const auto records = workspace.store().siblings().records();
    if (!records)
        return failure(records.error());
    QList<Conflict> all;
    for (const RecordRef &record : *records) {
        const auto list = conflictsOf(workspace, record);
        if (!list)
            return failure(list.error());
        all += *list;
    }
    return all;
}

Result<int> conflictCount(Workspace &workspace)
{
    const auto records = workspace.store().siblings().records();
    if (!records)
        return failure(records.error());
    qsizetype count = 0;
    for (const RecordRef &record : *records) {
        ConflictReader reader(workspace.store(), record);
        const auto alive = reader.load();
        if (!alive)
            return failure(alive.error());
        if (*alive)
            count += reader.atoms().size();
    }
    return int(count);
}

Result<CommitInfo> resolve(Workspace &workspace, const RecordRef &record, int atom,
                           const ConflictChoice &choice)
{
    ConflictReader reader(workspace.store(), record);
    const auto alive = reader.load();
    if (!alive)
        return failure(alive.error());
    if (!*alive)
        return failure(ErrorCode::UnknownRecord, record.id.toString());
    if (!reader.atoms().contains(atom))
        return failure(ErrorCode::NothingToDo, record.id.toString(), u"one-value"_s);
    const auto conflict = reader.conflict(atom);
    if (!conflict)
        return failure(conflict.error());
    const auto seen = reader.seen(atom, choice);
    if (!seen)
        return failure(seen.error());
    const Row &row = reader.row();
    if (atom == presenceAtom) {
        const auto edits = presenceEdits(workspace.store(), *conflict, row, *seen, choice);
        if (!edits)
            return failure(edits.error());
        return workspace.commit(*edits, u"resolve"_s);
    }
    const auto after = chosen(row.record, *conflict, *row.record.spec().atom(atom), choice);
    if (!after)
        return failure(after.error());
    // of presence only the visible side is seen: another's deletion stays a question of its own
    Edit edit{Edit::Operation::Update, *after, AtomMask(1) << atom, row.versions};
    edit.seen.set(atom, *seen);
    return workspace.commit(edit, u"resolve"_s);
}

} // namespace chancery
