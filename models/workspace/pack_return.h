// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/pack_table.h"
#include "models/store/record_states.h"
#include "models/store/replica.h"
#include "models/workspace/mission_pack.h"

#include <functional>

namespace chancery {

//! The writes of a pack that home has not got, as edits that have seen at home exactly what the pack had seen of it.
class PackReturn
{
public:
    PackReturn(Workspace &home, Workspace &pack);
    ~PackReturn();

    //! Whether the pack is one of ours.
    Result<void> accept();
    Result<void> plan();
    Result<JoinReport> take(const TakeBackOrder &order);
    const PackNote &note() const { return m_note; }

private:
    //! By atom the writes at home, in its ordinals, that a write of the pack stands for.
    using Known = QMap<Dot, QMap<quint8, QList<Dot>>>;
    //! One new value, and the writes of the pack that hold it.
    struct Group
    {
        QByteArray value;
        QList<Dot> dots;
        bool needed = true; //!< home does not say so already
    };
    struct News
    {
        RecordRef record;
        Record shown; //!< as the pack shows it
        bool alive = true;
        bool isNew = false; //!< made in the pack
        QMap<quint8, QList<Group>> atoms; //!< by rank, the visible value last
        Versions seen; //!< at home
        PackLinks links; //!< as home has them
    };

    Result<void> take(const Standing &pack);
    Result<Known> known(const RecordId &id, News &news);
    void addKnown(const PackLinks &links, Known &known) const;
    QList<Group> freshOf(quint8 atom, const Register &entries, const Known &known);
    QList<Dot> seenOf(quint8 atom, const Register &entries, const Known &known) const;

    static bool bringsBack(const News &news, const std::optional<Standing> &home);
    void settle(News &news, const std::optional<Standing> &home);
    void write(const News &news, const std::optional<Standing> &home);
    void assertSame(const News &news, const Standing &home, Edit &first);
    void append(qsizetype round, const Edit &edit);
    Result<void> foresee();
    void report(const News &news, const std::optional<Standing> &home);

    Result<void> keepBooks(bool written);
    Result<void> copyContents(const News &news);
    Result<void> link(News &news, const QList<Dot> &written, const ReplicaState &home);

    Workspace &m_home;
    Workspace &m_pack;
    PackNote m_note;
    ReplicaState m_packState;
    ReplicaState m_homeState;
    QHash<QByteArray, quint32> m_packOrdinals;
    QHash<QByteArray, quint32> m_homeOrdinals;
    QList<News> m_news;
    QList<QList<Edit>> m_rounds;
    bool m_buries = false; //!< a record that several rounds write is removed by the last
    JoinReport m_report;
};

} // namespace chancery
