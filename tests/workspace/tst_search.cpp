// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/store/store.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using test::TestWorkspace;

namespace {

QStringList titles(Workspace &workspace, const QString &text, const QList<Kind> &kinds = {})
{
    QStringList list;
    const QList<SearchHit> hits = workspace.search(text, 50, kinds).value_or(QList<SearchHit>());
    for (const SearchHit &hit : hits)
        list.append(hit.title);
    return list;
}

RecordId addPerson(Workspace &workspace, const QString &name)
{
    Record person(Kind::Person, workspace.newId());
    person.set(fields::person::name, name);
    return workspace.commit(Edit::insert(person), u"create"_s) ? person.id() : RecordId();
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesAreFoundAcrossScripts_data();
    void namesAreFoundAcrossScripts();
    void everyTextOfEveryKindIsSearched();
    void anOldNameFindsTheCountry();
    void anAddressFindsThePerson();
    void whatIsChangedOrRemovedIsNoLongerFound();
    void snippetsMarkTheWords();
    void listsAreSortedAndFiltered();
    void missionsBetweenDays();
    void hostileQueriesAreHarmless_data();
    void hostileQueriesAreHarmless();
    void aKindIsFoundAmongManyOthers();
    void renamingAnOwnerShowsAtOnce();
    void aReaderAnswersWithWhatIsThere();
    void aFullDiskDoesNotHideRecords();
};

void TestSearch::namesAreFoundAcrossScripts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char16_t *name, const char16_t *query, bool found) {
        const QString text = QString::fromUtf16(name) + u" / "_s + QString::fromUtf16(query);
        QTest::newRow(qPrintable(text)) << QString::fromUtf16(name) << QString::fromUtf16(query) << found;
    };
    row(u"Александар Вучић", u"vucic", true);
    row(u"Александар Вучић", u"Vučić", true);
    row(u"Vučić", u"вучић", true);
    row(u"Παπαδόπουλος", u"papadopoulos", true);
    row(u"Çelik", u"celik", true);
    row(u"Љубица", u"ljubica", true);
    row(u"Џаја", u"dzaja", true);
    row(u"Ђорђевић", u"djordjevic", true);
    row(u"Müller", u"muller", true);
    row(u"Lefèvre", u"LEFEVRE", true);
    row(u"Vučić", u"vuc", true); // as you type
    row(u"Vučić", u"ucic", false); // not from the middle
    row(u"Лука", u"nuka", false);
    row(u"Island", u"Ireland", false);
    row(u"Ivan", u"Iran", false);
    row(u"Kos", u"Kosovo", false);
}

void TestSearch::namesAreFoundAcrossScripts()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    QFETCH(bool, found);
    TestWorkspace ws;
    QVERIFY(!addPerson(*ws, name).isNull());
    QCOMPARE(titles(*ws, query), found ? QStringList{name} : QStringList());
}

void TestSearch::everyTextOfEveryKindIsSearched()
{
    TestWorkspace ws;
    for (const KindSpec &spec : schema::kinds()) {
        for (int i = 0; i < spec.fields.size(); ++i) {
            const FieldType type = spec.fields[i].type;
            if (type != FieldType::Text && type != FieldType::LongText)
                continue;
            const QString word = u"word%1x%2"_s.arg(int(spec.kind)).arg(i);
            Record record(spec.kind, ws->newId());
            record.setValue(i, u"before "_s + word + u" after"_s);
            VERIFY_RESULT(ws->commit(Edit::insert(record), u"create"_s));
            const auto hits = ws->search(word);
            VERIFY_RESULT(hits);
            QVERIFY2(hits->size() == 1, spec.fields[i].name.constData());
            QCOMPARE(hits->first().ref.id, record.id());
            QCOMPARE(hits->first().field, spec.fields[i].name);
        }
    }
}

void TestSearch::anOldNameFindsTheCountry()
{
    TestWorkspace ws(Contents::Demo);
    for (const QString &name : {u"FYROM"_s, u"fyrm"_s, u"North Macedonia"_s, u"macédoine du nord"_s}) {
        const auto hits = ws->search(name, 50, {Kind::Jurisdiction});
        VERIFY_RESULT(hits);
        QVERIFY2(hits->size() == 1, qPrintable(name));
        QCOMPARE(ws->record(hits->first().ref).get(fields::jurisdiction::code), u"MK"_s);
    }
}

