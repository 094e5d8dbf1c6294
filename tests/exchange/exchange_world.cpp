// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/exchange/record_json.h"
#include "models/exchange/tag_records.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::test {

QList<Record> ExchangeWorld::all(Kind kind) const
{
    QList<Record> found;
    for (const Record &record : m_records) {
        if (record.kind() == kind)
            found.append(record);
    }
    std::sort(found.begin(), found.end(), [](const Record &a, const Record &b) { return a.id() < b.id(); });
    return found;
}

QList<Record> ExchangeWorld::children(Kind kind, const RecordId &owner) const
{
    QList<Record> found = all(kind);
    found.removeIf([&](const Record &record) { return record.owner() != owner; });
    return found;
}

ImportLookup ExchangeWorld::lookup() const
{
    ImportLookup lookup;
    lookup.byId = [this](Kind kind, const RecordId &id) {
        const auto it = m_records.constFind(id);
        return it != m_records.constEnd() && it->kind() == kind ? std::optional(*it) : std::nullopt;
    };
    lookup.byUid = [this](Kind kind, const QString &uid) -> std::optional<Record> {
        const KindSpec &spec = schema::spec(kind);
        const int field = std::max(spec.indexOf("vcard_uid"), spec.indexOf("ical_uid"));
        for (const Record &record : m_records) {
            if (field >= 0 && record.kind() == kind && record.value(field) == Value(uid))
                return record;
        }
        return std::nullopt;
    };
    lookup.byName = [this](Kind kind, const QString &name) {
        QList<Record> found = all(kind);
        const QByteArray folded = exchange::foldedName(name);
        found.removeIf([&](const Record &record) { return exchange::foldedName(record.title()) != folded; });
        return found;
    };
    lookup.children = [this](Kind kind, const RecordId &owner) { return children(kind, owner); };
    return lookup;
}

ImportReport ExchangeWorld::import(const Parsed &parsed)
{
    const ImportReport report = preview(parsed);
    const QList<RecordChange> changes = report.changes();
    for (const RecordChange &change : changes)
        put(change.after);
    return report;
}

QStringList ExchangeWorld::tags(const RecordId &id) const
{
    QStringList names;
    const QList<Record> taggings = children(Kind::Tagging, id);
    for (const Record &tagging : taggings)
        names.append(get(tagging.get(fields::tagging::tag)).title());
    names.sort();
    return names;
}

vcard::Card ExchangeWorld::card(const Record &record) const
{
    vcard::Card card{record,
                     children(Kind::ContactPoint, record.id()),
                     children(Kind::NameVariant, record.id()),
                     {},
                     tags(record.id())};
    const auto chain = [this](RecordId id) {
        QStringList names;
        for (Record at = get(id); !at.isNull(); at = get(at.get(fields::organisation::parent)))
            names.prepend(at.title());
        return names;
    };
    const QList<Record> tenures = children(Kind::Tenure, record.id());
    for (const Record &tenure : tenures) {
        const Record office = get(tenure.get(fields::tenure::office));
        card.affiliations.append({office.title(), chain(office.get(fields::office::organisation))});
    }
    const QList<Record> links = children(Kind::Link, record.id());
    for (const Record &link : links)
        card.affiliations.append({QString(), chain(link.get(fields::link::to))});
    return card;
}

icalendar::Event ExchangeWorld::event(const Record &mission) const
{
    icalendar::Event event{mission, children(Kind::OccurrenceOverride, mission.id()), {}, tags(mission.id())};
    const QList<Record> participants = children(Kind::Participant, mission.id());
    for (const Record &one : participants) {
        QString name = one.get(fields::participant::groupName);
        for (const RecordId &ref : one.references()) {
            if (ref != mission.id())
                name = get(ref).title();
        }
        event.attendees.append({one, name});
    }
    return event;
}

QByteArray exchangeFile(const QString &name)
{
    QFile file(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/exchange/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString difference(const Record &a, const Record &b)
{
    if (a.kind() != b.kind() || a.id() != b.id())
        return u"kind or id"_s;
    for (int i = 0; i < a.values().size(); ++i) {
        if (a.value(i) != b.value(i))
            return QString::fromUtf8(a.spec().name + '.' + a.spec().fields[i].name) + u": "_s
                   + json::textFromValue(a.value(i)) + u" | "_s + json::textFromValue(b.value(i));
    }
    return {};
}

QStringList rejections(const ImportReport &report)
{
    QStringList texts;
    for (const ImportItem &item : report.items) {
        if (item.verdict == ImportItem::Verdict::Rejected)
            texts.append(QString::number(int(item.reason.code)) + u':' + QString::number(item.line));
    }
    return texts;
}

} // namespace chancery::test
