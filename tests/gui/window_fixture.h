// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scripted_prompts.h"
#include "tests/support/test_workspace.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/user_settings.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace chancery::test {

//! A pane with one line to type in; what is half-typed becomes a draft, as in the real ones.
class PlainPane : public Pane
{
    Q_OBJECT

public:
    PlainPane(const PaneContext &context, const QString &id, Kind kind);

    QList<QAction *> paneActions() const override { return {m_action}; }
    bool showRecord(const RecordRef &ref) override;
    bool showConflict(const RecordRef &record, int atom) override
    {
        shownConflict = {record, atom};
        return true;
    }
    RecordRef currentRecord() const override { return m_current; }
    QJsonObject saveState() const override { return {{QStringLiteral("mode"), mode}}; }
    void restoreState(const QJsonObject &state) override;
    void flush() override;

    QLineEdit *line() const { return m_line; }
    QAction *action() const { return m_action; }

    int mode = 0;
    std::pair<RecordRef, int> shownConflict;

private:
    Kind m_kind;
    RecordRef m_current;
    QLineEdit *m_line;
    QAction *m_action;
};

//! The real window over real files, with scripted answers and two plain panes: missions and notes.
class WindowFixture
{
    QApplication &m_application;
    QTemporaryDir m_folder;
    QSettings m_stored;

public:
    explicit WindowFixture(QApplication &application);

    MainWindow &window() { return *m_window; }
    void makeWindow();
    void closeWindow() { m_window.reset(); }
    //! Null unless it was made.
    PlainPane *pane(const QString &id);
    //! An encrypted file with one mission and one note; opens with testKey().
    QString makeFile(const QString &name = QStringLiteral("test.chancery"),
                     const Credentials &credentials = {});
    void openFile(const QString &path) { m_window->openWithKey(path, testKey()); }

    ScriptedPrompts prompts;
    UiSettings settings;
    RecordId mission;
    RecordId note;

private:
    Language m_language;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace chancery::test
