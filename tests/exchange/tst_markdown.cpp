// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/exchange_world.h"

#include "models/exchange/markdown.h"
#include "models/records/writing_fields.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsPlainFiles();
    void readsFrontMatter();
    void comesBack_data();
    void comesBack();
    void rejects_data();
    void rejects();
    void importingTwiceChangesNothing();
    void namesFiles();
};

void TestMarkdown::readsPlainFiles()
{
    const QByteArray bytes = exchangeFile(u"markdown/plain.md"_s);
    const Record note = markdown::parse(bytes, u"visit"_s).records.first().record;
    QCOMPARE(note.title(), u"Visit to the shelter"_s);
    QCOMPARE(note.get(fields::note::body), QString::fromUtf8(bytes));
    QCOMPARE(markdown::parse("no heading", u"visit"_s).records.first().record.title(), u"visit"_s);
    QCOMPARE(markdown::parse("---\nonly a rule\n", u"r"_s).records.first().record.get(fields::note::body),
             u"---\nonly a rule\n"_s);
}

void TestMarkdown::readsFrontMatter()
{
    const Parsed parsed = markdown::parse(exchangeFile(u"markdown/front-matter.md"_s), u"x"_s);
    QCOMPARE(parsed.rejected.size(), 0);
    const ParsedRecord &note = parsed.records.first();
    QCOMPARE(note.record.id().toString(), u"0190b8a0-0000-7000-8000-000000000001"_s);
    QCOMPARE(note.record.title(), u"Meeting: \"first\" results"_s);
    QCOMPARE(note.record.get(fields::note::date).toEdtf(), u"2017-04"_s);
    QCOMPARE(note.record.get(fields::note::body), u"Body with --- and\n\n---\n\na rule.\n"_s);
    QCOMPARE(note.supporting.size(), 2);
    QCOMPARE(note.supporting.last().title(), u"Border, police"_s);
    QCOMPARE(note.children.size(), 3);
}

void TestMarkdown::comesBack_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("plain") << u"Title"_s << u"Body\n"_s;
    QTest::newRow("no title") << QString() << u"# Heading\n"_s;
    QTest::newRow("no body") << u"Title"_s << QString();
    QTest::newRow("signs") << u"a: \"b\" \\ 'c' #d [e] \\n"_s << u"---\nx\n---\n"_s;
    QTest::newRow("empty lines first") << u"T"_s << u"\n\n\nx\n\n"_s;
    QTest::newRow("scripts") << u"Белешка"_s << u"Σημείωμα 😀"_s;
    QTest::newRow("quotes only") << u"\""_s << u"\""_s;
}

void TestMarkdown::comesBack()
{
    QFETCH(QString, title);
    QFETCH(QString, body);
    Record note(Kind::Note, RecordId::derived({"n"}));
    note.set(fields::note::title, title).set(fields::note::body, body);
    note.set(fields::note::date, PartialDate::parsed(u"2017-01/.."));
    note.set(fields::note::sensitivity, u"internal"_s);
    const RecordRef link{Kind::Mission, RecordId::derived({"m"})};
    const QByteArray bytes = markdown::write({note, {u"a, b"_s, u"\"c\""_s}, {link}});
    const Parsed parsed = markdown::parse(bytes, u"other name"_s);
    QCOMPARE(parsed.rejected.size(), 0);
    QCOMPARE(difference(parsed.records.first().record, note), QString());
    QCOMPARE(parsed.records.first().supporting.first().title(), u"a, b"_s);
    QCOMPARE(parsed.records.first().supporting.last().title(), u"\"c\""_s);
    QCOMPARE(parsed.records.first().children.last().record.get(fields::link::to), link.id);
}

void TestMarkdown::rejects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("bad id") << QByteArray("---\nid: 12\n---\n") << int(ErrorCode::BadId) << 2;
    QTest::newRow("bad date") << QByteArray("---\ntitle: x\ndate: 2017-02-30\n---\n")
                              << int(ErrorCode::BadDate) << 3;
    QTest::newRow("bad word") << QByteArray("---\nsensitivity: secret\n---\n") << int(ErrorCode::BadValue)
                              << 2;
    QTest::newRow("bad link") << QByteArray("---\nlinks: [mission:1]\n---\n") << int(ErrorCode::BadId) << 2;
    QTest::newRow("binary") << QByteArray("a\0b", 3) << int(ErrorCode::BadFormat) << 0;
}

void TestMarkdown::rejects()
{
    QFETCH(QByteArray, bytes);
    const Parsed parsed = markdown::parse(bytes, u"x"_s);
    QCOMPARE(parsed.records.size(), 0);
    QCOMPARE(parsed.rejected.size(), 1);
    QTEST(int(parsed.rejected.first().code), "code");
    QTEST(parsed.rejected.first().line, "line");
}

void TestMarkdown::importingTwiceChangesNothing()
{
    for (const char *file : {"markdown/plain.md", "markdown/front-matter.md"}) {
        ExchangeWorld world;
        const Parsed parsed = markdown::parse(exchangeFile(QString::fromLatin1(file)), u"base"_s);
        QCOMPARE(world.import(parsed).added, 1);
        const ExchangeWorld after = world;
        QCOMPARE(world.import(parsed).same, 1);
        QVERIFY(world == after);
    }
}

void TestMarkdown::namesFiles()
{
    Record note(Kind::Note, RecordId::derived({"n"}));
    QCOMPARE(markdown::fileNameFor(note), note.id().toString());
    note.set(fields::note::title, u"../../etc/passwd"_s);
    QVERIFY(!markdown::fileNameFor(note).contains(u'/'));
    QVERIFY(!markdown::fileNameFor(note).startsWith(u'.'));
    note.set(fields::note::title, u"Réunion: \"bilan\"?"_s)
        .set(fields::note::date, PartialDate::parsed(u"2017-04"));
    QCOMPARE(markdown::fileNameFor(note), u"2017-04 Réunion- -bilan--"_s);
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
