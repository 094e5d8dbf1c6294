// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"
#include "models/store/text_history.h"
#include "models/store/value_codec.h"
#include "tests/sync/simulation/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

//! Same dots; of the dead, content may be gone here and there.
bool alike(const RecordState &one, const RecordState &other)
{
    if (one.isAlive() || one.atoms.keys() != other.atoms.keys())
        return one == other;
    for (auto it = one.atoms.cbegin(); it != one.atoms.cend(); ++it) {
        const Register theirs = other.atoms.value(it.key());
        if (dotsOf(*it) != dotsOf(theirs))
            return false;
        for (qsizetype i = 0; i < it->size(); ++i) {
            if (!it->at(i).purged && !theirs[i].purged && it->at(i) != theirs[i])
                return false;
        }
    }
    return true;
}

} // namespace

void World::checkEnd()
{
    for (const auto &node : m_nodes) {
        const Dump known = node->books.dump;
        if (!refresh(*node, Look::All))
            return;
        if (node->books.dump.records != known.records)
            return fail(u"a replica changed unseen"_s);
    }
    const Node &first = *m_nodes.front();
    const Dump &dump = first.books.dump;
    for (const auto &node : m_nodes) {
        checkConvergence(first, *node);
        checkStaged(*node);
        if (failed())
            return;
    }
    checkComplete(dump);
    if (!failed())
        fail(m_schedule.forks ? m_oracle.judgeValues(dump) : m_oracle.judge(dump, m_purged));
    for (const auto &node : m_nodes) {
        if (failed())
            return;
        checkShown(*node, dump);
    }
    for (const auto &holder : m_nodes) {
        for (const auto &node : m_nodes) {
            if (!failed() && !m_attachments.isEmpty())
                checkContents(*node, *holder, dump);
        }
    }
    // reading a whole file takes as long as many steps: one of them, another one each time
    if (!failed())
        checkFile(*m_nodes[m_schedule.seed % m_nodes.size()]);
}

void World::checkConvergence(const Node &one, const Node &other)
{
    const Dump &mine = one.books.dump;
    const Dump &theirs = other.books.dump;
    const QString names = u"replicas %1 and %2: "_s.arg(indexOf(one)).arg(indexOf(other));
    const QMap<quint32, VersionVector::Entry> &entries = mine.vector.entries();
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        const QByteArray head = theirs.vector.head(it.key());
        if (theirs.vector.counter(it.key()) != it->counter)
            return fail(names + u"vectors "_s + QString::fromUtf8(describe(mine.vector)) + u" and "_s
                        + QString::fromUtf8(describe(theirs.vector)));
        if (!it->head.isEmpty() && !head.isEmpty() && head != it->head && !m_schedule.forks)
            return fail(names + u"heads of actor %1"_s.arg(it.key()));
    }
    if (mine.records.keys() != theirs.records.keys() || entries.size() != theirs.vector.entries().size())
        return fail(names + u"%1 and %2 records"_s.arg(mine.records.size()).arg(theirs.records.size()));
    for (const RecordState &state : mine.records) {
        const RecordState other = theirs.records.value(state.id);
        if (!alike(state, other))
            return fail(names + QString::fromUtf8(describe(state)) + u"\n  and "_s
                        + QString::fromUtf8(describe(other)));
        for (const Register &register_ : state.atoms) {
            for (const RegisterEntry &entry : register_) {
                if (mine.clocks.value(entry.dot) != theirs.clocks.value(entry.dot))
                    return fail(names
                                + u"the clock of %1.%2 is %3 and %4 in "_s.arg(entry.dot.actor)
                                      .arg(entry.dot.counter)
                                      .arg(mine.clocks.value(entry.dot))
                                      .arg(theirs.clocks.value(entry.dot))
                                + QString::fromUtf8(describe(state)));
            }
        }
    }
}

//! A bundle may wait for ever only for what went down with a file that was put back.
void World::checkStaged(const Node &node)
{
    for (const Bundle &bundle : node.books.staged) {
        if (node.books.dump.vector.covers(bundle.worldBase) && !m_schedule.forks)
            return fail(u"a bundle waits for nothing: "_s + QString::fromUtf8(describe(bundle.worldBase)));
    }
}

void World::checkComplete(const Dump &dump)
{
    for (const RecordState &state : dump.records) {
        const auto kind = schema::kindNumbered(state.kind);
        if (!kind || !state.isAlive())
            continue;
        for (const AtomSpec &atom : schema::spec(*kind).atoms) {
            if (state.atoms.value(atom.number).isEmpty())
                return fail(u"atom %1 has no value in "_s.arg(atom.number)
                            + QString::fromUtf8(describe(state)));
        }
    }
}

//! What people see follows from what stands, and from nothing else.
void World::checkShown(Node &node, const Dump &dump)
{
    const PrecedenceOf ranks = precedence(dump);
    for (const RecordState &state : node.books.dump.records) {
        const auto kind = schema::kindNumbered(state.kind);
        if (!kind)
            continue;
        const auto loaded = node.replica->load({*kind, state.id});
        if (!wanted(loaded, "load"))
            return;
        if (loaded->alive != state.isAlive())
            return fail(u"shown alive or dead: "_s + QString::fromUtf8(describe(state)));
        for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
            QList<Dot> seen = translated(loaded->seen.dots(it.key()), node.ordinals);
            std::sort(seen.begin(), seen.end());
            if (schema::spec(*kind).atom(it.key()) && seen != dotsOf(*it))
                return fail(u"a reader does not see all of "_s + QString::fromUtf8(describe(state)));
        }
        for (const AtomSpec &atom : loaded->record.spec().atoms) {
            const Choice choice = chooseValue(state.atoms.value(atom.number), ranks);
            const QByteArray shown = codec::packed(loaded->record, AtomMask(1) << atom.number);
            const bool merges = state.atoms.value(atom.number).size() > 1
                                && TextHistory::isText(schema::spec(*kind), atom.number);
            // of the dead, content may be gone here and there; and the program of tomorrow merges no texts in this model
            if (merges && (!state.isAlive() || node.newer))
                continue;
            if (merges) {
                // a pack gives back what was written in it, and not how that came about
                Texts &merged = node.lender ? m_mergedInPacks[node.device] : m_merged;
                const QByteArray first = merged.value({state.id, atom.number}, shown);
                merged.insert({state.id, atom.number}, shown);
                if (first != shown)
                    return fail(u"replicas merge atom %1 in different ways in "_s.arg(atom.number)
                                + QString::fromUtf8(describe(state)));
            } else if (!choice.purged && shown != choice.value) {
                QStringList clocks;
                for (const RegisterEntry &entry : state.atoms.value(atom.number)) {
                    const Precedence rank = ranks(entry.dot);
                    clocks.append(u"%1.%2 at %3 by %4"_s.arg(entry.dot.actor)
                                      .arg(entry.dot.counter)
                                      .arg(rank.hlc)
                                      .arg(QString::fromLatin1(rank.actor.toHex())));
                }
                return fail(u"device %1 shows another value of atom %2 (%3) in %4"_s.arg(node.device)
                                .arg(atom.number)
                                .arg(clocks.join(u", "_s), QString::fromUtf8(describe(state))));
            }
        }
    }
}

void World::checkFile(Node &node)
{
    const auto problems = node.replica->problems();
    if (wanted(problems, "verify") && !problems->isEmpty())
        fail(u"verify: "_s + problems->join(u"; "_s));
}

} // namespace chancery::simulation
