// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/export_service.h"
#include "models/workspace/import_service.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

QString sample(const char *name)
{
    return qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/exchange/"_s + QString::fromLatin1(name);
}

const char *const sampleFiles[] = {"vcard/rfc6350-person.vcf",     "vcard/apple-3.0.vcf",
                                   "vcard/android-2.1.vcf",        "icalendar/outlook-weekly.ics",
                                   "icalendar/days-and-zones.ics", "csv/french-excel.csv",
                                   "markdown/front-matter.md",     "markdown/plain.md"};

QStringList samples()
{
    QStringList paths;
    for (const char *name : sampleFiles)
        paths.append(sample(name));
    return paths;
}

int counted(const ImportReport &report, ImportItem::Verdict verdict)
{
    return int(std::count_if(report.items.begin(), report.items.end(),
                             [&](const ImportItem &item) { return item.verdict == verdict; }));
}

} // namespace

class TestImportExport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void previewWritesNothing();
    void importingTwiceChangesNothing();
    void undoTakesAnImportBack();
    void keepsWhatArrivedSinceThePreview();
    void aRemovedRecordComesBack();
    void lawIsReadByTheNamesOfTables();
    void demoGoesOutAndComesBack_data();
    void demoGoesOutAndComesBack();
    void notesGoIntoAFolder();
    void tellsWhatItCannotRead_data();
    void tellsWhatItCannotRead();
    void tellsWhatItCannotWrite();
    void namesOfJurisdictionsAreFound();
};

void TestImportExport::previewWritesNothing()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isValid());
    const auto report = previewImport(*workspace, samples());
    VERIFY_RESULT(report);
    QVERIFY(report->added > 10);
    QCOMPARE(report->added, counted(*report, ImportItem::Verdict::New));
    QCOMPARE(workspace->count(Kind::Person), 0);
    QCOMPARE(workspace->batches().size(), 0);
}

void TestImportExport::importingTwiceChangesNothing()
{
    TestWorkspace workspace;
    const auto report = previewImport(*workspace, samples());
    VERIFY_RESULT(report);
    const auto done = applyImport(*workspace, *report);
    VERIFY_RESULT(done);
    QVERIFY(done->batch > 0);
    QVERIFY(workspace->batches().first().intent.startsWith(u"import:rfc6350-person.vcf, apple-3.0.vcf"));
    QVERIFY(workspace.reopen());
    const auto again = previewImport(*workspace, samples());
    VERIFY_RESULT(again);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->same, report->added + report->same);
    const auto nothing = applyImport(*workspace, *again);
    VERIFY_RESULT(nothing);
    QCOMPARE(nothing->batch, 0);
    QCOMPARE(workspace->batches().size(), 1);
}

void TestImportExport::undoTakesAnImportBack()
{
    TestWorkspace workspace;
    const auto report = previewImport(*workspace, samples());
    VERIFY_RESULT(report);
    const auto done = applyImport(*workspace, *report);
    VERIFY_RESULT(done);
    QVERIFY(workspace->count(Kind::Person) > 0);
    VERIFY_RESULT(workspace->undo(done->batch));
    for (Kind kind :
         {Kind::Person, Kind::Mission, Kind::Organisation, Kind::ContactPoint, Kind::Tag, Kind::Note})
        QCOMPARE(workspace->all(kind).size(), 0);
}

void TestImportExport::keepsWhatArrivedSinceThePreview()
{
    TestWorkspace workspace;
    const QStringList file{sample("vcard/rfc6350-person.vcf")};
    VERIFY_RESULT(applyImport(*workspace, *previewImport(*workspace, file)));
    const Record person = workspace->all(Kind::Person).first();
    const auto change = [&](const Field<QString> &field, const QString &text) {
        const auto loaded = workspace->load(Kind::Person, person.id());
        Record changed = loaded->record;
        changed.set(field, text);
        return workspace->commit(Edit::update(*loaded, changed), u"edit"_s);
    };
    VERIFY_RESULT(change(fields::person::profession, u"Judge"_s));
    const auto report = previewImport(*workspace, file);
    QCOMPARE(report->changed, 1);
    VERIFY_RESULT(change(fields::person::sensitivity, u"confidential"_s));
    VERIFY_RESULT(applyImport(*workspace, *report));
    const Record after = workspace->record(Kind::Person, person.id());
    QCOMPARE(after.get(fields::person::profession), u"Lawyer"_s);
    QCOMPARE(after.get(fields::person::sensitivity), u"confidential"_s);
}

