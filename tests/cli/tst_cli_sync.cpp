// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An exchange between devices, as scripts do it: the real program, one call at a time.

#include "tests/cli/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::test;

class TestCliSync : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aDeviceIntroducesItself();
    void trustIsGivenAndTaken();
    void aFolderBringsTwoTogether();
    void anEncryptedOneTakesPart();
    void editedHereDeletedThere();
    void anImportIsUndone();
    void aDryRunChangesNothing();
    void manyRemovalsAsk();
    void manyRemovalsAskInTheFolder();
    void aGapWaits();
    void aPassphraseInsteadOfCards();
    void whoseBundleItIs();
    void refusals_data();
    void refusals();
    void strangersInTheFolder();
    void usage_data();
    void usage();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static void bothAreAsked(const QJsonArray &conflicts, const QString &id);
    static int records(const ProgramWorkspace &workspace, const QString &kind);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliSync::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliSync::cleanup()
{
    m_folder.reset();
}

int TestCliSync::records(const ProgramWorkspace &workspace, const QString &kind)
{
    return int(workspace(u"list"_s, {kind}).array().size());
}

void TestCliSync::aDeviceIntroducesItself()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    const QJsonObject first = a(u"device"_s).object();
    QCOMPARE(first[u"name"_s].toString(), u"Device a"_s);
    QCOMPARE(first[u"user"_s].toString(), u"User a"_s);
    static const QRegularExpression id(u"^[0-9a-f]{64}$"_s);
    QVERIFY(id.match(first[u"device"_s].toString()).hasMatch());
    QCOMPARE(first[u"words"_s].toArray().size(), 12);
    QVERIFY(first[u"fingerprint"_s].toString().startsWith(u"CHANCERY-DEVICE:1:"));
    QVERIFY(first[u"card"_s].isNull());
    QCOMPARE(a(u"device"_s).object(), first);
    const QString other = path(u"other.chancery-card"_s);
    QCOMPARE(a(u"device"_s, {u"--card"_s, other}).object()[u"card"_s].toString(), other);
    QVERIFY(QFile::exists(other));
}

void TestCliSync::trustIsGivenAndTaken()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(a.make());
    QVERIFY(b.make());
    const QJsonObject card = b(u"device"_s).object();
    const QString id = card[u"device"_s].toString();

    const Run shown = a(u"peer add"_s, {b.card()});
    QCOMPARE(shown.code, 1);
    QCOMPARE(shown.object()[u"words"_s], card[u"words"_s]);
    QCOMPARE(shown.object()[u"trusted"_s].toBool(true), false);
    QVERIFY2(shown.err.contains("--trust"), shown.err.constData());
    QCOMPARE(a(u"peer list"_s).array().size(), 0);
    QCOMPARE(a(u"peer add"_s, {a.card(), u"--trust"_s}).code, 1);

    const Run added = a(u"peer add"_s, {b.card(), u"--trust"_s});
    VERIFY_RUN(added);
    QCOMPARE(added.object()[u"trusted"_s].toBool(), true);
    const auto peer = [&] { return a(u"peer list"_s).array().first().toObject(); };
    QCOMPARE(peer()[u"device"_s].toString(), id);
    QCOMPARE(peer()[u"name"_s].toString(), u"Device b"_s);
    QCOMPARE(peer()[u"trust"_s].toString(), u"trusted"_s);
    QCOMPARE(peer()[u"words"_s], card[u"words"_s]);
    QVERIFY(peer()[u"heard"_s].isNull() && peer()[u"revoked"_s].isNull());

    QCOMPARE(a(u"peer revoke"_s, {u"nobody"_s}).code, 1);
    QCOMPARE(a(u"peer revoke"_s, {id.first(3)}).code, 1);
    VERIFY_RUN(a(u"peer revoke"_s, {id.first(8)}));
    QCOMPARE(peer()[u"trust"_s].toString(), u"revoked"_s);
    QVERIFY(!peer()[u"revoked"_s].isNull());
    QCOMPARE(a(u"peer revoke"_s, {id}).code, 1);
    VERIFY_RUN(a(u"peer add"_s, {b.card(), u"--trust"_s}));
    VERIFY_RUN(a(u"peer revoke"_s, {u"device B"_s}));
}

