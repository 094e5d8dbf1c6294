// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scripted_prompts.h"
#include "tests/support/test_workspace.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/user_settings.h"

#include <QSettings>

namespace chancery::test {

//! A pane as the window holds it: the real file, scripted prompts, settings of its own.
class PaneFixture
{
public:
    PaneFixture(Contents contents, PaneFactory make)
        : file(contents)
        , m_make(std::move(make))
        , m_store(file.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , m_settings(m_store)
        , m_asOf(QDate(2017, 5, 31))
    { }

    //! Made anew, as after unlocking; the one before goes first.
    Pane &show(QSize size = {1300, 820})
    {
        m_pane.reset();
        m_pane = m_make({*file, prompts, m_settings, m_asOf});
        m_pane->resize(size);
        m_pane->show();
        return *m_pane;
    }
    //! Closes pane and file and opens both again with what the pane had saved of its state.
    Pane *reopen()
    {
        const QJsonObject state = m_pane->saveState();
        m_pane.reset();
        if (!file.reopen())
            return nullptr;
        show().restoreState(state);
        return m_pane.get();
    }
    Pane &pane() { return *m_pane; }
    void destroyPane() { m_pane.reset(); }
    QAction *action(const QString &id) const { return m_pane->findChild<QAction *>(id); }

    TestWorkspace file;
    ScriptedPrompts prompts;

private:
    PaneFactory m_make;
    QSettings m_store;
    UiSettings m_settings;
    AsOfDay m_asOf;
    std::unique_ptr<Pane> m_pane; // last: it goes first
};

} // namespace chancery::test
