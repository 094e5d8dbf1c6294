// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/verify.h"
#include "tests/store/store_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestSyncVerify : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void verifyNamesWhatIsWrong_data();
    void verifyNamesWhatIsWrong();
    void fileOfSchemaOneIsMigrated_data();
    void fileOfSchemaOneIsMigrated();
};

namespace {

// A file as the program of schema 1 left it: a row of every table that it had.
constexpr char contentOfSchemaOne[] =
    "INSERT INTO setting VALUES ('mark', 'here');"
    "INSERT INTO draft VALUES (zeroblob(16), 'body', 28, 'typed', x'', 0, 1700000000000);"
    "INSERT INTO sync_actor VALUES (1, randomblob(16), 'Laptop'), (2, randomblob(16), 'Tablet');"
    "INSERT INTO sync_vv VALUES (1, 3, randomblob(32)), (2, 9, randomblob(32));"
    "INSERT INTO sync_dot (actor, n, hlc, user) VALUES (1, 3, 111411200000000000, 'Desk'), (2, 9, "
    "111411200000000001, NULL);"
    "INSERT INTO note (id, title, body, _alive, _m, _l) VALUES (randomblob(16), 'Visit', 'Text', 1, "
    "x'070103', 1), (randomblob(16), 'Gone', 'Other', 0, x'070209', 2);"
    "INSERT INTO sync_sibling VALUES (randomblob(16), 2, 2, 4, 28, x'0a');"
    "INSERT INTO sync_unknown VALUES (randomblob(16), 900, 3, 2, 5, x'0b');"
    "INSERT INTO history_batch VALUES (1, 1, 3, 1700000000000, 'Desk', 'Laptop', 'edit', 1, 2);"
    "INSERT INTO history_change VALUES (1, randomblob(16), 28, 1, 7, NULL), (2, randomblob(16), 28, 2, 6, "
    "x'0c');"
    "INSERT INTO blob_chunk VALUES (randomblob(32), 0, randomblob(1000))";

using Rows = QMap<QString, QStringList>;

// Every row of the tables that schema 1 had, in its columns.
Rows rowsOf(const Database &database, const QStringList &tables, const QMap<QString, QString> &columns)
{
    Rows rows;
    for (const QString &table : tables) {
        auto statement =
            database.prepare("SELECT " + columns[table].toUtf8() + " FROM \"" + table.toUtf8() + '"');
        const auto done = statement->forEachRow([&] { rows[table] << statement->text(0); });
        if (!done)
            rows[table] << done.error().detail;
        rows[table].sort();
    }
    return rows;
}

QStringList tablesOf(const Database &database)
{
    QStringList tables;
    auto statement = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                      "'sqlite%' AND name NOT LIKE 'search_fts%'");
    const auto done = statement->forEachRow([&] { tables << statement->text(0); });
    return done ? tables : QStringList();
}

//! All columns of each table as one text: quote(a) || ',' || quote(b) ...
QMap<QString, QString> columnsOf(const Database &database, const QStringList &tables)
{
    QMap<QString, QString> columns;
    for (const QString &table : tables)
        columns[table] =
            *database.text("SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') FROM "
                           "pragma_table_info('"
                           + table.toUtf8() + "')");
    return columns;
}

} // namespace

