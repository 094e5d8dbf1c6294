// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/error_text.h"
#include "models/workspace/map_output.h"
#include "ui/map/compare_view.h"
#include "ui/map/country_list.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_output.h"
#include "ui/map/map_pane.h"
#include "ui/map/mission_layer.h"
#include "ui/widgets/prompts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace chancery {

void MapPane::copyTable()
{
    const MapScene &scene = m_source.scene();
    const QString table = m_compare
                              ? QString(scene.schemeTitle + u'\n' + m_compare->changes().text())
                              : QString(scene.schemeTitle + u". "_s + scene.dayText + u'\n' + m_list->text());
    QGuiApplication::clipboard()->setText(table);
    emit statusMessage(tr("The table is in the clipboard."));
}

//! What the reader looks at, as far as a sheet can tell: all of Europe, or the region.
MapSheet MapPane::sheet() const
{
    MapSheet sheet;
    sheet.font = font();
    const Basemap &basemap = m_canvas->painter().basemap();
    const Viewport region = Viewport::fitted(m_canvas->size(), basemap.boundsOf(m_source.scene().focus));
    if (m_canvas->fit() != MapCanvas::Fit::Europe && m_canvas->viewport().scale() > region.scale() / 2)
        sheet.region = m_source.scene().focus;
    return sheet;
}

void MapPane::exportPicture()
{
    const QString suggestion = u"map-%1.png"_s.arg(m_source.day().toString(Qt::ISODate));
    QString path = context().prompts.saveFile(
        tr("Export map"),
        tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf);;GeoJSON, for other map "
           "programs (*.geojson);;CSV table (*.csv)"),
        suggestion);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".png"_s;
    LawMap map = m_source.map();
    map.scene = m_missions->over(map.scene);
    const Result<void> written = writeMapFile(path, m_canvas->painter().basemap(), m_source.data(),
                                              m_source.question(), map, m_source.locale(), sheet());
    if (written)
        emit notice({Notice::Level::Success, tr("Map written to %1").arg(path), {}, {}});
    else
        emit notice({Notice::Level::Error, errorText(written.error()), {}, {}});
}

void MapPane::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_source.scene().schemeTitle);
    if (context().prompts.printer(printer, tr("Print map")))
        mapoutput::print(printer, m_canvas->painter().basemap(), m_missions->over(m_source.scene()), sheet());
}

} // namespace chancery
