// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/warnings.h"
#include "ui/widgets/quiet_progress.h"

#include <QApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

//! A window with a line to type in and quiet work in its corner.
struct QuietWindow
{
    explicit QuietWindow(QObject &application)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(line = new QLineEdit);
        layout->addWidget(progress = new QuietProgress(application, u"Exchanging"_s, &window));
        progress->setPatience(0);
        window.resize(400, 100);
        window.show();
        window.activateWindow();
        line->setFocus();
    }
    bool isShown()
    {
        progress->begin();
        return QTest::qWaitForWindowActive(&window)
               && QTest::qWaitFor([this] { return progress->step(1, 2) && progress->isVisible(); });
    }

    QWidget window;
    QLineEdit *line;
    QuietProgress *progress;
};

} // namespace

class TestQuietProgress : public QObject
{
    Q_OBJECT

public:
    explicit TestQuietProgress(QApplication &application) : m_application(application) { }

private slots:
    void init() { test::failOnWarnings(); }

    void letsInputWait();
    void isCancelled_data();
    void isCancelled();

private:
    QApplication &m_application;
};

void TestQuietProgress::letsInputWait()
{
    QuietWindow quiet(m_application);
    int commands = 0;
    QShortcut shortcut(QKeySequence(u"Ctrl+K"_s), &quiet.window, [&] { ++commands; });
    QVERIFY(quiet.isShown());
    QWindow *window = quiet.window.windowHandle();
    QTest::keyClick(window, 'b');
    QTest::keyClick(window, 'u');
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(quiet.progress->step(1, 2));
    QCOMPARE(quiet.line->text(), QString());
    QCOMPARE(commands, 0);
    quiet.progress->end();
    QVERIFY(!quiet.progress->isVisible());
    QTRY_COMPARE(quiet.line->text(), u"bu"_s);
    QTest::keyClick(window, 'd');
    QCOMPARE(quiet.line->text(), u"bud"_s);
}

void TestQuietProgress::isCancelled_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("button") << 0;
    QTest::newRow("Escape") << 1;
    QTest::newRow("the window is closed") << 2;
}

void TestQuietProgress::isCancelled()
{
    QFETCH(int, how);
    QuietWindow quiet(m_application);
    QVERIFY(quiet.isShown());
    auto *button = quiet.window.findChild<QToolButton *>(u"quietCancel"_s);
    QVERIFY(!button->accessibleName().isEmpty());
    QWindow *window = quiet.window.windowHandle();
    if (how == 0)
        QTest::mouseClick(window, Qt::LeftButton, {}, button->mapTo(&quiet.window, button->rect().center()));
    else if (how == 1)
        QTest::keyClick(window, Qt::Key_Escape);
    else
        window->close();
    QVERIFY(!quiet.progress->step(1, 2));
    QVERIFY(quiet.window.isVisible());
    quiet.progress->end();
    if (how == 2)
        QTRY_VERIFY(!quiet.window.isVisible());
    // the next one begins anew
    quiet.progress->begin();
    QVERIFY(quiet.progress->step(0, 2));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestQuietProgress test(application);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_quiet_progress.moc"
