// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_rules.h"

#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/record_form.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawRules)
};

template<typename T>
void require(RecordForm &form, const Field<T> &field, const QString &message)
{
    form.addRule({int(field.index)},
                 [field, message](const Record &record) { return record.has(field) ? QString() : message; });
}

//! Half-open: what ends on the day it begins never holds. Imprecise dates may touch.
void requireOrder(RecordForm &form, const Field<PartialDate> &from, const Field<PartialDate> &to,
                  const QString &message)
{
    form.addRule({int(from.index), int(to.index)}, [from, to, message](const Record &record) {
        const QDate first = record.get(from).earliest();
        const QDate last = record.get(to).latest();
        return first.isValid() && last.isValid() && last <= first ? message : QString();
    });
}

void addPeriodRules(RecordForm &form, const Field<PartialDate> &from, const Field<PartialDate> &to)
{
    requireOrder(
        form, from, to,
        Words::tr("“Valid until” does not lie after “valid from”: it is the first day on which it no "
                  "longer holds."));
}

void addClassificationRules(RecordForm &form, const Workspace &workspace)
{
    namespace field = fields::classification;
    require(form, field::jurisdiction, Words::tr("Choose a country."));
    require(form, field::scheme, Words::tr("Choose a scheme."));
    form.addRule({field::terms.index, field::statement.index}, [](const Record &record) {
        const QString statement = record.get(field::statement);
        const bool silent = statement == u"unknown"_s || statement == u"not-stated"_s;
        if (silent && record.has(field::terms))
            return Words::tr("The source is said to be silent, and a term is ticked: take one of them away.");
        return silent || record.has(field::terms)
                   ? QString()
                   : Words::tr("Tick a term, or say that it is unknown or not stated.");
    });
    form.addRule({field::terms.index, field::scheme.index}, [&workspace](const Record &record) {
        for (const Record &term : workspace.records(Kind::Term, record.get(field::terms))) {
            if (record.has(field::scheme) && term.get(fields::term::scheme) != record.get(field::scheme))
                return Words::tr("A term that is ticked belongs to another scheme.");
        }
        return QString();
    });
    addPeriodRules(form, field::validFrom, field::validTo);
}

void addTreatmentRules(RecordForm &form)
{
    namespace field = fields::actTreatment;
    require(form, field::jurisdiction, Words::tr("Choose a country."));
    require(form, field::actor, Words::tr("Say who acts."));
    require(form, field::act, Words::tr("Say which act is meant."));
    require(form, field::layer, Words::tr("Say whether this is law, sanction or practice."));
    require(form, field::treatment, Words::tr("Say how the act is treated."));
    addPeriodRules(form, field::validFrom, field::validTo);
}

void addTermRules(RecordForm &form)
{
    namespace field = fields::term;
    require(form, field::scheme, Words::tr("Choose a scheme."));
    require(form, field::label, Words::tr("Write a label: it stands in the legend."));
    form.addRule({field::broader.index}, [](const Record &record) {
        return record.get(field::broader) == record.id() && record.has(field::broader)
                   ? Words::tr("A term is not broader than itself.")
                   : QString();
    });
}

void addMappingRules(RecordForm &form)
{
    namespace field = fields::termMapping;
    require(form, field::fromTerm, Words::tr("Choose a term."));
    require(form, field::toTerm, Words::tr("Choose a term."));
    require(form, field::relation, Words::tr("Say how the terms stand to each other."));
    form.addRule({field::fromTerm.index, field::toTerm.index}, [](const Record &record) {
        return record.has(field::toTerm) && record.get(field::fromTerm) == record.get(field::toTerm)
                   ? Words::tr("These are one and the same term.")
                   : QString();
    });
}

void addPassageRules(RecordForm &form)
{
    namespace field = fields::passage;
    require(form, field::source, Words::tr("Choose the source of the passage."));
    form.addRule({field::locator.index, field::quote.index}, [](const Record &record) {
        return record.has(field::locator) || record.has(field::quote)
                   ? QString()
                   : Words::tr("Write the place in the source, or quote its words.");
    });
}

