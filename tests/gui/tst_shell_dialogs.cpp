// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/window_fixture.h"

#include "models/workspace/file_service.h"
#include "models/workspace/local_names.h"
#include "models/workspace/seed_loader.h"
#include "ui/shell/action_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/palette_rows.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace_page.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestShellDialogs : public QObject
{
    Q_OBJECT

public:
    explicit TestShellDialogs(QApplication &application) : m_application(application) { }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void createsAnEncryptedFile();
    void tabGoesThroughTheFields();
    void helpAfterALoss();
    void refusesAnExistingFile();
    void paletteFindsAndGoes();
    void paletteRunsCommands();
    void paletteNamesCountriesInTheLanguage();
    void lockEndsDialogs();
    void historyUndoes();
    void binBringsBack();
    void recoverySheetShowsWords();
    void automaticBackupAtClosing();
    void failedBackupIsTold();
    void importShowsEachVerdict();
    void exportWritesTheChosenFormat();
    void exportThatFailsIsTold();
    void changesThePassphrase();
    void restoresOverTheOpenFile();
    void restoreRefusesAWrongPassphrase();

private:
    static QDialog *dialog(WindowFixture &fixture, const QString &action)
    {
        fixture.window().actionTable().action(action)->trigger();
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }
    static void click(QWidget *parent, const QString &button)
    {
        QTest::mouseClick(parent->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    QApplication &m_application;
    QTemporaryDir m_folder;
};

void TestShellDialogs::createsAnEncryptedFile()
{
    WindowFixture fixture(m_application);
    QDialog *create = dialog(fixture, u"file.new"_s);
    QVERIFY(create);
    const QString path = m_folder.filePath(u"made.chancery"_s);
    create->findChild<QLineEdit *>(u"pathText"_s)->setText(path);
    create->findChild<QLineEdit *>(u"user"_s)->setText(u"Advisor"_s);
    create->findChild<QLineEdit *>(u"device"_s)->setText(u"Laptop"_s);
    auto *button = create->findChild<QPushButton *>(u"create"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(create->findChild<QLineEdit *>(u"passphrase"_s), u"bridge lemon whistle"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(create->findChild<QLineEdit *>(u"passphraseAgain"_s), u"bridge lemon whistle"_s);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().workspacePage(), 60000);
    const Workspace &workspace = *fixture.window().services().session.workspace();
    QVERIFY(workspace.isEncrypted());
    QCOMPARE(workspace.user(), u"Advisor"_s);
    QCOMPARE(workspace.device(), u"Laptop"_s);
    QVERIFY(workspace.count(Kind::Jurisdiction) > 0);
    QVERIFY(!fixture.window().workspacePage()->messageBar()->text().isEmpty());
    QCOMPARE(fixture.settings.value(settings::userName), u"Advisor"_s);
}

void TestShellDialogs::tabGoesThroughTheFields()
{
    WindowFixture fixture(m_application);
    QDialog *create = dialog(fixture, u"file.new"_s);
    QVERIFY(create);
    create->findChild<QLineEdit *>(u"pathText"_s)->setFocus();
    QStringList passed;
    for (int i = 0; i < 9; ++i) {
        QVERIFY(create->focusWidget());
        passed << create->focusWidget()->objectName();
        QTest::keyClick(create, Qt::Key_Tab);
    }
    QCOMPARE(passed,
             QStringList({u"pathText"_s, u"choosePath"_s, u"user"_s, u"device"_s, u"passphrase"_s,
                          u"passphraseAgain"_s, u"contentsReference"_s, u"contentsEmpty"_s, u"plain"_s}));
    create->close();
}

void TestShellDialogs::helpAfterALoss()
{
    WindowFixture fixture(m_application);
    QDialog *help = dialog(fixture, u"help.stolen-laptop"_s);
    QVERIFY(help);
    QCOMPARE(help->objectName(), u"stolenLaptopDialog"_s);
    const auto *page = help->findChild<QTextBrowser *>(u"stolenLaptopPage"_s);
    QVERIFY(page && !page->accessibleName().isEmpty());
    const QString text = page->toPlainText();
    // first what to do, then what it does, then what it cannot do
    qsizetype before = -1;
    for (const QString &words :
         {u"chancery-cli peer revoke"_s, u"Tell the colleagues"_s, u"Change passphrase"_s,
          u"no longer sealed to it"_s, u"wiped from afar"_s, u"restored, copied or moved"_s})
    {
        const qsizetype at = text.indexOf(words);
        QVERIFY2(at > before, qPrintable(words));
        before = at;
    }
    help->close();
}

void TestShellDialogs::refusesAnExistingFile()
{
    WindowFixture fixture(m_application);
    const QString path = fixture.makeFile();
    QDialog *create = dialog(fixture, u"file.new"_s);
    QVERIFY(create);
    create->findChild<QLineEdit *>(u"pathText"_s)->setText(path);
    create->findChild<QCheckBox *>(u"plain"_s)->setChecked(true);
    click(create, u"create"_s);
    const auto *error = create->findChild<QLabel *>(u"error"_s);
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), 30000);
    QVERIFY(error->text().contains(u"test.chancery"_s));
    QVERIFY(!fixture.window().workspacePage());
    create->close();
}

void TestShellDialogs::paletteFindsAndGoes()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QTest::keySequence(&fixture.window(), QKeySequence(u"Ctrl+K"_s));
    CommandPalette *palette = fixture.window().workspacePage()->commandPalette();
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->line(), u"budva"_s);
    QVERIFY(palette->rows().size() >= 2);
    QCOMPARE(palette->rows().at(1).hit.ref.id, fixture.note);
    QVERIFY(palette->rows().at(1).hit.snippet.contains(u"Budva"_s));
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"notes"_s);
}

