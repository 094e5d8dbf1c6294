// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the law was, according to the newsletter: each row of tests/data/seed/newsletter_truth.csv was written from the
// printed lists, with the passage or the contradiction (K1 to K24) that it stands on, and not from what the program
// answers.

#include "models/records/law_fields.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

enum Column { Fact, Scheme, Jurisdiction, Day, Sections, Status, Drawn, Denied, Conflict, Mark, ColumnCount };

QString word(LawStatus status)
{
    switch (status) {
    case LawStatus::NotCovered:
        return u"not-covered"_s;
    case LawStatus::Unknown:
        return u"unknown"_s;
    case LawStatus::NotStated:
        return u"not-stated"_s;
    case LawStatus::Asserted:
        return u"asserted"_s;
    case LawStatus::Conflict:
        return u"conflict"_s;
    }
    return {};
}

} // namespace

class TestNewsletterTruth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void row_data();
    void row();
    void everyPrintedCountryHasARow();

private:
    QString codes(const RecordIds &terms) const;
    QString denied(const LawCell &cell) const;

    test::SeedFixture m_seed;
    QList<QStringList> m_rows;
};

void TestNewsletterTruth::initTestCase()
{
    QVERIFY(m_seed.load());
    m_rows = test::testTable(u"seed/newsletter_truth.csv"_s);
    QVERIFY(m_rows.size() > 120);
}

void TestNewsletterTruth::row_data()
{
    QTest::addColumn<QStringList>("cells");
    for (const QStringList &row : std::as_const(m_rows)) {
        const QString name = row.mid(Fact, Sections + 1).join(u' ');
        QTest::newRow(qPrintable(name)) << row;
    }
}

void TestNewsletterTruth::row()
{
    QFETCH(QStringList, cells);
    QCOMPARE(cells.size(), int(ColumnCount));
    const Record jurisdiction = m_seed.record(QString(u"jurisdiction:"_s + cells[Jurisdiction]));
    QVERIFY(!jurisdiction.isNull());
    const PassageFilter filter{{}, cells[Sections].split(u' ', Qt::SkipEmptyParts)};
    const LawQuestion question{seedId(QString(u"scheme:"_s + cells[Scheme])),
                               QDate::fromString(cells[Day], Qt::ISODate), filter};
    QVERIFY(question.day.isValid());
    const LawCell cell = lawAsOf(m_seed.law(), question).value(jurisdiction.id());
    QCOMPARE(word(cell.status), cells[Status]);
    QCOMPARE(codes(cell.drawnTerms()), cells[Drawn]);
    QCOMPARE(denied(cell), cells[Denied]);
    QCOMPARE(cell.conflictKind, cells[Conflict]);
    QCOMPARE(cell.possible, cells[Mark] == u"possible");
    QCOMPARE(cell.stale, cells[Mark] == u"stale");
    QVERIFY(cell.preferred.isNull()); // the newsletter's editor prefers none
}

//! Nobody the newsletter lists is left out of the table.
void TestNewsletterTruth::everyPrintedCountryHasARow()
{
    QSet<QString> told;
    for (const QStringList &row : std::as_const(m_rows))
        told.insert(QString(row[Scheme] + u' ' + row[Jurisdiction]));
    for (const Record &assertion : m_seed.all(Kind::Classification)) {
        const Record scheme = m_seed.record(assertion.get(fields::classification::scheme));
        const Record country = m_seed.record(assertion.get(fields::classification::jurisdiction));
        for (const QString &name : {u"approaches"_s, u"categories"_s, u"see-table"_s}) {
            const QString key = u"newsletter-"_s + name;
            if (scheme.id() == seedId(QString(u"scheme:"_s + key)))
                QVERIFY2(told.contains(QString(key + u' ' + country.get(fields::jurisdiction::code))),
                         qPrintable(QString(key + u' ' + country.title())));
        }
    }
}

QString TestNewsletterTruth::codes(const RecordIds &terms) const
{
    QStringList codes;
    for (const RecordId &term : terms)
        codes.append(m_seed.record(term).get(fields::term::code));
    return codes.join(u' ');
}

QString TestNewsletterTruth::denied(const LawCell &cell) const
{
    RecordIds terms;
    for (const LawReading &reading : cell.readings) {
        if (reading.polarity == Polarity::IsNot)
            terms += reading.terms;
    }
    return codes(terms);
}

QTEST_GUILESS_MAIN(TestNewsletterTruth)

#include "tst_newsletter_truth.moc"
