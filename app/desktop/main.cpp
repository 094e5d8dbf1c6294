// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pane_registry.h"
#include "app/desktop/program_options.h"
#include "app/desktop/runs.h"
#include "app/desktop/single_instance.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/widgets/dialog_prompts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/user_settings.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace chancery;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"chancery"_s);
    QApplication::setApplicationDisplayName(u"Chancery"_s);
    QApplication::setOrganizationName(u"chancery"_s);
    QApplication::setApplicationVersion(QLatin1StringView(CHANCERY_VERSION));

    const ProgramOptions options = readOptions(QApplication::arguments());
    if (!options.file.isEmpty() && SingleInstance::raiseOther(options.file))
        return 0;

    // Runs without a person keep off the person's settings and data.
    const QTemporaryDir scratch;
    const bool unattended = options.selfTest || options.firstFrame || !options.tourFolder.isEmpty();
    const QString ownSettings = scratch.filePath(u"settings.ini"_s);
    QSettings stored(unattended ? ownSettings : QSettings().fileName(), QSettings::IniFormat);
    UiSettings settings(stored);
    const QString language =
        options.language.isEmpty() ? settings.value(settings::language) : options.language;
    const QString themeName = options.theme.isEmpty() ? settings.value(settings::theme) : options.theme;

    Language translations;
    translations.use(language);
    theme::apply(application, theme::fromSetting(themeName));

    Environment environment = Environment::system();
    if (unattended)
        environment.anchors.reset();
    Session session(environment);
    DialogPrompts prompts(settings);
    MainWindow window({application, session, prompts, settings, translations, paneSpecs()});
    prompts.setWindow(&window);
    if (options.selfTest)
        return runSelfTest(window, scratch.path());
    if (options.firstFrame)
        return runFirstFrame(window, options.file);
    if (unattended)
        return runTour(window, options.tourFolder, scratch.path());
    SingleInstance instance;
    return runWindow(window, instance, options);
}
