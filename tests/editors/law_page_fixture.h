// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/map/new_law.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"
#include "tests/support/warnings.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace chancery::test {

//! The real forms over a real file with the reference data, driven as by hands.
class LawPageFixture
{
public:
    explicit LawPageFixture(Contents contents = Contents::Reference) : file(contents) { make(); }

    void make()
    {
        page = std::make_unique<LawPage>(*file);
        page->resize(460, 900);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    //! As when the file is locked and opened again.
    void reopen()
    {
        page->flush();
        page.reset();
        QVERIFY(file.reopen());
        make();
    }
    void begin(Kind kind, const LawPlace &place = {})
    {
        page->openNew(newLaw(*file, kind, place));
        page->focusFirst();
    }

    template<typename T>
    T *child(const QString &name) const
    {
        return page->editor()->findChild<T *>(name);
    }
    void write(const QString &name, const QString &text) const
    {
        auto *line = child<QLineEdit>(name);
        QVERIFY2(line, qPrintable(name));
        writeInto(line, text);
    }
    static void writeInto(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void writeText(const QString &name, const QString &text) const
    {
        auto *edit = child<QPlainTextEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void writeDate(const QString &name, const QString &text) const
    {
        writeInto(child<PartialDateEdit>(name)->lineEdit(), text);
    }
    void choose(const QString &name, const QString &token) const
    {
        auto *combo = child<QComboBox>(name);
        QVERIFY2(combo, qPrintable(name));
        const int row = combo->findData(token);
        QVERIFY2(row >= 0, qPrintable(token));
        combo->setFocus();
        combo->setCurrentIndex(row);
        emit combo->activated(row);
    }
    //! Types into a picker and takes the first, or another one, of what it offers.
    void pick(const QString &name, const QString &text, int place = 1) const
    {
        auto *picker = child<RecordPicker>(name);
        QVERIFY2(picker, qPrintable(name));
        picker->setFocus();
        QTest::keyClicks(picker, text);
        QWidget *popup = picker->findChild<QCompleter *>()->popup();
        QTRY_VERIFY(popup->isVisible());
        for (int step = 0; step < place; ++step)
            QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_VERIFY(!picker->ref().isNull() || !picker->isVisible());
    }
    void press(const QString &name) const
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY2(button->isVisible(), qPrintable(name));
        button->setFocus();
        button->click();
    }
    //! Goes on to the next field, as Tab does.
    void leave() const
    {
        page->findChild<QToolButton *>(QStringLiteral("lawBack"))->setFocus(Qt::TabFocusReason);
    }
    QStringList reasons() const
    {
        QStringList texts;
        for (const QLabel *label : page->editor()->findChildren<QLabel *>(QStringLiteral("fieldReason"))) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    QList<LawRemark::What> remarks() const
    {
        QList<LawRemark::What> what;
        for (const LawRemark &remark : page->editor()->remarks())
            what.append(remark.what);
        return what;
    }
    Record stored() { return (*file).record(page->ref()); }
    BatchId lastBatch()
    {
        const QList<Batch> batches = (*file).batches(1);
        return batches.isEmpty() ? 0 : batches.first().id;
    }

    TestWorkspace file;
    std::unique_ptr<LawPage> page;
};

} // namespace chancery::test
