// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/jurisdiction_names.h"

#include "models/records/law_fields.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::jurisdictionName;

bool inUse(const Record &name, QDate day)
{
    const PartialDate period = name.get(field::period);
    return !day.isValid() || period.isEmpty() || period.mayContain(day);
}

} // namespace

JurisdictionNames::JurisdictionNames(const QList<Record> &jurisdictions, const QList<Record> &names,
                                     const Fold &fold)
    : m_fold(fold)
{
    for (const Record &jurisdiction : jurisdictions) {
        const QString name = jurisdiction.get(fields::jurisdiction::name);
        m_own.insert(jurisdiction.id(), name);
        m_byCode.insert(jurisdiction.get(fields::jurisdiction::code), jurisdiction.id());
        m_index.insert(folded(name), {jurisdiction.id(), {}, u"short"_s});
    }
    for (const Record &name : names) {
        const RecordId jurisdiction = name.get(field::jurisdiction);
        m_names[jurisdiction].append(name);
        m_index.insert(folded(name.get(field::text)), {jurisdiction, name.id(), name.get(field::form)});
    }
}

QString JurisdictionNames::nameAt(const RecordId &jurisdiction, QDate day, const QString &language) const
{
    const QList<Record> names = m_names.value(jurisdiction);
    for (const QString &wanted : {language, u"en"_s}) {
        for (const QString &form : {u"short"_s, u"official"_s}) {
            for (const Record &name : names) {
                if (name.get(field::language) == wanted && name.get(field::form) == form && inUse(name, day))
                    return name.get(field::text);
            }
        }
    }
    return m_own.value(jurisdiction);
}

QList<JurisdictionNames::Hit> JurisdictionNames::find(QStringView spelling) const
{
    return m_index.values(folded(spelling));
}

RecordId JurisdictionNames::resolve(QStringView spelling) const
{
    RecordId only;
    for (const Hit &hit : find(spelling)) {
        if (!only.isNull() && hit.jurisdiction != only)
            return {};
        only = hit.jurisdiction;
    }
    return only;
}

QByteArray JurisdictionNames::folded(QStringView spelling) const
{
    return m_fold ? m_fold(spelling) : spelling.trimmed().toUtf8();
}

} // namespace chancery
