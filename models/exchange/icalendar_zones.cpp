// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/icalendar_zones.h"

#include <libical/ical.h>

#include <memory>

namespace chancery::icalendar {

namespace {

struct ComponentDeleter
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

} // namespace

QByteArray zoneDefinition(const QString &zone)
{
    icalerror_set_errors_are_fatal(0);
    icaltimezone *known = icaltimezone_get_builtin_timezone(zone.toUtf8().constData());
    icalcomponent *original = known ? icaltimezone_get_component(known) : nullptr;
    if (!original)
        return {};
    const std::unique_ptr<icalcomponent, ComponentDeleter> copy(icalcomponent_new_clone(original));
    // libical's own TZID carries a vendor's path
    if (icalproperty *name = icalcomponent_get_first_property(copy.get(), ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(name, zone.toUtf8().constData());
    return QByteArray(icalcomponent_as_ical_string(copy.get()));
}

} // namespace chancery::icalendar
