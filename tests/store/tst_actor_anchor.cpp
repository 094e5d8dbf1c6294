// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::MemoryAnchors;

namespace {

using NamedDot = QPair<QByteArray, quint64>;

//! Files on a computer, opened one at a time, and every dot that was given out.
class Desk
{
public:
    explicit Desk(std::shared_ptr<ActorAnchors> anchors = std::make_shared<MemoryAnchors>())
        : environment(test::repeatableEnvironment())
    {
        environment.anchors = std::move(anchors);
        NewWorkspace wanted;
        wanted.path = path();
        wanted.credentials.rawKey = test::testKey();
        wanted.contents = Contents::Empty;
        (void)Workspace::create(wanted, environment);
    }

    QString path(const QString &name = u"work.chancery"_s) const { return folder.filePath(name); }
    MemoryAnchors &memory() { return static_cast<MemoryAnchors &>(*environment.anchors); }

    std::unique_ptr<Workspace> open(const QString &name = u"work.chancery"_s) const
    {
        Credentials credentials;
        credentials.rawKey = test::testKey();
        auto opened = Workspace::open(path(name), credentials, environment);
        return opened ? std::move(*opened) : nullptr;
    }
    //! One transaction; its dot, by the actor's name. Counts those that were given out before.
    NamedDot write(Workspace &workspace)
    {
        Record note(Kind::Note, workspace.newId());
        note.set(fields::note::title, u"note"_s);
        if (!workspace.commit(Edit::insert(note), u"create"_s))
            return {};
        const NamedDot dot = lastDot(workspace);
        reused += given.contains(dot);
        given.insert(dot);
        actors.insert(dot.first);
        return dot;
    }
    NamedDot openAndWrite(const QString &name = u"work.chancery"_s)
    {
        const auto workspace = open(name);
        return workspace ? write(*workspace) : NamedDot();
    }
    static NamedDot lastDot(Workspace &workspace)
    {
        auto last = workspace.store().file().database.prepare(
            "SELECT a.actor, b.n FROM history_batch b JOIN sync_actor a ON a.ordinal = b.actor "
            "ORDER BY b.id DESC LIMIT 1");
        if (!last || !last->step().value_or(false))
            return {};
        return {last->blob(0), quint64(last->integer(1))};
    }
    //! The content of one file put into another one that stays the same file.
    bool putInPlace(const QString &from, const QString &to) const
    {
        QFile source(path(from));
        QFile target(path(to));
        return source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly)
               && target.write(source.readAll()) == source.size();
    }
    bool copy(const QString &from, const QString &to) const { return QFile::copy(path(from), path(to)); }

    QTemporaryDir folder;
    Environment environment;
    QSet<NamedDot> given;
    QSet<QByteArray> actors;
    int reused = 0;
};

const QString work = u"work.chancery"_s;
const QString other = u"other.chancery"_s;

} // namespace

