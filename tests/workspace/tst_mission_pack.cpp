// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a pack holds, what it must not hold, and who may take it back.

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/store/blob_table.h"
#include "models/store/store.h"
#include "models/workspace/error_text.h"
#include "tests/workspace/pack_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::change;
using test::Device;
using test::Laptop;
using test::lendPlain;

namespace {

constexpr char secret[] = "zanzibarine";

//! A mission in Budva with all that may belong to one.
struct Budva
{
    explicit Budva(Device &home);

    RecordId add(Record record);
    RecordId attach(const RecordId &owner, const QByteArray &content, const QString &sensitivity);

    Device &home;
    RecordId country, mission, leg, person, point, office, participant, note, task, need, file, other;
};

RecordId Budva::add(Record record)
{
    record.setId(home->newId());
    return home->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

RecordId Budva::attach(const RecordId &owner, const QByteArray &content, const QString &sensitivity)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray hash = home->store().blobs().put(buffer).value_or(QByteArray());
    Record record(Kind::Attachment);
    record.set(fields::attachment::owner, owner).set(fields::attachment::fileName, u"file.txt"_s);
    record.set(fields::attachment::hash, QString::fromLatin1(hash.toHex()));
    record.set(fields::attachment::sensitivity, sensitivity);
    return add(record);
}

Budva::Budva(Device &home) : home(home)
{
    using namespace fields;
    country = add(
        Record(Kind::Jurisdiction).set(jurisdiction::name, u"Montenegro"_s).set(jurisdiction::code, u"ME"_s));
    mission = add(Record(Kind::Mission).set(mission::title, u"Seminar in Budva"_s));
    leg = add(Record(Kind::Leg).set(leg::mission, mission).set(leg::jurisdiction, country));
    office =
        add(Record(Kind::Office).set(office::name, u"State Secretary"_s).set(office::jurisdiction, country));
    person = add(Record(Kind::Person).set(person::name, u"A. Person"_s));
    point = add(
        Record(Kind::ContactPoint).set(contactPoint::owner, person).set(contactPoint::value, u"+382 1"_s));
    add(Record(Kind::Tenure).set(tenure::person, person).set(tenure::office, office));
    participant =
        add(Record(Kind::Participant).set(participant::mission, mission).set(participant::person, person));
    note = add(Record(Kind::Note).set(note::title, u"Programme"_s).set(note::body, u"Opening\n"_s));
    task =
        add(Record(Kind::ActionItem).set(actionItem::text, u"Book rooms"_s).set(actionItem::origin, mission));
    need = add(Record(Kind::Need)
                   .set(need::title, u"Shelters"_s)
                   .set(need::jurisdiction, country)
                   .set(need::mission, mission));
    file = attach(mission, QByteArray(300000, 'a'), u"public"_s);
    other = add(Record(Kind::Mission).set(mission::title, u"Hearing in Skopje"_s));
    (void)home->addLink({Kind::Mission, mission}, {Kind::Note, note});
    (void)home->addTag({Kind::Mission, mission}, u"Judiciary"_s);
}

QStringList titles(Workspace &workspace, Kind kind)
{
    QStringList all;
    for (const Record &record : workspace.all(kind))
        all.append(record.title());
    all.sort();
    return all;
}

} // namespace

class TestMissionPack : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aMissionGoesWithWhatItNeeds();
    void aCountryGoes();
    void aTagGoes();
    void referenceDataGoesAlong();
    void nothingSensitiveLeaves_data();
    void nothingSensitiveLeaves();
    void theStrictestOfSeveralCounts();
    void unknownWordsAreTheStrictest();
    void aPackClaimsNothingOfHome();
    void anEncryptedPack();
    void whatCannotBeLent();
    void aPackDoesNotSync();
    void strangersAreRefused();
    void theBooksNameWhatWasLent();
    void damagedBooksAreRefused();
};

