// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_table_model.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestLawTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysWhatTheNewsletterSays();
    void everyCountryIsThere();
    void drawsWhatItSays();
    void theSchemeChangesByDifference();
    void theDayChangesNamesAndReadings();
    void filterFindsAliases_data();
    void filterFindsAliases();
    void sortsByTermsAndBack();
    void followsTheFile();
    void otherRecordsDoNotDisturb();
    void aRemovedSchemeIsLeft();
    void changeDaysLeadThere();

private:
    QString text(const QString &code, int column) const;
    QModelIndex at(const QString &code, int column = 0) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<LawMapSource> m_source;
    std::unique_ptr<LawTableModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestLawTableModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    m_source = std::make_unique<LawMapSource>(**m_file, RecordId(), seedDemoDay());
    m_model = std::make_unique<LawTableModel>(*m_source);
    m_contract = std::make_unique<test::ModelContract>(*m_model);
    m_contract->hold();
}

void TestLawTableModel::cleanup()
{
    m_contract.reset();
    m_model.reset();
    m_source.reset();
    m_file.reset();
}

QModelIndex TestLawTableModel::at(const QString &code, int column) const
{
    return m_model->index(m_model->rowOfCode(code), column);
}

QString TestLawTableModel::text(const QString &code, int column) const
{
    return at(code, column).data().toString();
}

void TestLawTableModel::saysWhatTheNewsletterSays()
{
    QCOMPARE(m_source->scheme(), seedId(u"scheme:newsletter-categories"));
    QCOMPARE(text(u"LV"_s, LawTableModel::TermsColumn), u"Regulatory; Prohibitionist: all punished"_s);
    QCOMPARE(at(u"LV"_s).data(LawTableModel::ConflictRole).toBool(), true);
    QCOMPARE(at(u"LV"_s).data(LawTableModel::SpokenRole).toString(),
             u"Latvia: Regulatory; Prohibitionist: all punished; sources disagree"_s);
    QCOMPARE(text(u"LV"_s, LawTableModel::DateColumn), u"As of 17–22 May 2017"_s);
    const QStringList passages = text(u"LV"_s, LawTableModel::PassagesColumn).split(u", "_s);
    QCOMPARE(QSet<QString>(passages.cbegin(), passages.cend()), (QSet<QString>{u"S07.5"_s, u"S07.13"_s}));
    QCOMPARE(text(u"BE"_s, LawTableModel::TermsColumn), u"Not covered"_s);
    QCOMPARE(text(u"BE"_s, LawTableModel::PassagesColumn), QString());
    QVERIFY(!at(u"BE"_s).data(LawTableModel::ConflictRole).toBool());
}

void TestLawTableModel::everyCountryIsThere()
{
    QSet<QString> codes;
    for (int row = 0; row < m_model->rowCount(); ++row)
        codes.insert(m_model->index(row, 0).data(LawTableModel::CodeRole).toString());
    QCOMPARE(codes.size(), m_model->rowCount());
    for (const QString &code : {u"XK"_s, u"MK"_s, u"GB-NIR"_s, u"VA"_s, u"RU"_s})
        QVERIFY2(codes.contains(code), qPrintable(code));
    QCOMPARE(m_model->rowOf(seedId(u"jurisdiction:XK")), m_model->rowOfCode(u"XK"_s));
    QCOMPARE(m_model->rowOfCode(u"US"_s), -1);
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::drawsWhatItSays()
{
    const auto style = [this](const QString &code) {
        return at(code).data(LawTableModel::StyleRole).value<FeatureStyle>();
    };
    QCOMPARE(style(u"LV"_s).fills.size(), size_t(2));
    QCOMPARE(style(u"DE"_s).fills.size(), size_t(1));
    QCOMPARE(style(u"BE"_s).coverage, Coverage::NotCovered);
    QVERIFY(style(u"LV"_s) == m_source->scene().styles.value(u"LV"_s));
}

void TestLawTableModel::theSchemeChangesByDifference()
{
    m_source->setScheme(seedId(u"scheme:newsletter-approaches"));
    QCOMPARE(text(u"LV"_s, LawTableModel::TermsColumn), u"Regulatory; Prohibitionist"_s);
    QCOMPARE(text(u"RO"_s, LawTableModel::TermsColumn), u"Abolitionist (wide sense)"_s);
    QVERIFY(m_contract->changed() > 0);
    QCOMPARE(m_contract->inserted() + m_contract->removed(), 0);
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::theDayChangesNamesAndReadings()
{
    QCOMPARE(text(u"MK"_s, LawTableModel::CountryColumn), u"FYR Macedonia"_s);
    m_source->setDay(QDate(2020, 1, 1));
    QCOMPARE(text(u"MK"_s, LawTableModel::CountryColumn), u"North Macedonia"_s);
    QVERIFY(at(u"MK"_s).data(LawTableModel::SpokenRole).toString().endsWith(u"not reviewed for 12 months"_s));
    QVERIFY(at(u"MK"_s).data(LawTableModel::StyleRole).value<FeatureStyle>().stale);
    QVERIFY(m_contract->verify());
    m_source->setDay(QDate(2000, 1, 1));
    QCOMPARE(text(u"LV"_s, LawTableModel::TermsColumn), u"Not covered"_s);
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::filterFindsAliases_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("former name") << u"FYROM"_s << QStringList{u"MK"_s};
    QTest::newRow("later name") << u"north mac"_s << QStringList{u"MK"_s};
    QTest::newRow("French") << u"lettonie"_s << QStringList{u"LV"_s};
    QTest::newRow("no accents needed") << u"Macedoine"_s << QStringList{u"MK"_s};
    QTest::newRow("code") << u"XK"_s << QStringList{u"XK"_s};
    QTest::newRow("none") << u"Atlantis"_s << QStringList();
    QTest::newRow("not inside a word") << u"atvia"_s << QStringList();
}

void TestLawTableModel::filterFindsAliases()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, codes);
    const int all = m_model->rowCount();
    m_model->setFilter(filter);
    QStringList found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(LawTableModel::MatchRole).toBool())
            found.append(m_model->index(row, 0).data(LawTableModel::CodeRole).toString());
    }
    QCOMPARE(found, codes);
    QCOMPARE(m_model->matchCount(), int(codes.size()));
    QCOMPARE(m_model->rowCount(), all);
    QVERIFY(m_contract->verify());
    m_model->setFilter({});
    QCOMPARE(m_model->matchCount(), all);
}

