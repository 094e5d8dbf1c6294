// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/value_codec.h"

#include <QtEndian>

#include <bit>

namespace chancery::codec {

namespace {

QByteArray bytesOf(const RecordIds &ids)
{
    QByteArray bytes;
    bytes.reserve(ids.size() * RecordId::size);
    for (const RecordId &id : ids)
        bytes += id.toBytes();
    return bytes;
}

RecordIds idsOf(QByteArrayView bytes)
{
    RecordIds ids;
    for (; bytes.size() >= RecordId::size; bytes = bytes.sliced(RecordId::size))
        ids.append(RecordId::fromBytes(bytes.first(RecordId::size)));
    return ids;
}

template<typename T>
QByteArray littleEndian(T number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

struct Packer
{
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(const QString &text) const { return text.toUtf8(); }
    QByteArray operator()(qint64 number) const { return littleEndian(number); }
    QByteArray operator()(double number) const { return littleEndian(std::bit_cast<quint64>(number)); }
    QByteArray operator()(bool flag) const { return QByteArray(1, char(flag)); }
    QByteArray operator()(const PartialDate &date) const { return date.toEdtf().toUtf8(); }
    QByteArray operator()(const RecordId &id) const { return id.toBytes(); }
    QByteArray operator()(const RecordIds &ids) const { return bytesOf(ids); }
};

Value valueOf(quint8 type, QByteArrayView bytes)
{
    switch (type) {
    case 1:
        return QString::fromUtf8(bytes);
    case 2:
        return bytes.size() == 8 ? Value(qFromLittleEndian<qint64>(bytes.data())) : Value();
    case 3:
        return bytes.size() == 8 ? Value(std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.data())))
                                 : Value();
    case 4:
        return bytes.size() == 1 ? Value(bytes.front() != 0) : Value();
    case 5:
        return PartialDate::parsed(QString::fromUtf8(bytes));
    case 6:
        return RecordId::fromBytes(bytes);
    case 7:
        return idsOf(bytes);
    default:
        return {};
    }
}

// the number of the value's alternative, as packed; 0 is "no value"
constexpr quint8 numberOf(FieldType type)
{
    constexpr quint8 numbers[] = {1, 1, 1, 1, 2, 3, 4, 5, 6, 7};
    return numbers[int(type)];
}

bool fits(quint8 number, FieldType field)
{
    return number == 0 || number == numberOf(field);
}

void appendField(QByteArray &out, int field, quint8 number, QByteArrayView bytes)
{
    char head[6] = {char(field), char(number)};
    qToLittleEndian(quint32(bytes.size()), head + 2);
    out.append(head, sizeof head).append(bytes);
}

void appendValue(QByteArray &out, int field, const Value &value)
{
    if (hasValue(value))
        appendField(out, field, quint8(value.index()), std::visit(Packer{}, value));
    else
        appendField(out, field, 0, {});
}

//! Whether the value, packed again, gives these bytes.
bool saysAll(const Value &value, QByteArrayView bytes)
{
    // valid UTF-8 comes back as it was, but for a byte order mark
    if (const QString *text = std::get_if<QString>(&value);
        text && !bytes.startsWith("\xef\xbb\xbf") && QUtf8StringView(bytes).isValidUtf8())
        return true;
    return std::visit(Packer{}, value) == bytes;
}

struct Binder
{
    Statement &statement;
    int parameter;

    void operator()(std::monostate) const { statement.bindNull(parameter); }
    void operator()(const QString &text) const { statement.bind(parameter, text); }
    void operator()(qint64 number) const { statement.bind(parameter, number); }
    void operator()(double number) const { statement.bind(parameter, number); }
    void operator()(bool flag) const { statement.bind(parameter, qint64(flag)); }
    void operator()(const PartialDate &date) const { statement.bind(parameter, date.toEdtf()); }
    void operator()(const RecordId &id) const { statement.bind(parameter, id.toBytes()); }
    void operator()(const RecordIds &ids) const { statement.bind(parameter, bytesOf(ids)); }
};

} // namespace

void bind(Statement &statement, int parameter, const Value &value)
{
    std::visit(Binder{statement, parameter}, value);
}

Value column(const Statement &statement, int column, FieldType type)
{
    if (statement.isNull(column))
        return {};
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Verbatim:
    case FieldType::Token:
        return statement.text(column);
    case FieldType::Integer:
        return statement.integer(column);
    case FieldType::Real:
        return statement.real(column);
    case FieldType::Boolean:
        return statement.integer(column) != 0;
    case FieldType::Date:
        return PartialDate::parsed(statement.text(column));
    case FieldType::Reference:
        return RecordId::fromBytes(statement.blob(column));
    case FieldType::References:
        return idsOf(statement.blob(column));
    }
    return {};
}

QByteArray packed(const Record &record, AtomMask atoms)
{
    constexpr int usualSize = 256;
    QByteArray out;
    out.reserve(usualSize);
    const QList<FieldSpec> &fields = record.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (atoms >> fields[i].atom & 1)
            appendValue(out, i, record.value(i));
    }
    return out;
}

void appendPacked(QByteArray &out, const Record &record, const AtomSpec &atom)
{
    for (const int field : atom.fields)
        appendValue(out, field, record.value(field));
}

void appendPacked(QByteArray &out, const Statement &row, int firstColumn, const KindSpec &spec,
                  const AtomSpec &atom)
{
    for (const int field : atom.fields) {
        const FieldType type = spec.fields[field].type;
        const int place = firstColumn + field;
        switch (type) {
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Verbatim:
        case FieldType::Token: {
            const QByteArrayView text = row.bytes(place);
            appendField(out, field, text.isEmpty() ? 0 : numberOf(type), text);
            break;
        }
        default:
            appendValue(out, field, normalized(column(row, place, type)));
        }
    }
}

bool unpack(QByteArrayView bytes, Record &record, AtomMask atoms)
{
    const QList<FieldSpec> &fields = record.spec().fields;
    while (!bytes.isEmpty()) {
        if (bytes.size() < 6)
            return false;
        const auto field = quint8(bytes[0]);
        const auto type = quint8(bytes[1]);
        const auto length = qsizetype(qFromLittleEndian<quint32>(bytes.data() + 2));
        bytes = bytes.sliced(6);
        if (length > bytes.size())
            return false;
        if (field < fields.size() && (atoms >> fields[field].atom & 1) && fits(type, fields[field].type))
            record.setValue(field, valueOf(type, bytes.first(length)));
        bytes = bytes.sliced(length);
    }
    return true;
}

bool unpackWhole(QByteArrayView bytes, Record &record, const AtomSpec &atom)
{
    const QList<FieldSpec> &fields = record.spec().fields;
    for (const int field : atom.fields) {
        if (bytes.size() < 6 || quint8(bytes[0]) != field)
            return false;
        const auto type = quint8(bytes[1]);
        const auto length = qsizetype(qFromLittleEndian<quint32>(bytes.data() + 2));
        bytes = bytes.sliced(6);
        if (length > bytes.size() || !fits(type, fields[field].type))
            return false;
        record.setValue(field, valueOf(type, bytes.first(length)));
        const Value &value = record.value(field);
        if (hasValue(value) ? type == 0 || !saysAll(value, bytes.first(length)) : type != 0 || length != 0)
            return false;
        bytes = bytes.sliced(length);
    }
    return bytes.isEmpty();
}

} // namespace chancery::codec
