// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contacts/directory_words.h"

#include "models/items/common/country_names.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/text/folding.h"
#include "models/workspace/workspace.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace chancery::directory {

namespace {

QString joined(QStringList parts, const QString &separator = u" · "_s)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString organisationName(const Workspace &workspace, const RecordId &id)
{
    const Record organisation = workspace.record(Kind::Organisation, id);
    if (organisation.isNull())
        return {};
    const QString brief = organisation.get(fields::organisation::shortName);
    return brief.isEmpty() ? organisation.title() : brief;
}

QString officeWords(const Workspace &workspace, const CountryNames &countries, const Record &office)
{
    const RecordId id = office.get(fields::office::organisation);
    const QString organisation = workspace.titleOf({Kind::Organisation, id});
    return organisation.isEmpty() ? countries.name(office.get(fields::office::jurisdiction)) : organisation;
}

QString organisationWords(const CountryNames &countries, const Record &organisation)
{
    RecordId place = organisation.get(fields::organisation::locatedIn);
    if (place.isNull())
        place = organisation.get(fields::organisation::jurisdiction);
    QString brief = organisation.get(fields::organisation::shortName);
    if (brief == organisation.title())
        brief.clear();
    return joined({brief, organisation.get(fields::organisation::organisationKind), countries.name(place)});
}

QString personWords(const Workspace &workspace, const Record &person)
{
    const QDate day = today(workspace);
    for (const Record &tenure : tenuresOf(workspace, {Kind::Person, person.id()})) {
        if (!isHeldOn(tenure, day))
            break;
        const Record office = workspace.record(Kind::Office, tenure.get(fields::tenure::office));
        if (!office.isNull())
            return joined(
                {office.title(), organisationName(workspace, office.get(fields::office::organisation))});
    }
    return person.get(fields::person::profession);
}

bool comesFirst(const Record &a, const Record &b, QDate day)
{
    const bool aHeld = isHeldOn(a, day);
    const bool bHeld = isHeldOn(b, day);
    if (aHeld != bHeld)
        return aHeld;
    const QDate aStart = a.get(fields::tenure::start).earliest();
    const QDate bStart = b.get(fields::tenure::start).earliest();
    if (aStart != bStart)
        return aStart.isValid() && (!bStart.isValid() || aStart > bStart);
    return a.id() < b.id();
}

const Field<RecordId> &participantField(Kind kind)
{
    if (kind == Kind::Person)
        return fields::participant::person;
    return kind == Kind::Office ? fields::participant::office : fields::participant::organisation;
}

} // namespace

QList<Kind> kinds()
{
    return {Kind::Person, Kind::Office, Kind::Organisation};
}

bool isContact(Kind kind)
{
    return kinds().contains(kind);
}

bool isHeldOn(const Record &tenure, QDate day)
{
    const PartialDate start = tenure.get(fields::tenure::start);
    const PartialDate end = tenure.get(fields::tenure::end);
    const bool begun = !start.earliest().isValid() || start.earliest() <= day;
    const bool ended = end.latest().isValid() && end.latest() < day;
    return begun && !ended;
}

void sortTenures(QList<Record> &tenures, QDate day)
{
    std::sort(tenures.begin(), tenures.end(),
              [day](const Record &a, const Record &b) { return comesFirst(a, b, day); });
}

QList<Record> tenuresOf(const Workspace &workspace, const RecordRef &holderOrOffice)
{
    QList<Record> tenures = holderOrOffice.kind == Kind::Person
                                ? workspace.children(Kind::Tenure, holderOrOffice.id)
                                : workspace.referring(fields::tenure::office, holderOrOffice.id);
    sortTenures(tenures, today(workspace));
    return tenures;
}

QDate today(const Workspace &workspace)
{
    return QDateTime::fromMSecsSinceEpoch(workspace.now()).date();
}

QString subtitle(const Workspace &workspace, const CountryNames &countries, const RecordRef &ref)
{
    const Record record = workspace.record(ref);
    switch (record.kind()) {
    case Kind::Person:
        return personWords(workspace, record);
    case Kind::Office:
        return officeWords(workspace, countries, record);
    case Kind::Organisation:
        return organisationWords(countries, record);
    default:
        return {};
    }
}

QString asText(const Workspace &workspace, const CountryNames &countries, const RecordRef &ref)
{
    QStringList lines{workspace.titleOf(ref), subtitle(workspace, countries, ref)};
    for (const Record &point : workspace.children(Kind::ContactPoint, ref.id)) {
        const QString label = point.get(fields::contactPoint::label);
        const QString value = point.get(fields::contactPoint::value);
        lines.append(label.isEmpty() ? value : QString(label + u": "_s + value));
    }
    return joined(lines, u"\n"_s);
}

QList<RecordRef> missionsOf(const Workspace &workspace, const RecordRef &ref)
{
    RecordIds ids;
    for (const Record &participant : workspace.referring(participantField(ref.kind), ref.id)) {
        const RecordId mission = participant.owner();
        if (!ids.contains(mission))
            ids.append(mission);
    }
    QList<Record> missions = workspace.records(Kind::Mission, ids);
    const auto day = [](const Record &mission) { return mission.get(fields::mission::start).earliest(); };
    std::stable_sort(missions.begin(), missions.end(),
                     [&](const Record &a, const Record &b) { return day(a) > day(b); });
    QList<RecordRef> refs;
    for (const Record &mission : std::as_const(missions))
        refs.append({Kind::Mission, mission.id()});
    return refs;
}

RecordRef namesake(const Workspace &workspace, const RecordRef &self, const QString &name)
{
    const Folder folder;
    const QByteArray folded = folder.fold(name);
    if (folded.isEmpty())
        return {};
    constexpr int enough = 50;
    ListQuery query;
    query.kinds = {self.kind};
    query.text = name;
    query.limit = enough;
    for (const ListRow &row : workspace.list(query).value_or(QList<ListRow>())) {
        if (row.ref.id != self.id && folder.fold(row.title) == folded)
            return row.ref;
    }
    return {};
}

} // namespace chancery::directory
