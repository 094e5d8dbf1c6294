// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/country_dossier.h"

#include "models/analysis/participation_state.h"
#include "models/analysis/passage_filter.h"
#include "models/analysis/validity.h"
#include "models/items/map/country_follow_up.h"
#include "models/items/map/dossier_lists.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_words.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
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

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

//! Reads one dossier, section by section.
class Reader
{
public:
    Reader(const LawMapSource &source, const RecordId &jurisdiction)
        : m_source(source)
        , m_workspace(source.workspace())
        , m_id(jurisdiction)
        , m_locale(source.locale())
    { }

    CountryDossier read()
    {
        const Record jurisdiction = m_workspace.record(Kind::Jurisdiction, m_id);
        if (jurisdiction.isNull())
            return m_dossier;
        m_dossier.name = m_source.name(m_id);
        m_dossier.code = jurisdiction.get(fields::jurisdiction::code);
        m_dossier.kind = lawwords::jurisdictionKind(jurisdiction.get(fields::jurisdiction::jurisdictionKind));
        addNames();
        addStatus(jurisdiction);
        addTreatments();
        addProvisions();
        addInstruments();
        addMissions();
        addDirectory();
        addNotes();
        m_dossier.timeline = lawTimeline(m_source, m_id);
        m_dossier.figures = figuresOf(m_source, m_id);
        m_dossier.needs = needs::ofCountry(m_workspace, m_id, m_source.day(), m_locale);
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace.now()).date();
        m_dossier.needsOfToday = m_source.day() < today;
        for (const NeedGroup &group : std::as_const(m_dossier.needs))
            m_dossier.laterNeeds += group.later;
        return m_dossier;
    }

