// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigator.h"

namespace chancery {

namespace {
constexpr qsizetype kept = 100;
}

void Navigator::visit(const Place &place)
{
    if (place == current())
        return;
    m_places.resize(m_index + 1);
    m_places << place;
    if (m_places.size() > kept)
        m_places.removeFirst();
    m_index = m_places.size() - 1;
}

void Navigator::refine(const Place &place)
{
    const Place now = current();
    if (now.pane == place.pane && now.record.isNull() && m_index >= 0)
        m_places[m_index] = place;
    else
        visit(place);
}

Place Navigator::back()
{
    if (canGoBack())
        --m_index;
    return current();
}

Place Navigator::forward()
{
    if (canGoForward())
        ++m_index;
    return current();
}

} // namespace chancery