class TestActorAnchor : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theSameFileGoesOn()
    {
        Desk desk;
        const NamedDot first = desk.openAndWrite();
        QCOMPARE(first.first.size(), 16);
        QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 2));
        QVERIFY(desk.open());
        QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 3));
        QCOMPARE(desk.memory().anchors.size(), 1);
    }

    void oneAnchorAnOpening()
    {
        Desk desk;
        QVERIFY(desk.open());
        QCOMPARE(desk.memory().writes, 0);
        const auto workspace = desk.open();
        for (int i = 0; i < 5; ++i)
            desk.write(*workspace);
        QCOMPARE(desk.memory().writes, 1);
    }

    void aCopyIsAnother()
    {
        Desk desk;
        desk.openAndWrite();
        QVERIFY(desk.copy(work, other));
        QVERIFY(desk.copy(work, u"third.chancery"_s));
        for (int round = 0; round < 3; ++round) {
            for (const QString &name : {work, other, u"third.chancery"_s})
                desk.openAndWrite(name);
        }
        QCOMPARE(desk.actors.size(), 3);
        QCOMPARE(desk.given.size(), 10);
        QCOMPARE(desk.reused, 0);
    }

    void aCopyMayWriteFirst()
    {
        Desk desk;
        const NamedDot first = desk.openAndWrite();
        QVERIFY(desk.copy(work, other));
        QVERIFY(desk.openAndWrite(other).first != first.first);
        QCOMPARE(desk.openAndWrite(work), NamedDot(first.first, 2));
        QCOMPARE(desk.reused, 0);
    }

    void anOlderStateInPlace()
    {
        Desk desk;
        desk.openAndWrite();
        QVERIFY(desk.copy(work, other));
        desk.openAndWrite();
        QVERIFY(desk.putInPlace(other, work));
        desk.openAndWrite();
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void anOlderFileUnderTheName()
    {
        Desk desk;
        desk.openAndWrite();
        QVERIFY(desk.copy(work, other));
        // the new file may well get the inode of the old one
        QVERIFY(QFile::remove(desk.path(work)));
        QVERIFY(desk.copy(other, work));
        desk.openAndWrite();
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void aStateOfTheSameOpeningBeforeAnExport()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().backup(desk.path(other)));
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().log().anchorExported());
        workspace.reset();
        QVERIFY(desk.putInPlace(other, work));
        desk.openAndWrite();
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void aStateOfTheSameOpeningBeforeAnotherActor()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().backup(desk.path(other)));
        desk.write(*workspace);
        Store &store = workspace->store();
        {
            auto transaction = Transaction::begin(store.file().database);
            QVERIFY(transaction);
            VERIFY_RESULT(store.log().forgetActor());
            VERIFY_RESULT(transaction->commit());
            store.log().committed();
        }
        // it tells what the one before wrote
        VERIFY_RESULT(store.replicator().prepareExport(store.names()));
        workspace.reset();
        QVERIFY(desk.putInPlace(other, work));
        QCOMPARE(desk.openAndWrite().second, 1u);
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void aStateOfTheSameOpeningBeforeOthersHadIt()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().backup(desk.path(other)));
        const QByteArray actor = desk.write(*workspace).first;
        Replicator &replicator = workspace->store().replicator();
        const auto state = replicator.state();
        QVERIFY(state);
        JoinRequest request; // a copy of the file told of it
        request.actors = state->actors;
        request.top.set(state->actor, 2);
        request.dryRun = true;
        const auto nothing = [](ChangeSink &) { return ok(); };
        VERIFY_RESULT(replicator.join(request, nothing, workspace->store().names()));
        QCOMPARE(desk.memory().anchors[actor].counter, 0u);
        request.dryRun = false;
        VERIFY_RESULT(replicator.join(request, nothing, workspace->store().names()));
        QCOMPARE(desk.memory().anchors[actor].counter, 2u);
        workspace.reset();
        QVERIFY(desk.putInPlace(other, work));
        QCOMPARE(desk.openAndWrite().second, 1u);
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void anExportIsRemembered()
    {
        Desk desk;
        auto workspace = desk.open();
        const QByteArray actor = desk.write(*workspace).first;
        desk.write(*workspace);
        CommitLog &log = workspace->store().log();
        VERIFY_RESULT(log.anchorExported());
        QCOMPARE(desk.memory().anchors[actor].counter, 2u);
        const int writes = desk.memory().writes;
        VERIFY_RESULT(log.anchorExported());
        QCOMPARE(desk.memory().writes, writes);
        workspace.reset();
        QCOMPARE(desk.openAndWrite(), NamedDot(actor, 3));
        QCOMPARE(desk.memory().anchors[actor].counter, 2u);
    }

    void anExportBeforeTheFirstWrite()
    {
        Desk desk;
        auto workspace = desk.open();
        Store &store = workspace->store();
        QCOMPARE(store.log().anchorExported().error().code, ErrorCode::Internal);
        {
            auto transaction = Transaction::begin(store.file().database);
            QVERIFY(transaction);
            VERIFY_RESULT(store.log().ensureActor(store.names()));
            VERIFY_RESULT(transaction->commit());
            store.log().committed();
        }
        VERIFY_RESULT(store.log().anchorExported());
        QCOMPARE(desk.memory().anchors.size(), 1);
        const QByteArray actor = desk.memory().anchors.firstKey();
        QCOMPARE(desk.write(*workspace), NamedDot(actor, 1));
        workspace.reset();
        QCOMPARE(desk.openAndWrite(), NamedDot(actor, 2));
    }

    void aMovedFileIsAnother()
    {
        Desk desk;
        desk.openAndWrite();
        QVERIFY(QFile::rename(desk.path(work), desk.path(other)));
        const NamedDot moved = desk.openAndWrite(other);
        QCOMPARE(moved.second, 1u);
        QCOMPARE(desk.openAndWrite(other), NamedDot(moved.first, 2));
        QCOMPARE(desk.actors.size(), 2);
    }

    void anotherMachineIsAnother()
    {
        Desk desk;
        desk.openAndWrite();
        desk.memory().machine = "clone";
        desk.openAndWrite();
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
    }

    void anchorsThatCannotBeWritten()
    {
        Desk desk;
        desk.openAndWrite();
        desk.memory().writable = false;
        for (int opening = 0; opening < 3; ++opening) {
            const auto workspace = desk.open();
            QCOMPARE(desk.write(*workspace).second, 1u);
            QCOMPARE(desk.write(*workspace).second, 2u);
        }
        QCOMPARE(desk.actors.size(), 4);
        desk.memory().writable = true;
        const NamedDot anchored = desk.openAndWrite();
        QCOMPARE(desk.openAndWrite(), NamedDot(anchored.first, 2));
        QCOMPARE(desk.actors.size(), 5);
        QCOMPARE(desk.reused, 0);
    }

    void aFolderThatCannotBe()
    {
        QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString inFile = home.filePath(u"file/anchors"_s);
        Desk desk(std::make_shared<FileActorAnchors>(inFile, test::seededRandom(5), "machine"));
        desk.openAndWrite();
        desk.openAndWrite();
        QCOMPARE(desk.given.size(), 2);
        QCOMPARE(desk.actors.size(), 2);
    }

    void anExportThatCannotBeRemembered()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        desk.memory().writable = false;
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().log().anchorExported());
        QCOMPARE(desk.write(*workspace).second, 3u);
        workspace.reset();
        desk.memory().writable = true;
        QCOMPARE(desk.openAndWrite().second, 1u);
        QCOMPARE(desk.actors.size(), 2);
    }

    void whatWasRolledBackGivesItBack()
    {
        Desk desk;
        const NamedDot first = desk.openAndWrite();
        const ActorAnchor anchor = desk.memory().anchors[first.first];
        {
            const auto workspace = desk.open();
            const Record note = workspace->all(Kind::Note).constFirst();
            QVERIFY(!workspace->commit(Edit::insert(note), u"create"_s));
            QCOMPARE(desk.memory().anchors[first.first], anchor);
        }
        QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 2));
        // and where there was none, none stays
        QVERIFY(desk.copy(work, other));
        const auto workspace = desk.open(other);
        QVERIFY(!workspace->commit(Edit::insert(workspace->all(Kind::Note).constFirst()), u"create"_s));
        QCOMPARE(desk.memory().anchors.size(), 1);
        QCOMPARE(desk.write(*workspace).second, 1u);
        QCOMPARE(desk.memory().anchors.size(), 2);
    }

    void anActorForgottenAndRolledBack()
    {
        Desk desk;
        auto workspace = desk.open();
        const NamedDot first = desk.write(*workspace);
        CommitLog &log = workspace->store().log();
        {
            auto transaction = Transaction::begin(workspace->store().file().database);
            VERIFY_RESULT(log.forgetActor());
            VERIFY_RESULT(log.ensureActor(workspace->store().names()));
        }
        log.rolledBack();
        QCOMPARE(desk.write(*workspace), NamedDot(first.first, 2));
        VERIFY_RESULT(log.anchorExported());
        QCOMPARE(desk.memory().anchors.size(), 1);
        QCOMPARE(desk.memory().anchors[first.first].counter, 2u);
        workspace.reset();
        QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 3));
    }

    void anotherPassphrase()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        KeyRequest key;
        key.rawKey = QByteArray(FileKey::keySize, 'n');
        VERIFY_RESULT(workspace->store().rekey(key));
        const NamedDot after = desk.write(*workspace);
        QCOMPARE(desk.write(*workspace), NamedDot(after.first, 2));
        QCOMPARE(desk.reused, 0);
    }

    void aRestoredBackup()
    {
        Desk desk;
        auto workspace = desk.open();
        desk.write(*workspace);
        VERIFY_RESULT(workspace->store().backup(desk.path(other)));
        desk.write(*workspace);
        workspace.reset();
        KeyRequest key;
        key.rawKey = test::testKey();
        VERIFY_RESULT(
            restoreStoreFile(desk.path(other), key, desk.path(work), true, FileEnvironment::system()));
        desk.openAndWrite();
        desk.openAndWrite();
        QCOMPARE(desk.actors.size(), 2);
        QCOMPARE(desk.reused, 0);
        // what was put aside is still the file that it was, under another name
        desk.openAndWrite(QDir(desk.folder.path()).entryList({u"*.before-restore"_s}).value(0));
        QCOMPARE(desk.actors.size(), 3);
        QCOMPARE(desk.reused, 0);
    }

    void withoutAnchorsTheFileIsBelieved()
    {
        Desk desk{nullptr};
        const NamedDot first = desk.openAndWrite();
        QVERIFY(desk.copy(work, other));
        QCOMPARE(desk.openAndWrite(other), NamedDot(first.first, 2));
    }

    void readOnlyOpeningWritesNoAnchor()
    {
        Desk desk;
        desk.openAndWrite();
        const int writes = desk.memory().writes;
        Credentials credentials;
        credentials.rawKey = test::testKey();
        QVERIFY(Workspace::open(desk.path(), credentials, desk.environment, true));
        QCOMPARE(desk.memory().writes, writes);
    }

    void filesOfAnchors();
    void damagedAnchorsAreNone();
    void placesDiffer();
    void theFolderIsThatOfAllPrograms();
};