void TestCliSync::bothAreAsked(const QJsonArray &conflicts, const QString &id)
{
    QCOMPARE(conflicts.size(), 2);
    const QJsonObject title = conflicts[0].toObject();
    QCOMPARE(title[u"record"_s].toString(), id);
    QCOMPARE(title[u"kind"_s].toString(), u"mission"_s);
    QCOMPARE(title[u"atom"_s].toString(), u"title"_s);
    QCOMPARE(title[u"visible"_s][u"value"_s][u"title"_s].toString(), u"Budva, June"_s);
    QCOMPARE(title[u"siblings"_s].toArray().size(), 1);
    const QJsonObject sibling = title[u"siblings"_s].toArray().first().toObject();
    QCOMPARE(sibling[u"value"_s][u"title"_s].toString(), u"Budva, May"_s);
    QCOMPARE(sibling[u"user"_s].toString(), u"User a"_s);
    QCOMPARE(sibling[u"device"_s].toString(), u"Device a"_s);
    QVERIFY(QDateTime::fromString(sibling[u"time"_s].toString(), Qt::ISODateWithMs).isValid());
    const QJsonObject text = conflicts[1].toObject();
    QCOMPARE(text[u"atom"_s].toString(), u"objectives"_s);
    QCOMPARE(text[u"merged"_s].toString(), u"One A\nTwo\nThree\nFour B\n"_s);
}

void TestCliSync::aFolderBringsTwoTogether()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString folder = path(u"shared"_s);
    const QString id =
        a.add(u"mission"_s, uR"({"title": "Budva", "objectives": "One\nTwo\nThree\nFour\n"})"_s);
    const Run told = a(u"sync"_s, {folder});
    VERIFY_RUN(told);
    QCOMPARE(told.object()[u"written"_s][u"direction"_s].toString(), u"out"_s);
    const Run heard = b(u"sync"_s, {folder});
    VERIFY_RUN(heard);
    QCOMPARE(heard.object()[u"imported"_s].toArray().size(), 1);
    const QJsonObject taken = heard.object()[u"imported"_s].toArray().first().toObject();
    QCOMPARE(taken[u"state"_s].toString(), u"done"_s);
    QCOMPARE(taken[u"new"_s].toInt(), 1);
    QCOMPARE(taken[u"device_name"_s].toString(), u"Device a"_s);
    QCOMPARE(taken[u"records"_s].toArray().first()[u"id"_s].toString(), id);
    QCOMPARE(b.show(u"mission"_s, id), a.show(u"mission"_s, id));

    VERIFY_RUN(a(u"set"_s, {u"mission"_s, id,
                            uR"({"title": "Budva, May", "objectives": "One A\nTwo\nThree\nFour\n"})"_s}));
    VERIFY_RUN(b(u"set"_s, {u"mission"_s, id,
                            uR"({"title": "Budva, June", "objectives": "One\nTwo\nThree\nFour B\n"})"_s}));
    VERIFY_RUN(b(u"set"_s, {u"mission"_s, id, uR"({"place": "Hotel"})"_s}));
    for (const ProgramWorkspace *one : {&a, &b, &a})
        VERIFY_RUN((*one)(u"sync"_s, {folder}));

    const QJsonArray conflicts = a(u"conflicts"_s).array();
    QCOMPARE(conflicts, b(u"conflicts"_s).array());
    bothAreAsked(conflicts, id);
    QCOMPARE(a.show(u"mission"_s, id)[u"place"_s].toString(), u"Hotel"_s);

    QCOMPARE(a(u"resolve"_s, {id, u"title"_s, u"--take"_s, u"00000000.1"_s}).code, 1);
    QCOMPARE(a(u"resolve"_s, {id, u"titel"_s, u"--take"_s, u"visible"_s}).code, 1);
    const QString other = conflicts[0][u"siblings"_s].toArray().first()[u"id"_s].toString();
    const Run settled = a(u"resolve"_s, {id, u"title"_s, u"--take"_s, other});
    VERIFY_RUN(settled);
    QCOMPARE(settled.object().keys(), (QStringList{u"batch"_s, u"id"_s}));
    QCOMPARE(a(u"resolve"_s, {id, u"title"_s, u"--take"_s, u"visible"_s}).code, 1);
    VERIFY_RUN(b(u"resolve"_s, {id, u"6"_s, u"--take"_s, u"merged"_s}));
    for (const ProgramWorkspace *one : {&a, &b, &a})
        VERIFY_RUN((*one)(u"sync"_s, {folder}));
    QCOMPARE(a(u"conflicts"_s).array().size(), 0);
    QCOMPARE(b(u"conflicts"_s).array().size(), 0);
    const QJsonObject end = a.show(u"mission"_s, id);
    QCOMPARE(end, b.show(u"mission"_s, id));
    QCOMPARE(end[u"title"_s].toString(), u"Budva, May"_s);
    QCOMPARE(end[u"objectives"_s].toString(), u"One A\nTwo\nThree\nFour B\n"_s);
    QCOMPARE(b(u"verify"_s).object()[u"problems"_s].toArray().size(), 0);
    // and then there is nothing more to say
    VERIFY_RUN(b(u"sync"_s, {folder}));
    const Run quiet = b(u"sync"_s, {folder});
    QVERIFY(quiet.object()[u"written"_s].isNull());
    QCOMPARE(quiet.object()[u"imported"_s].toArray().size(), 0);
    QCOMPARE(a(u"peer list"_s).array().first()[u"unsent"_s].toInt(-1), 0);
    QVERIFY(!a(u"peer list"_s).array().first()[u"heard"_s].isNull());
}