private:
    QString date(const PartialDate &date) const { return lawwords::date(date, m_locale); }

    void addNames()
    {
        namespace field = fields::jurisdictionName;
        const QString language = m_locale.bcp47Name().section(u'-', 0, 0);
        for (const Record &name : m_source.data().nameRecords.value(m_id)) {
            const PartialDate period = name.get(field::period);
            const QString text = name.get(field::text);
            const QString spoken = name.get(field::language);
            if (text == m_dossier.name || (!spoken.isEmpty() && spoken != language && spoken != u"en"_s))
                continue;
            if (name.get(field::form) == u"alias"_s || !period.isEmpty()) {
                const QString when = period.isEmpty() ? name.get(field::usedBy) : date(period);
                addOnce(m_dossier.formerNames, when.isEmpty() ? text : QString(text + u" ("_s + when + u')'));
            }
        }
    }

    void addStatus(const Record &jurisdiction)
    {
        namespace field = fields::statusNote;
        // what holds at all times before what is dated, the fuller statement before the shorter
        QList<Record> notes = m_workspace.children(Kind::StatusNote, m_id);
        const auto key = [](const Record &note) {
            return std::make_tuple(!note.get(field::period).isEmpty(), -note.get(field::text).size(),
                                   note.id());
        };
        std::sort(notes.begin(), notes.end(),
                  [&](const Record &a, const Record &b) { return key(a) < key(b); });
        for (const Record &note : std::as_const(notes)) {
            const QString when = date(note.get(field::period));
            m_dossier.statusNotes.append({note.get(field::text),
                                          lawwords::joined({note.get(field::assertedBy), when}),
                                          {Kind::StatusNote, note.id()}});
        }
        const QString remark = jurisdiction.get(fields::jurisdiction::note);
        if (!remark.isEmpty())
            m_dossier.statusNotes.append({remark, {}, {}});
    }

    bool counts(const Record &treatment) const
    {
        namespace field = fields::actTreatment;
        const Validity validity{treatment.get(field::validFrom), treatment.get(field::validTo),
                                treatment.get(field::asOf), treatment.get(field::reviewedOn)};
        return treatment.get(field::reviewState) != u"rejected"_s
               && validity.holdsOn(m_source.day()) != Holds::No;
    }

    TreatmentLine lineFor(const Record &treatment) const
    {
        namespace field = fields::actTreatment;
        const QString branch = treatment.get(field::branch);
        const QString certainty = treatment.get(field::certainty);
        TreatmentLine line;
        line.actor =
            Words::tr("%1: %2", "actor: act")
                .arg(lawwords::actor(treatment.get(field::actor)), lawwords::act(treatment.get(field::act)));
        line.layer = lawwords::layer(treatment.get(field::layer));
        line.treatment = lawwords::treatment(treatment.get(field::treatment));
        line.detail = lawwords::joined({treatment.get(field::condition), treatment.get(field::sanction),
                                        branch.isEmpty() ? QString() : lawwords::branch(branch),
                                        certainty == u"inferred"_s ? Words::tr("inferred") : QString(),
                                        certainty == u"uncertain"_s ? Words::tr("uncertain") : QString()});
        return line;
    }

    void addTreatments()
    {
        namespace field = fields::actTreatment;
        static const QStringList actors{u"seller"_s, u"buyer"_s, u"third-party"_s};
        static const QStringList layers{u"law"_s, u"sanction"_s, u"practice"_s};
        QList<Record> records = m_workspace.referring(field::jurisdiction, m_id);
        const auto key = [](const Record &record) {
            return std::make_tuple(actors.indexOf(record.get(field::actor)), record.get(field::act),
                                   layers.indexOf(record.get(field::layer)));
        };
        std::stable_sort(records.begin(), records.end(),
                         [&](const Record &a, const Record &b) { return key(a) < key(b); });
        const QHash<RecordId, Record> passages = recordsById(m_source.data().records.passages);
        for (const Record &record : std::as_const(records)) {
            if (!counts(record))
                continue;
            TreatmentLine line = lineFor(record);
            const auto passage = passages.constFind(record.get(field::passage));
            line.draft = passage == passages.cend();
            TreatmentLine &shown = lineLike(line);
            shown.records.append(record.id());
            if (!line.draft)
                addOnce(shown.locators, passage->title());
        }
        markContradictions();
    }

    //! The line that says the same, made if there is none.
    TreatmentLine &lineLike(const TreatmentLine &wanted)
    {
        for (TreatmentLine &line : m_dossier.treatments) {
            if (line.actor == wanted.actor && line.layer == wanted.layer && line.treatment == wanted.treatment
                && line.detail == wanted.detail && line.draft == wanted.draft)
                return line;
        }
        m_dossier.treatments.append(wanted);
        return m_dossier.treatments.last();
    }

    void markContradictions()
    {
        const QString silent = lawwords::treatment(u"not-stated"_s);
        const QString unknown = lawwords::treatment(u"unknown"_s);
        const auto speaks = [&](const TreatmentLine &line) {
            return line.treatment != silent && line.treatment != unknown && !line.draft;
        };
        QList<TreatmentLine> &lines = m_dossier.treatments;
        for (TreatmentLine &line : lines) {
            line.contradicted =
                speaks(line) && std::any_of(lines.cbegin(), lines.cend(), [&](const TreatmentLine &other) {
                    return speaks(other) && other.actor == line.actor && other.layer == line.layer
                           && other.treatment != line.treatment;
                });
        }
    }

    void addProvisions()
    {
        namespace field = fields::provision;
        for (const Record &provision : m_workspace.referring(field::jurisdiction, m_id)) {
            QStringList detail{provision.get(field::title)};
            const QString branch = provision.get(field::branch);
            if (!branch.isEmpty())
                detail.append(lawwords::branch(branch));
            for (const Record &step : m_workspace.children(Kind::DatedStep, provision.id())) {
                const QString what = lawwords::step(step.get(fields::datedStep::step));
                detail.append(QString(what + u' ' + date(step.get(fields::datedStep::date))));
            }
            m_dossier.provisions.append({provision.get(field::citation),
                                         lawwords::joined(detail),
                                         {Kind::Provision, provision.id()}});
        }
    }

    void addInstruments()
    {
        namespace field = fields::participation;
        const QList<Record> records = m_workspace.referring(field::jurisdiction, m_id);
        for (const Record &instrument : m_workspace.all(Kind::Instrument)) {
            const ParticipationAt at =
                participationsAt(records, instrument.id(), {m_id}, m_source.day()).value(0);
            const bool french = m_locale.language() == QLocale::French;
            const QString name = french ? instrument.get(fields::instrument::nameFr) : QString();
            DossierLine line{
                name.isEmpty() ? instrument.title() : name, {}, {Kind::Instrument, instrument.id()}};
            QStringList detail{lawwords::participation(at.state)};
            for (const Record &record : records) {
                if (record.id() != at.participation)
                    continue;
                detail += lawwords::participationSteps(record, m_source.day(), m_locale);
                line.record = {Kind::Participation, record.id()};
            }
            line.detail = lawwords::joined(detail);
            line.gap = at.isGap();
            m_dossier.instruments.append(line);
        }
    }

    void addMissions()
    {
        QHash<RecordId, Record> missions;
        for (const Record &mission : m_workspace.referring(fields::mission::jurisdiction, m_id))
            missions.insert(mission.id(), mission);
        for (const Record &leg : m_workspace.referring(fields::leg::jurisdiction, m_id)) {
            const RecordId owner = leg.get(fields::leg::mission);
            const Record mission =
                missions.contains(owner) ? Record() : m_workspace.record(Kind::Mission, owner);
            if (!mission.isNull())
                missions.insert(owner, mission);
        }
        QList<Record> sorted = missions.values();
        const auto key = [](const Record &mission) {
            return std::make_pair(mission.get(fields::mission::start).earliest(), mission.id());
        };
        std::sort(sorted.begin(), sorted.end(),
                  [&](const Record &a, const Record &b) { return key(b) < key(a); });
        m_dossier.followUp =
            openFollowUp(m_workspace, m_id, {missions.keyBegin(), missions.keyEnd()}, m_locale);
        m_dossier.moreMissions = std::max(0, int(sorted.size()) - CountryDossier::listLimit);
        for (const Record &mission : sorted.first(sorted.size() - m_dossier.moreMissions))
            m_dossier.missions.append(
                {mission.title(), date(mission.get(fields::mission::start)), {Kind::Mission, mission.id()}});
    }

    void addDirectory()
    {
        ListQuery query;
        query.kinds = {Kind::Office, Kind::Organisation, Kind::Person};
        query.jurisdiction = m_id;
        query.limit = CountryDossier::listLimit + 1;
        const Result<QList<ListRow>> rows = m_workspace.list(query);
        if (!rows)
            return;
        m_dossier.moreDirectory = rows->size() > CountryDossier::listLimit;
        for (const ListRow &row : rows->first(std::min<qsizetype>(rows->size(), CountryDossier::listLimit)))
            m_dossier.directory.append({row.title, row.subtitle, row.ref});
        addLinkedPersons();
    }

    //! Experts without an office: nothing but a link tells their country.
    void addLinkedPersons()
    {
        QList<DossierLine> &lines = m_dossier.directory;
        for (const RecordRef &ref : m_workspace.linked({Kind::Jurisdiction, m_id})) {
            const auto isIt = [&](const DossierLine &line) { return line.ref == ref; };
            if (ref.kind != Kind::Person || std::any_of(lines.cbegin(), lines.cend(), isIt))
                continue;
            if (lines.size() == CountryDossier::listLimit) {
                m_dossier.moreDirectory = true;
                return;
            }
            lines.append({m_workspace.titleOf(ref), {}, ref});
        }
    }

    void addNotes()
    {
        for (const RecordRef &ref : m_workspace.linked({Kind::Jurisdiction, m_id})) {
            if (ref.kind == Kind::Note)
                m_dossier.notes.append({m_workspace.titleOf(ref), {}, ref});
        }
    }

    const LawMapSource &m_source;
    Workspace &m_workspace;
    RecordId m_id;
    QLocale m_locale;
    CountryDossier m_dossier;
};

} // namespace

CountryDossier CountryDossier::read(const LawMapSource &source, const RecordId &jurisdiction)
{
    return Reader(source, jurisdiction).read();
}

bool CountryDossier::dependsOn(Kind kind)
{
    switch (kind) {
    case Kind::StatusNote:
    case Kind::ActTreatment:
    case Kind::Provision:
    case Kind::DatedStep:
    case Kind::Instrument:
    case Kind::Participation:
    case Kind::Mission:
    case Kind::Leg:
    case Kind::Organisation:
    case Kind::Office:
    case Kind::Person:
    case Kind::Tenure:
    case Kind::Note:
    case Kind::Statistic:
    case Kind::Recommendation:
    case Kind::ActionItem:
    case Kind::Need:
    case Kind::Link:
        return true;
    default:
        return false;
    }
}

} // namespace chancery
