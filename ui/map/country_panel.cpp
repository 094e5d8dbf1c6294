// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/country_panel.h"

#include "models/items/map/assertion_list_model.h"
#include "models/items/map/country_dossier.h"
#include "models/items/map/law_map_source.h"
#include "models/records/record.h"
#include "models/workspace/workspace.h"
#include "ui/map/country_page.h"
#include "ui/map/scheme_page.h"
#include "ui/widgets/form_field.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

CountryPanel::CountryPanel(const LawMapSource &source, AssertionListModel &assertions, QWidget *parent)
    : QScrollArea(parent)
    , m_source(source)
    , m_assertions(assertions)
{
    form::nameControl(this, u"countryPanel"_s, tr("Country"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(280);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0);
    connect(&m_rebuild, &QTimer::timeout, this, &CountryPanel::follow);
    connect(&source, &LawMapSource::recordsChanged, this, &CountryPanel::refresh);
    connect(&source, &LawMapSource::changed, this, [this] { m_rebuild.start(); });
    connect(&source.workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        const auto concerns = [](const ChangeSet::Entry &entry) {
            return CountryDossier::dependsOn(entry.kind);
        };
        if (std::any_of(changes.entries.cbegin(), changes.entries.cend(), concerns))
            refresh();
    });
}

RecordId CountryPanel::jurisdiction() const
{
    return m_assertions.jurisdiction();
}

void CountryPanel::setJurisdiction(const RecordId &jurisdiction)
{
    if (jurisdiction == m_assertions.jurisdiction())
        return;
    m_assertions.setJurisdiction(jurisdiction);
    rebuild();
    verticalScrollBar()->setValue(0);
}

void CountryPanel::changeEvent(QEvent *event)
{
    // fonts and colours of a page are those of the theme it was made in
    if (event->type() == QEvent::PaletteChange && widget())
        refresh();
    QScrollArea::changeEvent(event);
}

//! Before that nobody sees the page, and it would be styled and measured at each step of the window's making.
void CountryPanel::showEvent(QShowEvent *event)
{
    if (!widget())
        rebuild();
    QScrollArea::showEvent(event);
}

void CountryPanel::refresh()
{
    m_stale = true;
    m_rebuild.start();
}

void CountryPanel::follow()
{
    auto *page = qobject_cast<CountryPage *>(widget());
    if (m_stale || !page)
        rebuild();
    else
        page->follow();
}

void CountryPanel::rebuild()
{
    m_rebuild.stop();
    m_stale = false;
    const int scroll = verticalScrollBar()->value();
    if (QWidget *old = takeWidget())
        old->deleteLater(); // one of its chips may have asked
    if (m_assertions.jurisdiction().isNull()) {
        auto *page = new SchemePage(m_source);
        connect(page, &SchemePage::editRequested, this, &CountryPanel::editRequested);
        connect(page, &SchemePage::newRequested, this, &CountryPanel::newRequested);
        setWidget(page);
    } else {
        auto *page = new CountryPage(m_source, m_assertions);
        connect(page, &CountryPage::recordActivated, this, &CountryPanel::recordActivated);
        connect(page, &CountryPage::editRequested, this, &CountryPanel::editRequested);
        connect(page, &CountryPage::newRequested, this, &CountryPanel::newRequested);
        connect(page, &CountryPage::changedInPlace, this, &CountryPanel::changedInPlace);
        connect(page, &CountryPage::failed, this, &CountryPanel::failed);
        connect(page, &CountryPage::closed, this, &CountryPanel::closed);
        setWidget(page);
    }
    widget()->setAutoFillBackground(false); // the column behind shows through
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setValue(scroll);
}

} // namespace chancery