void TestCliSync::anEncryptedOneTakesPart()
{
    QVERIFY(writeFile(path(u"pass"_s), "correct horse\n"));
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(a.make());
    b.always({u"--passphrase-file"_s, path(u"pass"_s)});
    QVERIFY(b.make({}));
    QVERIFY(a.trusts(b));
    QVERIFY(b.trusts(a));
    const QString id = b.add(u"note"_s, uR"({"title": "For your eyes"})"_s);
    const QString bundle = path(u"x.chancery-bundle"_s);
    VERIFY_RUN(b(u"bundle export"_s, {bundle, u"--to"_s, u"Device a"_s}));
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("eyes"));
    VERIFY_RUN(a(u"bundle import"_s, {bundle}));
    QCOMPARE(a.show(u"note"_s, id)[u"title"_s].toString(), u"For your eyes"_s);
}

void TestCliSync::editedHereDeletedThere()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString folder = path(u"shared"_s);
    const QString id = a.add(u"note"_s, uR"({"title": "Needs"})"_s);
    VERIFY_RUN(a(u"sync"_s, {folder}));
    VERIFY_RUN(b(u"sync"_s, {folder}));
    VERIFY_RUN(a(u"set"_s, {u"note"_s, id, uR"({"body": "more"})"_s}));
    VERIFY_RUN(b(u"remove"_s, {u"note"_s, id}));
    for (const ProgramWorkspace *one : {&a, &b, &a})
        VERIFY_RUN((*one)(u"sync"_s, {folder}));
    // alive beats dead, and both are asked
    QCOMPARE(b.show(u"note"_s, id)[u"body"_s].toString(), u"more"_s);
    const QJsonArray conflicts = b(u"conflicts"_s).array();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0][u"atom"_s].toString(), u"presence"_s);
    QCOMPARE(conflicts[0][u"visible"_s][u"value"_s][u"alive"_s].toBool(), true);
    const QJsonObject dead = conflicts[0][u"siblings"_s].toArray().first().toObject();
    QCOMPARE(dead[u"value"_s][u"alive"_s].toBool(true), false);
    QCOMPARE(dead[u"user"_s].toString(), u"User b"_s);
    VERIFY_RUN(a(u"resolve"_s, {id, u"presence"_s, u"--take"_s, dead[u"id"_s].toString()}));
    VERIFY_RUN(a(u"sync"_s, {folder}));
    VERIFY_RUN(b(u"sync"_s, {folder}));
    for (const ProgramWorkspace *one : {&a, &b}) {
        QCOMPARE((*one)(u"show"_s, {u"note"_s, id}).code, 1);
        QCOMPARE((*one)(u"conflicts"_s).array().size(), 0);
    }
}

