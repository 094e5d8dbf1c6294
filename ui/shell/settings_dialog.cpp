// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings_dialog.h"

#include "ui/shell/language.h"
#include "ui/shell/session.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/user_settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QComboBox *makeChoice(const QList<std::pair<QString, QString>> &options, const QString &chosen,
                      QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[value, text] : options)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
    return box;
}

QSpinBox *makeNumber(int least, int most, int value, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const ShellServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_language(
          makeChoice({{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"fr"_s, u"Français"_s}},
                     services.settings.value(settings::language), this))
    , m_theme(
          makeChoice({{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
                     services.settings.value(settings::theme), this))
    , m_idle(makeNumber(0, 240, services.settings.value(settings::idleMinutes), tr(" minutes"), this))
    , m_folder(new QLineEdit(services.settings.value(settings::backupFolder), this))
    , m_hours(makeNumber(1, 168, services.settings.value(settings::backupHours), tr(" hours"), this))
    , m_kept(makeNumber(1, 500, services.settings.value(settings::backupsKept), {}, this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_idle->setSpecialValueText(tr("Never"));
    layOut();
    form::fitWindow(this, 600);
}

void SettingsDialog::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::unit);
    layout->addWidget(form::title(tr("Settings"), this));
    auto *general = form::layout();
    general->addRow(new SectionHeader(tr("This computer"), this));
    form::addRow(general, tr("&Language"), u"language"_s, m_language);
    form::addRow(general, tr("&Theme"), u"theme"_s, m_theme);
    form::addRow(general, tr("Lock when idle for"), u"idleMinutes"_s, m_idle);
    general->addRow(new SectionHeader(tr("Automatic backups"), this));
    form::addRow(general, tr("&Folder"), u"backupFolder"_s, makeBackupFolder());
    form::addRow(general, tr("Every"), u"backupHours"_s, m_hours);
    form::addRow(general, tr("Newest kept"), u"backupsKept"_s, m_kept);
    general->addRow(
        form::caption(tr("Each is encrypted as the file is, verified by opening it, and made while "
                         "something has changed and at closing. Besides the newest, one a day for a week "
                         "and one a month for a year are kept."),
                      this));
    if (m_services.session.workspace()) {
        general->addRow(new SectionHeader(tr("You in this file"), this));
        addIdentity(general);
    }
    layout->addLayout(general);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = form::primaryButton(tr("Apply"), u"applySettings"_s, this);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    layout->addSpacing(metrics::unit);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::addIdentity(QFormLayout *fields)
{
    const Workspace &workspace = *m_services.session.workspace();
    m_user = new QLineEdit(workspace.user(), this);
    m_device = new QLineEdit(workspace.device(), this);
    form::addRow(fields, tr("Your &name"), u"user"_s, m_user);
    form::addRow(fields, tr("This &computer"), u"device"_s, m_device);
    m_user->setEnabled(canSetIdentity());
    m_device->setEnabled(canSetIdentity());
}

QWidget *SettingsDialog::makeBackupFolder()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    form::nameControl(m_folder, u"backupFolderText"_s, tr("Folder for backups"));
    m_folder->setPlaceholderText(tr("None: no automatic backups"));
    m_folder->setClearButtonEnabled(true);
    QPushButton *choose = form::button(tr("Choose…"), u"chooseBackupFolder"_s, row);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_folder);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = m_services.prompts.chooseFolder(tr("Folder for backups"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    return row;
}

bool SettingsDialog::canSetIdentity() const
{
    return m_services.session.workspace() && !m_services.session.workspace()->isReadOnly();
}

void SettingsDialog::accept()
{
    if (m_user && canSetIdentity())
        m_services.session.workspace()->setIdentity(m_user->text().trimmed(), m_device->text().trimmed());
    UiSettings &kept = m_services.settings;
    kept.set(settings::idleMinutes, m_idle->value());
    kept.set(settings::backupFolder, m_folder->text().trimmed());
    kept.set(settings::backupHours, m_hours->value());
    kept.set(settings::backupsKept, m_kept->value());
    kept.set(settings::theme, m_theme->currentData().toString());
    kept.set(settings::language, m_language->currentData().toString());
    QDialog::accept();
}

} // namespace chancery
