// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search_document.h"

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"

using namespace Qt::StringLiterals;

namespace chancery::searchdoc {

namespace {

bool isSearched(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText;
}

QString textAt(const Record &record, int field)
{
    const QString *text = std::get_if<QString>(&record.value(field));
    return text ? *text : QString();
}

PartialDate dateNamed(const Record &record, QByteArrayView name)
{
    const int field = record.spec().indexOf(name);
    const PartialDate *date = field < 0 ? nullptr : std::get_if<PartialDate>(&record.value(field));
    return date ? *date : PartialDate();
}

} // namespace

bool isFoundAsOwner(Kind kind)
{
    switch (kind) {
    case Kind::JurisdictionName:
    case Kind::StatusNote:
    case Kind::RegionMember:
    case Kind::DatedStep:
    case Kind::Leg:
    case Kind::Participant:
    case Kind::OccurrenceOverride:
    case Kind::ContactPoint:
    case Kind::NameVariant:
    case Kind::Tenure:
        return true;
    default:
        return false;
    }
}

QString body(const Record &record)
{
    QString body;
    const QList<FieldSpec> &fields = record.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (i == record.spec().titleField || !isSearched(fields[i].type))
            continue;
        const QString text = textAt(record, i);
        if (!text.isEmpty())
            body += text + u'\n';
    }
    return body;
}

QList<std::pair<QByteArray, QString>> texts(const Record &record)
{
    QList<std::pair<QByteArray, QString>> texts;
    const KindSpec &spec = record.spec();
    if (spec.titleField >= 0)
        texts.append({spec.fields[spec.titleField].name, record.title()});
    for (int i = 0; i < spec.fields.size(); ++i) {
        if (i != spec.titleField && isSearched(spec.fields[i].type) && hasValue(record.value(i)))
            texts.append({spec.fields[i].name, textAt(record, i)});
    }
    return texts;
}

RecordIds titleSources(const Record &record)
{
    constexpr int enough = 2;
    return record.references().first(qMin<qsizetype>(enough, record.references().size()));
}

QString subtitle(const Record &record)
{
    switch (record.kind()) {
    case Kind::Organisation:
        return record.get(fields::organisation::shortName);
    case Kind::Person:
        return record.get(fields::person::profession);
    case Kind::Mission:
        return record.get(fields::mission::place);
    default:
        return {};
    }
}

RecordId context(const Record &record)
{
    switch (record.kind()) {
    case Kind::Organisation:
        return record.get(fields::organisation::parent);
    case Kind::Office:
        return record.get(fields::office::organisation);
    default:
        return record.owner();
    }
}

Span span(const Record &record)
{
    PartialDate first = dateNamed(record, "start");
    PartialDate last = dateNamed(record, "end");
    if (first.isEmpty() && last.isEmpty())
        first = dateNamed(record, "date");
    if (first.isEmpty() && last.isEmpty())
        first = dateNamed(record, "due");
    if (first.isEmpty() && last.isEmpty())
        return {};
    if (first.isEmpty())
        first = last;
    if (last.isEmpty())
        last = first;
    const QDate from = first.earliest();
    const QDate to = last.latest();
    const bool recurs = record.kind() == Kind::Mission && record.has(fields::mission::recurrence);
    return {from.isValid() ? from.toString(Qt::ISODate) : u"0000"_s,
            to.isValid() && !recurs ? to.toString(Qt::ISODate) : u"9999"_s};
}

} // namespace chancery::searchdoc
