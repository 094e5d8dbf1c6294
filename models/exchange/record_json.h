// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

#include <QJsonDocument>
#include <QJsonObject>

//! Records as JSON objects. Keys are the snake_case field names; every record has `id` and `kind`. Dates are EDTF texts,
//! references ids as texts, lists of references arrays of them; no value is null.
namespace chancery::json {

//! Strict JSON (RFC 8259). BadJson with the line and what is wrong; BadEncoding if it is not UTF-8; TooLarge.
Result<QJsonDocument> parse(const QByteArray &bytes);
//! parse(), and one object: WrongType otherwise.
Result<QJsonObject> parseObject(const QByteArray &bytes);

//! All fields in the order of the schema, null where there is no value.
QJsonObject toJson(const Record &record);
QJsonValue toJson(const Value &value);

//! A record of \a kind; its id is that of the object, else \a id. Errors name the key: UnknownField (detail: the nearest
//! known key), WrongType (detail: the expected type), BadValue (detail: the allowed words), BadDate, BadId, TooLarge,
//! BadEncoding.
Result<Record> fromJson(Kind kind, const QJsonObject &object, const RecordId &id);
//! \a record with the keys of \a patch changed; null clears. `id` and `kind` may be given if they are the record's own.
Result<Record> patched(const Record &record, const QJsonObject &patch);

//! A field's value from JSON, or from the text of a table cell.
Result<Value> valueFromJson(const FieldSpec &field, const QJsonValue &json);
Result<Value> valueFromText(const FieldSpec &field, const QString &text);
//! The text of a table cell; valueFromText() reads it back.
QString textFromValue(const Value &value);

} // namespace chancery::json
