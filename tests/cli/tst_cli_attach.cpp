// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files attached to records, as scripts do it: in, over to another device, and out again.

#include "tests/cli/program.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::test;

class TestCliAttach : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFileGoesInAndComesOut();
    void severalGoToAnotherDevice();
    void oneThatIsNotHereYet();
    void aFileThatIsThereStays();
    void refusals();
    void removedAndBroughtBack();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    //! Of more than one chunk, and of no whole number of them.
    QByteArray writeMinutes(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliAttach::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliAttach::cleanup()
{
    m_folder.reset();
}

QByteArray TestCliAttach::writeMinutes(const QString &name) const
{
    QRandomGenerator random(quint32(name.size()));
    QByteArray bytes(600'001, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return writeFile(path(name), bytes) ? bytes : QByteArray();
}

void TestCliAttach::aFileGoesInAndComesOut()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString note = a.add(u"note"_s, uR"({"title": "Budva"})"_s);
    const QByteArray bytes = writeMinutes(u"minutes.pdf"_s);
    const Run attached = a(u"attach"_s, {u"note"_s, note, path(u"minutes.pdf"_s)});
    VERIFY_RUN(attached);
    const QJsonObject file = attached.array().first().toObject();
    QCOMPARE(file[u"name"_s].toString(), u"minutes.pdf"_s);
    QCOMPARE(file[u"media_type"_s].toString(), u"application/pdf"_s);
    QCOMPARE(file[u"size"_s].toInt(), int(bytes.size()));
    QCOMPARE(file[u"owner"_s].toString(), note);
    QVERIFY(file[u"here"_s].toBool());
    QCOMPARE(a(u"attachments"_s, {u"note"_s, note}).array(), attached.array());
    QCOMPARE(a(u"attachments"_s).array(), attached.array());
    VERIFY_RUN(a(u"extract"_s, {file[u"id"_s].toString(), path(u"out.pdf"_s)}));
    QCOMPARE(readFile(path(u"out.pdf"_s)), bytes);
    QCOMPARE(QFile::permissions(path(u"out.pdf"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    VERIFY_RUN(a(u"verify"_s));
}

void TestCliAttach::severalGoToAnotherDevice()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString mission = a.add(u"mission"_s, uR"({"title": "Budva"})"_s);
    const QByteArray minutes = writeMinutes(u"minutes"_s);
    QVERIFY(writeFile(path(u"empty.txt"_s), {}));
    VERIFY_RUN(a(u"attach"_s, {u"mission"_s, mission, path(u"minutes"_s), path(u"empty.txt"_s)}));
    VERIFY_RUN(a(u"sync"_s, {path(u"shared"_s)}));
    const Run heard = b(u"sync"_s, {path(u"shared"_s)});
    VERIFY_RUN(heard);
    QCOMPARE(heard.object()[u"imported"_s].toArray().first()[u"contents"_s].toInt(), 2);
    const QJsonArray files = b(u"attachments"_s, {u"mission"_s, mission}).array();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"name"_s].toString(), u"empty.txt"_s);
    for (int i = 0; i < 2; ++i) {
        const QString out = path(u"out%1"_s.arg(i));
        VERIFY_RUN(b(u"extract"_s, {files[i][u"id"_s].toString(), out}));
        QCOMPARE(readFile(out), i == 0 ? QByteArray() : minutes);
    }
}

void TestCliAttach::oneThatIsNotHereYet()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString note = a.add(u"note"_s, uR"({"title": "Budva"})"_s);
    const QString id =
        a.add(u"attachment"_s, uR"({"owner": "%1", "file_name": "far.pdf", "size": 5, "hash": "%2"})"_s.arg(
                                   note, QString(64, u'a')));
    QCOMPARE(a(u"attachments"_s).array().first()[u"here"_s].toBool(), false);
    const Run refused = a(u"extract"_s, {id, path(u"out.pdf"_s)});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("far.pdf") && refused.err.contains("not here yet"),
             refused.words().constData());
    QVERIFY(!QFile::exists(path(u"out.pdf"_s)));
}

void TestCliAttach::aFileThatIsThereStays()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString note = a.add(u"note"_s, uR"({"title": "Budva"})"_s);
    QVERIFY(writeFile(path(u"one.txt"_s), "new"));
    QVERIFY(writeFile(path(u"old.txt"_s), "old"));
    const QString id =
        a(u"attach"_s, {u"note"_s, note, path(u"one.txt"_s)}).array().first()[u"id"_s].toString();
    const Run refused = a(u"extract"_s, {id, path(u"old.txt"_s)});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("old.txt"), refused.words().constData());
    QCOMPARE(readFile(path(u"old.txt"_s)), "old");
    VERIFY_RUN(a(u"extract"_s, {id, path(u"old.txt"_s), u"--force"_s}));
    QCOMPARE(readFile(path(u"old.txt"_s)), "new");
}

void TestCliAttach::refusals()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString note = a.add(u"note"_s, uR"({"title": "Budva"})"_s);
    QFile huge(path(u"huge.iso"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize((qint64(256) << 20) + 1)); // sparse
    const Run large = a(u"attach"_s, {u"note"_s, note, huge.fileName()});
    QCOMPARE(large.code, 1);
    QVERIFY2(large.err.contains("huge.iso") && large.err.contains("256"), large.words().constData());
    QCOMPARE(a(u"attach"_s, {u"note"_s, note, path(u"nowhere"_s)}).code, 1);
    QCOMPARE(a(u"attach"_s, {u"note"_s, note, m_folder->path()}).code, 1);
    QVERIFY(writeFile(path(u"one.txt"_s), "one"));
    QCOMPARE(a(u"attach"_s, {u"mission"_s, note, path(u"one.txt"_s)}).code, 1);
    QCOMPARE(a(u"attach"_s, {u"note"_s, note}).code, 2);
    QCOMPARE(a(u"extract"_s, {note, path(u"out"_s)}).code, 1);
    QCOMPARE(a(u"attachments"_s, {u"mission"_s, note}).code, 1);
    QCOMPARE(a(u"attachments"_s).array().size(), 0);
}

void TestCliAttach::removedAndBroughtBack()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QString note = a.add(u"note"_s, uR"({"title": "Budva"})"_s);
    QVERIFY(writeFile(path(u"one.txt"_s), "one"));
    const QString id =
        a(u"attach"_s, {u"note"_s, note, path(u"one.txt"_s)}).array().first()[u"id"_s].toString();
    const Run removed = a(u"remove"_s, {u"note"_s, note});
    VERIFY_RUN(removed);
    QCOMPARE(a(u"attachments"_s).array().size(), 0);
    VERIFY_RUN(a(u"undo"_s, {QString::number(removed.object()[u"batch"_s].toInt())}));
    VERIFY_RUN(a(u"extract"_s, {id, path(u"out.txt"_s)}));
    QCOMPARE(readFile(path(u"out.txt"_s)), "one");
}

QTEST_GUILESS_MAIN(TestCliAttach)
#include "tst_cli_attach.moc"
