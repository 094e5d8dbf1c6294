// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/mission_pack.h"

#include "models/store/pack_table.h"
#include "models/store/store.h"
#include "models/store/store_connection.h"
#include "models/workspace/pack_attachments.h"
#include "models/workspace/pack_return.h"
#include "models/workspace/pack_selection.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

PackInfo infoOf(const PackNote &note)
{
    return {note.pack, note.name, note.library, note.lent, note.returned, int(note.records)};
}

//! Makes the file and fills it.
class PackLending
{
public:
    PackLending(Workspace &home, const PackOrder &order) : m_home(home), m_order(order) { }

    Result<PackResult> run();

private:
    Result<void> select(PackSelection &selection);
    Result<void> create();
    Result<void> fill(const QList<RecordRef> &records);
    Result<void> link(const QList<Standing> &standings);
    Result<void> copyContents(const QList<Standing> &standings);

    Workspace &m_home;
    PackOrder m_order;
    PackNote m_note;
    std::unique_ptr<Workspace> m_pack;
};

Result<void> PackLending::select(PackSelection &selection)
{
    if (m_home.isReadOnly())
        return failure(ErrorCode::ReadOnly, m_home.path());
    if (!sensitivities().contains(m_order.highest))
        return failure(ErrorCode::BadValue, m_order.highest, sensitivities().join(u", "_s));
    CHANCERY_TRY(selection.choose(m_order.subset));
    CHANCERY_TRY(selection.addReferenceData());
    selection.settle();
    const auto library = m_home.store().replicator().state();
    if (!library)
        return failure(library.error());
    m_note.pack = m_home.newId().toBytes();
    m_note.library = library->library;
    m_note.name = m_order.name.isEmpty() ? m_home.record(m_order.subset).title() : m_order.name;
    m_note.lent = m_home.now();
    m_note.records = selection.records().size();
    return ok();
}

Result<void> PackLending::create()
{
    NewWorkspace wanted;
    wanted.path = m_order.path;
    wanted.credentials = m_order.credentials;
    wanted.plain = m_order.plain;
    wanted.contents = Contents::Empty;
    wanted.user = m_order.user.isEmpty() ? m_home.user() : m_order.user;
    wanted.device = m_order.device.isEmpty() ? m_note.name : m_order.device;
    const FileEnvironment &world = m_home.store().environment();
    auto made = Workspace::create(wanted, {world.clock, world.random, false, world.anchors});
    if (!made)
        return failure(std::move(made).error());
    m_pack = std::move(*made);
    return ok();
}

// The pack's own writes: its version vector claims nothing that was written at home.
Result<void> PackLending::fill(const QList<RecordRef> &records)
{
    QList<Standing> standings;
    QList<Edit> edits;
    for (const RecordRef &ref : records) {
        auto standing = m_home.store().states().find(quint16(ref.kind), ref.id);
        if (!standing)
            return failure(std::move(standing).error());
        if (!*standing)
            return failure(ErrorCode::UnknownRecord, ref.id.toString());
        edits.append(Edit::insert((*standing)->row->record));
        standings.append(std::move(**standing));
    }
    const auto beside = [&]() -> Result<void> {
        CHANCERY_TRY(link(standings));
        return copyContents(standings);
    };
    const auto written = m_pack->store().commitRounds({edits}, u"pack:"_s + m_note.name, beside);
    if (!written)
        return failure(written.error());
    constexpr int rows = 10000; // nobody looks at it yet
    while (m_pack->indexSlice(rows)) {
    }
    return ok();
}

// What each record was at home: the writes whose values the pack shows.
Result<void> PackLending::link(const QList<Standing> &standings)
{
    const auto home = m_home.store().replicator().state();
    const auto pack = m_pack->store().replicator().state();
    if (!home || !pack)
        return failure(home ? pack.error() : home.error());
    const ActorDot written{pack->actors.value(pack->actor).id, pack->vector.counter(pack->actor)};
    PackTable table(m_pack->store().file().database);
    CHANCERY_TRY(table.setOwn(m_note.pack));
    CHANCERY_TRY(table.save(m_note));
    for (const Standing &standing : standings) {
        PackLinks links;
        QMap<quint8, QList<ActorDot>> &atoms = links[written];
        const auto note = [&](int atom) {
            QList<ActorDot> &dots = atoms[quint8(atom)];
            for (const Dot &dot : standing.row->versions.dots(atom))
                dots.append({home->actors.value(dot.actor).id, dot.counter});
        };
        note(presenceAtom);
        for (const AtomSpec &atom : standing.row->record.spec().atoms)
            note(atom.number);
        CHANCERY_TRY(table.save(m_note.pack, standing.state.id, links));
    }
    return ok();
}

Result<void> PackLending::copyContents(const QList<Standing> &standings)
{
    for (const Standing &standing : standings)
        CHANCERY_TRY(copyAttachment(standing.row->record, m_home.store(), m_pack->store()));
    return ok();
}

Result<PackResult> PackLending::run()
{
    PackSelection selection(m_home, m_order.highest);
    CHANCERY_TRY(select(selection));
    CHANCERY_TRY(create());
    auto done = fill(selection.records());
    // the pack is worth nothing to a home that does not know it
    if (done)
        done = m_home.store().keep([&] { return PackTable(m_home.store().file().database).save(m_note); });
    const QString path = m_pack->path();
    m_pack.reset();
    if (!done) {
        removeDatabase(path);
        return failure(done.error());
    }
    const int chosen = selection.chosen();
    return PackResult{infoOf(m_note), chosen, int(m_note.records) - chosen, selection.left()};
}

} // namespace

QStringList sensitivities()
{
    QStringList words;
    for (const QByteArray &word : PackSelection::sensitivities())
        words.append(QString::fromLatin1(word));
    return words;
}

Result<PackResult> lendPack(Workspace &home, const PackOrder &order)
{
    return PackLending(home, order).run();
}

Result<TakeBackResult> takeBack(Workspace &home, const QString &packPath, const Credentials &credentials,
                                const TakeBackOrder &order)
{
    if (home.isReadOnly())
        return failure(ErrorCode::ReadOnly, home.path());
    const FileEnvironment &world = home.store().environment();
    const auto pack =
        Workspace::open(packPath, credentials, {world.clock, world.random, false, world.anchors}, true);
    if (!pack)
        return failure(pack.error());
    TakeBackResult result;
    PackReturn back(home, **pack);
    CHANCERY_TRY(back.accept());
    CHANCERY_TRY(back.plan());
    auto report = back.take(order);
    if (!report)
        return failure(std::move(report).error());
    result.info = infoOf(back.note());
    result.report = std::move(*report);
    result.drafts = int((*pack)->drafts().size());
    return result;
}

Result<QList<PackInfo>> lentPacks(Workspace &home)
{
    PackTable table(home.store().file().database);
    const auto own = table.own();
    const auto notes = table.notes();
    if (!own || !notes)
        return failure(own ? notes.error() : own.error());
    QList<PackInfo> lent;
    for (const PackNote &note : *notes) {
        if (note.pack != *own)
            lent.append(infoOf(note));
    }
    return lent;
}

Result<std::optional<PackInfo>> packInfo(Workspace &workspace)
{
    PackTable table(workspace.store().file().database);
    const auto own = table.own();
    if (!own)
        return failure(own.error());
    if (own->isEmpty())
        return std::nullopt;
    const auto note = table.find(*own);
    if (!note)
        return failure(note.error());
    return *note ? std::optional(infoOf(**note)) : std::nullopt;
}

} // namespace chancery
