// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/field_type.h"

using namespace Qt::StringLiterals;

namespace chancery {

QString fieldTypeName(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"text"_s;
    case FieldType::LongText:
        return u"long-text"_s;
    case FieldType::Verbatim:
        return u"verbatim"_s;
    case FieldType::Token:
        return u"token"_s;
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Real:
        return u"real"_s;
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::Date:
        return u"date"_s;
    case FieldType::Reference:
        return u"reference"_s;
    case FieldType::References:
        return u"references"_s;
    }
    return {};
}

} // namespace chancery
