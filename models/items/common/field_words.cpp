// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/field_words.h"

#include "models/items/calendar/mission_words.h"
#include "models/items/map/law_words.h"
#include "models/workspace/local_names.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery::fieldwords {

namespace {

struct Word
{
    const char *name;
    const char *text;
};

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

constexpr Word names[] = {
    {"title", QT_TRANSLATE_NOOP("FieldWords", "Title")},
    {"kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"schedule", QT_TRANSLATE_NOOP("FieldWords", "Dates and times")},
    {"status", QT_TRANSLATE_NOOP("FieldWords", "Status")},
    {"place", QT_TRANSLATE_NOOP("FieldWords", "Place")},
    {"objectives", QT_TRANSLATE_NOOP("FieldWords", "Objectives")},
    {"series", QT_TRANSLATE_NOOP("FieldWords", "Series")},
    {"project", QT_TRANSLATE_NOOP("FieldWords", "Project")},
    {"outcome", QT_TRANSLATE_NOOP("FieldWords", "Outcome")},
    {"handling", QT_TRANSLATE_NOOP("FieldWords", "Handling")},
    {"evidence", QT_TRANSLATE_NOOP("FieldWords", "Evidence")},
    {"ical", QT_TRANSLATE_NOOP("FieldWords", "Calendar data of another program")},
    {"vcard", QT_TRANSLATE_NOOP("FieldWords", "Card data of another program")},
    {"owner", QT_TRANSLATE_NOOP("FieldWords", "Belongs to")},
    {"leg", QT_TRANSLATE_NOOP("FieldWords", "Leg")},
    {"note", QT_TRANSLATE_NOOP("FieldWords", "Note")},
    {"who", QT_TRANSLATE_NOOP("FieldWords", "Who")},
    {"role", QT_TRANSLATE_NOOP("FieldWords", "Role")},
    {"count", QT_TRANSLATE_NOOP("FieldWords", "Number")},
    {"name", QT_TRANSLATE_NOOP("FieldWords", "Name")},
    {"short_name", QT_TRANSLATE_NOOP("FieldWords", "Short name")},
    {"parent", QT_TRANSLATE_NOOP("FieldWords", "Part of")},
    {"organisation", QT_TRANSLATE_NOOP("FieldWords", "Organisation")},
    {"profession", QT_TRANSLATE_NOOP("FieldWords", "Profession")},
    {"holder", QT_TRANSLATE_NOOP("FieldWords", "Holder")},
    {"period", QT_TRANSLATE_NOOP("FieldWords", "Period")},
    {"point", QT_TRANSLATE_NOOP("FieldWords", "Contact point")},
    {"body", QT_TRANSLATE_NOOP("FieldWords", "Text")},
    {"date", QT_TRANSLATE_NOOP("FieldWords", "Date")},
    {"text", QT_TRANSLATE_NOOP("FieldWords", "Text")},
    {"due", QT_TRANSLATE_NOOP("FieldWords", "Due")},
    {"state", QT_TRANSLATE_NOOP("FieldWords", "State")},
    {"origin", QT_TRANSLATE_NOOP("FieldWords", "Origin")},
    {"parties", QT_TRANSLATE_NOOP("FieldWords", "Parties")},
    {"amount", QT_TRANSLATE_NOOP("FieldWords", "Amount")},
    {"description", QT_TRANSLATE_NOOP("FieldWords", "Description")},
    {"subject", QT_TRANSLATE_NOOP("FieldWords", "Subject")},
    {"value", QT_TRANSLATE_NOOP("FieldWords", "Value")},
    {"scope", QT_TRANSLATE_NOOP("FieldWords", "Scope")},
    {"ends", QT_TRANSLATE_NOOP("FieldWords", "Linked records")},
    {"colour", QT_TRANSLATE_NOOP("FieldWords", "Colour")},
    {"file", QT_TRANSLATE_NOOP("FieldWords", "File")},
    {"code", QT_TRANSLATE_NOOP("FieldWords", "Code")},
    {"statement", QT_TRANSLATE_NOOP("FieldWords", "Statement")},
    {"member", QT_TRANSLATE_NOOP("FieldWords", "Member")},
    {"quote", QT_TRANSLATE_NOOP("FieldWords", "Quotation")},
    {"translation", QT_TRANSLATE_NOOP("FieldWords", "Translation")},
    {"stance", QT_TRANSLATE_NOOP("FieldWords", "Stance")},
    {"use", QT_TRANSLATE_NOOP("FieldWords", "Use")},
    {"label", QT_TRANSLATE_NOOP("FieldWords", "Label")},
    {"definition", QT_TRANSLATE_NOOP("FieldWords", "Definition")},
    {"order", QT_TRANSLATE_NOOP("FieldWords", "Order")},
    {"drawing", QT_TRANSLATE_NOOP("FieldWords", "Drawing")},
    {"pair", QT_TRANSLATE_NOOP("FieldWords", "Pair")},
    {"relation", QT_TRANSLATE_NOOP("FieldWords", "Relation")},
    {"assertion", QT_TRANSLATE_NOOP("FieldWords", "Assertion")},
    {"review", QT_TRANSLATE_NOOP("FieldWords", "Review")},
    {"step", QT_TRANSLATE_NOOP("FieldWords", "Step")},
    {"content", QT_TRANSLATE_NOOP("FieldWords", "Content")},
    {"citation", QT_TRANSLATE_NOOP("FieldWords", "Citation")},
    {"comment", QT_TRANSLATE_NOOP("FieldWords", "Comment")},
    {"preferred", QT_TRANSLATE_NOOP("FieldWords", "Preferred")},
    {"dates", QT_TRANSLATE_NOOP("FieldWords", "Dates")},
    {"depositary", QT_TRANSLATE_NOOP("FieldWords", "Depositary")},
    {"signature", QT_TRANSLATE_NOOP("FieldWords", "Signature")},
    {"consent", QT_TRANSLATE_NOOP("FieldWords", "Consent")},
    {"force", QT_TRANSLATE_NOOP("FieldWords", "In force")},
    {"reservation", QT_TRANSLATE_NOOP("FieldWords", "Reservation")},
    {"denunciation", QT_TRANSLATE_NOOP("FieldWords", "Denunciation")},
    {"mission_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"start", QT_TRANSLATE_NOOP("FieldWords", "Start")},
    {"end", QT_TRANSLATE_NOOP("FieldWords", "End")},
    {"start_zone", QT_TRANSLATE_NOOP("FieldWords", "Time zone of the start")},
    {"end_zone", QT_TRANSLATE_NOOP("FieldWords", "Time zone of the end")},
    {"all_day", QT_TRANSLATE_NOOP("FieldWords", "All day")},
    {"within_parent", QT_TRANSLATE_NOOP("FieldWords", "Some time within the event it belongs to")},
    {"recurrence", QT_TRANSLATE_NOOP("FieldWords", "Repetition")},
    {"jurisdiction", QT_TRANSLATE_NOOP("FieldWords", "Country")},
    {"ordinal", QT_TRANSLATE_NOOP("FieldWords", "Number in the series")},
    {"sensitivity", QT_TRANSLATE_NOOP("FieldWords", "Sensitivity")},
    {"passage", QT_TRANSLATE_NOOP("FieldWords", "Passage")},
    {"person", QT_TRANSLATE_NOOP("FieldWords", "Person")},
    {"office", QT_TRANSLATE_NOOP("FieldWords", "Office")},
    {"group_name", QT_TRANSLATE_NOOP("FieldWords", "Group")},
    {"sector", QT_TRANSLATE_NOOP("FieldWords", "Sector")},
    {"cancelled", QT_TRANSLATE_NOOP("FieldWords", "Cancelled")},
    {"located_in", QT_TRANSLATE_NOOP("FieldWords", "Located in")},
    {"organisation_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"family_name", QT_TRANSLATE_NOOP("FieldWords", "Family name")},
    {"given_name", QT_TRANSLATE_NOOP("FieldWords", "Given name")},
    {"additional_names", QT_TRANSLATE_NOOP("FieldWords", "Other names")},
    {"prefix", QT_TRANSLATE_NOOP("FieldWords", "Before the name")},
    {"suffix", QT_TRANSLATE_NOOP("FieldWords", "After the name")},
    {"languages", QT_TRANSLATE_NOOP("FieldWords", "Languages")},
    {"consent_date", QT_TRANSLATE_NOOP("FieldWords", "Date of the consent")},
    {"point_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"preferred_point", QT_TRANSLATE_NOOP("FieldWords", "Preferred")},
    {"language", QT_TRANSLATE_NOOP("FieldWords", "Language")},
    {"form", QT_TRANSLATE_NOOP("FieldWords", "Form")},
    {"addressee", QT_TRANSLATE_NOOP("FieldWords", "Addressed to")},
    {"addressee_text", QT_TRANSLATE_NOOP("FieldWords", "Addressed to")},
    {"carried_over_to", QT_TRANSLATE_NOOP("FieldWords", "Carried over to")},
    {"funder", QT_TRANSLATE_NOOP("FieldWords", "Funder")},
    {"lead", QT_TRANSLATE_NOOP("FieldWords", "Lead")},
    {"currency", QT_TRANSLATE_NOOP("FieldWords", "Currency")},
    {"value_high", QT_TRANSLATE_NOOP("FieldWords", "At most")},
    {"unit", QT_TRANSLATE_NOOP("FieldWords", "Unit")},
    {"population", QT_TRANSLATE_NOOP("FieldWords", "Population")},
    {"territory", QT_TRANSLATE_NOOP("FieldWords", "Territory")},
    {"territory_text", QT_TRANSLATE_NOOP("FieldWords", "Territory")},
    {"source", QT_TRANSLATE_NOOP("FieldWords", "Source")},
    {"speaker", QT_TRANSLATE_NOOP("FieldWords", "Speaker")},
    {"value_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"from", QT_TRANSLATE_NOOP("FieldWords", "From")},
    {"to", QT_TRANSLATE_NOOP("FieldWords", "To")},
    {"tag", QT_TRANSLATE_NOOP("FieldWords", "Tag")},
    {"record", QT_TRANSLATE_NOOP("FieldWords", "Record")},
    {"file_name", QT_TRANSLATE_NOOP("FieldWords", "File name")},
    {"media_type", QT_TRANSLATE_NOOP("FieldWords", "Type of file")},
    {"size", QT_TRANSLATE_NOOP("FieldWords", "Size in bytes")},
    {"jurisdiction_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"used_by", QT_TRANSLATE_NOOP("FieldWords", "Used by")},
    {"asserted_by", QT_TRANSLATE_NOOP("FieldWords", "Asserted by")},
    {"name_fr", QT_TRANSLATE_NOOP("FieldWords", "Name in French")},
    {"title_fr", QT_TRANSLATE_NOOP("FieldWords", "Title in French")},
    {"description_fr", QT_TRANSLATE_NOOP("FieldWords", "Description in French")},
    {"label_fr", QT_TRANSLATE_NOOP("FieldWords", "Label in French")},
    {"definition_fr", QT_TRANSLATE_NOOP("FieldWords", "Definition in French")},
    {"region", QT_TRANSLATE_NOOP("FieldWords", "Region")},
    {"issuer", QT_TRANSLATE_NOOP("FieldWords", "Issued by")},
    {"source_kind", QT_TRANSLATE_NOOP("FieldWords", "Kind")},
    {"url", QT_TRANSLATE_NOOP("FieldWords", "Web address")},
    {"locator", QT_TRANSLATE_NOOP("FieldWords", "Place in the source")},
    {"page", QT_TRANSLATE_NOOP("FieldWords", "Page")},
    {"damage_note", QT_TRANSLATE_NOOP("FieldWords", "Damage")},
    {"scheme", QT_TRANSLATE_NOOP("FieldWords", "Scheme")},
    {"terms", QT_TRANSLATE_NOOP("FieldWords", "Terms")},
    {"polarity", QT_TRANSLATE_NOOP("FieldWords", "Polarity")},
    {"valid_from", QT_TRANSLATE_NOOP("FieldWords", "Valid from")},
    {"valid_to", QT_TRANSLATE_NOOP("FieldWords", "Valid until")},
    {"as_of", QT_TRANSLATE_NOOP("FieldWords", "As of")},
    {"review_state", QT_TRANSLATE_NOOP("FieldWords", "State of the review")},
    {"reviewed_by", QT_TRANSLATE_NOOP("FieldWords", "Reviewed by")},
    {"reviewed_on", QT_TRANSLATE_NOOP("FieldWords", "Reviewed on")},
    {"sense", QT_TRANSLATE_NOOP("FieldWords", "Sense")},
    {"actor", QT_TRANSLATE_NOOP("FieldWords", "Actor")},
    {"act", QT_TRANSLATE_NOOP("FieldWords", "Act")},
    {"treatment", QT_TRANSLATE_NOOP("FieldWords", "Treatment in law")},
    {"condition", QT_TRANSLATE_NOOP("FieldWords", "Condition")},
    {"sanction", QT_TRANSLATE_NOOP("FieldWords", "Sanction")},
    {"layer", QT_TRANSLATE_NOOP("FieldWords", "Layer")},
    {"branch", QT_TRANSLATE_NOOP("FieldWords", "Branch of law")},
    {"certainty", QT_TRANSLATE_NOOP("FieldWords", "Certainty")},
    {"assertions", QT_TRANSLATE_NOOP("FieldWords", "Assertions")},
    {"conflict", QT_TRANSLATE_NOOP("FieldWords", "Conflict")},
    {"author", QT_TRANSLATE_NOOP("FieldWords", "Author")},
    {"adopted", QT_TRANSLATE_NOOP("FieldWords", "Adopted")},
    {"in_force", QT_TRANSLATE_NOOP("FieldWords", "In force")},
    {"instrument", QT_TRANSLATE_NOOP("FieldWords", "Instrument")},
    {"provision", QT_TRANSLATE_NOOP("FieldWords", "Provision")},
    {"signature_date", QT_TRANSLATE_NOOP("FieldWords", "Signed on")},
    {"action", QT_TRANSLATE_NOOP("FieldWords", "Act of consent")},
    {"action_date", QT_TRANSLATE_NOOP("FieldWords", "Date of the act")},
    {"denunciation_date", QT_TRANSLATE_NOOP("FieldWords", "Denounced on")},
    {"denunciation_effect", QT_TRANSLATE_NOOP("FieldWords", "Denunciation in effect")},
    {"rank", QT_TRANSLATE_NOOP("FieldWords", "Rank")},
    {"mission", QT_TRANSLATE_NOOP("FieldWords", "Mission")},
    {"file_hash", QT_TRANSLATE_NOOP("FieldWords", "Fingerprint of the file")},
    {"hash", QT_TRANSLATE_NOOP("FieldWords", "Fingerprint of the file")},
    {"stance_passage", QT_TRANSLATE_NOOP("FieldWords", "Passage of the stance")},
    {"combinable", QT_TRANSLATE_NOOP("FieldWords", "Terms can be combined")},
    {"exclusive", QT_TRANSLATE_NOOP("FieldWords", "Excludes other terms")},
    {"broader", QT_TRANSLATE_NOOP("FieldWords", "Broader term")},
    {"pattern", QT_TRANSLATE_NOOP("FieldWords", "Pattern")},
    {"from_term", QT_TRANSLATE_NOOP("FieldWords", "From the term")},
    {"to_term", QT_TRANSLATE_NOOP("FieldWords", "To the term")},
    {"ical_sequence", QT_TRANSLATE_NOOP("FieldWords", "Revision in the other program")},
    {"ical_uid", QT_TRANSLATE_NOOP("FieldWords", "Identifier in the other program")},
    {"ical_extra", QT_TRANSLATE_NOOP("FieldWords", "Calendar data of another program")},
    {"vcard_uid", QT_TRANSLATE_NOOP("FieldWords", "Identifier in the other program")},
    {"vcard_extra", QT_TRANSLATE_NOOP("FieldWords", "Card data of another program")},
    {"recurrence_id", QT_TRANSLATE_NOOP("FieldWords", "Day in the series")},
    {"pillar", QT_TRANSLATE_NOOP("FieldWords", "Pillar")},
    {"priority", QT_TRANSLATE_NOOP("FieldWords", "Priority")},
    {"assessment", QT_TRANSLATE_NOOP("FieldWords", "Assessment")},
    {"assessed", QT_TRANSLATE_NOOP("FieldWords", "Assessed on")},
    {"partner", QT_TRANSLATE_NOOP("FieldWords", "Partner")},
    {"progress", QT_TRANSLATE_NOOP("FieldWords", "Progress")},
};

constexpr Word tokens[] = {
    {"open", QT_TRANSLATE_NOOP("FieldWords", "Open")},
    {"in-progress", QT_TRANSLATE_NOOP("FieldWords", "In progress")},
    {"done", QT_TRANSLATE_NOOP("FieldWords", "Done")},
    {"dropped", QT_TRANSLATE_NOOP("FieldWords", "Dropped")},
    {"idea", QT_TRANSLATE_NOOP("FieldWords", "Idea")},
    {"planned", QT_TRANSLATE_NOOP("FieldWords", "Planned")},
    {"running", QT_TRANSLATE_NOOP("FieldWords", "Running")},
    {"findings-presented", QT_TRANSLATE_NOOP("FieldWords", "Findings presented")},
    {"completed", QT_TRANSLATE_NOOP("FieldWords", "Completed")},
    {"cancelled", QT_TRANSLATE_NOOP("FieldWords", "Cancelled")},
    {"not-asked", QT_TRANSLATE_NOOP("FieldWords", "Not asked")},
    {"given", QT_TRANSLATE_NOOP("FieldWords", "Given")},
    {"refused", QT_TRANSLATE_NOOP("FieldWords", "Refused")},
    {"withdrawn", QT_TRANSLATE_NOOP("FieldWords", "Withdrawn")},
    {"email", QT_TRANSLATE_NOOP("FieldWords", "E-mail")},
    {"tel", QT_TRANSLATE_NOOP("FieldWords", "Telephone")},
    {"adr", QT_TRANSLATE_NOOP("FieldWords", "Postal address")},
    {"url", QT_TRANSLATE_NOOP("FieldWords", "Web address")},
    {"impp", QT_TRANSLATE_NOOP("FieldWords", "Messaging")},
    {"translation", QT_TRANSLATE_NOOP("FieldWords", "Translation")},
    {"transliteration", QT_TRANSLATE_NOOP("FieldWords", "Transliteration")},
    {"alias", QT_TRANSLATE_NOOP("FieldWords", "Alias")},
    {"former", QT_TRANSLATE_NOOP("FieldWords", "Former name")},
    {"acronym", QT_TRANSLATE_NOOP("FieldWords", "Acronym")},
    {"official", QT_TRANSLATE_NOOP("FieldWords", "Official")},
    {"short", QT_TRANSLATE_NOOP("FieldWords", "Short")},
    {"stated", QT_TRANSLATE_NOOP("FieldWords", "Stated")},
    {"counted", QT_TRANSLATE_NOOP("FieldWords", "Counted")},
    {"estimated", QT_TRANSLATE_NOOP("FieldWords", "Estimated")},
    {"is", QT_TRANSLATE_NOOP("FieldWords", "Is")},
    {"is-not", QT_TRANSLATE_NOOP("FieldWords", "Is not")},
    {"partly", QT_TRANSLATE_NOOP("FieldWords", "Partly")},
    {"unknown", QT_TRANSLATE_NOOP("FieldWords", "Unknown")},
    {"not-stated", QT_TRANSLATE_NOOP("FieldWords", "Not stated")},
    {"inferred", QT_TRANSLATE_NOOP("FieldWords", "Inferred")},
    {"uncertain", QT_TRANSLATE_NOOP("FieldWords", "Uncertain")},
    {"law", QT_TRANSLATE_NOOP("FieldWords", "Law")},
    {"treaty", QT_TRANSLATE_NOOP("FieldWords", "Treaty")},
    {"report", QT_TRANSLATE_NOOP("FieldWords", "Report")},
    {"newsletter", QT_TRANSLATE_NOOP("FieldWords", "Newsletter")},
    {"web-page", QT_TRANSLATE_NOOP("FieldWords", "Web page")},
    {"book", QT_TRANSLATE_NOOP("FieldWords", "Book")},
    {"press", QT_TRANSLATE_NOOP("FieldWords", "Press")},
    {"letter", QT_TRANSLATE_NOOP("FieldWords", "Letter")},
    {"interview", QT_TRANSLATE_NOOP("FieldWords", "Interview")},
    {"other", QT_TRANSLATE_NOOP("FieldWords", "Other")},
    {"none", QT_TRANSLATE_NOOP("FieldWords", "Plain")},
    {"forward-hatch", QT_TRANSLATE_NOOP("FieldWords", "Hatched /")},
    {"backward-hatch", QT_TRANSLATE_NOOP("FieldWords", "Hatched \\")},
    {"cross-hatch", QT_TRANSLATE_NOOP("FieldWords", "Cross-hatched")},
    {"dots", QT_TRANSLATE_NOOP("FieldWords", "Dotted")},
    {"horizontal", QT_TRANSLATE_NOOP("FieldWords", "Horizontal lines")},
    {"vertical", QT_TRANSLATE_NOOP("FieldWords", "Vertical lines")},
    {"exact", QT_TRANSLATE_NOOP("FieldWords", "The same")},
    {"close", QT_TRANSLATE_NOOP("FieldWords", "Close")},
    {"broader", QT_TRANSLATE_NOOP("FieldWords", "Broader")},
    {"narrower", QT_TRANSLATE_NOOP("FieldWords", "Narrower")},
    {"related", QT_TRANSLATE_NOOP("FieldWords", "Related")},
    {"disputed", QT_TRANSLATE_NOOP("FieldWords", "Disputed")},
    {"party", QT_TRANSLATE_NOOP("FieldWords", "Party")},
    {"signatory", QT_TRANSLATE_NOOP("FieldWords", "Signatory")},
    {"not-a-party", QT_TRANSLATE_NOOP("FieldWords", "Not a party")},
    {"not-eligible", QT_TRANSLATE_NOOP("FieldWords", "Cannot become a party")},
    {"prevention", QT_TRANSLATE_NOOP("FieldWords", "Prevention")},
    {"protection", QT_TRANSLATE_NOOP("FieldWords", "Protection")},
    {"prosecution", QT_TRANSLATE_NOOP("FieldWords", "Prosecution")},
    {"partnership", QT_TRANSLATE_NOOP("FieldWords", "Partnership")},
    {"being-met", QT_TRANSLATE_NOOP("FieldWords", "Being met")},
    {"met", QT_TRANSLATE_NOOP("FieldWords", "Met")},
    {"high", QT_TRANSLATE_NOOP("FieldWords", "High")},
    {"medium", QT_TRANSLATE_NOOP("FieldWords", "Medium")},
    {"low", QT_TRANSLATE_NOOP("FieldWords", "Low")},
};

template<size_t Size>
QString wordOf(const Word (&table)[Size], QByteArrayView name)
{
    for (const Word &word : table) {
        if (name == word.name)
            return FieldWords::tr(word.text);
    }
    return {};
}

//! The words that another part of the program has for the tokens of a field; the token itself if it has none.
QString wordsElsewhere(const QByteArray &field, const QString &token)
{
    using Words = QString (*)(const QString &);
    static const QHash<QByteArray, Words> known{
        {"mission_kind", &missionwords::kindName},
        {"status", &missionwords::statusName},
        {"role", &missionwords::roleName},
        {"sensitivity", &missionwords::sensitivityName},
        {"conflict", &lawwords::conflictKind},
        {"review_state", &lawwords::reviewState},
        {"actor", &lawwords::actor},
        {"act", &lawwords::act},
        {"treatment", &lawwords::treatment},
        {"layer", &lawwords::layer},
        {"branch", &lawwords::branch},
        {"step", &lawwords::step},
        {"action", &lawwords::action},
        {"jurisdiction_kind", &lawwords::jurisdictionKind},
    };
    const Words words = known.value(field);
    return words ? words(token) : token;
}

QString titleOf(const Workspace &workspace, const RecordId &id)
{
    const auto kind = workspace.kindOf(id);
    const QString title = kind ? localName(workspace, {*kind, id}, QLocale()) : QString();
    return title.isEmpty() ? FieldWords::tr("a record that is not here") : title;
}

} // namespace

QString fieldName(QByteArrayView field)
{
    const QString known = wordOf(names, field);
    return known.isEmpty() ? QString::fromUtf8(field).replace(u'_', u' ') : known;
}

QString atomName(Kind kind, int atom)
{
    const KindSpec &spec = schema::spec(kind);
    if (atom == 0)
        return FieldWords::tr("Deleted and edited");
    const AtomSpec *found = spec.atom(atom);
    if (!found)
        return FieldWords::tr("A field of a newer program");
    return found->fields.size() == 1 ? fieldName(spec.fields[found->fields.first()].name)
                                     : fieldName(found->name);
}

QString tokenName(const FieldSpec &field, const QString &token)
{
    const QString elsewhere = wordsElsewhere(field.name, token);
    const QString own = elsewhere == token ? wordOf(tokens, token.toUtf8()) : QString();
    return own.isEmpty() ? elsewhere : own;
}

QString valueText(const Workspace &workspace, const FieldSpec &field, const Value &value)
{
    const QLocale locale;
    if (const auto *text = std::get_if<QString>(&value))
        return field.type == FieldType::Token ? tokenName(field, *text) : *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return locale.toString(*number);
    if (const auto *real = std::get_if<double>(&value))
        return locale.toString(*real, 'g', 12);
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? FieldWords::tr("yes") : FieldWords::tr("no");
    if (const auto *date = std::get_if<PartialDate>(&value))
        return lawwords::date(*date, locale);
    if (const auto *id = std::get_if<RecordId>(&value))
        return titleOf(workspace, *id);
    QStringList titles;
    if (const auto *ids = std::get_if<RecordIds>(&value)) {
        for (const RecordId &id : *ids)
            titles << titleOf(workspace, id);
    }
    return titles.join(u", "_s);
}

QList<Line> atomLines(const Workspace &workspace, const Record &record, int atom)
{
    const AtomSpec *spec = record.isNull() ? nullptr : record.spec().atom(atom);
    if (!spec)
        return {};
    QList<Line> lines;
    for (const int index : spec->fields) {
        const FieldSpec &field = record.spec().fields[index];
        const QString text = valueText(workspace, field, record.value(index));
        if (!text.isEmpty())
            lines.append({spec->fields.size() == 1 ? QString() : fieldName(field.name), text,
                          field.type == FieldType::LongText || text.contains(u'\n')});
    }
    return lines;
}

} // namespace chancery::fieldwords
