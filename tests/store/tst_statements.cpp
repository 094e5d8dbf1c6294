// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled statements are kept and used again; nobody may notice.

#include "models/store/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestStatements : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void usersOfOneTextHaveOneEach();
    void whatWasBoundIsForgotten();
    void aFailedOneServesAgain();
    void anotherSchemaIsSeen();
    void oneOutlivesItsDatabase();

private:
    QTemporaryDir m_folder;
    Database m_database;
};

void TestStatements::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    const QString path = m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction()));
    auto opened = Database::open(path, Database::Mode::Create);
    QVERIFY(opened);
    m_database = std::move(*opened);
    QVERIFY(m_database.execute("CREATE TABLE word (text TEXT UNIQUE); INSERT INTO word VALUES ('a'), ('b')"));
}

void TestStatements::usersOfOneTextHaveOneEach()
{
    const QByteArray sql = "SELECT text FROM word ORDER BY text";
    for (int round = 0; round < 2; ++round) {
        auto outer = m_database.prepare(sql);
        QVERIFY(outer && outer->step().value_or(false));
        {
            auto inner = m_database.prepare(sql);
            QVERIFY(inner && inner->step().value_or(false));
            QCOMPARE(inner->text(0), u"a"_s);
        }
        QVERIFY(outer->step().value_or(false));
        QCOMPARE(outer->text(0), u"b"_s);
        QVERIFY(!outer->step().value_or(true));
    }
}

void TestStatements::whatWasBoundIsForgotten()
{
    const QByteArray sql = "SELECT ?1 IS NULL";
    {
        auto first = m_database.prepare(sql);
        QVERIFY(first && first->bind(1, u"something"_s).step().value_or(false));
        QCOMPARE(first->integer(0), 0);
    }
    auto second = m_database.prepare(sql);
    QVERIFY(second && second->step().value_or(false));
    QCOMPARE(second->integer(0), 1);
}

void TestStatements::aFailedOneServesAgain()
{
    const QByteArray sql = "INSERT INTO word VALUES (?)";
    {
        auto twice = m_database.prepare(sql);
        QVERIFY(twice && !twice->bind(1, u"a"_s).step());
    }
    auto once = m_database.prepare(sql);
    QVERIFY(once && once->bind(1, u"c"_s).run());
    QCOMPARE(m_database.integer("SELECT count(*) FROM word").value().value(), 3);
}

void TestStatements::anotherSchemaIsSeen()
{
    const QByteArray sql = "SELECT * FROM word WHERE text = 'a'";
    QCOMPARE(m_database.text(sql).value(), u"a"_s);
    QVERIFY(m_database.execute("DROP TABLE word; CREATE TABLE word (number, text); INSERT INTO word VALUES "
                               "(7, 'a')"));
    QCOMPARE(m_database.integer(sql).value().value(), 7);
}

void TestStatements::oneOutlivesItsDatabase()
{
    auto statement = m_database.prepare("SELECT text FROM word");
    QVERIFY(statement && statement->step().value_or(false));
    m_database.close();
    QCOMPARE(statement->text(0), u"a"_s);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
