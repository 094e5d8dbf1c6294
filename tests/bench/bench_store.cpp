// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The store against raw SQLite with the same cipher, settings and rows, in the same run. Prints a table; ratios count.

#include "models/records/agenda_fields.h"
#include "models/store/file_key.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/generator.h"
#include "models/workspace/workspace.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

constexpr int batchSize = 5000;
constexpr int oneRowRounds = 400;

template<typename F>
double milliseconds(F &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

[[noreturn]] void stop(const Error &error)
{
    qFatal("error %d: %s %s", int(error.code), qPrintable(error.subject), qPrintable(error.detail));
}

template<typename T>
T need(Result<T> result)
{
    if (!result)
        stop(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[qMin(values.size() - 1, qsizetype(double(values.size()) * share))];
}

//! A plain user of SQLite: the same tables without sync columns, the same cipher and pragmas.
class RawFile
{
public:
    explicit RawFile(const QString &path)
    {
        const FileKey key(SecretBytes::copyOf(test::testKey()), QByteArray(16, '\1'));
        m_database = need(Database::open(path, Database::Mode::Create, key.pragma()));
        need(
            m_database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-24000"));
        for (const Kind kind : {Kind::Person, Kind::Mission, Kind::Note}) {
            const KindSpec &spec = schema::spec(kind);
            QByteArray columns = "id BLOB PRIMARY KEY NOT NULL";
            for (const FieldSpec &field : spec.fields)
                columns += ", \"" + field.name + '"';
            need(m_database.execute("CREATE TABLE \"" + spec.table + "\" (" + columns + ')'));
        }
    }

    void insert(const QList<Record> &records)
    {
        QHash<int, Statement *> statements;
        std::vector<std::unique_ptr<Statement>> kept;
        for (qsizetype begin = 0; begin < records.size(); begin += batchSize) {
            auto transaction = need(Transaction::begin(m_database));
            for (const Record &record : records.mid(begin, batchSize)) {
                Statement *&statement = statements[int(record.kind())];
                if (!statement) {
                    const KindSpec &spec = record.spec();
                    const QByteArray marks = QByteArray("?, ").repeated(spec.fields.size()) + '?';
                    kept.push_back(std::make_unique<Statement>(need(
                        m_database.prepare("INSERT INTO \"" + spec.table + "\" VALUES (" + marks + ')'))));
                    statement = kept.back().get();
                }
                statement->bind(1, record.id().toBytes());
                for (int i = 0; i < record.values().size(); ++i)
                    codec::bind(*statement, i + 2, record.value(i));
                need(statement->run());
            }
            need(transaction.commit());
        }
    }

    void updateTitle(const Record &mission)
    {
        if (!m_update.isValid())
            m_update = need(m_database.prepare("UPDATE mission SET title = ? WHERE id = ?"));
        auto transaction = need(Transaction::begin(m_database));
        m_update.bind(1, mission.title() + u'!').bind(2, mission.id().toBytes());
        need(m_update.run());
        need(transaction.commit());
    }

    void buildIndex()
    {
        need(m_database.execute("CREATE VIRTUAL TABLE fts USING fts5 (title, body, content = '', "
                                "contentless_delete = 1, prefix = '1 2 3')"));
        for (const Kind kind : {Kind::Person, Kind::Mission, Kind::Note}) {
            const KindSpec &spec = schema::spec(kind);
            QByteArray body = "''";
            for (const FieldSpec &field : spec.fields) {
                if (field.type == FieldType::Text || field.type == FieldType::LongText)
                    body += " || ' ' || coalesce(\"" + field.name + "\", '')";
            }
            need(m_database.execute("INSERT INTO fts (title, body) SELECT \""
                                    + spec.fields[spec.titleField].name + "\", " + body + " FROM \""
                                    + spec.table + '"'));
        }
    }

private:
    Database m_database;
    Statement m_update;
};

class Table
{
public:
    void row(const QString &what, double floor, double ours, const QString &goal)
    {
        m_out << what.leftJustified(34) << QString::number(floor, 'f', 2).rightJustified(12)
              << QString::number(ours, 'f', 2).rightJustified(12)
              << (floor > 0 ? QString::number(ours / floor, 'f', 2) : u"-"_s).rightJustified(9) << u"   "_s
              << goal << Qt::endl;
    }
    void head(const QString &size)
    {
        m_out << Qt::endl
              << size << Qt::endl
              << u"what"_s.leftJustified(34) << u"floor ms"_s.rightJustified(12)
              << u"ours ms"_s.rightJustified(12) << u"ratio"_s.rightJustified(9) << u"   goal"_s << Qt::endl;
    }

private:
    QTextStream m_out{stdout};
};

std::unique_ptr<Workspace> makeWorkspace(const QString &path)
{
    NewWorkspace request;
    request.path = path;
    request.credentials.rawKey = test::testKey();
    request.contents = Contents::Empty;
    return need(Workspace::create(request));
}

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
        floor.append(milliseconds([&] { raw.updateTitle(mission); }));
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

//! What comes from elsewhere, without a word in the history: rows and their dots.
void joinWithoutHistory(Store &store, const QList<Record> &records, quint64 counter)
{
    JoinRequest request;
    request.actors.insert(1, {QByteArray(RecordId::size, 'b'), u"bench"_s});
    request.sender = 1;
    request.top.set(1, counter);
    request.history = false;
    need(store.join(request, [&](ChangeSink &sink) -> Result<void> {
        const Dot dot{1, counter};
        for (const Record &record : records) {
            RecordState state{quint16(record.kind()), record.id(), {}};
            state.atoms.insert(presenceAtom, {{dot, QByteArray(1, '\1'), false}});
            for (const AtomSpec &atom : record.spec().atoms)
                state.atoms.insert(atom.number,
                                   {{dot, codec::packed(record, AtomMask(1) << atom.number), false}});
            CHANCERY_TRY(sink.record(state));
        }
        return ok();
    }));
}

void measure(const QString &name, const GeneratorSize &size, Table &table)
{
    QTemporaryDir folder;
    const QList<Record> records = inventedRecords(size, 1);
    table.head(u"%1: %2 records"_s.arg(name).arg(records.size()));
    RawFile raw(folder.filePath(u"raw.db"_s));
    const double floor = milliseconds([&] { raw.insert(records); });
    {
        auto seeded = makeWorkspace(folder.filePath(u"seeded.chancery"_s));
        const double dots = milliseconds([&] {
            for (qsizetype begin = 0; begin < records.size(); begin += batchSize)
                joinWithoutHistory(seeded->store(), records.mid(begin, batchSize), begin / batchSize + 1);
        });
        table.row(u"bulk insert with dots"_s, floor, dots, u"<= 1.3"_s);
    }
    auto workspace = makeWorkspace(folder.filePath(u"ours.chancery"_s));
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
