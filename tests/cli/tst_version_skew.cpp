// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs of different age: one that knows fewer atoms and kinds stands between two that know all, and is updated.

#include "models/sync/bundle_content.h"
#include "models/sync/bundle_file.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

QString newer()
{
    return qEnvironmentVariable("CHANCERY_PROGRAM");
}

QString older()
{
    return qEnvironmentVariable("CHANCERY_OLDER");
}

void systemRandom(quint8 *bytes, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        bytes[i] = quint8(QRandomGenerator::system()->generate());
}

} // namespace

class TestVersionSkew : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theOlderProgramIsOlder();
    void nothingIsLostOnTheWay();
    void anOlderOneDeletesAndBringsBack();
    void concurrentValuesCrossIt();
    void textsOfAnUnknownKindMerge();
    void anUpdateShowsWhatWasCarried();
    void anUpdateAsksWhatWasCarried();
    void whatIsTooNewAsksForAnUpdate();

private:
    // a and c know everything and never meet; b is older and meets both
    void meet();
    void exchange(const ProgramWorkspace &left, const ProgramWorkspace &right, const QString &folder) const;
    void ab() const { exchange(*a, *b, m_folder->filePath(u"ab"_s)); }
    void bc() const { exchange(*b, *c, m_folder->filePath(u"bc"_s)); }
    void writeAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgramWorkspace> a;
    std::unique_ptr<ProgramWorkspace> b;
    std::unique_ptr<ProgramWorkspace> c;
    QMap<QString, QString> m_ids; // by kind
};

void TestVersionSkew::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    a = std::make_unique<ProgramWorkspace>(*m_folder, u"a"_s, newer());
    b = std::make_unique<ProgramWorkspace>(*m_folder, u"b"_s, older());
    c = std::make_unique<ProgramWorkspace>(*m_folder, u"c"_s, newer());
    m_ids.clear();
}

void TestVersionSkew::cleanup()
{
    m_folder.reset();
}

void TestVersionSkew::meet()
{
    for (ProgramWorkspace *one : {a.get(), b.get(), c.get()})
        QVERIFY(one->make());
    QVERIFY(a->trusts(*b) && b->trusts(*a) && b->trusts(*c) && c->trusts(*b));
    QVERIFY(QDir(m_folder->path()).mkpath(u"ab"_s) && QDir(m_folder->path()).mkpath(u"bc"_s));
}

void TestVersionSkew::exchange(const ProgramWorkspace &left, const ProgramWorkspace &right,
                               const QString &folder) const
{
    for (const ProgramWorkspace *one : {&left, &right, &left})
        VERIFY_RUN((*one)(u"sync"_s, {folder}));
}

void TestVersionSkew::writeAll()
{
    const auto add = [&](const QString &kind, const QString &json) {
        m_ids.insert(kind, a->add(kind, json));
        QVERIFY2(!m_ids[kind].isEmpty(), qPrintable(kind));
    };
    add(u"note"_s,
        uR"({"title": "Needs", "body": "Shelter", "date": "2017-04", "sensitivity": "internal"})"_s);
    add(u"mission"_s, uR"({"title": "Budva", "place": "Hotel", "ical_uid": "u-1", "ical_sequence": 3})"_s);
    add(u"person"_s, uR"({"name": "Office Holder", "vcard_uid": "urn:x:1", "vcard_extra": "X-ODD:kept"})"_s);
    add(u"action-item"_s, uR"({"text": "Write", "sensitivity": "confidential"})"_s);
    add(u"tag"_s, uR"({"name": "law", "colour": "blue"})"_s);
    add(u"statistic"_s, uR"({"subject": "Shelters", "value": 3, "unit": "houses"})"_s);
    add(u"attachment"_s, uR"({"file_name": "report.pdf", "media_type": "application/pdf", "size": 7})"_s);
    add(u"need"_s,
        uR"({"title": "Shelter", "pillar": "protection", "state": "open", "assessed": "2017-05~"})"_s);
}

