// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/join.h"
#include "tests/sync/simulation/oracle.h"
#include "tests/sync/simulation/replica.h"
#include "tests/sync/simulation/schedule.h"

#include <map>

namespace chancery::simulation {

//! Makes an empty replica of a library.
using ReplicaFactory = std::function<Result<std::unique_ptr<Replica>>(const Surroundings &surroundings,
                                                                      const QByteArray &library)>;

//! One told bundle. It stays in the world: it may arrive late, often, or at the wrong place.
struct Bundle
{
    int serial = 0;
    int device = 0; //!< of the teller
    quint64 number = 0;
    ReplicaState teller;
    VersionVector base; //!< in the teller's ordinals, as is the content
    QList<HeadRun> heads;
    std::shared_ptr<const Recording> content;
    QList<QByteArray> wants; //!< contents that the teller lacks
    QByteArray file; //!< the container, where the schedule wants it
    VersionVector worldBase;
    VersionVector worldTop;
    Ordinals ordinals; //!< from the teller's to the world's
};

//! Bundles as bytes. Where there is none, contents are handed over as they are.
class Courier
{
public:
    virtual ~Courier() = default;
    virtual Result<QByteArray> seal(const Bundle &bundle, int devices) = 0;
    //! What the bytes say, read twice as an import does; \a device is the receiver's.
    virtual Result<Bundle> open(const QByteArray &file, int device) = 0;
};

//! What came of a schedule.
struct Outcome
{
    QString failure; //!< empty: all is well
    int step = 0; //!< serial of the step that failed; 0: at the end
    int writes = 0;
    int joins = 0;
    int gaps = 0;
    int purged = 0;
    int returns = 0; //!< restores and rollbacks
    int touches = 0;
    int refused = 0; //!< damaged bundles
    int libraries = 0; //!< that had work in them and joined another one
    int packs = 0; //!< that came back with something new

    bool isGood() const { return failure.isEmpty(); }
};

//! Runs a schedule: replicas with clocks that are wrong, a network that loses, doubles, delays and damages; and after
//! every step looks whether the replica did what the design says, and nothing else.
class World
{
public:
    World(const Schedule &schedule, const ReplicaFactory &store, const ReplicaFactory &newer,
          Courier *courier);
    ~World();

    Outcome run();

private:
    struct Ack
    {
        quint32 incarnation = 0;
        quint64 number = 0;
        VersionVector vector; // in the world's ordinals
        QList<QByteArray> wants;
    };
    //! In a register the writes of a pack, and those at home that each stands for.
    using Stands = QHash<QPair<RecordId, quint8>, QHash<Dot, QList<Dot>>>;
    //! What the file remembers beside records, and loses when it goes back.
    struct Books
    {
        Dump dump;
        quint64 number = 0;
        QMap<int, Ack> acks; // by device
        QList<Bundle> staged;
        QList<BatchId> batches;
        QMap<int, Stands> packs; // lent, by serial: what came back of them
        int writes = 0; // of the whole world when they were kept
    };
    struct Node
    {
        std::unique_ptr<Replica> replica;
        int device = 0;
        bool newer = false;
        bool guest = false;
        bool known = true; // a stranger is nobody's member before it joins
        bool member = true;
        std::shared_ptr<qint64> offset; // of its clock, milliseconds
        Ordinals ordinals; // from the file's to the world's
        VersionVector told; // by its computer or to it; stays when the file goes back
        Books books;
        std::map<int, Books> backups;
        std::optional<Dump> beforeLast; // what the newest batch found, if nothing came after it
        std::optional<int> lender; // of a pack
        Stands given; // to a pack, when it was lent
    };
    //! A record of a pack that comes back.
    struct Homecoming
    {
        RecordState old; // at home, before and after
        RecordState now;
        RecordState pack;
        QMap<quint8, Register> fresh; // what home did not know of it
        bool isNew = false; // made in the pack
        VersionVector known; // at home, before
    };
    struct Editor
    {
        int node = 0;
        Loaded loaded;
    };
    using Op = Step::Op;

    // world.cpp
    bool populate();
    Surroundings surroundingsOf(int index, const std::shared_ptr<qint64> &offset, bool anchored);
    void take(const Step &step);
    void takeWrite(const Step &step, Node &node);
    void takeExchange(const Step &step, Node &node);
    void takeInPack(const Step &step, Node &pack);
    void fail(const QString &what);
    template<typename T>
    bool wanted(const Result<T> &result, const char *what)
    {
        if (!result)
            failWith(result.error(), what);
        return bool(result);
    }
    void failWith(const Error &error, const char *what);
    bool failed() const { return !m_outcome.failure.isEmpty(); }
    Node *nodeOf(int index);
    int indexOf(const Node &node) const;
    QByteArray libraryOf(int index) const; // in the beginning
    bool waits(Node &node); // a guest that is of no library yet
    static RecordId idOf(int serial);
    QRandomGenerator random(quint32 salt) const { return generatorOf(m_schedule.seed, salt); }

    // world_writes.cpp
    void create(const Step &step, Node &node);
    void derive(const Step &step, Node &node);
    void insert(Node &node, const Record &record);
    void edit(const Step &step, Node &node);
    void batch(const Step &step, Node &node);
    void openEditor(const Step &step, Node &node);
    void saveEditor(const Step &step);
    void remove(const Step &step, Node &node);
    void bringBack(const Step &step, Node &node);
    void undo(const Step &step, Node &node);
    void writeNewer(const Step &step, Node &node);
    void commit(Node &node, const QList<Edit> &edits, const QString &intent);
    Record changed(const Record &record, QRandomGenerator &random) const;
    std::optional<RecordRef> pick(const Node &node, int serial, bool alive) const;
    bool goesWithOwner(Node &node, const RecordState &state);
    void checkUndone(Node &node, const UndoReport &report, const Dump &undone);

