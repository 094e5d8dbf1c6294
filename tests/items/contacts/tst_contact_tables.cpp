// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contacts/contact_tables.h"
#include "models/records/directory_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestContactTables : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void contactPointsPreferredFirst();
    void nameVariants();
    void tenuresOfAPersonAndOfAnOffice();
    void anUnknownOwnerHasNone();

private:
    RecordId add(Record record);
    QStringList column(const QAbstractItemModel &model, int column) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    RecordRef m_person;
};

void TestContactTables::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_person = {Kind::Person, add(Record(Kind::Person).set(fields::person::name, u"Somebody"_s))};
}

RecordId TestContactTables::add(Record record)
{
    record.setId((*m_file)->newId());
    return (*m_file)->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

QStringList TestContactTables::column(const QAbstractItemModel &model, int column) const
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

void TestContactTables::contactPointsPreferredFirst()
{
    ContactPointTable model(**m_file);
    test::ModelContract contract(model);
    model.setOwner(m_person);
    const auto point = [&](const QString &value, bool preferred) {
        return add(Record(Kind::ContactPoint)
                       .set(fields::contactPoint::owner, m_person.id)
                       .set(fields::contactPoint::pointKind, u"email"_s)
                       .set(fields::contactPoint::preferred, preferred)
                       .set(fields::contactPoint::value, value));
    };
    const RecordId first = point(u"a@example.org"_s, false);
    contract.hold();
    point(u"b@example.org"_s, true);
    const int value = int(ContactPointTable::Column::Value);
    QCOMPARE(column(model, value), (QStringList{u"b@example.org"_s, u"a@example.org"_s}));
    VERIFY_RESULT((*m_file)->remove({Kind::ContactPoint, first}));
    QCOMPARE(column(model, value), QStringList{u"b@example.org"_s});
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Kind"_s);
    QVERIFY(contract.verify());
}

void TestContactTables::nameVariants()
{
    NameVariantTable model(**m_file);
    test::ModelContract contract(model);
    model.setOwner(m_person);
    add(Record(Kind::NameVariant)
            .set(fields::nameVariant::owner, m_person.id)
            .set(fields::nameVariant::text, u"Неко"_s)
            .set(fields::nameVariant::language, u"sr"_s)
            .set(fields::nameVariant::form, u"transliteration"_s));
    QCOMPARE(column(model, 0), QStringList{u"Неко"_s});
    QCOMPARE(column(model, 1), QStringList{u"sr"_s});
    QCOMPARE(column(model, 2), QStringList{u"transliteration"_s});
    QVERIFY(contract.verify());
}

void TestContactTables::tenuresOfAPersonAndOfAnOffice()
{
    const RecordId judge = add(Record(Kind::Office).set(fields::office::name, u"Judge"_s));
    const RecordId clerk = add(Record(Kind::Office).set(fields::office::name, u"Clerk"_s));
    const RecordId prosecutor = add(Record(Kind::Office).set(fields::office::name, u"Prosecutor"_s));
    const auto hold = [&](const RecordId &office, QStringView from, QStringView to) {
        return add(Record(Kind::Tenure)
                       .set(fields::tenure::person, m_person.id)
                       .set(fields::tenure::office, office)
                       .set(fields::tenure::start, PartialDate::parsed(from))
                       .set(fields::tenure::end, PartialDate::parsed(to)));
    };
    hold(clerk, u"2001", u"2009");
    TenureTable offices(**m_file);
    test::ModelContract contract(offices);
    offices.setOwner(m_person);
    contract.hold();
    hold(judge, u"2016-05", {}); // the file's clock stands in May 2017
    hold(prosecutor, u"2009", u"2016-04");
    QCOMPARE(column(offices, 0), (QStringList{u"Judge"_s, u"Prosecutor"_s, u"Clerk"_s}));
    QCOMPARE(column(offices, 1).first(), u"2016-05"_s);
    QCOMPARE(offices.index(0, 0).data(TenureTable::HeldRole).toBool(), true);
    QCOMPARE(offices.index(1, 0).data(TenureTable::HeldRole).toBool(), false);
    QVERIFY(contract.verify());

    TenureTable holders(**m_file);
    test::ModelContract other(holders);
    holders.setOwner({Kind::Office, judge});
    QCOMPARE(column(holders, 0), QStringList{u"Somebody"_s});
    QCOMPARE(holders.headerData(0, Qt::Horizontal).toString(), u"Holder"_s);
    QVERIFY(other.verify());
}

void TestContactTables::anUnknownOwnerHasNone()
{
    TenureTable model(**m_file);
    test::ModelContract contract(model);
    QCOMPARE(model.rowCount(), 0);
    model.setOwner({Kind::Person, (*m_file)->newId()});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(contract.verify());
}

QTEST_GUILESS_MAIN(TestContactTables)
#include "tst_contact_tables.moc"
