// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/parsed.h"

#include "models/records/law_fields.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace chancery::exchange {

namespace {

qint64 utf8Size(const QString &text)
{
    if (text.size() * 3 <= maxTextBytes)
        return text.size();
    return text.toUtf8().size();
}

Result<void> checkRecord(const Record &record, int line)
{
    const QList<FieldSpec> &fields = record.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (const QString *text = std::get_if<QString>(&record.value(i)))
            CHANCERY_TRY(checkText(*text, QString::fromUtf8(fields[i].name), line));
    }
    return ok();
}

} // namespace

FieldMask filledFields(const Record &record)
{
    FieldMask mask = 0;
    for (int i = 0; i < record.values().size(); ++i) {
        if (hasValue(record.value(i)))
            mask |= FieldMask(1) << i;
    }
    return mask;
}

Result<void> checkText(const QString &text, const QString &name, int line)
{
    if (utf8Size(text) > maxTextBytes)
        return failure(ErrorCode::TooLarge, name, u"1 MB"_s, line);
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        return failure(ErrorCode::BadEncoding, name, {}, line);
    return ok();
}

Result<void> checkPeriod(const Record &record, int line)
{
    const auto check = [line](const PartialDate &from, const PartialDate &to) -> Result<void> {
        const QDate first = from.earliest();
        const QDate end = to.latest();
        if (first.isValid() && end.isValid() && end <= first)
            return failure(ErrorCode::BadDate, u"valid_to"_s, u"backwards"_s, line);
        return ok();
    };
    if (record.kind() == Kind::Classification)
        return check(record.get(fields::classification::validFrom),
                     record.get(fields::classification::validTo));
    if (record.kind() == Kind::ActTreatment)
        return check(record.get(fields::actTreatment::validFrom), record.get(fields::actTreatment::validTo));
    return ok();
}

Result<void> checkTexts(const ParsedRecord &parsed)
{
    CHANCERY_TRY(checkRecord(parsed.record, parsed.line));
    for (const Record &record : parsed.supporting)
        CHANCERY_TRY(checkRecord(record, parsed.line));
    for (const ParsedChild &child : parsed.children)
        CHANCERY_TRY(checkRecord(child.record, parsed.line));
    return ok();
}

} // namespace chancery::exchange
