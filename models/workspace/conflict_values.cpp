// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/conflict_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QString textOf(const Record &record, int field)
{
    const QString *text = std::get_if<QString>(&record.value(field));
    return text ? QString(*text).replace(u"\r\n"_s, u"\n"_s) : QString();
}

bool differs(const QList<Record> &sides, int field)
{
    return std::any_of(sides.begin(), sides.end(),
                       [&](const Record &side) { return side.value(field) != sides.first().value(field); });
}

QStringList distinctTexts(const QList<Record> &sides, int field)
{
    QStringList texts;
    for (const Record &side : sides) {
        const QString text = textOf(side, field);
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

RecordIds unitedReferences(const QList<Record> &sides, int field)
{
    RecordIds united;
    for (const Record &side : sides) {
        const RecordIds *ids = std::get_if<RecordIds>(&side.value(field));
        for (const RecordId &id : ids ? *ids : RecordIds()) {
            if (!united.contains(id))
                united.append(id);
        }
    }
    return united;
}

// one after the other, with an empty line between
QString paragraphs(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts) {
        while (all.endsWith(u'\n'))
            all.chop(1);
        all += all.isEmpty() ? text : QString(u"\n\n"_s + text);
    }
    return all;
}

// "A / B" reads well in a name; beside a date or a fixed word it does not
bool isOnlyWords(const KindSpec &spec, const AtomSpec &atom)
{
    return std::all_of(atom.fields.begin(), atom.fields.end(), [&](int field) {
        const FieldType type = spec.fields[field].type;
        return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Reference
               || type == FieldType::References;
    });
}

} // namespace

bool canTakeBoth(const AtomSpec &atom, const QList<Record> &sides)
{
    if (sides.size() < 2)
        return false;
    const KindSpec &spec = sides.first().spec();
    bool gains = false;
    for (const int field : atom.fields) {
        if (!differs(sides, field))
            continue;
        const FieldType type = spec.fields[field].type;
        if (type == FieldType::References)
            gains = true;
        else if (type == FieldType::LongText || (type == FieldType::Text && isOnlyWords(spec, atom)))
            gains |= distinctTexts(sides, field).size() > 1;
        else
            return false;
    }
    return gains;
}

void takeBoth(const AtomSpec &atom, const QList<Record> &sides, const std::optional<QString> &merged,
              Record &target)
{
    for (const int field : atom.fields) {
        if (!differs(sides, field)) {
            target.setValue(field, sides.first().value(field));
            continue;
        }
        switch (target.spec().fields[field].type) {
        case FieldType::Text:
            target.setValue(field, distinctTexts(sides, field).join(u" / "_s));
            break;
        case FieldType::LongText:
            target.setValue(field, merged ? *merged : paragraphs(distinctTexts(sides, field)));
            break;
        case FieldType::References:
            target.setValue(field, unitedReferences(sides, field));
            break;
        default:
            break; // canTakeBoth() has refused it
        }
    }
}

} // namespace chancery