void TestCliSync::anImportIsUndone()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString bundle = path(u"one.chancery-bundle"_s);
    const QString mission = a.add(u"mission"_s, uR"({"title": "Budva"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    VERIFY_RUN(b(u"bundle import"_s, {bundle}));
    VERIFY_RUN(a(u"set"_s, {u"mission"_s, mission, uR"({"title": "Tivat"})"_s}));
    const QString note = a.add(u"note"_s, uR"({"title": "New"})"_s);
    const Run written = a(u"bundle export"_s, {bundle, u"--to"_s, u"Device b"_s, u"--full"_s});
    VERIFY_RUN(written);
    QCOMPARE(written.object()[u"path"_s].toString(), bundle);
    QCOMPARE(written.object()[u"number"_s].toInt(), 2);
    const Run taken = b(u"bundle import"_s, {bundle});
    VERIFY_RUN(taken);
    const QJsonObject result = taken.array().first().toObject();
    QCOMPARE(result[u"new"_s].toInt(), 1);
    QCOMPARE(result[u"changed"_s].toInt(), 1);
    const QString batch = QString::number(result[u"batch"_s].toInteger());
    QCOMPARE(b(u"history"_s).array().first()[u"intent"_s].toString(), u"import:Device a"_s);
    VERIFY_RUN(b(u"undo"_s, {batch}));
    QCOMPARE(b.show(u"mission"_s, mission)[u"title"_s].toString(), u"Budva"_s);
    QCOMPARE(b(u"show"_s, {u"note"_s, note}).code, 1);
    // the same file again is known, and brings nothing back
    const Run again = b(u"bundle import"_s, {bundle});
    VERIFY_RUN(again);
    QCOMPARE(again.array().first()[u"state"_s].toString(), u"known"_s);
    QCOMPARE(b(u"show"_s, {u"note"_s, note}).code, 1);
}

void TestCliSync::aDryRunChangesNothing()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString bundle = path(u"one.chancery-bundle"_s);
    const QString id = a.add(u"mission"_s, uR"({"title": "Budva"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    const Run tried = b(u"bundle import"_s, {bundle, u"--dry-run"_s});
    VERIFY_RUN(tried);
    const QJsonObject result = tried.array().first().toObject();
    QCOMPARE(result[u"new"_s].toInt(), 1);
    QCOMPARE(result[u"verdict"_s].toString(), u"joined"_s);
    QCOMPARE(result[u"records"_s].toArray().first()[u"title"_s].toString(), u"Budva"_s);
    QCOMPARE(b(u"show"_s, {u"mission"_s, id}).code, 1);
    QCOMPARE(b(u"history"_s).array().size(), 0);
    QCOMPARE(b(u"bundle import"_s, {bundle}).array().first()[u"state"_s].toString(), u"done"_s);
    QCOMPARE(b.show(u"mission"_s, id)[u"title"_s].toString(), u"Budva"_s);
}

void TestCliSync::manyRemovalsAsk()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString bundle = path(u"one.chancery-bundle"_s);
    VERIFY_RUN(a(u"generate"_s, {u"--size"_s, u"small"_s}));
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    VERIFY_RUN(b(u"bundle import"_s, {bundle}));
    const QJsonArray persons = a(u"list"_s, {u"person"_s}).array();
    QVERIFY(persons.size() >= 30);
    for (int i = 0; i < 30; ++i)
        VERIFY_RUN(a(u"remove"_s, {u"person"_s, persons[i][u"id"_s].toString()}));
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    const int before = records(b, u"person"_s);
    const Run asked = b(u"bundle import"_s, {bundle});
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.err.contains("--allow-removals"), asked.err.constData());
    const QJsonObject result = asked.array().first().toObject();
    QCOMPARE(result[u"state"_s].toString(), u"asking"_s);
    QCOMPARE(result[u"verdict"_s].toString(), u"too-many-removals"_s);
    QVERIFY(result[u"removed"_s].toInt() >= 30);
    QStringList named;
    for (const QJsonValue &record : result[u"records"_s].toArray()) {
        if (record[u"what"_s].toString() == u"removed")
            named.append(record[u"id"_s].toString());
    }
    QVERIFY(named.contains(persons[0][u"id"_s].toString()));
    QCOMPARE(records(b, u"person"_s), before);
    const Run allowed = b(u"bundle import"_s, {bundle, u"--allow-removals"_s});
    VERIFY_RUN(allowed);
    QCOMPARE(allowed.array().first()[u"state"_s].toString(), u"done"_s);
    QCOMPARE(records(b, u"person"_s), before - 30);
    VERIFY_RUN(b(u"undo"_s, {QString::number(allowed.array().first()[u"batch"_s].toInteger())}));
    QCOMPARE(records(b, u"person"_s), before);
}

