// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/page_parts.h"

#include "ui/map/page_text.h"
#include "ui/map/swatch.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapping_box.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int barWidth = 3;
constexpr int padding = metrics::unit + metrics::tight;

} // namespace

TintedBox::TintedBox(Tint tint, QWidget *parent)
    : QFrame(parent)
    , m_tint(tint)
    , m_content(new QVBoxLayout(this))
{
    const bool quote = tint == Tint::Quote;
    m_content->setContentsMargins(padding, quote ? 0 : padding, quote ? 0 : padding, quote ? 0 : padding);
    m_content->setSpacing(metrics::tight);
}

void TintedBox::paintEvent(QPaintEvent *)
{
    const Tones &tones = theme::tones(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_tint == Tint::Quote) {
        painter.setBrush(tones.border);
        painter.drawRoundedRect(QRectF(0, 0, barWidth, height()), barWidth / 2.0, barWidth / 2.0);
        return;
    }
    painter.setBrush(m_tint == Tint::Warning ? tones.warningSoft : tones.raised);
    painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
}

namespace pageparts {

QVBoxLayout *layout(QWidget &page)
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::page);
    layout->setSpacing(metrics::unit);
    return layout;
}

QLabel *text(const QString &text, const QString &name)
{
    auto *label = new PageText(text);
    label->setObjectName(name);
    return label;
}

QLabel *strong(const QString &words, const QString &name)
{
    QLabel *label = text(words, name);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *small(const QString &words, const QString &name)
{
    QLabel *label = text(words, name);
    label->setFont(theme::smallFont());
    form::setTone(label, u"muted"_s);
    return label;
}

SectionHeader *addHeading(QVBoxLayout &layout, const QString &text)
{
    layout.addSpacing(metrics::gap);
    auto *header = new SectionHeader(text);
    header->wrap();
    layout.addWidget(header);
    return header;
}

QToolButton *editButton(const QString &what)
{
    QToolButton *button = form::iconButton(
        u"pencil"_s, QCoreApplication::translate("PageParts", "Edit: %1").arg(what), u"edit"_s);
    constexpr int pencil = 14;
    constexpr int side = 24; // no higher than a line of text needs
    button->setIconSize({pencil, pencil});
    button->setFixedSize(side, side);
    return button;
}

QWidget *withButtons(QWidget *words, const QList<QToolButton *> &buttons)
{
    auto *holder = new WrappingBox;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(words, 1, Qt::AlignTop);
    for (QToolButton *button : buttons)
        line->addWidget(button, 0, Qt::AlignTop);
    return holder;
}

void addSwatchLine(QVBoxLayout &layout, const FeatureStyle &style, QWidget *words)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::unit + metrics::tight);
    auto *swatch = new QVBoxLayout;
    swatch->setContentsMargins(0, 2, 0, 0);
    swatch->addWidget(new Swatch(style));
    swatch->addStretch(1);
    line->addLayout(swatch);
    line->addWidget(words, 1);
    layout.addLayout(line);
}

} // namespace pageparts

} // namespace chancery