    // world_exchange.cpp
    enum class Contents { With, Without };
    std::optional<Bundle> tell(Node &node, int serial, const QList<int> &devices,
                               Contents contents = Contents::With);
    void checkTold(const Node &node, const Bundle &bundle, int told);
    VersionVector baseFor(Node &node, const QList<int> &devices);
    enum class Libraries { Stay, Join };
    void deliver(const Step &step, Node &node);
    void damage(const Step &step, Node &node);
    void joinLibraries(const Step &step, Node &node);
    void arrive(Node &node, const Bundle &bundle, quint32 salt, Libraries libraries = Libraries::Stay);
    void receive(Node &node, const Bundle &bundle, quint32 salt, Libraries libraries);
    std::optional<Kinship> kinship(Node &node, const Bundle &bundle, Libraries libraries);
    bool areKin(Node &from, Node &to);
    void acknowledge(Node &node, const Bundle &bundle);
    void drain(Node &node, quint32 salt);
    std::optional<JoinReport::Verdict> join(Node &node, const Bundle &bundle, Kinship kin, quint32 salt);
    void settle(Node &node, const Dump &before, const Bundle &bundle, Kinship kin, const JoinReport &report);
    void traceJoin(const Node &node, const Bundle &bundle, const JoinReport &report) const;
    bool rehearse(Node &node, const JoinRequest &request, const Bundle &bundle, Kinship kin,
                  QRandomGenerator &random);
    Result<JoinReport> joinAsking(Node &node, JoinRequest request, const Bundle &bundle, Kinship kin,
                                  bool allow);
    void keepBackup(const Step &step, Node &node);
    void goBack(const Step &step, Node &node);
    void excuseLost(Node &node, int backup);
    bool isElsewhere(const Node &node, Dot dot) const;
    void clone(const Step &step, Node &node);
    void purge(const Step &step, Node &node);
    void quiesce();
    bool exchangeAll(quint32 round);

    // world_contents.cpp
    void attach(const Step &step, Node &node);
    QSet<QByteArray> wantedBy(const Node &node, const QList<int> &devices) const;
    QList<QByteArray> lacking(Node &node);
    void checkContentsTold(Node &node, const Bundle &bundle, const QSet<QByteArray> &wanted);
    void checkContents(Node &node, const Node &holder, const Dump &dump);

    // world_packs.cpp
    void lend(const Step &step, Node &home);
    std::optional<RecordRef> label(const Step &step, Node &home);
    void checkLent(const Node &home, Node &pack);
    void comeHome(Node &pack, Node &home, quint32 salt);
    bool mayComeHome(const Node &pack, Node &home);
    Homecoming homecoming(const Node &pack, const Node &home, const Dump &before, const RecordState &state);
    QList<Dot> seenOf(const Node &pack, const Node &home, const RecordState &state, quint8 atom) const;
    void checkReturned(const Node &pack, Node &home, const Dump &before);
    bool checkReturned(const Node &pack, const Node &home, const Homecoming &record);
    bool checkReturned(const Homecoming &record, quint8 atom, const QList<Dot> &seen);
    void remember(const Node &pack, Node &home, const Homecoming &record);
    void returnPacks();

    // world_seed.cpp
    void seed(const Step &step, Node &node);
    void logSeeds(const Ordinals &ordinals);

    // world_checks.cpp, world_end.cpp
    enum class Look { Changes, All };
    bool refresh(Node &node, Look look);
    PrecedenceOf precedence(const Dump &dump);
    void checkCommit(Node &node, const Dump &before, const QList<Edit> &edits);
    void checkEdit(Node &node, const Dump &before, const Edit &edit, Dot dot);
    bool checkWritten(Node &node, const RecordState &before, const RecordState &after, const Edit &edit,
                      Dot dot);
    void checkUntouched(const Dump &before, const Dump &after, const QSet<RecordId> &written);
    void logDifference(const RecordState &before, const RecordState &after, const VersionVector &known,
                       int node);
    void checkJoin(Node &node, const Dump &before, const Bundle &bundle, const JoinReport &report);
    void checkReport(const Dump &before, const Dump &after, const QSet<RecordId> &records,
                     const JoinReport &report);
    void checkPurge(Node &node, const Dump &before, int purged, const VersionVector &acknowledged);
    void checkJoined(Node &node, const RecordState &joined, const VersionVector &vector);
    void checkVector(const Node &node, const VersionVector &wanted);
    void checkEnd();
    void checkConvergence(const Node &one, const Node &other);
    void checkShown(Node &node, const Dump &dump);
    void checkComplete(const Dump &dump);
    void checkStaged(const Node &node);
    void checkFile(Node &node);

    Schedule m_schedule;
    ReplicaFactory m_makeStore;
    ReplicaFactory m_makeNewer;
    Courier *m_courier;
    Outcome m_outcome;
    std::shared_ptr<qint64> m_now;
    Actors m_actors;
    Oracle m_oracle;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::map<int, std::unique_ptr<Node>> m_packs; // by the serial of the step that lent them
    QMap<int, RecordRef> m_records; // by the serial of the step that made it
    QMap<int, RecordRef> m_attachments; // the same
    QMap<int, Editor> m_editors;
    QMap<int, Bundle> m_bundles;
    QSet<RecordId> m_purged;
    using Texts = QHash<QPair<RecordId, int>, QByteArray>;
    Texts m_merged; // as the first replica shows them
    QHash<int, Texts> m_mergedInPacks;
    bool m_seeded = false;
    bool m_trace = qEnvironmentVariableIsSet("CHANCERY_SIMULATION_TRACE");
};

} // namespace chancery::simulation
