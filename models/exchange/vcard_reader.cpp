// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/vcard.h"

#include "models/exchange/decoding.h"
#include "models/exchange/tag_records.h"
#include "models/exchange/vcard_legacy.h"
#include "models/exchange/vcard_points.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace chancery::vcard {

namespace {

using content::Line;

//! The lines between BEGIN:VCARD and END:VCARD.
struct RawCard
{
    QList<Line> lines;
    int line = 0;
};

bool isBracket(const Line &line, QStringView name)
{
    return line.name == name && line.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
}

QList<RawCard> splitCards(const QList<Line> &lines, Parsed &parsed)
{
    QList<RawCard> cards;
    std::optional<RawCard> open;
    int nested = 0;
    for (const Line &line : lines) {
        const bool begins = isBracket(line, u"BEGIN");
        const bool isAgent = begins && open && !open->lines.isEmpty() && open->lines.last().name == u"AGENT";
        if (isAgent || (nested > 0 && begins))
            ++nested;
        if (nested > 0) {
            nested -= isBracket(line, u"END");
            open->lines.append(line);
        } else if (begins) {
            if (open)
                parsed.rejected.append({ErrorCode::MissingField, u"END:VCARD"_s, {}, open->line});
            open = RawCard{{}, line.number};
        } else if (isBracket(line, u"END") && open) {
            cards.append(*open);
            open.reset();
        } else if (open) {
            open->lines.append(line);
        }
    }
    if (open)
        parsed.rejected.append({ErrorCode::MissingField, u"END:VCARD"_s, {}, open->line});
    else if (cards.isEmpty() && parsed.rejected.isEmpty())
        parsed.rejected.append({ErrorCode::MissingField, u"BEGIN:VCARD"_s, {}, 1});
    return cards;
}

QStringList components(const QString &value)
{
    QStringList parts;
    const QStringList all = content::splitEscaped(value, u';');
    for (const QString &part : all)
        parts.append(content::unescaped(part));
    return parts;
}

QStringList listValue(const QString &value)
{
    QStringList parts;
    const QStringList all = content::splitEscaped(value, u',');
    for (const QString &part : all)
        parts.append(content::unescaped(part));
    return parts;
}

//! ORG and the TITLEs that go with it: of one group, or all that have none.
struct Post
{
    QStringList organisation;
    QStringList titles;
};

class CardReader
{
public:
    explicit CardReader(const RawCard &card) : m_card(card) { }

    Result<ParsedRecord> read()
    {
        for (const Line &line : m_card.lines) {
            if (line.malformed)
                return failure(ErrorCode::BadFormat, line.raw.left(80), {}, line.number);
            take(modernised(line));
        }
        if (!m_kind.isEmpty() && m_kind != u"individual" && m_kind != u"org")
            return failure(ErrorCode::UnsupportedFormat, u"KIND:"_s + m_kind.left(40), {}, m_card.line);
        if (m_name.trimmed().isEmpty())
            m_name = composedName();
        if (m_name.isEmpty())
            return failure(ErrorCode::MissingField, u"FN"_s, {}, m_card.line);
        m_parsed.line = m_card.line;
        const bool organisation = isOrganisation();
        m_parsed.record = Record(organisation ? Kind::Organisation : Kind::Person);
        if (organisation)
            fillOrganisation();
        else
            fillPerson();
        exchange::addTags(m_parsed, m_tags);
        m_parsed.given = exchange::filledFields(m_parsed.record);
        return m_parsed;
    }

    //! What tells apart cards without UID: everything but their place in the file.
    QByteArray content() const
    {
        QByteArray all;
        for (const Line &line : m_card.lines)
            all += line.raw.toUtf8() + '\n';
        return all;
    }

private:
    void take(const Line &line)
    {
        if (takeIdentity(line) || takeDescription(line))
            return;
        if (const std::optional<Record> point = pointFromLine(line))
            addChild(*point);
        else
            m_extra.append(line.raw);
    }

    bool takeIdentity(const Line &line)
    {
        if (line.name == u"VERSION" || line.name == u"PRODID" || line.name == u"REV")
            return true;
        if (line.name == u"UID")
            m_uid = content::unescaped(line.value).trimmed();
        else if (line.name == u"KIND")
            m_kind = line.value.trimmed().toLower();
        else if (line.name == u"X-ABSHOWAS" && line.value.trimmed().toUpper() == u"COMPANY")
            m_kind = u"org"_s;
        else if (line.name == u"N" && m_parts.isEmpty())
            m_parts = components(line.value);
        else if (line.name == u"FN" && m_name.trimmed().isEmpty())
            m_name = content::unescaped(line.value);
        else
            return takeName(line);
        return true;
    }

