// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An exchange of bundles against raw SQLite with the same cipher, settings and rows, in the same run, and what years of
// it leave in a file. Prints tables; ratios count. Arguments: embassy, ministry, snapshot, day, long, and of the long run
// --every N: one working day of N is lived (1 is the whole of it); --devices N; --years N.

#include "models/records/agenda_fields.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/workspace/generator.h"
#include "tests/bench/device.h"
#include "tests/bench/long_run.h"
#include "tests/bench/measure.h"
#include "tests/bench/raw_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace chancery;
using bench::Device;
using bench::milliseconds;
using bench::need;
using bench::percentile;
using bench::RawFile;
using bench::Table;

namespace {

constexpr int dailyEdits = 200;
constexpr int days = 15;
constexpr int retitledShare = 5; // one mission of so many
constexpr qsizetype retitledPerCommit = 500;

class NoSink : public ChangeSink
{
public:
    Result<void> stamp(const Stamp &) override { return ok(); }
    Result<void> record(const RecordState &) override { return ok(); }
    Result<void> revision(const TextRevision &) override { return ok(); }
    Result<void> blob(const QByteArray &, qint64, int, const QByteArray &) override { return ok(); }
};

QList<Record> missionsOf(const QList<Record> &records, int oneOf)
{
    QList<Record> missions;
    int seen = 0;
    for (const Record &record : records) {
        if (record.kind() == Kind::Mission && seen++ % oneOf == 0)
            missions.append(record);
    }
    return missions;
}

void retitle(Device &device, const QList<Record> &missions)
{
    QList<Edit> edits;
    for (const Record &mission : missions) {
        const Loaded loaded = need(device->load(Kind::Mission, mission.id()));
        Record changed = loaded.record;
        changed.set(fields::mission::title, changed.title() + u'!');
        edits.append(Edit::update(loaded, changed));
    }
    need(device->commit(edits, u"edit"_s));
}

//! Two that trust each other; the first has the records, and the second is empty.
struct Pair
{
    Pair(const QTemporaryDir &folder, const GeneratorSize &size)
        : home(folder.filePath(u"home.chancery"_s), u"Home"_s)
        , away(folder.filePath(u"away.chancery"_s), u"Away"_s)
        , bundle(folder.filePath(u"bundle"_s))
    {
        introduce(home, away);
        need(generateRecords(*home, size, 1));
    }

    Exchange write(bool full)
    {
        QFile::remove(bundle);
        BundleOrder order;
        order.full = full;
        return need(home.sync->exportBundle(bundle, order));
    }
    JoinReport read() { return need(away.sync->importBundle(bundle, {})).report; }
    //! So that each knows what the other has.
    void acknowledge()
    {
        QFile::remove(bundle);
        need(away.sync->exportBundle(bundle, {}));
        need(home.sync->importBundle(bundle, {}));
    }