void TestShellDialogs::paletteNamesCountriesInTheLanguage()
{
    TestWorkspace file(Contents::Demo);
    QVERIFY(file.isValid());
    while (file->indexSlice(10000)) {
    }
    PaletteRows rows;
    rows.setWorkspace(&*file);
    const auto named = [&](const QString &text) {
        for (const PaletteRow &row : rows.rowsFor(text)) {
            if (row.type == PaletteRow::Hit && row.hit.ref.kind == Kind::Jurisdiction)
                return row.title;
        }
        return QString();
    };
    const QLocale before;
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"fr_FR"_s));
    QCOMPARE(named(u"moldavie"_s), u"Moldavie"_s);
    QCOMPARE(named(u"moldova"_s), u"Moldavie"_s);
    QCOMPARE(localName(*file, {Kind::Scheme, seedId(u"scheme:newsletter-categories")}, QLocale()),
             u"Lettre d’information : catégories"_s);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(named(u"moldavie"_s), u"Moldova"_s);
}

void TestShellDialogs::paletteRunsCommands()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    CommandPalette *palette = fixture.window().workspacePage()->commandPalette();
    fixture.window().workspacePage()->openPalette(u">go notes"_s);
    QCOMPARE(palette->rows().size(), 2);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"notes"_s);
    fixture.window().workspacePage()->openPalette(u"zzzzzz"_s);
    QVERIFY(palette->rows().isEmpty());
    QTest::keyClick(palette->line(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestShellDialogs::lockEndsDialogs()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QPointer<QDialog> history = dialog(fixture, u"edit.history"_s);
    QVERIFY(history);
    fixture.window().lock();
    QTRY_VERIFY(history.isNull());
    QTRY_VERIFY(!fixture.window().services().session.workspace());
    QVERIFY(fixture.window().unlockPage());
}

void TestShellDialogs::historyUndoes()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    Workspace &workspace = *fixture.window().services().session.workspace();
    VERIFY_RESULT(workspace.remove(RecordRef{Kind::Note, fixture.note}));
    QDialog *history = dialog(fixture, u"edit.history"_s);
    QVERIFY(history);
    auto *list = history->findChild<QTreeWidget *>(u"historyList"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    click(history, u"undoBatch"_s);
    QVERIFY(!workspace.record(Kind::Note, fixture.note).isNull());
    QCOMPARE(list->topLevelItemCount(), 3);
    history->close();
}

void TestShellDialogs::binBringsBack()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    Workspace &workspace = *fixture.window().services().session.workspace();
    VERIFY_RESULT(workspace.remove(RecordRef{Kind::Note, fixture.note}));
    QDialog *bin = dialog(fixture, u"edit.bin"_s);
    QVERIFY(bin);
    auto *list = bin->findChild<QTreeWidget *>(u"binList"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    list->topLevelItem(0)->setSelected(true);
    click(bin, u"restoreRecord"_s);
    QCOMPARE(list->topLevelItemCount(), 0);
    QVERIFY(!workspace.record(Kind::Note, fixture.note).isNull());
    bin->close();
}

void TestShellDialogs::recoverySheetShowsWords()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    const auto sheet = recoverySheet(*fixture.window().services().session.workspace());
    VERIFY_RESULT(sheet);
    QDialog *shown = dialog(fixture, u"file.recovery-sheet"_s);
    QVERIFY(shown);
    const QString text = shown->findChild<QTextBrowser *>(u"recoverySheet"_s)->toPlainText();
    for (const QString &word : sheet->words)
        QVERIFY2(text.contains(word), qPrintable(word));
    const QString pdf = m_folder.filePath(u"sheet.pdf"_s);
    fixture.prompts.files << pdf;
    click(shown, u"savePdf"_s);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == "%PDF");
    shown->close();
}

