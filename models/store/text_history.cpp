// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/text_history.h"

#include "models/store/value_codec.h"

#include <algorithm>
#include <iterator>

namespace chancery {

namespace {

QByteArray textOf(const RecordState &state, quint8 atom, const QByteArray &packed)
{
    Record record(*schema::kindNumbered(state.kind), state.id);
    codec::unpack(packed, record, AtomMask(1) << atom);
    const Value &value = record.value(record.spec().atom(atom)->fields.constFirst());
    const QString *text = std::get_if<QString>(&value);
    return text ? text->toUtf8() : QByteArray();
}

} // namespace

TextHistory::TextHistory(Database &database, RevisionTable &revisions, Ranks &ranks)
    : m_database(database)
    , m_revisions(revisions)
    , m_ranks(ranks)
{ }

bool TextHistory::isText(const KindSpec &spec, int atom)
{
    const AtomSpec *found = spec.atom(atom);
    return found && found->fields.size() == 1
           && spec.fields[found->fields.constFirst()].type == FieldType::LongText;
}

Result<quint64> TextHistory::told(quint32 actor)
{
    auto find = m_database.prepare("SELECT max(n) FROM sync_head WHERE actor = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, qint64(actor));
    CHANCERY_TRY(find->step());
    return quint64(find->integer(0));
}

Result<std::optional<TextRevision>> TextHistory::revision(const RecordId &record, quint8 atom, Dot dot)
{
    const auto all = m_revisions.of(record, atom);
    if (!all)
        return failure(all.error());
    for (const TextRevision &one : *all) {
        if (one.dot == dot)
            return std::optional(one);
    }
    return std::nullopt;
}

Result<void> TextHistory::wrote(const RecordState &before, const RecordState &after, quint8 atom, Dot dot)
{
    const Register gone = superseded(before.atoms.value(atom), after.atoms.value(atom));
    if (gone.isEmpty())
        return ok();
    TextRevision made{before.id, atom, dot, {}, std::nullopt};
    const auto known = told(dot.actor);
    if (!known)
        return failure(known.error());
    const RegisterEntry &last = gone.constFirst();
    if (gone.size() == 1 && last.dot.actor == dot.actor && last.dot.counter > *known) {
        const auto earlier = revision(before.id, atom, last.dot);
        if (!earlier)
            return failure(earlier.error());
        if (!earlier->has_value())
            return ok();
        made.parents = (*earlier)->parents;
        CHANCERY_TRY(m_revisions.erase(before.id, atom, last.dot));
        return m_revisions.save(made);
    }
    for (const RegisterEntry &entry : gone) {
        if (!entry.purged)
            CHANCERY_TRY(m_revisions.setValue(before.id, atom, entry.dot, entry.value));
    }
    made.parents = dotsOf(gone);
    return m_revisions.save(made);
}

Result<void> TextHistory::joined(const RecordState &before, const RecordState &after, quint8 atom)
{
    for (const RegisterEntry &entry : superseded(before.atoms.value(atom), after.atoms.value(atom))) {
        if (!entry.purged)
            CHANCERY_TRY(m_revisions.setValue(before.id, atom, entry.dot, entry.value));
    }
    return ok();
}

// Of several bases the greatest by dot is taken, and ordinals are this file's own: so actors are named by the place of
// their 16 bytes among those concerned, which is the same on every replica.
std::optional<Dot> TextHistory::sharedBase(const TextAncestry &ancestry, const QList<Dot> &writes)
{
    QMap<QByteArray, quint32> byName;
    QHash<quint32, QByteArray> names;
    const auto meet = [&](Dot dot) {
        if (names.contains(dot.actor))
            return;
        names.insert(dot.actor, m_ranks.of(dot).actor);
        byName.insert(names.value(dot.actor), dot.actor);
    };
    for (auto it = ancestry.cbegin(); it != ancestry.cend(); ++it) {
        meet(it.key());
        std::for_each(it->cbegin(), it->cend(), meet);
    }
    std::for_each(writes.cbegin(), writes.cend(), meet);
    const QList<QByteArray> order = byName.keys();
    const auto shared = [&](Dot dot) {
        return Dot{quint32(order.indexOf(names.value(dot.actor))), dot.counter};
    };
    const auto all = [&](const QList<Dot> &dots) {
        QList<Dot> translated;
        std::transform(dots.cbegin(), dots.cend(), std::back_inserter(translated), shared);
        return translated;
    };
    TextAncestry translated;
    for (auto it = ancestry.cbegin(); it != ancestry.cend(); ++it)
        translated.insert(shared(it.key()), all(*it));
    const auto base = mergeBase(translated, all(writes));
    return base ? std::optional(Dot{byName.value(order[base->actor]), base->counter}) : std::nullopt;
}

Result<std::optional<TextHistory::Base>> TextHistory::base(const QList<TextRevision> &revisions,
                                                           const Register &entries)
{
    TextAncestry ancestry;
    QHash<Dot, QByteArray> values;
    for (const TextRevision &one : revisions) {
        ancestry.insert(one.dot, one.parents);
        if (one.value)
            values.insert(one.dot, *one.value);
    }
    for (const RegisterEntry &entry : entries)
        values.insert(entry.dot, entry.value);
    const auto dot = sharedBase(ancestry, dotsOf(entries));
    CHANCERY_TRY(m_ranks.takeError());
    return dot && values.contains(*dot) ? std::optional(Base{*dot, values.value(*dot)}) : std::nullopt;
}

Result<std::optional<QString>> TextHistory::merged(const RecordState &state, quint8 atom)
{
    Register entries = state.atoms.value(atom);
    const auto revisions = m_revisions.of(state.id, atom);
    if (!revisions)
        return failure(revisions.error());
    const auto base = this->base(*revisions, entries);
    if (!base)
        return failure(base.error());
    if (!base->has_value())
        return std::nullopt;
    std::stable_sort(entries.begin(), entries.end(), [&](const RegisterEntry &a, const RegisterEntry &b) {
        return m_ranks.of(a.dot) < m_ranks.of(b.dot);
    });
    CHANCERY_TRY(m_ranks.takeError());
    QList<QByteArray> sides;
    for (const RegisterEntry &entry : std::as_const(entries))
        sides.append(textOf(state, atom, entry.value));
    const auto text = mergeText(textOf(state, atom, (*base)->value), sides);
    return text ? std::optional(QString::fromUtf8(*text)) : std::nullopt;
}

} // namespace chancery
