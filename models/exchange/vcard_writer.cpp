// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/content_lines.h"
#include "models/exchange/vcard.h"
#include "models/exchange/vcard_points.h"
#include "models/records/directory_fields.h"

using namespace Qt::StringLiterals;

namespace chancery::vcard {

namespace {

QString escapedList(const QStringList &texts, QChar separator)
{
    QStringList parts;
    for (const QString &text : texts)
        parts.append(content::escaped(text));
    return parts.join(separator);
}

class CardWriter
{
public:
    CardWriter(const Card &card, Version version, content::Writer &out)
        : m_card(card)
        , m_version(version)
        , m_out(out)
    { }

    void write()
    {
        m_out.line(u"BEGIN:VCARD"_s);
        m_out.line(m_version == Version::V4 ? u"VERSION:4.0"_s : u"VERSION:3.0"_s);
        if (m_card.record.kind() == Kind::Organisation)
            writeOrganisation();
        else
            writePerson();
        writeNames();
        for (const Record &point : m_card.contactPoints)
            writePoint(point, m_version, m_out);
        m_out.property(u"CATEGORIES"_s, escapedList(m_card.tags, u','));
        m_out.verbatim(m_extra);
        m_out.line(u"END:VCARD"_s);
    }

private:
    void writeUid(const QString &uid)
    {
        m_out.text(u"UID"_s, uid.isEmpty() ? QString(u"urn:uuid:"_s + m_card.record.id().toString()) : uid);
    }

    void writePerson()
    {
        namespace f = fields::person;
        const Record &person = m_card.record;
        writeUid(person.get(f::vcardUid));
        if (m_version == Version::V4)
            m_out.line(u"KIND:individual"_s);
        m_out.text(u"FN"_s, person.get(f::name));
        const QStringList parts{person.get(f::familyName), person.get(f::givenName),
                                person.get(f::additionalNames), person.get(f::prefix), person.get(f::suffix)};
        m_out.line(u"N:"_s + escapedList(parts, u';'));
        writeAffiliations();
        m_out.text(u"ROLE"_s, person.get(f::profession));
        const QStringList languages = person.get(f::languages).split(u", "_s, Qt::SkipEmptyParts);
        for (const QString &language : languages)
            m_out.text(u"LANG"_s, language);
        m_out.text(u"NOTE"_s, person.get(f::note));
        m_extra = person.get(f::vcardExtra);
    }

    void writeOrganisation()
    {
        namespace f = fields::organisation;
        const Record &organisation = m_card.record;
        writeUid(organisation.get(f::vcardUid));
        m_out.line(m_version == Version::V4 ? u"KIND:org"_s : u"X-ABShowAs:COMPANY"_s);
        m_out.text(u"FN"_s, organisation.get(f::name));
        if (m_version == Version::V3)
            m_out.line(u"N:;;;;"_s);
        m_extra = organisation.get(f::vcardExtra);
        if (!m_extra.startsWith(u"ORG:") && !m_extra.contains(u"\nORG:"))
            m_out.text(u"ORG"_s, organisation.get(f::name));
        m_out.text(u"NOTE"_s, organisation.get(f::note));
    }

    void writeAffiliations()
    {
        // Several posts need groups, so that each title stays with its organisation.
        const bool grouped = m_card.affiliations.size() > 1;
        for (qsizetype i = 0; i < m_card.affiliations.size(); ++i) {
            const Affiliation &one = m_card.affiliations[i];
            const QString group = grouped ? QString(u"post"_s + QString::number(i + 1) + u'.') : QString();
            m_out.property(group + u"ORG"_s, escapedList(one.organisation, u';'));
            m_out.text(group + u"TITLE"_s, one.title);
        }
    }

    void writeNames()
    {
        namespace f = fields::nameVariant;
        for (const Record &name : m_card.nameVariants) {
            const QString language = name.get(f::language);
            const QString parameter =
                language.isEmpty() ? QString() : QString(u";LANGUAGE="_s + content::parameterText(language));
            const QString form = name.get(f::form);
            if (form == u"alias")
                m_out.text(u"NICKNAME"_s + parameter, name.get(f::text));
            else
                m_out.text(u"X-CHANCERY-NAME"_s + parameter + u";TYPE="_s + form, name.get(f::text));
        }
    }

    const Card &m_card;
    Version m_version;
    content::Writer &m_out;
    QString m_extra;
};

} // namespace

QByteArray write(const QList<Card> &cards, Version version)
{
    content::Writer writer;
    for (const Card &card : cards)
        CardWriter(card, version, writer).write();
    return writer.bytes();
}

} // namespace chancery::vcard
