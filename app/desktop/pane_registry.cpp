// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pane_registry.h"

#include "ui/widgets/pane.h"

#if __has_include("ui/map/map_pane_factory.h")
#include "ui/map/map_pane_factory.h"
#define HAVE_MAP
#endif
#if __has_include("ui/calendar/calendar_pane_factory.h")
#include "ui/calendar/calendar_pane_factory.h"
#define HAVE_CALENDAR
#endif
#if __has_include("ui/contacts/contacts_pane_factory.h")
#include "ui/contacts/contacts_pane_factory.h"
#define HAVE_CONTACTS
#endif
#if __has_include("ui/notes/notes_pane_factory.h")
#include "ui/notes/notes_pane_factory.h"
#define HAVE_NOTES
#endif

namespace chancery {

QList<PaneFactory> paneFactories()
{
    return {
#ifdef HAVE_MAP
        makeMapPane,
#endif
#ifdef HAVE_CALENDAR
        makeCalendarPane,
#endif
#ifdef HAVE_CONTACTS
        makeContactsPane,
#endif
#ifdef HAVE_NOTES
        makeNotesPane,
#endif
    };
}

} // namespace chancery
