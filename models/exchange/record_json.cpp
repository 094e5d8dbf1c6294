// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/record_json.h"

#include "models/exchange/nearest_word.h"
#include "models/exchange/parsed.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::json {

namespace {

QString nameOf(const FieldSpec &field)
{
    return QString::fromUtf8(field.name);
}

QString typeName(const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Real:
        return u"number"_s;
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::Date:
        return u"date (EDTF)"_s;
    case FieldType::Reference:
        return u"id"_s;
    case FieldType::References:
        return u"array of ids"_s;
    default:
        return u"string"_s;
    }
}

tl::unexpected<Error> wrongType(const FieldSpec &field)
{
    return failure(ErrorCode::WrongType, nameOf(field), typeName(field));
}

Result<RecordId> readId(const QString &text, const QString &name)
{
    const RecordId id = RecordId::fromString(text);
    if (id.isNull())
        return failure(ErrorCode::BadId, name, text.left(80));
    return id;
}

Result<Value> readToken(const FieldSpec &field, const QString &text)
{
    if (text.isEmpty() || field.tokens.contains(text.toUtf8()))
        return Value(text);
    QStringList allowed;
    for (const QByteArray &token : field.tokens)
        allowed.append(QString::fromUtf8(token));
    return failure(ErrorCode::BadValue, nameOf(field), allowed.join(u", "_s));
}

Result<Value> readString(const FieldSpec &field, const QString &text)
{
    CHANCERY_TRY(exchange::checkText(text, nameOf(field)));
    switch (field.type) {
    case FieldType::Token:
        return readToken(field, text);
    case FieldType::Date: {
        const Result<PartialDate> date = PartialDate::fromEdtf(text);
        if (!date)
            return failure(ErrorCode::BadDate, nameOf(field), text.left(80));
        return Value(*date);
    }
    case FieldType::Reference: {
        if (text.isEmpty())
            return Value();
        const Result<RecordId> id = readId(text, nameOf(field));
        return id ? Result<Value>(Value(*id)) : Result<Value>(failure(id.error()));
    }
    default:
        return Value(text);
    }
}

Result<Value> readNumber(const FieldSpec &field, const QJsonValue &json)
{
    if (!json.isDouble())
        return wrongType(field);
    if (field.type == FieldType::Real)
        return Value(json.toDouble());
    // toInteger() answers with its default when the number is none: two defaults tell.
    const qint64 number = json.toInteger(0);
    if (number != json.toInteger(1))
        return wrongType(field);
    return Value(number);
}

Result<Value> readIds(const FieldSpec &field, const QJsonArray &array)
{
    RecordIds ids;
    for (const QJsonValue &item : array) {
        if (!item.isString())
            return wrongType(field);
        const Result<RecordId> id = readId(item.toString(), nameOf(field));
        if (!id)
            return failure(id.error());
        ids.append(*id);
    }
    return Value(ids);
}

Result<void> checkKindAndId(const Record &record, const QJsonObject &object)
{
    const QJsonValue kind = object.value(u"kind");
    const QString own = QString::fromUtf8(record.spec().name);
    if (!kind.isUndefined() && kind.toString() != own)
        return failure(ErrorCode::BadValue, u"kind"_s, own);
    const QJsonValue id = object.value(u"id");
    if (id.isUndefined() || id.isNull())
        return ok();
    if (!id.isString())
        return failure(ErrorCode::WrongType, u"id"_s, u"id"_s);
    if (RecordId::fromString(id.toString()) != record.id())
        return failure(ErrorCode::BadId, u"id"_s, id.toString().left(80));
    return ok();
}

Error unknownField(const KindSpec &spec, const QString &key)
{
    QStringList known{u"id"_s};
    for (const FieldSpec &field : spec.fields)
        known.append(nameOf(field));
    return {ErrorCode::UnknownField, key.left(80), exchange::nearestWord(key, known), 0};
}

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return int(bytes.left(offset).count('\n')) + 1;
}

} // namespace

Result<QJsonDocument> parse(const QByteArray &bytes)
{
    if (bytes.size() > exchange::maxFileBytes)
        return failure(ErrorCode::TooLarge);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const int line = lineAt(bytes, error.offset);
    if (error.error == QJsonParseError::IllegalUTF8String)
        return failure(ErrorCode::BadEncoding, {}, error.errorString(), line);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::BadJson, {}, error.errorString(), line);
    return document;
}

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    const Result<QJsonDocument> document = parse(bytes);
    if (!document)
        return failure(document.error());
    if (!document->isObject())
        return failure(ErrorCode::WrongType, {}, u"object"_s, 1);
    return document->object();
}

