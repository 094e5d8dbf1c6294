// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_frame.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QItemSelectionModel;
class QNativeGestureEvent;

namespace chancery {

class LawTableModel;

//! The map as a view of the countries: the same model and the same selection as the table beside it. Drag pans, wheel
//! and pinch zoom about the pointer, a click selects, arrow keys walk from neighbour to neighbour, Page Down goes to the
//! parts of a state and Page Up back to the whole, Return asks for the country's page.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    //! What the view goes back to when the window changes its size.
    enum class Fit { Free, Region, Europe };
    //! The legend folds to scheme and day where it would hide what the view is for, unless the reader decided.
    enum class Legend { Auto, Open, Folded };

    explicit MapCanvas(const Basemap &basemap, QWidget *parent = nullptr);

    //! Both outlive the canvas; \a selection belongs to \a model.
    void setModel(LawTableModel &model, QItemSelectionModel &selection);
    //! Legend, labels, fills. What is selected and hovered is the canvas's own.
    void setScene(const MapScene &scene);
    //! Marks and routes over the countries, with their lines of the legend. \a words tells a tool tip for the trips of a
    //! mark, by their keys.
    using TripWords = std::function<QString(const QStringList &keys)>;
    void setOverlay(const MapOverlay &overlay, const std::vector<LegendEntry> &legend,
                    const TripWords &words);
    const MapOverlay &overlay() const { return m_scene.overlay; }
    //! Draws a ring around the marks of a trip and moves as far as needed to show them; an empty key takes it away.
    void selectTrip(const QString &key);
    //! The keys of the trips whose mark lies at a place of the widget.
    QStringList tripsAt(QPointF position) const;

    const Viewport &viewport() const { return m_viewport; }
    //! The same place and scale as \a viewport, whatever its size.
    void setViewport(const Viewport &viewport);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    void zoomBy(double factor);
    bool isLegendOpen() const { return !m_scene.legend.empty(); }
    void setLegend(Legend legend);
    void toggleLegend();
    bool isInsetShown() const { return m_insetShown; }
    //! Whether a card shows what is crowded at the scale of the view.
    void setInsetShown(bool shown);
    //! The card with what is crowded, if there is one at the moment.
    MapInset inset() const;
    //! Moves as far as needed to show the country.
    void reveal(const QString &code);

    QString selectedCode() const { return m_scene.selected; }
    QString hoveredCode() const { return m_scene.hovered; }
    //! The country, or the part of one, at a place of the widget: on the map, the inset, or a line of the legend. Empty
    //! at sea, between them and for one that is not in the list.
    QString codeAt(QPointF position) const;
    const MapPainter &painter() const { return m_frame.painter(); }

signals:
    //! Double click or Return: the reader wants more about the selected country.
    void countryActivated();
    //! A mark was clicked at \a position of the widget.
    void tripsActivated(const QStringList &keys, QPoint position);
    //! Another place or scale is shown.
    void viewportChanged(const chancery::Viewport &viewport);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void move(const Viewport &viewport);
    //! The reader moves the map: frames come fast, and what they leave out follows at rest.
    void glide(const Viewport &viewport);
    void applyFit();
    void openLegend(bool open);
    bool isOnLegend(QPointF position) const;
    bool isOnCard(QPointF position) const;
    void showPointer(QPointF position);
    Viewport fitted(const QRectF &region);
    MapPaintOptions options() const;
    void select(const QString &code);
    void takeSelection();
    void tell();
    void setHovered(const QString &code);
    void showToolTip(QPoint position, QPoint globalPosition);
    void step(MapDirection direction);
    void stepIntoParts(bool down);
    bool movementKey(const QKeyEvent &event);
    bool viewKey(int key);
    bool pinch(const QNativeGestureEvent &event);

    MapFrame m_frame;
    MapScene m_scene;
    Viewport m_viewport;
    Fit m_fit = Fit::Region;
    Legend m_legend = Legend::Auto;
    std::vector<LegendEntry> m_entries; //!< those of the scene; it holds them while the legend is open
    std::vector<LegendEntry> m_overlayEntries; //!< below them
    TripWords m_tripWords;
    LawTableModel *m_model = nullptr;
    QItemSelectionModel *m_selection = nullptr;
    QPointF m_pressed;
    QPointF m_last;
    QTimer m_rest; //!< until what a fast frame left out is drawn
    bool m_gliding = false;
    bool m_dragging = false;
    bool m_insetShown = true;
    bool m_jumped = false; //!< to another scale at once: the next frame is drawn whole
    bool m_focusShown = false; //!< it came by the keyboard
};

} // namespace chancery
