// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/compare_view.h"
#include "ui/map/country_list.h"
#include "ui/map/law_side.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_pane.h"
#include "ui/map/mission_layer.h"
#include "ui/map/time_bar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>

namespace chancery {

void MapPane::togglePlay()
{
    m_time->setPlaying(!m_time->isPlaying());
}

// The other day is the change before the day shown, if there is one: what the reader most likely asks about.
void MapPane::compare(bool on)
{
    if (!on)
        endComparing();
    if (!on || m_compare)
        return;
    const QDate before = m_source.previousChange();
    compareWith(before.isValid() ? before : m_source.day().addYears(-1));
}

void MapPane::compareWith(QDate day)
{
    if (!m_compare) {
        m_compare = new CompareView(m_source, *m_canvas, m_canvas->painter().basemap());
        m_maps->insertWidget(0, m_compare);
        m_maps->setSizes({m_maps->width() / 2, m_maps->width() / 2});
        m_side->addWidget(m_compare->changesPage());
        m_missions->drawAlsoOn(m_compare->canvas());
        connect(m_compare, &CompareView::countryChosen, this, [this](const RecordId &jurisdiction) {
            if (jurisdiction.isNull())
                clearSelection();
            else
                select(jurisdiction);
        });
    }
    m_compare->setDay(day);
    m_compare->select(m_canvas->selectedCode());
    m_toolActions.compare->setChecked(true);
    showSide();
}

void MapPane::endComparing()
{
    if (!m_compare)
        return;
    QWidget *page = m_compare->changesPage();
    m_side->removeWidget(page);
    page->setParent(m_compare);
    delete m_compare;
    m_compare = nullptr;
    showSide();
}

// While two days are compared and no country is chosen, the column tells what differs.
void MapPane::showSide()
{
    const bool list = m_compare && m_canvas->selectedCode().isEmpty() && !m_law->isEditing();
    m_side->setCurrentIndex(list ? 1 : 0);
}

} // namespace chancery