void TestImportExport::aRemovedRecordComesBack()
{
    TestWorkspace workspace;
    const QStringList file{sample("vcard/rfc6350-person.vcf")};
    VERIFY_RESULT(applyImport(*workspace, *previewImport(*workspace, file)));
    const RecordId id = workspace->all(Kind::Person).first().id();
    VERIFY_RESULT(workspace->remove({Kind::Person, id}));
    QCOMPARE(workspace->all(Kind::ContactPoint).size(), 0);
    const auto report = previewImport(*workspace, file);
    QCOMPARE(report->added, 1);
    VERIFY_RESULT(applyImport(*workspace, *report));
    QVERIFY(!workspace->record(Kind::Person, id).isNull());
    QCOMPARE(workspace->all(Kind::ContactPoint).size(), 3);
    QCOMPARE(previewImport(*workspace, file)->same, 1);
}

// Terms by their labels within the scheme of the row, wherever its column stands; instruments by code, passages by
// locator. A name that is not there is told with its line, and the other rows are read.
void TestImportExport::lawIsReadByTheNamesOfTables()
{
    TestWorkspace demo(Contents::Demo);
    QVERIFY(demo.isValid());
    const auto import = [&](const char *name, const QByteArray &rows) {
        QFile file(demo.filePath(QString::fromLatin1(name)));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size();
        file.close();
        return written ? previewImport(*demo, {file.fileName()})
                       : failure(ErrorCode::FileNotWritable, file.fileName());
    };
    const auto classes =
        import("law.csv", "kind,terms,jurisdiction,scheme,polarity,as_of,passage\n"
                          "classification,Regulatory,Belgium,Newsletter: categories,is,2022-06,S07.5\n"
                          "classification,reg;abo-buyer,Spain,Newsletter: categories,is,2022-06,S07.5\n"
                          "classification,Nowhere,Malta,Newsletter: categories,is,2022-06,S07.5\n"
                          "classification,Regulatory,Atlantis,Newsletter: categories,is,2022,S07.5\n");
    VERIFY_RESULT(classes);
    QCOMPARE(classes->added, 2);
    QCOMPARE(counted(*classes, ImportItem::Verdict::Rejected), 2);
    VERIFY_RESULT(applyImport(*demo, *classes));
    int found = 0;
    for (const Record &record : demo->all(Kind::Classification)) {
        namespace field = fields::classification;
        if (record.get(field::asOf) != PartialDate::parsed(u"2022-06"))
            continue;
        ++found;
        for (const RecordId &term : record.get(field::terms))
            QCOMPARE(demo->record(Kind::Term, term).get(fields::term::scheme), record.get(field::scheme));
        QVERIFY(!demo->record(Kind::Passage, record.get(field::passage)).isNull());
    }
    QCOMPARE(found, 2);
    const auto treaties = import("treaties.csv", "kind,instrument,jurisdiction,signature_date\n"
                                                 "participation,CETS-210,Kosovo,2020-01-01\n");
    VERIFY_RESULT(treaties);
    QCOMPARE(treaties->added, 1);
    const auto figures = import("figures.csv", "kind,subject,value,value_high,unit,territory,period\n"
                                               "statistic,Victims identified,120,140,persons,Serbia,2016\n");
    VERIFY_RESULT(figures);
    QCOMPARE(figures->added, 1);
    const auto needs = import("needs.csv", "kind,title,jurisdiction,pillar,state,assessed\n"
                                           "need,Places in shelters,Serbia,protection,open,2017-04~\n");
    VERIFY_RESULT(needs);
    QCOMPARE(needs->added, 1);
}

void TestImportExport::demoGoesOutAndComesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("vCard") << u"all.vcf"_s << 0;
    QTest::newRow("iCalendar") << u"all.ics"_s << 0;
    for (const KindSpec &spec : schema::kinds())
        QTest::newRow(spec.name.constData())
            << QString(QString::fromUtf8(spec.name) + u".csv"_s) << int(spec.kind);
}