    Device home;
    Device away;
    QString bundle;
};

void measureKnown(Pair &pair, double import, qsizetype count, Table &table)
{
    table.row(u"the same bundle again"_s, import, milliseconds([&] { pair.read(); }), u"<= 0.2"_s, count);
    pair.write(true);
    table.row(u"another full one, nothing new"_s, import, milliseconds([&] { pair.read(); }), u"<= 0.2"_s,
              count);
}

void measureUpdates(Pair &pair, RawFile &raw, const QList<Record> &records, double import, Table &table)
{
    pair.acknowledge();
    const QList<Record> missions = missionsOf(records, retitledShare);
    const double floor = milliseconds([&] { raw.retitle(missions); });
    for (qsizetype begin = 0; begin < missions.size(); begin += retitledPerCommit)
        retitle(pair.home, missions.mid(begin, retitledPerCommit));
    pair.write(false);
    JoinReport report;
    const double updates = milliseconds([&] { report = pair.read(); });
    if (report.updated != missions.size())
        bench::stop({ErrorCode::Internal, u"updates"_s, QString::number(report.updated), 0});
    table.row(u"import of one-column updates"_s, floor, updates, {}, missions.size());
    retitle(pair.home, missions.first(1));
    pair.write(true);
    table.row(u"a full one, one record new"_s, import, milliseconds([&] { pair.read(); }), u"<= 0.2"_s,
              records.size());
}

void measureExchange(const QString &name, const GeneratorSize &size, Table &table)
{
    QTemporaryDir folder;
    const QList<Record> records = inventedRecords(size, 1);
    const qsizetype count = records.size();
    table.head(u"%1: %2 records"_s.arg(name).arg(count));
    RawFile raw(folder.filePath(u"raw.db"_s));
    // in one transaction, as an import is
    const double floor = milliseconds([&] { raw.insert(records, count); });
    table.row(u"raw insert, one transaction"_s, 0, floor, {}, count);
    Pair pair(folder, size);
    NoSink nothing;
    table.row(u"tell everything"_s, 0,
              milliseconds([&] { need(pair.home->store().replicator().tell({}, nothing)); }), u">= 500 k/s"_s,
              count);
    Exchange full;
    table.row(u"full bundle, sealed, to a file"_s, 0, milliseconds([&] { full = pair.write(true); }), {},
              count);
    table.size(u"its size"_s, full.bytes, {});
    table.row(u"verify it"_s, 0, milliseconds([&] { need(pair.away.sync->inspect(pair.bundle)); }), {},
              count);
    JoinReport report;
    const double import = milliseconds([&] { report = pair.read(); });
    if (report.inserted != count)
        bench::stop({ErrorCode::Internal, u"import"_s, QString::number(report.inserted), 0});
    table.row(u"import into an empty workspace"_s, floor, import, u"<= 2.0"_s, count);
    measureKnown(pair, import, count, table);
    measureUpdates(pair, raw, records, import, table);
}

void measureSnapshot(Table &table)
{
    QTemporaryDir folder;
    Pair pair(folder, {60'000, 25'000, 15'000});
    table.head(u"a snapshot of 100000 records"_s);
    Exchange full;
    const double took = milliseconds([&] { full = pair.write(true); });
    table.row(u"sealed to a file"_s, 0, took, u"< 1500 ms"_s, 100'000);
    table.size(u"its size"_s, full.bytes, u"< 8000 kB"_s);
}

void measureDay(Table &table)
{
    QTemporaryDir folder;
    Pair pair(folder, GeneratorSize::embassy());
    pair.write(true);
    pair.read();
    pair.acknowledge();
    const QList<Record> missions = missionsOf(inventedRecords(GeneratorSize::embassy(), 1), 1);
    QList<double> writing;
    QList<double> reading;
    qint64 largest = 0;
    for (int day = 0; day < days; ++day) {
        for (int i = 0; i < dailyEdits; ++i)
            retitle(pair.home, missions.mid((day * 31 + i * 7) % missions.size(), 1));
        Exchange exchange;
        writing.append(milliseconds([&] { exchange = pair.write(false); }));
        largest = qMax(largest, exchange.bytes);
        reading.append(milliseconds([&] { pair.read(); }));
        pair.acknowledge();
    }
    table.head(u"a day of %1 edits, among %2 missions"_s.arg(dailyEdits).arg(missions.size()));
    table.row(u"bundle written, median"_s, 0, percentile(writing, 0.5), u"< 50 ms"_s);
    table.row(u"bundle read, median"_s, 0, percentile(reading, 0.5), u"< 50 ms"_s);
    table.size(u"its size, largest"_s, largest, u"< 30 kB"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption every(u"every"_s, u"One working day of N is lived."_s, u"N"_s, u"28"_s);
    const QCommandLineOption devices(u"devices"_s, u"How many devices."_s, u"N"_s, u"13"_s);
    const QCommandLineOption years(u"years"_s, u"How many years."_s, u"N"_s, u"3"_s);
    parser.addOptions({every, devices, years});
    parser.process(application);
    const QStringList wanted = parser.positionalArguments();
    const auto isWanted = [&](const QString &part) { return wanted.isEmpty() || wanted.contains(part); };
    Table table;
    if (isWanted(u"embassy"_s))
        measureExchange(u"embassy"_s, GeneratorSize::embassy(), table);
    if (isWanted(u"ministry"_s))
        measureExchange(u"ministry"_s, GeneratorSize::ministry(), table);
    if (isWanted(u"snapshot"_s))
        measureSnapshot(table);
    if (isWanted(u"day"_s))
        measureDay(table);
    if (isWanted(u"long"_s)) {
        bench::LongRun run({parser.value(devices).toInt(), parser.value(years).toInt(), 50,
                            qMax(1, parser.value(every).toInt())});
        run.live(table);
    }
    return 0;
}
