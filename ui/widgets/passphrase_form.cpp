// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/passphrase_form.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/passphrase_strength.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr double fullBits = 70;

QString levelWords(PassphraseStrength::Level level)
{
    switch (level) {
    case PassphraseStrength::Level::TooShort:
        return PassphraseForm::tr(
            "Too short: at least 8 signs. Four or more unrelated words are easy to keep in mind.");
    case PassphraseStrength::Level::Weak:
        return PassphraseForm::tr("Weak: somebody with the file would guess it. Add unrelated words.");
    case PassphraseStrength::Level::Fair:
        return PassphraseForm::tr("Fair: it holds off a casual thief. One more unrelated word helps much.");
    case PassphraseStrength::Level::Good:
        return PassphraseForm::tr("Good.");
    case PassphraseStrength::Level::Strong:
        return PassphraseForm::tr("Strong.");
    }
    return {};
}

QString toneOf(PassphraseStrength::Level level)
{
    if (level >= PassphraseStrength::Level::Good)
        return u"success"_s;
    return level == PassphraseStrength::Level::Fair ? u"muted"_s : u"warning"_s;
}

} // namespace

QLineEdit *makePassphraseLine(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    form::nameControl(line, objectName, accessibleName);
    line->setEchoMode(QLineEdit::Password);
    line->setMinimumHeight(metrics::control);
    line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    QAction *eye = line->addAction(icons::icon(u"eye"_s), QLineEdit::TrailingPosition);
    eye->setToolTip(PassphraseForm::tr("Show the passphrase"));
    eye->setCheckable(true);
    QObject::connect(eye, &QAction::toggled, line, [line, eye](bool shown) {
        line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(icons::icon(shown ? u"eye-off"_s : u"eye"_s));
    });
    return line;
}

PassphraseForm::PassphraseForm(QWidget *parent)
    : QWidget(parent)
    , m_first(makePassphraseLine(u"passphrase"_s, tr("Passphrase"), this))
    , m_second(makePassphraseLine(u"passphraseAgain"_s, tr("Passphrase again"), this))
    , m_bar(new QProgressBar(this))
    , m_hint(form::caption({}, this))
    , m_mismatch(form::caption({}, this))
{
    m_first->setPlaceholderText(tr("Passphrase"));
    m_second->setPlaceholderText(tr("The same again"));
    form::nameControl(m_bar, u"strength"_s, tr("Strength of the passphrase"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, int(fullBits));
    m_mismatch->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_hint),
          static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_mismatch)})
        layout->addWidget(widget);
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseForm::judge);
    connect(m_second, &QLineEdit::textChanged, this, &PassphraseForm::judge);
    judge();
}

QString PassphraseForm::passphrase() const
{
    return m_first->text();
}

bool PassphraseForm::isAcceptable() const
{
    return m_first->text() == m_second->text()
           && passphraseStrength(m_first->text()).level != PassphraseStrength::Level::TooShort;
}

void PassphraseForm::clear()
{
    m_first->clear();
    m_second->clear();
}

void PassphraseForm::judge()
{
    const PassphraseStrength strength = passphraseStrength(m_first->text());
    m_bar->setValue(int(qMin(strength.bits, fullBits)));
    form::setTone(m_hint, m_first->text().isEmpty() ? u"muted"_s : toneOf(strength.level));
    m_hint->setText(m_first->text().isEmpty()
                        ? tr("Four or more unrelated words make a good one. Nobody can reset it.")
                        : levelWords(strength.level));
    const bool differs = !m_second->text().isEmpty() && m_second->text() != m_first->text();
    form::setInvalid(m_second, m_mismatch, differs ? tr("The two are not the same.") : QString());
    emit changed();
}

} // namespace chancery
