// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/busy_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int dialogWidth = 400;
} // namespace

BusyDialog::BusyDialog(const QString &text, QWidget *parent) : QDialog(parent), m_bar(new QProgressBar(this))
{
    setObjectName(u"busyDialog"_s);
    setWindowTitle(text);
    setWindowModality(Qt::ApplicationModal);
    form::nameControl(m_bar, u"busyProgress"_s, text);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    form::nameControl(buttons->button(QDialogButtonBox::Cancel), u"busyCancel"_s, tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::gap);
    layout->addWidget(form::heading(text, this));
    layout->addWidget(m_bar);
    layout->addWidget(form::caption(tr("Until it is done nothing is changed."), this));
    layout->addWidget(buttons);
    form::fitWindow(this, dialogWidth);
    connect(buttons, &QDialogButtonBox::rejected, this, &BusyDialog::reject);
    m_pace.start();
}

SyncProgress BusyDialog::progress()
{
    return [this](qint64 done, qint64 all) { return step(done, all); };
}

bool BusyDialog::step(qint64 done, qint64 all)
{
    if (!m_pace.isDue())
        return !m_cancelled;
    BusyPace::show(*m_bar, done, all);
    if (!isVisible() && !m_cancelled)
        show();
    repaint();
    BusyPace::letWindowAnswer();
    return !m_cancelled;
}

void BusyDialog::reject()
{
    m_cancelled = true;
    hide();
}

} // namespace chancery
