// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_pane.h"

#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/attachment_desk.h"
#include "ui/editors/law_layout.h"
#include "ui/map/compare_view.h"
#include "ui/map/country_list.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_pane_factory.h"
#include "ui/map/mission_layer.h"
#include "ui/map/mission_panel.h"
#include "ui/map/time_bar.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/list_detail.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/metrics.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <future>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int listWidth = 320;
constexpr double zoomStep = 1.4;

QString schemeSetting()
{
    return u"map.scheme"_s;
}

} // namespace

std::unique_ptr<Pane> makeMapPane(const PaneContext &context)
{
    // the basemap is part of the program: that it cannot be read is a fault of the build
    return std::make_unique<MapPane>(context, Basemap::shipped().value());
}

PaneSpec mapPaneSpec()
{
    // read once, while the file is being opened
    const auto basemap = std::async(std::launch::async, Basemap::shipped).share();
    return {u"map"_s, u"map"_s, &MapPane::title, &MapPane::canShow, [basemap](const PaneContext &context) {
                return std::make_unique<MapPane>(context, basemap.get().value());
            }};
}

MapPane::MapPane(const PaneContext &context, const Basemap &basemap, QWidget *parent)
    : Pane(context, u"map"_s, parent)
    , m_source(context.workspace, RecordId::fromString(context.workspace.setting(schemeSetting())),
               context.asOf.day())
    , m_countries(m_source)
    , m_assertions(m_source)
    , m_columns(new ListDetail(u"mapColumns"_s, context.settings))
    , m_list(new CountryList(m_countries, context.settings))
    , m_canvas(new MapCanvas(basemap))
    , m_panel(new CountryPanel(m_source, m_assertions))
    , m_law(new LawSide(m_source, m_panel, *this))
    , m_missions(new MissionLayer(context.workspace, *m_canvas, context.places, context.asOf.day(), this))
    , m_side(new QStackedWidget)
    , m_time(new TimeBar(m_source, context.asOf))
{
    makeActions();
    makeViewActions();
    buildBody();
    connectParts();
    takeSource();
}

MapPane::~MapPane()
{
    m_law->leave(); // what it writes is drawn once more
    endComparing();
    delete m_columns; // views before their models
    if (m_toolBar && !m_toolBar->parent())
        delete m_toolBar; // no window took it
}

void MapPane::buildBody()
{
    m_columns->addColumn(m_list, listWidth, false);
    m_columns->addColumn(m_missions->panel(), listWidth, false);
    m_columns->addColumn(mapColumn(), 640, true);
    auto *side = new QFrame;
    side->setProperty("panel", true);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(1, 0, 0, 0);
    m_side->addWidget(m_law);
    sideLayout->addWidget(m_side);
    m_columns->addColumn(side, panelWidth, false);
    m_list->setMinimumWidth(240);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    m_list->hide();
    addZoomButtons();
    m_toolBar = new MapToolBar(m_source, context().asOf, m_toolActions);
}

QWidget *MapPane::mapColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_maps = new QSplitter(Qt::Horizontal);
    m_maps->setChildrenCollapsible(false);
    m_maps->addWidget(m_canvas);
    layout->addWidget(m_maps, 1);
    layout->addWidget(m_time);
    return column;
}

void MapPane::addZoomButtons()
{
    auto *card = new QFrame(m_canvas);
    card->setProperty("card", true);
    card->setObjectName(u"zoomButtons"_s);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    QToolButton *in = form::iconButton(u"plus"_s, tr("Zoom in (+)"), u"zoomIn"_s, card);
    QToolButton *out = form::iconButton(u"minus"_s, tr("Zoom out (-)"), u"zoomOut"_s, card);
    connect(in, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(zoomStep); });
    connect(out, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(1 / zoomStep); });
    QToolButton *legend = form::iconButton(u"list"_s, tr("Legend"), u"toggleLegend"_s, card);
    connect(legend, &QToolButton::clicked, m_canvas, &MapCanvas::toggleLegend);
    column->addWidget(in);
    column->addWidget(out);
    column->addWidget(legend);
    m_insetButton =
        form::iconButton(u"zoom-in"_s, tr("Small countries larger, in a card"), u"toggleInset"_s, card);
    m_insetButton->setCheckable(true);
    m_insetButton->setChecked(m_canvas->isInsetShown());
    connect(m_insetButton, &QToolButton::toggled, m_canvas, &MapCanvas::setInsetShown);
    column->addWidget(m_insetButton);
    card->setLayout(column);
    auto *place = new QVBoxLayout(m_canvas);
    place->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    place->addWidget(card, 1, Qt::AlignBottom | Qt::AlignRight);
}

