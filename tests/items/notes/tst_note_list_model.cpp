// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/notes/note_list_model.h"
#include "models/items/notes/note_words.h"
#include "models/records/writing_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestNoteListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void newestFirstOrByTitle();
    void filtersByTheText();
    void untitledNotesAreCalledByTheirText();
    void followsAnEdit();
    void makesANoteAboutSomething();
    void countsWords();

private:
    RecordId add(const QString &title, const QString &body, QStringView date = {});
    QStringList titles(const NoteListModel &model) const;

    std::unique_ptr<test::TestWorkspace> m_file;
};

void TestNoteListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
}

RecordId TestNoteListModel::add(const QString &title, const QString &body, QStringView date)
{
    Record note(Kind::Note, (*m_file)->newId());
    note.set(fields::note::title, title)
        .set(fields::note::body, body)
        .set(fields::note::date, PartialDate::parsed(date));
    return (*m_file)->commit(Edit::insert(note), u"create"_s) ? note.id() : RecordId();
}

QStringList TestNoteListModel::titles(const NoteListModel &model) const
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, 0).data().toString());
    return titles;
}

void TestNoteListModel::newestFirstOrByTitle()
{
    add(u"Budva"_s, u"text"_s, u"2017-04-26");
    add(u"Vienna"_s, u"text"_s, u"2017-05");
    add(u"Athens"_s, u"text"_s);
    NoteListModel model(**m_file);
    test::ModelContract contract(model);
    contract.hold();
    QCOMPARE(titles(model), (QStringList{u"Vienna"_s, u"Budva"_s, u"Athens"_s}));
    QCOMPARE(model.index(1, 0).data(NoteListModel::DateRole).toString(), u"2017-04-26"_s);
    model.setOrder(ListQuery::Order::Title);
    QCOMPARE(titles(model), (QStringList{u"Athens"_s, u"Budva"_s, u"Vienna"_s}));
    QVERIFY(contract.verify());
}

void TestNoteListModel::filtersByTheText()
{
    add(u"Budva"_s, u"The special prosecutor opened the meeting."_s);
    add(u"Vienna"_s, u"Осврт на састанак."_s);
    NoteListModel model(**m_file);
    test::ModelContract contract(model);
    model.setText(u"prosec"_s);
    QCOMPARE(titles(model), QStringList{u"Budva"_s});
    model.setText(u"osvrt"_s);
    QCOMPARE(titles(model), QStringList{u"Vienna"_s});
    model.setText(u"nowhere"_s);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(contract.verify());
}

void TestNoteListModel::untitledNotesAreCalledByTheirText()
{
    const RecordId named = add({}, u"# The *first* line\n\nAnd the second."_s);
    const RecordId empty = add({}, {});
    NoteListModel model(**m_file);
    test::ModelContract contract(model);
    QCOMPARE(model.indexOf(named).data().toString(), u"The first line"_s);
    QCOMPARE(model.indexOf(named).data(NoteListModel::PreviewRole).toString(), u"And the second."_s);
    QCOMPARE(model.indexOf(empty).data().toString(), u"Untitled note"_s);
    QVERIFY(contract.verify());
}

void TestNoteListModel::followsAnEdit()
{
    const RecordId id = add(u"Budva"_s, u"before"_s);
    add(u"Athens"_s, u"text"_s);
    NoteListModel model(**m_file);
    test::ModelContract contract(model);
    contract.hold();
    QCOMPARE(model.indexOf(id).data(NoteListModel::PreviewRole).toString(), u"before"_s);
    const auto loaded = (*m_file)->load(Kind::Note, id);
    VERIFY_RESULT(loaded);
    Record changed = loaded->record;
    changed.set(fields::note::body, u"after"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, changed), u"edit"_s));
    QCOMPARE(model.indexOf(id).data(NoteListModel::PreviewRole).toString(), u"after"_s);
    VERIFY_RESULT((*m_file)->remove({Kind::Note, id}));
    QCOMPARE(titles(model), QStringList{u"Athens"_s});
    QVERIFY(contract.verify());
}

void TestNoteListModel::makesANoteAboutSomething()
{
    const RecordRef other{Kind::Note, add(u"Budva"_s, {})};
    const auto made = notewords::makeAbout(**m_file, {other}, u"Follow-up"_s);
    VERIFY_RESULT(made);
    QCOMPARE((*m_file)->linked(*made), QList<RecordRef>{other});
    const Record note = (*m_file)->record(*made);
    QCOMPARE(note.title(), u"Follow-up"_s);
    QCOMPARE(note.get(fields::note::date), PartialDate(QDate(2017, 5, 31)));
    QCOMPARE((*m_file)->batches(1).constFirst().records, 2);
}

void TestNoteListModel::countsWords()
{
    QCOMPARE(notewords::wordCount(u""), 0);
    QCOMPARE(notewords::wordCount(u"# A heading\n\n- **two** items\n- l’accord"), 5);
}

QTEST_GUILESS_MAIN(TestNoteListModel)
#include "tst_note_list_model.moc"