    bool takeName(const Line &line)
    {
        if (line.name == u"FN" || line.name == u"X-CHANCERY-NAME") {
            const QString form = line.parameter(u"TYPE");
            addName(content::unescaped(line.value), line.parameter(u"LANGUAGE"),
                    form.isEmpty() ? u"alias"_s : form);
            return true;
        }
        if (line.name != u"NICKNAME")
            return false;
        const QStringList names = listValue(line.value);
        for (const QString &name : names)
            addName(name, line.parameter(u"LANGUAGE"), u"alias"_s);
        return true;
    }

    bool takeDescription(const Line &line)
    {
        const QString plain = content::unescaped(line.value);
        if (line.name == u"NOTE")
            m_note.append(plain);
        else if (line.name == u"ROLE" && m_profession.isEmpty())
            m_profession = plain;
        else if (line.name == u"LANG")
            m_languages.append(plain.trimmed());
        else if (line.name == u"CATEGORIES")
            m_tags += listValue(line.value);
        else if (line.name == u"ORG")
            takeOrganisation(line);
        else if (line.name == u"TITLE")
            post(line.group).titles.append(plain);
        else
            return false;
        return true;
    }

    void takeOrganisation(const Line &line)
    {
        QStringList names = components(line.value);
        names.removeAll(QString());
        if (!names.isEmpty())
            post(line.group).organisation = names;
    }

    Post &post(const QString &group)
    {
        if (!m_groups.contains(group))
            m_groups.append(group);
        return m_posts[group];
    }

    void addName(const QString &text, const QString &language, const QString &form)
    {
        if (text.trimmed().isEmpty())
            return;
        Record name(Kind::NameVariant);
        name.set(fields::nameVariant::text, text);
        name.set(fields::nameVariant::language, language);
        name.set(fields::nameVariant::form, form);
        addChild(name);
    }

    void addChild(const Record &child)
    {
        m_parsed.children.append({child, exchange::filledFields(child), {}, -1});
    }

    QString composedName() const
    {
        QStringList words{m_parts.value(3), m_parts.value(1), m_parts.value(2), m_parts.value(0),
                          m_parts.value(4)};
        const QString name = words.join(u' ').simplified();
        if (!name.isEmpty() || m_groups.isEmpty())
            return name;
        return m_posts.value(m_groups.first()).organisation.value(0);
    }

    bool isOrganisation() const
    {
        if (m_kind == u"org")
            return true;
        const bool hasParts =
            std::any_of(m_parts.begin(), m_parts.end(), [](const QString &p) { return !p.isEmpty(); });
        if (hasParts || !m_kind.isEmpty())
            return false;
        return std::any_of(m_posts.begin(), m_posts.end(), [&](const Post &one) {
            return one.titles.isEmpty() && one.organisation.value(0) == m_name;
        });
    }

    void fillPerson()
    {
        namespace f = fields::person;
        Record &person = m_parsed.record;
        person.set(f::name, m_name);
        person.set(f::familyName, m_parts.value(0)).set(f::givenName, m_parts.value(1));
        person.set(f::additionalNames, m_parts.value(2)).set(f::prefix, m_parts.value(3));
        person.set(f::suffix, m_parts.value(4));
        person.set(f::profession, m_profession);
        person.set(f::languages, m_languages.join(u", "_s));
        person.set(f::note, m_note.join(u"\n\n"_s));
        setIdentity(f::vcardUid.index);
        person.set(f::vcardExtra, m_extra.join(u'\n'));
        for (const QString &group : std::as_const(m_groups))
            addPost(m_posts.value(group));
    }

    void fillOrganisation()
    {
        namespace f = fields::organisation;
        Record &organisation = m_parsed.record;
        organisation.set(f::name, m_name);
        organisation.set(f::note, m_note.join(u"\n\n"_s));
        setIdentity(f::vcardUid.index);
        for (const QString &group : std::as_const(m_groups)) {
            const QStringList names = m_posts.value(group).organisation;
            if (names != QStringList{m_name} && !names.isEmpty())
                m_extra.append(u"ORG:"_s + escapedList(names));
        }
        organisation.set(f::vcardExtra, m_extra.join(u'\n'));
    }

    static QString escapedList(const QStringList &names)
    {
        QStringList escaped;
        for (const QString &name : names)
            escaped.append(content::escaped(name));
        return escaped.join(u';');
    }