void TestLawTableModel::sortsByTermsAndBack()
{
    const QString first = m_model->index(0, 0).data().toString();
    QCOMPARE(first, u"Albania"_s);
    m_model->sort(LawTableModel::TermsColumn, Qt::AscendingOrder);
    QCOMPARE(m_model->index(0, LawTableModel::TermsColumn).data().toString(), u"Regulatory"_s);
    const QString last =
        m_model->index(m_model->rowCount() - 1, LawTableModel::TermsColumn).data().toString();
    QCOMPARE(last, u"Not covered"_s);
    QVERIFY(m_contract->verify());
    m_model->sort(LawTableModel::CountryColumn, Qt::DescendingOrder);
    QCOMPARE(m_model->index(m_model->rowCount() - 1, 0).data().toString(), first);
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::followsTheFile()
{
    namespace field = fields::classification;
    Record assertion(Kind::Classification, (*m_file)->newId());
    assertion.set(field::jurisdiction, seedId(u"jurisdiction:BE"));
    assertion.set(field::scheme, m_source->scheme());
    assertion.set(field::terms, RecordIds{seedId(u"term:reg")});
    assertion.set(field::polarity, u"is"_s);
    assertion.set(field::statement, u"stated"_s);
    assertion.set(field::validFrom, PartialDate(QDate(2016, 1, 1)));
    assertion.set(field::reviewedOn, PartialDate(QDate(2017, 1, 1)));
    assertion.set(field::passage, seedId(u"passage:S07.5")); // without one it would be a draft
    VERIFY_RESULT((*m_file)->commit(Edit::insert(assertion), u"create"_s));
    QCOMPARE(text(u"BE"_s, LawTableModel::TermsColumn), u"Regulatory"_s);
    QCOMPARE(text(u"BE"_s, LawTableModel::DateColumn), u"From 1 January 2016"_s);
    QCOMPARE(m_contract->changed(), 1);
    VERIFY_RESULT((*m_file)->remove({Kind::Jurisdiction, seedId(u"jurisdiction:AD")}));
    QCOMPARE(m_model->rowOfCode(u"AD"_s), -1);
    QCOMPARE(m_contract->removed(), 1);
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::otherRecordsDoNotDisturb()
{
    QSignalSpy changed(m_source.get(), &LawMapSource::changed);
    Record mission(Kind::Mission, (*m_file)->newId());
    mission.set(fields::mission::title, u"Budva"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(mission), u"create"_s));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_contract->changed(), 0);
}

void TestLawTableModel::aRemovedSchemeIsLeft()
{
    VERIFY_RESULT((*m_file)->remove({Kind::Scheme, m_source->scheme()}));
    QVERIFY(!m_source->scheme().isNull());
    QVERIFY(m_source->scheme() != seedId(u"scheme:newsletter-categories"));
    QVERIFY(m_contract->verify());
}

void TestLawTableModel::changeDaysLeadThere()
{
    const QDate next = m_source->nextChange();
    QVERIFY(next > m_source->day());
    const MapScene before = m_source->scene();
    m_source->setDay(next);
    QVERIFY(!(m_source->scene().styles == before.styles));
    QVERIFY(m_source->previousChange() < next);
    m_source->setDay(QDate(1900, 1, 1));
    QVERIFY(!m_source->previousChange().isValid());
    m_source->setDay(QDate(2100, 1, 1));
    QVERIFY(!m_source->nextChange().isValid());
}

QTEST_GUILESS_MAIN(TestLawTableModel)
#include "tst_law_table_model.moc"
