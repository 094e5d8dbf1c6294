// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"
#include "models/records/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace chancery {

class Workspace;

//! Which records a mission pack holds. What is too sensitive is not there, nor what belongs to it, nor a link that leads
//! to it; a reference to it keeps its id. Whole records only, never single atoms: a record without some of its atoms
//! could not be merged back.
class PackSelection
{
public:
    //! \a highest is one of sensitivities().
    PackSelection(Workspace &home, const QString &highest);

    //! A mission, a country or a tag with all that belongs to it and is needed to read it. UnknownRecord, BadValue for a
    //! record of another kind, NothingToDo if it is too sensitive itself.
    Result<void> choose(const RecordRef &subset);
    //! The reference data, if home has it.
    Result<void> addReferenceData();
    //! Drops the links of which an end is missing.
    void settle();

    const QList<RecordRef> &records() const { return m_records; } //!< those chosen first
    int chosen() const { return m_chosen; }
    int left() const { return int(m_left.size()); }

    //! The words of a record's sensitivity, from the most open.
    static const QList<QByteArray> &sensitivities();

private:
    enum class Depth { Readable, Bare };

    Record read(const RecordRef &ref);
    bool isAllowed(const Record &record);
    bool isAllowed(const RecordRef &ref);
    int sensitivityOf(const Record &record);
    RecordRef ownerOf(const Record &record) const;
    RecordRef topOf(const RecordRef &ref);

    void rootsOf(const RecordRef &subset, QList<RecordRef> &roots);
    void addCountry(const RecordId &jurisdiction, QList<RecordRef> &roots, QSet<RecordId> &known);
    void addReferring(const RecordId &jurisdiction, QList<RecordRef> &roots);
    void addEvents(const RecordId &mission, QList<RecordRef> &roots, QSet<RecordId> &known);
    void addCompany(const RecordRef &root, QList<RecordRef> &company);
    void addWhole(const RecordRef &ref);
    void addContext(const RecordRef &ref, Depth depth);
    bool add(const RecordRef &ref);

    Workspace &m_home;
    int m_highest;
    QList<RecordRef> m_records;
    QSet<RecordId> m_there;
    QSet<RecordId> m_left;
    QHash<RecordId, bool> m_allowed;
    QSet<RecordId> m_readable; //!< those whose context was added already
    int m_chosen = 0;
};

} // namespace chancery
