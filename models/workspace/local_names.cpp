// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/local_names.h"

#include "models/analysis/jurisdiction_names.h"
#include "models/records/law_fields.h"
#include "models/workspace/law_map_data.h"
#include "models/workspace/workspace.h"

#include <QDateTime>

namespace chancery {

namespace {

//! What has a French title of its own in its record; empty for every other kind.
QString ownTitle(const Record &record, const QLocale &locale)
{
    switch (record.kind()) {
    case Kind::Scheme:
        return inLanguage(record, fields::scheme::title, fields::scheme::titleFr, locale);
    case Kind::Term:
        return inLanguage(record, fields::term::label, fields::term::labelFr, locale);
    case Kind::Instrument:
        return inLanguage(record, fields::instrument::name, fields::instrument::nameFr, locale);
    case Kind::Region:
        return inLanguage(record, fields::region::name, fields::region::nameFr, locale);
    default:
        return {};
    }
}

bool hasOwnTitle(Kind kind)
{
    return kind == Kind::Scheme || kind == Kind::Term || kind == Kind::Instrument || kind == Kind::Region;
}

} // namespace

QString localName(const Workspace &workspace, const RecordRef &ref, const QLocale &locale)
{
    if (hasOwnTitle(ref.kind)) {
        const Record record = workspace.record(ref);
        return record.isNull() ? QString() : ownTitle(record, locale);
    }
    if (ref.kind != Kind::Jurisdiction)
        return workspace.titleOf(ref);
    const Record jurisdiction = workspace.record(ref);
    if (jurisdiction.isNull())
        return {};
    const JurisdictionNames names({jurisdiction}, workspace.children(Kind::JurisdictionName, ref.id));
    const QDate today = QDateTime::fromMSecsSinceEpoch(workspace.now()).date();
    return names.nameAt(ref.id, today, locale.bcp47Name().left(2));
}

} // namespace chancery
