// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/country_names.h"

#include "models/workspace/workspace.h"

#include <QCollator>
#include <QDateTime>
#include <QLocale>

namespace chancery {

CountryNames::CountryNames(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(Kind::Jurisdiction) && !changes.touches(Kind::JurisdictionName))
            return;
        m_names.reset();
        emit changed();
    });
}

QString CountryNames::name(const RecordId &jurisdiction) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace.now()).date();
    return names().nameAt(jurisdiction, today, QLocale().name().left(2));
}

QList<std::pair<RecordId, QString>> CountryNames::sorted() const
{
    QList<std::pair<RecordId, QString>> all;
    for (const Record &jurisdiction : m_workspace.all(Kind::Jurisdiction))
        all.append({jurisdiction.id(), name(jurisdiction.id())});
    const QCollator collator;
    std::sort(all.begin(), all.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.second, b.second) < 0; });
    return all;
}

const JurisdictionNames &CountryNames::names() const
{
    if (!m_names)
        m_names.emplace(m_workspace.all(Kind::Jurisdiction), m_workspace.all(Kind::JurisdictionName));
    return *m_names;
}

} // namespace chancery
