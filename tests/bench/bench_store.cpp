// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The store against raw SQLite with the same cipher, settings and rows, in the same run. Prints a table; ratios count.

#include "models/records/agenda_fields.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/generator.h"
#include "tests/bench/device.h"
#include "tests/bench/measure.h"
#include "tests/bench/raw_file.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace chancery;
using bench::milliseconds;
using bench::need;
using bench::percentile;
using bench::RawFile;
using bench::Table;

namespace {

constexpr int batchSize = 5000;
constexpr int oneRowRounds = 400;

void measureUpdates(Workspace &workspace, RawFile &raw, const QList<Record> &records, Table &table)
{
    QList<Record> missions;
    for (const Record &record : records) {
        if (record.kind() == Kind::Mission && missions.size() < oneRowRounds)
            missions.append(record);
    }
    // in turn, and the median of each: the disk is not equally quick from one second to the next
    QList<double> floor;
    QList<double> ours;
    for (const Record &mission : missions) {
        floor.append(milliseconds([&] { raw.retitle({mission}); }));
        const Loaded loaded = need(workspace.load(Kind::Mission, mission.id()));
        Record changed = loaded.record;
        changed.set(fields::mission::title, mission.title() + u'!');
        const Edit edit = Edit::update(loaded, changed);
        ours.append(milliseconds([&] { need(workspace.commit(edit, u"edit"_s)); }));
    }
    table.row(u"one-record update, median"_s, percentile(floor, 0.5), percentile(ours, 0.5), u"<= 2.5"_s);
}

void measureReading(Workspace &workspace, const QList<Record> &records, Table &table)
{
    QList<double> keystrokes;
    for (int i = 0; i < 60; ++i) {
        const QString word = records[qsizetype(i) * 97 % records.size()].title().section(u' ', -1);
        for (int length = 1; length <= word.size(); ++length)
            keystrokes.append(milliseconds([&] { need(workspace.search(word.first(length), 20)); }));
    }
    table.row(u"search keystroke, median"_s, 0, percentile(keystrokes, 0.5), {});
    table.row(u"search keystroke, p95"_s, 0, percentile(keystrokes, 0.95), u"<= 16 ms"_s);
    ListQuery all;
    all.kinds = {Kind::Person, Kind::Organisation, Kind::Office};
    QList<RecordRef> refs;
    table.row(u"fill the directory list"_s, 0, milliseconds([&] { refs = need(workspace.listRefs(all)); }),
              {});
    QList<double> pages;
    for (qsizetype begin = 0; begin < refs.size(); begin += refs.size() / 20 + 1)
        pages.append(milliseconds([&] { need(workspace.listRows(refs.mid(begin, 128))); }));
    table.row(u"a page of it, worst"_s, 0, percentile(pages, 1), u"<= 16 ms"_s);
    QList<double> filters;
    for (const QString &text : {u"m"_s, u"ma"_s, u"mar"_s, u"mark"_s, u"марко"_s, u"ministry"_s}) {
        all.text = text;
        filters.append(milliseconds([&] { need(workspace.listRefs(all)); }));
    }
    table.row(u"filter the directory, median"_s, 0, percentile(filters, 0.5), u"<= 16 ms"_s);
    table.row(u"filter the directory, worst"_s, 0, percentile(filters, 1), u"<= 16 ms"_s);
    table.row(u"a month of missions"_s, 0,
              milliseconds([&] { workspace.between(Kind::Mission, QDate(2017, 5, 1), QDate(2017, 5, 31)); }),
              {});
}

QList<RecordState> statesOf(const QList<Record> &records, Dot dot)
{
    QList<RecordState> states;
    for (const Record &record : records) {
        RecordState state{quint16(record.kind()), record.id(), {}};
        state.atoms.insert(presenceAtom, {{dot, presenceValue(true), false}});
        for (const AtomSpec &atom : record.spec().atoms)
            state.atoms.insert(atom.number,
                               {{dot, codec::packed(record, AtomMask(1) << atom.number), false}});
        states.append(state);
    }
    return states;
}

//! What comes from elsewhere, without a word in the history: rows and their dots. The milliseconds.
double joinWithoutHistory(Store &store, const QList<Record> &records, quint64 counter)
{
    JoinRequest request;
    request.actors.insert(1, {QByteArray(RecordId::size, 'b'), u"bench"_s});
    request.sender = 1;
    request.top.set(1, counter);
    request.history = false;
    const QList<RecordState> states = statesOf(records, {1, counter});
    return milliseconds([&] {
        need(store.join(request, [&](ChangeSink &sink) -> Result<void> {
            for (const RecordState &state : states)
                CHANCERY_TRY(sink.record(state));
            return ok();
        }));
    });
}

void measure(const QString &name, const GeneratorSize &size, Table &table)
{
    QTemporaryDir folder;
    const QList<Record> records = inventedRecords(size, 1);
    table.head(u"%1: %2 records"_s.arg(name).arg(records.size()));
    RawFile raw(folder.filePath(u"raw.db"_s));
    const double floor = milliseconds([&] { raw.insert(records, batchSize); });
    {
        auto seeded = bench::makeWorkspace(folder.filePath(u"seeded.chancery"_s));
        double dots = 0;
        for (qsizetype begin = 0; begin < records.size(); begin += batchSize)
            dots += joinWithoutHistory(seeded->store(), records.mid(begin, batchSize), begin / batchSize + 1);
        table.row(u"bulk insert with dots"_s, floor, dots, u"<= 1.3"_s);
    }
    auto workspace = bench::makeWorkspace(folder.filePath(u"ours.chancery"_s));
    const double ours = milliseconds([&] { need(generateRecords(*workspace, size, 1)); });
    const double making = milliseconds([&] { inventedRecords(size, 1); });
    table.row(u"bulk insert with dots and history"_s, floor, ours - making, u"<= 1.8"_s);
    measureUpdates(*workspace, raw, records, table);
    const double rawIndex = milliseconds([&] { raw.buildIndex(); });
    const double index = milliseconds([&] {
        while (workspace->indexSlice(10000)) {
        }
    });
    table.row(u"indexing everything"_s, rawIndex, index, u"<= 1.2"_s);
    measureReading(*workspace, records, table);
    const QString path = workspace->path();
    workspace.reset();
    Credentials key;
    key.rawKey = test::testKey();
    table.row(u"open the file, key at hand"_s, 0, milliseconds([&] { need(Workspace::open(path, key)); }),
              {});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList sizes = application.arguments().sliced(1);
    Table table;
    if (sizes.isEmpty() || sizes.contains(u"embassy"_s))
        measure(u"embassy"_s, GeneratorSize::embassy(), table);
    if (sizes.isEmpty() || sizes.contains(u"ministry"_s))
        measure(u"ministry"_s, GeneratorSize::ministry(), table);
    return 0;
}
