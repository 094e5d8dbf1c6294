// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of kinds of an older program, for a build that proves what happens to records of a newer one. Linked into an
// executable it takes the place of models/records/schema.cpp: the last atoms of several kinds, and three kinds, are not
// known. What an older program really lacks stands at the end; only the kinds here leave a hole in the numbers.

#include "models/records/schema.h"
#include "models/records/schema_builder.h"

#include <algorithm>
#include <utility>

namespace chancery::schema {

namespace {

// kind, and the first atom that the older program did not have yet
constexpr std::pair<Kind, int> unknownAtoms[] = {
    {Kind::Mission, 12}, {Kind::Organisation, 8}, {Kind::Office, 5}, {Kind::Person, 5},
    {Kind::Note, 3},     {Kind::ActionItem, 7},   {Kind::Tag, 2},
};

KindSpec reduced(KindSpec full)
{
    const auto cut = std::find_if(std::begin(unknownAtoms), std::end(unknownAtoms),
                                  [&](const auto &entry) { return entry.first == full.kind; });
    while (cut != std::end(unknownAtoms) && full.atoms.last().number >= cut->second) {
        const QList<int> &fields = full.atoms.last().fields;
        Q_ASSERT(fields.last() == full.fields.size() - 1);
        full.fields.remove(fields.first(), fields.size());
        full.atoms.removeLast();
    }
    return full;
}

QList<KindSpec> reducedKinds()
{
    QList<KindSpec> list;
    for (const KindSpec &full : lawKinds() + agendaKinds() + directoryKinds() + writingKinds()) {
        if (full.kind != Kind::Statistic && full.kind != Kind::Attachment && full.kind != Kind::Need)
            list.append(reduced(full));
    }
    std::sort(list.begin(), list.end(), [](const KindSpec &a, const KindSpec &b) { return a.kind < b.kind; });
    return list;
}

const KindSpec *find(int number)
{
    const auto found = std::find_if(kinds().begin(), kinds().end(),
                                    [&](const KindSpec &candidate) { return int(candidate.kind) == number; });
    return found == kinds().end() ? nullptr : &*found;
}

} // namespace

const QList<KindSpec> &kinds()
{
    static const QList<KindSpec> all = reducedKinds();
    return all;
}

const KindSpec &spec(Kind kind)
{
    const KindSpec *found = find(int(kind));
    Q_ASSERT(found);
    return *found;
}

std::optional<Kind> kindNamed(QByteArrayView name)
{
    for (const KindSpec &candidate : kinds()) {
        if (candidate.name == name)
            return candidate.kind;
    }
    return std::nullopt;
}

std::optional<Kind> kindNumbered(int number)
{
    return find(number) ? std::optional(Kind(number)) : std::nullopt;
}

} // namespace chancery::schema
