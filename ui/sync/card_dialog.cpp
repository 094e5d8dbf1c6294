// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/card_dialog.h"

#include "models/items/sync/sync_words.h"
#include "ui/sync/sync_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int dialogWidth = 620;
}

CardDialog::CardDialog(const DeviceCard &card, bool wasRevoked, QWidget *parent)
    : QDialog(parent)
    , m_compared(
          new QCheckBox(tr("I have compared all twelve words by telephone, and they are the same."), this))
    , m_trust(form::primaryButton(tr("Trust this device"), u"trustCard"_s, this))
{
    QVBoxLayout *layout = syncparts::setUpDialog(this, u"cardDialog"_s, tr("Add a device"));
    layout->addWidget(form::heading(card.name, this));
    if (!card.user.isEmpty())
        layout->addWidget(form::caption(card.user, this));
    if (wasRevoked)
        layout->addWidget(form::caption(
            tr("This device was revoked here. Trust it again only if it is in good hands for certain."),
            this));
    layout->addWidget(form::caption(
        tr("Telephone the person and let them read the words that their program shows under “This device”. "
           "A card that came by mail or on a stick can have been exchanged on the way; the words cannot. "
           "Do not read yours first."),
        this));
    layout->addWidget(buildWords(card));
    form::nameControl(m_compared, u"wordsCompared"_s, m_compared->text());
    layout->addWidget(m_compared);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_trust, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    layout->addWidget(buttons);
    m_trust->setEnabled(false);
    connect(m_compared, &QCheckBox::toggled, m_trust, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, card] {
        emit trusted(card);
        accept();
    });
    form::fitWindow(this, dialogWidth);
}

QWidget *CardDialog::buildWords(const DeviceCard &card)
{
    const QString words = syncwords::fingerprint(fingerprintWords(card));
    QVBoxLayout *content = nullptr;
    QFrame *frame = syncparts::card(&content, u"fingerprintCard"_s, tr("Fingerprint"));
    QLabel *label = syncparts::text(u"cardFingerprint"_s, words);
    QFont font = theme::monoFont();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    label->setFont(font);
    label->setWordWrap(false);
    label->setAccessibleName(tr("Fingerprint: %1").arg(fingerprintWords(card).join(u", "_s)));
    content->addWidget(form::caption(tr("Fingerprint of %1").arg(card.name)));
    content->addWidget(label, 0, Qt::AlignHCenter);
    return frame;
}

} // namespace chancery