QJsonValue toJson(const Value &value)
{
    struct Visitor
    {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const
        {
            return std::isfinite(number) ? QJsonValue(number) : QJsonValue::Null;
        }
        QJsonValue operator()(bool truth) const { return truth; }
        QJsonValue operator()(const PartialDate &date) const { return date.toEdtf(); }
        QJsonValue operator()(const RecordId &id) const { return id.toString(); }
        QJsonValue operator()(const RecordIds &ids) const
        {
            QJsonArray array;
            for (const RecordId &id : ids)
                array.append(id.toString());
            return array;
        }
    };
    return std::visit(Visitor(), value);
}

QJsonObject toJson(const Record &record)
{
    QJsonObject object;
    const KindSpec &spec = record.spec();
    object.insert(u"id", record.id().toString());
    object.insert(u"kind", QString::fromUtf8(spec.name));
    for (int i = 0; i < spec.fields.size(); ++i)
        object.insert(nameOf(spec.fields[i]), toJson(record.value(i)));
    return object;
}

Result<Value> valueFromJson(const FieldSpec &field, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
        return readNumber(field, json);
    case FieldType::Boolean:
        return json.isBool() ? Result<Value>(Value(json.toBool())) : Result<Value>(wrongType(field));
    case FieldType::References:
        return json.isArray() ? readIds(field, json.toArray()) : Result<Value>(wrongType(field));
    default:
        return json.isString() ? readString(field, json.toString()) : Result<Value>(wrongType(field));
    }
}

Result<Value> valueFromText(const FieldSpec &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    bool good = false;
    switch (field.type) {
    case FieldType::Integer: {
        const qint64 number = trimmed.toLongLong(&good);
        return good ? Result<Value>(Value(number)) : Result<Value>(wrongType(field));
    }
    case FieldType::Real: {
        const double number = trimmed.toDouble(&good);
        return good && std::isfinite(number) ? Result<Value>(Value(number)) : Result<Value>(wrongType(field));
    }
    case FieldType::Boolean:
        if (trimmed != u"true" && trimmed != u"false")
            return wrongType(field);
        return Value(trimmed == u"true");
    case FieldType::References:
        return readIds(field, QJsonArray::fromStringList(trimmed.split(u' ', Qt::SkipEmptyParts)));
    case FieldType::Token:
    case FieldType::Date:
    case FieldType::Reference:
        return readString(field, trimmed);
    default:
        return readString(field, text);
    }
}

QString textFromValue(const Value &value)
{
    struct Visitor
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const
        {
            return QString::number(number, 'g', QLocale::FloatingPointShortest);
        }
        QString operator()(bool truth) const { return truth ? u"true"_s : u"false"_s; }
        QString operator()(const PartialDate &date) const { return date.toEdtf(); }
        QString operator()(const RecordId &id) const { return id.toString(); }
        QString operator()(const RecordIds &ids) const
        {
            QStringList texts;
            for (const RecordId &id : ids)
                texts.append(id.toString());
            return texts.join(u' ');
        }
    };
    return std::visit(Visitor(), value);
}

Result<Record> fromJson(Kind kind, const QJsonObject &object, const RecordId &id)
{
    RecordId own = id;
    if (object.value(u"id").isString()) {
        const Result<RecordId> given = readId(object.value(u"id").toString(), u"id"_s);
        if (!given)
            return failure(given.error());
        own = *given;
    }
    return patched(Record(kind, own), object);
}

Result<Record> patched(const Record &record, const QJsonObject &patch)
{
    CHANCERY_TRY(checkKindAndId(record, patch));
    Record result = record;
    const KindSpec &spec = record.spec();
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const int index = spec.indexOf(it.key().toUtf8());
        if (index < 0) {
            if (it.key() == u"id" || it.key() == u"kind")
                continue;
            return failure(unknownField(spec, it.key()));
        }
        Result<Value> value = valueFromJson(spec.fields[index], it.value());
        if (!value)
            return failure(value.error());
        result.setValue(index, *std::move(value));
    }
    // what stands in the file already does not keep anybody from changing the rest
    if (patch.contains(u"valid_from") || patch.contains(u"valid_to"))
        CHANCERY_TRY(exchange::checkPeriod(result));
    return result;
}

} // namespace chancery::json
