// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace chancery {

class SectionHeader;

//! A box whose ground or rim tells what stands in it: a quote, a warning, a remark. Follows the theme.
class TintedBox : public QFrame
{
    Q_OBJECT

public:
    enum class Tint {
        Quote, //!< a bar on the left
        Warning,
        Remark,
    };

    explicit TintedBox(Tint tint, QWidget *parent = nullptr);

    QVBoxLayout &content() const { return *m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tint m_tint;
    QVBoxLayout *m_content;
};

//! The parts that the pages of the side panel are made of.
namespace pageparts {

//! The layout of a page, with its margins.
QVBoxLayout *layout(QWidget &page);
//! Wrapped text that can be selected.
QLabel *text(const QString &text, const QString &name = {});
QLabel *strong(const QString &text, const QString &name = {});
//! The same, smaller and muted.
QLabel *small(const QString &text, const QString &name = {});
SectionHeader *addHeading(QVBoxLayout &layout, const QString &text);
//! A pencil that opens the form of what stands beside it; \a what is named to a screen reader.
QToolButton *editButton(const QString &what);
//! \a words with small buttons at their right end.
QWidget *withButtons(QWidget *words, const QList<QToolButton *> &buttons);
//! A line with a swatch before its words; \a words wrap.
void addSwatchLine(QVBoxLayout &layout, const FeatureStyle &style, QWidget *words);

} // namespace pageparts

} // namespace chancery
