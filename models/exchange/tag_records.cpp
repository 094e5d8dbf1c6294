// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/tag_records.h"

#include "models/records/derived_ids.h"
#include "models/records/writing_fields.h"
#include "models/text/folding.h"

namespace chancery::exchange {

QByteArray foldedName(const QString &name)
{
    const QByteArray folded = Folder().fold(name);
    // a name of signs only folds to nothing
    return folded.isEmpty() ? name.toUtf8() : folded;
}

void addTags(ParsedRecord &parsed, const QStringList &names)
{
    for (const QString &name : names) {
        const QString plain = name.simplified();
        if (plain.isEmpty())
            continue;
        Record tag(Kind::Tag, ids::tag(foldedName(plain)));
        tag.set(fields::tag::name, plain);
        parsed.supporting.append(tag);
        ParsedChild tagging;
        tagging.record = Record(Kind::Tagging);
        tagging.record.set(fields::tagging::tag, tag.id());
        tagging.given = maskOf(fields::tagging::tag);
        parsed.children.append(tagging);
    }
}

} // namespace chancery::exchange