void TestShellDialogs::automaticBackupAtClosing()
{
    WindowFixture fixture(m_application);
    const QDir folder(m_folder.filePath(u"backups"_s));
    QVERIFY(folder.mkpath(u"."_s));
    fixture.settings.set(settings::backupFolder, folder.path());
    const QString path = fixture.makeFile();
    fixture.openFile(path);
    fixture.window().closeFile();
    QVERIFY(folder.entryList({u"*.chancery"_s}).isEmpty()); // nothing had changed
    fixture.openFile(path);
    VERIFY_RESULT(
        fixture.window().services().session.workspace()->remove(RecordRef{Kind::Note, fixture.note}));
    fixture.window().closeFile();
    QCOMPARE(folder.entryList({u"*.chancery"_s}).size(), 1);
}

void TestShellDialogs::failedBackupIsTold()
{
    WindowFixture fixture(m_application);
    fixture.settings.set(settings::backupFolder, m_folder.filePath(u"not/there"_s));
    fixture.openFile(fixture.makeFile());
    VERIFY_RESULT(
        fixture.window().services().session.workspace()->remove(RecordRef{Kind::Note, fixture.note}));
    fixture.window().closeFile();
    QVERIFY(!fixture.window().findChild<MessageBar *>()->text().isEmpty());
}

void TestShellDialogs::importShowsEachVerdict()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    const QString path = m_folder.filePath(u"contacts.vcf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nKIND:org\r\nFN:Prosecution "
               "service\r\nORG:Prosecution "
               "service\r\nEND:VCARD\r\n");
    file.close();
    fixture.prompts.files << path;
    QDialog *import = dialog(fixture, u"file.import"_s);
    QVERIFY(import);
    QCOMPARE(import->findChild<QTreeWidget *>(u"importList"_s)->topLevelItemCount(), 1);
    click(import, u"applyImport"_s);
    QCOMPARE(fixture.window().services().session.workspace()->count(Kind::Organisation), 1);

    fixture.prompts.files << path;
    QDialog *again = dialog(fixture, u"file.import"_s);
    QVERIFY(again && again != import);
    QVERIFY(!again->findChild<QPushButton *>(u"applyImport"_s)->isEnabled());
    again->close();
}

void TestShellDialogs::exportWritesTheChosenFormat()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QDialog *shown = dialog(fixture, u"file.export"_s);
    QVERIFY(shown);
    auto *what = shown->findChild<QComboBox *>(u"exportWhat"_s);
    what->setCurrentIndex(what->findText(u"Notes as Markdown"_s));
    click(shown, u"runExport"_s); // no place chosen: the dialog stays
    QVERIFY(shown->isVisible());
    fixture.prompts.files << m_folder.filePath(u"minutes"_s);
    click(shown, u"runExport"_s);
    QVERIFY(!shown->isVisible());
    QFile file(m_folder.filePath(u"minutes.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(u"The visit to Budva went well."_s));
    const QString said = fixture.window().workspacePage()->messageBar()->text();
    QVERIFY2(said.contains(u"minutes.md"_s), qPrintable(said));
}

void TestShellDialogs::exportThatFailsIsTold()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QDialog *shown = dialog(fixture, u"file.export"_s);
    QVERIFY(shown);
    fixture.prompts.files << m_folder.filePath(u"no/such/folder/contacts.vcf"_s);
    click(shown, u"runExport"_s);
    QVERIFY(!QFile::exists(m_folder.filePath(u"no/such/folder/contacts.vcf"_s)));
    QVERIFY(!fixture.window().workspacePage()->messageBar()->text().isEmpty());
}