void TestVersionSkew::theOlderProgramIsOlder()
{
    const auto fields = [](const QString &program, const QString &kind) {
        QStringList names;
        for (const QJsonValue &one : runProgram(program, {u"kinds"_s, u"--json"_s}).array()) {
            if (one[u"kind"_s].toString() != kind)
                continue;
            for (const QJsonValue &field : one[u"fields"_s].toArray())
                names.append(field[u"name"_s].toString());
        }
        return names;
    };
    QCOMPARE(fields(older(), u"note"_s), (QStringList{u"title"_s, u"body"_s}));
    QCOMPARE(fields(newer(), u"note"_s), (QStringList{u"title"_s, u"body"_s, u"date"_s, u"sensitivity"_s}));
    QVERIFY(!fields(older(), u"mission"_s).contains(u"ical_uid"_s));
    QVERIFY(fields(older(), u"statistic"_s).isEmpty());
    QVERIFY(fields(older(), u"attachment"_s).isEmpty());
    QVERIFY(fields(older(), u"need"_s).isEmpty());
    QVERIFY(!fields(older(), u"link"_s).isEmpty());
}

void TestVersionSkew::nothingIsLostOnTheWay()
{
    meet();
    writeAll();
    VERIFY_RUN((*a)(u"sync"_s, {m_folder->filePath(u"ab"_s)}));
    const Run carried = (*b)(u"sync"_s, {m_folder->filePath(u"ab"_s)});
    VERIFY_RUN(carried);
    QVERIFY(carried.object()[u"imported"_s].toArray().first()[u"carried"_s].toInt() > 0);
    QVERIFY(!b->show(u"note"_s, m_ids[u"note"_s]).contains(u"date"_s));
    QCOMPARE((*b)(u"list"_s, {u"statistic"_s}).code, 1);
    // the older one works on the same records, on what it knows
    VERIFY_RUN((*b)(u"set"_s, {u"note"_s, m_ids[u"note"_s], uR"({"title": "Needs, again"})"_s}));
    VERIFY_RUN((*b)(u"set"_s, {u"mission"_s, m_ids[u"mission"_s], uR"({"place": "Town hall"})"_s}));
    bc();
    QJsonObject note = a->show(u"note"_s, m_ids[u"note"_s]);
    note[u"title"_s] = u"Needs, again"_s;
    QCOMPARE(c->show(u"note"_s, m_ids[u"note"_s]), note);
    QJsonObject mission = a->show(u"mission"_s, m_ids[u"mission"_s]);
    mission[u"place"_s] = u"Town hall"_s;
    QCOMPARE(c->show(u"mission"_s, m_ids[u"mission"_s]), mission);
    for (const QString &kind :
         {u"person"_s, u"action-item"_s, u"tag"_s, u"statistic"_s, u"attachment"_s, u"need"_s})
        QCOMPARE(c->show(kind, m_ids[kind]), a->show(kind, m_ids[kind]));

    // and the way back: what the older one does not know changes, and goes
    VERIFY_RUN((*c)(u"set"_s, {u"note"_s, m_ids[u"note"_s], uR"({"date": "2018", "sensitivity": null})"_s}));
    VERIFY_RUN((*c)(u"remove"_s, {u"statistic"_s, m_ids[u"statistic"_s]}));
    bc();
    ab();
    QCOMPARE(a->show(u"note"_s, m_ids[u"note"_s]), c->show(u"note"_s, m_ids[u"note"_s]));
    QCOMPARE(a->show(u"note"_s, m_ids[u"note"_s])[u"date"_s].toString(), u"2018"_s);
    QCOMPARE((*a)(u"show"_s, {u"statistic"_s, m_ids[u"statistic"_s]}).code, 1);
    for (const ProgramWorkspace *one : {a.get(), b.get(), c.get()}) {
        QCOMPARE((*one)(u"conflicts"_s).array().size(), 0);
        QCOMPARE((*one)(u"verify"_s).object()[u"problems"_s].toArray(), QJsonArray());
    }
}

void TestVersionSkew::anOlderOneDeletesAndBringsBack()
{
    meet();
    writeAll();
    ab();
    const Run removed = (*b)(u"remove"_s, {u"note"_s, m_ids[u"note"_s]});
    VERIFY_RUN(removed);
    bc();
    QCOMPARE((*c)(u"show"_s, {u"note"_s, m_ids[u"note"_s]}).code, 1);
    VERIFY_RUN((*b)(u"undo"_s, {QString::number(removed.object()[u"batch"_s].toInteger())}));
    bc();
    ab();
    QCOMPARE(c->show(u"note"_s, m_ids[u"note"_s])[u"date"_s].toString(), u"2017-04"_s);
    QCOMPARE(a->show(u"note"_s, m_ids[u"note"_s]), c->show(u"note"_s, m_ids[u"note"_s]));
}