void TestSearch::anAddressFindsThePerson()
{
    TestWorkspace ws;
    const RecordId person = addPerson(*ws, u"Prosecutor"_s);
    Record mail(Kind::ContactPoint, ws->newId());
    mail.set(fields::contactPoint::owner, person).set(fields::contactPoint::value, u"office@example.org"_s);
    VERIFY_RESULT(ws->commit(Edit::insert(mail), u"create"_s));
    const auto hits = ws->search(u"office@example.org"_s);
    VERIFY_RESULT(hits);
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().ref, (RecordRef{Kind::Person, person}));
    ListQuery query;
    query.kinds = {Kind::Person};
    query.text = u"example"_s;
    const auto rows = ws->list(query);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 1);
}

void TestSearch::whatIsChangedOrRemovedIsNoLongerFound()
{
    TestWorkspace ws;
    const RecordId id = addPerson(*ws, u"Besarta"_s);
    QCOMPARE(titles(*ws, u"besarta"_s).size(), 1);
    const Loaded loaded = ws->load(Kind::Person, id).value();
    Record renamed = loaded.record;
    VERIFY_RESULT(
        ws->commit(Edit::update(loaded, renamed.set(fields::person::name, u"Valbona"_s)), u"edit"_s));
    QCOMPARE(titles(*ws, u"besarta"_s), QStringList());
    QCOMPARE(titles(*ws, u"valbona"_s), QStringList{u"Valbona"_s});
    VERIFY_RESULT(ws->remove({Kind::Person, id}));
    QCOMPARE(titles(*ws, u"valbona"_s), QStringList());
    VERIFY_RESULT(ws->restore({Kind::Person, id}));
    QCOMPARE(titles(*ws, u"valbona"_s), QStringList{u"Valbona"_s});
}

void TestSearch::snippetsMarkTheWords()
{
    TestWorkspace ws;
    Record note(Kind::Note, ws->newId());
    note.set(fields::note::title, u"Budva"_s);
    note.set(fields::note::body,
             u"A long text. "_s.repeated(30) + u"The **recommendations** were adopted. "_s);
    VERIFY_RESULT(ws->commit(Edit::insert(note), u"create"_s));
    const auto hits = ws->search(u"recommendation"_s);
    VERIFY_RESULT(hits);
    QCOMPARE(hits->size(), 1);
    const SearchHit hit = hits->first();
    QCOMPARE(hit.field, QByteArray("body"));
    QVERIFY(hit.snippet.size() < 300);
    QCOMPARE(hit.matches.size(), 1);
    QCOMPARE(hit.snippet.mid(hit.matches.first().first, hit.matches.first().second), u"recommendations"_s);
}

void TestSearch::listsAreSortedAndFiltered()
{
    TestWorkspace ws;
    for (const QString &name : {u"Zora"_s, u"émile"_s, u"Eva"_s, u"Ana"_s})
        addPerson(*ws, name);
    ListQuery query;
    query.kinds = {Kind::Person, Kind::Office};
    const auto names = [&] {
        QStringList list;
        const QList<ListRow> rows = ws->list(query).value_or(QList<ListRow>());
        for (const ListRow &row : rows)
            list.append(row.title);
        return list;
    };
    QCOMPARE(names(), (QStringList{u"Ana"_s, u"émile"_s, u"Eva"_s, u"Zora"_s}));
    query.order = ListQuery::Order::TitleDescending;
    QCOMPARE(names().first(), u"Zora"_s);
    query.order = ListQuery::Order::Title;
    query.limit = 2;
    query.offset = 1;
    QCOMPARE(names(), (QStringList{u"émile"_s, u"Eva"_s}));
    query = {};
    query.kinds = {Kind::Person};
    query.text = u"em"_s;
    QCOMPARE(names(), QStringList{u"émile"_s});
    query.text = u"no such"_s;
    QVERIFY(names().isEmpty());
}

void TestSearch::missionsBetweenDays()
{
    TestWorkspace ws(Contents::Demo);
    const auto found = [&](QDate from, QDate to) {
        QStringList list;
        for (const Record &mission : ws->between(Kind::Mission, from, to))
            list.append(mission.title());
        return list;
    };
    const QStringList budva = found(QDate(2017, 4, 28), QDate(2017, 4, 28));
    QVERIFY(!budva.filter(u"Second"_s, Qt::CaseInsensitive).isEmpty());
    QVERIFY(found(QDate(2017, 7, 20), QDate(2017, 7, 25)).filter(u"Second"_s).isEmpty());
    // "by the end of 2017" may be any day before
    QVERIFY(!found(QDate(2017, 12, 1), QDate(2017, 12, 1)).isEmpty());
    QVERIFY(found(QDate(2018, 1, 1), QDate(2018, 1, 1)).isEmpty());
}

