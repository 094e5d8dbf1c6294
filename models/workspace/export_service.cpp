// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/export_service.h"

#include "models/exchange/icalendar.h"
#include "models/exchange/markdown.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/save_file.h"
#include "models/workspace/valid_at.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QList<Record> chosen(const Workspace &workspace, Kind kind, const ExportRequest &request)
{
    QList<Record> records =
        request.ids.isEmpty() ? workspace.all(kind) : workspace.records(kind, request.ids);
    if (request.at.isValid())
        records.removeIf([&](const Record &record) { return !isValidAt(record, request.at); });
    return records;
}

//! The organisation and those it belongs to, the largest first.
QStringList organisationNames(const Workspace &workspace, RecordId id)
{
    QStringList names;
    QSet<RecordId> seen;
    while (!id.isNull() && !seen.contains(id)) {
        seen.insert(id);
        const Record organisation = workspace.record(Kind::Organisation, id);
        if (organisation.isNull())
            break;
        names.prepend(organisation.title());
        id = organisation.get(fields::organisation::parent);
    }
    return names;
}

QList<vcard::Affiliation> affiliationsOf(const Workspace &workspace, const Record &person)
{
    QList<vcard::Affiliation> affiliations;
    const QList<Record> tenures = workspace.children(Kind::Tenure, person.id());
    for (const Record &tenure : tenures) {
        const Record office = workspace.record(Kind::Office, tenure.get(fields::tenure::office));
        if (!office.isNull())
            affiliations.append(
                {office.title(), organisationNames(workspace, office.get(fields::office::organisation))});
    }
    const QList<Record> links = workspace.children(Kind::Link, person.id());
    for (const Record &link : links) {
        const QStringList names = organisationNames(workspace, link.get(fields::link::to));
        if (link.get(fields::link::role) == u"affiliation" && !names.isEmpty())
            affiliations.append({QString(), names});
    }
    return affiliations;
}

icalendar::Event eventOf(const Workspace &workspace, const Record &mission)
{
    icalendar::Event event;
    event.mission = mission;
    event.overrides = workspace.children(Kind::OccurrenceOverride, mission.id());
    event.tags = workspace.tags({Kind::Mission, mission.id()});
    const QList<Record> participants = workspace.children(Kind::Participant, mission.id());
    for (const Record &one : participants) {
        namespace p = fields::participant;
        const RecordRef refs[] = {{Kind::Person, one.get(p::person)},
                                  {Kind::Office, one.get(p::office)},
                                  {Kind::Organisation, one.get(p::organisation)}};
        QString name = one.get(p::groupName);
        for (const RecordRef &ref : refs)
            name = ref.isNull() ? name : workspace.titleOf(ref);
        event.attendees.append({one, name});
    }
    return event;
}

markdown::NoteFile noteFileOf(const Workspace &workspace, const Record &note)
{
    markdown::NoteFile file{note, workspace.tags({Kind::Note, note.id()}), {}};
    const QList<Record> links = workspace.children(Kind::Link, note.id());
    for (const Record &link : links) {
        const RecordId to = link.get(fields::link::to);
        if (const std::optional<Kind> kind = workspace.kindOf(to))
            file.links.append({*kind, to});
    }
    return file;
}

bool isOneOf(const std::optional<Kind> &kind, std::initializer_list<Kind> kinds)
{
    return !kind || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
}

tl::unexpected<Error> cannotHold(const ExportRequest &request, const QString &kinds)
{
    return failure(ErrorCode::UnsupportedFormat, request.path, kinds);
}

Result<ExportReport> writeOne(const ExportRequest &request, const QByteArray &bytes, qsizetype written,
                              int skipped = 0)
{
    CHANCERY_TRY(saveFile(request.path, bytes));
    return ExportReport{int(written), skipped, {request.path}};
}

