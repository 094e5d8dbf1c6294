// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/create_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/file_service.h"
#include "models/workspace/workspace.h"
#include "ui/shell/key_task.h"
#include "ui/widgets/dialog_prompts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/user_settings.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

const QString suffix = u".chancery"_s;

//! A name that is free in the documents folder.
QString suggestedPath()
{
    const QDir folder(documentsFolder());
    const QString name = CreateDialog::tr("Workspace");
    for (int number = 1;; ++number) {
        const QString file =
            number == 1 ? QString(name + suffix) : u"%1 %2%3"_s.arg(name).arg(number).arg(suffix);
        if (!folder.exists(file))
            return folder.absoluteFilePath(file);
    }
}

//! Creates, closes, and derives the key again for the window's own opening; on another thread.
Result<QByteArray> createFile(const NewWorkspace &request, const Environment &environment)
{
    auto made = Workspace::create(request, environment);
    if (!made)
        return failure(made.error());
    made->reset();
    return request.plain ? Result<QByteArray>(QByteArray()) : deriveRawKey(request.path, request.credentials);
}

} // namespace

CreateDialog::CreateDialog(const Environment &environment, Prompts &prompts, UiSettings &settings,
                           QWidget *parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_task(new KeyTask(this))
    , m_path(new QLineEdit(suggestedPath(), this))
    , m_user(new QLineEdit(settings.value(settings::userName), this))
    , m_device(new QLineEdit(settings.value(settings::deviceName), this))
    , m_passphrase(new PassphraseForm(this))
    , m_error(form::caption({}, this))
    , m_progress(new QProgressBar(this))
    , m_create(form::primaryButton(tr("Create"), u"create"_s, this))
{
    setObjectName(u"createDialog"_s);
    setWindowTitle(tr("New workspace"));
    if (m_device->text().isEmpty())
        m_device->setText(QSysInfo::machineHostName());
    layOut();
    form::fitWindow(this, 600);
    connect(m_passphrase, &PassphraseForm::changed, this, &CreateDialog::updateState);
    connect(m_path, &QLineEdit::textChanged, this, &CreateDialog::updateState);
    connect(m_task, &KeyTask::runningChanged, this, &CreateDialog::updateState);
    updateState();
    m_user->text().isEmpty() ? m_user->setFocus() : m_passphrase->setFocus();
}

void CreateDialog::layOut()
{
    auto *fields = form::layout();
    form::addRow(fields, tr("&File"), u"path"_s, makePlace());
    form::addRow(fields, tr("Your &name"), u"user"_s, m_user);
    form::addRow(fields, tr("This &computer"), u"device"_s, m_device);
    form::addRow(fields, tr("&Passphrase"), u"passphraseForm"_s, m_passphrase);
    form::addRow(fields, tr("Starts with"), u"contents"_s, makeContents());
    form::addRow(fields, tr("Advanced"), u"advanced"_s, makeAdvanced());
    m_user->setPlaceholderText(tr("As it should stand beside your changes"));
    form::nameControl(m_progress, u"progress"_s, tr("The workspace is being made"));
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_error->setObjectName(u"error"_s);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("New workspace"), this));
    layout->addWidget(
        form::caption(tr("One encrypted file on this computer holds everything. Nothing leaves it unless "
                         "you send it."),
                      this));
    layout->addLayout(fields);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CreateDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *CreateDialog::makePlace()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    form::nameControl(m_path, u"pathText"_s, tr("File"));
    QPushButton *choose = form::button(tr("Choose…"), u"choosePath"_s, row);
    layout->addWidget(m_path, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_path);
    connect(choose, &QPushButton::clicked, this, &CreateDialog::browse);
    return row;
}

QWidget *CreateDialog::makeContents()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    m_reference = new QRadioButton(tr("Reference data: countries, legal models, treaties"), box);
    auto *empty = new QRadioButton(tr("Nothing"), box);
    form::nameControl(m_reference, u"contentsReference"_s, m_reference->text());
    form::nameControl(empty, u"contentsEmpty"_s, empty->text());
    m_reference->setChecked(true);
    layout->addWidget(m_reference);
    layout->addWidget(empty);
    box->setFocusProxy(m_reference);
    return box;
}

QWidget *CreateDialog::makeAdvanced()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    m_plain = new QCheckBox(tr("Without encryption"), box);
    form::nameControl(m_plain, u"plain"_s, m_plain->text());
    QLabel *warning =
        form::caption(tr("Whoever has the file can read all of it. Only for data that may be public."), box);
    form::setTone(warning, u"warning"_s);
    warning->hide();
    layout->addWidget(m_plain);
    layout->addWidget(warning);
    box->setFocusProxy(m_plain);
    connect(m_plain, &QCheckBox::toggled, this, [this, warning](bool plain) {
        warning->setVisible(plain);
        m_passphrase->setEnabled(!plain);
        updateState();
    });
    return box;
}

void CreateDialog::browse()
{
    const QString path =
        m_prompts.saveFile(tr("New workspace"), tr("Chancery workspace (*.chancery)"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path.endsWith(suffix) ? path : QString(path + suffix));
}

void CreateDialog::updateState()
{
    const bool running = m_task->isRunning();
    m_progress->setVisible(running);
    m_create->setEnabled(!running && !m_path->text().trimmed().isEmpty()
                         && (m_plain->isChecked() || m_passphrase->isAcceptable()));
}

NewWorkspace CreateDialog::request() const
{
    NewWorkspace request;
    request.path = QDir::cleanPath(m_path->text().trimmed());
    request.plain = m_plain->isChecked();
    if (!request.plain)
        request.credentials.passphrase = m_passphrase->passphrase();
    request.contents = m_reference->isChecked() ? Contents::Reference : Contents::Empty;
    request.user = m_user->text().trimmed();
    request.device = m_device->text().trimmed();
    return request;
}

void CreateDialog::create()
{
    showError({});
    const NewWorkspace wanted = request();
    m_task->start([wanted, environment = m_environment] { return createFile(wanted, environment); },
                  [this, wanted](const Result<QByteArray> &key) {
                      if (!key) {
                          showError(errorText(key.error()));
                          return;
                      }
                      m_settings.set(settings::userName, wanted.user);
                      m_settings.set(settings::deviceName, wanted.device);
                      emit created(wanted.path, *key);
                      accept();
                  });
}

void CreateDialog::reject()
{
    if (!m_task->isRunning()) // a file half made would stay behind
        QDialog::reject();
}

void CreateDialog::showError(const QString &text)
{
    form::setTone(m_error, u"error"_s);
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

} // namespace chancery