void TestSearch::hostileQueriesAreHarmless_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query :
         {"\"", "'", "* OR 1", "NEAR(", "title:", "a AND", "^", "-", "(", "{}", "a\"b", "%", ";DROP"})
        QTest::newRow(query) << QString::fromUtf8(query);
    QTest::newRow("nul") << QString(QChar(0));
    QTest::newRow("surrogate") << QString(QChar(0xd800));
    QTest::newRow("long") << QString(1'000'000, u'a');
    QTest::newRow("many words") << u"ab "_s.repeated(100'000);
}

void TestSearch::hostileQueriesAreHarmless()
{
    QFETCH(QString, query);
    TestWorkspace ws;
    addPerson(*ws, u"Ana Bel"_s);
    VERIFY_RESULT(ws->search(query));
    ListQuery list;
    list.kinds = {Kind::Person};
    list.text = query;
    VERIFY_RESULT(ws->list(list));
}

void TestSearch::aKindIsFoundAmongManyOthers()
{
    TestWorkspace ws;
    QList<Edit> edits;
    for (int i = 0; i < 600; ++i)
        edits.append(
            Edit::insert(Record(Kind::Mission, ws->newId()).set(fields::mission::title, u"Seminar"_s)));
    edits.append(Edit::insert(Record(Kind::Note, ws->newId()).set(fields::note::title, u"Seminar notes"_s)));
    VERIFY_RESULT(ws->commit(edits, u"create"_s));
    QCOMPARE(titles(*ws, u"seminar"_s, {Kind::Note}), QStringList{u"Seminar notes"_s});
}

void TestSearch::renamingAnOwnerShowsAtOnce()
{
    TestWorkspace ws;
    Record body(Kind::Organisation, ws->newId());
    body.set(fields::organisation::name, u"Ministry"_s);
    Record office(Kind::Office, ws->newId());
    office.set(fields::office::name, u"Coordinator"_s).set(fields::office::organisation, body.id());
    VERIFY_RESULT(ws->commit({Edit::insert(office), Edit::insert(body)}, u"create"_s));
    const auto subtitle = [&] {
        ListQuery query;
        query.kinds = {Kind::Office};
        const QList<ListRow> rows = ws->list(query).value_or(QList<ListRow>());
        return rows.isEmpty() ? QString() : rows.first().subtitle;
    };
    QCOMPARE(subtitle(), u"Ministry"_s);
    const Loaded loaded = ws->load(Kind::Organisation, body.id()).value();
    VERIFY_RESULT(
        ws->commit(Edit::update(loaded, body.set(fields::organisation::name, u"Agency"_s)), u"edit"_s));
    QCOMPARE(subtitle(), u"Agency"_s);
}

void TestSearch::aReaderAnswersWithWhatIsThere()
{
    TestWorkspace ws;
    addPerson(*ws, u"Besarta"_s);
    QCOMPARE(titles(*ws, u"besarta"_s).size(), 1);
    addPerson(*ws, u"Valbona"_s); // written, not yet indexed
    Credentials key;
    key.rawKey = test::testKey();
    const auto reader = Workspace::open(ws.path(), key, test::repeatableEnvironment(7), true);
    VERIFY_RESULT(reader);
    QVERIFY((*reader)->isReadOnly());
    QCOMPARE(titles(**reader, u"besarta"_s).size(), 1);
    QCOMPARE((*reader)->all(Kind::Person).size(), 2);
    ListQuery query;
    query.kinds = {Kind::Person};
    VERIFY_RESULT((*reader)->list(query));
}

void TestSearch::aFullDiskDoesNotHideRecords()
{
    TestWorkspace ws;
    Record mission(Kind::Mission, ws->newId());
    mission.set(fields::mission::title, u"Budva"_s)
        .set(fields::mission::start, PartialDate(QDate(2017, 4, 26)));
    VERIFY_RESULT(ws->commit(Edit::insert(mission), u"create"_s));
    QCOMPARE(ws->between(Kind::Mission, QDate(2017, 4, 1), QDate(2017, 4, 30)).size(), 1);
    QList<Edit> edits;
    for (int i = 0; i < 500; ++i)
        edits.append(
            Edit::insert(Record(Kind::Note, ws->newId()).set(fields::note::body, QString(2000, u'x'))));
    VERIFY_RESULT(ws->commit(edits, u"create"_s));
    VERIFY_RESULT(ws->store().file().database.execute("PRAGMA max_page_count=1")); // not one page more
    QCOMPARE(ws->between(Kind::Mission, QDate(2017, 4, 1), QDate(2017, 4, 30)).size(), 1);
    VERIFY_RESULT(ws->search(u"budva"_s));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
