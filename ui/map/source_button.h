// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/cited_sources.h"

#include <QToolButton>

class QMenu;

namespace chancery {

class LawMapSource;

//! Which sources count on the map: all, some, or sections of one. Says so on its face.
class SourceButton : public QToolButton
{
    Q_OBJECT

public:
    //! \a source outlives the button.
    explicit SourceButton(LawMapSource &source, QWidget *parent = nullptr);

private:
    void takeSource();
    void fillMenu();
    void addSource(const CitedSource &cited, bool only);
    void addSections(const CitedSource &cited);
    void toggleSource(const RecordId &source, bool chosen);
    QString face() const;

    LawMapSource &m_source;
    QMenu *m_menu;
};

} // namespace chancery
