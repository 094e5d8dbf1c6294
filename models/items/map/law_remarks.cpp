// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_remarks.h"

#include "models/analysis/act_scheme.h"
#include "models/analysis/law_as_of.h"
#include "models/cartography/colour_vision.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/local_names.h"
#include "models/workspace/term_fill.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawRemarks)
};

using What = LawRemark::What;

QString labelOf(const Record &term)
{
    const bool french = QLocale().language() == QLocale::French;
    const QString label = french ? term.get(fields::term::labelFr) : QString();
    return label.isEmpty() ? term.get(fields::term::label) : label;
}

QString visionWords(const ColourConfusion &confusion)
{
    if (confusion.darkOnly && confusion.vision == ColourVision::Normal)
        return Words::tr("in the dark windows");
    if (confusion.darkOnly)
        return Words::tr("in the dark windows to people who confuse colours");
    switch (confusion.vision) {
    case ColourVision::Protanopia:
    case ColourVision::Deuteranopia:
        return Words::tr("to people who confuse red and green");
    case ColourVision::Tritanopia:
        return Words::tr("to people who confuse blue and yellow");
    case ColourVision::Normal:
        break;
    }
    return Words::tr("to anybody");
}

// ---- assertions

LawRecords beside(const Workspace &workspace, const Record &classification)
{
    namespace field = fields::classification;
    LawRecords records;
    const RecordId scheme = classification.get(field::scheme);
    records.schemes = workspace.records(Kind::Scheme, {scheme});
    records.terms = workspace.children(Kind::Term, scheme);
    records.classifications =
        workspace.referring(field::jurisdiction, classification.get(field::jurisdiction));
    RecordIds passages;
    for (const Record &record : std::as_const(records.classifications))
        passages.append(record.get(field::passage));
    records.passages = workspace.records(Kind::Passage, passages);
    return records;
}

void addContradictions(QList<LawRemark> &remarks, const Workspace &workspace, Kind kind, const RecordIds &ids)
{
    for (const RecordId &id : ids) {
        const RecordRef ref{kind, id};
        remarks.append({What::Contradiction,
                        Words::tr("Says otherwise for the same time: %1. Both may stand; the map shows both.")
                            .arg(lawwords::assertionLine(workspace, ref)),
                        ref});
    }
}

void addNoPassage(QList<LawRemark> &remarks)
{
    remarks.append({What::NoPassage,
                    Words::tr("Draft: no passage. It is kept and listed, and not drawn on the map."),
                    {}});
}

void remarkOnClassification(QList<LawRemark> &remarks, const Workspace &workspace, const Record &shown)
{
    namespace field = fields::classification;
    if (!shown.has(field::passage))
        addNoPassage(remarks);
    if (shown.has(field::jurisdiction) && shown.has(field::terms))
        addContradictions(remarks, workspace, Kind::Classification,
                          contradictions(beside(workspace, shown), shown));
}

void remarkOnTreatment(QList<LawRemark> &remarks, const Workspace &workspace, const Record &shown)
{
    namespace field = fields::actTreatment;
    if (!shown.has(field::passage))
        addNoPassage(remarks);
    QList<Record> treatments = workspace.referring(field::jurisdiction, shown.get(field::jurisdiction));
    treatments.removeIf([&](const Record &record) { return record.id() == shown.id(); });
    treatments.append(shown);
    RecordIds passages;
    for (const Record &record : std::as_const(treatments))
        passages.append(record.get(field::passage));
    const LawRecords acts = actRecords(treatments, workspace.records(Kind::Passage, passages), {});
    addContradictions(remarks, workspace, Kind::ActTreatment,
                      contradictions(acts, acts.classifications.last()));
}

// ---- schemes

void remarkOnColours(QList<LawRemark> &remarks, const QList<Record> &terms)
{
    std::vector<QColor> colours;
    for (const Record &term : terms)
        colours.push_back(termFill(term).color);
    for (const ColourConfusion &confusion : confusedColours(colours)) {
        const Record &one = terms.at(qsizetype(confusion.first));
        const Record &other = terms.at(qsizetype(confusion.second));
        const bool patterned = termFill(one).pattern != termFill(other).pattern;
        const QString text =
            patterned ? Words::tr("The colours of “%1” and “%2” look alike %3; only their patterns "
                                  "tell them apart.")
                      : Words::tr("The colours of “%1” and “%2” look alike %3, and so do their "
                                  "patterns.");
        remarks.append({What::ColoursAlike,
                        text.arg(labelOf(one), labelOf(other), visionWords(confusion)),
                        {Kind::Term, other.id()}});
    }
}

