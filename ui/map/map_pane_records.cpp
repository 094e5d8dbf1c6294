// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/map/compare_view.h"
#include "ui/map/country_list.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_pane.h"
#include "ui/map/mission_layer.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/list_detail.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! The first of \a ids that is one; null: none is.
RecordId countryAmong(const Workspace &workspace, const RecordIds &ids)
{
    for (const RecordId &id : ids) {
        if (!id.isNull() && workspace.kindOf(id) == Kind::Jurisdiction)
            return id;
    }
    return {};
}

//! The country that a record of law is about; null if it is about none.
RecordId jurisdictionOf(const Workspace &workspace, const RecordRef &ref)
{
    const Record record = workspace.record(ref);
    if (record.isNull())
        return {};
    switch (ref.kind) {
    case Kind::Jurisdiction:
        return ref.id;
    case Kind::Classification:
        return record.get(fields::classification::jurisdiction);
    case Kind::ActTreatment:
        return record.get(fields::actTreatment::jurisdiction);
    case Kind::Provision:
        return record.get(fields::provision::jurisdiction);
    case Kind::Participation:
        return record.get(fields::participation::jurisdiction);
    case Kind::Need:
        return record.get(fields::need::jurisdiction);
    case Kind::Recommendation:
        return countryAmong(workspace, {record.get(fields::recommendation::origin),
                                        record.get(fields::recommendation::addressee)});
    case Kind::ActionItem:
        return countryAmong(
            workspace, {record.get(fields::actionItem::origin), record.get(fields::actionItem::addressee)});
    case Kind::JurisdictionName:
        return record.get(fields::jurisdictionName::jurisdiction);
    case Kind::StatusNote:
        return record.get(fields::statusNote::jurisdiction);
    case Kind::Statistic:
        return record.get(fields::statistic::territory);
    case Kind::DatedStep:
        return jurisdictionOf(workspace, {Kind::Provision, record.get(fields::datedStep::provision)});
    default:
        return {};
    }
}

} // namespace

bool MapPane::showRecord(const RecordRef &ref)
{
    const bool revealed = reveal(ref);
    return m_law->showRecord(ref) || revealed;
}

//! The country or the scheme that the record is about. False: it is about none.
bool MapPane::reveal(const RecordRef &ref)
{
    if (ref.kind == Kind::Scheme || ref.kind == Kind::Instrument) {
        const bool known = m_source.data().themeOf(ref.id) != MapTheme::None;
        if (known) {
            m_source.setScheme(ref.id);
            clearSelection();
        }
        return known;
    }
    RecordRef about = ref;
    const Record record = workspace().record(ref);
    if (record.kind() == Kind::ConflictNote) {
        const RecordId first = record.get(fields::conflictNote::assertions).value(0);
        about = {m_source.data().assertionKind(first), first};
    }
    if (record.kind() == Kind::Term)
        m_source.setScheme(record.get(fields::term::scheme));
    if (ref.kind == Kind::Passage) {
        for (const Record &assertion : m_source.data().records.classifications) {
            if (assertion.get(fields::classification::passage) != ref.id)
                continue;
            if (assertion.get(fields::classification::jurisdiction) == m_panel->jurisdiction())
                return true; // of the country shown
            if (about.kind == Kind::Passage
                || assertion.get(fields::classification::scheme) == m_source.scheme())
                about = {Kind::Classification, assertion.id()};
        }
    }
    if (about.kind == Kind::Classification) {
        const Record assertion = workspace().record(about);
        if (!assertion.isNull())
            m_source.setScheme(assertion.get(fields::classification::scheme));
    }
    if (about.kind == Kind::Participation || about.kind == Kind::ActTreatment)
        m_source.setScheme(m_source.data().assertion(about.id, {}).get(fields::classification::scheme));
    return select(jurisdictionOf(workspace(), about));
}

QJsonObject MapPane::saveState() const
{
    const Viewport &view = m_canvas->viewport();
    return {{u"selected"_s, m_canvas->selectedCode()},
            {u"law"_s, m_law->editedId()},
            {u"table"_s, m_toolActions.showTable->isChecked()},
            {u"missions"_s, m_missions->saveState()},
            {u"inset"_s, m_canvas->isInsetShown()},
            {u"fit"_s, int(m_canvas->fit())},
            {u"x"_s, view.centre().x()},
            {u"y"_s, view.centre().y()},
            {u"scale"_s, view.scale()},
            {u"compare"_s, m_compare ? m_compare->day().toString(Qt::ISODate) : QString()}};
}

void MapPane::flush()
{
    m_law->flush();
}

void MapPane::restoreState(const QJsonObject &state)
{
    showTable(state.value(u"table"_s).toBool());
    m_insetButton->setChecked(state.value(u"inset"_s).toBool(true));
    m_missions->restoreState(state.value(u"missions"_s).toObject());
    const int row = m_countries.rowOfCode(state.value(u"selected"_s).toString());
    if (row >= 0)
        select(m_countries.jurisdiction(m_countries.index(row, 0)));
    if (const QDate day = QDate::fromString(state.value(u"compare"_s).toString(), Qt::ISODate); day.isValid())
        compareWith(day);
    m_law->resume(state.value(u"law"_s).toString());
    const int fit = state.value(u"fit"_s).toInt(int(MapCanvas::Fit::Region));
    const double scale = state.value(u"scale"_s).toDouble();
    if (fit == int(MapCanvas::Fit::Europe))
        m_canvas->setFit(MapCanvas::Fit::Europe);
    else if (fit == int(MapCanvas::Fit::Free) && scale > 0)
        m_canvas->setViewport(Viewport(
            m_canvas->size(), {state.value(u"x"_s).toDouble(), state.value(u"y"_s).toDouble()}, scale));
    else
        m_canvas->setFit(MapCanvas::Fit::Region);
}

QList<TourStop> MapPane::tourStops()
{
    const auto showScheme = [this](int rank) {
        const QList<RecordId> ids = m_source.data().themes(MapTheme::Scheme);
        if (rank < ids.size())
            m_source.setScheme(ids.at(rank));
    };
    const auto start = [this, showScheme](bool table) {
        clearSelection();
        m_missions->action()->setChecked(false);
        m_list->table().scrollToTop();
        showTable(table);
        showScheme(0);
        fitRegion();
    };
    return {{u"plain"_s, [start] { start(false); }},
            {u"disagreement"_s,
             [this, start] {
                 start(false);
                 const int row = m_countries.rowOfCode(u"LV"_s);
                 if (row >= 0)
                     select(m_countries.jurisdiction(m_countries.index(row, 0)));
             }},
            {u"table"_s,
             [this, start, showScheme] {
                 start(true);
                 showScheme(1);
                 const int wide = width() * 2 / 5;
                 m_columns->setSizes({wide, 0, width() - wide - panelWidth, panelWidth});
             }},
            {u"two-days"_s,
             [this, start] {
                 start(false);
                 compareWith(context().asOf.day().addDays(-20));
             }},
            {u"act"_s,
             [this, start] {
                 endComparing();
                 m_toolActions.compare->setChecked(false);
                 start(false);
                 m_source.setScheme(m_source.data().themes(MapTheme::Act).value(0));
             }},
            {u"instrument"_s,
             [this, start] {
                 start(false);
                 m_source.setScheme(m_source.data().themes(MapTheme::Instrument).value(0));
             }},
            {u"missions"_s,
             [this, start] {
                 start(false);
                 m_missions->action()->setChecked(true);
             }},
            {u"europe"_s, [this, start] {
                 start(false);
                 fitEurope();
             }}};
}

} // namespace chancery
