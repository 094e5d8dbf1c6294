// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/markdown_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestMarkdownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void plain_data();
    void plain();
    void preview_data();
    void preview();
    void hostile_data();
    void hostile();
};

void TestMarkdownText::plain_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &markdown, const QString &expected) {
        QTest::newRow(name) << markdown << expected;
    };
    row("text", u"Signed in 2017."_s, u"Signed in 2017."_s);
    row("heading", u"## Title ##\n# C#\n#hashtag"_s, u"Title\nC#\n#hashtag"_s);
    row("underlined heading", u"Title\n=====\nText"_s, u"Title\nText"_s);
    row("emphasis", u"**bold**, *it*, _it_, ~~old~~, `code`"_s, u"bold, it, it, old, code"_s);
    row("signs that are none", u"2 * 3 = 6, snake_case, a~b"_s, u"2 * 3 = 6, snake_case, a~b"_s);
    row("link", u"see [the *text*](https://x.example/a_b) now"_s, u"see the text now"_s);
    row("reference link", u"see [the text][1] now"_s, u"see the text now"_s);
    row("image", u"![seal](seal.png) of"_s, u"seal of"_s);
    row("brackets that are none", u"[sic] and a[0] (b)"_s, u"[sic] and a[0] (b)"_s);
    row("nested brackets", u"[a [b] c](u)"_s, u"a [b] c"_s);
    row("unclosed link", u"[a](b and [c"_s, u"[a](b and [c"_s);
    row("autolink", u"<https://x.example> <office@x.example>"_s, u"https://x.example office@x.example"_s);
    row("tags", u"a<br>b <b class=\"x\">c</b> 1 < 2"_s, u"a b c  1 < 2"_s);
    row("entities", u"A &amp; B &lt;c&gt; &unknown;"_s, u"A & B <c> &unknown;"_s);
    row("escapes", u"\\*not\\* \\[x\\] \\\\"_s, u"*not* [x] \\"_s);
    row("lists", u"- one\n* two\n+ three\n1. four\n- [x] done"_s, u"one\ntwo\nthree\n1. four\ndone"_s);
    row("quote", u"> > cited\n>more"_s, u"cited\nmore"_s);
    row("fence", u"```cpp\nint a;\n```\nend"_s, u"int a;\nend"_s);
    row("rule", u"a\n\n---\n***\nb"_s, u"a\n\nb"_s);
    row("table", u"| A | B |\n|---|:-:|\n| 1 | 2 |"_s, u"A   B\n1   2"_s);
    row("other scripts", u"# Председник\n**Вучић**"_s, u"Председник\nВучић"_s);
    row("carriage returns", u"# a\r\nb\r\n"_s, u"a\nb"_s);
    row("empty", u""_s, u""_s);
}

void TestMarkdownText::plain()
{
    QFETCH(QString, markdown);
    QTEST(plainTextFromMarkdown(markdown), "expected");
}

void TestMarkdownText::preview_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first line") << u"\n---\n# **Title**\nText"_s << u"Title"_s;
    QTest::newRow("none") << u"\n\n---\n"_s << u""_s;
    QTest::newRow("cut") << u"abcdefghijklmnop"_s << u"abcdefghi\u2026"_s;
    QTest::newRow("cut before a pair") << u"abcdefgh\U0001F600jklmnop"_s << u"abcdefgh\u2026"_s;
    QTest::newRow("just fits") << u"abcdefghij"_s << u"abcdefghij"_s;
}

void TestMarkdownText::preview()
{
    QFETCH(QString, markdown);
    QTEST(previewLine(markdown, 10), "expected");
}

void TestMarkdownText::hostile_data()
{
    QTest::addColumn<QString>("markdown");
    for (const QString &piece :
         {u"["_s, u"]("_s, u"]["_s, u"[a]("_s, u"<"_s, u"<a"_s, u">"_s, u"*"_s, u"`"_s, u"\\"_s, u"&"_s,
          u"!["_s, u"#"_s, u"|"_s, u"- "_s, u"[a](b)"_s, u"[["_s, u"]]"_s})
    {
        QTest::newRow(piece.toUtf8().constData()) << piece.repeated(500'000);
        QTest::newRow((piece + u" lines"_s).toUtf8().constData()) << QString(piece + u'\n').repeated(300'000);
    }
    QTest::newRow("nul") << QString(1'000'000, QChar(u'\0'));
    QTest::newRow("surrogates") << QString(1'000'000, QChar(0xDFFF));
}

void TestMarkdownText::hostile()
{
    QFETCH(QString, markdown);
    QVERIFY(plainTextFromMarkdown(markdown).size() <= markdown.size());
    QVERIFY(previewLine(markdown).size() <= 120);
}

QTEST_GUILESS_MAIN(TestMarkdownText)
#include "tst_markdown_text.moc"