void TestSyncVerify::verifyNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &damage, const char *problem) {
        QTest::newRow(name) << damage << QString::fromLatin1(problem);
    };
    row("short key", "INSERT INTO sync_peer VALUES (x'01', zeroblob(32), 'a', 1, 0, 0, x'', 0, x'', 0, x'')",
        "peer.malformed: 01");
    row("short box", "INSERT INTO sync_peer VALUES (zeroblob(32), x'', 'a', 1, 0, 0, x'', 0, x'', 0, x'')",
        "peer.malformed: 00");
    row("trust",
        "INSERT INTO sync_peer VALUES (zeroblob(32), zeroblob(32), 'a', 3, 0, 0, x'', 0, x'', 0, x'')",
        "peer.malformed: 00");
    row("incarnation",
        "INSERT INTO sync_peer VALUES (zeroblob(32), zeroblob(32), 'a', 1, 0, 0, x'01', 0, x'', 0, x'')",
        "peer.malformed: 00");
    row("acknowledged",
        "INSERT INTO sync_peer VALUES (zeroblob(32), zeroblob(32), 'a', 1, 0, 0, x'', 0, x'ffff', 0, x'')",
        "peer.vector: 00");
    row("checkpoint", "INSERT INTO sync_checkpoint VALUES (5, x'ff')", "checkpoint.vector: 5");
    row("chain", "INSERT INTO sync_chain VALUES (1, 4, x'00')", "chain.malformed: 1.4");
    row("head", "INSERT INTO sync_head VALUES (1, 4, x'00')", "head.malformed: 1.4");
    row("staged", "INSERT INTO sync_staged VALUES (x'0a', 0, x'00')", "staged.lost: 0A");
    row("exchange",
        "INSERT INTO sync_exchange VALUES (x'0a', 1, 9, x'', x'', 1, 0, '', 0, 0, 0, 0, 0, 0, '')",
        "exchange.malformed: 0A");
    row("purged", "INSERT INTO sync_purged VALUES (zeroblob(16), x'ff')", "purged.malformed: 00");
    row("purged id", "INSERT INTO sync_purged VALUES (x'07', x'010101')", "purged.malformed: 07");
    row("revision parents", "INSERT INTO sync_revision VALUES (zeroblob(16), 1, 1, 1, x'ff', NULL)",
        "revision.malformed: 00");
    row("revision of a short id", "INSERT INTO sync_revision VALUES (x'02', 1, 1, 1, x'', NULL)",
        "revision.malformed: 02");
    row("clock", "INSERT INTO sync_dot (actor, n, hlc, user) VALUES (1, 0, 5, 'x')", "clock.malformed: 1.0");
    row("sibling atom", "INSERT INTO sync_sibling VALUES (zeroblob(16), 64, 1, 0, 1, x'')",
        "sibling.malformed: 00");
    row("staged with a gap",
        "INSERT INTO sync_exchange VALUES (zeroblob(16), 1, 3, x'', x'', 1, 0, '', 0, 0, 0, 0, 0, 0, '');"
        "INSERT INTO sync_staged VALUES (zeroblob(16), 1, x'00')",
        "staged.malformed: 00");
    row("revision atom", "INSERT INTO sync_revision VALUES (zeroblob(16), 64, 1, 1, x'', NULL)",
        "revision.malformed: 00");
    row("unknown atom", "INSERT INTO sync_unknown VALUES (zeroblob(16), 900, 64, 1, 0, x'')",
        "unknown.malformed: 00");
    row("unknown beyond", "INSERT INTO sync_unknown VALUES (zeroblob(16), 900, 2, 1, 1, x'')",
        "unknown.beyond: 00");
    row("sibling beyond", "INSERT INTO sync_sibling VALUES (zeroblob(16), 2, 1, 1, 1, x'')",
        "sibling.beyond: 00");
    row("pack", "INSERT INTO sync_pack VALUES (x'01', zeroblob(16), x'')", "pack.malformed: 01");
    row("blob", "INSERT INTO blob_chunk VALUES (x'01', 0, x'')", "blob.malformed: 01");
    row("gap in a blob", "INSERT INTO blob_chunk VALUES (zeroblob(32), 1, x'00')", "blob.malformed: 00");
}

void TestSyncVerify::verifyNamesWhatIsWrong()
{
    QFETCH(QByteArray, damage);
    QFETCH(QString, problem);
    StoreFixture fixture;
    auto file = createStoreFile(fixture.createRequest(true), fixture.environment);
    QVERIFY(file);
    QVERIFY(verifyStoreFile(file->database)->isGood());
    const auto done = file->database.execute(damage);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto report = verifyStoreFile(file->database);
    QVERIFY(report);
    QCOMPARE(report->problems.size(), 1);
    QVERIFY2(report->problems.first().startsWith(problem), qPrintable(report->problems.first()));
}

void TestSyncVerify::fileOfSchemaOneIsMigrated_data()
{
    QTest::addColumn<bool>("plain");
    QTest::newRow("encrypted") << false;
    QTest::newRow("plain") << true;
}

void TestSyncVerify::fileOfSchemaOneIsMigrated()
{
    QFETCH(bool, plain);
    StoreFixture fixture;
    FileEnvironment old = fixture.environment;
    old.migrations.resize(1);
    QCOMPARE(old.migrations.first().version, 1);
    Rows before;
    QStringList tables;
    QMap<QString, QString> columns;
    {
        auto file = createStoreFile(fixture.createRequest(plain), old);
        QVERIFY(file);
        const auto filled = file->database.execute(contentOfSchemaOne);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        const auto report = verifyStoreFile(file->database, old.migrations);
        QVERIFY2(report->isGood(), qPrintable(report->problems.join(u'\n')));
        tables = tablesOf(file->database);
        columns = columnsOf(file->database, tables);
        before = rowsOf(file->database, tables, columns);
        QVERIFY(!tables.contains(u"sync_peer"_s) && tables.size() > 40);
        QCOMPARE(before[u"note"_s].size(), 2);
    }
    QString backup;
    {
        auto file = openStoreFile(fixture.openRequest(), fixture.environment);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->schemaVersion, schemaVersionOf(fixture.environment.migrations));
        const auto report = verifyStoreFile(file->database);
        QVERIFY2(report->isGood(), qPrintable(report->problems.join(u'\n')));
        QVERIFY(rowsOf(file->database, tables, columns) == before);
        QVERIFY(file->database.execute("UPDATE history_change SET seen = x'01' WHERE id = 1"));
        backup = file->migrationBackup;
    }
    // the backup is the old file, whole, which the old program opens
    OpenRequest request = fixture.openRequest();
    request.path = backup;
    auto file = openStoreFile(request, old);
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QVERIFY(!file->readOnly);
    QVERIFY(verifyStoreFile(file->database, old.migrations)->isGood());
    QVERIFY(rowsOf(file->database, tables, columns) == before);
}

QTEST_GUILESS_MAIN(TestSyncVerify)
#include "tst_sync_verify.moc"
