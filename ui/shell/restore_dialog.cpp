// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/restore_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/file_service.h"
#include "ui/shell/key_task.h"
#include "ui/shell/session.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"
#include "ui/widgets/prompts.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Where the open file stands, or a name beside the backup.
QString suggestedTarget(const QString &backup, const Session &session)
{
    if (session.workspace())
        return session.workspace()->path();
    const QFileInfo file(backup);
    return file.absolutePath() + u'/' + RestoreDialog::tr("Restored %1").arg(file.fileName());
}

} // namespace

RestoreDialog::RestoreDialog(const QString &backup, const ShellServices &services, QWidget *parent)
    : QDialog(parent)
    , m_backup(backup)
    , m_services(services)
    , m_encrypted(Workspace::isEncryptedFile(backup).value_or(false))
    , m_task(new KeyTask(this))
    , m_target(new QLineEdit(suggestedTarget(backup, services.session), this))
    , m_passphrase(makePassphraseLine(u"restorePassphrase"_s, tr("Passphrase of the backup"), this))
    , m_error(form::caption({}, this))
    , m_progress(new QProgressBar(this))
    , m_restore(form::primaryButton(tr("Restore"), u"restore"_s, this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    m_error->setObjectName(u"restoreError"_s);
    form::setTone(m_error, u"error"_s);
    m_error->hide();
    form::nameControl(m_progress, u"restoreProgress"_s, tr("The key is being derived"));
    m_progress->setRange(0, 0);
    m_progress->hide();
    auto *fields = form::layout();
    form::addRow(fields, tr("&Place"), u"restoreTarget"_s, m_target);
    if (m_encrypted)
        form::addRow(fields, tr("Its &passphrase"), u"restorePassphrase"_s, m_passphrase);
    else
        m_passphrase->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_restore, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("Restore a backup"), this));
    layout->addWidget(form::caption(tr("%1 takes this place. A file that stands there is kept beside it.")
                                        .arg(QFileInfo(backup).fileName()),
                                    this));
    layout->addLayout(fields);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    form::fitWindow(this, 560);
    connect(m_task, &KeyTask::runningChanged, m_progress, &QWidget::setVisible);
    connect(m_task, &KeyTask::runningChanged, m_restore, &QWidget::setDisabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &RestoreDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RestoreDialog::restore()
{
    m_error->hide();
    if (!m_encrypted) {
        finish({});
        return;
    }
    Credentials credentials;
    credentials.passphrase = m_passphrase->text();
    m_task->start([path = m_backup, credentials] { return deriveRawKey(path, credentials); },
                  [this](const Result<QByteArray> &key) {
                      if (key)
                          finish(*key);
                      else
                          showError(key.error());
                  });
}

void RestoreDialog::finish(const QByteArray &key)
{
    const QString target = m_target->text().trimmed();
    const bool exists = QFileInfo::exists(target);
    const Prompts::Question question{tr("Replace the file?"),
                                     tr("The backup takes the place of %1.").arg(target),
                                     tr("The file that is there now is kept beside it, with another name."),
                                     tr("Replace"),
                                     {},
                                     true};
    if (exists && !m_services.prompts.confirm(question))
        return;
    if (exists)
        emit aboutToReplace();
    Credentials credentials;
    credentials.rawKey = key;
    const auto kept = restoreBackup(m_backup, credentials, target, exists);
    if (!kept) {
        showError(kept.error());
        return;
    }
    emit restored(target, *kept);
    accept();
}

void RestoreDialog::showError(const Error &error)
{
    m_error->setText(errorText(error));
    m_error->show();
}

} // namespace chancery
