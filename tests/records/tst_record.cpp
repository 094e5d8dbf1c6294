// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/records/record.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyKindIsWellFormed()
    {
        int number = 0;
        QSet<QByteArray> names;
        for (const KindSpec &spec : schema::kinds()) {
            QCOMPARE(int(spec.kind), ++number);
            QVERIFY2(!names.contains(spec.name), spec.name.constData());
            names.insert(spec.name);
            QCOMPARE(schema::kindNamed(spec.name), std::optional(spec.kind));
            QSet<QByteArray> fields;
            for (const FieldSpec &field : spec.fields) {
                QVERIFY2(!fields.contains(field.name), field.name.constData());
                QVERIFY2(field.name != "id" && field.name != "kind", spec.name.constData());
                fields.insert(field.name);
                QVERIFY(spec.atom(field.atom));
                QCOMPARE(field.tokens.isEmpty(), field.type != FieldType::Token);
            }
            for (const AtomSpec &atom : spec.atoms)
                QVERIFY2(atom.number > 0 && atom.number < 64 && !atom.fields.isEmpty(),
                         spec.name.constData());
        }
        QVERIFY(!schema::kindNamed("nonsense"));
        QVERIFY(!schema::kindNumbered(0));
        QVERIFY(!schema::kindNumbered(number + 1));
    }

    void thereIsOneWayToSayNothing()
    {
        Record mission(Kind::Mission);
        mission.set(fields::mission::title, QString()).set(fields::mission::start, PartialDate());
        mission.set(fields::mission::parent, RecordId());
        QCOMPARE(mission, Record(Kind::Mission));
        mission.set(fields::mission::allDay, false);
        QVERIFY(mission.has(fields::mission::allDay));
        QVERIFY(!mission.has(fields::mission::title));
    }

    void changedAtomsAreThoseOfTheChangedFields()
    {
        Record before(Kind::Mission);
        Record after = before;
        after.set(fields::mission::end, PartialDate(QDate(2017, 4, 28)));
        after.set(fields::mission::outcome, u"Recommendations"_s);
        QCOMPARE(changedAtoms(before, after), AtomMask(1 << 3 | 1 << 9));
        QCOMPARE(changedAtoms(after, after), AtomMask(0));
    }

    void ownersAndReferences()
    {
        const RecordId scheme = RecordId::derived({"scheme"});
        const RecordId term = RecordId::derived({"term"});
        Record record(Kind::Term, term);
        record.set(fields::term::scheme, scheme).set(fields::term::label, u"Regulatory"_s);
        QCOMPARE(record.owner(), scheme);
        QCOMPARE(record.title(), u"Regulatory"_s);
        Record classification(Kind::Classification);
        classification.set(fields::classification::scheme, scheme)
            .set(fields::classification::terms, {term, term});
        QCOMPARE(classification.references(), (RecordIds{scheme, term, term}));
        QVERIFY(classification.owner().isNull());
    }

    void idsAreUuids()
    {
        const std::array<quint8, 10> bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        const RecordId id = RecordId::fromTime(0x0190a1b2c3d4, bytes);
        QCOMPARE(id.toString(), u"0190a1b2-c3d4-7102-8304-05060708090a"_s);
        QCOMPARE(RecordId::fromString(id.toString().toUpper()), id);
        QCOMPARE(RecordId::fromBytes(id.toBytes()), id);
        QVERIFY(RecordId::fromString(u"0190a1b2"_s).isNull());
        QVERIFY(RecordId::fromString(u"zzzzzzzz-c3d4-7102-8304-05060708090a"_s).isNull());
        QVERIFY(RecordId::fromTime(1, bytes) < RecordId::fromTime(2, bytes));
    }

    void derivedIdsKeepTheirPartsApart()
    {
        QVERIFY(RecordId::derived({"ab", "c"}) != RecordId::derived({"a", "bc"}));
        QCOMPARE(RecordId::derived({"a"}), RecordId::derived({"a"}));
        QCOMPARE(RecordId::derived({"a"}).toString()[14], u'8');
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