void MapPane::connectParts()
{
    QItemSelectionModel &selection = m_list->selection();
    m_canvas->setModel(m_countries, selection);
    connect(&selection, &QItemSelectionModel::currentRowChanged, this, &MapPane::takeSelection);
    connect(&m_source, &LawMapSource::changed, this, &MapPane::takeSource);
    connect(&context().asOf, &AsOfDay::dayChanged, &m_source, &LawMapSource::setDay);
    connect(&context().asOf, &AsOfDay::dayChanged, m_missions, &MissionLayer::setDay);
    connect(m_missions, &MissionLayer::recordActivated, this, &Pane::recordActivated);
    connect(m_canvas, &MapCanvas::countryActivated, this, &MapPane::focusCountry);
    connect(m_list, &CountryList::countryActivated, this, &MapPane::focusCountry);
    connect(m_panel, &CountryPanel::recordActivated, this, &Pane::recordActivated);
    serveAttachments(*m_law->attachments(), *this, context());
    connect(m_law, &LawSide::raised, this, [this] { m_side->setCurrentWidget(m_law); });
    connect(m_panel, &CountryPanel::closed, this, &MapPane::clearSelection);
}

QAction *MapPane::addAction(const QString &id, const QString &text, const QString &icon,
                            const QKeySequence &shortcut, void (MapPane::*slot)())
{
    QAction *action = makeAction(this, QString(u"map."_s + id), text, icon, shortcut);
    connect(action, &QAction::triggered, this, slot);
    m_actions.append(action);
    return action;
}

void MapPane::makeActions()
{
    addAction(u"filter"_s, tr("&Filter countries"), u"filter"_s, QKeySequence::Find, &MapPane::focusFilter);
    addAction(u"copy-table"_s, tr("&Copy table as text"), u"copy"_s, u"Ctrl+Shift+C"_s, &MapPane::copyTable);
    addAction(u"export-picture"_s, tr("&Export map…"), u"download"_s, u"Ctrl+Shift+S"_s,
              &MapPane::exportPicture);
    addAction(u"print"_s, tr("&Print map…"), u"printer"_s, QKeySequence::Print, &MapPane::print);
    m_toolActions.previousChange =
        addAction(u"previous-change"_s, tr("P&revious day on which the map changes"), u"chevron-left"_s,
                  u"Ctrl+["_s, &MapPane::goToPreviousChange);
    m_toolActions.nextChange = addAction(u"next-change"_s, tr("&Next day on which the map changes"),
                                         u"chevron-right"_s, u"Ctrl+]"_s, &MapPane::goToNextChange);
}

void MapPane::makeViewActions()
{
    m_toolActions.fitRegion =
        addAction(u"fit-region"_s, tr("Fit the &region"), u"target"_s, u"Ctrl+0"_s, &MapPane::fitRegion);
    m_toolActions.fitEurope = addAction(u"fit-europe"_s, tr("Fit all of &Europe"), u"maximize"_s,
                                        u"Ctrl+Shift+0"_s, &MapPane::fitEurope);
    QAction *table = makeAction(this, u"map.show-table"_s, tr("Show the &table"), u"table"_s, u"Ctrl+T"_s);
    table->setCheckable(true);
    connect(table, &QAction::toggled, this, &MapPane::showTable);
    m_actions.append(table);
    m_toolActions.showTable = table;
    m_actions.append(m_missions->action());
    m_toolActions.missions = m_missions->action();
    QAction *compare = makeAction(this, u"map.compare"_s, tr("&Compare with another day"), u"columns-2"_s,
                                  u"Ctrl+Shift+D"_s);
    compare->setCheckable(true);
    connect(compare, &QAction::toggled, this, &MapPane::compare);
    m_actions.append(compare);
    m_toolActions.compare = compare;
    addAction(u"play"_s, tr("P&lay the changes"), u"play"_s, u"Ctrl+Shift+Space"_s, &MapPane::togglePlay);
}