void TestVersionSkew::concurrentValuesCrossIt()
{
    meet();
    writeAll();
    ab();
    bc();
    const QString id = m_ids[u"note"_s];
    VERIFY_RUN((*a)(u"set"_s, {u"note"_s, id, uR"({"date": "2018"})"_s}));
    VERIFY_RUN((*c)(u"set"_s, {u"note"_s, id, uR"({"date": "2019"})"_s}));
    ab();
    bc();
    ab();
    const QJsonArray conflicts = (*a)(u"conflicts"_s).array();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts, (*c)(u"conflicts"_s).array());
    QCOMPARE(conflicts[0][u"atom"_s].toString(), u"date"_s);
    QCOMPARE((*b)(u"conflicts"_s).array().size(), 0); // it cannot ask for what it does not know
    VERIFY_RUN((*a)(u"resolve"_s, {id, u"date"_s, u"--take"_s, u"visible"_s}));
    ab();
    bc();
    QCOMPARE((*c)(u"conflicts"_s).array().size(), 0);
    QCOMPARE(c->show(u"note"_s, id), a->show(u"note"_s, id));
}

void TestVersionSkew::textsOfAnUnknownKindMerge()
{
    meet();
    writeAll();
    const QString id = m_ids[u"statistic"_s];
    VERIFY_RUN((*a)(u"set"_s, {u"statistic"_s, id, uR"({"note": "One\nTwo\nThree\nFour\n"})"_s}));
    ab();
    bc();
    VERIFY_RUN((*a)(u"set"_s, {u"statistic"_s, id, uR"({"note": "One, a\nTwo\nThree\nFour\n"})"_s}));
    VERIFY_RUN((*c)(u"set"_s, {u"statistic"_s, id, uR"({"note": "One\nTwo\nThree\nFour, c\n"})"_s}));
    ab();
    bc();
    ab();
    const QString merged = u"One, a\nTwo\nThree\nFour, c\n"_s;
    QCOMPARE((*a)(u"conflicts"_s).array().first()[u"merged"_s].toString(), merged);
    QCOMPARE((*c)(u"conflicts"_s).array(), (*a)(u"conflicts"_s).array());
    // also at one that has only ever met the older one
    ProgramWorkspace d(*m_folder, u"d"_s, newer());
    QVERIFY(d.make() && d.trusts(*b) && b->trusts(d));
    QVERIFY(QDir(m_folder->path()).mkpath(u"bd"_s));
    exchange(*b, d, m_folder->filePath(u"bd"_s));
    QCOMPARE(d(u"conflicts"_s).array(), (*a)(u"conflicts"_s).array());
    VERIFY_RUN((*c)(u"resolve"_s, {id, u"note"_s, u"--take"_s, u"merged"_s}));
    bc();
    ab();
    QCOMPARE(a->show(u"statistic"_s, id)[u"note"_s].toString(), merged);
    QCOMPARE((*a)(u"conflicts"_s).array().size(), 0);
}

void TestVersionSkew::anUpdateShowsWhatWasCarried()
{
    meet();
    writeAll();
    ab();
    VERIFY_RUN((*b)(u"set"_s, {u"note"_s, m_ids[u"note"_s], uR"({"title": "Needs, again"})"_s}));
    const QString made = b->add(u"note"_s, uR"({"title": "By the older one"})"_s);
    b->setProgram(newer());
    // the first opening that may write takes it in
    QCOMPARE((*b)(u"search"_s, {u"Shelters"_s}).array().first()[u"id"_s].toString(), m_ids[u"statistic"_s]);
    QJsonObject note = a->show(u"note"_s, m_ids[u"note"_s]);
    note[u"title"_s] = u"Needs, again"_s;
    QCOMPARE(b->show(u"note"_s, m_ids[u"note"_s]), note);
    for (auto it = m_ids.begin(); it != m_ids.end(); ++it) {
        if (it.key() != u"note")
            QCOMPARE(b->show(it.key(), it.value()), a->show(it.key(), it.value()));
    }
    QCOMPARE((*b)(u"verify"_s).object()[u"problems"_s].toArray(), QJsonArray());
    // what the older one made has no date yet; now it can get one
    QVERIFY(b->show(u"note"_s, made)[u"date"_s].isNull());
    VERIFY_RUN((*b)(u"set"_s, {u"note"_s, made, uR"({"date": "2017-05"})"_s}));
    VERIFY_RUN((*b)(u"set"_s, {u"note"_s, m_ids[u"note"_s], uR"({"date": "2017-06"})"_s}));
    ab();
    bc();
    QCOMPARE(a->show(u"note"_s, made)[u"date"_s].toString(), u"2017-05"_s);
    QCOMPARE(a->show(u"note"_s, m_ids[u"note"_s])[u"date"_s].toString(), u"2017-06"_s);
    QCOMPARE(c->show(u"note"_s, m_ids[u"note"_s]), a->show(u"note"_s, m_ids[u"note"_s]));
    QCOMPARE((*a)(u"conflicts"_s).array().size(), 0);
}

