// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"

#include <algorithm>

namespace chancery {

namespace {

const RegisterEntry *find(const Register &entries, Dot dot)
{
    const auto it = std::lower_bound(entries.begin(), entries.end(), dot,
                                     [](const RegisterEntry &entry, Dot d) { return entry.dot < d; });
    return it != entries.end() && it->dot == dot ? &*it : nullptr;
}

struct Group
{
    QByteArray value;
    bool purged = false;
    Precedence rank;
    Register entries;
};

QList<Group> groupsOf(const Register &entries, const PrecedenceOf &precedence)
{
    QList<Group> groups;
    for (const RegisterEntry &entry : entries) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.purged == entry.purged && group.value == entry.value;
        });
        Group &group = same == groups.end() ? groups.emplaceBack() : *same;
        const Precedence rank = precedence(entry.dot);
        if (group.entries.isEmpty()) {
            group.value = entry.value;
            group.purged = entry.purged;
            group.rank = rank;
        }
        group.rank = std::max(group.rank, rank);
        group.entries.append(entry);
    }
    return groups;
}

template<typename Higher>
Choice choose(const Register &entries, const PrecedenceOf &precedence, Higher higher)
{
    Choice choice;
    if (entries.size() == 1) {
        choice.visible = {entries.front().dot};
        choice.value = entries.front().value;
        choice.purged = entries.front().purged;
        return choice;
    }
    QList<Group> groups = groupsOf(entries, precedence);
    std::sort(groups.begin(), groups.end(), higher);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        for (const RegisterEntry &entry : groups[i].entries) {
            if (i == 0)
                choice.visible.append(entry.dot);
            else
                choice.others.append(entry);
        }
    }
    choice.value = groups.front().value;
    choice.purged = groups.front().purged;
    return choice;
}

} // namespace

Register join(const Register &local, const VersionVector &known, const Register &incoming,
              const VersionVector &top)
{
    Register kept;
    for (const RegisterEntry &entry : local) {
        const RegisterEntry *theirs = find(incoming, entry.dot);
        if (theirs || !top.covers(entry.dot))
            kept.append(entry.purged && theirs ? *theirs : entry);
    }
    const qsizetype ours = kept.size();
    for (const RegisterEntry &entry : incoming) {
        if (!known.covers(entry.dot) && !find(local, entry.dot))
            kept.append(entry);
    }
    const auto byDot = [](const RegisterEntry &a, const RegisterEntry &b) { return a.dot < b.dot; };
    std::inplace_merge(kept.begin(), kept.begin() + ours, kept.end(), byDot);
    return kept;
}

RecordState join(const RecordState &local, const VersionVector &known, const RecordState &incoming,
                 const VersionVector &top)
{
    RecordState joined{incoming.kind, incoming.id, {}};
    const auto add = [&](quint8 atom) {
        const Register entries = join(local.atoms.value(atom), known, incoming.atoms.value(atom), top);
        if (!entries.isEmpty())
            joined.atoms.insert(atom, entries);
    };
    for (auto it = incoming.atoms.cbegin(); it != incoming.atoms.cend(); ++it)
        add(it.key());
    for (auto it = local.atoms.cbegin(); it != local.atoms.cend(); ++it) {
        if (!incoming.atoms.contains(it.key()))
            add(it.key());
    }
    return joined;
}

Choice chooseValue(const Register &entries, const PrecedenceOf &precedence)
{
    return choose(entries, precedence, [](const Group &a, const Group &b) {
        if (a.purged != b.purged)
            return b.purged;
        return a.rank > b.rank;
    });
}

Choice choosePresence(const Register &entries, const PrecedenceOf &precedence)
{
    return choose(entries, precedence, [](const Group &a, const Group &b) { return a.value > b.value; });
}

} // namespace chancery