void TestMissionPack::aMissionGoesWithWhatItNeeds()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    const auto lent = lendPlain(home, {Kind::Mission, budva.mission});
    VERIFY_RESULT(lent);
    QCOMPARE(lent->info.name, u"Seminar in Budva"_s);
    QCOMPARE(lent->left, 0);
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    QCOMPARE(titles(*laptop, Kind::Mission), QStringList{u"Seminar in Budva"_s});
    for (const Kind kind : {Kind::Leg, Kind::Participant, Kind::Person, Kind::ContactPoint, Kind::Tenure,
                            Kind::Office, Kind::Jurisdiction, Kind::Note, Kind::ActionItem, Kind::Attachment,
                            Kind::Need, Kind::Link, Kind::Tag, Kind::Tagging})
        QVERIFY2(laptop->count(kind) == 1, schema::spec(kind).name.constData());
    QCOMPARE(lent->chosen + lent->context, lent->info.records);
    QCOMPARE(laptop->tags({Kind::Mission, budva.mission}), QStringList{u"Judiciary"_s});
    const QString hash = laptop->record(Kind::Attachment, budva.file).get(fields::attachment::hash);
    QCOMPARE(laptop->store().blobs().size(QByteArray::fromHex(hash.toLatin1())).value_or(-1), 300000);
    QCOMPARE(laptop->search(u"programme"_s)->size(), 1);
    VERIFY_RESULT(laptop->verify());
    QCOMPARE(*laptop->verify(), QStringList());
}

void TestMissionPack::aCountryGoes()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    VERIFY_RESULT(lendPlain(home, {Kind::Jurisdiction, budva.country}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    QCOMPARE(titles(*laptop, Kind::Mission), QStringList{u"Seminar in Budva"_s});
    QCOMPARE(titles(*laptop, Kind::Person), QStringList{u"A. Person"_s});
    QCOMPARE(titles(*laptop, Kind::Need), QStringList{u"Shelters"_s});
    QCOMPARE(laptop->count(Kind::Participant), 1);
    QCOMPARE(laptop->count(Kind::Note), 1);
}

void TestMissionPack::aTagGoes()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    VERIFY_RESULT(home->addTag({Kind::Note, budva.note}, u"Judiciary"_s));
    const RecordRef tag{Kind::Tag, home->all(Kind::Tag).constFirst().id()};
    VERIFY_RESULT(lendPlain(home, tag));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    QCOMPARE(titles(*laptop, Kind::Mission), QStringList{u"Seminar in Budva"_s});
    QCOMPARE(titles(*laptop, Kind::Note), QStringList{u"Programme"_s});
    QCOMPARE(laptop->count(Kind::Tagging), 2);
}

void TestMissionPack::referenceDataGoesAlong()
{
    Device home(u"Home"_s, 1, Contents::Reference);
    const RecordId mission =
        Budva(home).add(Record(Kind::Mission).set(fields::mission::title, u"Training"_s));
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, mission}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    for (const Kind kind : {Kind::Scheme, Kind::Term, Kind::Classification, Kind::Instrument, Kind::Passage})
        QCOMPARE(laptop->count(kind), home->count(kind));
    // no change in it, no news at home
    laptop.close();
    const auto back = takeBack(*home, laptop.path(), {});
    VERIFY_RESULT(back);
    QCOMPARE(int(back->report.verdict), int(JoinReport::Verdict::Known));
}

void TestMissionPack::nothingSensitiveLeaves_data()
{
    QTest::addColumn<QString>("highest");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("public") << u"public"_s << false;
    QTest::newRow("internal") << u"internal"_s << false;
    // the marker is found where it may be: so the search for it finds it
    QTest::newRow("confidential") << u"confidential"_s << true;
}

