// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/records/field_type.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonObject fieldJson(const FieldSpec &field, const KindSpec &spec)
{
    QJsonObject object{{u"name"_s, QString::fromUtf8(field.name)},
                       {u"type"_s, fieldTypeName(field.type)},
                       {u"atom"_s, QString::fromUtf8(spec.atom(field.atom)->name)}};
    if (field.type == FieldType::Reference || field.type == FieldType::References)
        object.insert(u"refers_to"_s, field.target == Kind::Any ? u"any"_s : kindName(field.target));
    if (field.type == FieldType::Token) {
        QJsonArray tokens;
        for (const QByteArray &token : field.tokens)
            tokens.append(QString::fromUtf8(token));
        object.insert(u"tokens"_s, tokens);
    }
    return object;
}

Result<void> run(Invocation &call)
{
    QJsonArray kinds;
    QStringList lines;
    for (const KindSpec &spec : schema::kinds()) {
        QJsonArray fields;
        QStringList names;
        for (const FieldSpec &field : spec.fields) {
            fields.append(fieldJson(field, spec));
            names.append(QString::fromUtf8(field.name));
        }
        kinds.append(QJsonObject{{u"kind"_s, QString::fromUtf8(spec.name)}, {u"fields"_s, fields}});
        lines.append(QString::fromUtf8(spec.name).leftJustified(22) + names.join(u", "_s));
    }
    call.answer(kinds, lines);
    return ok();
}

} // namespace

Command kindsCommand()
{
    return {u"kinds"_s, u"[FILE]"_s, Words::tr("Lists the kinds of records and their fields."), -1, -1,
            {},         run};
}

} // namespace chancery::cli
