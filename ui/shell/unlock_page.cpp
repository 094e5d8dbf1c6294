// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/unlock_page.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_form.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int cardWidth = 440;

//! A capital without Shift, or a small letter with it.
bool looksLikeCapsLock(const QKeyEvent *event)
{
    const QString text = event->text();
    if (text.size() != 1 || !text.at(0).isLetter())
        return false;
    return text.at(0).isUpper() != event->modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

UnlockPage::UnlockPage(QWidget *parent)
    : QWidget(parent)
    , m_name(form::title({}, this))
    , m_folder(new ElidedLabel({}, Qt::ElideMiddle, this))
    , m_passphrase(makePassphraseLine(u"unlockPassphrase"_s, tr("Passphrase"), this))
    , m_words(new QPlainTextEdit(this))
    , m_entry(new QStackedWidget(this))
    , m_error(form::caption({}, this))
    , m_capsLock(form::caption(tr("Caps Lock seems to be on."), this))
    , m_progress(new QProgressBar(this))
    , m_unlock(form::primaryButton(tr("Unlock"), u"unlock"_s, this))
    , m_recovery(form::linkButton(tr("Use the recovery sheet"), u"useRecovery"_s, this))
    , m_other(form::linkButton(tr("Open another file"), u"otherFile"_s, this))
{
    setObjectName(u"unlockPage"_s);
    m_error->setObjectName(u"unlockError"_s);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(makeCard());
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    m_passphrase->installEventFilter(this);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::request);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::request);
    connect(m_recovery, &QPushButton::clicked, this, &UnlockPage::toggleRecovery);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::otherFileRequested);
    showError({});
    setRunning(false);
}

QWidget *UnlockPage::makeCard()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setFixedWidth(cardWidth);
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    form::nameControl(m_words, u"recoveryWords"_s, tr("The words of the recovery sheet"));
    m_words->setPlaceholderText(tr("The 35 words in order; four letters of each are enough"));
    m_words->setTabChangesFocus(true);
    m_entry->addWidget(m_passphrase);
    m_entry->addWidget(m_words);
    m_entry->setFixedHeight(metrics::control + 4);
    form::setTone(m_capsLock, u"warning"_s);
    m_capsLock->hide();
    form::nameControl(m_progress, u"unlockProgress"_s, tr("The key is being derived"));
    m_progress->setRange(0, 0);
    m_unlock->setMinimumHeight(40);
    auto *links = new QHBoxLayout;
    links->addWidget(m_recovery);
    links->addStretch();
    links->addWidget(m_other);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::wide);
    layout->setSpacing(metrics::unit + metrics::tight);
    layout->addWidget(m_name);
    layout->addWidget(m_folder);
    layout->addSpacing(metrics::unit);
    layout->addWidget(m_entry);
    layout->addWidget(m_capsLock);
    layout->addWidget(m_error);
    layout->addWidget(m_unlock);
    layout->addWidget(m_progress);
    layout->addLayout(links);
    return card;
}

void UnlockPage::setFile(const QString &path)
{
    m_path = path;
    const QFileInfo file(path);
    m_name->setText(file.completeBaseName());
    m_folder->setText(QDir::toNativeSeparators(file.absolutePath()));
    clear();
}

void UnlockPage::setRunning(bool running)
{
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);
    m_progress->setVisible(running);
    m_unlock->setEnabled(!running);
    m_unlock->setText(running ? tr("Unlocking…") : tr("Unlock"));
    m_recovery->setEnabled(!running);
}

void UnlockPage::showError(const QString &text)
{
    form::setInvalid(m_entry->currentWidget(), m_error, text);
    if (text.isEmpty())
        return;
    m_entry->currentWidget()->setFocus();
    if (m_entry->currentWidget() == m_passphrase)
        m_passphrase->selectAll();
}

void UnlockPage::clear()
{
    m_passphrase->clear();
    m_words->clear();
    if (m_entry->currentWidget() == m_words)
        toggleRecovery();
    showError({});
    m_capsLock->hide();
}

void UnlockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_entry->currentWidget()->setFocus();
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_passphrase && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty())
            m_capsLock->setVisible(looksLikeCapsLock(key));
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::request()
{
    if (!m_unlock->isEnabled())
        return;
    showError({});
    Credentials credentials;
    if (m_entry->currentWidget() == m_words)
        credentials.recoveryWords = m_words->toPlainText();
    else
        credentials.passphrase = m_passphrase->text();
    emit unlockRequested(credentials);
}

void UnlockPage::toggleRecovery()
{
    const bool words = m_entry->currentWidget() != m_words;
    showError({});
    m_entry->setCurrentWidget(words ? static_cast<QWidget *>(m_words) : m_passphrase);
    m_entry->setFixedHeight(words ? 128 : metrics::control + 4);
    m_recovery->setText(words ? tr("Use the passphrase") : tr("Use the recovery sheet"));
    m_entry->currentWidget()->setFocus();
}

} // namespace chancery
