// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/conflict_values.h"

#include "models/merge/text_merge.h"

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

bool isCombinable(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::References;
}

} // namespace

int mergeableField(const AtomSpec &atom, const QList<Record> &sides)
{
    if (sides.size() < 2)
        return -1;
    int found = -1;
    for (const int field : atom.fields) {
        if (sides.first().spec().fields[field].type == FieldType::LongText && found < 0)
            found = field;
        else if (differs(sides, field))
            return -1;
    }
    return found;
}

std::optional<QString> mergedText(const AtomSpec &atom, const Record &base, const QList<Record> &sides)
{
    const int field = mergeableField(atom, sides);
    if (field < 0)
        return std::nullopt;
    QList<QByteArray> texts;
    for (const Record &side : sides)
        texts.append(textOf(side, field).toUtf8());
    const auto merged = mergeText(textOf(base, field).toUtf8(), texts);
    if (!merged)
        return std::nullopt;
    return QString::fromUtf8(*merged);
}

bool canTakeBoth(const AtomSpec &atom, const QList<Record> &sides)
{
    if (sides.size() < 2)
        return false;
    bool gains = false;
    for (const int field : atom.fields) {
        const FieldType type = sides.first().spec().fields[field].type;
        if (type == FieldType::Reference && !differs(sides, field))
            continue;
        if (!isCombinable(type))
            return false;
        if (type == FieldType::References)
            gains |= differs(sides, field);
        else
            gains |= distinctTexts(sides, field).size() > 1;
    }
    return gains;
}

void takeBoth(const AtomSpec &atom, const QList<Record> &sides, const std::optional<QString> &merged,
              Record &target)
{
    for (const int field : atom.fields) {
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
            target.setValue(field, sides.first().value(field));
        }
    }
}

} // namespace chancery
