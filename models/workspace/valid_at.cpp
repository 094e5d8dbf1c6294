// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/valid_at.h"

#include "models/analysis/validity.h"

namespace chancery {

namespace {

std::optional<PartialDate> dateNamed(const Record &record, QByteArrayView name)
{
    const int field = record.spec().indexOf(name);
    if (field < 0 || record.spec().fields[field].type != FieldType::Date)
        return std::nullopt;
    const PartialDate *date = std::get_if<PartialDate>(&record.value(field));
    return date ? *date : PartialDate();
}

bool spans(const PartialDate &start, const PartialDate &end, QDate day)
{
    const PartialDate &first = start.isEmpty() ? end : start;
    const PartialDate &last = end.isEmpty() ? start : end;
    if (first.isEmpty())
        return true;
    const QDate from = first.earliest();
    const QDate to = last.latest();
    return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

// who has held an office since then still holds it
bool holdsOffice(const PartialDate &start, const PartialDate &end, QDate day)
{
    const bool begun = !start.earliest().isValid() || start.earliest() <= day;
    const bool ended = end.latest().isValid() && end.latest() < day;
    return begun && !ended;
}

} // namespace

bool isValidAt(const Record &record, QDate day)
{
    if (const auto from = dateNamed(record, "valid_from")) {
        const Validity validity{*from, dateNamed(record, "valid_to").value_or(PartialDate()),
                                dateNamed(record, "as_of").value_or(PartialDate()),
                                dateNamed(record, "reviewed_on").value_or(PartialDate())};
        return validity.holdsOn(day) != Holds::No;
    }
    if (const auto start = dateNamed(record, "start")) {
        const PartialDate end = dateNamed(record, "end").value_or(PartialDate());
        return record.kind() == Kind::Tenure ? holdsOffice(*start, end, day) : spans(*start, end, day);
    }
    if (const auto period = dateNamed(record, "period"))
        return period->isEmpty() || period->mayContain(day);
    return true;
}

} // namespace chancery