void TestCliSync::manyRemovalsAskInTheFolder()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString folder = path(u"shared"_s);
    QStringList ids;
    for (int i = 0; i < 6; ++i)
        ids.append(a.add(u"note"_s, uR"({"title": "Note %1"})"_s.arg(i)));
    VERIFY_RUN(a(u"sync"_s, {folder}));
    VERIFY_RUN(b(u"sync"_s, {folder}));
    for (const QString &id : ids)
        VERIFY_RUN(a(u"remove"_s, {u"note"_s, id}));
    VERIFY_RUN(a(u"sync"_s, {folder}));
    for (int i = 0; i < 2; ++i) { // it asks until somebody decides
        const Run asked = b(u"sync"_s, {folder});
        QCOMPARE(asked.code, 1);
        QVERIFY2(asked.err.contains("--allow-removals"), asked.err.constData());
        const QJsonObject waiting = asked.object()[u"waiting"_s].toArray().first().toObject();
        QCOMPARE(waiting[u"state"_s].toString(), u"asking"_s);
        QCOMPARE(waiting[u"removed"_s].toInt(), 6);
        QCOMPARE(waiting[u"device_name"_s].toString(), u"Device a"_s);
        const QString message = waiting[u"message"_s].toString();
        for (const QString &part : {waiting[u"name"_s].toString(), u"from Device a"_s, u"6 records (Note "_s,
                                    u"; …)"_s, u"--allow-removals"_s})
            QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY2(asked.err.contains(message.toUtf8()), asked.err.constData());
        QCOMPARE(records(b, u"note"_s), 6);
    }
    VERIFY_RUN(b(u"sync"_s, {folder, u"--allow-removals"_s}));
    QCOMPARE(records(b, u"note"_s), 0);
}

void TestCliSync::aGapWaits()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString first = path(u"1.chancery-bundle"_s);
    const QString reply = path(u"reply.chancery-bundle"_s);
    const QString second = path(u"2.chancery-bundle"_s);
    const QString early = a.add(u"note"_s, uR"({"title": "early"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {first}));
    QVERIFY(QFile::copy(b.file(), path(u"saved"_s)));
    VERIFY_RUN(b(u"bundle import"_s, {first}));
    VERIFY_RUN(b(u"bundle export"_s, {reply}));
    VERIFY_RUN(a(u"bundle import"_s, {reply})); // now it knows what the other has
    const QString late = a.add(u"note"_s, uR"({"title": "late"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {second}));
    // the other lost it, with its disk
    QVERIFY(QFile::remove(b.file()) && QFile::copy(path(u"saved"_s), b.file()));
    const Run waits = b(u"bundle import"_s, {second});
    VERIFY_RUN(waits);
    const QJsonObject result = waits.array().first().toObject();
    QCOMPARE(result[u"state"_s].toString(), u"staged"_s);
    QCOMPARE(result[u"missing"_s].toArray(), QJsonArray{u"Device a"_s});
    QCOMPARE(records(b, u"note"_s), 0);
    QCOMPARE(b(u"peer list"_s).array().first()[u"unreceived"_s].toArray(), QJsonArray{u"Device a"_s});
    VERIFY_RUN(b(u"bundle import"_s, {first}));
    QCOMPARE(b.show(u"note"_s, early)[u"title"_s].toString(), u"early"_s);
    QCOMPARE(b.show(u"note"_s, late)[u"title"_s].toString(), u"late"_s);
    QCOMPARE(b(u"peer list"_s).array().first()[u"unreceived"_s].toArray().size(), 0);

    // in one call, in the wrong order
    QVERIFY(QFile::remove(b.file()) && QFile::copy(path(u"saved"_s), b.file()));
    const Run both = b(u"bundle import"_s, {second, first});
    VERIFY_RUN(both);
    QCOMPARE(both.array().size(), 2);
    for (const QJsonValue &one : both.array()) {
        QCOMPARE(one[u"state"_s].toString(), u"done"_s);
        QVERIFY(one[u"batch"_s].toInteger() > 0);
    }
    QCOMPARE(records(b, u"note"_s), 2);
}

void TestCliSync::aPassphraseInsteadOfCards()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(a.make());
    QVERIFY(b.make());
    QVERIFY(writeFile(path(u"right"_s), "open sesame\n"));
    QVERIFY(writeFile(path(u"wrong"_s), "open barley\n"));
    const QString bundle = path(u"x.chancery-bundle"_s);
    const QString id = a.add(u"note"_s, uR"({"title": "by post"})"_s);
    const auto with = [&](const QString &file) {
        return QStringList{bundle, u"--bundle-passphrase-file"_s, path(file)};
    };
    const Run nobody = a(u"bundle export"_s, {bundle});
    QCOMPARE(nobody.code, 1);
    QVERIFY2(nobody.err.contains("peer add"), nobody.err.constData());
    VERIFY_RUN(a(u"bundle export"_s, with(u"right"_s)));
    // who seals it is still to be known
    QCOMPARE(b(u"bundle import"_s, with(u"right"_s)).code, 1);
    QVERIFY(b.trusts(a));
    const Run wrong = b(u"bundle import"_s, with(u"wrong"_s));
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("passphrase"), wrong.err.constData());
    QCOMPARE(b(u"bundle import"_s, {bundle}).code, 1);
    QVERIFY(b(u"bundle inspect"_s, {bundle}).object()[u"manifest"_s].isNull());
    QCOMPARE(b(u"bundle inspect"_s, {bundle}).object()[u"by_passphrase"_s].toBool(), true);
    QCOMPARE(records(b, u"note"_s), 0);
    VERIFY_RUN(b(u"bundle import"_s, with(u"right"_s)));
    QCOMPARE(b.show(u"note"_s, id)[u"title"_s].toString(), u"by post"_s);
}