void addConflictRules(RecordForm &form)
{
    namespace field = fields::conflictNote;
    require(form, field::title, Words::tr("Write a title."));
    form.addRule({field::preferred.index, field::assertions.index}, [](const Record &record) {
        const bool among = record.get(field::assertions).contains(record.get(field::preferred));
        return !record.has(field::preferred) || among
                   ? QString()
                   : Words::tr("The preferred reading is not among the assertions that are ticked.");
    });
}

void addParticipationRules(RecordForm &form)
{
    namespace field = fields::participation;
    require(form, field::instrument, Words::tr("Choose an instrument."));
    require(form, field::jurisdiction, Words::tr("Choose a country."));
    form.addRule({field::signatureDate.index, field::actionDate.index}, [](const Record &record) {
        const QDate signedOn = record.get(field::signatureDate).earliest();
        const QDate bound = record.get(field::actionDate).latest();
        return signedOn.isValid() && bound.isValid() && bound < signedOn
                   ? Words::tr("The act of consent lies before the signature.")
                   : QString();
    });
    requireOrder(form, field::inForce, field::denunciationEffect,
                 Words::tr("The denunciation takes effect before the instrument was in force."));
}

void addStatisticRules(RecordForm &form)
{
    namespace field = fields::statistic;
    require(form, field::subject, Words::tr("Say what was counted."));
    form.addRule({field::value.index, field::valueHigh.index}, [](const Record &record) {
        const bool range = record.has(field::value) && record.has(field::valueHigh);
        return range && record.get(field::valueHigh) < record.get(field::value)
                   ? Words::tr("“At most” is less than the value.")
                   : QString();
    });
}

void addNeedRules(RecordForm &form)
{
    namespace field = fields::need;
    require(form, field::title, Words::tr("Say what is needed."));
    require(form, field::jurisdiction, Words::tr("Choose a country."));
    require(form, field::pillar, Words::tr("Choose a pillar."));
}

} // namespace

void addLawRules(RecordForm &form, const Workspace &workspace, Kind kind)
{
    switch (kind) {
    case Kind::Classification:
        return addClassificationRules(form, workspace);
    case Kind::ActTreatment:
        return addTreatmentRules(form);
    case Kind::Provision:
        require(form, fields::provision::jurisdiction, Words::tr("Choose a country."));
        return require(form, fields::provision::citation, Words::tr("Cite the provision."));
    case Kind::DatedStep:
        return require(form, fields::datedStep::step, Words::tr("Say what happened."));
    case Kind::Source:
        return require(form, fields::source::title, Words::tr("Write a title."));
    case Kind::Passage:
        return addPassageRules(form);
    case Kind::Scheme:
        return require(form, fields::scheme::title, Words::tr("Write a title."));
    case Kind::Term:
        return addTermRules(form);
    case Kind::TermMapping:
        return addMappingRules(form);
    case Kind::ConflictNote:
        return addConflictRules(form);
    case Kind::Instrument:
        return require(form, fields::instrument::name, Words::tr("Write the name."));
    case Kind::Participation:
        return addParticipationRules(form);
    case Kind::Jurisdiction:
        return require(form, fields::jurisdiction::name, Words::tr("Write the name."));
    case Kind::JurisdictionName:
        return require(form, fields::jurisdictionName::text, Words::tr("Write the name."));
    case Kind::StatusNote:
        return require(form, fields::statusNote::text, Words::tr("Write the note."));
    case Kind::Statistic:
        return addStatisticRules(form);
    case Kind::Need:
        return addNeedRules(form);
    case Kind::Recommendation:
        return require(form, fields::recommendation::text, Words::tr("Write what is recommended."));
    case Kind::ActionItem:
        return require(form, fields::actionItem::text, Words::tr("Write what is to be done."));
    default:
        return;
    }
}

} // namespace chancery