void TestMissionPack::nothingSensitiveLeaves()
{
    QFETCH(QString, highest);
    QFETCH(bool, leaves);
    using namespace fields;
    Device home(u"Home"_s, 1);
    Budva budva(home);
    const QString marker = QString::fromLatin1(secret);
    const QString word = u"confidential"_s;
    // a note with children of its own, linked and tagged
    const RecordId note =
        budva.add(Record(Kind::Note).set(note::title, marker + u"-note"_s).set(note::sensitivity, word));
    VERIFY_RESULT(home->addLink({Kind::Note, note}, {Kind::Mission, budva.mission}, marker + u"-role"_s));
    VERIFY_RESULT(home->addTag({Kind::Note, note}, marker + u"-tag"_s));
    budva.attach(note, QByteArray(secret) + "-of-the-note", u"public"_s);
    budva.attach(budva.mission, QByteArray(secret) + "-file", word);
    // a contact point of a person who goes, and a person who does not, with an address
    budva.add(Record(Kind::ContactPoint)
                  .set(contactPoint::owner, budva.person)
                  .set(contactPoint::value, marker + u"-tel"_s)
                  .set(contactPoint::sensitivity, word));
    const RecordId person = budva.add(
        Record(Kind::Person).set(person::name, marker + u"-person"_s).set(person::sensitivity, word));
    budva.add(Record(Kind::NameVariant)
                  .set(nameVariant::owner, person)
                  .set(nameVariant::text, marker + u"-alias"_s));
    const RecordId guest = budva.add(
        Record(Kind::Participant).set(participant::mission, budva.mission).set(participant::person, person));
    // what is to be done, what was deleted, what was said before, what is half typed
    budva.add(Record(Kind::ActionItem)
                  .set(actionItem::text, marker + u"-task"_s)
                  .set(actionItem::origin, budva.mission)
                  .set(actionItem::sensitivity, word));
    const bool open = highest == word;
    if (!open) {
        const RecordId dead =
            budva.add(Record(Kind::Leg).set(leg::mission, budva.mission).set(leg::place, marker));
        VERIFY_RESULT(home->remove({Kind::Leg, dead}));
        VERIFY_RESULT(change(*home, budva.mission, mission::place, QString(marker + u"-before"_s)));
        VERIFY_RESULT(change(*home, budva.mission, mission::place, u"Budva"_s));
        Draft draft{Kind::Mission, budva.mission, "title", marker + u"-draft"_s, {}, false, {}};
        VERIFY_RESULT(home->saveDraft(draft));
    }
    const auto lent = lendPlain(home, {Kind::Mission, budva.mission}, u"pack"_s, highest);
    VERIFY_RESULT(lent);
    QCOMPARE(lent->left > 0, !leaves);
    const QByteArray bytes = test::readAll(home.filePath(u"pack.chancery"_s));
    QVERIFY(bytes.contains("Seminar in Budva"));
    QCOMPARE(bytes.toLower().contains(secret), leaves);
    QCOMPARE(
        QDir(QFileInfo(home.filePath(u"pack.chancery"_s)).path()).entryList({u"pack.chancery*"_s}).size(), 1);
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    QCOMPARE(laptop->search(marker)->isEmpty(), !leaves);
    // who comes is a name that nobody knows here
    QCOMPARE(laptop->record(Kind::Participant, guest).get(participant::person), person);
    QCOMPARE(laptop->record(Kind::Person, person).isNull(), !leaves);
}

void TestMissionPack::theStrictestOfSeveralCounts()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    const auto loaded = home->load(Kind::Note, budva.note);
    VERIFY_RESULT(loaded);
    // two people, neither of whom saw the other's word
    for (const QString &word : {u"confidential"_s, u"public"_s}) {
        Record after = loaded->record;
        VERIFY_RESULT(
            home->commit(Edit::update(*loaded, after.set(fields::note::sensitivity, word)), u"edit"_s));
    }
    QCOMPARE(home->record(Kind::Note, budva.note).get(fields::note::sensitivity), u"public"_s);
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    QCOMPARE(laptop->count(Kind::Note), 0);
    QCOMPARE(laptop->count(Kind::Link), 0);
}

void TestMissionPack::unknownWordsAreTheStrictest()
{
    QCOMPARE(sensitivities(), (QStringList{u"public"_s, u"internal"_s, u"confidential"_s}));
    Device home(u"Home"_s, 1);
    Budva budva(home);
    VERIFY_RESULT(change(*home, budva.note, fields::note::sensitivity, u"cosmic"_s));
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}, u"all"_s, u"confidential"_s));
    Laptop less(home.filePath(u"pack.chancery"_s), 2);
    Laptop all(home.filePath(u"all.chancery"_s), 3);
    QVERIFY(less.open() && all.open());
    QCOMPARE(less->count(Kind::Note), 0);
    QCOMPARE(all->count(Kind::Note), 1);
}

