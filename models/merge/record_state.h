// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/version_vector.h"
#include "models/records/record_id.h"
#include "models/records/result.h"

#include <QList>

namespace chancery {

//! One write of an atom that nothing has superseded.
struct RegisterEntry
{
    Dot dot;
    QByteArray
        value; //!< packed fields of the atom, as models/store/value_codec.h; of atom 0 one byte, 1 alive or 0 dead
    bool purged = false; //!< the content is gone here (a record long dead); the dot is kept for ever

    bool operator==(const RegisterEntry &) const = default;
};

//! A multi-value register: the writes that stand, ascending by dot.
using Register = QList<RegisterEntry>;

void sortByDot(Register &entries);
QList<Dot> dotsOf(const Register &entries);
//! The writes do not all say the same; one whose content is purged says something of its own.
bool isInConflict(const Register &entries);
//! The writes of \a before that are not in \a after.
Register superseded(const Register &before, const Register &after);

constexpr quint8 presenceAtom = 0;
QByteArray presenceValue(bool alive);

//! A whole record as merging sees it. Kinds and atoms are numbers: those of a newer program merge like our own.
struct RecordState
{
    quint16 kind = 0;
    RecordId id;
    QMap<quint8, Register> atoms; //!< an atom without writes is absent

    bool operator==(const RecordState &) const = default;

    bool isAlive() const; //!< alive beats dead
    bool isDoubted() const; //!< some say alive, others dead
    QList<Dot> livingDots() const; //!< who says alive
    bool isWithin(const VersionVector &vector) const; //!< the vector covers every dot
    bool hasHole() const; //!< content of an atom is purged
};

//! When a transaction was written, and by whom. For display and to break ties; nothing is ever decided by it alone.
struct Stamp
{
    Dot dot;
    qint64 hlc = 0; //!< hybrid logical clock: Unix milliseconds << 16 | tie
    QString user;

    bool operator==(const Stamp &) const = default;
};

//! A long text at one write: what it was made from, for the three-way merge of what is displayed.
struct TextRevision
{
    RecordId record;
    quint8 atom = 0;
    Dot dot;
    QList<Dot> parents; //!< the writes it superseded
    std::optional<QByteArray> value; //!< packed, as in RegisterEntry; none while the register itself holds it

    bool operator==(const TextRevision &) const = default;
};

//! Takes what one replica tells another, in this order: stamps, records, revisions, contents of attachments. Dots name
//! actors by the ordinals of the teller. Implemented by what writes a bundle and by what joins one.
class ChangeSink
{
public:
    virtual ~ChangeSink() = default;

    virtual Result<void> stamp(const Stamp &stamp) = 0;
    virtual Result<void> record(const RecordState &state) = 0;
    virtual Result<void> revision(const TextRevision &revision) = 0;
    //! A piece of an attachment's content, in order of \a chunk from 0; \a hash is BLAKE2b-256 of the whole, whose length
    //! is \a size bytes.
    virtual Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) = 0;
};

} // namespace chancery
