// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"

#include <QWidget>

class QPainter;

namespace chancery {

//! Colour and pattern of a term or a country, as on the map. Says nothing by itself: words stand beside it.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(const FeatureStyle &style, QWidget *parent = nullptr);

    static QSize swatchSize() { return {26, 16}; }
    //! For delegates; the palette follows the theme of \a widget.
    static void draw(QPainter &painter, const FeatureStyle &style, const QRectF &box, const QWidget &widget);

    QSize sizeHint() const override { return swatchSize(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FeatureStyle m_style;
};

} // namespace chancery