void remarkOnScheme(QList<LawRemark> &remarks, const Workspace &workspace, const Record &shown)
{
    QList<Record> terms = workspace.children(Kind::Term, shown.id());
    std::stable_sort(terms.begin(), terms.end(), [](const Record &a, const Record &b) {
        return a.get(fields::term::rank) < b.get(fields::term::rank);
    });
    if (terms.isEmpty())
        remarks.append({What::NoTerms,
                        Words::tr("A scheme without terms: no country can be classified under it yet."),
                        {}});
    remarkOnColours(remarks, terms);
}

void remarkOnTerm(QList<LawRemark> &remarks, const Workspace &workspace, const Record &shown)
{
    RecordId above = shown.get(fields::term::broader);
    constexpr int deepest = 32;
    for (int step = 0; step < deepest && !above.isNull(); ++step) {
        if (above == shown.id()) {
            remarks.append({What::CircleOfTerms, Words::tr("This term lies within itself."), {}});
            return;
        }
        const Record term = workspace.record(Kind::Term, above);
        above = term.isNull() ? RecordId() : term.get(fields::term::broader);
    }
}

} // namespace

QList<LawRemark> lawRemarks(const Workspace &workspace, const Record &shown)
{
    QList<LawRemark> remarks;
    switch (shown.kind()) {
    case Kind::Classification:
        remarkOnClassification(remarks, workspace, shown);
        break;
    case Kind::ActTreatment:
        remarkOnTreatment(remarks, workspace, shown);
        break;
    case Kind::Scheme:
        remarkOnScheme(remarks, workspace, shown);
        break;
    case Kind::Term:
        remarkOnTerm(remarks, workspace, shown);
        break;
    case Kind::ConflictNote:
        if (shown.get(fields::conflictNote::assertions).size() < 2)
            remarks.append({What::FewAssertions,
                            Words::tr("A conflict lies between two assertions at least: tick them below."),
                            {}});
        break;
    case Kind::Statistic:
        if (!shown.has(fields::statistic::passage) && !shown.has(fields::statistic::source))
            remarks.append({What::NoSource, Words::tr("A figure without a source."), {}});
        break;
    default:
        break;
    }
    return remarks;
}

namespace lawwords {

namespace {

QString classificationLine(const Workspace &workspace, const Record &record)
{
    namespace field = fields::classification;
    QStringList terms;
    for (const Record &term : workspace.records(Kind::Term, record.get(field::terms)))
        terms.append(labelOf(term));
    return assertion(terms, record.get(field::polarity), record.get(field::statement));
}

QString treatmentLine(const Record &record)
{
    namespace field = fields::actTreatment;
    return Words::tr("%1: %2 (%3): %4", "actor: act (layer): treatment")
        .arg(actor(record.get(field::actor)), act(record.get(field::act)),
             layer(record.get(field::layer)).toLower(), treatment(record.get(field::treatment)));
}

QString withPlace(const Workspace &workspace, const QString &says, const RecordId &passage,
                  const QString &when)
{
    const Record place = workspace.record(Kind::Passage, passage);
    QStringList parts{says, place.isNull() ? QString() : place.title(), when};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QString assertionLine(const Workspace &workspace, const RecordRef &ref)
{
    const Record record = workspace.record(ref);
    if (ref.kind == Kind::Classification && !record.isNull()) {
        namespace field = fields::classification;
        return withPlace(workspace, classificationLine(workspace, record), record.get(field::passage),
                         validity(record.get(field::validFrom), record.get(field::validTo),
                                  record.get(field::asOf), QLocale()));
    }
    if (ref.kind == Kind::ActTreatment && !record.isNull()) {
        namespace field = fields::actTreatment;
        return withPlace(workspace, treatmentLine(record), record.get(field::passage),
                         validity(record.get(field::validFrom), record.get(field::validTo),
                                  record.get(field::asOf), QLocale()));
    }
    return localName(workspace, ref, QLocale());
}

} // namespace lawwords

} // namespace chancery