    //! A UID that is only the record's own id need not be kept twice.
    void setIdentity(int uidField)
    {
        Record &record = m_parsed.record;
        QStringView text = m_uid;
        if (text.startsWith(u"urn:uuid:", Qt::CaseInsensitive))
            text = text.sliced(9);
        const RecordId own = RecordId::fromString(text);
        if (!own.isNull())
            record.setId(own);
        else if (!m_uid.isEmpty())
            record.setId(RecordId::derived({"vcard", m_uid.toUtf8()}));
        else
            record.setId(idByName());
        m_parsed.uid = m_uid;
        if (m_uid != QString(u"urn:uuid:"_s + record.id().toString()))
            record.setValue(uidField, m_uid);
    }

    //! An organisation gets the id that it has where a person's card names it.
    RecordId idByName() const
    {
        if (m_parsed.record.kind() == Kind::Organisation)
            return organisationId(m_name, {});
        const QString organisation =
            m_groups.isEmpty() ? QString() : m_posts.value(m_groups.first()).organisation.value(0);
        return RecordId::derived(
            {"vcard-name", m_name.toUtf8(), m_parts.join(u';').toUtf8(), organisation.toUtf8()});
    }

    static RecordId organisationId(const QString &name, const RecordId &parent)
    {
        return RecordId::derived({"organisation", parent.toBytes(), exchange::foldedName(name)});
    }

    void addPost(const Post &one)
    {
        RecordId organisation;
        for (const QString &name : one.organisation)
            organisation = addOrganisation(name, organisation);
        for (const QString &title : one.titles) {
            if (!title.isEmpty())
                addTenure(title, organisation);
        }
        if (!one.titles.isEmpty() || organisation.isNull())
            return;
        Record link(Kind::Link);
        link.set(fields::link::to, organisation).set(fields::link::role, u"affiliation"_s);
        addChild(link);
    }

    RecordId addOrganisation(const QString &name, const RecordId &parent)
    {
        Record record(Kind::Organisation, organisationId(name, parent));
        record.set(fields::organisation::name, name).set(fields::organisation::parent, parent);
        m_parsed.supporting.append(record);
        return record.id();
    }

    void addTenure(const QString &title, const RecordId &organisation)
    {
        const QByteArray folded = exchange::foldedName(title);
        Record office(Kind::Office, RecordId::derived({"office", organisation.toBytes(), folded}));
        office.set(fields::office::name, title).set(fields::office::organisation, organisation);
        m_parsed.supporting.append(office);
        Record tenure(Kind::Tenure);
        tenure.set(fields::tenure::office, office.id());
        addChild(tenure);
    }

    const RawCard &m_card;
    ParsedRecord m_parsed;
    QString m_uid;
    QString m_kind;
    QString m_name;
    QStringList m_parts;
    QString m_profession;
    QStringList m_languages;
    QStringList m_note;
    QStringList m_tags;
    QStringList m_groups;
    QHash<QString, Post> m_posts;
    QStringList m_extra;
};

//! Cards without UID that are alike by name get ids of their own, in the order of the file; equal ones are one.
class Doubles
{
public:
    void tellApart(ParsedRecord &parsed, const QByteArray &content)
    {
        if (!parsed.uid.isEmpty())
            return;
        QList<QByteArray> &alike = m_alike[parsed.record.id()];
        if (!alike.contains(content))
            alike.append(content);
        const qsizetype number = alike.indexOf(content);
        if (number > 0)
            parsed.record.setId(RecordId::derived(
                {"vcard-double", parsed.record.id().toBytes(), QByteArray::number(number)}));
    }

private:
    QHash<RecordId, QList<QByteArray>> m_alike;
};

} // namespace

Parsed parse(const QByteArray &bytes)
{
    Parsed parsed;
    if (exchange::looksBinary(bytes)) {
        parsed.rejected.append({ErrorCode::BadFormat, {}, u"binary"_s, 0});
        return parsed;
    }
    const exchange::Decoded decoded = exchange::decode(bytes);
    if (decoded.encoding == exchange::Decoded::Encoding::Windows1252)
        parsed.notes.append({ErrorCode::BadEncoding, u"Windows-1252"_s, {}, 0});
    Doubles doubles;
    const QList<RawCard> cards = splitCards(content::read(decoded.text, true), parsed);
    for (const RawCard &card : cards) {
        CardReader reader(card);
        Result<ParsedRecord> record = reader.read();
        if (!record) {
            parsed.rejected.append(record.error());
            continue;
        }
        doubles.tellApart(*record, reader.content());
        parsed.records.append(*std::move(record));
    }
    return parsed;
}

} // namespace chancery::vcard