void TestActorAnchor::filesOfAnchors()
{
    QTemporaryDir home;
    const QString folder = home.filePath(u"data/chancery/anchors"_s);
    Desk desk(std::make_shared<FileActorAnchors>(folder, test::seededRandom(5), "machine"));
    const NamedDot first = desk.openAndWrite();
    QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 2));
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names, QStringList(QString::fromLatin1(first.first.toHex())));
    const auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                           | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QFile file(folder + u'/' + names.constFirst());
    QVERIFY(!(file.permissions() & forOthers));
    QVERIFY(!(QFile::permissions(folder) & forOthers));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("machine") && !text.contains("work"));
    // the same file through other eyes: the anchor lasts beyond the object
    desk.environment.anchors = std::make_shared<FileActorAnchors>(folder, test::seededRandom(6), "machine");
    QCOMPARE(desk.openAndWrite(), NamedDot(first.first, 3));
}

void TestActorAnchor::damagedAnchorsAreNone()
{
    QTemporaryDir home;
    FileActorAnchors anchors(home.filePath(u"anchors"_s), test::seededRandom(5), "machine");
    const ActorAnchor anchor{QByteArray(16, 'a'), 7, QByteArray(32, 'p'), QByteArray(16, 't')};
    QVERIFY(!anchors.find(anchor.actor));
    VERIFY_RESULT(anchors.write(anchor));
    QCOMPARE(anchors.find(anchor.actor), std::optional(anchor));
    QFile file(home.filePath(u"anchors/"_s + QString::fromLatin1(anchor.actor.toHex())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    for (qsizetype size = 0; size < text.size(); ++size) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.left(size));
        file.close();
        QVERIFY(!anchors.find(anchor.actor));
    }
    for (const QByteArray &more : {QByteArray("\n"), QByteArray("x"), QByteArray(1 << 20, 'x')}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text + more);
        file.close();
        QVERIFY(!anchors.find(anchor.actor));
    }
    anchors.forget(anchor.actor);
    QVERIFY(!file.exists());
}

