// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The merge against files that fix its version, and against other programs that merge.

#include "models/merge/text_merge.h"
#include "tests/merge/text_cases.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using textcases::seedName;

namespace {

// What lies between `=== base`, `=== side` and `=== merged` or `=== refused`. With `, no end of line` the last LF is not
// part of it.
struct Golden
{
    QByteArray base;
    QList<QByteArray> sides;
    std::optional<QByteArray> merged;
    bool isWhole = false;
};

Golden readGolden(const QByteArray &content)
{
    Golden golden;
    const QByteArray marked = '\n' + content;
    for (qsizetype at = marked.indexOf("\n=== "); at >= 0;) {
        const qsizetype line = marked.indexOf('\n', at + 1);
        const qsizetype next = marked.indexOf("\n=== ", line);
        const QByteArray title = marked.mid(at + 5, line - at - 5);
        QByteArray text = marked.mid(line + 1, next < 0 ? -1 : next - line);
        if (title.endsWith(", no end of line"))
            text.chop(1);
        if (title.startsWith("base"))
            golden.base = text;
        else if (title.startsWith("side"))
            golden.sides.append(text);
        else if (title.startsWith("merged"))
            golden.merged = text;
        golden.isWhole = golden.isWhole || title.startsWith("merged") || title == "refused";
        at = next;
    }
    return golden;
}

class Tool
{
public:
    Tool(const QString &program, const QStringList &arguments)
        : m_program(QStandardPaths::findExecutable(program))
        , m_arguments(arguments)
    { }
    bool isThere() const { return !m_program.isEmpty() && m_folder.isValid(); }

    // Nothing if the program finds a conflict.
    std::optional<QByteArray> merge(const QByteArray &base, const QByteArray &first, const QByteArray &second)
    {
        write(u"first"_s, first);
        write(u"base"_s, base);
        write(u"second"_s, second);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_program, m_arguments + QStringList{u"first"_s, u"base"_s, u"second"_s});
        if (!process.waitForFinished() || process.exitCode() != 0)
            return std::nullopt;
        return process.readAllStandardOutput();
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
    QString m_program;
    QStringList m_arguments;
};

} // namespace

class TestTextMergeTools : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void golden_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/merge"_s);
        const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 8);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    // If one of these changes, textMergeVersion must: replicas would show different texts.
    void golden()
    {
        QFETCH(QString, path);
        QCOMPARE(textMergeVersion, 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Golden golden = readGolden(file.readAll());
        QVERIFY(golden.isWhole);
        QVERIFY(golden.sides.size() >= 2);
        QCOMPARE(mergeText(golden.base, golden.sides), golden.merged);
    }

    void agreesWithOtherPrograms_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("GNU diff3") << u"diff3"_s << QStringList{u"-m"_s, u"-E"_s};
        QTest::newRow("git") << u"git"_s << QStringList{u"merge-file"_s, u"-p"_s, u"-q"_s};
    }

    // Where no line but the blank one repeats, there is but one merge.
    void agreesWithOtherPrograms()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        Tool tool(program, arguments);
        if (!tool.isThere())
            QSKIP("the program is not installed");
        int both = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            textcases::Random random(seed);
            const textcases::Lines base = textcases::randomText(random, 20 + random.below(30), 100'000);
            const QByteArray first = textcases::edited(random, base, 1 + random.below(3), 100'000);
            const QByteArray second = textcases::edited(random, base, 1 + random.below(3), 100'000);
            const auto merged = mergeText(base.join(), {first, second});
            if (!merged)
                continue;
            const auto expected = tool.merge(base.join(), first, second);
            QVERIFY2(expected, seedName(seed).constData());
            QVERIFY2(*merged == *expected, seedName(seed).constData());
            ++both;
        }
        QVERIFY2(both > 50, QByteArray::number(both).constData());
    }
};

QTEST_GUILESS_MAIN(TestTextMergeTools)
#include "tst_text_merge_tools.moc"
