// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/fts_tokenizer.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestFtsTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void expression_data();
    void expression();
    void anythingTypedIsValid_data();
    void anythingTypedIsValid();
    void deletedRowsAreGone();
    void plainLatinIndexesOneTermAWord();
    void hundredThousandNames();

private:
    void execute(const char *sql);
    void insert(qint64 id, const QString &title, const QString &body = {});
    QVector<qint64> search(const QString &expression);

    sqlite3 *m_db = nullptr;
};

void TestFtsTokenizer::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QCOMPARE(sqlite3_open(":memory:", &m_db), SQLITE_OK);
    QCOMPARE(registerFtsTokenizer(m_db), SQLITE_OK);
    execute("CREATE VIRTUAL TABLE search_fts USING fts5(title, body, content='', contentless_delete=1,"
            " tokenize='chancery', prefix='2 3')");
}

void TestFtsTokenizer::cleanup()
{
    QCOMPARE(sqlite3_close(m_db), SQLITE_OK);
    m_db = nullptr;
}

void TestFtsTokenizer::execute(const char *sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, &message);
    QVERIFY2(code == SQLITE_OK, message);
}

void TestFtsTokenizer::insert(qint64 id, const QString &title, const QString &body)
{
    sqlite3_stmt *statement = nullptr;
    QCOMPARE(sqlite3_prepare_v2(m_db, "INSERT INTO search_fts(rowid, title, body) VALUES (?1, ?2, ?3)", -1,
                                &statement, nullptr),
             SQLITE_OK);
    const QByteArray titleBytes = title.toUtf8();
    const QByteArray bodyBytes = body.toUtf8();
    sqlite3_bind_int64(statement, 1, id);
    sqlite3_bind_text(statement, 2, titleBytes.constData(), int(titleBytes.size()), SQLITE_STATIC);
    sqlite3_bind_text(statement, 3, bodyBytes.constData(), int(bodyBytes.size()), SQLITE_STATIC);
    QCOMPARE(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_finalize(statement);
}

QVector<qint64> TestFtsTokenizer::search(const QString &expression)
{
    QVector<qint64> rows;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_db, "SELECT rowid FROM search_fts WHERE search_fts MATCH ?1 ORDER BY rank", -1,
                       &statement, nullptr);
    const QByteArray bytes = expression.toUtf8();
    sqlite3_bind_text(statement, 1, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows << sqlite3_column_int64(statement, 0);
    if (sqlite3_finalize(statement) != SQLITE_OK)
        rows << -1;
    return rows;
}

void TestFtsTokenizer::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    const auto row = [](const QString &text, const QString &typed) {
        QTest::newRow((typed + u" in "_s + text).toUtf8().constData()) << text << typed;
    };
    row(u"Александар Вучић"_s, u"Vucic"_s);
    row(u"Александар Вучић"_s, u"vučić alek"_s);
    row(u"Aleksandar Vučić"_s, u"Вучић "_s);
    row(u"Aleksandar Vucic"_s, u"Вуч"_s);
    row(u"Γιώργος Παπαδόπουλος"_s, u"papadopou"_s);
    row(u"Giorgos Papadopoulos"_s, u"Παπαδόπου"_s);
    row(u"Љубица Његош"_s, u"\"ljubica njegos\""_s);
    row(u"Љубица Његош"_s, u"lub"_s);
    row(u"Slobodan Milosevich"_s, u"Милошевић "_s);
    row(u"Пушкин"_s, u"Pouchk"_s);
    row(u"Пушкин"_s, u"pushkin "_s);
    row(u"Çelik"_s, u"celik"_s);
    row(u"l\u2019accord de paix"_s, u"accord paix"_s);
    row(u"l\u2019accord de paix"_s, u"l'accord"_s);
    row(u"registry@mfa.example"_s, u"registry@mfa.ex"_s);
    row(u"adopted on 2017-05-31 in The Hague"_s, u"2017-05"_s);
    row(u"adopted on 2017-05-31 in The Hague"_s, u"\"2017-05-31 in the\" hag"_s);
    row(u"Кривични законик Републике Србије"_s, u"\"republike srbije\""_s);
    row(u"თბილისი"_s, u"tbil"_s);
    row(u"北京会谈"_s, u"北京"_s);
}

void TestFtsTokenizer::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    insert(1, u"Zzz"_s, u"unrelated"_s);
    insert(2, text);
    insert(3, u"Zzz"_s, text);
    QVector<qint64> rows = search(ftsExpression(typed));
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, (QVector<qint64>{2, 3}));
}

