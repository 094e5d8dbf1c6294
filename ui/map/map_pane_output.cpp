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
#include "ui/widgets/user_settings.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPrinter>

#include <algorithm>

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

//! Asks for the paper of a PDF, the last one first. False: the reader thought better of it.
bool MapPane::choosePaper(MapSheet &sheet)
{
    const Setting<int> setting{"map/paper", 0};
    const std::optional<int> chosen = context().prompts.choose(
        {tr("Paper"),
         tr("The map is drawn for paper of this size:"),
         {tr("A4, landscape"), tr("A4, portrait"), tr("A3, landscape"), tr("A3, portrait")},
         context().settings.value(setting)});
    if (!chosen)
        return false;
    context().settings.set(setting, *chosen);
    sheet.page = QPageSize(*chosen < 2 ? QPageSize::A4 : QPageSize::A3);
    sheet.orientation = *chosen % 2 == 0 ? QPageLayout::Landscape : QPageLayout::Portrait;
    return true;
}

//! What is shown; while two days are compared, both of them as far as the format can hold them.
Result<void> MapPane::writePicture(const QString &path, const MapSheet &sheet)
{
    const Basemap &basemap = m_canvas->painter().basemap();
    if (m_compare && isComparisonFile(path))
        return writeComparison(
            path, basemap, m_source.data(), m_source.question(),
            {std::min(m_source.day(), m_compare->day()), std::max(m_source.day(), m_compare->day())},
            m_source.locale(), sheet, [this](const MapScene &scene) { return m_missions->over(scene); });
    LawMap map = m_source.map();
    map.scene = m_missions->over(map.scene);
    return writeMapFile(path, basemap, m_source.data(), m_source.question(), map, m_source.locale(), sheet);
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
    MapSheet sheet = this->sheet();
    if (QFileInfo(path).suffix().toLower() == u"pdf"_s && !choosePaper(sheet))
        return;
    const Result<void> written = writePicture(path, sheet);
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
