// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/seed_loader.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_workspace.h"
#include "ui/map/map_pane_factory.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/user_settings.h"

#include <QSettings>
#include <QVBoxLayout>

namespace chancery::test {

//! The real pane over the demo workspace, in a window with its tool bar above it.
class MapPaneFixture
{
public:
    MapPaneFixture()
        : m_settings(file.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , settings(m_settings)
        , asOf(seedDemoDay())
    {
        make();
    }

    void make()
    {
        pane = makeMapPane({*file, prompts, settings, asOf});
        window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(pane->toolBar());
        layout->addWidget(pane.get(), 1);
        window->resize(1368, 780);
    }
    //! As when the file is locked: the pane goes, and a new one comes.
    void remake()
    {
        pane.reset();
        make();
    }
    void show()
    {
        window->show();
        pane->focusTarget()->setFocus();
    }
    template<typename T>
    T *child(const char16_t *name) const
    {
        return window->findChild<T *>(QString::fromUtf16(name));
    }

    TestWorkspace file{Contents::Demo};
    ScriptedPrompts prompts;

private:
    QSettings m_settings;

public:
    UiSettings settings;
    AsOfDay asOf;
    std::unique_ptr<QWidget> window;
    std::unique_ptr<Pane> pane; // before its window, which would delete it
};

} // namespace chancery::test