void TestVersionSkew::anUpdateAsksWhatWasCarried()
{
    meet();
    writeAll();
    ab();
    bc();
    const QString note = m_ids[u"note"_s];
    const QString statistic = m_ids[u"statistic"_s];
    for (const auto &[one, year] : {std::pair(a.get(), u"2018"_s), std::pair(c.get(), u"2019"_s)}) {
        VERIFY_RUN((*one)(u"set"_s, {u"note"_s, note, uR"({"date": "%1"})"_s.arg(year)}));
        VERIFY_RUN((*one)(u"set"_s, {u"statistic"_s, statistic, uR"({"subject": "%1"})"_s.arg(year)}));
    }
    ab();
    bc();
    ab();
    QCOMPARE((*b)(u"conflicts"_s).array().size(), 0);
    b->setProgram(newer());
    QCOMPARE((*b)(u"search"_s, {u"2019"_s}).array().first()[u"id"_s].toString(), statistic);
    QCOMPARE((*b)(u"conflicts"_s).array(), (*a)(u"conflicts"_s).array());
    QCOMPARE((*b)(u"conflicts"_s).array().size(), 2);
    VERIFY_RUN((*b)(u"resolve"_s, {note, u"date"_s, u"--take"_s, u"visible"_s}));
    VERIFY_RUN((*b)(u"resolve"_s, {statistic, u"subject"_s, u"--take"_s, u"both"_s}));
    bc();
    ab();
    for (const ProgramWorkspace *one : {a.get(), b.get(), c.get()}) {
        QCOMPARE((*one)(u"conflicts"_s).array().size(), 0);
        QCOMPARE(one->show(u"statistic"_s, statistic), a->show(u"statistic"_s, statistic));
        QCOMPARE(one->show(u"note"_s, note)[u"date"_s].toString(), u"2019"_s);
    }
}

void TestVersionSkew::whatIsTooNewAsksForAnUpdate()
{
    QVERIFY(a->make());
    const auto keys = DeviceKeys::generate(systemRandom);
    QVERIFY(keys);
    DeviceCard own{keys->device(), keys->box(), u"Of tomorrow"_s, u"User"_s};
    const QString card = m_folder->filePath(u"tomorrow.chancery-card"_s);
    QFile out(card);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(own.toText(*keys)) > 0);
    out.close();
    VERIFY_RUN((*a)(u"peer add"_s, {card, u"--trust"_s}));
    QFile in(a->card());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const auto reader = DeviceCard::fromText(in.readAll());
    QVERIFY(reader);

    const QString path = m_folder->filePath(u"tomorrow.chancery-bundle"_s);
    QFile bundle(path);
    QVERIFY(bundle.open(QIODevice::WriteOnly));
    BundleSeal seal;
    seal.recipients.append({reader->device, reader->box});
    const auto writer = BundleWriter::create(bundle, seal, *keys, systemRandom);
    QVERIFY(writer);
    BundleManifest manifest;
    manifest.protocol = 99;
    manifest.minReader = 99;
    manifest.library = QByteArray(16, 'l');
    manifest.device = keys->device();
    manifest.deviceName = own.name;
    manifest.number = 1;
    manifest.sender = 1;
    manifest.actors.insert(1, {QByteArray(16, 'a'), own.name});
    BundleContentWriter content(**writer);
    QVERIFY(content.begin(manifest) && content.end() && (*writer)->finish());
    bundle.close();

    for (const QString &command : {u"bundle import"_s, u"bundle inspect"_s}) {
        const Run refused = (*a)(command, {path});
        QVERIFY2(refused.code == 1, refused.words().constData());
        QVERIFY2(refused.err.contains("tomorrow.chancery-bundle"), refused.err.constData());
        QVERIFY2(refused.err.contains("Update the program"), refused.err.constData());
    }
    QCOMPARE((*a)(u"history"_s).array().size(), 0);
}

QTEST_GUILESS_MAIN(TestVersionSkew)
#include "tst_version_skew.moc"
