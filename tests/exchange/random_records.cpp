// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/random_records.h"

#include "models/exchange/parsed.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::test {

RecordId RandomRecords::id()
{
    return RecordId::derived({"random", QByteArray::number(m_random.generate64())});
}

QString RandomRecords::chars(int most, const QString &alphabet)
{
    const QList<uint> points = alphabet.toUcs4();
    QString text;
    const int size = m_random.bounded(1, most);
    for (int i = 0; i < size; ++i) {
        const char32_t point = points[m_random.bounded(int(points.size()))];
        text += QString::fromUcs4(&point, 1);
    }
    return text;
}

QString RandomRecords::line()
{
    return chars(60, u"aAbzéčđŽжЋΩș1 ,;:\\\"'^=-+@#[]{}|~.nN<>&%/😀"_s);
}

QString RandomRecords::text()
{
    return chars(300, u"aAbzéčđŽжЋΩș1 ,;:\\\"'^=-+@#[]{}|~.nN<>&%/😀\n\n\n"_s);
}

PartialDate RandomRecords::date()
{
    const QDate day = QDate(1999, 1, 1).addDays(m_random.bounded(8000));
    const QString text = day.toString(Qt::ISODate);
    switch (m_random.bounded(8)) {
    case 0:
        return PartialDate::parsed(text.left(4));
    case 1:
        return PartialDate::parsed(text.left(7));
    case 2:
        return PartialDate::parsed(QString(text.left(7) + u'~'));
    case 3:
        return PartialDate::parsed(QString(text.left(7) + u"/.."));
    case 4:
        return PartialDate::parsed(QString(u"../"_s + text));
    case 5:
        return PartialDate(day, day.addDays(m_random.bounded(1, 400)));
    case 6:
        return PartialDate::local(day, QTime(m_random.bounded(24), m_random.bounded(60)));
    default:
        return PartialDate(day);
    }
}

Value RandomRecords::value(const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::Text:
        return line();
    case FieldType::LongText:
    case FieldType::Verbatim:
        return text();
    case FieldType::Token:
        return QString::fromUtf8(field.tokens[m_random.bounded(int(field.tokens.size()))]);
    case FieldType::Integer:
        return qint64(m_random.generate64() >> m_random.bounded(64)) / 2;
    case FieldType::Real:
        return (m_random.generateDouble() - 0.5) * std::pow(10, m_random.bounded(-5, 12));
    case FieldType::Boolean:
        return oneIn(2);
    case FieldType::Date:
        return date();
    case FieldType::Reference:
        return id();
    case FieldType::References:
        return RecordIds{id(), id()};
    }
    return {};
}

Record RandomRecords::record(Kind kind, int sparse)
{
    Record record(kind, id());
    const QList<FieldSpec> &fields = record.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (oneIn(sparse))
            record.setValue(i, value(fields[i]));
    }
    if (!exchange::checkPeriod(record)) // what no table brings in
        record.setValue(record.spec().indexOf("valid_to"), {});
    return record;
}

} // namespace chancery::test
