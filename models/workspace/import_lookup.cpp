// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/import_lookup.h"

#include "models/exchange/tag_records.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

void addName(QHash<QByteArray, QList<RecordId>> &index, const QString &name, const RecordId &id)
{
    if (name.isEmpty())
        return;
    QList<RecordId> &ids = index[exchange::foldedName(name)];
    if (!ids.contains(id))
        ids.append(id);
}

//! How tables call a record beside its title.
QStringList otherNames(const Record &record)
{
    switch (record.kind()) {
    case Kind::Jurisdiction:
        return {record.get(fields::jurisdiction::code)};
    case Kind::Organisation:
        return {record.get(fields::organisation::shortName)};
    case Kind::Instrument:
        return {record.get(fields::instrument::code), record.get(fields::instrument::nameFr)};
    case Kind::Scheme:
        return {record.get(fields::scheme::titleFr)};
    case Kind::Term:
        return {record.get(fields::term::code), record.get(fields::term::labelFr)};
    case Kind::Passage:
        return {record.get(fields::passage::locator)};
    default:
        return {};
    }
}

std::optional<Record> ifAny(const Record &record)
{
    return record.isNull() ? std::nullopt : std::optional(record);
}

} // namespace

WorkspaceImportLookup::WorkspaceImportLookup(Workspace &workspace) : m_workspace(workspace) { }

ImportLookup WorkspaceImportLookup::functions()
{
    return {[this](Kind kind, const RecordId &id) { return byId(kind, id); },
            [this](Kind kind, const QString &uid) { return byUid(kind, uid); },
            [this](Kind kind, const QString &name) { return byName(kind, name); },
            [this](Kind kind, const RecordId &owner) { return m_workspace.children(kind, owner); }};
}

std::optional<Record> WorkspaceImportLookup::byId(Kind kind, const RecordId &id) const
{
    if (kind != Kind::Any)
        return ifAny(m_workspace.record(kind, id));
    const std::optional<Kind> own = m_workspace.kindOf(id);
    return own ? ifAny(m_workspace.record(*own, id)) : std::nullopt;
}

std::optional<Record> WorkspaceImportLookup::byUid(Kind kind, const QString &uid)
{
    const KindSpec &spec = schema::spec(kind);
    const int field = std::max(spec.indexOf("vcard_uid"), spec.indexOf("ical_uid"));
    if (field < 0)
        return std::nullopt;
    if (!m_uids.contains(kind)) {
        QHash<QString, RecordId> &index = m_uids[kind];
        const QList<Record> all = m_workspace.all(kind);
        for (const Record &record : all) {
            if (const QString *text = std::get_if<QString>(&record.value(field)))
                index.insert(*text, record.id());
        }
    }
    const RecordId id = m_uids.value(kind).value(uid);
    return id.isNull() ? std::nullopt : ifAny(m_workspace.record(kind, id));
}

QList<Record> WorkspaceImportLookup::byName(Kind kind, const QString &name)
{
    return kind == Kind::Any ? QList<Record>()
                             : m_workspace.records(kind, namesOf(kind).value(exchange::foldedName(name)));
}

const WorkspaceImportLookup::NameIndex &WorkspaceImportLookup::namesOf(Kind kind)
{
    const auto known = m_names.constFind(kind);
    if (known != m_names.constEnd())
        return *known;
    NameIndex &index = m_names[kind];
    const QList<Record> all = m_workspace.all(kind);
    for (const Record &record : all) {
        addName(index, record.title(), record.id());
        for (const QString &name : otherNames(record))
            addName(index, name, record.id());
    }
    addVariants(kind, index);
    return index;
}

void WorkspaceImportLookup::addVariants(Kind kind, NameIndex &index) const
{
    const bool isDirectory = kind == Kind::Person || kind == Kind::Office || kind == Kind::Organisation;
    if (kind != Kind::Jurisdiction && !isDirectory)
        return;
    const Kind variant = isDirectory ? Kind::NameVariant : Kind::JurisdictionName;
    const QList<Record> names = m_workspace.all(variant);
    for (const Record &name : names) {
        // a variant belongs to any kind of the directory: another kind's id finds no record of this one
        addName(index, name.title(), name.owner());
    }
}

} // namespace chancery