QString MapPane::title()
{
    return tr("Map");
}

QList<QAction *> MapPane::paneActions() const
{
    return m_actions + m_law->actions();
}

QWidget *MapPane::toolBar()
{
    return m_toolBar;
}

QWidget *MapPane::focusTarget()
{
    return m_canvas;
}

bool MapPane::canShow(Kind kind)
{
    return hasLawForm(kind);
}

void MapPane::takeSource()
{
    m_canvas->setScene(m_source.scene());
    const QString scheme = m_source.scheme().toString();
    if (!m_source.scheme().isNull() && !workspace().isReadOnly()
        && workspace().setting(schemeSetting()) != scheme)
    {
        if (const auto kept = workspace().setSetting(schemeSetting(), scheme); !kept)
            emit statusMessage(tr("The scheme could not be kept for the next time."));
    }
    updateActions();
}

void MapPane::takeSelection()
{
    m_law->leave();
    m_panel->setJurisdiction(m_countries.jurisdiction(m_list->selection().currentIndex()));
    if (m_compare)
        m_compare->select(m_canvas->selectedCode());
    showSide();
    if (const RecordRef ref = currentRecord(); !ref.isNull())
        emit currentRecordChanged(ref);
}

void MapPane::updateActions()
{
    m_toolActions.nextChange->setEnabled(m_source.nextChange().isValid());
    m_toolActions.previousChange->setEnabled(m_source.previousChange().isValid());
}

RecordRef MapPane::currentRecord() const
{
    if (const RecordRef edited = m_law->current(); !edited.isNull())
        return edited;
    const RecordId id = m_countries.jurisdiction(m_list->selection().currentIndex());
    return id.isNull() ? RecordRef() : RecordRef{Kind::Jurisdiction, id};
}

bool MapPane::select(const RecordId &jurisdiction)
{
    const int row = m_countries.rowOf(jurisdiction);
    if (row < 0)
        return false;
    const QModelIndex index = m_countries.index(row, 0);
    if (!index.data(LawTableModel::MatchRole).toBool())
        m_list->clearFilter();
    m_list->selection().setCurrentIndex(index,
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->table().scrollTo(index);
    m_canvas->reveal(m_canvas->selectedCode());
    return true;
}

void MapPane::clearSelection()
{
    m_list->selection().clear();
}

void MapPane::showTable(bool shown)
{
    if (m_toolActions.showTable->isChecked() != shown) {
        m_toolActions.showTable->setChecked(shown); // comes back here
        return;
    }
    m_list->setVisible(shown);
    const QModelIndex current = m_list->selection().currentIndex();
    if (shown && current.isValid())
        m_list->table().scrollTo(current);
}

void MapPane::fitRegion()
{
    m_canvas->setFit(MapCanvas::Fit::Region);
}

void MapPane::fitEurope()
{
    m_canvas->setFit(MapCanvas::Fit::Europe);
}

void MapPane::goToNextChange()
{
    context().asOf.setDay(m_source.nextChange());
}

void MapPane::goToPreviousChange()
{
    context().asOf.setDay(m_source.previousChange());
}

void MapPane::focusFilter()
{
    showTable(true);
    m_list->focusFilter();
}

void MapPane::focusCountry()
{
    m_panel->setFocus(Qt::OtherFocusReason);
}

} // namespace chancery
