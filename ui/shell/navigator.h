// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QList>
#include <QString>

namespace chancery {

//! A pane and, perhaps, the record selected in it.
struct Place
{
    QString pane;
    RecordRef record;

    bool operator==(const Place &) const = default;
};

//! Where the window has been: back and forward as in a browser.
class Navigator
{
public:
    //! The window is at \a place now. What lay ahead is forgotten, unless it is where the window was already.
    void visit(const Place &place);
    //! The selection moved within the pane: refines the current entry if it had no record, else visits.
    void refine(const Place &place);

    bool canGoBack() const { return m_index > 0; }
    bool canGoForward() const { return m_index + 1 < m_places.size(); }
    Place back();
    Place forward();
    Place current() const { return m_index >= 0 ? m_places.at(m_index) : Place(); }

private:
    QList<Place> m_places;
    qsizetype m_index = -1;
};

} // namespace chancery
