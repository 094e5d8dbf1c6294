// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/snippet.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void marks_data();
    void marks();
    void prefersTheWindowWithMostWords();
    void startsWithTheTextWhenNothingOccurs();
    void cutsBetweenWords();
    void dropsControlCharacters();
    void rangesInPlace();
    void hostile_data();
    void hostile();

private:
    QString marked(const Snippet &snippet) const;

    Folder m_folder;
};

// Brackets around the matches.
QString TestSnippet::marked(const Snippet &snippet) const
{
    QString text = snippet.text;
    for (auto range = snippet.matches.rbegin(); range != snippet.matches.rend(); ++range) {
        text.insert(range->begin + range->length, u']');
        text.insert(range->begin, u'[');
    }
    return text;
}

void TestSnippet::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &typed,
                        const QString &expected) { QTest::newRow(name) << text << typed << expected; };
    row("other script", u"Александар Вучић, председник"_s, u"vucic "_s, u"Александар [Вучић], председник"_s);
    row("last word is a prefix", u"Signed and ratified"_s, u"rati"_s, u"Signed and [ratified]"_s);
    row("others are whole", u"Signed and ratified"_s, u"rati signed"_s, u"[Signed] and ratified"_s);
    row("finished word", u"Signed and ratified"_s, u"rati "_s, u"Signed and ratified"_s);
    row("quoted words", u"accord de paix"_s, u"\"de paix\""_s, u"accord [de] [paix]"_s);
    row("e-mail", u"write to registry@mfa.example today"_s, u"registry@mfa.example"_s,
        u"write to [registry]@[mfa].[example] today"_s);
    row("line breaks become spaces", u"one\n\n  two\tthree "_s, u"two "_s, u"one [two] three"_s);
    row("decomposed letters", u"Vuc\u030Cic\u0301 spoke"_s, u"вучић "_s, u"[Vuc\u030Cic\u0301] spoke"_s);
    row("nothing typed", u"Signed"_s, u""_s, u"Signed"_s);
    row("no text", u""_s, u"signed"_s, u""_s);
}

void TestSnippet::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QTEST(marked(makeSnippet(m_folder, text, typed)), "expected");
}

void TestSnippet::prefersTheWindowWithMostWords()
{
    const QString filler = u"lorem ipsum dolor "_s.repeated(30);
    const QString text =
        u"peace alone "_s + filler + u"a treaty of peace was signed here "_s + filler + u"treaty"_s;
    const Snippet snippet = makeSnippet(m_folder, text, u"peace treaty", 80);
    QVERIFY2(marked(snippet).contains(u"a [treaty] of [peace] was signed"_s), qPrintable(marked(snippet)));
    QVERIFY(snippet.text.startsWith(u'\u2026'));
    QVERIFY(snippet.text.endsWith(u'\u2026'));
    QVERIFY(snippet.text.size() <= 82);
}

void TestSnippet::startsWithTheTextWhenNothingOccurs()
{
    const QString text = u"The quick brown fox "_s.repeated(50);
    const Snippet snippet = makeSnippet(m_folder, text, u"absent", 40);
    QCOMPARE(snippet.text, u"The quick brown fox The quick brown fox\u2026"_s);
    QVERIFY(snippet.matches.isEmpty());
}

void TestSnippet::cutsBetweenWords()
{
    const QString text = u"абвгд "_s.repeated(100) + u"target "_s + u"ежзик "_s.repeated(100);
    for (qsizetype length = 10; length < 120; ++length) {
        const Snippet snippet = makeSnippet(m_folder, text, u"target ", length);
        QCOMPARE(snippet.matches.size(), 1);
        QString words = snippet.text;
        words.remove(u'\u2026');
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(word == u"абвгд"_s || word == u"ежзик"_s || word == u"target"_s,
                     qPrintable(snippet.text));
    }
}

void TestSnippet::dropsControlCharacters()
{
    const QString text =
        QString(u"a\u202E \u0007treaty\u2066 b"_s + QChar(u'\0') + QChar(0xD800) + u"c \U0001F600"_s);
    QCOMPARE(marked(makeSnippet(m_folder, text, u"treaty ")), u"a [treaty] bc \U0001F600"_s);
}

void TestSnippet::rangesInPlace()
{
    const QVector<TextRange> expected{{2, 5}, {10, 5}};
    QCOMPARE(matchRanges(m_folder, u"- Вучић - Vučić", u"vuc"), expected);
    QVERIFY(matchRanges(m_folder, u"Лука", u"nuka").isEmpty());
}

void TestSnippet::hostile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::newRow("one long word") << QString(10'000'000, u'a') << u"a"_s;
    QTest::newRow("every word hits") << u"a "_s.repeated(5'000'000) << u"a b c"_s;
    QTest::newRow("long query") << u"word "_s.repeated(100'000) << u"word "_s.repeated(100'000);
    QTest::newRow("marks") << QString(u"a"_s + QString(1'000'000, QChar(0x0301))) << u"a"_s;
    QTest::newRow("surrogates") << u"\U0001D400"_s.repeated(500'000) << u"\U0001D400"_s;
    QTest::newRow("unpaired") << QString(1'000'000, QChar(0xDC00)) << QString(QChar(0xD800));
    QTest::newRow("spaces") << QString(10'000'000, u' ') << u"a"_s;
}

void TestSnippet::hostile()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    const Snippet snippet = makeSnippet(m_folder, text, typed);
    QVERIFY(snippet.text.size() <= 162);
    QVERIFY(snippet.text.isValidUtf16());
    for (const TextRange &range : snippet.matches) {
        QVERIFY(range.length > 0);
        QVERIFY(range.begin + range.length <= snippet.text.size());
    }
}

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