void TestCliSync::whoseBundleItIs()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    ProgramWorkspace stranger(*m_folder, u"stranger"_s);
    QVERIFY(meet(*m_folder, a, b));
    QVERIFY(stranger.make());
    const QString bundle = path(u"x.chancery-bundle"_s);
    a.add(u"note"_s, uR"({"title": "one"})"_s);
    VERIFY_RUN(a(u"bundle export"_s, {bundle}));
    const Run seen = b(u"bundle inspect"_s, {bundle});
    VERIFY_RUN(seen);
    QCOMPARE(seen.object()[u"trusted"_s].toBool(), true);
    QCOMPARE(seen.object()[u"records"_s].toInt(), 1);
    QCOMPARE(seen.object()[u"bytes"_s].toInteger(), QFileInfo(bundle).size());
    const QJsonObject manifest = seen.object()[u"manifest"_s].toObject();
    QCOMPARE(manifest[u"device"_s], a(u"device"_s).object()[u"device"_s]);
    QCOMPARE(manifest[u"device_name"_s].toString(), u"Device a"_s);
    QCOMPARE(manifest[u"purpose"_s].toString(), u"sync"_s);
    QCOMPARE(manifest[u"top"_s].toObject().size(), 1);
    QCOMPARE(manifest[u"base"_s].toObject().size(), 0);
    QCOMPARE(records(b, u"note"_s), 0);
    const Run closed = stranger(u"bundle inspect"_s, {bundle});
    VERIFY_RUN(closed);
    QVERIFY(closed.object()[u"manifest"_s].isNull());
    QCOMPARE(stranger(u"bundle import"_s, {bundle}).code, 1);
}

