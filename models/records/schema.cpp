// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/schema.h"
#include "models/records/schema_builder.h"

#include <algorithm>

namespace chancery::schema {

const QList<KindSpec> &kinds()
{
    static const QList<KindSpec> all = [] {
        QList<KindSpec> list = lawKinds() + agendaKinds() + directoryKinds() + writingKinds();
        std::sort(list.begin(), list.end(),
                  [](const KindSpec &a, const KindSpec &b) { return a.kind < b.kind; });
        return list;
    }();
    return all;
}

const KindSpec &spec(Kind kind)
{
    const QList<KindSpec> &all = kinds();
    const int index = int(kind) - 1;
    Q_ASSERT(index >= 0 && index < all.size() && all[index].kind == kind);
    return all[index];
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
    if (number < 1 || number > kinds().size())
        return std::nullopt;
    return Kind(number);
}

} // namespace chancery::schema