Result<ExportReport> exportCards(Workspace &workspace, const ExportRequest &request)
{
    if (!isOneOf(request.kind, {Kind::Person, Kind::Organisation}))
        return cannotHold(request, u"person, organisation"_s);
    QList<vcard::Card> cards;
    for (Kind kind : {Kind::Person, Kind::Organisation}) {
        if (request.kind && *request.kind != kind)
            continue;
        const QList<Record> records = chosen(workspace, kind, request);
        for (const Record &record : records)
            cards.append(cardOf(workspace, record));
    }
    return writeOne(request, vcard::write(cards, request.vcard), cards.size());
}

Result<ExportReport> exportEvents(Workspace &workspace, const ExportRequest &request)
{
    if (!isOneOf(request.kind, {Kind::Mission}))
        return cannotHold(request, u"mission"_s);
    QList<icalendar::Event> events;
    int skipped = 0;
    const QList<Record> missions = chosen(workspace, Kind::Mission, request);
    for (const Record &mission : missions) {
        if (icalendar::canWrite(mission))
            events.append(eventOf(workspace, mission));
        else
            ++skipped;
    }
    const QDateTime stamp = QDateTime::fromMSecsSinceEpoch(workspace.now(), Qt::UTC);
    return writeOne(request, icalendar::write(events, stamp), events.size(), skipped);
}

Result<ExportReport> exportTable(Workspace &workspace, const ExportRequest &request)
{
    if (!request.kind || *request.kind == Kind::Any)
        return failure(ErrorCode::MissingField, u"kind"_s);
    const QList<Record> records = chosen(workspace, *request.kind, request);
    return writeOne(request, csv::write(*request.kind, records, request.csv), records.size());
}

//! A name that no file of this export has; file systems that ignore case count too.
QString freeName(const QString &wanted, QSet<QString> &taken)
{
    QString name = wanted;
    for (int i = 2; taken.contains(name.toLower()); ++i)
        name = wanted + u" ("_s + QString::number(i) + u')';
    taken.insert(name.toLower());
    return name;
}

Result<ExportReport> exportNotes(Workspace &workspace, const ExportRequest &request)
{
    if (!isOneOf(request.kind, {Kind::Note}))
        return cannotHold(request, u"note"_s);
    const QList<Record> notes = chosen(workspace, Kind::Note, request);
    if (notes.size() == 1)
        return writeOne(request, markdown::write(noteFileOf(workspace, notes.first())), 1);
    const QString folder = request.path.chopped(3);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileNotWritable, folder);
    ExportReport report;
    QSet<QString> taken;
    for (const Record &note : notes) {
        const QString path = folder + u'/' + freeName(markdown::fileNameFor(note), taken) + u".md"_s;
        CHANCERY_TRY(saveFile(path, markdown::write(noteFileOf(workspace, note))));
        report.files.append(path);
        ++report.written;
    }
    return report;
}

} // namespace

vcard::Card cardOf(const Workspace &workspace, const Record &record)
{
    vcard::Card card;
    card.record = record;
    card.contactPoints = workspace.children(Kind::ContactPoint, record.id());
    card.nameVariants = workspace.children(Kind::NameVariant, record.id());
    card.tags = workspace.tags({record.kind(), record.id()});
    if (record.kind() == Kind::Person)
        card.affiliations = affiliationsOf(workspace, record);
    return card;
}

Result<ExportReport> exportRecords(Workspace &workspace, const ExportRequest &request)
{
    const QString suffix = QFileInfo(request.path).suffix().toLower();
    if (suffix == u"vcf")
        return exportCards(workspace, request);
    if (suffix == u"ics")
        return exportEvents(workspace, request);
    if (suffix == u"csv")
        return exportTable(workspace, request);
    if (suffix == u"md")
        return exportNotes(workspace, request);
    return failure(ErrorCode::UnsupportedFormat, request.path, u".vcf, .ics, .csv, .md"_s);
}

} // namespace chancery
