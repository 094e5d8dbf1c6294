// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/assertion_card.h"

#include "ui/map/page_link.h"
#include "ui/map/page_parts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using State = AssertionListModel::State;

QString stateWords(State state)
{
    switch (state) {
    case State::Preferred:
        return AssertionCard::tr("Preferred by an editor’s note");
    case State::NotOnDay:
        return AssertionCard::tr("Not on the day shown");
    case State::Rejected:
        return AssertionCard::tr("Rejected by a reviewer: not drawn");
    default:
        return {};
    }
}

void addQuote(QVBoxLayout &layout, const AssertionListModel::Row &row)
{
    if (row.quote.isEmpty())
        return;
    auto *quote = new TintedBox(TintedBox::Tint::Quote);
    quote->content().addWidget(
        pageparts::text(AssertionCard::tr("“%1”", "a verbatim quote").arg(row.quote), u"quote"_s));
    if (!row.translation.isEmpty())
        quote->content().addWidget(
            pageparts::small(AssertionCard::tr("Translation: %1").arg(row.translation), u"translation"_s));
    if (!row.damage.isEmpty())
        quote->content().addWidget(pageparts::small(row.damage, u"damage"_s));
    layout.addWidget(quote);
}

} // namespace

AssertionCard::AssertionCard(const AssertionListModel::Row &row, bool quoteShown, bool editable,
                             QWidget *parent)
    : WrappingBox(parent)
{
    setObjectName(u"assertion"_s);
    setAccessibleName(row.text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::tight, 0, metrics::unit);
    layout->setSpacing(metrics::tight + 2);
    QList<QToolButton *> buttons;
    if (editable) {
        QToolButton *edit = pageparts::editButton(row.text);
        connect(edit, &QToolButton::clicked, this,
                [this, ref = RecordRef{row.kind, row.id}] { emit editRequested(ref); });
        buttons.append(edit);
    }
    pageparts::addSwatchLine(
        *layout, row.style, pageparts::withButtons(pageparts::strong(row.text, u"assertionText"_s), buttons));
    if (row.draft) {
        QLabel *draft = pageparts::small(tr("Draft: no passage. Not drawn on the map."), u"assertionDraft"_s);
        form::setTone(draft, u"warning"_s);
        layout->addWidget(draft);
    }
    const QString state = stateWords(row.state);
    if (!state.isEmpty())
        layout->addWidget(pageparts::small(state, u"assertionState"_s));
    if (!quoteShown)
        addQuote(*layout, row);
    const QString place = quoteShown ? tr("%1, quoted above").arg(row.locator) : row.locator;
    QStringList where{place, row.source, row.date};
    where.removeAll(QString());
    if (!where.isEmpty())
        layout->addWidget(placeLine(where.join(u" · "_s), row.draft ? RecordRef() : row.passage));
    QStringList checked{row.review};
    if (!row.assertedBy.isEmpty())
        checked.append(tr("said by %1").arg(row.assertedBy));
    checked.removeAll(QString());
    layout->addWidget(pageparts::small(checked.join(u" · "_s), u"assertionReview"_s));
    if (!row.note.isEmpty())
        layout->addWidget(pageparts::small(row.note, u"assertionNote"_s));
}

QWidget *AssertionCard::placeLine(const QString &words, const RecordRef &passage)
{
    if (passage.isNull())
        return pageparts::small(words, u"assertionPlace"_s);
    auto *link = new PageLink(words);
    link->setObjectName(u"assertionPlace"_s);
    link->setFont(theme::smallFont());
    form::setTone(link, u"muted"_s);
    connect(link, &PageLink::activated, this, [this, passage] { emit editRequested(passage); });
    return link;
}

} // namespace chancery