void TestActorAnchor::placesDiffer()
{
    QTemporaryDir folder;
    const auto make = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    };
    const QString a = make(u"a"_s);
    const QString b = make(u"b"_s);
    const QByteArray actor(16, 'a');
    const QByteArray place = filePlace(a, actor, "machine");
    QCOMPARE(place.size(), 32);
    QCOMPARE(filePlace(a, actor, "machine"), place);
    QVERIFY(QFile::link(a, folder.filePath(u"link"_s)));
    QCOMPARE(filePlace(folder.filePath(u"link"_s), actor, "machine"), place);
    QVERIFY(filePlace(b, actor, "machine") != place);
    QVERIFY(filePlace(a, actor, "other machine") != place);
    QVERIFY(filePlace(a, QByteArray(16, 'b'), "machine") != place);
    QVERIFY(QFile::remove(a) && QFile::rename(b, a));
    QVERIFY(filePlace(a, actor, "machine") != place);
    QVERIFY(filePlace(folder.filePath(u"none"_s), actor, "machine").isEmpty());
}

void TestActorAnchor::theFolderIsThatOfAllPrograms()
{
    QTemporaryDir home;
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    QCoreApplication::setApplicationName(u"chancery-cli"_s);
    QCOMPARE(FileActorAnchors::defaultFolder(), home.filePath(u"chancery/anchors"_s));
    QCoreApplication::setApplicationName(u"chancery"_s);
    QCoreApplication::setOrganizationName(u"chancery"_s);
    QCOMPARE(FileActorAnchors::defaultFolder(), home.filePath(u"chancery/anchors"_s));
    QVERIFY(Environment::system().anchors);
}

QTEST_GUILESS_MAIN(TestActorAnchor)
#include "tst_actor_anchor.moc"