void TestMissionPack::aPackClaimsNothingOfHome()
{
    Device home(u"Home"_s, 1, Contents::Reference);
    Budva budva(home);
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    const auto here = home->store().replicator().state();
    const auto there = laptop->store().replicator().state();
    VERIFY_RESULT(here);
    VERIFY_RESULT(there);
    QVERIFY(here->library != there->library);
    QCOMPARE(there->vector.entries().size(), 1);
    for (const Actor &actor : there->actors) {
        for (const Actor &ours : here->actors)
            QVERIFY(actor.id != ours.id);
    }
}

void TestMissionPack::anEncryptedPack()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    PackOrder order;
    order.subset = {Kind::Mission, budva.mission};
    order.path = home.filePath(u"sealed.chancery"_s);
    order.credentials.rawKey = QByteArray("abcdef0123456789abcdef0123456789");
    order.name = u"Budva bag"_s;
    order.user = u"Interpreter"_s;
    VERIFY_RESULT(lendPack(*home, order));
    QVERIFY(!test::readAll(order.path).contains("Budva"));
    Credentials wrong;
    wrong.rawKey = test::testKey();
    const auto refused = takeBack(*home, order.path, wrong);
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), int(ErrorCode::WrongPassphrase));
    {
        const auto pack = Workspace::open(order.path, order.credentials, test::repeatableEnvironment(7));
        VERIFY_RESULT(pack);
        QCOMPARE((*pack)->user(), u"Interpreter"_s);
        VERIFY_RESULT(change(**pack, budva.mission, fields::mission::title, u"Seminar in Bar"_s));
    }
    const auto back = takeBack(*home, order.path, order.credentials);
    VERIFY_RESULT(back);
    QCOMPARE(back->info.name, u"Budva bag"_s);
    QCOMPARE(home->batches(1).constFirst().intent, u"pack:Budva bag"_s);
    QCOMPARE(home->record(Kind::Mission, budva.mission).title(), u"Seminar in Bar"_s);
}

void TestMissionPack::whatCannotBeLent()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    const auto code = [](const auto &result) { return result ? -1 : int(result.error().code); };
    const RecordRef mission{Kind::Mission, budva.mission};
    QCOMPARE(code(lendPlain(home, {Kind::Mission, home->newId()})), int(ErrorCode::UnknownRecord));
    QCOMPARE(code(lendPlain(home, {Kind::Note, budva.note})), int(ErrorCode::BadValue));
    QCOMPARE(code(lendPlain(home, mission, u"pack"_s, u"secret"_s)), int(ErrorCode::BadValue));
    VERIFY_RESULT(change(*home, budva.other, fields::mission::sensitivity, u"confidential"_s));
    QCOMPARE(code(lendPlain(home, {Kind::Mission, budva.other})), int(ErrorCode::NothingToDo));
    QVERIFY(!QFile::exists(home.filePath(u"pack.chancery"_s)));
    VERIFY_RESULT(lendPlain(home, mission));
    QCOMPARE(code(lendPlain(home, mission)), int(ErrorCode::FileExists));
    QCOMPARE(lentPacks(*home)->size(), 1);
    QVERIFY(home.reopen(true));
    QCOMPARE(code(lendPlain(home, mission, u"second"_s)), int(ErrorCode::ReadOnly));
    QCOMPARE(code(takeBack(*home, home.filePath(u"pack.chancery"_s), {})), int(ErrorCode::ReadOnly));
}

void TestMissionPack::aPackDoesNotSync()
{
    Device home(u"Home"_s, 1), other(u"Other"_s, 2);
    Budva budva(home);
    QVERIFY(test::introduce(home, other));
    const QString bundle = test::bundleOf(home);
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 3);
    QVERIFY(laptop.open());
    SyncService sync(*laptop);
    BundleOrder order;
    order.passphrase = u"four words of it"_s;
    const auto written = sync.exportBundle(home.filePath(u"out.chancery-bundle"_s), order);
    const auto read = sync.importBundle(bundle, {});
    const auto folder = sync.syncFolder(home.filePath({}));
    for (const auto &error : {written.error(), read.error(), folder.error()}) {
        QCOMPARE(int(error.code), int(ErrorCode::OtherLibrary));
        QVERIFY2(errorText(error).contains(u"mission pack"_s), qPrintable(errorText(error)));
    }
    QVERIFY(!QFile::exists(home.filePath(u"out.chancery-bundle"_s)));
}