void TestFtsTokenizer::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    const auto row = [](const QString &text, const QString &typed) {
        QTest::newRow((typed + u" not in "_s + text).toUtf8().constData()) << text << typed;
    };
    row(u"Лука"_s, u"Nuka"_s);
    row(u"Ireland"_s, u"Island"_s);
    row(u"Iran"_s, u"Ivan"_s);
    row(u"sell"_s, u"shell"_s);
    row(u"дом"_s, u"đon"_s);
    row(u"Rome"_s, u"Romeo"_s);
    row(u"Romeo"_s, u"rome "_s);
    row(u"Љубица и Његош"_s, u"\"ljubica njegos\""_s);
    row(u"Његош Љубица"_s, u"\"ljubica njegos\""_s);
    row(u"2017-05-31"_s, u"05-2017"_s);
    row(u"Вучић"_s, u"vucic petar"_s);
    row(u"lundi"_s, u"lj"_s);
}

void TestFtsTokenizer::findsNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    insert(1, text, text);
    QCOMPARE(search(ftsExpression(typed)), QVector<qint64>());
}

void TestFtsTokenizer::expression_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("no words") << u" - ... \" \" "_s << u""_s;
    QTest::newRow("word being typed") << u"vuc"_s << u"\"vuc\"*"_s;
    QTest::newRow("word finished") << u"vuc "_s << u"\"vuc\""_s;
    QTest::newRow("words") << u"a  vuc"_s << u"\"a\" AND \"vuc\"*"_s;
    QTest::newRow("quoted") << u"\"de paix\" acc"_s << u"\"de paix\" AND \"acc\"*"_s;
    QTest::newRow("quote left open") << u"x \"de pa"_s << u"\"x\" AND \"de pa\"*"_s;
    QTest::newRow("operators are words")
        << u"NOT (a OR b)* ^c"_s << u"\"NOT\" AND \"(a\" AND \"OR\" AND \"b)*\" AND \"^c\"*"_s;
}

void TestFtsTokenizer::expression()
{
    QFETCH(QString, typed);
    QTEST(ftsExpression(typed), "expected");
}

void TestFtsTokenizer::anythingTypedIsValid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("operators") << u"NEAR(a b, 3) {title}: -x + \"y"_s;
    QTest::newRow("nul") << QString(u"a"_s + QChar(u'\0') + u"b"_s);
    QTest::newRow("surrogate") << QString(u"a"_s + QChar(0xD800));
    QTest::newRow("many words") << u"word "_s.repeated(10'000);
    QTest::newRow("long word") << QString(1'000'000, u'w');
    QTest::newRow("marks") << QString(u"a"_s + QString(100'000, QChar(0x0301)));
    QTest::newRow("injection") << u"'; DROP TABLE search_fts; --"_s;
}

void TestFtsTokenizer::anythingTypedIsValid()
{
    QFETCH(QString, typed);
    insert(1, u"unrelated"_s);
    QCOMPARE(search(ftsExpression(typed)), QVector<qint64>());
}

void TestFtsTokenizer::deletedRowsAreGone()
{
    insert(1, u"Вучић"_s);
    insert(2, u"Vučić"_s);
    execute("DELETE FROM search_fts WHERE rowid = 1");
    QCOMPARE(search(u"vucic"_s), QVector<qint64>{2});
    execute("INSERT INTO search_fts(search_fts) VALUES ('integrity-check')");
}

void TestFtsTokenizer::plainLatinIndexesOneTermAWord()
{
    insert(1, u"ratification convention"_s);
    insert(2, u"Вучић"_s);
    execute("CREATE VIRTUAL TABLE terms USING fts5vocab(search_fts, 'row')");
    sqlite3_stmt *statement = nullptr;
    QCOMPARE(
        sqlite3_prepare_v2(m_db, "SELECT group_concat(hex(term), ' ') FROM terms", -1, &statement, nullptr),
        SQLITE_OK);
    QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
    const QByteArray terms(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    const QByteArrayList expected{QByteArray("\x01vucic").toHex(), QByteArray("convention").toHex(),
                                  QByteArray("ratification").toHex(), QByteArray("vucic").toHex()};
    QCOMPARE(terms.toLower(), expected.join(' '));
}

void TestFtsTokenizer::hundredThousandNames()
{
    const QStringList given{u"Ana"_s, u"Marko"_s, u"Јелена"_s, u"Hélène"_s, u"Ivan"_s, u"Δημήτρης"_s};
    const QStringList family{u"Petrović"_s, u"Dupont"_s, u"Вучић"_s, u"Papadopoulos"_s,
                             u"Smith"_s,    u"Hoxha"_s,  u"Çelik"_s};
    constexpr int rows = 100'000;
    execute("BEGIN");
    for (int i = 0; i < rows; ++i)
        insert(i + 1, QString(given[i % given.size()] + u' ' + family[i % family.size()]
                              + QString::number(i % 977)));
    execute("COMMIT");
    QVERIFY(!search(ftsExpression(u"jelena smi"_s)).isEmpty());
    execute("INSERT INTO search_fts(search_fts) VALUES ('integrity-check')");
}

QTEST_GUILESS_MAIN(TestFtsTokenizer)
#include "tst_fts_tokenizer.moc"
