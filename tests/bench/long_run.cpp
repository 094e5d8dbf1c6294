// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/long_run.h"

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "models/workspace/generator.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr qint64 start = 1'483'228'800'000; // 2017-01-01
constexpr qint64 dayLength = qint64(24) * 60 * 60 * 1000;
constexpr int daysAYear = 364;
constexpr int daysAHalf = 182;
constexpr int daysAMonth = 28;
constexpr int editsPerNew = 4; // one edit of so many is a new record
constexpr int editsPerRemoval = 40;
constexpr int recent = 3000; // people work on what is new
constexpr int othersShare = 20; // one edit of so many is of somebody else's record

double mean(const QList<double> &values)
{
    return values.isEmpty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

LongRun::LongRun(const Size &size) : m_size(size), m_now(start)
{
    for (int i = 0; i < size.devices; ++i) {
        m_devices.emplace_back(m_folder.filePath(u"%1.chancery"_s.arg(i)), u"Device %1"_s.arg(i),
                               [this] { return ++m_now; });
    }
    for (size_t i = 0; i < m_devices.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            introduce(m_devices[i], m_devices[j]);
    }
    const qint64 edits =
        qint64(size.devices) * size.years * daysAYear / size.every * size.editsPerDay / editsPerNew + 1000;
    m_supply = inventedRecords({int(edits / 3), int(edits / 3), int(edits / 3)}, 1);
    std::shuffle(m_supply.begin(), m_supply.end(), m_random);
    QDir(m_folder.path()).mkdir(u"shared"_s);
}

void LongRun::live(Table &table)
{
    const int days = m_size.years * daysAYear;
    table.line(
        u"\n%1 devices, %2 years, %3 edits a day each; one day of %4 is lived: %5 days"_s.arg(m_size.devices)
            .arg(m_size.years)
            .arg(m_size.editsPerDay)
            .arg(m_size.every)
            .arg(days / m_size.every));
    table.line(
        u" half    edits  records  file MB |    dots  heads  points  revisions siblings, MB | edit ms  "
        "sync ms  bundle kB"_s);
    // all begin with the same records
    QList<Edit> first;
    for (int i = 0; i < 500; ++i) {
        m_written.append({m_supply.constLast().kind(), m_supply.constLast().id()});
        first.append(Edit::insert(m_supply.takeLast()));
    }
    need(m_devices.front()->commit(first, u"first"_s));
    for (int round = 0; round < 2; ++round) {
        for (Device &device : m_devices)
            exchange(device);
    }
    m_half = {};
    for (int day = 0; day < days; day += m_size.every) {
        m_now = start + day * dayLength;
        liveDay(day);
        if ((day + m_size.every) / daysAHalf > day / daysAHalf)
            tellHalf((day + m_size.every) / daysAHalf, table);
    }
}

void LongRun::liveDay(int day)
{
    const bool newMonth = day / daysAMonth != (day - m_size.every) / daysAMonth;
    for (int i = 0; i < m_size.devices; ++i) {
        Device &device = m_devices[size_t(i)];
        for (int n = 0; n < m_size.editsPerDay; ++n)
            edit(device, i);
        exchange(device);
        if (newMonth)
            need(device.sync->purge());
    }
}

Record LongRun::changed(const Record &record)
{
    Record after = record;
    const QString mark = QString::number(m_edits);
    if (record.kind() == Kind::Person) {
        after.set(fields::person::note, u"Met again, "_s + mark);
    } else if (record.kind() == Kind::Mission) {
        after.set(fields::mission::outcome, u"As agreed, "_s + mark);
    } else {
        QStringList lines = record.get(fields::note::body).split(u'\n');
        lines[m_random.bounded(int(lines.size()))] = u"What was said, "_s + mark;
        after.set(fields::note::body, lines.join(u'\n'));
    }
    return after;
}

void LongRun::edit(Device &device, int index)
{
    ++m_edits;
    if (m_edits % editsPerNew == 0 && !m_supply.isEmpty()) {
        const Record record = m_supply.takeLast();
        m_written.append({record.kind(), record.id()});
        m_half.edits.append(milliseconds([&] { need(device->commit(Edit::insert(record), u"edit"_s)); }));
        return;
    }
    // mostly what is one's own
    qsizetype at = m_written.size() - 1 - m_random.bounded(int(qMin<qsizetype>(recent, m_written.size())));
    if (m_random.bounded(othersShare) != 0)
        at = qMax<qsizetype>(0, at - at % m_size.devices + index - m_size.devices);
    const RecordRef ref = m_written[qMin(at, m_written.size() - 1)];
    const auto loaded = device->load(ref.kind, ref.id);
    if (!loaded || !loaded->alive)
        return; // another device wrote it today, or it is gone
    const Edit edit = m_edits % editsPerRemoval == 1 ? Edit::remove(*loaded)
                                                     : Edit::update(*loaded, changed(loaded->record));
    m_half.edits.append(milliseconds([&] { need(device->commit(edit, u"edit"_s)); }));
}

void LongRun::exchange(Device &device)
{
    ImportOrder order;
    order.allowRemovals = true;
    FolderReport report;
    m_half.syncs.append(
        milliseconds([&] { report = need(device.sync->syncFolder(m_folder.filePath(u"shared"_s), order)); }));
    if (!report.refused.isEmpty() || !report.unreadable.isEmpty())
        stop({ErrorCode::Internal, u"sync"_s, {}, 0});
    if (report.written)
        m_half.bundles.append(double(report.written->bytes));
}

void LongRun::tellHalf(int half, Table &table)
{
    Device &device = m_devices.front();
    while (device->indexSlice(10000)) {
    }
    const Database &database = device->store().file().database;
    const auto number = [&](const QByteArray &sql) { return need(database.integer(sql)).value_or(0); };
    const auto rows = [&](const char *name, int width) -> QString {
        return QString::number(number("SELECT count(*) FROM " + QByteArray(name))).rightJustified(width);
    };
    need(device->store().file().database.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    const auto megabytes = [](double bytes) {
        return QString::number(bytes / 1e6, 'f', 2).rightJustified(8);
    };
    const double tables =
        double(number("SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND name IN ('sync_dot', "
                      "'sync_head', 'sync_chain', 'sync_checkpoint', 'sync_revision', 'sync_sibling')"));
    const auto value = [](double number, int width) {
        return QString::number(number, 'f', 2).rightJustified(width);
    };
    const qint64 records =
        device->count(Kind::Person) + device->count(Kind::Mission) + device->count(Kind::Note);
    table.line(QString(QString::number(half).rightJustified(5) + QString::number(m_edits).rightJustified(9)
                       + QString::number(records).rightJustified(9)
                       + megabytes(double(QFileInfo(device->path()).size())) + u"  | "_s + rows("sync_dot", 7)
                       + rows("sync_chain", 7) + rows("sync_checkpoint", 8) + rows("sync_revision", 11)
                       + rows("sync_sibling", 9) + megabytes(tables) + u" |"_s
                       + value(percentile(m_half.edits, 0.5), 8) + value(percentile(m_half.syncs, 0.5), 9)
                       + value(mean(m_half.bundles) / 1000, 11)));
    m_half = {};
}

} // namespace chancery::bench