void TestMissionPack::strangersAreRefused()
{
    Device home(u"Home"_s, 1), other(u"Other"_s, 2);
    Budva budva(home);
    const QString before = home.copy(u"before.chancery"_s);
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    const QString pack = home.filePath(u"pack.chancery"_s);
    const auto saying = [](const auto &result) { return result ? QString() : errorText(result.error()); };
    const QString foreign = saying(takeBack(*other, pack, {}));
    QVERIFY2(foreign.contains(u"of another workspace"_s), qPrintable(foreign));
    QVERIFY(other.write(u"Plain"_s) != RecordId());
    Credentials key;
    key.rawKey = test::testKey();
    const QString none = saying(takeBack(*home, other.path(), key));
    QVERIFY2(none.contains(u"not a mission pack"_s), qPrintable(none));
    QVERIFY(home.replaceBy(before));
    const QString unknown = saying(takeBack(*home, pack, {}));
    QVERIFY2(unknown.contains(u"does not know"_s), qPrintable(unknown));
    QVERIFY(saying(takeBack(*home, home.filePath(u"nowhere.chancery"_s), {})).contains(u"does not exist"_s));
}

void TestMissionPack::theBooksNameWhatWasLent()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    QVERIFY(lentPacks(*home)->isEmpty());
    QVERIFY(!*packInfo(*home));
    const auto first = lendPlain(home, {Kind::Mission, budva.mission}, u"one"_s);
    const auto second = lendPlain(home, {Kind::Jurisdiction, budva.country}, u"two"_s);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    const auto lent = lentPacks(*home);
    VERIFY_RESULT(lent);
    QCOMPARE(lent->size(), 2);
    QCOMPARE(lent->at(0).id, second->info.id);
    QCOMPARE(lent->at(1).name, u"Seminar in Budva"_s);
    QCOMPARE(lent->at(1).returned, 0);
    Laptop laptop(home.filePath(u"one.chancery"_s), 2);
    QVERIFY(laptop.open());
    const auto said = packInfo(*laptop);
    VERIFY_RESULT(said);
    QVERIFY(*said);
    QCOMPARE((*said)->id, first->info.id);
    QCOMPARE((*said)->records, first->info.records);
    QVERIFY(lentPacks(*laptop)->isEmpty());
    laptop.close();
    VERIFY_RESULT(takeBack(*home, laptop.path(), {}));
    QVERIFY(lentPacks(*home)->at(1).returned > 0);
}

void TestMissionPack::damagedBooksAreRefused()
{
    Device home(u"Home"_s, 1);
    Budva budva(home);
    VERIFY_RESULT(lendPlain(home, {Kind::Mission, budva.mission}));
    Laptop laptop(home.filePath(u"pack.chancery"_s), 2);
    QVERIFY(laptop.open());
    VERIFY_RESULT(change(*laptop, budva.mission, fields::mission::title, u"Changed"_s));
    Database &database = laptop->store().file().database;
    const QByteArray books = " FROM sync_pack WHERE record = x'" + budva.mission.toBytes().toHex() + "'";
    const auto size = database.integer("SELECT length(bytes)" + books);
    VERIFY_RESULT(size);
    VERIFY_RESULT(database.execute("CREATE TEMP TABLE whole AS SELECT bytes" + books));
    const QByteArray before = home.books();
    for (qint64 length = 0; length < size->value_or(0); ++length) {
        VERIFY_RESULT(database.execute("UPDATE sync_pack SET bytes = (SELECT substr(bytes, 1, "
                                       + QByteArray::number(length) + ") FROM whole) WHERE record = x'"
                                       + budva.mission.toBytes().toHex() + "'"));
        const auto refused = takeBack(*home, laptop.path(), {});
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::FileCorrupt));
    }
    QCOMPARE(home.books(), before);
}

QTEST_GUILESS_MAIN(TestMissionPack)
#include "tst_mission_pack.moc"
