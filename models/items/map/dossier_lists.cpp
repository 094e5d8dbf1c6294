// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/dossier_lists.h"

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CountryDossier)
};

//! Gathers what has a date, in its order.
class Timeline
{
public:
    explicit Timeline(const LawMapSource &source) : m_source(source) { }

    void add(const PartialDate &date, const QString &what, const RecordRef &ref)
    {
        const QDate day = date.earliest().isValid() ? date.earliest() : date.latest();
        if (day.isValid() && day <= m_source.day())
            m_entries.append({day, {lawwords::date(date, m_source.locale()), what, ref}});
    }

    QList<DossierLine> lines()
    {
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const auto &a, const auto &b) { return b.first < a.first; });
        QList<DossierLine> lines;
        qsizetype sameDay = 0; // where the lines of the day begin: two that are alike have one day
        QDate day;
        for (const auto &entry : std::as_const(m_entries)) {
            if (entry.first != day)
                sameDay = lines.size();
            day = entry.first;
            if (std::find(lines.cbegin() + sameDay, lines.cend(), entry.second) == lines.cend())
                lines.append(entry.second);
        }
        return lines;
    }

private:
    const LawMapSource &m_source;
    QList<std::pair<QDate, DossierLine>> m_entries;
};

void addProvisions(Timeline &timeline, Workspace &workspace, const RecordId &jurisdiction)
{
    for (const Record &provision : workspace.referring(fields::provision::jurisdiction, jurisdiction)) {
        for (const Record &step : workspace.children(Kind::DatedStep, provision.id()))
            timeline.add(step.get(fields::datedStep::date),
                         Words::tr("%1: %2", "step: provision")
                             .arg(lawwords::step(step.get(fields::datedStep::step)),
                                  provision.get(fields::provision::citation)),
                         {Kind::Provision, provision.id()});
    }
}

void addAssertions(Timeline &timeline, const LawMapSource &source, const RecordId &jurisdiction)
{
    namespace field = fields::classification;
    const LawMapData &data = source.data();
    for (const Record &assertion : data.records.classifications) {
        const bool counts = assertion.get(field::jurisdiction) == jurisdiction
                            && assertion.get(field::reviewState) != u"rejected"_s
                            && !data.passage(assertion.get(field::passage)).id().isNull();
        if (!counts)
            continue;
        QStringList terms;
        for (const RecordId &term : assertion.get(field::terms))
            terms.append(data.termLabel(term, source.locale()));
        const QString what =
            lawwords::assertion(terms, assertion.get(field::polarity), assertion.get(field::statement));
        const RecordRef ref{Kind::Classification, assertion.id()};
        timeline.add(assertion.get(field::validFrom), Words::tr("Begins: %1").arg(what), ref);
        timeline.add(assertion.get(field::validTo), Words::tr("Ends: %1").arg(what), ref);
    }
}

void addInstruments(Timeline &timeline, const LawMapSource &source, const RecordId &jurisdiction)
{
    namespace field = fields::participation;
    for (const Record &participation : source.data().participations) {
        if (participation.get(field::jurisdiction) != jurisdiction)
            continue;
        const RecordId instrument = participation.get(field::instrument);
        const QString title = source.data().schemeTitle(instrument, source.locale());
        const auto add = [&](const PartialDate &date, const QString &step) {
            timeline.add(date, Words::tr("%1: %2", "step: provision").arg(step, title),
                         {Kind::Participation, participation.id()});
        };
        add(participation.get(field::signatureDate), Words::tr("Signature"));
        add(participation.get(field::actionDate), lawwords::action(participation.get(field::action)));
        add(participation.get(field::inForce), Words::tr("In force"));
        add(participation.get(field::denunciationEffect), Words::tr("Withdrawal"));
    }
}

} // namespace

QList<DossierLine> lawTimeline(const LawMapSource &source, const RecordId &jurisdiction)
{
    Timeline timeline(source);
    addProvisions(timeline, source.workspace(), jurisdiction);
    addAssertions(timeline, source, jurisdiction);
    addInstruments(timeline, source, jurisdiction);
    return timeline.lines();
}

QList<DossierLine> figuresOf(const LawMapSource &source, const RecordId &jurisdiction)
{
    namespace field = fields::statistic;
    const QLocale locale = source.locale();
    QList<DossierLine> lines;
    for (const Record &figure : source.workspace().referring(field::territory, jurisdiction)) {
        const QString value = lawwords::figure(figure, locale);
        lines.append({lawwords::joined({figure.get(field::subject),
                                        QString(value + u' ' + figure.get(field::unit)).trimmed()}),
                      lawwords::joined({figure.get(field::population),
                                        lawwords::date(figure.get(field::period), locale),
                                        figure.get(field::speaker)}),
                      {Kind::Statistic, figure.id()}});
    }
    return lines;
}

} // namespace chancery
