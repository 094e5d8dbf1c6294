// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A snapshot of 100,000 records as the content of a bundle: how fast it is written and read, and how large it is, alone
// and sealed. Prints a table.

#include "models/platform/system_sources.h"
#include "models/store/value_codec.h"
#include "models/workspace/generator.h"
#include "tests/bench/measure.h"
#include "tests/sync/content_fixture.h"

#include <QBuffer>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
using bench::need;

namespace {

constexpr qsizetype snapshotSize = 100'000;
constexpr int rounds = 5;

//! The shortest of some rounds: others share this machine.
template<typename F>
double shortest(F &&work)
{
    double best = bench::milliseconds(work);
    for (int round = 1; round < rounds; ++round)
        best = std::min(best, bench::milliseconds(work));
    return best;
}

//! As they stand after an import, some thousand a transaction, and years of edits: every fifth has atoms of others.
test::Told snapshot()
{
    test::Told told;
    const QList<Record> records = inventedRecords({60'000, 25'000, 15'000}, 1);
    for (const Record &record : records.first(std::min(snapshotSize, records.size()))) {
        const qsizetype number = told.records.size();
        const Dot base{1, quint64(1 + number / 1000)};
        const Dot edit{7, quint64(1 + number / 5)};
        RecordState state{quint16(record.kind()), record.id(), {}};
        state.atoms.insert(presenceAtom, {{number % 5 == 0 ? edit : base, presenceValue(true), false}});
        for (const AtomSpec &atom : record.spec().atoms) {
            const bool isEdited = number % 5 == 0 && atom.number == 1;
            state.atoms.insert(atom.number, {{isEdited ? edit : base,
                                              codec::packed(record, AtomMask(1) << atom.number), false}});
        }
        told.records.append(state);
    }
    const qint64 start = qint64(1'700'000'000'000) << 16;
    for (quint64 i = 1; i <= 20'000; ++i)
        told.stamps.append({{7, i}, start + qint64(i * 977'777'777), u"Desk officer"_s});
    return told;
}

struct Nothing : ChangeSink
{
    Result<void> stamp(const Stamp &) override { return {}; }
    Result<void> record(const RecordState &) override { return {}; }
    Result<void> revision(const TextRevision &) override { return {}; }
    Result<void> blob(const QByteArray &, qint64, int, const QByteArray &) override { return {}; }
};

struct Discard : BundleWriter
{
    QByteArray fileId() const override { return QByteArray(16, 'd'); }
    Result<void> write(QByteArrayView) override { return {}; }
    Result<void> finish() override { return {}; }
};

void write(BundleWriter &out, const test::Told &told)
{
    BundleContentWriter writer(out);
    need(writer.begin(test::sampleManifest()));
    need(told.tell(writer));
    need(writer.end());
}

QByteArray sealed(const test::Told &told, const DeviceKeys &keys)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const BundleSeal seal{{{keys.device(), keys.box()}}, {}};
    const auto writer = need(BundleWriter::create(buffer, seal, keys, systemRandom()));
    write(*writer, told);
    need(writer->finish());
    return buffer.data();
}

} // namespace

int main()
{
    const test::Told told = snapshot();
    const auto keys = need(DeviceKeys::generate(systemRandom()));
    QTextStream out(stdout);
    const auto row = [&](const QString &name, double took, const QString &goal) {
        out << name.leftJustified(34) << QString::number(took, 'f', 1).rightJustified(9) << u" ms"_s
            << QString::number(double(told.records.size()) / took, 'f', 0).rightJustified(9)
            << u" k rows/s   "_s << goal << Qt::endl;
    };
    const auto size = [&](const QString &name, qsizetype bytes, const QString &goal) {
        out << name.leftJustified(34) << QString::number(double(bytes) / 1e6, 'f', 2).rightJustified(9)
            << u" MB   "_s << goal << Qt::endl;
    };
    out << told.records.size() << u" records"_s << Qt::endl;
    Discard discard;
    row(u"write the content"_s, shortest([&] { write(discard, told); }), u">= 500"_s);
    const QByteArray content = need(test::contentOf(test::sampleManifest(), told));
    row(u"read the content"_s, shortest([&] {
            test::PlainBundleReader plain(content);
            BundleContentReader reader(plain);
            Nothing nothing;
            need(reader.read(nothing));
        }),
        u">= 500"_s);
    row(u"write it sealed"_s, shortest([&] { sealed(told, keys); }), u"< 1500 ms"_s);
    size(u"content"_s, content.size(), {});
    size(u"sealed"_s, sealed(told, keys).size(), u"< 8"_s);
    return 0;
}
