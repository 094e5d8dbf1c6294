// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/workspace/law_map.h"

#include <QObject>

namespace chancery {

class Workspace;

//! What the map, its table and the country beside it stand on: the records of law, one question (scheme, day) and the
//! picture that answers it, in the language of the program. Reads again after a change that concerns it. Lives on the
//! workspace's thread; the workspace outlives it.
class LawMapSource : public QObject
{
    Q_OBJECT

public:
    //! A null \a scheme, or one that is not there, means the first by rank.
    LawMapSource(Workspace &workspace, const RecordId &scheme, QDate day, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    const LawMapData &data() const { return m_data; }
    const LawMap &map() const { return m_map; }
    const MapScene &scene() const { return m_map.scene; }
    LawCell cell(const RecordId &jurisdiction) const { return m_map.cells.value(jurisdiction); }
    //! The name on the day shown.
    QString name(const RecordId &jurisdiction) const;
    QLocale locale() const { return m_locale; }

    RecordId scheme() const { return m_question.scheme; }
    void setScheme(const RecordId &scheme);
    //! Which sources count; an empty one: all.
    const PassageFilter &filter() const { return m_question.filter; }
    void setFilter(const PassageFilter &filter);
    QList<CitedSource> citedSources() const { return m_data.citedSources(m_question.scheme); }
    const LawQuestion &question() const { return m_question; }
    QDate day() const { return m_question.day; }
    void setDay(QDate day);

    //! The next day, or the one before, on which the picture may change; invalid if there is none.
    QDate nextChange() const;
    QDate previousChange() const;
    //! The days on which the picture may change, ascending.
    const QList<QDate> &changeDays() const { return m_changeDays; }

signals:
    //! The records were read again: schemes, names, passages may differ.
    void recordsChanged();
    //! After each of these: another question, other records.
    void changed();

private:
    void draw();
    void applyChanges(const ChangeSet &changes);

    Workspace &m_workspace;
    QLocale m_locale;
    LawMapData m_data;
    LawQuestion m_question;
    LawMap m_map;
    QList<QDate> m_changeDays;
};

} // namespace chancery
