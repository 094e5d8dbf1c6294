// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace chancery::icons {

namespace {

QColor paletteColour(QIcon::Mode mode, QIcon::State state, QPalette::ColorRole role)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(state == QIcon::On ? QPalette::Link : role);
}

void paintIcon(QPainter *painter, const QString &name, const QRectF &rectangle, const QColor &colour)
{
    QFile file(u":/chancery/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    QSvgRenderer renderer(svg);
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, rectangle);
}

//! Paints from the SVG each time at the size asked, in the palette's colour of the moment or in a fixed one.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, const QColor &colour, QPalette::ColorRole role)
        : m_name(name)
        , m_colour(colour)
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int side = qMin(rectangle.width(), rectangle.height());
        const QPoint corner(rectangle.x() + (rectangle.width() - side) / 2,
                            rectangle.y() + (rectangle.height() - side) / 2);
        painter->drawPixmap(QRect(corner, QSize(side, side)),
                            icons::pixmap(m_name, side, colourFor(mode, state), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    //! Centred, so that a wider size than the icon's keeps a distance to the text beside it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        if (size.isEmpty())
            return {};
        const int side = qMin(size.width(), size.height());
        const QPixmap icon = icons::pixmap(m_name, qRound(side / scale), colourFor(mode, state), scale);
        if (size.width() == size.height())
            return icon;
        QPixmap wide(size);
        wide.setDevicePixelRatio(scale);
        wide.fill(Qt::transparent);
        QPainter painter(&wide);
        painter.drawPixmap(QPointF((size.width() - side) / 2.0, (size.height() - side) / 2.0) / scale, icon);
        return wide;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        return m_colour.isValid() && mode != QIcon::Disabled ? m_colour : paletteColour(mode, state, m_role);
    }

    QString m_name;
    QColor m_colour;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &colour)
{
    return name.isEmpty() ? QIcon() : QIcon(new TintedIconEngine(name, colour, QPalette::ButtonText));
}

QIcon icon(const QString &name, QPalette::ColorRole role)
{
    return name.isEmpty() ? QIcon() : QIcon(new TintedIconEngine(name, {}, role));
}

QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal ratio)
{
    if (size <= 0) // of a button without room
        return {};
    const QString key = u"chancery-icon/%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(ratio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(QSize(size, size) * ratio);
    result.setDevicePixelRatio(ratio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paintIcon(&painter, name, QRectF(0, 0, size, size), colour);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace chancery::icons