void TestImportExport::demoGoesOutAndComesBack()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    static TestWorkspace demo(Contents::Demo);
    QVERIFY(demo.isValid());
    ExportRequest request;
    request.path = demo.filePath(name);
    if (kind != 0)
        request.kind = Kind(kind);
    const auto written = exportRecords(*demo, request);
    VERIFY_RESULT(written);
    const auto report = previewImport(*demo, {request.path});
    VERIFY_RESULT(report);
    const QList<RecordChange> changes = report->changes();
    for (const RecordChange &change : changes)
        qInfo("%s %llx", qPrintable(change.after.title()),
              change.before ? changedAtoms(*change.before, change.after) : 0);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(report->same, written->written);
    QCOMPARE(int(report->items.size()), written->written);
}

void TestImportExport::notesGoIntoAFolder()
{
    TestWorkspace workspace;
    for (int i = 0; i < 3; ++i) {
        Record note(Kind::Note, workspace->newId());
        note.set(fields::note::title, u"Alike"_s).set(fields::note::body, QString::number(i));
        VERIFY_RESULT(workspace->commit(Edit::insert(note), u"create"_s));
        VERIFY_RESULT(workspace->addTag({Kind::Note, note.id()}, u"Border, police"_s));
    }
    ExportRequest request;
    request.path = workspace.filePath(u"notes.md"_s);
    const auto written = exportRecords(*workspace, request);
    VERIFY_RESULT(written);
    QCOMPARE(written->files.size(), 3);
    QVERIFY(QFile::exists(workspace.filePath(u"notes/Alike (3).md"_s)));
    const auto report = previewImport(*workspace, {workspace.filePath(u"notes"_s)});
    VERIFY_RESULT(report);
    QCOMPARE(report->same, 3);
    request.ids = {workspace->all(Kind::Note).first().id()};
    QCOMPARE(exportRecords(*workspace, request)->files, QStringList{request.path});
}

void TestImportExport::tellsWhatItCannotRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << u"nowhere.vcf"_s << int(ErrorCode::FileNotFound);
    QTest::newRow("other suffix") << u"test.chancery"_s << int(ErrorCode::UnsupportedFormat);
}

void TestImportExport::tellsWhatItCannotRead()
{
    QFETCH(QString, name);
    TestWorkspace workspace;
    const auto report = previewImport(*workspace, {sample("vcard/apple-3.0.vcf"), workspace.filePath(name)});
    QVERIFY(!report.has_value());
    QTEST(int(report.error().code), "code");
    QCOMPARE(report.error().subject, workspace.filePath(name));
}

void TestImportExport::tellsWhatItCannotWrite()
{
    TestWorkspace workspace;
    const auto errorOf = [&](const QString &path, std::optional<Kind> kind) {
        ExportRequest request;
        request.path = path;
        request.kind = kind;
        const auto report = exportRecords(*workspace, request);
        return report ? ErrorCode::NothingToDo : report.error().code;
    };
    QCOMPARE(errorOf(workspace.filePath(u"x.docx"_s), {}), ErrorCode::UnsupportedFormat);
    QCOMPARE(errorOf(workspace.filePath(u"x.ics"_s), Kind::Person), ErrorCode::UnsupportedFormat);
    QCOMPARE(errorOf(workspace.filePath(u"x.csv"_s), {}), ErrorCode::MissingField);
    QCOMPARE(errorOf(workspace.filePath(u"no/folder/x.vcf"_s), {}), ErrorCode::FileNotWritable);
    QCOMPARE(errorOf(u"/proc/x.vcf"_s, {}), ErrorCode::FileNotWritable);
}

void TestImportExport::namesOfJurisdictionsAreFound()
{
    TestWorkspace demo(Contents::Reference);
    QFile file(demo.filePath(u"missions.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,start,mission_kind,jurisdiction\nA,2017-04,mission,SERBIA\nB,2017-05,mission,FYROM\n");
    file.close();
    const auto report = previewImport(*demo, {file.fileName()});
    VERIFY_RESULT(report);
    QCOMPARE(report->added, 2);
    VERIFY_RESULT(applyImport(*demo, *report));
    const QList<Record> missions = demo->all(Kind::Mission);
    for (const Record &mission : missions)
        QVERIFY(!demo->record(Kind::Jurisdiction, mission.get(fields::mission::jurisdiction)).isNull());
}

QTEST_GUILESS_MAIN(TestImportExport)
#include "tst_import_export.moc"
