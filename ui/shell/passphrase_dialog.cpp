// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/passphrase_dialog.h"

#include "models/workspace/error_text.h"
#include "models/workspace/file_service.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

PassphraseDialog::PassphraseDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_form(new PassphraseForm(this))
    , m_error(form::caption({}, this))
    , m_change(form::primaryButton(tr("Change"), u"change"_s, this))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Change passphrase"));
    form::setTone(m_error, u"error"_s);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_change, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::title(tr("Change passphrase"), this));
    layout->addWidget(
        form::caption(tr("The whole file is encrypted anew. Print a new recovery sheet afterwards."), this));
    layout->addWidget(m_form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    form::fitWindow(this, 480);
    m_change->setEnabled(false);
    connect(m_form, &PassphraseForm::changed, this, [this] { m_change->setEnabled(m_form->isAcceptable()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::change);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PassphraseDialog::change()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = changePassphrase(m_workspace, m_form->passphrase());
    QGuiApplication::restoreOverrideCursor();
    if (done) {
        accept();
        return;
    }
    m_error->setText(errorText(done.error()));
    m_error->show();
}

} // namespace chancery
