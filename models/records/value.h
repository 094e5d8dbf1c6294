// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/partial_date.h"
#include "models/records/record_id.h"

#include <QtNumeric>

#include <variant>

namespace chancery {

//! The value of a field. `std::monostate` is "no value": never recorded, or cleared.
using Value = std::variant<std::monostate, QString, qint64, double, bool, PartialDate, RecordId, RecordIds>;

inline bool hasValue(const Value &value)
{
    return value.index() != 0;
}

//! Empty texts, dates, null ids and empty lists are stored as "no value", so that there is one way to say nothing.
//! What no file could hold is mended here, once: unpaired surrogates become U+FFFD, NaN and infinity no value.
inline Value normalized(Value value)
{
    if (QString *text = std::get_if<QString>(&value); text && !text->isValidUtf16())
        *text = QString::fromUtf8(text->toUtf8());
    if (const double *number = std::get_if<double>(&value); number && !qIsFinite(*number))
        return {};
    const bool empty = std::visit(
        [](const auto &v) {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<
                              T, QString> || std::is_same_v<T, RecordIds> || std::is_same_v<T, PartialDate>)
                return v.isEmpty();
            else if constexpr (std::is_same_v<T, RecordId>)
                return v.isNull();
            else
                return false;
        },
        value);
    return empty ? Value() : value;
}

} // namespace chancery