void TestCliSync::refusals_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no bundle") << QStringList{u"bundle import"_s, u"odd"_s} << QByteArray("odd");
    QTest::newRow("no bundle to inspect") << QStringList{u"bundle inspect"_s, u"odd"_s} << QByteArray("odd");
    QTest::newRow("no such bundle") << QStringList{u"bundle import"_s, u"nothing"_s} << QByteArray("nothing");
    QTest::newRow("no card") << QStringList{u"peer add"_s, u"odd"_s} << QByteArray("odd");
    QTest::newRow("no such card") << QStringList{u"peer add"_s, u"nothing"_s} << QByteArray("nothing");
    QTest::newRow("no such folder") << QStringList{u"sync"_s, u"nothing"_s} << QByteArray("nothing");
    QTest::newRow("no such peer") << QStringList{u"bundle export"_s, u"new"_s, u"--to"_s, u"Nobody"_s}
                                  << QByteArray("Nobody");
    QTest::newRow("no passphrase") << QStringList{u"bundle export"_s, u"new"_s, u"--bundle-passphrase-file"_s,
                                                  u"nothing"_s}
                                   << QByteArray("nothing");
    QTest::newRow("no id") << QStringList{u"resolve"_s, u"zzz"_s, u"title"_s, u"--take"_s, u"visible"_s}
                           << QByteArray("zzz");
    QTest::newRow("no such record") << QStringList{u"resolve"_s, u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s,
                                                   u"title"_s, u"--take"_s, u"visible"_s}
                                    << QByteArray("0190a1b2");
}

void TestCliSync::refusals()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, named);
    ProgramWorkspace a(*m_folder, u"a"_s);
    QVERIFY(a.make());
    QVERIFY(writeFile(path(u"odd"_s), "Dear colleague,\n"));
    const QString name = command.takeFirst();
    for (QString &word : command) {
        if (word == u"odd" || word == u"nothing" || word == u"new")
            word = path(word);
    }
    const Run failed = a(name, command);
    QVERIFY2(failed.code == 1, failed.words().constData());
    QVERIFY(failed.out.isEmpty());
    QVERIFY2(failed.err.contains(named), failed.err.constData());
    QVERIFY(!QFile::exists(path(u"new"_s)));
}

void TestCliSync::strangersInTheFolder()
{
    ProgramWorkspace a(*m_folder, u"a"_s);
    ProgramWorkspace b(*m_folder, u"b"_s);
    QVERIFY(meet(*m_folder, a, b));
    const QString folder = path(u"shared"_s);
    VERIFY_RUN(b(u"peer revoke"_s, {u"Device a"_s}));
    const QString id = a.add(u"note"_s, uR"({"title": "late"})"_s);
    VERIFY_RUN(a(u"sync"_s, {folder}));
    const Run passed = b(u"sync"_s, {folder});
    VERIFY_RUN(passed);
    const QJsonArray refused = passed.object()[u"refused"_s].toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][u"detail"_s].toString(), u"revoked-signer"_s);
    QCOMPARE(refused[0][u"device_name"_s].toString(), u"Device a"_s);
    const QString message = refused[0][u"message"_s].toString();
    for (const QString &part : {refused[0][u"name"_s].toString(), u"(Device a)"_s, u"new card"_s})
        QVERIFY2(message.contains(part), qPrintable(message));
    QCOMPARE(records(b, u"note"_s), 0);
    QVERIFY(b.trusts(a));
    VERIFY_RUN(b(u"sync"_s, {folder}));
    QCOMPARE(b.show(u"note"_s, id)[u"title"_s].toString(), u"late"_s);
}

void TestCliSync::usage_data()
{
    QTest::addColumn<QStringList>("words");
    const QString id = u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s;
    QTest::newRow("half a command") << QStringList{u"peer"_s, u"x.chancery"_s};
    QTest::newRow("file in between") << QStringList{u"peer"_s, u"x.chancery"_s, u"list"_s};
    QTest::newRow("no card") << QStringList{u"peer"_s, u"add"_s, u"x.chancery"_s};
    QTest::newRow("no folder") << QStringList{u"sync"_s, u"x.chancery"_s};
    QTest::newRow("no path") << QStringList{u"bundle"_s, u"export"_s, u"x.chancery"_s};
    QTest::newRow("no bundle") << QStringList{u"bundle"_s, u"import"_s, u"x.chancery"_s};
    QTest::newRow("no atom") << QStringList{u"resolve"_s, u"x.chancery"_s, id, u"--take"_s, u"visible"_s};
    QTest::newRow("no choice") << QStringList{u"resolve"_s, u"x.chancery"_s, id, u"title"_s};
}

void TestCliSync::usage()
{
    QFETCH(QStringList, words);
    const Run failed = runProgram(qEnvironmentVariable("CHANCERY_PROGRAM"), words);
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.out.isEmpty());
    QVERIFY(failed.err.startsWith("chancery-cli: "));
}

QTEST_GUILESS_MAIN(TestCliSync)
#include "tst_cli_sync.moc"
