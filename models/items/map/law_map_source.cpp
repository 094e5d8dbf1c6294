// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_map_source.h"

#include "models/workspace/workspace.h"

#include <algorithm>

namespace chancery {

LawMapSource::LawMapSource(Workspace &workspace, const RecordId &scheme, QDate day, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_data(LawMapData::read(workspace))
{
    m_question.scheme = m_data.schemeOr(scheme);
    m_question.day = day;
    draw();
    connect(&workspace, &Workspace::changed, this, &LawMapSource::applyChanges);
}

QString LawMapSource::name(const RecordId &jurisdiction) const
{
    return m_map.scene.labels.value(m_data.code(jurisdiction));
}

void LawMapSource::setScheme(const RecordId &scheme)
{
    const RecordId known = m_data.schemeOr(scheme);
    if (known == m_question.scheme)
        return;
    m_question.scheme = known;
    draw();
    emit changed();
}

void LawMapSource::setDay(QDate day)
{
    if (!day.isValid() || day == m_question.day)
        return;
    m_question.day = day;
    m_map = lawMap(m_data, m_question, m_locale); // on which days it changes stays
    emit changed();
}

void LawMapSource::setFilter(const PassageFilter &filter)
{
    if (filter == m_question.filter)
        return;
    m_question.filter = filter;
    draw();
    emit changed();
}

QDate LawMapSource::nextChange() const
{
    const auto next = std::upper_bound(m_changeDays.cbegin(), m_changeDays.cend(), m_question.day);
    return next == m_changeDays.cend() ? QDate() : *next;
}

QDate LawMapSource::previousChange() const
{
    const auto here = std::lower_bound(m_changeDays.cbegin(), m_changeDays.cend(), m_question.day);
    return here == m_changeDays.cbegin() ? QDate() : *std::prev(here);
}

void LawMapSource::draw()
{
    m_map = lawMap(m_data, m_question, m_locale);
    m_changeDays = m_data.changeDays(m_question);
}

void LawMapSource::applyChanges(const ChangeSet &changes)
{
    const auto concerns = [](const ChangeSet::Entry &entry) { return LawMapData::dependsOn(entry.kind); };
    if (std::none_of(changes.entries.cbegin(), changes.entries.cend(), concerns))
        return;
    m_data = LawMapData::read(m_workspace);
    m_question.scheme = m_data.schemeOr(m_question.scheme);
    draw();
    emit recordsChanged();
    emit changed();
}

} // namespace chancery
