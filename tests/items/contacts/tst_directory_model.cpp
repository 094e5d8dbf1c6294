// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_mime.h"
#include "models/items/contacts/directory_model.h"
#include "models/items/contacts/directory_words.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestDirectoryModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void holdsAllThreeKinds();
    void filtersByKind();
    void filtersByCountry();
    void sayWhatAContactIs();
    void followsChangesOfOtherRecords();
    void fillsWhileManyRowsAreIndexed();
    void dragsRecordsAndText();

private:
    RecordId add(Record record);
    QStringList titles(const DirectoryModel &model) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    RecordId m_montenegro, m_france, m_ministry, m_embassy, m_ambassador, m_person;
};

RecordId TestDirectoryModel::add(Record record)
{
    record.setId((*m_file)->newId());
    return (*m_file)->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

QStringList TestDirectoryModel::titles(const DirectoryModel &model) const
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, 0).data().toString());
    return titles;
}

void TestDirectoryModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_montenegro = add(Record(Kind::Jurisdiction).set(fields::jurisdiction::name, u"Montenegro"_s));
    m_france = add(Record(Kind::Jurisdiction).set(fields::jurisdiction::name, u"France"_s));
    m_ministry = add(Record(Kind::Organisation)
                         .set(fields::organisation::name, u"Ministry"_s)
                         .set(fields::organisation::organisationKind, u"ministry"_s)
                         .set(fields::organisation::jurisdiction, m_france));
    m_embassy = add(Record(Kind::Organisation)
                        .set(fields::organisation::name, u"Embassy"_s)
                        .set(fields::organisation::jurisdiction, m_france)
                        .set(fields::organisation::locatedIn, m_montenegro));
    m_ambassador = add(Record(Kind::Office)
                           .set(fields::office::name, u"Ambassador"_s)
                           .set(fields::office::organisation, m_embassy)
                           .set(fields::office::jurisdiction, m_france));
    m_person = add(Record(Kind::Person)
                       .set(fields::person::name, u"Somebody"_s)
                       .set(fields::person::profession, u"diplomat"_s));
}

void TestDirectoryModel::holdsAllThreeKinds()
{
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    QCOMPARE(titles(model), (QStringList{u"Ambassador"_s, u"Embassy"_s, u"Ministry"_s, u"Somebody"_s}));
    contract.hold();
    model.setOrder(ListQuery::Order::NewestFirst);
    QCOMPARE(titles(model).first(), u"Somebody"_s);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::filtersByKind()
{
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    contract.hold();
    model.setKinds({Kind::Organisation});
    QCOMPARE(titles(model), (QStringList{u"Embassy"_s, u"Ministry"_s}));
    model.setText(u"minis"_s);
    QCOMPARE(titles(model), QStringList{u"Ministry"_s});
    QVERIFY(contract.verify());
    contract.hold();
    model.setKinds({});
    model.setText({});
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::filtersByCountry()
{
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    contract.hold();
    model.setJurisdiction(m_montenegro);
    QCOMPARE(titles(model), (QStringList{u"Ambassador"_s, u"Embassy"_s}));
    add(Record(Kind::Tenure).set(fields::tenure::person, m_person).set(fields::tenure::office, m_ambassador));
    model.setJurisdiction({});
    model.setJurisdiction(m_montenegro);
    QCOMPARE(titles(model), (QStringList{u"Ambassador"_s, u"Embassy"_s, u"Somebody"_s}));
    model.setJurisdiction(m_france);
    QCOMPARE(model.rowCount(), 4);
    model.setJurisdiction(m_person); // no jurisdiction at all
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::sayWhatAContactIs()
{
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    const auto subtitle = [&](const RecordId &id) {
        return model.indexOf(id).data(DirectoryModel::SubtitleRole).toString();
    };
    QCOMPARE(subtitle(m_ministry), u"ministry · France"_s);
    QCOMPARE(subtitle(m_embassy), u"Montenegro"_s);
    QCOMPARE(subtitle(m_ambassador), u"Embassy"_s);
    QCOMPARE(subtitle(m_person), u"diplomat"_s);
    QCOMPARE(model.indexOf(m_ambassador).data(Qt::AccessibleTextRole).toString(), u"Ambassador, Embassy"_s);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::followsChangesOfOtherRecords()
{
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    const auto subtitle = [&] {
        return model.indexOf(m_person).data(DirectoryModel::SubtitleRole).toString();
    };
    QCOMPARE(subtitle(), u"diplomat"_s);
    contract.hold();
    add(Record(Kind::Tenure).set(fields::tenure::person, m_person).set(fields::tenure::office, m_ambassador));
    QCOMPARE(subtitle(), u"Ambassador · Embassy"_s);
    VERIFY_RESULT((*m_file)->remove({Kind::Person, m_person}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::fillsWhileManyRowsAreIndexed()
{
    constexpr int many = 6000;
    QList<Edit> edits;
    for (int number = 0; number < many; ++number)
        edits.append(Edit::insert(
            Record(Kind::Office, (*m_file)->newId()).set(fields::office::name, u"Office %1"_s.arg(number))));
    VERIFY_RESULT((*m_file)->commit(edits, u"import"_s));
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    contract.hold();
    while ((*m_file)->indexSlice()) {
    }
    QCOMPARE(model.rowCount(), 4 + many);
    QVERIFY(contract.verify());
}

void TestDirectoryModel::dragsRecordsAndText()
{
    add(Record(Kind::ContactPoint)
            .set(fields::contactPoint::owner, m_ambassador)
            .set(fields::contactPoint::pointKind, u"tel"_s)
            .set(fields::contactPoint::label, u"Desk"_s)
            .set(fields::contactPoint::value, u"+382 20 000 000"_s));
    DirectoryModel model(**m_file);
    test::ModelContract contract(model);
    QVERIFY(model.flags(model.indexOf(m_ambassador)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!model.mimeData({}));
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.indexOf(m_ambassador), model.indexOf(m_person)}));
    const QList<RecordRef> dragged{{Kind::Office, m_ambassador}, {Kind::Person, m_person}};
    QCOMPARE(recordmime::refs(*data), dragged);
    QCOMPARE(data->text(), u"Ambassador\nEmbassy\nDesk: +382 20 000 000\nSomebody\ndiplomat"_s);
    QMimeData foreign;
    foreign.setData(recordmime::type(), "person/nonsense\nunknown/0190\n\n");
    QVERIFY(recordmime::refs(foreign).isEmpty());
    QCOMPARE(recordmime::refOf(recordmime::url(dragged.first())), dragged.first());
    QVERIFY(recordmime::refOf(QUrl(u"https://example.org/person/x"_s)).isNull());
    QVERIFY(contract.verify());
}

QTEST_GUILESS_MAIN(TestDirectoryModel)
#include "tst_directory_model.moc"