void TestShellDialogs::changesThePassphrase()
{
    WindowFixture fixture(m_application);
    const QString path = fixture.makeFile();
    fixture.openFile(path);
    QDialog *shown = dialog(fixture, u"file.change-passphrase"_s);
    QVERIFY(shown);
    const auto *change = shown->findChild<QPushButton *>(u"change"_s);
    QTest::keyClicks(shown->findChild<QLineEdit *>(u"passphrase"_s), u"bridge lemon whistle"_s);
    QTest::keyClicks(shown->findChild<QLineEdit *>(u"passphraseAgain"_s), u"bridge lemon"_s);
    QVERIFY(!change->isEnabled());
    QTest::keyClicks(shown->findChild<QLineEdit *>(u"passphraseAgain"_s), u" whistle"_s);
    QVERIFY(change->isEnabled());
    click(shown, u"change"_s);
    QVERIFY(!shown->isVisible());
    QVERIFY(!fixture.window().workspacePage()->messageBar()->text().isEmpty());
    fixture.window().closeFile();

    Credentials fresh;
    fresh.passphrase = u"bridge lemon whistle"_s;
    const auto key = deriveRawKey(path, fresh);
    VERIFY_RESULT(key);
    QVERIFY(*key != testKey());
    fixture.openFile(path); // with the old key
    QVERIFY(!fixture.window().workspacePage());
    fixture.window().openWithKey(path, *key);
    QVERIFY(fixture.window().workspacePage());
    QVERIFY(!fixture.window().services().session.workspace()->record(Kind::Note, fixture.note).isNull());
}

void TestShellDialogs::restoresOverTheOpenFile()
{
    WindowFixture fixture(m_application);
    Credentials credentials;
    credentials.passphrase = u"four unrelated words here"_s;
    const QString path = fixture.makeFile(u"restored.chancery"_s, credentials);
    const auto key = deriveRawKey(path, credentials);
    VERIFY_RESULT(key);
    fixture.window().openWithKey(path, *key);
    QVERIFY(fixture.window().workspacePage());
    const QString backup = m_folder.filePath(u"backup.chancery"_s);
    fixture.prompts.files << backup;
    fixture.window().actionTable().action(u"file.backup"_s)->trigger();
    QVERIFY(QFile::exists(backup));
    VERIFY_RESULT(
        fixture.window().services().session.workspace()->remove(RecordRef{Kind::Note, fixture.note}));

    fixture.prompts.files << backup;
    QDialog *shown = dialog(fixture, u"file.restore"_s);
    QVERIFY(shown);
    QCOMPARE(shown->findChild<QLineEdit *>(u"restoreTarget"_s)->text(), path);
    QTest::keyClicks(shown->findChild<QLineEdit *>(u"restorePassphrase"_s), credentials.passphrase);
    fixture.prompts.confirms << true;
    QPointer<QDialog> gone = shown;
    click(shown, u"restore"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gone.isNull(), 60000);
    QVERIFY(fixture.window().unlockPage()->isVisible()); // closed, replaced, opened again
    fixture.window().openWithKey(path, *key);
    QVERIFY(fixture.window().workspacePage());
    QVERIFY(!fixture.window().services().session.workspace()->record(Kind::Note, fixture.note).isNull());
    QVERIFY(QFile::exists(path + u".before-restore"_s));
}

void TestShellDialogs::restoreRefusesAWrongPassphrase()
{
    WindowFixture fixture(m_application);
    Credentials credentials;
    credentials.passphrase = u"four unrelated words here"_s;
    const QString backup = fixture.makeFile(u"kept.chancery"_s, credentials);
    const QString target = m_folder.filePath(u"target.chancery"_s);
    fixture.prompts.files << backup;
    QDialog *shown = dialog(fixture, u"file.restore"_s);
    QVERIFY(shown);
    shown->findChild<QLineEdit *>(u"restoreTarget"_s)->setText(target);
    QTest::keyClicks(shown->findChild<QLineEdit *>(u"restorePassphrase"_s), u"four other words"_s);
    click(shown, u"restore"_s);
    const auto *error = shown->findChild<QLabel *>(u"restoreError"_s);
    QVERIFY(error);
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), 60000);
    QVERIFY(!QFile::exists(target));
    QVERIFY(shown->isVisible());
    shown->close();
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestShellDialogs test(application);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_shell_dialogs.moc"
