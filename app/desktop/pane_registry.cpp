// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pane_registry.h"

#include "ui/calendar/calendar_pane_factory.h"
#include "ui/charts/charts_pane_factory.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/map/map_pane_factory.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/sync/sync_pane_factory.h"

namespace chancery {

QList<PaneSpec> paneSpecs()
{
    return {mapPaneSpec(),   calendarPaneSpec(), contactsPaneSpec(),
            notesPaneSpec(), chartsPaneSpec(),   syncPaneSpec()};
}

} // namespace chancery
