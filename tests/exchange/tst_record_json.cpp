// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/parsed.h"
#include "models/exchange/record_json.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

const RecordId someId = RecordId::fromString(u"0190b8a0-0000-7000-8000-000000000001");

Error errorOf(Kind kind, const QByteArray &text)
{
    const Result<QJsonObject> object = json::parseObject(text);
    if (!object)
        return object.error();
    const Result<Record> record = json::fromJson(kind, *object, someId);
    return record ? Error{ErrorCode::NothingToDo, u"no error"_s, {}, 0} : record.error();
}

} // namespace

class TestRecordJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void writesEveryKey();
    void readsWhatItWrote();
    void patches();
    void refuses_data();
    void refuses();
    void saysTheLine();
    void limitsTexts();
    void readsCells();
};

void TestRecordJson::writesEveryKey()
{
    for (const KindSpec &spec : schema::kinds()) {
        const QJsonObject object = json::toJson(Record(spec.kind, someId));
        QCOMPARE(object.size(), spec.fields.size() + 2);
        QCOMPARE(object.value(u"id").toString(), someId.toString());
        QCOMPARE(object.value(u"kind").toString(), QString::fromUtf8(spec.name));
        for (const FieldSpec &field : spec.fields)
            QVERIFY(object.value(QString::fromUtf8(field.name)).isNull());
    }
}

void TestRecordJson::readsWhatItWrote()
{
    Record record(Kind::Mission, someId);
    record.set(fields::mission::title, u"Réunion — Состанок"_s);
    record.set(fields::mission::start, PartialDate::parsed(u"2017-04-26T09:30"));
    record.set(fields::mission::allDay, false);
    record.set(fields::mission::ordinal, 9007199254740993);
    record.set(fields::mission::project, RecordId::derived({"project"}));
    Record classification(Kind::Classification, someId);
    classification.set(fields::classification::terms, {RecordId::derived({"a"}), RecordId::derived({"b"})});
    Record statistic(Kind::Statistic, someId);
    statistic.set(fields::statistic::value, 0.1 + 0.2);
    for (const Record &one : {record, classification, statistic}) {
        const QByteArray text = QJsonDocument(json::toJson(one)).toJson();
        const auto object = json::parseObject(text);
        QVERIFY(object.has_value());
        const auto back = json::fromJson(one.kind(), *object, RecordId());
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().subject));
        QVERIFY(*back == one);
    }
}

void TestRecordJson::patches()
{
    Record record(Kind::Mission, someId);
    record.set(fields::mission::title, u"Before"_s).set(fields::mission::place, u"Budva"_s);
    const auto patch = json::parseObject(R"({"title": "After", "place": null, "mission_kind": "training"})");
    const auto after = json::patched(record, *patch);
    QVERIFY(after.has_value());
    QCOMPARE(after->title(), u"After"_s);
    QVERIFY(!after->has(fields::mission::place));
    QCOMPARE(after->get(fields::mission::missionKind), u"training"_s);
    const auto other = json::parseObject(R"({"id": "0190b8a0-0000-7000-8000-000000000002"})");
    QCOMPARE(json::patched(record, *other).error().code, ErrorCode::BadId);
}

void TestRecordJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &text, ErrorCode code, const QString &subject,
                        const QString &detail) {
        QTest::newRow(name) << text << int(code) << subject << detail;
    };
    row("unknown key", R"({"titel": "x"})", ErrorCode::UnknownField, u"titel"_s, u"title"_s);
    row("short key", R"({"zone": "x"})", ErrorCode::UnknownField, u"zone"_s, u"start_zone"_s);
    row("unknown, nothing near", R"({"zzzzqqq": 1})", ErrorCode::UnknownField, u"zzzzqqq"_s, QString());
    row("number for text", R"({"title": 5})", ErrorCode::WrongType, u"title"_s, u"string"_s);
    row("text for number", R"({"ordinal": "5"})", ErrorCode::WrongType, u"ordinal"_s, u"integer"_s);
    row("fraction", R"({"ordinal": 5.5})", ErrorCode::WrongType, u"ordinal"_s, u"integer"_s);
    row("too big", R"({"ordinal": 1e300})", ErrorCode::WrongType, u"ordinal"_s, u"integer"_s);
    row("text for truth", R"({"all_day": "yes"})", ErrorCode::WrongType, u"all_day"_s, u"boolean"_s);
    row("object for text", R"({"title": {"a": 1}})", ErrorCode::WrongType, u"title"_s, u"string"_s);
    row("array for id", R"({"project": []})", ErrorCode::WrongType, u"project"_s, u"id"_s);
    row("impossible date", R"({"start": "2017-02-30"})", ErrorCode::BadDate, u"start"_s, u"2017-02-30"_s);
    row("no date", R"({"start": "soon"})", ErrorCode::BadDate, u"start"_s, u"soon"_s);
    row("unknown word", R"({"status": "maybe"})", ErrorCode::BadValue, u"status"_s,
        u"tentative, confirmed, cancelled, done"_s);
    row("bad id", R"({"project": "12"})", ErrorCode::BadId, u"project"_s, u"12"_s);
    row("bad own id", R"({"id": "12"})", ErrorCode::BadId, u"id"_s, u"12"_s);
    row("own id a number", R"({"id": 12})", ErrorCode::WrongType, u"id"_s, u"id"_s);
    row("other kind", R"({"kind": "person"})", ErrorCode::BadValue, u"kind"_s, u"mission"_s);
    row("NUL", R"({"title": "a\u0000b"})", ErrorCode::BadEncoding, u"title"_s, QString());
    row("lone surrogate", R"({"title": "a\ud800b"})", ErrorCode::BadEncoding, u"title"_s, QString());
    row("reversed surrogates", R"({"title": "\udc00\ud800"})", ErrorCode::BadEncoding, u"title"_s, QString());
    row("array", "[]", ErrorCode::WrongType, QString(), u"object"_s);
}

void TestRecordJson::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    const Error error = errorOf(Kind::Mission, text);
    QTEST(int(error.code), "code");
    QCOMPARE(error.subject, subject);
    QCOMPARE(error.detail, detail);
}

void TestRecordJson::saysTheLine()
{
    QCOMPARE(errorOf(Kind::Note, "{\n\"title\": \"x\",\n}").code, ErrorCode::BadJson);
    QCOMPARE(errorOf(Kind::Note, "{\n\"title\": \"x\",\n}").line, 3);
    QCOMPARE(errorOf(Kind::Note, "").code, ErrorCode::BadJson);
    QCOMPARE(errorOf(Kind::Note, "{\"title\": \"x\"} {}").code, ErrorCode::BadJson);
    QCOMPARE(errorOf(Kind::Note, "{\"title\": \"\xff\xfe\"}").code, ErrorCode::BadEncoding);
    QCOMPARE(errorOf(Kind::Note, QByteArray(200000, '[')).code, ErrorCode::BadJson);
    QByteArray deep;
    for (int i = 0; i < 100000; ++i)
        deep += "{\"a\":";
    QCOMPARE(errorOf(Kind::Note, deep).code, ErrorCode::BadJson);
}

void TestRecordJson::limitsTexts()
{
    const auto withBody = [](qsizetype size) {
        return QByteArray("{\"body\": \"" + QByteArray(size, 'x') + "\"}");
    };
    QCOMPARE(errorOf(Kind::Note, withBody(exchange::maxTextBytes)).subject, u"no error"_s);
    QCOMPARE(errorOf(Kind::Note, withBody(exchange::maxTextBytes + 1)).code, ErrorCode::TooLarge);
    QCOMPARE(errorOf(Kind::Note, withBody(10 * 1024 * 1024)).subject, u"body"_s);
}

void TestRecordJson::readsCells()
{
    const KindSpec &mission = schema::spec(Kind::Mission);
    const auto cell = [&](const char *field, const QString &text) {
        return json::valueFromText(mission.fields[mission.indexOf(field)], text);
    };
    QCOMPARE(cell("ordinal", u" 12 "_s).value(), Value(qint64(12)));
    QCOMPARE(cell("ordinal", u"12x"_s).error().code, ErrorCode::WrongType);
    QCOMPARE(cell("all_day", u"true"_s).value(), Value(true));
    QCOMPARE(cell("all_day", u"1"_s).error().code, ErrorCode::WrongType);
    QCOMPARE(cell("start", u"2017-04~"_s).value(), Value(PartialDate::parsed(u"2017-04~")));
    QCOMPARE(cell("title", u" spaces stay "_s).value(), Value(u" spaces stay "_s));
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_record_json.moc"
